#include "sheets/svg.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <sstream>
#include <stdexcept>

using namespace timebank;

namespace {

Table table_of(ChartKind kind, std::vector<std::pair<std::string, std::int64_t>> bars) {
    Table table;
    table.columns = {{"what", "What"}, {"minutes", "Hours"}};
    for (auto& [label, minutes] : bars)
        table.rows.push_back({label, Minutes{minutes}});
    table.chart = Chart{kind, "Hours", "In words.", "what", {"minutes"}};
    return table;
}

std::string svg_of(const Table& table) {
    std::ostringstream out;
    write_svg(out, table, "chart-1");
    return out.str();
}

std::size_t count_of(const std::string& text, const std::string& pattern) {
    const std::regex sought(pattern);
    return static_cast<std::size_t>(
        std::distance(std::sregex_iterator(text.begin(), text.end(), sought), {}));
}

} // namespace

TEST_CASE("bars one below another") {
    const std::string svg =
        svg_of(table_of(ChartKind::bars_across, {{"Gardening", 120}, {"Driving", 30}}));
    CHECK(svg ==
          "<svg role=\"img\" aria-labelledby=\"chart-1-title chart-1-words\" width=\"100%\" "
          "height=\"5.6em\" direction=\"ltr\">\n"
          "<title id=\"chart-1-title\">Hours</title>\n"
          "<desc id=\"chart-1-words\">In words.</desc>\n"
          "<text x=\"0\" y=\"1.1em\">Gardening</text>\n"
          "<text x=\"100%\" y=\"1.1em\" text-anchor=\"end\">2:00</text>\n"
          "<rect x=\"0.00%\" y=\"1.5em\" width=\"100.00%\" height=\"0.7em\" class=\"bar-1\"/>\n"
          "<text x=\"0\" y=\"3.9em\">Driving</text>\n"
          "<text x=\"100%\" y=\"3.9em\" text-anchor=\"end\">0:30</text>\n"
          "<rect x=\"0.00%\" y=\"4.3em\" width=\"25.00%\" height=\"0.7em\" class=\"bar-1\"/>\n"
          "</svg>\n");
}

TEST_CASE("what is below nothing lies on the other side of a line") {
    const std::string svg =
        svg_of(table_of(ChartKind::bars_across, {{"debit", -60}, {"even", 0}, {"credit", 180}}));
    CHECK(svg.find("<rect x=\"0.00%\" y=\"1.5em\" width=\"25.00%\"") != std::string::npos);
    CHECK(svg.find("<rect x=\"25.00%\" y=\"7.1em\" width=\"75.00%\"") != std::string::npos);
    CHECK(svg.find("<line x1=\"25.00%\" x2=\"25.00%\"") != std::string::npos);
    CHECK(count_of(svg, "<rect") == 2); // nothing has no bar
}

TEST_CASE("bars one beside another are told apart by more than colour, and a few are labelled") {
    Table table;
    table.columns = {{"month", "Month"}, {"given", "Given"}, {"received", "Received"}};
    for (int each = 0; each < 24; ++each)
        table.rows.push_back(
            {Month{(each < 12 ? 202501 : 202589) + each}, Minutes{each * 60}, Minutes{1}});
    table.chart =
        Chart{ChartKind::bars_along, "Hours by month", "", "month", {"given", "received"}};
    const std::string svg = svg_of(table);
    CHECK(count_of(svg, "class=\"bar-1\"") == 1 + 23); // in the legend, and what is not nothing
    CHECK(count_of(svg, "class=\"bar-2\"") == 1 + 24);
    CHECK(count_of(svg, ">Received</text>") == 1);
    CHECK(count_of(svg, "20(25|26)</text>") == 3);
    CHECK(count_of(svg, "class=\"between\"") == 1);
    CHECK(svg.find(">0:00 – 23:00</text>") != std::string::npos);
}

TEST_CASE("labels and words are text, and too long a label is cut between letters") {
    Table table = table_of(ChartKind::bars_across,
                           {{"<b>\"x\"&", 1}, {"Überüberüberüberüberüberüber", 1}, {"a\n\xff", 1}});
    table.chart->title = "</title><script>";
    table.chart->summary = "</desc>\x1b";
    const std::string svg = svg_of(table);
    CHECK(svg.find(">&lt;b&gt;&quot;x&quot;&amp;</text>") != std::string::npos);
    CHECK(svg.find(">Überüberüberüberüberü…</text>") != std::string::npos);
    CHECK(svg.find(">a\\n\\xff</text>") != std::string::npos);
    CHECK(svg.find("&lt;/title&gt;&lt;script&gt;</title>") != std::string::npos);
    CHECK(svg.find("&lt;/desc&gt;\\x1b</desc>") != std::string::npos);
}

TEST_CASE("there is nothing to draw of nothing, and a column that is not there is a defect") {
    CHECK(has_bars(table_of(ChartKind::bars_along, {{"a", 1}})));
    CHECK_FALSE(has_bars(table_of(ChartKind::bars_along, {{"a", 0}})));
    CHECK_FALSE(has_bars(table_of(ChartKind::bars_along, {})));
    Table table = table_of(ChartKind::bars_across, {{"a", 1}});
    table.chart->values = {"none"};
    CHECK_THROWS_AS(svg_of(table), std::out_of_range);
    table.chart.reset();
    CHECK_FALSE(has_bars(table));
}

TEST_CASE("no bar reaches outside the picture") {
    constexpr std::int64_t large = std::int64_t{1} << 62;
    for (const std::int64_t least :
         {-large, std::int64_t{-1000}, std::int64_t{-1}, std::int64_t{0}})
        for (const std::int64_t most :
             {std::int64_t{0}, std::int64_t{1}, std::int64_t{77}, large}) {
            const std::string svg = svg_of(
                table_of(ChartKind::bars_across, {{"a", least}, {"b", most}, {"c", most / 3}}));
            const std::regex sought("x=\"([0-9]+)\\.([0-9]{2})%\" y=\"[^\"]*\" "
                                    "width=\"([0-9]+)\\.([0-9]{2})%\"");
            for (std::sregex_iterator each(svg.begin(), svg.end(), sought), none; each != none;
                 ++each)
                CHECK(std::stoi((*each)[1].str() + (*each)[2].str()) +
                          std::stoi((*each)[3].str() + (*each)[4].str()) <=
                      10000);
        }
}
