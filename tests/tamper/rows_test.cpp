// Rows of a closed book are changed past the program, with the triggers taken away and put back:
// the audit names what is not as it was, and what may change leaves the closed papers as they were.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "closed_book.hpp"

using namespace timebank;

namespace {

/// Runs SQL without any trigger, which are all put back.
void unguarded(SQLite::Database& database, const std::string& sql) {
    database.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; "
                  "PRAGMA ignore_check_constraints = ON; BEGIN");
    std::vector<std::pair<std::string, std::string>> triggers;
    {
        SQLite::Statement query(database,
                                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (query.executeStep())
            triggers.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
    }
    for (const auto& [name, guard] : triggers)
        database.exec("DROP TRIGGER " + name);
    database.exec(sql);
    for (const auto& [name, guard] : triggers)
        database.exec(guard);
    database.exec("COMMIT");
}

class Tampered {
public:
    Tampered() {
        make_closed_book(path);
        bytes_ = bytes_of(path);
        reports = closed_reports(path);
        REQUIRE(findings_in(path) == std::vector<std::string>{});
    }

    /// The book as it was, but for this; whether the database took it.
    bool alter(const std::string& sql) const {
        write_bytes(path, bytes_);
        SQLite::Database database(path, SQLite::OPEN_READWRITE);
        try {
            unguarded(database, sql);
        } catch (const SQLite::Exception&) {
            return false;
        }
        return true;
    }
    /// Through a connection that any other program would open.
    void alter_as_it_is(const char* sql) const {
        write_bytes(path, bytes_);
        SQLite::Database(path, SQLite::OPEN_READWRITE)
            .exec(std::string("PRAGMA synchronous = OFF; ") + sql);
    }

