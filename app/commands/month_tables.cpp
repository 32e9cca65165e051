#include "commands/month_tables.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "commands/recorded.hpp"

namespace timebank {

namespace {

Row figures_row(Cell number, Cell name, const Figures& figures) {
    return {std::move(number), std::move(name), figures.opening, figures.given,
            figures.received,  figures.other,   figures.closing};
}

Table counts_table(const std::string& key, const std::string& title, const std::string& caption) {
    Table table;
    table.key = "by_" + key;
    table.caption = caption;
    table.columns = {{key, title}, {"exchanges", "Exchanges"}, {"minutes", "Hours"}};
    table.when_empty = "No exchanges.";
    return table;
}

// The picture of a table's last column, one bar a row.
void add_chart(Table& table, ChartKind kind) {
    const std::size_t at = table.columns.size() - 1;
    const auto size_of = [&](const Row& row) {
        const Minutes* const minutes = std::get_if<Minutes>(&row.at(at));
        return minutes != nullptr ? minutes->count : std::get<std::int64_t>(row.at(at));
    };
    const auto greatest = std::ranges::max_element(table.rows, {}, size_of);
    if (greatest == table.rows.end())
        return;
    const Cell& label = greatest->front();
    const Month* const month = std::get_if<Month>(&label);
    const Minutes* const minutes = std::get_if<Minutes>(&greatest->at(at));
    table.chart = Chart{
        kind,
        table.caption,
        fmt::format("The greatest is {}, with {}. All figures are in the table.",
                    month != nullptr ? show_long(*month) : std::get<std::string>(label),
                    minutes != nullptr ? show_words(*minutes) : std::to_string(size_of(*greatest))),
        table.columns.front().key,
        {table.columns.back().key}};
}

Row count_row(Cell name, const HelpCount& count) {
    return {std::move(name), count.exchanges, count.minutes};
}

std::string words_of(Model model) {
    switch (model) {
    case Model::people:
        return "person and person";
    case Model::person_and_organisation:
        return "person and organisation";
    case Model::organisations:
        return "organisation and organisation";
    case Model::session:
        return "session";
    }
    return {};
}

std::string words_of(const BalanceBand& band) {
    if (band.side == Side::even)
        return "even";
    const std::string_view side = band.side == Side::debit ? "in debit" : "in credit";
    if (!band.up_to)
        return fmt::format("more than {} {}", show_words(band.over), side);
    if (band.over == Minutes{})
        return fmt::format("up to {} {}", show_words(*band.up_to), side);
    return fmt::format("{} to {} {}", band.over.count / 60, show_words(*band.up_to), side);
}

} // namespace

Table rows_table(const MonthReport& report) {
    Table table;
    table.key = "rows";
    table.columns = {{"number", "Number"},
                     {"name", "Name"},
                     {"opening_minutes", "Opening"},
                     {"given_minutes", "Given"},
                     {"received_minutes", "Received"},
                     {"other_minutes", "Other"},
                     {"closing_minutes", "Closing"}};
    for (const MonthRow& row : report.rows)
        table.rows.push_back(figures_row(show_code(row.account), row.name, row.figures));
    table.totals = figures_row({}, std::string("Total"), report.totals);
    return table;
}

Table sides_table(const MonthReport& report) {
    const Reciprocity& figures = report.reciprocity;
    Table table;
    table.key = "members";
    table.caption = "Members by what they did in the month";
    table.columns = {{"did", "In the month"}, {"members", "Members"}};
    table.rows = {{"gave and received", figures.both_ways},
                  {"only gave", figures.gave_only},
                  {"only received", figures.received_only},
                  {"neither", figures.neither}};
    add_chart(table, ChartKind::bars_across);
    return table;
}

std::vector<Table> help_tables(const MonthReport& report) {
    Table by_category = counts_table("category", "Category", "By category");
    for (const CategoryCount& each : report.by_category)
        by_category.rows.push_back(count_row(each.name, each.help));
    Table by_setting = counts_table("setting", "Setting", "By setting");
    for (const auto& [setting, count] : report.by_setting)
        by_setting.rows.push_back(
            count_row(setting ? std::string(show_setting(*setting)) : "not recorded", count));
    Table by_model = counts_table("model", "Between", "By who was on each side");
    for (const auto& [model, count] : report.by_model)
        by_model.rows.push_back(count_row(words_of(model), count));
    Table by_month = counts_table("month", "Month", "Hours by month, two years");
    for (const auto& [month, count] : report.by_month)
        by_month.rows.push_back(count_row(month, count));
    add_chart(by_category, ChartKind::bars_across);
    add_chart(by_month, ChartKind::bars_along);
    return {std::move(by_category), std::move(by_setting), std::move(by_model),
            std::move(by_month)};
}

Table balances_table(const MonthReport& report) {
    Table table;
    table.key = "balances";
    table.caption = "Members' accounts by balance at the end";
    table.columns = {{"balance", "Balance"}, {"accounts", "Accounts"}};
    for (const BalanceBand& band : distribution_of(report.rows))
        table.rows.push_back({words_of(band), band.accounts});
    add_chart(table, ChartKind::bars_across);
    return table;
}

Table late_table(const MonthReport& report) {
    Table table;
    table.key = "late_sheets";
    table.caption = "Late sheets: counted in this month, happened in an earlier one";
    table.columns = {{"entry", "Entry"},  {"session", "Session"},
                     {"on", "Happened"},  {"happened_in", "In", Shown::only_in_data},
                     {"sheet", "Sheet"},  {"line", "Line"},
                     {"minutes", "Hours"}};
    for (const LateSheet& each : report.late)
        table.rows.push_back({each.entry, each.session == 0 ? Cell() : Cell(each.session),
                              each.happened_on, month_of(each.happened_on), sheet_cell(each.sheet),
                              line_cell(each.sheet), each.minutes});
    return table;
}

Table overrides_table(const MonthReport& report) {
    Table table;
    table.key = "let_pass";
    table.caption = "Gates let pass";
    table.columns = {{"planned", "Planned"},
                     {"gate", "Gate"},
                     {"by", "By"},
                     {"second", "And"},
                     {"until", "Until"}};
    for (const OverrideUse& each : report.overrides)
        table.rows.push_back({each.planned, each.gate, each.by, each.second, each.until});
    return table;
}

} // namespace timebank
