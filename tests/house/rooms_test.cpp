#include "rooms.hpp"

#include <doctest/doctest.h>

namespace timebank {
namespace {

const std::vector<Ban> bans{
    // SQLite is the store's, the command line's grammar the app's, JSON the sheets'.
    {R"(#\s*include\s*<(SQLiteCpp/|sqlite3\.h))", {"lib", "app", "schema"}, {"lib/store"}},
    {R"(#\s*include\s*<CLI/)", {"lib", "schema", "tests"}, {}},
    {R"(#\s*include\s*<nlohmann/)", {"lib", "app", "schema"}, {"lib/sheets"}},
    // The library is handed what the day is and who asks, and says nothing on its own.
    {R"(#\s*include\s*<(iostream|fstream|ctime|time\.h)>)", {"lib"}, {}},
    {R"(\bstd::(cout|cerr|clog|cin)\b|printf\s*\(|\bfmt::print\b|\bputs\s*\()", {"lib"}, {}},
    {R"(\b(secure_)?getenv\b)", {"lib"}, {}},
    {R"(\b(system|steady|high_resolution)_clock\b|\bclock_gettime\b|\btime\s*\()", {"lib"}, {}},
    // Hours are whole minutes.
    {R"(\b(float|double)\b)", {"lib"}, {}},
};

std::vector<SourceFile> code() {
    std::vector<SourceFile> all;
    for (const char* folder : {"lib", "app", "tests/lib"})
        for (SourceFile& file : files_below(folder, {".cpp", ".hpp"}))
            all.push_back(std::move(file));
    return all;
}

std::vector<std::string> rooms_on_disk() {
    std::vector<std::string> rooms;
    for (const SourceFile& file : files_below("lib", {"/CMakeLists.txt"}))
        if (const auto names = parts(file.path); names.size() == 3)
            rooms.push_back(names[1]);
    return rooms;
}

} // namespace

TEST_CASE("the table of rooms has no circles, and a line for every room") {
    const Rooms rooms = read_rooms(text_of("tests/house/rooms.txt"));
    REQUIRE(rooms.size() > 10);
    expect_none(wrong_rooms(rooms));
    for (const std::string& room : rooms_on_disk()) {
        CAPTURE(room);
        CHECK(rooms.contains(room));
    }
}

TEST_CASE("every include follows the table") {
    const std::vector<SourceFile> files = code();
    REQUIRE(files.size() > 50);
    expect_none(wrong_includes(read_rooms(text_of("tests/house/rooms.txt")), files));
}

TEST_CASE("nothing stands where it may not") {
    expect_none(banned_lines(bans, code()));
}

TEST_CASE("circles and unknown rooms are seen") {
    CHECK(wrong_rooms(read_rooms("a:\nb: a\nc: a b\n")).empty());
    CHECK(wrong_rooms(read_rooms("a: b\nb: c # d\nc: a\n")).size() == 3);
    CHECK(wrong_rooms(read_rooms("a: a\n")) == std::vector<std::string>{"a is in a circle"});
    CHECK(wrong_rooms(read_rooms("a: b\n")) == std::vector<std::string>{"a: no room b"});
}

TEST_CASE("includes are held against the table") {
    struct Row {
        const char* path;
        const char* text;
        bool allowed;
    };
    // clang-format off
    const Row rows[] = {
        {"lib/b/x.cpp",       "#include \"a/y.hpp\"",           true},
        {"lib/b/x.cpp",       "#include \"b/x.hpp\"",           true},
        {"lib/a/x.cpp",       "#include \"b/y.hpp\"",           false},
        {"lib/a/x.cpp",       "  #  include \"b/y.hpp\"",       false},
        {"lib/a/x.cpp",       "// #include \"b/y.hpp\"",        true},
        {"lib/a/x.cpp",       "#include \"x.hpp\"",             false},
        {"lib/a/x.cpp",       "#include \"z/x.hpp\"",           false},
        {"lib/z/x.cpp",       "#include \"z/x.hpp\"",           false},
        {"tests/lib/a/x.cpp", "#include \"a/y.hpp\"",           true},
        {"tests/lib/a/x.cpp", "#include \"b/y.hpp\"",           false},
        {"tests/lib/a/x.cpp", "#include \"helper.hpp\"",        true},
        {"app/main.cpp",      "#include \"b/y.hpp\"",           true},
        {"app/main.cpp",      "#include \"a/y.hpp\"",           false},
        {"app/main.cpp",      "#include \"commands/y.hpp\"",    true},
        {"app/main.cpp",      "#include <a/y.hpp>",             true},
    };
    // clang-format on
    const Rooms rooms = read_rooms("a:\nb: a\napp: b\n");
    for (const Row& row : rows) {
        CAPTURE(row.path);
        CAPTURE(row.text);
        CHECK(wrong_includes(rooms, {{row.path, row.text}}).empty() == row.allowed);
    }
}

TEST_CASE("what is banned is seen") {
    struct Row {
        const char* path;
        const char* text;
        bool allowed;
    };
    // clang-format off
    const Row rows[] = {
        {"lib/store/x.cpp",         "#include <sqlite3.h>",                true},
        {"lib/hours/x.cpp",         "#include <sqlite3.h>",                false},
        {"app/x.cpp",               "#include <SQLiteCpp/SQLiteCpp.h>",    false},
        {"tests/lib/store/x.cpp",   "#include <sqlite3.h>",                true},
        {"app/x.cpp",               "#include <CLI/CLI.hpp>",              true},
        {"lib/ledger/x.cpp",        "#include <CLI/CLI.hpp>",              false},
        {"lib/sheets/x.cpp",        "#include <nlohmann/json.hpp>",        true},
        {"lib/reports/x.cpp",       "#include <nlohmann/json.hpp>",        false},
        {"tests/lib/sheets/x.cpp",  "#include <nlohmann/json.hpp>",        true},
        {"lib/sheets/x.cpp",        "#include <ostream>",                  true},
        {"lib/sheets/x.cpp",        "#include <iostream>",                 false},
        {"lib/store/x.cpp",         "#include <fstream>",                  false},
        {"lib/store/x.cpp",         "std::cerr << 1;",                     false},
        {"app/x.cpp",               "std::cerr << 1;",                     true},
        {"lib/store/x.cpp",         "std::printf (1);",                    false},
        {"lib/store/x.cpp",         "// no printf(1)",                     true},
        {"lib/store/x.cpp",         "say(\"printf(\");",                   true},
        {"lib/store/x.cpp",         "getenv(1);",                          false},
        {"lib/store/x.cpp",         "steady_clock::now();",                false},
        {"lib/store/x.cpp",         "std::time(nullptr);",                 false},
        {"lib/store/x.cpp",         "happened_time(1);",                   true},
        {"lib/store/x.cpp",         "double x;",                           false},
        {"lib/store/x.cpp",         "doubled x;",                          true},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.path);
        CAPTURE(row.text);
        CHECK(banned_lines(bans, {{row.path, row.text}}).empty() == row.allowed);
    }
}

} // namespace timebank
