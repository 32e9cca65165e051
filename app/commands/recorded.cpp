#include "commands/recorded.hpp"

#include <charconv>

#include "refusals/catalogue.hpp"

namespace timebank {

EntryNumber read_entry(const std::string& typed) {
    EntryNumber entry = 0;
    const char* const end = typed.data() + typed.size();
    const auto [at, error] = std::from_chars(typed.data(), end, entry);
    if (error != std::errc() || at != end || entry < 1)
        throw Refused(refuse(rule("entry_unreadable"), typed));
    return entry;
}

void tell_recorded(const Desk& desk, const Recorded& recorded, const std::string& line) {
    desk.say(line);
    for (const std::string& note : recorded.notes)
        desk.say("note: " + note);
    for (const std::string& warning : recorded.warnings)
        desk.warn(warning);
    for (const std::string& gate : recorded.review)
        desk.warn(gate + " It is recorded, and stands on the review list.");
    if (desk.format() == Format::text)
        return;
    Sheet sheet;
    sheet.facts = {
        {"entry", "", recorded.entry == 0 ? Cell() : Cell(recorded.entry)},
        {"correction", "", recorded.correction == 0 ? Cell() : Cell(recorded.correction)},
        {"from", "", recorded.receiver},
        {"to", "", recorded.giver},
        {"given_minutes", "", recorded.given},
        {"minutes", "", recorded.credited},
        {"notes", "", recorded.notes},
        {"warnings", "", recorded.warnings},
        {"review", "", recorded.review}};
    desk.print(sheet);
}

Cell sheet_cell(const Exchange& exchange) {
    return exchange.sheet ? Cell(exchange.sheet->sheet) : Cell();
}

Cell line_cell(const Exchange& exchange) {
    return exchange.sheet && exchange.sheet->line ? Cell(*exchange.sheet->line) : Cell();
}

} // namespace timebank
