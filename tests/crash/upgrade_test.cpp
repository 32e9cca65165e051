// An upgrade that is gone at any moment goes on where it stood when it is said again, and the book
// as it was before the first of them stays beside it.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "figures.hpp"
#include "program.hpp"

namespace timebank {
namespace {

namespace fs = std::filesystem;

// Its first two migrations, as a broker had it then.
const std::string old_book =
    "cat " TIMEBANK_SCHEMA "/001*.sql " TIMEBANK_SCHEMA
    "/002*.sql | sqlite3 timebank.book && sqlite3 timebank.book \"pragma journal_mode = wal; "
    "insert into deed values(1, 20000, 'Rosa Vale', 'book new', '', null); "
    "insert into book_setting values('name', 'Old Street'); pragma user_version = 2\"";

std::string dump_of(const fs::path& folder, const std::string& book) {
    return run(folder, "sqlite3 " + book + " 'pragma user_version' .dump").said;
}

// Whichever is found under a name that says its shape: the copies that upgrades took.
std::set<std::string> copies_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& each : fs::directory_iterator(folder))
        if (const std::string name = each.path().filename();
            name.find(".shape-") != std::string::npos && name.find(".new-") == std::string::npos)
            names.insert(name);
    return names;
}

} // namespace

TEST_CASE("an upgrade that is gone at any moment goes on where it stood") {
    const WorkFolder first(in_memory()), spare(in_memory());
    REQUIRE(run(first.path(), old_book).code == 0);
    const std::string before = dump_of(first.path(), "timebank.book");
    const fs::path place = spare.path() / "book";
    const auto begin_again = [&] {
        fs::remove_all(place);
        fs::copy(first.path(), place);
    };
    const std::string line = "LD_PRELOAD=$SHIMS/crash_shim.so timebank book upgrade";
    begin_again();
    REQUIRE(run(place, "CRASH_COUNT=count " + line).code == 0);
    const long moments = std::stol(text_of(place / "count"));
    const std::string after = dump_of(place, "timebank.book");
    REQUIRE(after != before);
    REQUIRE(dump_of(place, "timebank.book.shape-2") == before);

    long kills = 0, copied_again = 0;
    std::set<std::string> shapes;
    for (long moment = 1; moment <= moments; ++moment)
        for (const char* const way : {"kill", "tear"}) {
            CAPTURE(moment);
            CAPTURE(way);
            begin_again();
            const Ended ended =
                run(place, fmt::format("CRASH_AT={} CRASH_BY={} {}", moment, way, line));
            CHECK(ended.code == 128 + 9);
            shapes.insert(run(place, "sqlite3 timebank.book 'pragma user_version'").said);
            const Ended again = run(place, "timebank book upgrade && timebank book audit");
            CAPTURE(again.said);
            CHECK(again.code == 0);
            const bool is_upgraded = dump_of(place, "timebank.book") == after;
            CHECK(is_upgraded);
            const std::set<std::string> copies = copies_in(place);
            CHECK(copies.contains("timebank.book.shape-2"));
            const bool is_as_it_was = dump_of(place, "timebank.book.shape-2") == before;
            CHECK(is_as_it_was);
            CHECK_FALSE(copies.contains("timebank.book.shape-2-2"));
            copied_again += copies.size() > 1 ? 1 : 0;
            ++kills;
        }
    fmt::print("an upgrade of {} moments: {} kills, at {} shapes; {} went on from a later one\n",
               moments, kills, shapes.size(), copied_again);
    tell_figure("kills survived", kills);
    CHECK(kills > 100);
    CHECK(shapes.size() > 10);
    CHECK(copied_again > 0);
}

} // namespace timebank
