// A copy that is made while others write is one state of the book: everything up to some deed, and
// nothing behind it.
#include <algorithm>
#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "program.hpp"

namespace timebank {
namespace {

constexpr unsigned writers = 4, deeds_of_each = 150, members = 8;

// A large one now and then, and small ones; answers what went wrong.
std::string write(const std::filesystem::path& folder, unsigned number) {
    for (unsigned deed = 0; deed < deeds_of_each; ++deed) {
        const std::string own = fmt::format("w{}d{}", number, deed);
        std::string line =
            fmt::format("exchange add {} {} {}:15 --on {}/9/2026 --for gardening --note {}",
                        1 + (number + deed) % members, 1 + (number + deed + 1) % members,
                        1 + deed % 3, 1 + deed % 28, own);
        if (deed % 10 == 9) {
            std::string rows = "date,giver,receiver,hours,category,sheet,line\n";
            for (unsigned row = 1; row <= 200; ++row)
                rows +=
                    fmt::format("2026-10-{:02},M{:04},M{:04},1:00,Gardening,{},{}\n", 1 + row % 28,
                                1 + row % members, 1 + (row + 3) % members, own, row);
            write_text(folder / (own + ".csv"), rows);
            line = "import apply " + own + ".csv --output " + own + ".out";
        }
        const Ended ended = run(folder, "timebank " + line + " --wait 60 --quiet");
        if (ended.code != 0)
            return fmt::format("{}: {} {}", line, ended.code, ended.said);
    }
    return "";
}

std::string rows_of(const std::filesystem::path& folder, const std::string& book,
                    const std::string& table) {
    return run(folder, fmt::format("sqlite3 {} 'select * from {} order by 1'", book, table)).said;
}

} // namespace

TEST_CASE("a copy that is made while others write is one state of the book, and whole") {
    const WorkFolder folder(in_memory());
    std::string names = "number,name,joined\n";
    for (unsigned member = 1; member <= members; ++member)
        names += fmt::format("M{:04},Member {},2026-01-05\n", member, member);
    write_text(folder.path() / "members.csv", names);
    write_text(folder.path() / "passphrase", "the heron on the weir\n");
    REQUIRE(run(folder.path(), "timebank book new --quiet && timebank import apply members.csv "
                               "--quiet --output outcome")
                .code == 0);
    std::vector<std::string> astray(writers);
    std::atomic<unsigned> left = writers;
    std::vector<std::thread> threads;
    for (unsigned each = 0; each < writers; ++each)
        threads.emplace_back([&, each] {
            astray[each] = write(folder.path(), each);
            --left;
        });
    std::vector<std::string> copies;
    std::string went_wrong;
    while (left > 0 && went_wrong.empty()) {
        const bool sealed = copies.size() % 8 == 7;
        const std::string copy = fmt::format("copy{}.book", copies.size());
        const Ended made =
            run(folder.path(),
                fmt::format("timebank book backup {} --wait 60 {}", copy,
                            sealed ? "--encrypt --passphrase-fd 3 3<passphrase && timebank book "
                                     "restore " +
                                         copy + " --book opened-" + copy +
                                         " --passphrase-fd 3 3<passphrase"
                                   : ""));
        if (made.code != 0)
            went_wrong = made.said;
        copies.push_back(sealed ? "opened-" + copy : copy);
    }
    for (std::thread& thread : threads)
        thread.join();

    CHECK(went_wrong == "");
    for (const std::string& each : astray)
        CHECK(each == "");
    const std::string deeds = rows_of(folder.path(), "timebank.book", "deed"),
                      entries = rows_of(folder.path(), "timebank.book", "entry");
    std::set<std::size_t> lengths;
    for (const std::string& copy : copies) {
        CAPTURE(copy);
        CHECK(run(folder.path(), "timebank book audit --book " + copy).code == 0);
        const std::string copied = rows_of(folder.path(), copy, "deed");
        const bool begins_so =
            deeds.starts_with(copied) && entries.starts_with(rows_of(folder.path(), copy, "entry"));
        CHECK(begins_so);
        lengths.insert(copied.size());
    }
    fmt::print("{} writers: {} copies at {} states of the book; damaged: 0\n", writers,
               copies.size(), lengths.size());
    CHECK(copies.size() > 5);
    CHECK(lengths.size() > 3);
}

} // namespace timebank
