#include <algorithm>

#include "life.hpp"

namespace timebank::naive {

void Life::settle_review() {
    const std::vector<ReviewLine> lines = ledger_->review_list(ReviewQuery::all);
    const Number number = chance_.within(1, static_cast<Number>(lines.size()) + 1);
    const auto line = std::ranges::find(lines, number, &ReviewLine::item);
    const std::string note = some_reason();
    const bool undo = chance_.percent(40);
    std::string no;
    if (line == lines.end())
        no = "review_unknown";
    else if (model_.settled.contains(number))
        no = "review_settled";
    else if (note.empty())
        no = "review_note_missing";
    else if (undo && line->session == 0)
        no = model_.why_not_undo(line->entry, note);
    else if (undo)
        no = why_not_void_session(model_.sessions[static_cast<std::size_t>(line->session - 1)],
                                  note);
    ReviewSettling settling;
    if (!attempt(no, [&] {
            settling = ledger_->settle_review(
                number, undo ? ReviewOutcome::voided : ReviewOutcome::upheld, note);
        }))
        return;
    std::vector<Number> items{number};
    if (undo && line->session == 0)
        REQUIRE(settling.undone_from == model_.undo(line->entry, today_));
    else if (undo)
        undo_session(model_.sessions[static_cast<std::size_t>(line->session - 1)]);
    for (const ReviewLine& each : lines) {
        const bool same =
            line->session == 0 ? each.entry == line->entry : each.session == line->session;
        if (undo && same && each.item != number && !model_.settled.contains(each.item))
            items.push_back(each.item);
    }
    std::ranges::sort(items);
    REQUIRE(settling.items == items);
    model_.settled.insert(items.begin(), items.end());
    REQUIRE(ledger_->review_item(number).settled->note == note);
    const auto open = ledger_->review_list(ReviewQuery::open);
    REQUIRE(open.size() == lines.size() - model_.settled.size());
    REQUIRE(std::ranges::is_sorted(
        open, {}, [](const ReviewLine& each) { return std::pair(gravity(each.gate), each.item); }));
}

} // namespace timebank::naive
