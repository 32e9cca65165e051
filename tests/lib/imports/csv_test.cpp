#include "imports/csv.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    std::vector<std::size_t> lines;
    std::optional<Refusal> refusal;
};

Read read(std::string_view text, char separator) {
    Read read;
    CsvReader reader(text, separator);
    CsvRow row;
    while (reader.next(row)) {
        read.rows.emplace_back(row.cells.begin(), row.cells.end());
        read.lines.push_back(row.line);
    }
    read.refusal = reader.refusal();
    return read;
}

/// The text with `|` as this separator and `/` as this line end.
std::string written(std::string_view pattern, char separator, std::string_view line_end) {
    std::string text;
    for (const char each : pattern)
        if (each == '|')
            text += separator;
        else if (each == '/')
            text += line_end;
        else
            text += each;
    return text;
}

constexpr char separators[]{',', ';', '\t'};
constexpr std::string_view line_ends[]{"\n", "\r\n", "\r"};

} // namespace

TEST_CASE("rows and cells, under every separator and line end") {
    struct Line {
        std::string_view text;
        Rows rows;
        std::vector<std::size_t> lines;
    };
    // `|` stands for the separator, `/` for the line end.
    const Line table[]{
        {"", {}, {}},
        {"a", {{"a"}}, {1}},
        {"a|b", {{"a", "b"}}, {1}},
        {"a|b/", {{"a", "b"}}, {1}},
        {"a|b/c|d", {{"a", "b"}, {"c", "d"}}, {1, 2}},
        {"a|b/c|d/", {{"a", "b"}, {"c", "d"}}, {1, 2}},
        {"a|", {{"a", ""}}, {1}},
        {"a|/", {{"a", ""}}, {1}},
        {"|a", {{"", "a"}}, {1}},
        {"||", {{"", "", ""}}, {1}},
        {"/", {{""}}, {1}},
        {"//a", {{""}, {""}, {"a"}}, {1, 2, 3}},
        {"a/b|c|d/e", {{"a"}, {"b", "c", "d"}, {"e"}}, {1, 2, 3}},
        // quotes
        {"\"a\"", {{"a"}}, {1}},
        {"\"a\"/", {{"a"}}, {1}},
        {"\"a\"|\"b\"/", {{"a", "b"}}, {1}},
        {"\"\"", {{""}}, {1}},
        {"\"\"|\"\"/\"\"", {{"", ""}, {""}}, {1, 2}},
        {"\"a|b\"|c", {{"a|b", "c"}}, {1}},
        {"\"a/b\"|c/d", {{"a/b", "c"}, {"d"}}, {1, 3}},
        {"a|\"b//\"/d", {{"a", "b//"}, {"d"}}, {1, 4}},
        {"\"a/b\"", {{"a/b"}}, {1}},
        {"\"say \"\"hi\"\"\"|b", {{"say \"hi\"", "b"}}, {1}},
        {"\"\"\"\"|x", {{"\"", "x"}}, {1}},
        {"\"\"\"\"\"\"", {{"\"\""}}, {1}},
        {"\"\"\"a\"|\"b\"\"\"", {{"\"a", "b\""}}, {1}},
        {"\"a\"\"|\"\"/b\"", {{"a\"|\"/b"}}, {1}},
        // a quote in an unquoted cell is itself
        {"5\" pipe|x", {{"5\" pipe", "x"}}, {1}},
        {"a\"|b\"\"/c", {{"a\"", "b\"\""}, {"c"}}, {1, 2}},
        // spaces around a quoted cell are let through, those of an unquoted one are its own
        {" \"a\" |b", {{"a", "b"}}, {1}},
        {"a|  \"b|c\"  /d", {{"a", "b|c"}, {"d"}}, {1, 2}},
        {" a | b ", {{" a ", " b "}}, {1}},
        {"  |", {{"  ", ""}}, {1}},
        {"José|1½/〃|é", {{"José", "1½"}, {"〃", "é"}}, {1, 2}},
    };
    for (const char separator : separators)
        for (const std::string_view line_end : line_ends)
            for (const auto& [text, rows, lines] : table) {
                CAPTURE(separator);
                CAPTURE(line_end);
                CAPTURE(text);
                const std::string all = written(text, separator, line_end);
                Rows expected = rows;
                for (auto& row : expected)
                    for (auto& cell : row)
                        cell = written(cell, separator, line_end);
                const Read got = read(all, separator);
                CHECK(got.rows == expected);
                CHECK(got.lines == lines);
                CHECK_FALSE(got.refusal);
            }
}