    const WorkFolder folder;
    const std::string path = folder.file("tampered.book");
    std::string reports;

private:
    std::string bytes_;
};

std::string listed(const std::vector<std::string>& findings) {
    return fmt::format("{}", fmt::join(findings, "\n"));
}

bool is_found(const std::vector<std::string>& findings, const std::string& words) {
    return listed(findings).find(words) != std::string::npos;
}

struct Alteration {
    std::string sql;
    const char* finding; ///< how the audit says it
    const char* what;
};

constexpr const char* anywhere = "";
constexpr const char* august_entries = "month_entry_changed: 2026-08 was closed with 16 entries: ";
constexpr const char* september_entries =
    "month_entry_changed: 2026-09 was closed with 6 entries: ";
constexpr const char* august_figures =
    "month_figure_changed: 2026-08 was closed with other figures than its entries add up to: ";
constexpr const char* september_figures =
    "month_figure_changed: 2026-09 was closed with other figures than its entries add up to: ";
constexpr const char* august_digest = "month_digest_changed: 2026-08 is not as it was closed";
constexpr const char* september_digest = "month_digest_changed: 2026-09 is not as it was closed";

void expect_found(const Tampered& book, const Alteration& alteration) {
    CAPTURE(alteration.sql);
    REQUIRE(book.alter(alteration.sql));
    const auto findings = findings_in(book.path);
    INFO(listed(findings));
    CHECK(is_found(findings, std::string(alteration.finding) + alteration.what));
    CHECK_FALSE(is_found(findings, "guard_"));
}

/// A table of what closed months keep, and which of its rows; columns that may be blanked, or by
/// which things are only found, are left alone.
struct Kept {
    const char* table;
    const char* rows;
    std::vector<std::string> free = {};
};

const std::vector<Kept> everything_kept{
    {"entry", "counts_in <= 202609"},
    {"deed", "deed IN (SELECT deed FROM entry WHERE counts_in <= 202609)", {"reason"}},
    {"deed", "deed IN (SELECT deed FROM closed_month)", {"reason"}},
    // By whom a gate was let pass is printed; on which day, and in which deed, is not.
    {"deed",
     "deed IN (SELECT deed FROM gate_override)",
     {"reason", "recorded_on", "verb", "about"}},
    {"sheet", "true", {"key"}},
    {"session", "true"},
    {"attendance", "true"},
    {"entry_contact", "true"},
    {"limit_passed", "true", {"reason"}},
    {"gate_override", "true", {"deed", "reason"}},
    {"override_used", "true"},
    {"closed_month", "true"},
    {"closed_balance", "true"},
    {"closed_figure", "true"},
    {"closed_help", "true"},
    {"closed_override", "true"},
    {"closed_late", "true"},
    {"closed_member", "true"}};

std::vector<std::string> texts_of(const std::string& path, const std::string& select) {
    std::vector<std::string> texts;
    const SQLite::Database database(path, SQLite::OPEN_READONLY);
    SQLite::Statement query(database, select);
    while (query.executeStep())
        texts.push_back(query.getColumn(0).getString());
    return texts;
}

/// Conditions that name one row each: the first and the last of the table.
std::vector<std::string> ends_of(const std::string& path, const Kept& kept) {
    const auto key = texts_of(path, fmt::format("SELECT name FROM pragma_table_info('{}') "
                                                "WHERE pk > 0 ORDER BY pk",
                                                kept.table));
    const std::string columns = fmt::format("{}", fmt::join(key, ", "));
    const std::string quoted = fmt::format("quote({})", fmt::join(key, ") || ', ' || quote("));
    std::vector<std::string> rows;
    for (const char* order : {"min", "max"})
        for (const std::string& row :
             texts_of(path, fmt::format("SELECT {} FROM (SELECT *, row_number() OVER (ORDER BY {}) "
                                        "AS nth, count(*) OVER () AS of_all FROM {} WHERE {}) "
                                        "WHERE nth = {}(1, of_all)",
                                        quoted, columns, kept.table, kept.rows, order)))
            rows.push_back(fmt::format("({}) = ({})", columns, row));
    return rows;
}

void expect_every_column_found(const Tampered& book, const Kept& kept, const std::string& row) {
    for (const std::string& column :
         texts_of(book.path, fmt::format("SELECT name FROM pragma_table_info('{}')", kept.table))) {
        if (std::ranges::find(kept.free, column) != kept.free.end())
            continue;
        const auto changed = [&](int by) {
            return fmt::format("UPDATE {0} SET {1} = CASE typeof({1}) WHEN 'text' THEN {1} || 'x' "
                               "WHEN 'blob' THEN CAST({1} || x'00' AS BLOB) "
                               "ELSE coalesce({1}, 0) + {2} END WHERE {3}",
                               kept.table, column, by, row);
        };
        CAPTURE(changed(1));
        REQUIRE((book.alter(changed(1)) || book.alter(changed(1000))));
        const auto findings = findings_in(book.path);
        CHECK_FALSE(findings.empty());
        CHECK_FALSE(is_found(findings, "guard_"));
    }
    REQUIRE(book.alter(fmt::format("DELETE FROM {} WHERE {}", kept.table, row)));
    CAPTURE(row);
    CHECK_FALSE(findings_in(book.path).empty());
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// Without the widths of columns, which follow the names in them.
std::string narrow(const std::string& text) {
    std::string narrowed;
    for (const char letter : text)
        if ((letter != ' ' && letter != '-') || narrowed.empty() || narrowed.back() != letter)
            narrowed += letter;
    return narrowed;
}

/// Without the width below which an HTML table's rows become blocks, which follows them too.
std::string any_width(std::string text) {
    const std::string_view before = "@media screen and (max-width: ";
    for (std::size_t at = text.find(before); at != std::string::npos;
         at = text.find(before, at + 1))
        text.erase(at + before.size(), text.find(')', at) - at - before.size());
    return text;
}

/// The lines in which two texts begin to differ; nothing if they are the same.
std::string difference(const std::string& one, const std::string& other) {
    const auto [in_one, in_other] = std::ranges::mismatch(one, other);
    if (in_one == one.end() && in_other == other.end())
        return "";
    const auto line_at = [](const std::string& text, std::string::const_iterator at) {
        const auto place = static_cast<std::size_t>(at - text.begin());
        const std::size_t from = text.rfind('\n', place) + 1;
        return text.substr(from, text.find('\n', place) - from);
    };
    return line_at(one, in_one) + "\n" + line_at(other, in_other);
}

} // namespace

TEST_CASE("whoever changes a column or takes away a row of a closed month is found out") {
    const Tampered book;
    for (const Kept& kept : everything_kept) {
        CAPTURE(std::string(kept.table));
        book.alter_as_it_is("SELECT 1");
        const auto rows = ends_of(book.path, kept);
        REQUIRE(rows.size() == 2);
        for (const std::string& row : rows)
            expect_every_column_found(book, kept, row);
    }
}

TEST_CASE("the audit names the first month and the first entry that are not as they were") {
    const Tampered book;
    std::string open_september;
    for (const char* table : {"balance", "figure", "help", "override", "late", "member", "month"})
        open_september += fmt::format("DELETE FROM closed_{} WHERE month = 202609; ", table);
    const Alteration alterations[] = {
        {"UPDATE entry SET minutes = minutes + 15 WHERE entry = 4", august_entries,
         "entry 4 is the first"},
        {"UPDATE entry SET given_minutes = 61 WHERE entry = 1", august_entries,
         "entry 1 is the first"},
        {"UPDATE entry SET from_account = 3 WHERE entry = 16", august_entries,
         "entry 16 is the first"},
        {"UPDATE entry SET to_account = 3 WHERE entry = 21", september_entries,
         "entry 21 is the first"},
        {"UPDATE entry SET setting = 2 WHERE entry = 1", august_entries, "entry 1 is the first"},
        {"UPDATE entry SET happened_on = happened_on + 1 WHERE entry = 13", august_entries,
         "entry 13 is the first"},
        {"UPDATE entry SET category = category + 1 WHERE entry = 18", september_entries,
         "entry 18 is the first"},
        {"UPDATE entry SET line = 8 WHERE entry = 18", september_entries, "entry 18 is the first"},
        {"UPDATE entry SET signed = 3 WHERE entry = 4", august_entries, "entry 4 is the first"},
        {"UPDATE entry SET on_behalf_of = 1 WHERE entry = 2", august_entries,
         "entry 2 is the first"},
        {"UPDATE entry SET accompanied_by = NULL WHERE entry = 6", august_entries,
         "entry 6 is the first"},
        {"UPDATE entry SET counts_in = 202608 WHERE entry = 18", august_entries,
         "entry 18 was not in it then"},
        {"UPDATE entry SET counts_in = 202610 WHERE entry = 22", september_entries,
         "an entry after entry 21 is gone"},
        {"UPDATE deed SET recorded_by = (SELECT 'Jo March') WHERE deed = (SELECT deed FROM entry "
         "WHERE entry = 5)",
         august_entries, "entry 5 is the first"},
        {"UPDATE deed SET recorded_on = recorded_on - 1 WHERE deed = (SELECT deed FROM entry WHERE "
         "entry = 6)",
         august_entries, "entry 6 is the first"},
        {"UPDATE sheet SET name = 'C3' WHERE name = 'C2'", september_entries,
         "entry 19 is the first"},
        {"UPDATE sheet SET name = '15' WHERE name = '14'", august_entries, "entry 1 is the first"},
        {"UPDATE session SET split = 2 WHERE session = 1", august_entries, "entry 7 is the first"},
        {"UPDATE attendance SET minutes = minutes + 1 WHERE session = 1 AND member = 4",
         august_entries, "entry 7 is the first"},
        {"DELETE FROM attendance WHERE session = 2 AND member = 5", september_entries,
         "entry 19 is the first"},
        {"UPDATE entry_contact SET contact = 2 WHERE entry = 5", august_entries,
         "entry 5 is the first"},
        {"DELETE FROM entry_contact WHERE entry = 5", august_entries, "entry 5 is the first"},
        {"UPDATE limit_passed SET limit_minutes = -90 WHERE entry = 5", august_entries,
         "entry 5 is the first"},
        {"DELETE FROM entry WHERE entry = 16", august_entries, "an entry after entry 15 is gone"},
        {"DELETE FROM entry WHERE entry = 6", august_entries, "entry 7 is the first"},
        {"INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed) SELECT 26, 3, 1, 2, 15, 15, happened_on, counts_in, deed "
         "FROM entry WHERE entry = 1",
         august_entries, "entry 26 was not in it then"},
        {"UPDATE entry SET entry = CASE entry WHEN 13 THEN 1014 ELSE 1013 END WHERE entry IN (13, "
         "14); UPDATE entry SET entry = entry - 1000 WHERE entry > 1000",
         august_entries, "entry 13 is the first"},
        {"UPDATE gate_override SET second = 'Jo March'", august_digest, ""},
        {"UPDATE gate_override SET gate = 9", august_digest, ""},
        {"UPDATE closed_figure SET value = value + 1 WHERE month = 202608 AND figure = 'exchanges'",
         august_figures, "the figure 'exchanges'"},
        {"UPDATE closed_figure SET value = value + 1 WHERE month = 202609 AND figure = "
         "'mutual_pairs'",
         september_digest, ""},
        {"UPDATE closed_balance SET given_minutes = given_minutes + 15, closing_minutes = "
         "closing_minutes + 15 WHERE month = 202609 AND account = 2",
         september_figures, "the figures of M0002"},
        {"UPDATE closed_balance SET last_help_on = last_help_on - 1 WHERE month = 202608 AND "
         "account = 1",
         august_figures, "the figures of M0001"},
        {"UPDATE closed_help SET name = 'Cooking' WHERE name = 'Cookery'", august_digest, ""},
        {"UPDATE closed_help SET minutes = minutes + 15 WHERE month = 202608 AND grouping = 2 AND "
         "place = 1",
         august_figures, "the help by category and setting"},
        {"DELETE FROM closed_late WHERE entry = 18", september_figures, "the list of late sheets"},
        {"DELETE FROM closed_override", august_digest, ""},
        {"UPDATE closed_month SET timebank = 'Mill Road' WHERE month = 202608", august_digest, ""},
        {"UPDATE closed_month SET digest = zeroblob(32) WHERE month = 202608", august_digest, ""},
        {"UPDATE closed_month SET entry_digests = zeroblob(128) WHERE month = 202608",
         august_entries, "entry 1 is the first"},
        {"UPDATE closed_month SET through = through + 1 WHERE month = 202608", august_digest, ""},
        {"UPDATE closed_member SET holder = 4 WHERE member = 4 AND month = 202608", anywhere,
         "2026-08"},
        {"UPDATE closed_member SET name = 'Bob Chen' WHERE member = 2 AND month = 202608", anywhere,
         "month_name_changed: the name of M0002 in 2026-08"},
        {"UPDATE closed_member AS one SET (name, name_digest) = (SELECT name, name_digest FROM "
         "closed_member AS "
         "other WHERE other.member = 3 - one.member AND month = 202608) WHERE member IN (1, 2) AND "
         "month = 202608",
         anywhere, "month_name_changed: the name of M0001 in 2026-08"},
        {"INSERT INTO closed_member SELECT 1, 202609, 1, NULL, name, name_digest FROM "
         "closed_member WHERE "
         "member = 1 AND month = 202608",
         anywhere, "2026-09"},
        {"DELETE FROM closed_month WHERE month = 202608", anywhere,
         "closing_missing: 2026-08 was closed, and is open"},
        {open_september, anywhere, "closing_missing: 2026-09 was closed, and is open"},
        {open_september + "DELETE FROM deed WHERE verb = 'month close' AND about = '2026-09'",
         anywhere, "deed_missing: the deeds are numbered up to"},
        {"UPDATE closed_month SET deed = 1 WHERE month = 202608", anywhere,
         "closing_astray: 2026-08 is closed by a deed"},
    };
    for (const Alteration& each : alterations)
        expect_found(book, each);
}

TEST_CASE("what may change leaves the papers of closed months as they were") {
    const Tampered book;
    const char* const lawful[] = {
        "UPDATE category SET name = 'Cooking', key = 'cooking' WHERE name = 'Cookery'",
        "UPDATE member_name SET name = 'Ann Smith', key = 'ann smith' WHERE member = 1 AND rank = "
        "0",
        "UPDATE member_name SET name = 'The Court', key = 'the court' WHERE member = 5 AND rank = "
        "0",
        "UPDATE contact SET name = 'Mary', key = 'mary'",
        "UPDATE book_setting SET value = 'Another' WHERE key = 'name'",
        "INSERT INTO book_setting(key, value) VALUES('step', '30'), ('active-days', '7')",
        "UPDATE deed SET reason = NULL",
        "DELETE FROM entry_note",
        "UPDATE limit_passed SET reason = NULL",
        "UPDATE gate_override SET reason = ''",
        "DELETE FROM review_item",
    };
    for (const char* const sql : lawful) {
        CAPTURE(std::string(sql));
        REQUIRE(book.alter(sql));
        CHECK(listed(findings_in(book.path)) == "");
        CHECK(difference(book.reports, closed_reports(book.path)) == "");
    }
}

TEST_CASE("triggers that are not put back are missed") {
    const Tampered book;
    REQUIRE(book.alter("SELECT 1"));
    CHECK(findings_in(book.path).empty());
    book.alter_as_it_is("DROP TRIGGER closed_balance_is_never_changed");
    CHECK(is_found(findings_in(book.path),
                   "guard_missing: the trigger closed_balance_is_never_changed is gone"));
}

TEST_CASE("a name that is blanked is the only thing that changes on closed papers") {
    const Tampered book;
    const auto reports = [&](Month month) {
        return closed_report(Ledger(book.path, Intent::to_look, looking_hand(), 1), month);
    };
    struct Blanked {
        const char* sql;
        const char* in_august;
        const char* in_september;
        const char* by;
    };
    const Blanked table[] = {
        {"UPDATE closed_member SET name = NULL, name_digest = NULL WHERE member = 2", "Bo Chen",
         "Bo Chen-Smith", "Former member 0002"},
        {"UPDATE closed_member SET name = NULL, name_digest = NULL WHERE member = 4", "Dev Diaz",
         "Dev Diaz", "Former member 0004"},
    };
    for (const Blanked& each : table)
        for (const Month month : {first_closed, second_closed}) {
            CAPTURE(std::string(each.sql));
            CAPTURE(month.number);
            book.alter_as_it_is("SELECT 1");
            const auto before = reports(month);
            book.alter_as_it_is(each.sql);
            const auto after = reports(month);
            const char* name = month == first_closed ? each.in_august : each.in_september;
            CHECK(difference(narrow(replaced(before[0], name, each.by)), narrow(after[0])) == "");
            for (std::size_t format = 1; format < before.size(); ++format) {
                CHECK(after[format].find(each.by) != std::string::npos);
                CHECK(difference(any_width(replaced(before[format], name, each.by)),
                                 any_width(after[format])) == "");
            }
            CHECK(listed(findings_in(book.path)) == "");
        }
}
