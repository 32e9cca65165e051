// The audit's own look at the indexes of the journal, beside SQLite's, which takes longer: what one
// finds, the other does.
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/book_file.hpp"
#include "store/connection.hpp"
#include "store/index_check.hpp"

using namespace timebank;

namespace {

// 30 exchanges, 3 of them undone and replaced, and a session of 3.
constexpr const char* some_entries = R"sql(
WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 30)
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, category, on_behalf_of, identity)
  SELECT n, 1, 1 + n * 7 % 5, 6 + n * 3 % 4, 15 * (1 + n % 4), 15 * (1 + n % 4), 20000 + n % 3,
         202410 + n % 2, 1, 1, nullif(n % 6, 0), (20000 + n % 3 << 47) + n * 7919 % 1000
    FROM n;
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, corrects)
  SELECT 30 + entry, 9, to_account, from_account, minutes, minutes, happened_on, counts_in, 1, entry
    FROM entry WHERE entry IN (4, 9, 11);
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, category, replaces, identity)
  SELECT 50 + entry, 1, from_account, to_account, 90, 90, happened_on, counts_in, 1, 1, entry,
         identity + 1000000
    FROM entry WHERE entry IN (4, 9, 11);
INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, happened_on,
                  counts_in, deed, category, session)
  VALUES(70, 2, 1, 6, 30, 30, 20001, 202410, 1, 1, 5), (71, 2, 2, 6, 30, 30, 20001, 202410, 1, 1, 5),
        (72, 2, 3, 6, 30, 30, 20001, 202410, 1, 1, 4);
)sql";

// A book with entries, and nothing of what they name.
struct Book {
    Book()
        : path(
              (std::filesystem::temp_directory_path() / fmt::format("indexes-{}.book", getpid()))) {
        NewBookFile file(path, 1);
        file.put_in_place();
        SQLite::Database(path, SQLite::OPEN_READWRITE).exec(some_entries);
    }
    ~Book() { std::filesystem::remove(path); }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// Makes the index of this name anew in another way, under the words of the old.
    /// `also` is done while the index stands as it is made.
    void forge(const std::string& name, const std::string& otherwise,
               const std::string& also = "") const {
        SQLite::Database database(path, SQLite::OPEN_READWRITE);
        SQLite::Statement words(database, "SELECT sql FROM sqlite_schema WHERE name = ?");
        words.bind(1, name);
        REQUIRE(words.executeStep());
        const std::string before = words.getColumn(0).getString();
        words.reset();
        database.exec("DROP INDEX " + name);
        database.exec(fmt::format("CREATE INDEX {} ON entry{}", name, otherwise));
        database.exec(also + "; PRAGMA writable_schema = ON");
        SQLite::Statement put(database, "UPDATE sqlite_schema SET sql = ? WHERE name = ?");
        put.bind(1, before);
        put.bind(2, name);
        put.exec();
    }

    std::vector<std::string> untrue() const {
        return find_untrue_indexes(Connection(path, Access::reading, 1));
    }
    bool sqlite_finds_none() const {
        SQLite::Database database(path, SQLite::OPEN_READONLY);
        return database.execAndGet("PRAGMA integrity_check(1)").getString() == "ok";
    }

    std::string path;
};

} // namespace

TEST_CASE("an index that does not hold what the entries say is found") {
    struct Line {
        const char* name;
        const char* made_as;
        bool is_true;
    };
    // clang-format off
    const Line lines[] = {
        {"entry_to", "(to_account, counts_in, happened_on, minutes)", true},
        {"entry_to", "(to_account, counts_in, happened_on, minutes) WHERE entry <> 7", false},
        {"entry_to", "(from_account, counts_in, happened_on, minutes)", false},
        {"entry_to", "(to_account DESC, counts_in, happened_on, minutes)", false},
        {"entry_to", "(to_account, counts_in, happened_on DESC, minutes)", false},
        {"entry_to", "(to_account, counts_in, happened_on, given_minutes + 1)", false},
        {"entry_to", "(to_account, counts_in, happened_on, CAST(minutes AS TEXT))", false},
        {"entry_from", "(from_account, counts_in, happened_on, minutes)", true},
        {"entry_from", "(from_account, counts_in, happened_on, minutes) WHERE entry <> 30", false},
        {"entry_from", "(to_account, counts_in, happened_on, minutes)", false},
        {"entry_identity", "(identity)", true},
        {"entry_identity", "(identity) WHERE identity IS NOT NULL", false},
        {"entry_identity", "(identity) WHERE entry <> 1", false},
        {"entry_identity", "(coalesce(identity, 0))", false},
        {"entry_identity", "(identity DESC)", false},
        {"entry_corrects", "(corrects) WHERE corrects IS NOT NULL", true},
        {"entry_corrects", "(corrects) WHERE corrects > 4", false},
        {"entry_replaces", "(replaces) WHERE replaces IS NOT NULL", true},
        {"entry_replaces", "(replaces + 1) WHERE replaces IS NOT NULL", false},
        {"entry_session", "(session) WHERE session IS NOT NULL", true},
        {"entry_session", "(session) WHERE session = 5", false},
        {"entry_session", "(session DESC) WHERE session IS NOT NULL", false},
        {"entry_on_behalf_of", "(on_behalf_of, counts_in) WHERE on_behalf_of IS NOT NULL", true},
        {"entry_on_behalf_of", "(on_behalf_of, happened_on) WHERE on_behalf_of IS NOT NULL", false},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(std::string(line.name));
        CAPTURE(std::string(line.made_as));
        const Book book;
        CHECK(book.untrue().empty());
        book.forge(line.name, line.made_as);
        CHECK(book.sqlite_finds_none() == line.is_true);
        CHECK(book.untrue() ==
              (line.is_true ? std::vector<std::string>{} : std::vector<std::string>{line.name}));
    }
}

TEST_CASE("a key that stands twice in a unique index is found") {
    struct Line {
        const char* name;
        const char* made_as;
        const char* twice;
    };
    const Line lines[] = {
        {"entry_identity", "(identity)",
         "INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, category, identity) SELECT 90, kind, from_account, "
         "to_account, minutes, minutes, happened_on, counts_in, deed, category, identity "
         "FROM entry WHERE entry = 2"},
        {"entry_corrects", "(corrects) WHERE corrects IS NOT NULL",
         "INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
         "happened_on, counts_in, deed, corrects) SELECT 90, kind, from_account, to_account, "
         "minutes, minutes, happened_on, counts_in, deed, corrects FROM entry WHERE entry = 34"},
    };
    for (const Line& line : lines) {
        CAPTURE(std::string(line.name));
        const Book book;
        book.forge(line.name, line.made_as,
                   fmt::format("DROP TRIGGER entry_is_never_replaced; {}", line.twice));
        CHECK_FALSE(book.sqlite_finds_none());
        CHECK(book.untrue() == std::vector<std::string>{line.name});
    }
}
