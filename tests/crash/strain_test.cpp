// Files that are far too much: what they are refused for is told, and memory stays within bounds.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include "program.hpp"

namespace timebank {
namespace {

constexpr std::int64_t mebibyte = 1024; // KiB

struct Book {
    Book() {
        REQUIRE(run(folder.path(), "timebank book new --quiet && timebank member add 'Ann Baker' "
                                   "--quiet && timebank member add 'Bo Chen' --quiet")
                    .code == 0);
        before = dump();
    }
    std::string dump() const { return run(folder.path(), "sqlite3 timebank.book .dump").said; }

    WorkFolder folder;
    std::string before;
};

} // namespace

TEST_CASE("a million bad rows are all counted, and the first thousand problems listed") {
    const struct {
        const char* what;
        const char* row; ///< {} is another number in every row
    } table[] = {
        {"another unknown name in every row", "Nobody {0},Ann Baker,1,1/10/2026,Gardening\n"},
        {"every cell wrong", "Nobody {0},Else {0},h{0},d{0},Nothing {0}\n"},
        {"the same unknown name in every row", "Nobody,Ann Baker,1,1/10/2026,Gardening\n"},
    };
    constexpr std::int64_t rows = 1'000'000;
    const Book book;
    for (const auto& [what, row] : table) {
        CAPTURE(what);
        std::string text = "giver,receiver,hours,date,category\n";
        for (std::int64_t each = 0; each < rows; ++each)
            text += fmt::format(fmt::runtime(row), each);
        write_text(book.folder.path() / "bad.csv", text);
        const Ended ended = run(book.folder.path(), "timebank import apply bad.csv");
        CHECK(ended.code == 1);
        CHECK(ended.said.find("\nRefused: 1000000\n") != std::string::npos);
        CHECK(ended.said.find("\nThe first 1000 problems of ") != std::string::npos);
        CHECK(ended.said.find("Nobody") != std::string::npos);
        fmt::print("a file of {} MiB, {}: {} MiB at the most\n", text.size() / 1024 / 1024, what,
                   ended.peak_kib / mebibyte);
        CHECK(ended.peak_kib <= 250 * mebibyte);
        CHECK(book.dump() == book.before);
    }
}

TEST_CASE("what comes out of a pipe without end is refused with the memory that there is") {
    const Book book;
    const Ended ended = run(book.folder.path(), "yes 'Ann Baker,Bo Chen,1,1/10/2026,Gardening' | "
                                                "(ulimit -v 400000; timebank import apply -)");
    CHECK(ended.code == 3);
    CHECK(ended.said.find("error: There is not enough memory for this.") != std::string::npos);
    CHECK(ended.peak_kib <= 400000);
    CHECK(book.dump() == book.before);
}

} // namespace timebank
