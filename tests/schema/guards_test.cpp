// The schema is the second lock: what the program would never do, the database refuses by itself,
// whoever asks. Asked through the program's own connection, and, where the lock does not hang on
// its pragmas, through one that any other program would open.
#include <filesystem>
#include <string>
#include <unistd.h>

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/audit_queries.hpp"
#include "store/book_file.hpp"
#include "store/connection.hpp"

using namespace timebank;

namespace {

// Entries 1 and 2 are exchanges; 3 undoes 2, and 4 stands in its place; 5 is a gift; 60 and 61 are
// those of session 1. Each deed from 11 on wrote something of safeguarding down.
constexpr const char* a_small_book = R"sql(
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about, reason)
  VALUES(1, 20000, 'Maria', 'book new', '', 'a new start');
INSERT INTO account(account) VALUES(1), (2), (3), (4);
INSERT INTO member(member, kind, joined_on)
  VALUES(1, 1, 20000), (2, 1, 20000), (3, 1, 20000), (4, 1, 20000);
INSERT INTO member_name(member, rank, name, key)
  VALUES(1, 0, 'Ann', 'ann'), (2, 0, 'Bob', 'bob'), (3, 0, 'Cara', 'cara'), (4, 0, 'Dee', 'dee');
INSERT INTO member_standing(member, since, deed, standing)
  VALUES(1, 20000, 1, 2), (2, 20000, 1, 2), (3, 20000, 1, 2), (4, 20000, 1, 2);
INSERT INTO shared_account(account, holder, same_as, deed) VALUES(4, 3, NULL, 1);
INSERT INTO category(category, name, key, refused, retired)
  VALUES(1, 'Lifts', 'lifts', 0, 0), (2, 'Gardening', 'gardening', 0, 0);
INSERT INTO sheet(sheet, name, key) VALUES(1, '14', '14');
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, category, corrects, replaces, identity)
  VALUES(1, 1, 1, 2, 60, 60, 20000, 202410, 1, 1, NULL, NULL, 2814749767106560001),
        (2, 1, 1, 2, 60, 60, 20000, 202410, 1, 1, NULL, NULL, 2814749767106560002),
        (3, 9, 2, 1, 60, 60, 20000, 202410, 1, NULL, 2, NULL, NULL),
        (4, 1, 1, 2, 90, 90, 20000, 202410, 1, 1, NULL, 2, 2814749767106560003),
        (5, 3, 1, 2, 30, 30, 20000, 202410, 1, NULL, NULL, NULL, NULL);
INSERT INTO entry_note(entry, note) VALUES(1, 'her knee was bad');
INSERT INTO contact(contact, organisation, name, key, phone, ended)
  VALUES(1, 2, 'Sister Mary', 'sister mary', NULL, 0), (2, 3, 'Joe', 'joe', '01632 960123', 1);
INSERT INTO entry_contact(entry, contact) VALUES(1, 1);
INSERT INTO limit_passed(entry, account, limit_minutes, balance_minutes, reason)
  VALUES(5, 1, -60, -90, 'agreed');
INSERT INTO review_item(entry, gate) VALUES(1, 'standing');
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(2, 20000, 'Maria', 'session add', '1');
INSERT INTO session(session, deed, happened_on, category, setting, split, sheet)
  VALUES(1, 2, 20000, 2, 1, 2, NULL);
INSERT INTO attendance(session, member, role, people, minutes, preparation_minutes)
  VALUES(1, 1, 1, 1, 60, 0), (1, 2, 2, 1, 60, 0), (1, 3, 2, 1, 60, 0);
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, category, setting, session)
  VALUES(60, 2, 2, 1, 30, 30, 20000, 202410, 2, 2, 1, 1),
        (61, 2, 3, 1, 30, 30, 20000, 202410, 2, 2, 1, 1);
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(3, 20000, 'Maria', 'concern file', 'concern 1'),
        (4, 20000, 'Maria', 'concern read', 'concern 1'),
        (5, 20000, 'Maria', 'concern close', 'concern 1');
INSERT INTO keyholder(keyholder, deed, name, role, public_key, locked_key, passes, memory_bytes)
  VALUES(1, 1, 'Ana', 1, x'01', x'02', 3, 65536), (2, 1, 'Ben', 2, x'03', x'04', 3, 65536);
INSERT INTO keyholder_lost(keyholder, deed) VALUES(2, 1);
INSERT INTO keyholder_tie(keyholder, member, deed) VALUES(1, 3, 1);
INSERT INTO concern(concern, deed, written_minute, severity, review_on, review_minute)
  VALUES(1, 3, 540, 2, 20001, 540);
INSERT INTO sealed_note(note, kind, number, part, deed, written_minute, sealed)
  VALUES(1, 1, 1, 1, 3, 540, x'05'), (2, 1, 1, 2, 5, 600, x'06'), (3, 2, 7, 1, 1, 600, x'07');
INSERT INTO sealed_key(note, keyholder, deed, sealed)
  VALUES(1, 1, 3, x'08'), (2, 1, 5, x'09'), (3, 1, 1, x'0A');
INSERT INTO concern_read(deed, concern, keyholder, reason, read_minute, review_on, review_minute)
  VALUES(4, 1, 1, 1, 570, 20002, 540);
INSERT INTO concern_closing(concern, deed, closed_minute, keyholder) VALUES(1, 5, 600, 1);
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(11, 20000, 'Maria', 'safeguarding about', 'M0001'),
        (12, 20000, 'Maria', 'safeguarding check', 'M0001'),
        (13, 20000, 'Maria', 'safeguarding check', 'M0001'),
        (14, 20000, 'Maria', 'safeguarding check', 'M0001'),
        (15, 20000, 'Maria', 'safeguarding restrict', 'M0001'),
        (16, 20000, 'Maria', 'safeguarding keep-apart', 'M0001 M0002'),
        (17, 20000, 'Maria', 'safeguarding lift', 'M0001');
INSERT INTO member_told VALUES(11, 1, 10000, 0, 1);
INSERT INTO member_check VALUES(12, 1, 3, 20000, 'Maria', NULL, NULL),
                               (13, 1, 6, 20000, 'Maria', 21000, NULL),
                               (14, 1, 9, 20000, 'Maria', 20100, NULL);
INSERT INTO reference_check VALUES(12, 1, 19990, 20000, 1, 'Maria');
INSERT INTO certificate
  VALUES(13, 3, 2, 'driver', 'regulated activity', '001', 19999, 2, NULL, NULL, NULL);
INSERT INTO driver_check VALUES(14, 20200, 20100, 20300, 20400);
INSERT INTO restriction VALUES(15, 1, 2, 20000, 20100);
INSERT INTO restriction_lifted VALUES(15, 20010, 17);
INSERT INTO keep_apart VALUES(16, 1, 2, 20000, 20100);
INSERT INTO keep_apart_ended VALUES(16, 20010, 17);
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(21, 20000, 'Maria', 'exchange plan', ''), (22, 20000, 'Maria', 'exchange done', '1'),
        (23, 20000, 'Maria', 'exchange plan', '');