TEST_CASE("RFC 4180, section 2, rule by rule, under every separator and line end") {
    struct Line {
        std::string_view rule, text;
        Rows rows;
        std::vector<std::size_t> lines;
        std::string_view refused;
    };
    // `|` stands for the separator, `/` for the line end; \r and \n are themselves.
    // clang-format off
    const Line table[]{
        {"1 a record a line",                "aaa|bbb|ccc/zzz|yyy|xxx/", {{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}, {1, 2}, ""},
        {"1 one record of one field",        "a/",                       {{"a"}}, {1}, ""},
        {"1 a line with nothing on it",      "a//b/",                    {{"a"}, {""}, {"b"}}, {1, 2, 3}, ""},
        {"1 nothing but lines",              "///",                      {{""}, {""}, {""}}, {1, 2, 3}, ""},
        {"2 no line end behind the last",    "aaa|bbb|ccc/zzz|yyy|xxx",  {{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}, {1, 2}, ""},
        {"2 none behind a quote",            "a/\"b\"",                  {{"a"}, {"b"}}, {1, 2}, ""},
        {"2 none behind an empty field",     "a/b|",                     {{"a"}, {"b", ""}}, {1, 2}, ""},
        {"2 none behind an empty quoted one", "a|\"\"",                  {{"a", ""}}, {1}, ""},
        {"2 a line end more is a record",    "a//",                      {{"a"}, {""}}, {1, 2}, ""},
        {"2 an empty file has no record",    "",                         {}, {}, ""},
        {"3 a header is a record",           "name|name/a|b/",           {{"name", "name"}, {"a", "b"}}, {1, 2}, ""},
        {"3 a header alone",                 "name|name",                {{"name", "name"}}, {1}, ""},
        {"3 a header is quoted as others",   "\"na|me\"|\"na/me\"/a|b",  {{"na|me", "na/me"}, {"a", "b"}}, {1, 3}, ""},
        {"4 fields between separators",      "a|b|c|d/",                 {{"a", "b", "c", "d"}}, {1}, ""},
        {"4 empty fields",                   "||/|a|/a||b/",             {{"", "", ""}, {"", "a", ""}, {"a", "", "b"}}, {1, 2, 3}, ""},
        {"4 spaces are part of a field",     " a |  b  /  | /",          {{" a ", "  b  "}, {"  ", " "}}, {1, 2}, ""},
        {"4 spaces inside a field",          "a b|c  d/",                {{"a b", "c  d"}}, {1}, ""},
        {"4 a last separator begins a field", "a|b|/c|d|",               {{"a", "b", ""}, {"c", "d", ""}}, {1, 2}, ""},
        {"4 fewer and more fields stay so",  "a|b/c/d|e|f/",             {{"a", "b"}, {"c"}, {"d", "e", "f"}}, {1, 2, 3}, ""},
        {"5 every field quoted",             "\"aaa\"|\"bbb\"/\"c\"|\"d\"/", {{"aaa", "bbb"}, {"c", "d"}}, {1, 2}, ""},
        {"5 quoted or not",                  "\"aaa\"|bbb/ccc|\"ddd\"",  {{"aaa", "bbb"}, {"ccc", "ddd"}}, {1, 2}, ""},
        {"5 empty and quoted",               "\"\"|\"\"/|\"\"/\"\"|/",   {{"", ""}, {"", ""}, {"", ""}}, {1, 2, 3}, ""},
        {"5 a record of one empty field",    "a/\"\"/b",                 {{"a"}, {""}, {"b"}}, {1, 2, 3}, ""},
        {"5 spaces inside quotes",           "\" a \"|\"  \"/",          {{" a ", "  "}}, {1}, ""},
        {"5 spaces around quotes let through", "  \"a\" | \"b\"/",       {{"a", "b"}}, {1}, ""},
        {"5 a quote in an unquoted field",   "a\"b|c\"/d\"\"e|f/",       {{"a\"b", "c\""}, {"d\"\"e", "f"}}, {1, 2}, ""},
        {"5 which opens nothing",            "a\"|b\"/c",                {{"a\"", "b\""}, {"c"}}, {1, 2}, ""},
        {"6 a line end inside quotes",       "aaa|\"b/bb\"|ccc/zzz|yyy|xxx", {{"aaa", "b/bb", "ccc"}, {"zzz", "yyy", "xxx"}}, {1, 3}, ""},
        {"6 CRLF",                           "\"a\r\nb\"/c",             {{"a\r\nb"}, {"c"}}, {1, 3}, ""},
        {"6 CR",                             "\"a\rb\"/c",               {{"a\rb"}, {"c"}}, {1, 3}, ""},
        {"6 LF",                             "\"a\nb\"/c",               {{"a\nb"}, {"c"}}, {1, 3}, ""},
        {"6 LF CR are two",                  "\"a\n\rb\"/c",             {{"a\n\rb"}, {"c"}}, {1, 4}, ""},
        {"6 CR CRLF are two",                "\"a\r\r\nb\"/c",           {{"a\r\r\nb"}, {"c"}}, {1, 4}, ""},
        {"6 CR before the closing quote",    "\"a\r\"/b",                {{"a\r"}, {"b"}}, {1, 3}, ""},
        {"6 nothing but line ends",          "\"//\"|\"/\"/c",           {{"//", "/"}, {"c"}}, {1, 5}, ""},
        {"6 separators",                     "\"a|b\"|\"|\"|\"||\"/",    {{"a|b", "|", "||"}}, {1}, ""},
        {"6 quotes",                         "\"say \"\"a\"\"\"|b/",     {{"say \"a\"", "b"}}, {1}, ""},
        {"6 all of them",                    "a|\"b|\"\"c\"\"/d\"|e/f",  {{"a", "b|\"c\"/d", "e"}, {"f"}}, {1, 3}, ""},
        {"7 a doubled quote is one",         "\"aaa\"|\"b\"\"bb\"|\"ccc\"", {{"aaa", "b\"bb", "ccc"}}, {1}, ""},
        {"7 at the beginning and the end",   "\"\"\"a\"|\"a\"\"\"/",     {{"\"a", "a\""}}, {1}, ""},
        {"7 nothing but quotes",             "\"\"\"\"|\"\"\"\"\"\"/",   {{"\"", "\"\""}}, {1}, ""},
        {"7 beside separator and line end",  "\"a\"\"|\"\"b\"\"/\"\"\"|c/", {{"a\"|\"b\"/\"", "c"}}, {1}, ""},
        {"7 beside spaces",                  "\"a \"\" b\"/",            {{"a \" b"}}, {1}, ""},
        {"7 a single one closes the field",  "a/\"b\"c\"/d",             {{"a"}}, {1}, "text_after_quote"},
        {"7 so does one before a quote",     "\"a\" \"b\"/",             {}, {}, "text_after_quote"},
        {"7 and one on a later line",        "\"a/b\"c/",                {}, {}, "text_after_quote"},
        {"7 a field that is never closed",   "a/\"b|c/d/",               {{"a"}}, {1}, "quote_unterminated"},
        {"7 a doubled quote closes nothing", "\"a\"\"/b/",               {}, {}, "quote_unterminated"},
        {"7 a quote alone at the end",       "a|b/c|\"",                 {{"a", "b"}}, {1}, "quote_unterminated"},
    };
    // clang-format on
    for (const char separator : separators)
        for (const std::string_view line_end : line_ends)
            for (const auto& [rule, text, rows, lines, refused] : table) {
                CAPTURE(separator);
                CAPTURE(line_end);
                CAPTURE(rule);
                Rows expected = rows;
                for (auto& row : expected)
                    for (auto& cell : row)
                        cell = written(cell, separator, line_end);
                const Read got = read(written(text, separator, line_end), separator);
                CHECK(got.rows == expected);
                CHECK(got.lines == lines);
                CHECK((got.refusal ? got.refusal->code : "") == refused);
            }
}

TEST_CASE("RFC 4180, its grammar: what text data is, and what only quotes hold") {
    for (const char separator : separators)
        for (int code = 1; code < 128; ++code) {
            const char letter = static_cast<char>(code);
            const bool ends = letter == separator || letter == '\r' || letter == '\n';
            CAPTURE(separator);
            CAPTURE(code);
            const std::string cell{'a', letter, 'b'};
            const std::string other(1, separator);
            if (!ends)
                CHECK(read(cell + other + cell, separator).rows == Rows{{cell, cell}});
            else
                CHECK(read(cell, separator).rows.front().front() == "a");
            if (letter != '"')
                CHECK(read('"' + cell + "\"" + other + "\"" + letter + '"', separator).rows ==
                      Rows{{cell, std::string(1, letter)}});
        }
}

TEST_CASE("line ends may be mixed") {
    const Read got = read("a\rb\r\nc\nd\n\re", ',');
    CHECK(got.rows == Rows{{"a"}, {"b"}, {"c"}, {"d"}, {""}, {"e"}});
    CHECK(got.lines == std::vector<std::size_t>{1, 2, 3, 4, 5, 6});
    const Read quoted = read("a,\"b\rc\r\nd\ne\"\r\nf\r\"g\"\nh", ',');
    CHECK(quoted.rows == Rows{{"a", "b\rc\r\nd\ne"}, {"f"}, {"g"}, {"h"}});
    CHECK(quoted.lines == std::vector<std::size_t>{1, 5, 6, 7});
}

TEST_CASE("a tab beside a quote is white space only where it is no separator") {
    CHECK(read("\t\"a\"\t,b", ',').rows == Rows{{"a", "b"}});
    CHECK(read("\t\"a\"\tb", '\t').rows == Rows{{"", "a", "b"}});
}

TEST_CASE("faults of form stop the reading and name the line") {
    const std::string long_cell(65'536, 'x'), too_long_cell(65'537, 'x');
    std::string wide, too_wide(10'000, ','), long_row, too_long_row;
    for (int cell = 0; cell < 1'000; ++cell)
        wide += cell > 0 ? ",x" : "x";
    for (int cell = 0; cell < 16; ++cell)
        long_row += (cell > 0 ? "," : "") + long_cell;
    too_long_row = long_row + ",x";
    long_row.resize(1'048'576);
    struct Line {
        std::string text;
        std::size_t rows;
        std::string_view code, message;
    };
    const Line table[]{
        {"a\n\"b", 1, "quote_unterminated", "The quote that opens on line 2 is never closed."},
        {"a\nb,\"c\n\n\nd\n", 1, "quote_unterminated",
         "The quote that opens on line 2 is never closed."},
        {"\"a\nb\",\"c", 0, "quote_unterminated",
         "The quote that opens on line 2 is never closed."},
        {"a,\"\"\"", 0, "quote_unterminated", "The quote that opens on line 1 is never closed."},
        {"a\n\"b\"c\n", 1, "text_after_quote",
         "On line 2 there is text after the closing quote of a cell that opens on line 2."},
        {"a,\"b\n\nc,\"d\"\n", 0, "text_after_quote",
         "On line 3 there is text after the closing quote of a cell that opens on line 1."},
        {"\"a\" \"b\"", 0, "text_after_quote",
         "On line 1 there is text after the closing quote of a cell that opens on line 1."},
        {long_cell + "\nb", 2, "", ""},
        {'"' + long_cell + "\"\nb", 2, "", ""},
        {"a\n" + too_long_cell + "\nb", 1, "cell_too_long",
         "A cell on line 2 is longer than 65536 bytes."},
        {"a\n\n\"" + too_long_cell + "\"\nb", 2, "cell_too_long",
         "A cell on line 3 is longer than 65536 bytes."},
        {"\"" + std::string(65'530, '\n') + "xxxxxxxxx\"\"\"", 0, "cell_too_long",
         "A cell on line 1 is longer than 65536 bytes."},
        {std::string(10'000'000, 'x'), 0, "cell_too_long",
         "A cell on line 1 is longer than 65536 bytes."},
        {wide + "\nb", 2, "", ""},
        {"a\n" + wide + ",x\nb", 1, "row_too_long",
         "Line 2 has more than 1000 cells or is longer than 1048576 bytes."},
        {too_wide, 0, "row_too_long",
         "Line 1 has more than 1000 cells or is longer than 1048576 bytes."},
        {long_row + "\nb", 2, "", ""},
        {too_long_row + "\nb", 0, "row_too_long",
         "Line 1 has more than 1000 cells or is longer than 1048576 bytes."},
    };
    for (const auto& [text, rows, code, message] : table) {
        CAPTURE(text.substr(0, 40));
        const Read got = read(text, ',');
        CHECK(got.rows.size() == rows);
        CHECK((got.refusal ? got.refusal->code : "") == code);
        CHECK((got.refusal ? got.refusal->message : "") == message);
    }
}

TEST_CASE("a reader that stopped stays where it is") {
    CsvReader reader("a\n\"b\"c\nd", ',');
    CsvRow row;
    CHECK(reader.next(row));
    CHECK_FALSE(reader.next(row));
    CHECK(reader.line() == 2);
    CHECK_FALSE(reader.next(row));
    CHECK(reader.refusal());
}

TEST_CASE("cells are views into the text, but for doubled quotes") {
    const std::string text = "one,\"two\",\"th\"\"ree\"\n";
    CsvReader reader(text, ',');
    CsvRow row;
    REQUIRE(reader.next(row));
    CHECK(row.cells[0].data() == text.data());
    CHECK(row.cells[1].data() == text.data() + 5);
    CHECK(row.cells[2] == "th\"ree");
}

TEST_CASE("any table reads back the same as RFC 4180 has it written") {
    constexpr std::string_view letters = "ab,;\t\"\n\r '=é";
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto up_to = [&](std::size_t most) { return random() % (most + 1); };
        const char separator = separators[up_to(2)];
        const std::string line_end(line_ends[up_to(2)]);
        const bool quote_all = up_to(1) == 1;
        Rows rows(1 + up_to(8));
        std::string text;
        for (auto& row : rows) {
            row.resize(1 + up_to(5));
            for (auto& cell : row) {
                for (std::size_t length = up_to(6); length > 0; --length)
                    cell += letters[up_to(letters.size() - 1)];
                const bool quoted =
                    quote_all || cell.find_first_of(std::string("\"\r\n") + separator) != cell.npos;
                if (&cell != row.data())
                    text += separator;
                if (quoted)
                    text += '"';
                for (const char each : cell)
                    text += each == '"' && quoted ? "\"\"" : std::string(1, each);
                if (quoted)
                    text += '"';
            }
            text += line_end;
        }
        const Read got = read(text, separator);
        CHECK_FALSE(got.refusal);
        CHECK(got.rows == rows);
    }
}

TEST_CASE("random bytes are read to the end or refused") {
    constexpr std::string_view likely = "a,;\t\"\"\n\r ";
    for (unsigned seed = 1; seed <= 2'000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string text(random() % 60, ' ');
        for (char& each : text)
            each = random() % 4 == 0 ? static_cast<char>(random() % 256)
                                     : likely[random() % likely.size()];
        // A last row that can only be reached if nothing before it was passed over.
        text += "\nend";
        for (const char separator : separators) {
            const Read got = read(text, separator);
            const bool reached = !got.rows.empty() && got.rows.back().back() == "end";
            CHECK(reached != got.refusal.has_value());
        }
    }
}
