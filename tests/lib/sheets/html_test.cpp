#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>

#include "sheets/sheet.hpp"

using namespace timebank;

namespace {

std::string html_of(const Sheet& sheet) {
    std::ostringstream out;
    write_html(out, sheet);
    return out.str();
}

/// What stands between `<body>` and its end.
std::string body_of(const Sheet& sheet) {
    const std::string html = html_of(sheet);
    const std::size_t begin = html.find("<header>");
    return html.substr(begin, html.find("</body>") - begin);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const std::string hostile =
    "\x1b[2J</style></title><script>alert(1)</script>\n\u202e\"'=1\xff&amp;";
const std::string as_text = "\\x1b[2J&lt;/style&gt;&lt;/title&gt;&lt;script&gt;alert(1)"
                            "&lt;/script&gt;\\n\\u202e&quot;&#39;=1\\xff&amp;amp;";

Sheet whole_sheet() {
    Sheet sheet;
    sheet.heading = {"Willow Street: balances", "INTERNAL", "October 2026"};
    sheet.paper.internal = "INTERNAL";
    sheet.facts = {{"report", "", "balances"},
                   {"as_at", "As at", Day{20757}},
                   {"entries", "Entries", std::int64_t{12}, Shown::only_in_data}};
    Table table;
    table.key = "rows";
    table.columns = {{"number", "Number"},
                     {"name", "Name"},
                     {"balance_minutes", "Balance"},
                     {"id", "Id", Shown::only_in_data}};
    table.rows = {{"M0001", "Ann Baker", Minutes{750}, std::int64_t{1}},
                  {"M0012", "ليلى حسن", Minutes{-750}, std::int64_t{12}}};
    table.totals = Row{Cell(), "Total", Minutes{0}, Cell()};
    Table empty;
    empty.caption = "By category";
    empty.columns = {{"category", "Category"}};
    empty.when_empty = "No exchanges.";
    sheet.tables = {table, empty};
    sheet.closing_facts = {{"late", "Late", std::int64_t{2}}};
    sheet.definitions = {{"late", "counts in a later month"}};
    sheet.notes = {"One line.", "", "Another."};
    return sheet;
}

} // namespace

TEST_CASE("a whole paper") {
    CHECK(body_of(whole_sheet()) ==
          "<header>\n<p class=\"internal\">INTERNAL</p>\n"
          "<h1 id=\"paper\">Willow Street: balances</h1>\n<p>October 2026</p>\n</header>\n"
          "<main>\n"
          "<dl class=\"facts\">\n<div><dt>As at</dt><dd>31 Oct 2026</dd></div>\n</dl>\n"
          "<table aria-labelledby=\"paper\">\n"
          "<thead>\n"
          "<tr><th scope=\"col\">Number</th>"
          "<th scope=\"col\">Name</th>"
          "<th scope=\"col\" class=\"figure\">Balance</th></tr>\n</thead>\n"
          "<tbody>\n"
          "<tr><th scope=\"row\">M0001</th>"
          "<td data-label=\"Name\">Ann Baker</td>"
          "<td class=\"figure\" data-label=\"Balance\">12:30</td></tr>\n"
          "<tr><th scope=\"row\">M0012</th>"
          "<td data-label=\"Name\"><bdi dir=\"rtl\">ليلى حسن</bdi></td>"
          "<td class=\"figure\" data-label=\"Balance\">-12:30</td></tr>\n"
          "</tbody>\n<tfoot>\n"
          "<tr><td data-label=\"Number\"></td>"
          "<th scope=\"row\">Total</th>"
          "<td class=\"figure\" data-label=\"Balance\">0:00</td></tr>\n"
          "</tfoot>\n</table>\n"
          "<dl class=\"facts\">\n<div><dt>Late</dt><dd>2</dd></div>\n</dl>\n"
          "<p class=\"caption\">By category</p>\n<p>No exchanges.</p>\n"
          "<section aria-labelledby=\"meanings\">\n"
          "<h2 id=\"meanings\">What the words mean</h2>\n"
          "<dl class=\"meanings\">\n"
          "<div><dt>late</dt><dd>counts in a later month</dd></div>\n</dl>\n</section>\n"
          "</main>\n<footer>\n<p>One line.</p>\n<p>Another.</p>\n</footer>\n");
}

TEST_CASE("its head says what it is, and lets nothing be loaded or run") {
    const std::string html = html_of(whole_sheet());
    CHECK(
        html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"));
    CHECK(holds(html, "<title>Willow Street: balances - October 2026</title>"));
    CHECK(holds(html, "content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    CHECK(holds(html, "<body class=\"stamped\">\n<header>\n<p class=\"internal\">INTERNAL</p>"));
    CHECK(html.ends_with("</body>\n</html>\n"));
    for (const std::string_view never : {"<script", "http:", "https:", "url(", "@import", "italic"})
        CHECK_FALSE(holds(html, never));
}

TEST_CASE("whatever stands in a sheet is text") {
    Sheet sheet;
    sheet.heading = {hostile, hostile};
    sheet.paper.internal = hostile + ".";
    sheet.paper.language = "en\"><script>";
    sheet.paper.definitions_title = hostile;
    sheet.facts = {{"a", hostile, hostile}};
    Table table;
    table.caption = hostile;
    table.columns = {{"a", hostile}, {"b", hostile}, {"c", hostile}};
    table.rows = {{hostile, hostile, Minutes{1}}};
    table.totals = table.rows.front();
    table.chart = Chart{ChartKind::bars_across, hostile, hostile, "a", {"c"}};
    Table empty;
    empty.caption = empty.when_empty = hostile;
    empty.columns = {{"a", hostile}};
    sheet.tables = {table, empty};
    sheet.definitions = {{hostile, hostile}};
    sheet.notes = {hostile};
    const std::string html = html_of(sheet);
    CHECK(holds(html, "<h1 id=\"paper\">" + as_text + "</h1>"));
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "\x1b"));
    CHECK_FALSE(holds(html, "\u202e"));
    CHECK_FALSE(holds(html, "\xff"));
    std::size_t ends = 0;
    for (std::size_t at = html.find("</style>"); at != std::string::npos;
         at = html.find("</style>", at + 1))
        ++ends;
    CHECK(ends == 1);
}