INSERT INTO planned VALUES(1, 21, 2, 1, 20000, 1, 1, NULL), (2, 23, 2, 1, 20009, 1, 1, NULL);
INSERT INTO planned_settled VALUES(1, 22, 1, 1);
INSERT INTO gate_override VALUES(1, 21, 2, 1, 9, 'Joan', 'known for years', 20100);
INSERT INTO override_used VALUES(1, 1);
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(31, 20000, 'Maria', 'month close', '2024-09');
BEGIN;
INSERT INTO closed_balance VALUES(202409, 1, 5, 60, 30, -10, 25, 19990);
INSERT INTO closed_figure VALUES(202409, 'exchanges', 0);
INSERT INTO closed_help VALUES(202409, 2, 0, '', 0, 0);
INSERT INTO closed_override VALUES(202409, 1, 1);
INSERT INTO closed_late VALUES(202409, 1);
INSERT INTO closed_member VALUES(1, 202409, 1, NULL, 'Ann', x'0102030405060708');
INSERT INTO closed_month VALUES(202409, 31, 'Millbrook', 0, 0, 1, zeroblob(32), x'');
COMMIT;
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(32, 20000, 'Maria', 'report release', '2024-08 2024-09'),
        (33, 20000, 'Maria', 'report release', '2024-08 2024-09');
INSERT INTO release VALUES(1, 32, 202408, 202409, NULL, 'Willow Street', 10, 5),
                          (2, 33, 202408, 202409, 1, 'Willow Street', 10, 5);
INSERT INTO release_line VALUES(1, 1, 2, 0, '', NULL, 20), (1, 2, 5, 1, 'Lifts', 202409, 600),
                               (1, 3, 5, 0, '', NULL, NULL);
INSERT INTO release_category VALUES(1, 1, 1);
INSERT INTO sheet(sheet, name, key) VALUES(2, 'R7', 'r7'), (3, 'R8', 'r8');
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, category, sheet, signed, identity)
  VALUES(70, 1, 1, 2, 60, 60, 20000, 202410, 1, 1, 1, 1, 2814749767106560070),
        (71, 1, 1, 2, 60, 60, 20000, 202410, 1, 1, 1, 2, 2814749767106560071),
        (72, 1, 1, 2, 60, 60, 20000, 202410, 1, 1, 1, 3, 2814749767106560072);
INSERT INTO other_sheet VALUES(70, 2, 1, 2814749767106560080, 1);
INSERT INTO deed(deed, recorded_on, recorded_by, verb, about)
  VALUES(10, 20000, 'Maria', 'member erase', 'M0005');
INSERT INTO account(account) VALUES(5);
INSERT INTO member(member, kind, joined_on) VALUES(5, 1, 20000);
INSERT INTO member_name(member, rank, name, key) VALUES(5, 0, 'Former member 0005', 'former');
INSERT INTO member_standing(member, since, deed, standing) VALUES(5, 20000, 1, 2);
INSERT INTO member_erased VALUES(5, 10, 1);
)sql";

class SmallBook {
public:
    SmallBook() {
        std::filesystem::remove(path);
        NewBookFile file(path, 1);
        file.connection().execute(a_small_book);
        file.put_in_place();
    }
    ~SmallBook() {
        for (const char* ending : {"", "-wal", "-shm"})
            std::filesystem::remove(path + ending);
    }
    SmallBook(const SmallBook&) = delete;
    SmallBook& operator=(const SmallBook&) = delete;

    const std::string path =
        (std::filesystem::temp_directory_path() / fmt::format("guards-{}.book", getpid())).string();
};

std::string what_the_program_hears(const Connection& connection, const char* sql) {
    try {
        connection.execute(sql);
    } catch (const Fault& fault) {
        return fault.refusal().message;
    }
    return "";
}

std::string what_others_hear(SQLite::Database& database, const char* sql) {
    try {
        database.exec(sql);
    } catch (const SQLite::Exception& exception) {
        return exception.what();
    }
    return "";
}

/// Everything that may never change, as text.
std::string content_of(const std::string& path) {
    SQLite::Database database(path);
    std::string content;
    for (const char* sql : {"SELECT * FROM deed",
                            "SELECT * FROM account",
                            "SELECT * FROM member",
                            "SELECT * FROM category",
                            "SELECT * FROM entry",
                            "SELECT * FROM shared_account",
                            "SELECT contact, organisation, ended FROM contact",
                            "SELECT * FROM entry_contact",
                            "SELECT * FROM limit_passed",
                            "SELECT keyholder, role, public_key FROM keyholder",
                            "SELECT * FROM keyholder_lost",
                            "SELECT * FROM keyholder_tie",
                            "SELECT * FROM sealed_note",
                            "SELECT * FROM sealed_key",
                            "SELECT * FROM concern",
                            "SELECT * FROM concern_read",
                            "SELECT * FROM concern_closing",
                            "SELECT * FROM member_told",
                            "SELECT * FROM member_check",
                            "SELECT * FROM reference_check",
                            "SELECT * FROM certificate",
                            "SELECT * FROM driver_check",
                            "SELECT * FROM restriction",
                            "SELECT * FROM restriction_lifted",
                            "SELECT * FROM keep_apart",
                            "SELECT * FROM keep_apart_ended",
                            "SELECT * FROM planned",
                            "SELECT * FROM planned_settled",
                            "SELECT * FROM gate_override",
                            "SELECT * FROM override_used",
                            "SELECT * FROM other_sheet",
                            "SELECT * FROM member_erased",
                            "SELECT * FROM member_name",
                            "SELECT * FROM closed_month",
                            "SELECT * FROM closed_balance",
                            "SELECT * FROM closed_figure",
                            "SELECT * FROM closed_help",
                            "SELECT * FROM closed_override",
                            "SELECT * FROM closed_late",
                            "SELECT * FROM closed_member",
                            "SELECT * FROM release",
                            "SELECT * FROM release_line",
                            "SELECT * FROM release_category"}) {
        SQLite::Statement query(database, sql);
        while (query.executeStep())
            for (int column = 0; column < query.getColumnCount(); ++column)
                content += query.getColumn(column).getString() + "|";
    }
    return content;
}

struct Attempt {
    const char* sql;
    const char* heard; ///< part of what the database says
    bool by_anybody = true;
};

void expect_refused(const Attempt& attempt) {
    const SmallBook book;
    const std::string before = content_of(book.path);
    CAPTURE(attempt.sql);
    {
        const Connection program(book.path, Access::writing, 1);
        CHECK(what_the_program_hears(program, attempt.sql).find(attempt.heard) !=
              std::string::npos);
    }
    CHECK(content_of(book.path) == before);
    if (!attempt.by_anybody)
        return;
    {
        SQLite::Database plain(book.path, SQLite::OPEN_READWRITE);
        plain.exec("PRAGMA foreign_keys = OFF");
        CHECK(what_others_hear(plain, attempt.sql).find(attempt.heard) != std::string::npos);
    }
    CHECK(content_of(book.path) == before);
}

} // namespace

