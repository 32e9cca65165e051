#include "commands/recorded.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

std::int64_t read_number(const std::string& typed, const Rule& unreadable) {
    const auto number = read_whole_number(typed);
    if (!number || *number < 1)
        throw Refused(refuse(unreadable, typed));
    return *number;
}

EntryNumber read_entry(const std::string& typed) {
    return read_number(typed, rule("entry_unreadable"));
}

void declare_let_pass(CLI::App& verb, std::string& reason) {
    verb.add_option("--let-pass", reason,
                    "Why an organisation may go beyond its firm limit, this once");
}

std::optional<std::string> let_pass_of(const std::string& reason) {
    return reason.empty() ? std::nullopt : std::optional(reason);
}

std::vector<std::string> show_passed(const Ledger& ledger, const std::vector<PassedLimit>& limits,
                                     const std::string& broker) {
    std::vector<std::string> shown;
    for (const PassedLimit& each : limits) {
        const auto holder = holder_of(each.account);
        shown.push_back(fmt::format("{} {}, beyond {}, by {}{}{}", ledger.named(*holder),
                                    show_balance_words(each.balance),
                                    show_limit(each.limit, each.balance), broker,
                                    each.reason ? ": " : "", each.reason.value_or("")));
    }
    return shown;
}

void tell_around(const Desk& desk, const std::vector<std::string>& notes,
                 const std::vector<std::string>& warnings, const std::vector<std::string>& review) {
    for (const std::string& note : notes)
        desk.say("note: " + note);
    for (const std::string& warning : warnings)
        desk.warn(warning);
    if (!review.empty())
        desk.warn(fmt::format("{} It is recorded, and stands on the review list.",
                              fmt::join(review, " ")));
}

void tell_recorded(const Desk& desk, const Recorded& recorded, const std::string& line) {
    desk.say(line);
    tell_around(desk, recorded.notes, recorded.warnings, recorded.review);
    if (desk.is_for_people())
        return;
    Sheet sheet;
    sheet.facts = {{"entry", "", entry_or_nothing(recorded.entry)},
                   {"correction", "", entry_or_nothing(recorded.correction)},
                   {"from", "", recorded.receiver},
                   {"to", "", recorded.giver},
                   {"given_minutes", "", recorded.given},
                   {"minutes", "", recorded.credited},
                   {"notes", "", recorded.notes},
                   {"warnings", "", recorded.warnings},
                   {"review", "", recorded.review}};
    desk.print(sheet);
}

Cell entry_or_nothing(EntryNumber entry) {
    return entry == 0 ? Cell() : Cell(entry);
}

Cell sheet_cell(const std::optional<SheetLine>& sheet) {
    return sheet ? Cell(sheet->sheet) : Cell();
}

Cell line_cell(const std::optional<SheetLine>& sheet) {
    return sheet && sheet->line ? Cell(*sheet->line) : Cell();
}

} // namespace timebank
