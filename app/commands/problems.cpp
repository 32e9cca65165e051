#include "commands/problems.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/core.h>

namespace timebank {

Table problems_table(const std::vector<Problem>& problems) {
    Table table;
    table.key = "problems";
    const bool suggests = std::any_of(problems.begin(), problems.end(), [](const Problem& each) {
        return !each.suggestions.empty();
    });
    table.columns = {
        {"line", "Line"},
        {"column", "Column"},
        {"cell", "Cell"},
        {"code", "Code", Shown::only_in_data},
        {"message", "What is wrong"},
        {"suggestions", "Perhaps", suggests ? Shown::everywhere : Shown::only_in_data}};
    for (const Problem& problem : problems)
        table.rows.push_back({static_cast<std::int64_t>(problem.line), problem.column, problem.cell,
                              problem.code, problem.message, problem.suggestions});
    table.when_empty = "No problems.";
    return table;
}

void tell_what_to_write(const Desk& desk, const std::vector<Problem>& problems) {
    std::set<std::string_view> told;
    for (const Problem& each : problems) {
        // A hint that names a command or an option is for who typed the same on a command line.
        const bool is_typed =
            each.hint.find("--") != std::string::npos || each.hint.starts_with("timebank ");
        if (is_typed || each.hint.empty() || !told.insert(each.code).second)
            continue;
        desk.say(fmt::format("note: line {}{}{}: {}", each.line, each.column.empty() ? "" : ", ",
                             each.column, each.hint));
    }
}

std::string show_rows(std::int64_t count) {
    return fmt::format("{} row{}", count, count == 1 ? "" : "s");
}

std::string refused_part(const std::string& file, std::int64_t refused, std::int64_t rows) {
    if (refused == 0)
        return file + " as a whole is";
    return fmt::format("{} of {} of {} {}", refused, show_rows(rows), file,
                       refused == 1 ? "is" : "are");
}

} // namespace timebank
