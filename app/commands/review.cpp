// timebank review: what was recorded although a gate would have stopped it, for somebody to look at
// and to settle.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands/commands.hpp"
#include "commands/concern_verbs.hpp"
#include "commands/recorded.hpp"
#include "commands/session_verbs.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct ListOptions {
    bool all = false;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_flag("--all", options.all, "Those that are settled too");
    add_words(verb, "Gravest first, in the order of the gates, and among equals oldest first.");
}

// A gate in a broker's words.
std::string words_of_gate(const std::string& gate) {
    if (gate == "standing")
        return "somebody not active";
    if (gate == "category")
        return "not help that is arranged";
    return gate;
}

std::string why(const ReviewLine& line) {
    std::vector<std::string> words;
    std::ranges::transform(line.gates, std::back_inserter(words), words_of_gate);
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string gates_of(const ReviewLine& line) {
    return fmt::format("{}", fmt::join(line.gates, ", "));
}

Row row_of(const ReviewLine& line) {
    return {line.item,
            gates_of(line),
            why(line),
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
            line.session == 0 ? Cell() : Cell(line.session),
            line.settled ? Cell(std::string(show_outcome(line.settled->outcome))) : Cell()};
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const std::vector<ReviewLine> lines =
        ledger.review_list(options.all ? ReviewQuery::all : ReviewQuery::open);
    const bool any_session =
        std::ranges::any_of(lines, [](const ReviewLine& line) { return line.session != 0; });
    Table table;
    table.key = "review";
    table.when_empty = "Nothing to review.";
    table.columns = {{"item", "Item"},
                     {"gates", "Why", Shown::only_in_data},
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
                     {"session", "Session", any_session ? Shown::everywhere : Shown::only_in_data},
                     {"outcome", "Outcome", options.all ? Shown::everywhere : Shown::only_in_data}};
    for (const ReviewLine& line : lines)
        table.rows.push_back(row_of(line));
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ShowOptions {
    std::string item;
};

void declare_item(CLI::App& verb, std::string& item) {
    verb.add_option("item", item, "The number of the thing to review")->required();
}

void declare_show(CLI::App& verb, ShowOptions& options) {
    declare_item(verb, options.item);
}

std::int64_t read_item(const std::string& typed) {
    return read_number(typed, rule("review_unreadable"));
}

// Where the whole record is shown.
std::string record_of(const ReviewLine& line) {
    return line.session == 0 ? fmt::format("timebank exchange show {}", line.entry)
                             : fmt::format("timebank session show {}", line.session);
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const ReviewLine line = ledger.review_item(read_item(options.item));
    Sheet sheet;
    sheet.facts = {
        fact("item", "Item", line.item),
        {"gates", "Why", gates_of(line), Shown::only_in_data},
        {"", "Why", why(line), Shown::only_in_text},
        fact("entry", "Entry", line.entry),
        fact_if_any("session", "Session", line.session == 0 ? Cell() : Cell(line.session)),
        fact("on", "On", line.on),
        {"giver", "", show_code(line.giver), Shown::only_in_data},
        {"", "Giver", line.giver_name, Shown::only_in_text},
        {"receiver", "", show_code(line.receiver), Shown::only_in_data},
        {"", "Receiver", line.receiver_name, Shown::only_in_text},
        fact("minutes", "Hours", line.credited),
        fact("category", "For", line.category),
        fact_if_any("sheet", "Sheet", sheet_cell(line.sheet)),
        fact_if_any("line", "Line", line_cell(line.sheet)),
        fact("recorded_on", "Recorded on", line.recorded_on),
        fact("recorded_by", "Recorded by", line.recorded_by),
        fact("standing", "Standing", std::string(show_record_standing(line.standing))),
        {"", "All of it", record_of(line), Shown::only_in_text}};
    const auto& settled = line.settled;
    const auto tell = [&](const char* key, const char* title, Cell value) {
        sheet.facts.push_back(fact_if_any(key, title, settled ? std::move(value) : Cell()));
    };
    tell("outcome", "Outcome",
         settled ? Cell(std::string(show_outcome(settled->outcome))) : Cell());
    tell("settled_on", "Settled on", settled ? Cell(settled->on) : Cell());
    tell("settled_by", "Settled by", settled ? Cell(settled->by) : Cell());
    tell("note", "Note", settled && settled->note ? Cell(*settled->note) : Cell());
    desk.print(sheet);
    return ExitCode::done;
}

struct SettleOptions {
    std::string item, refer, note;
    bool uphold = false, undo = false;
};

void declare_settle(CLI::App& verb, SettleOptions& options) {
    declare_item(verb, options.item);
    CLI::Option& uphold = *verb.add_flag(
        "--uphold", options.uphold, "It stands as it was recorded; so it is if nothing is said");
    CLI::Option& undo =
        *verb.add_flag("--void", options.undo,
                       "It never was: undo it, as timebank exchange void or session void would");
    uphold.excludes(&undo);
    verb.add_option("--refer", options.refer,
                    "It stands, and this concern takes it up: its number. The note is sealed there")
        ->type_name("CONCERN")
        ->excludes(&uphold)
        ->excludes(&undo);
    verb.add_option("--note", options.note, "Who was asked, and what was found")->required();
}

ExitCode run_settle(const Desk& desk, const SettleOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const std::int64_t item = read_item(options.item);
    const ReviewSettling settling =
        options.refer.empty()
            ? ledger.settle_review(
                  item, options.undo ? ReviewOutcome::voided : ReviewOutcome::upheld, options.note)
            : ledger.refer_review(item, read_concern_number(options.refer), options.note);
    const ReviewLine& line = settling.line;
    const std::string what = line.session == 0 ? fmt::format("entry {}", line.entry)
                                               : fmt::format("session {}", line.session);
    std::string told = fmt::format("item {} is settled: {} stands", line.item, what);
    if (options.undo)
        told = fmt::format("item{} {} settled: {} is undone by {}",
                           settling.items.size() == 1 ? "" : "s",
                           fmt::format("{} {}", fmt::join(settling.items, ", "),
                                       settling.items.size() == 1 ? "is" : "are"),
                           what, show_entries(settling.undone_from, settling.undone_to));
    if (!options.refer.empty())
        told += fmt::format(", and concern {} takes it up", options.refer);
    desk.say(told);
    return ExitCode::done;
}

} // namespace

void declare_review(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "review", "Recorded things that somebody must look at");
    add_verb<ListOptions>(noun, errand, "list", "List what is to be looked at",
                          "  timebank review list\n  timebank review list --format csv", run_list,
                          declare_list);
    add_verb<ShowOptions>(noun, errand, "show", "Show one of them, and what was decided",
                          "  timebank review show 4", run_show, declare_show);
    add_verb<SettleOptions>(
        noun, errand, "settle", "Say what was decided of one of them",
        "  timebank review settle 4 --uphold --note \"asked both; her sister was there\"\n"
        "  timebank review settle 4 --void --note \"never happened\"\n"
        "  timebank review settle 4 --refer 2 --note \"the third time\"",
        run_settle, declare_settle);
}

} // namespace timebank
