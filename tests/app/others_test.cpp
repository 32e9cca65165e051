// What is said of a book that others may read, and how often.
#include "others.hpp"

#include <cerrno>
#include <fstream>
#include <sys/stat.h>
#include <sys/xattr.h>

#include <doctest/doctest.h>

#include "work_folder.hpp"

namespace timebank {
namespace {

constexpr Day today{20759}, tomorrow{20760};
constexpr mode_t owners = 0600, group = 0040, everybody = 0004;

std::string made(const WorkFolder& folder, const std::string& name, mode_t mode) {
    const std::string path = folder.file(name);
    std::ofstream(path) << "a book";
    REQUIRE(chmod(path.c_str(), mode) == 0);
    return path;
}

// Some disks keep no attributes; then a look says nothing, and every deed does.
bool keeps_attributes(const std::string& path) {
    return setxattr(path.c_str(), "user.timebank.test", "", 0, 0) == 0;
}

} // namespace

TEST_CASE("a book that only its owner can read needs no word") {
    const WorkFolder folder;
    const std::string book = made(folder, "own.book", owners);
    made(folder, "own.book-wal", owners);
    CHECK_FALSE(warning_of_others(book, today, true));
    CHECK_FALSE(warning_of_others(folder.file("missing.book"), today, true));
}

TEST_CASE("a book that others may read is named once a day, with what to type") {
    const WorkFolder folder;
    for (const mode_t for_others : {group, everybody, group | everybody}) {
        const std::string book = made(folder, "open.book", owners | for_others);
        removexattr(book.c_str(), "user.timebank.said_on");
        const bool keeps = keeps_attributes(book);
        CAPTURE(keeps);
        CHECK(warning_of_others(book, today, true) ==
              "others on this machine may read " + book +
                  "; to keep it to yourself: chmod go= " + book);
        CHECK(warning_of_others(book, today, true).has_value() == !keeps);
        CHECK_FALSE(warning_of_others(book, today, false));
        CHECK(warning_of_others(book, tomorrow, false).has_value() == keeps);
        CHECK(warning_of_others(book, tomorrow, true).has_value() == !keeps);
    }
}

TEST_CASE("so are the files beside it, and what to type is one word to a shell") {
    const WorkFolder folder;
    const std::string book = made(folder, "it's our book", owners);
    const std::string log = made(folder, "it's our book-wal", owners | everybody);
    const auto warning = warning_of_others(book, today, true);
    REQUIRE(warning);
    CHECK(warning->starts_with("others on this machine may read " + log + "; "));
    CHECK(warning->ends_with("chmod go= '" + folder.file("it'\\''s our book-wal") + "'"));
}

} // namespace timebank
