#include "imports/text.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace timebank;
using namespace std::string_literals;

TEST_CASE("bytes become text") {
    struct Line {
        std::string bytes, text, encoding;
    };
    const Line table[]{
        {"giver,hours\n", "giver,hours\n", "UTF-8"},
        {"a\r\nb\rc\n", "a\r\nb\rc\n", "UTF-8"},
        {"\xEF\xBB\xBFgiver", "giver", "UTF-8"},
        {"José, 1½, 〃", "José, 1½, 〃", "UTF-8"},
        {"\xF0\x9F\x8C\xB1 and 8 more bytes", "🌱 and 8 more bytes", "UTF-8"},
        {"\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", "UTF-8"},
        // not UTF-8, so Windows-1252
        {"Jos\xE9", "José", "Windows-1252"},
        {"O\x92"
         "Brien \x80 1\xBD",
         "O’Brien € 1½", "Windows-1252"},
        {"\x93quoted\x94 \x85", "“quoted” …", "Windows-1252"},
        {"\x81\x8D\x8F\x90\x9D", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", "Windows-1252"},
        {"\x8E\x9E\xFF", "Žžÿ", "Windows-1252"},
        {"overlong \xC0\xAF", "overlong À¯", "Windows-1252"},
        {"overlong \xE0\x9F\xBF", "overlong àŸ¿", "Windows-1252"},
        {"surrogate \xED\xA0\x80", "surrogate í\u00A0€", "Windows-1252"},
        {"too far \xF4\x90\x80\x80", "too far ô\uFFFD€€", "Windows-1252"},
        {"cut off \xE2\x82", "cut off â‚", "Windows-1252"},
        {"cut off \xE2\x82 in eight bytes or more", "cut off â‚ in eight bytes or more",
         "Windows-1252"},
        // UTF-16
        {"\xFF\xFEg\0i\0"s, "gi", "UTF-16"},
        {"\xFE\xFF\0g\0i"s, "gi", "UTF-16"},
        {"\xFF\xFE\xE9\0\xBD\0\x03\x30"s, "é½〃", "UTF-16"},
        {"\xFE\xFF\xD8\x3C\xDF\x31"s, "🌱", "UTF-16"},
        {"\xFF\xFE\x3C\xD8\x31\xDF"s, "🌱", "UTF-16"},
        {"\xFF\xFE\x3C\xD8x\0"s, "\uFFFDx", "UTF-16"},
        {"\xFF\xFE\x31\xDFx\0"s, "\uFFFDx", "UTF-16"},
        {"\xFF\xFE\x3C\xD8"s, "\uFFFD", "UTF-16"},
        {"\xFF\xFE\x3C\xD8\x3C\xD8\x31\xDF"s, "\uFFFD🌱", "UTF-16"},
        {"\xFF\xFEx\0y"s, "x\uFFFD", "UTF-16"},
    };
    for (const auto& [bytes, text, encoding] : table) {
        CAPTURE(bytes);
        const auto decoded = decode("sheet.csv", bytes);
        REQUIRE(decoded);
        CHECK(decoded->file == "sheet.csv");
        CHECK(decoded->text == text);
        CHECK(decoded->encoding == encoding);
    }
}

TEST_CASE("well-formed text is moved, not copied") {
    std::string bytes(100'000, 'x');
    const char* const before = bytes.data();
    const auto decoded = decode("sheet.csv", std::move(bytes));
    REQUIRE(decoded);
    CHECK(decoded->text.data() == before);
}

TEST_CASE("what is not text is refused, and named where it can be") {
    struct Line {
        std::string bytes, code, message;
    };
    const Line table[]{
        {"", "file_empty", "f.csv is empty."},
        {" \t\r\n\v\f\n", "file_empty", "f.csv is empty."},
        {"\xEF\xBB\xBF", "file_empty", "f.csv is empty."},
        {"\xEF\xBB\xBF\xEF\xBB\xBF \xC2\xA0\n", "file_empty", "f.csv is empty."},
        {"\xFF\xFE", "file_empty", "f.csv is empty."},
        {"\xFF\xFE \0\n\0"s, "file_empty", "f.csv is empty."},
        {"a\0b"s, "file_not_text", "f.csv is not a text file: line 1 holds a NUL character."},
        {"a\nb\r\nc\rd\0"s, "file_not_text",
         "f.csv is not a text file: line 4 holds a NUL character."},
        {"\xE9\n\0"s, "file_not_text", "f.csv is not a text file: line 2 holds a NUL character."},
        {"\xFF\xFE"
         "a\0\n\0\0\0"s,
         "file_not_text", "f.csv is not a text file: line 2 holds a NUL character."},
        {"PK\0\0"s, "file_not_text",
         "f.csv is not a text file: line 1 holds a NUL character. It looks like a spreadsheet's "
         "own file (xlsx or ods)."},
        {"PK\3\4", "file_not_text",
         "f.csv is not a text file: it begins as no text does. It looks like a spreadsheet's own "
         "file (xlsx or ods)."},
        {"\xD0\xCF\x11\xE0", "file_not_text",
         "f.csv is not a text file: it begins as no text does. It looks like a spreadsheet's own "
         "file (xls)."},
        {"%PDF-1.7\n\xFF\0"s, "file_not_text",
         "f.csv is not a text file: it begins as no text does. It looks like a PDF."},
        {"\x1F\x8B\x08x", "file_not_text",
         "f.csv is not a text file: it begins as no text does. It looks like a packed file (gz or "
         "xz): unpack it first."},
        {"\3757zXZ", "file_not_text",
         "f.csv is not a text file: it begins as no text does. It looks like a packed file (gz or "
         "xz): unpack it first."},
        {"SQLite format 3\0"s, "file_not_text",
         "f.csv is not a text file: line 1 holds a NUL character. It looks like a database, "
         "perhaps a book."},
        {"g\0i\0v\0"s, "file_not_text",
         "f.csv is not a text file: line 1 holds a NUL character. It looks like UTF-16 without a "
         "byte order mark."},
        {"\0g\0i\0v"s, "file_not_text",
         "f.csv is not a text file: line 1 holds a NUL character. It looks like UTF-16 without a "
         "byte order mark."},
    };
    for (const auto& [bytes, code, message] : table) {
        CAPTURE(bytes);
        const auto decoded = decode("f.csv", bytes);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.refusal().code == code);
        CHECK(decoded.refusal().message == message);
    }
}
