#include "strings.hpp"

namespace timebank {

namespace {

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t each = 0; each < count; ++each)
        all += text;
    return all;
}

} // namespace

const std::vector<std::string>& hostile_strings() {
    static const std::vector<std::string> strings{
        // a terminal's
        "\x1b[2J\x1b[1;1H",
        "\x1b]0;title\x07",
        "\x1b]52;c;cm0gLXJm\x1b\\",
        "\x1bP1$r\x1b\\",
        "\u009b31mred",
        "\u0085next",
        "\x9b"
        "31m",
        "a\x08\x08"
        "b",
        "\x7f",
        "\a\v\f",
        "\x01\x02\x1f",
        "one\ntwo",
        "one\r\ntwo",
        "\rover",
        "\ttab",
        "a\tb",
        "one\u2028two\u2029three",
        // reading direction, and what is not seen
        "\u202etxt.exe",
        "\u202dabc\u202c",
        "\u2066isolate",
        "\u2067a\u2069\u2068",
        "\u200f\u200e\u061c",
        "\u206a\u206f",
        "Ann\u200bBaker",
        "A\u200dn\u200cn",
        "\ufeffAnn",
        "\u2060\u00ad",
        "\u3164",
        "\u2800",
        "\u034f\u180e",
        "\U000e0041\U000e007f",
        "a\ufe0f",
        // not UTF-8, or not to be written
        "\xff\xfe",
        "\xc3",
        "\xe2\x82",
        "\xf0\x9f\x98",
        "\xc0\xaf",
        "\xe0\x80\xaf",
        "\xed\xa0\x80",
        "\xed\xa0\xbd\xed\xb8\x80",
        "\xf4\x90\x80\x80",
        "\xf8\x88\x80\x80\x80",
        "\x80",
        "\ufffd",
        "\uffff",
        "\U0010ffff",
        "\ufdd0",
        // one name in several forms
        "Zo\u00eb",
        "Zoe\u0308",
        "\u212bngstr\u00f6m",
        "A\u030angstro\u0308m",
        "\ufb01ne",
        "\uff21\uff2e\uff2e",
        "\u0410nn Baker",
        "\u1e9e\u0130\u0131",
        "\u05d3\u05d5\u05d3",
        "\u0639\u0628\u062f",
        "a"
        "\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a",
        // a spreadsheet's
        "=cmd|'/c calc'!A1",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "'=1+1",
        "''=1",
        "\t=1",
        "\r=1",
        "=HYPERLINK(\"http://127.0.0.1/\")",
        "-",
        "--help",
        "-2",
        "%0A=1",
        // a browser's
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</td></table><!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "</style></title><svg onload=alert(1)>",
        "&#0;",
        "&amp;lt;",
        "&",
        "<",
        ">",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "<?xml?>",
        "{{7*7}}",
        // a database's, a shell's, a formatter's, and other programs' that read what is exported
        "'; DROP TABLE member; --",
        "\" OR 1=1 --",
        "1; DELETE FROM entry",
        "%' OR '1'='1",
        "_%",
        "$(touch owned)",
        "`touch owned`",
        "; touch owned",
        "| touch owned",
        "%s%n%p",
        "{}",
        "{0}",
        "{:>99999999}",
        "\\",
        "\\n",
        "\\x1b",
        "\"",
        "'",
        "\"\"",
        ",",
        ";",
        ",,,\"",
        "a=b",
        "=",
        "a;b,c\"d'e",
        "END:VEVENT\r\nBEGIN:VALARM",
        "#include",
        "../..",
        "NULL",
        "null",
        "nan",
        "1e999",
        "true",
        "0",
        "-1",
        "99999999999999999999",
        "\u0663",
        "1:30",
        "M0001",
        "12",
        " ",
        "  a  b  ",
        // much
        times(65536, "a"),
        times(32768, "\u00e9"),
        times(200, "\u0301"),
        times(201, "b"),
        times(501, "c"),
        times(2001, "d "),
        times(3000, "\x1b["),
        times(100, "<b>"),
        times(70, "\"'"),
    };
    return strings;
}

std::string hostile_mixture(std::mt19937& random) {
    const std::vector<std::string>& strings = hostile_strings();
    std::string text;
    for (std::size_t count = 1 + random() % 4; count > 0; --count) {
        const std::string& next = strings[random() % strings.size()];
        text += next.size() > 100 ? "Ann Baker" : next;
        text += random() % 2 == 0 ? " Baker " : "";
    }
    return text;
}

} // namespace timebank
