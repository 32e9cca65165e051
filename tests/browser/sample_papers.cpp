// A few papers with everything on them that a paper can have, whether or not a verb prints it so:
// charts of every kind, large letters, big figures, another language. To standard output.
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "sheets/sheet.hpp"

namespace timebank {
namespace {

/// Two years, so that a chart is as crowded as it will be.
Table months(int rows) {
    Table table;
    table.caption = "Hours by month";
    table.columns = {{"month", "Month"}, {"given", "Given"}, {"received", "Received"}};
    for (int each = 0; each < rows; ++each)
        table.rows.push_back({add_months(Month{202501}, each), Minutes{each * 97 % 700 + 50},
                              Minutes{each * 57 % 600}});
    table.totals = Row{"Total", Minutes{9000}, Minutes{9000}};
    table.chart = Chart{ChartKind::bars_along,
                        "Hours by month, two years",
                        "The hours rise in spring and fall in winter.",
                        "month",
                        {"given", "received"}};
    return table;
}

Table balances() {
    Table table;
    table.caption = "Balances";
    table.columns = {{"name", "Name"}, {"balance", "Balance"}};
    table.rows = {{"</title><script>window.touched=1</script>", Minutes{700}},
                  {"עבד אל-רחמן ועוד שם ארוך מאוד", Minutes{300}},
                  {"In debit", Minutes{-200}}};
    table.chart =
        Chart{ChartKind::bars_across, "Balances </svg>", "One is in debit.", "name", {"balance"}};
    return table;
}

Table members() {
    Table table = months(3);
    table.caption = "Members";
    table.columns.push_back({"both", "Both"});
    for (Row& row : table.rows)
        row.emplace_back(Minutes{100});
    table.totals.reset();
    table.chart = Chart{ChartKind::bars_across,
                        "Members giving, receiving and both",
                        "As many as ever.",
                        "month",
                        {"given", "received", "both"}};
    return table;
}

Sheet charts() {
    Sheet sheet;
    sheet.heading = {"Charts"};
    sheet.paper.internal = "INTERNAL, NOT FOR RELEASE";
    sheet.tables = {months(24), balances(), members()};
    sheet.definitions = {{"hours", "credited hours"}};
    return sheet;
}

Sheet large_letters() {
    Sheet sheet;
    sheet.heading = {"Willow Street", "Statement for Ann Baker (M0012)"};
    sheet.paper.points = 24;
    sheet.tables = {months(6)};
    sheet.notes = {"Please tell us if this is wrong: 01632 960100"};
    return sheet;
}

Sheet big_figures() {
    Sheet sheet;
    sheet.heading = {"Willow Street", "For Ann Baker"};
    sheet.paper.points = 16;
    sheet.paper.one_page_of_figures = true;
    sheet.facts = {{"given", "In October you gave", "2 hours 30 minutes"},
                   {"received", "You received", "1 hour"},
                   {"balance", "You now have", "12 hours 15 minutes in credit"}};
    sheet.notes = {"Questions? Ring 01632 960100"};
    return sheet;
}

Sheet from_right_to_left() {
    Sheet sheet;
    sheet.heading = {"רחוב הערבה", "עבור Ann Baker"};
    sheet.paper.language = "he";
    Table table;
    table.caption = "שעות";
    table.columns = {{"what", "מה"}, {"hours", "שעות"}};
    table.rows = {{"גינון", Minutes{90}}, {"IT help", Minutes{30}}};
    table.chart = Chart{ChartKind::bars_across, "שעות", "רוב השעות לגינון.", "what", {"hours"}};
    sheet.tables = {table};
    return sheet;
}

} // namespace
} // namespace timebank

int main(int count, char** arguments) {
    using namespace timebank;
    const std::map<std::string, std::function<Sheet()>> samples{
        {"charts", charts},
        {"large-letters", large_letters},
        {"big-figures", big_figures},
        {"from-right-to-left", from_right_to_left}};
    const auto found = samples.find(count == 2 ? arguments[1] : "");
    if (found == samples.end()) {
        std::cerr << "error: there is no such sample.\n";
        return 2;
    }
    write_html(std::cout, found->second());
    return 0;
}
