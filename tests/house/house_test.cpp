// What stands where: the top of the tree, sources and their tests, build lists, lengths.
#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "exceptions.hpp"
#include "tree.hpp"

namespace timebank {
namespace {

const std::vector<std::string> at_top{".ci",
                                      ".clang-format",
                                      ".clang-tidy",
                                      ".git",
                                      ".gitignore",
                                      "CHANGELOG.md",
                                      "CMakeLists.txt",
                                      "CMakePresets.json",
                                      "CONTRIBUTING.md",
                                      "LICENSE",
                                      "README.md",
                                      "app",
                                      "examples",
                                      "lib",
                                      "schema",
                                      "tests"};

/// Library sources without a test file of their own. The rooms store and ledger are tested
/// through the program, and need none.
const std::vector<Exception> untested{};

/// Files that are longer than they should be.
const std::vector<Exception> too_long{};
constexpr std::size_t most_lines_in_lib = 300;
constexpr std::size_t most_lines_in_command = 250;

/// Whether a name at the top is left out of version control by .gitignore.
bool is_ignored(const std::string& name, const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        if (pattern.starts_with('*'))
            return name.ends_with(pattern.substr(1));
        return name == pattern || name + "/" == pattern;
    });
}

/// The list of sources that a file has to stand in, and how it is written there.
struct Listing {
    std::string file;
    std::string name;
};

Listing listing_of(const std::string& path) {
    const std::vector<std::string> names = parts(path);
    if (names[0] == "lib") {
        const std::string room = names[0] + "/" + names[1] + "/";
        return {room + "CMakeLists.txt", path.substr(room.size())};
    }
    return {names[0] + "/CMakeLists.txt", path.substr(names[0].size() + 1)};
}

bool is_word_of(const std::string& word, const std::string& text) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const auto ends = [&](std::size_t i) {
            return i >= text.size() ||
                   std::string_view(" \t\n()\"").find(text[i]) != std::string_view::npos;
        };
        if ((at == 0 || ends(at - 1)) && ends(at + word.size()))
            return true;
    }
    return false;
}

bool is_tested_through_program(const std::string& path) {
    return path.starts_with("lib/store/") || path.starts_with("lib/ledger/");
}

std::string test_of(const std::string& path) {
    return "tests/" + path.substr(0, path.size() - std::string_view(".cpp").size()) + "_test.cpp";
}

} // namespace

TEST_CASE("the top of the tree holds what the design allows, and nothing else") {
    const std::vector<std::string> ignored = split_lines(text_of(".gitignore"));
    for (const std::string& name : names_at_top()) {
        if (is_ignored(name, ignored))
            continue;
        CAPTURE(name);
        CHECK(std::find(at_top.begin(), at_top.end(), name) != at_top.end());
    }
    CHECK(is_ignored("build", ignored));
    CHECK(is_ignored("timebank.book", ignored));
    CHECK_FALSE(is_ignored("books", ignored));
    CHECK_FALSE(is_ignored("scripts", ignored));
}

TEST_CASE("every source is in a build list") {
    for (const char* folder : {"lib", "app"})
        for (const SourceFile& file : files_below(folder, {".cpp"})) {
            const Listing listing = listing_of(file.path);
            CAPTURE(file.path);
            CAPTURE(listing.file);
            CHECK(is_word_of(listing.name, text_of(listing.file)));
        }
    CHECK(listing_of("lib/hours/read.cpp").file == "lib/hours/CMakeLists.txt");
    CHECK(listing_of("lib/hours/read.cpp").name == "read.cpp");
    CHECK(listing_of("app/commands/book.cpp").file == "app/CMakeLists.txt");
    CHECK(listing_of("app/commands/book.cpp").name == "commands/book.cpp");
    CHECK(is_word_of("read.cpp", "SOURCES show.cpp read.cpp)"));
    CHECK_FALSE(is_word_of("read.cpp", "SOURCES spread.cpp)"));
}

TEST_CASE("every library source has its test") {
    std::vector<Finding> findings;
    for (const SourceFile& file : files_below("lib", {".cpp"}))
        if (!is_tested_through_program(file.path) && !is_there(test_of(file.path)))
            findings.push_back({file.path, test_of(file.path) + " is not there"});
    expect_none(beyond(findings, untested));
    CHECK(test_of("lib/hours/read.cpp") == "tests/lib/hours/read_test.cpp");
}

TEST_CASE("every library test has its source") {
    static const std::regex test("tests/(.*)_test\\.cpp");
    for (const SourceFile& file : files_below("tests/lib", {"_test.cpp"})) {
        std::smatch match;
        REQUIRE(std::regex_match(file.path, match, test));
        CAPTURE(file.path);
        CHECK((is_there(match[1].str() + ".cpp") || is_there(match[1].str() + ".hpp")));
    }
}

TEST_CASE("every transcript is of a noun that there is") {
    for (const SourceFile& file : files_below("tests/app", {".transcript"})) {
        const std::vector<std::string> names = parts(file.path);
        CAPTURE(file.path);
        CHECK(names.size() <= 4);
        // Directly below tests/app stands what belongs to the whole program.
        if (names.size() < 4 || names[2] == "refusals")
            continue;
        const std::string command = "app/commands/" + names[2];
        CHECK((is_there(command + ".cpp") || is_there(command + "_command.cpp")));
    }
}

TEST_CASE("no file is too long") {
    std::vector<Finding> findings;
    const auto look = [&](const char* folder, std::size_t most) {
        for (const SourceFile& file : files_below(folder, {".cpp", ".hpp"})) {
            const std::size_t lines = split_lines(file.text).size();
            if (lines > most)
                findings.push_back({file.path, file.path + " has " + std::to_string(lines) +
                                                   " lines, and " + std::to_string(most) +
                                                   " are the most"});
        }
    };
    look("lib", most_lines_in_lib);
    look("app/commands", most_lines_in_command);
    expect_none(beyond(findings, too_long));
}

TEST_CASE("every header begins by saying what it keeps") {
    for (const char* folder : {"lib", "app", "schema", "tests"})
        for (const SourceFile& file : files_below(folder, {".hpp"})) {
            CAPTURE(file.path);
            CHECK(file.text.starts_with("// "));
        }
}

TEST_CASE("an exception covers its finding, and is a problem without one") {
    const std::vector<Finding> findings{{"a", "a is long"}, {"b", "b is long"}};
    CHECK(beyond(findings, {}) == std::vector<std::string>{"a is long", "b is long"});
    CHECK(beyond(findings, {{"a", "reason"}}) == std::vector<std::string>{"b is long"});
    CHECK(beyond({}, {{"a", "reason"}}).size() == 1);
}

} // namespace timebank