TEST_CASE("a paper has a name, whatever is missing") {
    struct Line {
        std::string heading, title, caption, internal, expected;
    };
    const Line lines[] = {
        {"Balances", "Report balances", "Rows", "INTERNAL", "Balances"},
        {"", "Report balances", "Rows", "INTERNAL", "Report balances"},
        {"INTERNAL", "Report balances", "Rows", "INTERNAL", "Report balances"},
        {"", "", "Rows", "INTERNAL", "Rows"},
        {"", "", "", "INTERNAL", "INTERNAL"},
        {"", "", "", "", "timebank"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.expected);
        Sheet sheet;
        if (!line.heading.empty())
            sheet.heading = {line.heading};
        sheet.paper.title = line.title;
        sheet.paper.internal = line.internal;
        Table table;
        table.caption = line.caption;
        table.columns = {{"a", "A"}};
        sheet.tables = {table};
        CHECK(holds(html_of(sheet), "<title>" + line.expected + "</title>"));
        CHECK(holds(html_of(sheet), "<h1 id=\"paper\">" + line.expected + "</h1>"));
    }
}

TEST_CASE("a paper of big figures, and one from right to left") {
    Sheet sheet;
    sheet.heading = {"כותרת", "Ann"};
    sheet.paper.language = "he";
    sheet.paper.one_page_of_figures = true;
    sheet.facts = {{"given", "נתת", "2"}};
    const std::string html = html_of(sheet);
    CHECK(holds(html, "<html lang=\"he\" dir=\"rtl\">"));
    CHECK(holds(html, "<h1 id=\"paper\">כותרת</h1>\n<p><bdi dir=\"ltr\">Ann</bdi></p>"));
    CHECK(holds(html, "<dl class=\"big\">\n<div><dt>נתת</dt><dd>2</dd></div>\n</dl>"));
}

TEST_CASE("a chart stands before the table of its figures") {
    Sheet sheet = whole_sheet();
    sheet.tables[0].chart =
        Chart{ChartKind::bars_across, "Balances", "Ann has most.", "name", {"balance_minutes"}};
    const std::string html = html_of(sheet);
    const std::size_t figure =
        html.find("<figure>\n<figcaption>Balances</figcaption>\n<svg role=\"img\" "
                  "aria-labelledby=\"chart-1-title chart-1-words\"");
    REQUIRE(figure != std::string::npos);
    CHECK(figure < html.find("<table"));
    sheet.tables[0].rows.clear();
    CHECK_FALSE(holds(html_of(sheet), "<svg"));
}

TEST_CASE("the same sheet is the same bytes, and every element that opens is closed") {
    std::mt19937 random(20261102);
    const std::string_view parts[] = {"<", "&", "\"", "</td>", "א", "x", " ", "\n", "\xc3"};
    for (int each = 0; each < 300; ++each) {
        const auto text = [&] {
            std::string made;
            for (auto length = random() % 6; length > 0; --length)
                made += parts[random() % std::size(parts)];
            return made;
        };
        Sheet sheet;
        sheet.heading = {text(), text()};
        sheet.facts = {{"a", text(), text()}};
        Table table;
        table.columns = {{"a", text()}, {"b", text(), Shown::only_in_text}};
        for (auto rows = random() % 4; rows > 0; --rows)
            table.rows.push_back({text(), std::vector<std::string>{text(), text()}});
        sheet.tables = {table};
        sheet.notes = {text()};
        const std::string html = html_of(sheet);
        CHECK(html == html_of(sheet));
        for (const std::string_view element : {"h1", "p", "td", "th", "tr", "dl", "dd", "bdi"}) {
            CAPTURE(element);
            const auto count = [&](const std::string& tag) {
                std::size_t found = 0;
                for (std::size_t at = html.find(tag); at != std::string::npos;
                     at = html.find(tag, at + 1))
                    ++found;
                return found;
            };
            const std::string name(element);
            CHECK(count("<" + name + ">") + count("<" + name + " ") == count("</" + name + ">"));
        }
    }
}
