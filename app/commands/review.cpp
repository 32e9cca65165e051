// timebank review: what was recorded although a gate would have stopped it, for somebody to look
// at.
#include <algorithm>

#include "commands/commands.hpp"
#include "commands/recorded.hpp"

namespace timebank {

namespace {

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

// The gates in a broker's words.
std::string words_of_gate(const ReviewLine& line) {
    if (line.gate == "standing")
        return line.session == 0 ? "giver or receiver not active" : "somebody there not active";
    if (line.gate == "category")
        return "not help that is arranged";
    return line.gate;
}

Row row_of(const ReviewLine& line) {
    return {line.item,
            line.gate,
            words_of_gate(line),
            line.entry,
            line.on,
            show_code(line.giver),
            line.giver_name,
            show_code(line.receiver),
            line.receiver_name,
            line.credited,
            line.category,
            sheet_cell(line.sheet),
            line_cell(line.sheet),
            std::string(show_record_standing(line.standing)),
            line.session == 0 ? Cell() : Cell(line.session)};
}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    const std::vector<ReviewLine> lines = ledger.review_list();
    const bool any_session =
        std::ranges::any_of(lines, [](const ReviewLine& line) { return line.session != 0; });
    Table table;
    table.key = "review";
    table.when_empty = "Nothing to review.";
    table.columns = {{"item", "Item"},
                     {"gate", "Why", Shown::only_in_data},
                     {"why", "Why", Shown::only_in_text},
                     {"entry", "Entry"},
                     {"on", "On"},
                     {"giver", "Giver", Shown::only_in_data},
                     {"giver_name", "Giver", Shown::only_in_text},
                     {"receiver", "Receiver", Shown::only_in_data},
                     {"receiver_name", "Receiver", Shown::only_in_text},
                     {"minutes", "Hours"},
                     {"category", "For"},
                     {"sheet", "Sheet"},
                     {"line", "Line"},
                     {"standing", "Standing"},
                     {"session", "Session", any_session ? Shown::everywhere : Shown::only_in_data}};
    for (const ReviewLine& line : lines)
        table.rows.push_back(row_of(line));
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_review(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "review", "Recorded things that somebody must look at");
    add_verb<ListOptions>(noun, errand, "list", "List what is to be looked at",
                          "  timebank review list\n  timebank review list --format csv", run_list,
                          declare_list);
}

} // namespace timebank
