// timebank review: what was recorded although a gate would have stopped it, for somebody to look
// at.
#include "commands/commands.hpp"
#include "commands/recorded.hpp"
#include "members/find.hpp"

namespace timebank {

namespace {

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

// The gates in a broker's words.
std::string words_of_gate(const std::string& gate) {
    if (gate == "standing")
        return "giver or receiver not active";
    if (gate == "category")
        return "not help that is arranged";
    return gate;
}

Row row_of(const ReviewLine& line) {
    const ExchangeRecord& record = line.record;
    const Exchange& exchange = record.exchange;
    return {line.item,
            line.gate,
            words_of_gate(line.gate),
            record.entry,
            exchange.happened_on,
            show_number(exchange.giver),
            show_named(exchange.giver, record.giver_name),
            show_number(exchange.receiver),
            show_named(exchange.receiver, record.receiver_name),
            record.credited,
            record.category_name,
            sheet_cell(exchange),
            line_cell(exchange),
            std::string(show_record_standing(record.standing))};
}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
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
                     {"standing", "Standing"}};
    for (const ReviewLine& line : ledger.review_list())
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