TEST_CASE("the journal is append-only") {
    constexpr const char* no = "the journal is append-only";
    const Attempt attempts[] = {
        {"UPDATE entry SET minutes = 90 WHERE entry = 1", no},
        {"UPDATE entry SET entry = 9 WHERE entry = 1", no},
        {"UPDATE entry SET identity = 7", no},
        {"UPDATE OR IGNORE entry SET deed = 1", no},
        {"UPDATE OR REPLACE entry SET entry = 1 WHERE entry = 5", no},
        {"DELETE FROM entry WHERE entry = 5", no},
        {"DELETE FROM entry", no},
        {"INSERT OR REPLACE INTO entry SELECT 1, kind, 3, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, category, setting, sheet, line, signed, on_behalf_of, "
         "accompanied_by, corrects, replaces, NULL, NULL FROM entry WHERE entry = 5",
         no},
        {"REPLACE INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, category, identity) "
         "VALUES(6, 1, 1, 2, 1, 1, 20000, 202410, 1, 1, 2814749767106560001)",
         no},
        {"REPLACE INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, corrects) VALUES(6, 9, 2, 1, 60, 60, 20000, 202410, 1, 2)",
         no},
        {"REPLACE INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, category, replaces, identity) "
         "VALUES(6, 1, 1, 2, 60, 60, 20000, 202410, 1, 1, 2, 5)",
         no},
        {"INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed) VALUES(5, 3, 1, 2, 60, 60, 20000, 202410, 1) "
         "ON CONFLICT(entry) DO UPDATE SET minutes = 99",
         no},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("a closed month is never changed, and nothing counts in it any more") {
    constexpr const char* no = "a closed month is never changed";
    constexpr const char* gone = "a closed month is never deleted";
    constexpr const char* closed = "the month is closed";
    const Attempt attempts[] = {
        {"INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed) VALUES(99, 3, 1, 2, 60, 60, 19990, 202409, 1)",
         closed},
        {"INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed) VALUES(99, 3, 1, 2, 60, 60, 19000, 202201, 1)",
         closed},
        {"UPDATE closed_month SET entries = 1", no},
        {"UPDATE closed_month SET digest = zeroblob(32)", no},
        {"UPDATE closed_balance SET closing_minutes = 26, other_minutes = -9", no},
        {"UPDATE closed_figure SET value = 7", no},
        {"UPDATE closed_help SET minutes = 7", no},
        {"UPDATE closed_override SET planned = 2", no},
        {"UPDATE closed_late SET entry = 2", no},
        {"UPDATE closed_member SET holder = 2", no},
        {"UPDATE closed_member SET name = 'Anna'", "blanked or left as it is"},
        {"UPDATE closed_member SET name = 'Anna', name_digest = zeroblob(8)",
         "blanked or left as it is"},
        {"DELETE FROM closed_month", gone},
        {"DELETE FROM closed_balance", gone},
        {"DELETE FROM closed_figure", gone},
        {"DELETE FROM closed_help", gone},
        {"DELETE FROM closed_override", gone},
        {"DELETE FROM closed_late", gone},
        {"DELETE FROM closed_member", gone},
        {"REPLACE INTO closed_month VALUES(202409, 31, 'M', 0, 0, 1, zeroblob(32), x'')",
         "a closed month is never replaced"},
        {"REPLACE INTO closed_balance VALUES(202409, 1, 0, 0, 0, 0, 0, NULL)", no},
        {"INSERT INTO closed_balance VALUES(202409, 2, 0, 0, 0, 0, 0, NULL)", no},
        {"INSERT INTO closed_balance VALUES(202408, 2, 0, 0, 0, 0, 0, NULL)", no},
        {"INSERT INTO closed_figure VALUES(202409, 'late', 0)", no},
        {"INSERT INTO closed_help VALUES(202409, 3, 1, '', 0, 0)", no},
        {"INSERT INTO closed_override VALUES(202408, 1, 1)", no},
        {"INSERT INTO closed_late VALUES(202409, 2)", no},
        {"INSERT INTO closed_member VALUES(2, 202409, 2, NULL, 'Bob', zeroblob(8))", no},
        {"INSERT INTO closed_month VALUES(202408, 1, 'M', 0, 0, 1, zeroblob(32), x'')",
         "months are closed in order"},
        {"INSERT INTO closed_month VALUES(202410, 1, 'M', 1, 0, 1, zeroblob(32), x'')",
         "CHECK constraint failed"},
        {"INSERT INTO closed_balance VALUES(202410, 1, 0, 60, 0, 0, 61, NULL)",
         "CHECK constraint failed"},
        {"INSERT INTO closed_balance VALUES(202410, 1, 0, 60, 0, 0, 60, NULL)",
         "FOREIGN KEY constraint failed", false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
    const SmallBook book;
    const Connection program(book.path, Access::writing, 1);
    CHECK(what_the_program_hears(program,
                                 "UPDATE closed_member SET name = NULL, name_digest = NULL") == "");
}

TEST_CASE("an entry has a lawful shape") {
    struct Shape {
        const char* kind;
        const char* from;
        const char* to;
        const char* minutes;
        const char* given;
        const char* day;
        const char* month;
        const char* category;
        const char* sheet;
        const char* line;
        const char* identity;
        const char* heard; ///< nothing: it is taken
    };
    constexpr const char* check = "CHECK constraint failed";
    constexpr const char* strict = "cannot store TEXT value";
    // clang-format off
    const Shape shapes[] = {
        {"3",  "1", "2",  "60",    "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", ""},
        {"1",  "1", "2",  "60",    "55", "20000", "202410", "1",    "1",    "3",    "9",    ""},
        {"1",  "1", "2",  "60",    "60", "20000", "202410", "1",    "NULL", "NULL", "9",    ""},
        {"3",  "1", "1",  "60",    "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "0",     "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "-60",   "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "60",     "0", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "'lots'", "1", "20000", "202410", "NULL", "NULL", "NULL", "NULL", strict},
        {"3",  "1", "2",  "NULL",  "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", "NOT NULL"},
        {"0",  "1", "2",  "60",    "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"11", "1", "2",  "60",    "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "60",    "60",    "-1", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "60",    "60", "70000", "202410", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "60",    "60", "20000", "202413", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "60",    "60", "20000", "202500", "NULL", "NULL", "NULL", "NULL", check},
        {"3",  "1", "2",  "60",    "60", "20000", "196912", "NULL", "NULL", "NULL", "NULL", "the month is closed"},
        {"1",  "1", "2",  "60",    "60", "20000", "202410", "NULL", "NULL", "NULL", "9",    check},
        {"3",  "1", "2",  "60",    "60", "20000", "202410", "1",    "NULL", "NULL", "NULL", check},
        {"1",  "1", "2",  "60",    "60", "20000", "202410", "1",    "NULL", "NULL", "NULL", check},
        {"1",  "1", "2",  "60",    "60", "20000", "202410", "1",    "NULL", "3",    "9",    check},
        {"1",  "1", "2",  "60",    "60", "20000", "202410", "1",    "1",    "0",    "9",    check},
        {"9",  "1", "2",  "60",    "60", "20000", "202410", "NULL", "NULL", "NULL", "NULL", check},
    };
    // clang-format on
    const SmallBook book;
    const Connection program(book.path, Access::writing, 1);
    SQLite::Database plain(book.path, SQLite::OPEN_READWRITE);
    for (const Shape& shape : shapes) {
        const std::string sql = fmt::format(
            "SAVEPOINT one; INSERT INTO entry(kind, from_account, to_account, minutes, "
            "given_minutes, happened_on, counts_in, deed, category, sheet, line, identity) "
            "VALUES({}, {}, {}, {}, {}, {}, {}, 1, {}, {}, {}, {})",
            shape.kind, shape.from, shape.to, shape.minutes, shape.given, shape.day, shape.month,
            shape.category, shape.sheet, shape.line, shape.identity);
        CAPTURE(sql);
        const std::string heard = shape.heard;
        const auto agrees = [&](const std::string& met) {
            return heard.empty() ? met.empty() : met.find(heard) != std::string::npos;
        };
        CHECK(agrees(what_the_program_hears(program, sql.c_str())));
        program.execute("ROLLBACK TO one; RELEASE one");
        CHECK(agrees(what_others_hear(plain, sql.c_str())));
        plain.exec("ROLLBACK TO one; RELEASE one");
    }
}

TEST_CASE("corrections and what stands in their place") {
    struct Correction {
        const char* kind;
        const char* from;
        const char* to;
        const char* minutes;
        const char* corrects;
        const char* replaces;
        const char* heard; ///< nothing: it is taken
    };
    constexpr const char* opposite = "a correction is the opposite of what it corrects";
    constexpr const char* first = "what is replaced was corrected first";
    constexpr const char* once = "the journal is append-only";
    // clang-format off
    const Correction corrections[] = {
        {"9", "2", "1", "60", "1",    "NULL", ""},
        {"9", "2", "1", "30", "5",    "NULL", ""},
        {"9", "2", "1", "61", "1",    "NULL", opposite},
        {"9", "1", "2", "60", "1",    "NULL", opposite},
        {"9", "3", "1", "60", "1",    "NULL", opposite},
        {"9", "2", "3", "60", "1",    "NULL", opposite},
        {"9", "1", "2", "60", "3",    "NULL", opposite}, // a correction of a correction
        {"9", "2", "1", "60", "77",   "NULL", opposite}, // of nothing
        {"9", "2", "1", "60", "2",    "NULL", once},     // a second one
        {"3", "2", "1", "60", "1",    "NULL", "CHECK"},  // by another kind
        {"1", "1", "2", "60", "NULL", "1",    first},
        {"1", "1", "2", "60", "NULL", "77",   first},
        {"1", "1", "2", "60", "NULL", "2",    once},     // a second one
    };
    // clang-format on
    const SmallBook book;
    const Connection program(book.path, Access::writing, 1);
    SQLite::Database plain(book.path, SQLite::OPEN_READWRITE);
    for (const Correction& each : corrections) {
        const bool exchange = std::string(each.kind) == "1";
        const std::string sql = fmt::format(
            "SAVEPOINT one; INSERT INTO entry(kind, from_account, to_account, minutes, "
            "given_minutes, happened_on, counts_in, deed, category, corrects, replaces, identity) "
            "VALUES({}, {}, {}, {}, 60, 20000, 202410, 1, {}, {}, {}, {})",
            each.kind, each.from, each.to, each.minutes, exchange ? "1" : "NULL", each.corrects,
            each.replaces, exchange ? "9" : "NULL");
        CAPTURE(sql);
        const std::string heard = each.heard;
        const auto agrees = [&](const std::string& met) {
            return heard.empty() ? met.empty() : met.find(heard) != std::string::npos;
        };
        CHECK(agrees(what_the_program_hears(program, sql.c_str())));
        program.execute("ROLLBACK TO one; RELEASE one");
        CHECK(agrees(what_others_hear(plain, sql.c_str())));
        plain.exec("ROLLBACK TO one; RELEASE one");
    }
}

TEST_CASE("deeds, accounts, members and categories stay") {
    const Attempt attempts[] = {
        {"UPDATE deed SET recorded_by = 'Nobody'", "a deed is never changed"},
        {"UPDATE deed SET recorded_on = 1", "a deed is never changed"},
        {"UPDATE deed SET deed = 2", "a deed is never changed"},
        {"DELETE FROM deed", "a deed is never deleted"},
        {"REPLACE INTO deed(deed, recorded_on, recorded_by, verb, about) "
         "VALUES(1, 20001, 'Nobody', 'book new', '')",
         "a deed is never replaced"},
        {"INSERT INTO deed(recorded_on, recorded_by, verb, about) VALUES(20000, '', 'x', '')",
         "CHECK constraint failed"},
        {"UPDATE account SET account = 9 WHERE account = 3", "an account is never changed"},
        {"DELETE FROM account WHERE account = 3", "an account is never deleted"},
        {"DELETE FROM account WHERE account = -1", "an account is never deleted"},
        {"INSERT INTO account(account) VALUES(0)", "CHECK constraint failed"},
        {"INSERT INTO account(account) VALUES(-5)", "CHECK constraint failed"},
        {"DELETE FROM member WHERE member = 3", "a member is never deleted"},
        {"UPDATE member SET member = 9 WHERE member = 3", "a member keeps its number"},
        {"INSERT INTO member(member, kind, joined_on) VALUES(-1, 1, 20000)",
         "CHECK constraint failed"},
        {"DELETE FROM category WHERE category = 2", "a category is never deleted"},
        {"INSERT INTO category(name, key, refused, retired) VALUES('LIFTS', 'lifts', 0, 0)",
         "a category is never replaced"},
        {"REPLACE INTO category(category, name, key, refused, retired) "
         "VALUES(9, 'LIFTS', 'lifts', 0, 0)",
         "a category is never replaced"},
        {"REPLACE INTO account(account) VALUES(3)", "an account is never replaced"},
        {"REPLACE INTO member(member, kind, joined_on) VALUES(3, 2, 20001)",
         "a member is never replaced"},
        {"UPDATE sheet SET name = '15'", "a sheet is never changed"},
        {"DELETE FROM sheet", "a sheet is never deleted"},
        {"REPLACE INTO sheet(sheet, name, key) VALUES(2, '14', '14')", "a sheet is never replaced"},
        {"INSERT INTO member(member, kind, joined_on) VALUES(9, 1, 20000)",
         "FOREIGN KEY constraint failed", false},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed) VALUES(3, 1, 9, 60, 60, 20000, 202410, 1)",
         "FOREIGN KEY constraint failed", false},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed) VALUES(3, 1, 2, 60, 60, 20000, 202410, 9)",
         "FOREIGN KEY constraint failed", false},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed, category, identity) "
         "VALUES(1, 1, 2, 60, 60, 20000, 202410, 1, 9, 9)",
         "FOREIGN KEY constraint failed", false},
        {"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", "may not be modified", false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("a session, and who was there, stay") {
    constexpr const char* check = "CHECK constraint failed";
    const Attempt attempts[] = {
        {"UPDATE session SET split = 3", "a session is never changed"},
        {"DELETE FROM session", "a session is never deleted"},
        {"REPLACE INTO session VALUES(1, 1, 20000, 1, 1, 1, NULL)", "a session is never replaced"},
        {"REPLACE INTO session VALUES(2, 2, 20000, 1, 1, 1, NULL)", "a session is never replaced"},
        {"UPDATE attendance SET minutes = 1", "an attendance is never changed"},
        {"DELETE FROM attendance WHERE member = 3", "an attendance is never deleted"},
        {"REPLACE INTO attendance VALUES(1, 3, 1, 1, 60, 0)", "an attendance is never replaced"},
        {"INSERT INTO attendance VALUES(1, 4, 5, 1, 60, 0)", check},
        {"INSERT INTO attendance VALUES(1, 4, 2, 0, 60, 0)", check},
        {"INSERT INTO attendance VALUES(1, 4, 2, 1, -1, 0)", check},
        {"INSERT INTO session VALUES(2, 1, 20000, 1, 1, 5, NULL)", check},
        {"INSERT INTO session VALUES(2, 1, 20000, 1, 7, 1, NULL)", check},
        {"INSERT INTO session VALUES(2, 9, 20000, 1, 1, 1, NULL)", "FOREIGN KEY", false},
        {"INSERT INTO attendance VALUES(1, 9, 2, 1, 60, 0)", "FOREIGN KEY", false},
        // An entry is one of a session, or it is not.
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed, category) VALUES(2, 1, 2, 1, 1, 20000, 202410, 1, 1)",
         check},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed, session) VALUES(3, 1, 2, 1, 1, 20000, 202410, 1, 1)",
         check},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("a shared account has one holder") {
    constexpr const char* flat = "a shared account is held by one member";
    const Attempt attempts[] = {
        {"DELETE FROM shared_account", "a shared account is never parted"},
        {"REPLACE INTO shared_account VALUES(4, 1, NULL, 1)", "a shared account is never replaced"},
        {"INSERT INTO shared_account VALUES(1, 4, NULL, 1)", flat}, // with one who shares
        {"INSERT INTO shared_account VALUES(3, 1, NULL, 1)", flat}, // one who holds
        {"UPDATE shared_account SET holder = 4", "CHECK constraint failed"},
        {"INSERT INTO shared_account VALUES(1, 2, 1, 1)", "CHECK constraint failed"},
        {"INSERT INTO shared_account VALUES(1, 9, NULL, 1)", "FOREIGN KEY constraint failed",
         false},
        {"INSERT INTO leaving VALUES(1, 1, 4, 0)", "CHECK constraint failed"},
        {"INSERT INTO leaving VALUES(1, 1, 1, 4)", "CHECK constraint failed"},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("who acted, and which limits were let pass, stay") {
    const Attempt attempts[] = {
        {"DELETE FROM contact", "a contact is never deleted"},
        {"REPLACE INTO contact VALUES(1, 2, 'Joe', 'joe', NULL, 0)", "a contact is never replaced"},
        {"UPDATE contact SET organisation = 3 WHERE contact = 1",
         "a contact keeps its organisation"},
        {"UPDATE contact SET contact = 3 WHERE contact = 1", "a contact keeps its organisation"},
        {"UPDATE contact SET ended = 2", "CHECK constraint failed"},
        {"INSERT INTO contact VALUES(3, 9, 'Joe', 'joe', NULL, 0)", "FOREIGN KEY constraint failed",
         false},
        {"UPDATE entry_contact SET contact = 2", "who acted is never changed"},
        {"DELETE FROM entry_contact", "who acted is never deleted"},
        {"INSERT INTO entry_contact VALUES(1, 9)", "FOREIGN KEY constraint failed", false},
        {"UPDATE limit_passed SET balance_minutes = -60",
         "a limit that was let pass is never changed"},
        {"UPDATE limit_passed SET limit_minutes = -90",
         "a limit that was let pass is never changed"},
        {"DELETE FROM limit_passed", "a limit that was let pass is never deleted"},
        {"REPLACE INTO limit_passed VALUES(5, 1, -60, -61, NULL)",
         "a limit that was let pass is never replaced"},
        {"INSERT INTO limit_passed VALUES(9, 1, -60, -90, NULL)", "FOREIGN KEY constraint failed",
         false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("what is sealed, and who may open it, stays") {
    const Attempt attempts[] = {
        {"UPDATE keyholder SET role = 1 WHERE keyholder = 2", "a keyholder keeps role and key"},
        {"UPDATE keyholder SET public_key = x'FF'", "a keyholder keeps role and key"},
        {"UPDATE keyholder SET keyholder = 9 WHERE keyholder = 2",
         "a keyholder keeps role and key"},
        {"DELETE FROM keyholder", "a keyholder is never deleted"},
        {"REPLACE INTO keyholder VALUES(1, 1, 'Eve', 1, x'FF', x'FF', 3, 65536)",
         "a keyholder is never replaced"},
        {"INSERT INTO keyholder VALUES(3, 1, 'Eve', 3, x'FF', x'FF', 3, 65536)",
         "CHECK constraint failed"},
        {"UPDATE keyholder_lost SET keyholder = 1", "a lost key is never changed"},
        {"DELETE FROM keyholder_lost", "a lost key is never deleted"},
        {"REPLACE INTO keyholder_lost VALUES(2, 2)", "a lost key is never replaced"},
        {"INSERT INTO keyholder_lost VALUES(9, 1)", "FOREIGN KEY constraint failed", false},
        {"UPDATE keyholder_tie SET member = 1", "a tie is never changed"},
        {"DELETE FROM keyholder_tie", "a tie is never deleted"},
        {"REPLACE INTO keyholder_tie VALUES(1, 3, 2)", "a tie is never replaced"},
        {"INSERT INTO keyholder_tie VALUES(1, 9, 1)", "FOREIGN KEY constraint failed", false},
        {"UPDATE sealed_note SET sealed = x'FF'", "a sealed note is never changed"},
        {"UPDATE sealed_note SET number = 2", "a sealed note is never changed"},
        {"DELETE FROM sealed_note", "a sealed note is never deleted"},
        {"REPLACE INTO sealed_note VALUES(1, 1, 1, 3, 3, 540, x'FF')",
         "a sealed note is never replaced"},
        {"REPLACE INTO sealed_note VALUES(9, 1, 1, 2, 3, 540, x'FF')",
         "a sealed note is never replaced"},
        {"INSERT INTO sealed_note VALUES(9, 5, 1, 1, 3, 540, x'FF')", "CHECK constraint failed"},
        {"INSERT INTO sealed_note VALUES(9, 1, 1, 0, 3, 540, x'FF')", "CHECK constraint failed"},
        {"INSERT INTO sealed_note VALUES(9, 1, 1, 3, 3, 1440, x'FF')", "CHECK constraint failed"},
        {"UPDATE sealed_key SET sealed = x'FF'", "a sealed key is never changed"},
        {"DELETE FROM sealed_key", "a sealed key is never deleted"},
        {"REPLACE INTO sealed_key VALUES(1, 1, 3, x'FF')", "a sealed key is never replaced"},
        {"INSERT INTO sealed_key VALUES(1, 9, 3, x'FF')", "FOREIGN KEY constraint failed", false},
        {"INSERT INTO sealed_key VALUES(9, 1, 3, x'FF')", "FOREIGN KEY constraint failed", false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("what was planned, what became of it and what was let pass stay") {
    constexpr const char* check = "CHECK constraint failed";
    const Attempt attempts[] = {
        {"UPDATE planned SET setting = 5", "a plan is settled, never changed"},
        {"DELETE FROM planned", "a plan is settled, never deleted"},
        {"REPLACE INTO planned VALUES(1, 22, 2, 3, 20000, 1, 1, NULL)", "a plan is never replaced"},
        {"REPLACE INTO planned VALUES(9, 21, 2, 3, 20000, 1, 1, NULL)", "a plan is never replaced"},
        {"INSERT INTO planned VALUES(9, 22, 2, 2, 20000, 1, 1, NULL)", check},
        {"INSERT INTO planned VALUES(9, 22, 2, 3, 20000, 1, 7, NULL)", check},
        {"INSERT INTO planned VALUES(9, 22, 2, 9, 20000, 1, 1, NULL)", "FOREIGN KEY", false},
        {"UPDATE planned_settled SET entry = 2", "what became of a plan is never changed"},
        {"DELETE FROM planned_settled", "what became of a plan is never deleted"},
        {"REPLACE INTO planned_settled VALUES(1, 22, 2, NULL)",
         "what became of a plan is never replaced"},
        {"INSERT INTO planned_settled VALUES(2, 22, 1, NULL)", check},
        {"INSERT INTO planned_settled VALUES(2, 22, 2, 1)", check},
        {"UPDATE gate_override SET until_day = 30000", "an override is never changed"},
        {"UPDATE gate_override SET second = 'Eve'", "an override is never changed"},
        {"DELETE FROM gate_override", "an override is never deleted"},
        {"REPLACE INTO gate_override VALUES(1, 21, 2, 1, 9, 'Eve', '', 30000)",
         "an override is never replaced"},
        {"INSERT INTO gate_override VALUES(9, 21, 2, 1, 1, 'Joan', 'kept apart', 20100)", check},
        {"UPDATE override_used SET planned = 2", "the use of an override is never changed"},
        {"DELETE FROM override_used", "the use of an override is never deleted"},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("what was released stays, and a month is released once") {
    constexpr const char* check = "CHECK constraint failed";
    constexpr const char* never = "what was released is never";
    const Attempt attempts[] = {
        {"UPDATE release SET timebank = 'Elm Street'", "a release is never changed"},
        {"DELETE FROM release WHERE release = 2", "a release is never deleted"},
        {"REPLACE INTO release VALUES(2, 1, 202408, 202409, 1, 'Elm Street', 10, 5)",
         "a release is never replaced"},
        {"REPLACE INTO release VALUES(3, 32, 202408, 202409, 2, 'Elm Street', 10, 5)",
         "a release is never replaced"},
        {"INSERT INTO release VALUES(3, 1, 202408, 202409, 1, 'Elm Street', 10, 5)",
         "a release is never replaced"},
        {"INSERT INTO release VALUES(3, 1, 202408, 202409, NULL, 'Elm Street', 10, 5)",
         "a month is released once"},
        {"INSERT INTO release VALUES(3, 1, 202407, 202408, NULL, 'Elm Street', 10, 5)",
         "a month is released once"},
        {"INSERT INTO release VALUES(3, 1, 202409, 202409, 2, 'Elm Street', 10, 5)",
         "a correction is of the same months"},
        {"INSERT INTO release VALUES(3, 1, 202406, 202407, 2, 'Elm Street', 10, 5)",
         "a correction is of the same months"},
        {"INSERT INTO release VALUES(3, 1, 202410, 202410, NULL, 'Elm Street', 10, 5)",
         "only closed months are released"},
        {"INSERT INTO release VALUES(3, 1, 202407, 202407, NULL, 'Elm Street', 4, 5)", check},
        {"INSERT INTO release VALUES(3, 1, 202407, 202407, NULL, 'Elm Street', 10, 1)", check},
        {"INSERT INTO release VALUES(3, 1, 202407, 202406, NULL, 'Elm Street', 10, 5)", check},
        {"INSERT INTO release VALUES(3, 99, 202407, 202407, NULL, 'Elm Street', 10, 5)",
         "FOREIGN KEY", false},
        {"UPDATE release_line SET amount = 5", never},
        {"DELETE FROM release_line", never},
        {"REPLACE INTO release_line VALUES(1, 1, 2, 0, '', NULL, 25)", never},
        {"INSERT INTO release_line VALUES(1, 9, 2, 0, '', NULL, 4)", check},
        {"INSERT INTO release_line VALUES(1, 9, 2, 1, 'Lifts', NULL, 20)", check},
        {"INSERT INTO release_line VALUES(1, 9, 5, 0, 'Lifts', NULL, 60)", check},
        {"INSERT INTO release_line VALUES(1, 9, 5, 1, 'Lifts', NULL, -60)", check},
        {"UPDATE release_category SET category_row = 2", never},
        {"DELETE FROM release_category", never},
        {"REPLACE INTO release_category VALUES(1, 1, 2)", never},
        {"INSERT INTO release_category VALUES(1, 9, 1)", "FOREIGN KEY", false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("the other sheet is of an exchange that one alone has signed") {
    constexpr const char* no_other = "the other sheet is of an exchange that one has signed";
    constexpr const char* replaced = "the other sheet is never replaced";
    const Attempt attempts[] = {
        {"UPDATE other_sheet SET line = 2", "the other sheet is never changed"},
        {"REPLACE INTO other_sheet VALUES(70, 3, 1, 2814749767106560081, 1)", replaced},
        {"REPLACE INTO other_sheet VALUES(71, 2, 1, 2814749767106560080, 1)", replaced},
        // Another entry's identity; its own sheet; signed by both; no sheet; a gift.
        {"INSERT INTO other_sheet VALUES(71, 2, 1, 2814749767106560001, 1)", replaced},
        {"INSERT INTO other_sheet VALUES(71, 1, 1, 2814749767106560081, 1)", no_other},
        {"INSERT INTO other_sheet VALUES(72, 2, 1, 2814749767106560081, 1)", no_other},
        {"INSERT INTO other_sheet VALUES(1, 2, 1, 2814749767106560081, 1)", no_other},
        {"INSERT INTO other_sheet VALUES(5, 2, 1, 2814749767106560081, 1)", no_other},
        {"INSERT INTO other_sheet VALUES(71, 2, 0, 2814749767106560081, 1)",
         "CHECK constraint failed"},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("a concern, who read it and who closed it, stay") {
    const Attempt attempts[] = {
        {"UPDATE concern SET severity = 4", "a concern is never changed"},
        {"UPDATE concern SET review_on = 30000", "a concern is never changed"},
        {"DELETE FROM concern", "a concern is never deleted"},
        {"REPLACE INTO concern VALUES(1, 3, 540, 4, 30000, 0)", "a concern is never replaced"},
        {"REPLACE INTO concern VALUES(9, 3, 540, 4, 30000, 0)", "a concern is never replaced"},
        {"INSERT INTO concern VALUES(9, 1, 540, 5, 30000, 0)", "CHECK constraint failed"},
        {"INSERT INTO concern VALUES(9, 1, 540, 4, 30000, 1440)", "CHECK constraint failed"},
        {"UPDATE concern_read SET keyholder = 2", "a read is never changed"},
        {"DELETE FROM concern_read", "a read is never deleted"},
        {"REPLACE INTO concern_read VALUES(4, 1, 2, 1, 570, NULL, NULL)",
         "a read is never replaced"},
        {"INSERT INTO concern_read VALUES(5, 1, 1, 7, 570, NULL, NULL)", "CHECK constraint failed"},
        {"INSERT INTO concern_read VALUES(5, 1, 1, 1, 570, 20002, NULL)",
         "CHECK constraint failed"},
        {"INSERT INTO concern_read VALUES(5, 9, 1, 1, 570, NULL, NULL)",
         "FOREIGN KEY constraint failed", false},
        {"UPDATE concern_closing SET keyholder = 2", "a closing is never changed"},
        {"DELETE FROM concern_closing", "a closing is never deleted"},
        {"REPLACE INTO concern_closing VALUES(1, 4, 600, 2)", "a closing is never replaced"},
        {"REPLACE INTO concern_closing VALUES(2, 5, 600, 2)", "a closing is never replaced"},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("what safeguarding wrote down stays, and is removed by a purge only") {
    constexpr const char* check = "CHECK constraint failed";
    constexpr const char* kept = "a check is never changed";
    constexpr const char* purged = "a check is removed by a purge only";
    const Attempt attempts[] = {
        {"UPDATE member_told SET born_on = 1", "what was told is never changed"},
        {"DELETE FROM member_told", "what was told is never deleted"},
        {"REPLACE INTO member_told VALUES(11, 1, 1, 1, 0)", "what was told is never replaced"},
        {"UPDATE member_check SET until = 30000 WHERE kind = 9", kept},
        {"UPDATE reference_check SET satisfactory = 0", kept},
        {"UPDATE certificate SET decision = 1", kept},
        {"UPDATE driver_check SET mot_until = 30000", kept},
        {"DELETE FROM member_check WHERE number = 12", purged},
        {"DELETE FROM reference_check", purged},
        {"DELETE FROM certificate", purged},
        {"DELETE FROM driver_check", purged},
        {"REPLACE INTO member_check VALUES(14, 1, 1, 20000, 'Eve', NULL, NULL)",
         "a check is never replaced"},
        {"REPLACE INTO certificate VALUES(13, 1, 1, '', NULL, '', 1, 2, NULL, NULL, NULL)",
         "a check is never replaced"},
        {"REPLACE INTO reference_check VALUES(12, 1, 1, 1, 1, '')", "a check is never replaced"},
        {"REPLACE INTO driver_check VALUES(14, 1, 1, 1, 1)", "a check is never replaced"},
        {"UPDATE restriction SET kind = 1", "a restriction is lifted, never changed"},
        {"DELETE FROM restriction", "a restriction is lifted, never deleted"},
        {"REPLACE INTO restriction VALUES(15, 2, 2, 20000, 20100)",
         "a restriction is never replaced"},
        {"UPDATE restriction_lifted SET lifted_on = 1", "what was lifted stays so"},
        {"DELETE FROM restriction_lifted", "what was lifted stays so"},
        {"REPLACE INTO restriction_lifted VALUES(15, 1, 17)", "what was lifted stays so"},
        {"UPDATE keep_apart SET other = 3", "keeping apart is ended, never changed"},
        {"DELETE FROM keep_apart", "keeping apart is ended, never deleted"},
        {"REPLACE INTO keep_apart VALUES(16, 1, 3, 1, 1)", "keeping apart is never replaced"},
        {"UPDATE keep_apart_ended SET ended_on = 1", "what was ended stays so"},
        {"DELETE FROM keep_apart_ended", "what was ended stays so"},
        {"REPLACE INTO keep_apart_ended VALUES(16, 1, 17)", "what was ended stays so"},
        // What no check, restriction or pair is.
        {"INSERT INTO member_told VALUES(1, 1, NULL, 0, 3)", check},
        {"INSERT INTO member_check VALUES(1, 1, 12, 20000, 'Eve', NULL, NULL)", check},
        {"INSERT INTO member_check VALUES(1, 1, 9, 20000, 'Eve', NULL, NULL)", check},
        {"INSERT INTO member_check VALUES(1, 1, 1, 20000, 'Eve', 20001, NULL)", check},
        {"INSERT INTO member_check VALUES(1, 1, 2, 20000, 'Eve', NULL, NULL)", check},
        {"INSERT INTO certificate VALUES(12, 2, 1, '', NULL, '', 1, 2, NULL, NULL, NULL)", check},
        {"INSERT INTO reference_check VALUES(13, 1, 20000, 19999, 1, '')", check},
        {"INSERT INTO reference_check VALUES(13, 1, 20000, NULL, 1, '')", check},
        {"INSERT INTO restriction VALUES(1, 1, 6, 20000, 20100)", check},
        {"INSERT INTO restriction VALUES(1, 1, 1, 20000, 19999)", check},
        {"INSERT INTO keep_apart VALUES(1, 2, 1, 20000, 20100)", check},
        {"INSERT INTO keep_apart VALUES(1, 1, 1, 20000, 20100)", check},
        {"INSERT INTO category_check VALUES(1, 12)", check},
        {"INSERT INTO keep_apart VALUES(1, 1, 9, 20000, 20100)", "FOREIGN KEY", false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
    const SmallBook book;
    const Connection program(book.path, Access::writing, 1);
    CHECK(what_the_program_hears(program, "INSERT INTO deed(recorded_on, recorded_by, verb, about) "
                                          "VALUES(20000, 'Maria', 'safeguarding purge', '1'); "
                                          "DELETE FROM member_check WHERE number = 13") == "");
    Query left(program, "SELECT count(*) FROM certificate");
    left.next();
    CHECK(left.integer(0) == 0);
}

TEST_CASE("free words and what is kept of a person may be blanked") {
    const char* const lawful[] = {
        "UPDATE deed SET reason = NULL",
        "UPDATE entry_note SET note = ''",
        "DELETE FROM entry_note",
        "UPDATE member SET phone = NULL, email = NULL, address = NULL WHERE member = 1",
        "UPDATE member_name SET name = 'M0001', key = 'm0001' WHERE member = 1",
        "DELETE FROM member_name WHERE member = 1 AND rank > 0",
        "UPDATE contact SET name = '', key = '', phone = NULL, ended = 1",
        "UPDATE limit_passed SET reason = NULL",
        "UPDATE member_check SET seen_by = ''",
        "UPDATE reference_check SET decided_by = NULL",
        "UPDATE category SET name = 'Lifts and errands', retired = 1 WHERE category = 1",
        "UPDATE keyholder SET name = '' WHERE keyholder = 2",
        "UPDATE keyholder SET locked_key = x'FF', passes = 4, memory_bytes = 131072",
    };
    const SmallBook book;
    const Connection program(book.path, Access::writing, 1);
    for (const char* sql : lawful) {
        CAPTURE(sql);
        CHECK(what_the_program_hears(program, sql) == "");
    }
}

TEST_CASE("a lock that was taken off is found") {
    struct Break {
        const char* sql;
        std::vector<std::string> found;
    };
    const Break breaks[] = {
        {"SELECT 1", {}},
        {"DROP TRIGGER entry_is_never_changed", {"guard_missing"}},
        {"DROP INDEX entry_corrects", {"guard_missing"}},
        {"DROP TRIGGER entry_is_never_changed; CREATE TRIGGER entry_is_never_changed BEFORE "
         "UPDATE ON entry BEGIN SELECT 1; END",
         {"guard_changed"}},
        {"CREATE TABLE extra(x INTEGER)", {"guard_foreign"}},
        {"DROP TRIGGER entry_is_never_changed; UPDATE entry SET minutes = 61 WHERE entry = 3",
         {"correction_astray", "guard_missing"}},
        {"DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE entry = 3",
         {"replacement_astray", "guard_missing"}},
        {"DROP TRIGGER entry_is_never_changed; UPDATE entry SET deed = 7 WHERE entry = 5",
         {"link_broken", "guard_missing"}},
        {"DROP TRIGGER entry_is_never_changed; UPDATE entry SET happened_on = 20001 "
         "WHERE entry = 1",
         {"identity_astray", "guard_missing"}},
        {"DELETE FROM member_name WHERE member = 3", {"name_missing"}},
        {"DELETE FROM member_standing WHERE member = 3", {"member_without_standing"}},
        {"INSERT INTO account(account) VALUES(9)", {"account_without_member"}},
        {"INSERT INTO session VALUES(2, 1, 20000, 1, NULL, 1, NULL)",
         {"session_astray", "session_unattended"}},
        {"INSERT INTO entry SELECT 63, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, category, setting, sheet, line, signed, on_behalf_of, "
         "accompanied_by, corrects, replaces, identity, session FROM entry WHERE entry = 61",
         {"session_astray"}},
        {"INSERT INTO entry SELECT 62, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, 1, category, setting, sheet, line, signed, on_behalf_of, "
         "accompanied_by, corrects, replaces, identity, session FROM entry WHERE entry = 61",
         {"session_astray"}},
        {"INSERT INTO entry SELECT 62, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, category, NULL, sheet, line, signed, on_behalf_of, "
         "accompanied_by, corrects, replaces, identity, session FROM entry WHERE entry = 61",
         {"session_astray"}},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed, corrects) VALUES(9, 1, 2, 30, 30, 20000, 202410, 1, 60)",
         {"session_undone_in_part"}},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed, corrects) VALUES(9, 1, 2, 30, 30, 20000, 202410, 1, 60), "
         "(9, 1, 3, 30, 30, 20000, 202410, 1, 61)",
         {}},
        {"INSERT INTO entry(kind, from_account, to_account, minutes, given_minutes, happened_on, "
         "counts_in, deed, corrects) VALUES(9, 1, 2, 30, 30, 20000, 202410, 1, 60), "
         "(9, 1, 3, 30, 30, 20000, 202410, 2, 61)",
         {"session_undone_in_part"}},
        {"INSERT INTO shared_account VALUES(2, 1, NULL, 1); "
         "UPDATE shared_account SET holder = 2 WHERE account = 4",
         {"household_astray"}},
        {"INSERT INTO shared_account VALUES(2, 1, 1, 1); "
         "UPDATE shared_account SET same_as = 2 WHERE account = 4",
         {"household_astray"}},
        {"INSERT INTO entry_contact VALUES(1, 2)", {"contact_astray"}},
        {"INSERT INTO shared_account VALUES(2, 3, 3, 1); INSERT INTO entry_contact VALUES(1, 2)",
         {}}, // two records of one organisation
        {"INSERT INTO limit_passed VALUES(1, 3, -60, -90, NULL)", {"limit_astray"}},
        {"INSERT INTO shared_account VALUES(2, 3, NULL, 1); "
         "INSERT INTO limit_passed VALUES(1, 3, -60, -90, NULL)",
         {}}, // whoever holds the account
        {"DROP TRIGGER sealed_key_is_never_deleted; DROP TRIGGER sealed_note_is_never_deleted; "
         "DELETE FROM sealed_key WHERE note = 2; DELETE FROM sealed_note WHERE note = 2",
         {"concern_astray", "guard_missing", "guard_missing"}},
        {"DROP TRIGGER sealed_key_is_never_deleted; DELETE FROM sealed_key WHERE note = 1",
         {"sealed_note_astray", "guard_missing"}},
        {"DROP TRIGGER sealed_note_is_never_changed; UPDATE sealed_note SET part = 3 "
         "WHERE note = 2",
         {"concern_astray", "guard_missing"}},
        {"DROP TRIGGER sealed_note_is_never_changed; UPDATE sealed_note SET written_minute = 1 "
         "WHERE note = 1",
         {"concern_astray", "guard_missing"}},
        {"INSERT INTO deed VALUES(6, 20000, 'Maria', 'concern add', 'concern 1', NULL)",
         {"concern_astray"}},
        {"INSERT INTO sealed_note VALUES(9, 1, 2, 1, 3, 540, x'FF'); "
         "INSERT INTO sealed_key VALUES(9, 1, 3, x'FF')",
         {"sealed_note_astray"}},
        {"INSERT INTO planned VALUES(9, 22, 1, 2, 20000, 1, 1, NULL); "
         "INSERT INTO planned_settled VALUES(9, 22, 1, 4)",
         {"plan_astray"}}, // the other way round
        {"INSERT INTO planned_settled VALUES(2, 22, 1, 60)", {"plan_astray"}}, // at a session
        {"INSERT INTO planned_settled VALUES(2, 22, 2, NULL)", {}},
        {"INSERT INTO planned VALUES(9, 22, 1, 2, 20000, 1, 1, NULL); "
         "INSERT INTO override_used VALUES(9, 1)",
         {"override_astray"}},
        {"INSERT INTO gate_override VALUES(9, 21, 2, 1, 9, ' maria', 'known', 20100)",
         {"override_alone"}},
        {"INSERT INTO member_erased VALUES(1, 10, NULL)", {"forgotten_named"}},
        {"UPDATE member_name SET name = 'Eve' WHERE member = 5", {"forgotten_named"}},
        {"DROP TRIGGER concern_closing_is_never_changed; UPDATE concern_closing SET deed = 3",
         {"concern_astray", "guard_missing"}},
    };
    for (const Break& each : breaks) {
        CAPTURE(each.sql);
        const SmallBook book;
        SQLite::Database(book.path, SQLite::OPEN_READWRITE).exec(each.sql);
        const Connection program(book.path, Access::reading, 1);
        std::vector<std::string> codes;
        for (const Irregularity& irregularity : find_irregularities(program))
            codes.push_back(irregularity.code);
        CHECK(codes == each.found);
    }
}

TEST_CASE("who is forgotten stays so") {
    constexpr const char* stays = "who is forgotten stays so";
    const Attempt attempts[] = {
        {"UPDATE member_erased SET keyholder = NULL", stays},
        {"DELETE FROM member_erased", stays},
        {"REPLACE INTO member_erased VALUES(5, 1, NULL)", stays},
        {"INSERT INTO member_name VALUES(5, 1, 'Eve', 'eve')", stays},
        {"REPLACE INTO member_name VALUES(5, 0, 'Eve', 'eve')", stays},
        {"UPDATE member SET phone = '01632 960011'", stays},
        {"INSERT INTO member_erased VALUES(3, 99, NULL)", "FOREIGN KEY constraint failed", false},
    };
    for (const Attempt& attempt : attempts)
        expect_refused(attempt);
}

TEST_CASE("what was told and checked of somebody is removed by forgetting them") {
    const SmallBook book;
    const Connection program(book.path, Access::writing, 1);
    CHECK(what_the_program_hears(program, "INSERT INTO deed(recorded_on, recorded_by, verb, about) "
                                          "VALUES(20000, 'Maria', 'member erase', 'M0001')") == "");
    for (const char* sql :
         {"DELETE FROM member_told WHERE member = 1", "DELETE FROM member_check WHERE member = 1",
          "INSERT INTO member_erased SELECT 1, max(deed), NULL FROM deed"}) {
        CAPTURE(sql);
        CHECK(what_the_program_hears(program, sql) == "");
    }
}
