#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "refusals/catalogue.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/review_table.hpp"
#include "store/session_table.hpp"

namespace timebank {

ReviewLine Ledger::review_line(const ReviewItem& item) const {
    const Movement entry = *read_movement(*connection_, item.entry);
    ReviewLine line;
    line.item = item.item;
    line.gates = item.gates;
    line.entry = item.entry;
    line.on = entry.happened_on;
    line.giver = entry.to;
    line.receiver = entry.from;
    line.giver_name = named(entry.to);
    line.receiver_name = named(entry.from);
    line.credited = entry.minutes;
    line.recorded_on = item.recorded_on;
    line.recorded_by = item.recorded_by;
    line.settled = item.settled;
    if (const auto record = read_exchange_record(*connection_, item.entry)) {
        line.category = record->category_name;
        line.sheet = record->exchange.sheet;
        line.standing = record->standing;
    } else if (const auto session =
                   read_session(*connection_, session_of_entry(*connection_, item.entry))) {
        line.session = session->number;
        line.category = session->category_name;
        if (session->session.sheet)
            line.sheet = SheetLine{*session->session.sheet, std::nullopt};
        line.standing = entry.undone ? RecordStanding::voided : RecordStanding::stands;
    }
    return line;
}

std::vector<ReviewLine> Ledger::review_list(ReviewQuery query) const {
    Looking looking(*connection_);
    std::vector<ReviewLine> lines;
    for (const ReviewItem& item : read_review_items(*connection_))
        if (query == ReviewQuery::all || !item.settled)
            lines.push_back(review_line(item));
    std::ranges::stable_sort(lines, {},
                             [](const ReviewLine& line) { return gravity(line.gates.front()); });
    return lines;
}

ReviewItem Ledger::review_item_in(std::int64_t item) const {
    auto found = read_review_item(*connection_, item);
    if (!found)
        throw Refused(refuse(rule("review_unknown"), item));
    return *std::move(found);
}

ReviewLine Ledger::review_item(std::int64_t item) const {
    Looking looking(*connection_);
    return review_line(review_item_in(item));
}

std::int64_t Ledger::undo_reviewed(ReviewSettling& settling, const std::string& reason) {
    const ReviewLine& line = settling.line;
    std::int64_t deed = 0;
    if (line.session != 0) {
        deed = undo_session(session_in(line.session), reason, "review settle");
        const SessionRecord undone = session_in(line.session);
        settling.undone_from = undone.undone_from;
        settling.undone_to = undone.undone_to;
    } else {
        settling.undone_from = settling.undone_to =
            undo(movement_to_undo(line.entry), reason, "review settle", deed).correction;
    }
    return deed;
}

ReviewSettling Ledger::ask_to_settle(std::int64_t item, const std::string& note) const {
    const ReviewItem found = review_item_in(item);
    throw_if(why_not_settle(found.item, found.settled, note));
    ReviewSettling settling;
    settling.line = review_line(found);
    settling.items = {found.item};
    return settling;
}

ReviewSettling Ledger::settle_review(std::int64_t item, ReviewOutcome outcome,
                                     const std::string& note) {
    Writing writing(*connection_);
    ReviewSettling settling = ask_to_settle(item, note);
    const ReviewLine& line = settling.line;
    const std::int64_t deed = outcome == ReviewOutcome::voided
                                  ? undo_reviewed(settling, note)
                                  : record_deed({"review settle", std::to_string(line.item), note});
    if (outcome == ReviewOutcome::voided && line.session != 0)
        for (const ReviewItem& each : read_review_items(*connection_))
            if (!each.settled && each.entry != line.entry &&
                session_of_entry(*connection_, each.entry) == line.session)
                settling.items.push_back(each.item);
    std::ranges::sort(settling.items);
    for (const std::int64_t each : settling.items)
        add_settling(*connection_, each, outcome, deed);
    writing.commit();
    return settling;
}

ReviewSettling Ledger::refer_review(std::int64_t item, std::int64_t concern,
                                    const std::string& note) {
    Writing writing(*connection_);
    ReviewSettling settling = ask_to_settle(item, note);
    const ReviewLine& line = settling.line;
    const std::string what = line.session == 0 ? fmt::format("Entry {}", line.entry)
                                               : fmt::format("Session {}", line.session);
    safe().append(concern, Secret(what + " was referred from the review list: ", note));
    add_settling(*connection_, line.item, ReviewOutcome::referred,
                 record_deed({"review settle", std::to_string(line.item)}));
    writing.commit();
    return settling;
}

} // namespace timebank
