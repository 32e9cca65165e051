#include "imports/set_aside.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "imports/text.hpp"

using namespace timebank;

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view digest = "0123456789abcdef";
const std::vector<Problem> one_problem{{2, "giver", "x", "member_unknown", "No 'x' here.", {}}};

struct Walk {
    Header header;
    std::vector<std::vector<std::string>> rows;
    std::string set_aside;
};

/// Walks a file and sets every row of it aside.
Walk walk(const std::string& text, const std::vector<Problem>& problems = one_problem) {
    const auto header = find_header(text, {}, true);
    REQUIRE(header);
    Walk walk;
    walk.header = *header;
    SetAside set_aside(walk.header, std::string(digest));
    CHECK(set_aside.empty());
    RowWalker walker(text, walk.header);
    RowText row;
    std::vector<Problem> ditto_problems;
    while (walker.next(row, ditto_problems)) {
        walk.rows.emplace_back(row.cells.begin(), row.cells.end());
        set_aside.add(row, problems);
        CHECK_FALSE(set_aside.empty());
    }
    walk.set_aside = set_aside.csv();
    return walk;
}

std::string decoded(const std::string& bytes) {
    const auto text = decode("aside.csv", bytes);
    REQUIRE(text);
    return text->text;
}

} // namespace

TEST_CASE("refused rows with their origin and the reason") {
    const std::string text = "Willow Street\nGiven by;To;Hours;Date;For\n"
                             "Ann;Bob;1,5;3/10/2026;Gardening\n\"\"\"\";Cid;〃;〃;do\n";
    CHECK(walk(text).set_aside == "\xEF\xBB\xBF"
                                  "Given by,To,Hours,Date,For,set aside from,reason\n"
                                  "Ann,Bob,\"1,5\",3/10/2026,Gardening,0123456789abcdef:3,giver: "
                                  "No 'x' here.\n"
                                  "Ann,Cid,\"1,5\",3/10/2026,Gardening,0123456789abcdef:4,giver: "
                                  "No 'x' here.\n");
}

TEST_CASE("every problem is in the reason, with who may have been meant") {
    const std::vector<Problem> problems{
        {2, "giver", "An", "member_unknown", "There is no member 'An'.", {"M0001 Ann", "M0002 Al"}},
        {2, "", "more,\"x\"", "cells_beyond_header", "The row is too long.", {}}};
    const auto set_aside = walk("giver,receiver,hours,day\nAn,B,1,d\n", problems).set_aside;
    CHECK(set_aside.substr(set_aside.find("An,")) ==
          "An,B,1,d,0123456789abcdef:2,\"giver: There is no member 'An'. Perhaps M0001 Ann, M0002 "
          "Al? The row is too long. (more,\"\"x\"\")\"\n");
}

TEST_CASE("cells that a spreadsheet would take for formulas are made harmless, once") {
    struct Line {
        std::string_view cell, written;
    };
    const Line table[]{
        {"=1+1", "\"'=1+1\""}, {"+44", "\"'+44\""}, {"-1", "\"'-1\""},
        {"@a", "\"'@a\""},     {"'=1+1", "'=1+1"},  {"''=1+1", "''=1+1"},
        {"'tis", "'tis"},      {"a=1", "a=1"},      {"\"=\"\"a\"\"\"", "\"'=\"\"a\"\"\""},
    };
    for (const auto& [cell, written] : table) {
        CAPTURE(cell);
        const auto set_aside =
            walk("giver,receiver,hours,day\n" + std::string(cell) + ",B,1,d\n").set_aside;
        const std::string row = set_aside.substr(set_aside.find('\n') + 1);
        CHECK(row.substr(0, row.find(",B,")) == written);
    }
}

TEST_CASE("a row that is set aside again keeps its first origin, and gets the new reason") {
    const auto first = walk("giver,receiver,hours,day\nA,B,1,d\nC,D,2,d\n");
    std::string mended = decoded(first.set_aside);
    mended += "E,F,3,d,,\n";
    const auto second = walk(mended, {{2, "day", "d", "day_unreadable", "Not a day.", {}}});
    CHECK(second.set_aside == "\xEF\xBB\xBF"
                              "giver,receiver,hours,day,set aside from,reason\n"
                              "A,B,1,d,0123456789abcdef:2,day: Not a day.\n"
                              "C,D,2,d,0123456789abcdef:3,day: Not a day.\n"
                              "E,F,3,d,0123456789abcdef:4,day: Not a day.\n");
}

TEST_CASE("a ditto mark with nothing above leaves an empty cell, not a mark for another row") {
    const auto set_aside = walk("giver,receiver,hours,day\n〃,B,1,d\n").set_aside;
    CHECK(set_aside.find("\n,B,1,d,") != std::string::npos);
}

TEST_CASE("set-aside files read back to the same rows") {
    constexpr std::string_view letters[]{"a", "é", ",", ";", "\t", "\"", "\n", "\r", " ", "'", "="};
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string text = "giver;receiver;hours;day;note\n";
        for (std::size_t rows = random() % 6 + 1; rows > 0; --rows) {
            text += 'x'; // so that no row is blank
            for (int cell = 0; cell < 5; ++cell) {
                if (cell > 0)
                    text += ';';
                std::string content = "\"";
                for (std::size_t length = random() % 5; length > 0 && cell > 0; --length) {
                    const auto letter = letters[random() % std::size(letters)];
                    content += letter == "\"" ? "\"\"" : letter;
                }
                text += cell > 0 ? content + '"' : "";
            }
            text += '\n';
        }
        const auto original = walk(text);
        const auto again = walk(decoded(original.set_aside));
        CHECK(again.header.kind == original.header.kind);
        REQUIRE(again.rows.size() == original.rows.size());
        for (std::size_t row = 0; row < original.rows.size(); ++row) {
            REQUIRE(again.rows[row].size() == 7);
            for (std::size_t cell = 0; cell < 5; ++cell)
                CHECK(unguard(again.rows[row][cell]) == unguard(original.rows[row][cell]));
        }
    }
}

TEST_CASE("a file is known by its digest") {
    CHECK(file_digest("") == "0e5751c026e543b2");
    CHECK(file_digest("abc") == "bddd813c63423972");
    CHECK(file_digest("abd") != file_digest("abc"));
}
