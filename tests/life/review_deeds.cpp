#include <algorithm>

#include "life.hpp"

namespace timebank::naive {

void Life::settle_review() {
    const std::vector<ReviewLine> lines = ledger_->review_list(ReviewQuery::all);
    const bool known = !lines.empty() && chance_.percent(95);
    const auto line = known
                          ? lines.begin() + chance_.within(0, static_cast<Number>(lines.size()) - 1)
                          : lines.end();
    const Number number = known ? line->item : 1'000'000;
    const std::string note = some_reason();
    const bool undo = chance_.percent(40);
    std::string no;
    if (line == lines.end())
        no = "review_unknown";
    else if (model_.settled.contains(line->entry))
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
        if (!undo || line->session == 0 || each.session != line->session ||
            each.entry == line->entry || !model_.settled.insert(each.entry).second)
            continue;
        items.push_back(each.item);
    }
    std::ranges::sort(items);
    REQUIRE(settling.items == items);
    model_.settled.insert(line->entry);
    REQUIRE(ledger_->review_item(number).settled->note == note);
    const auto open = ledger_->review_list(ReviewQuery::open);
    REQUIRE(open.size() == lines.size() - model_.settled.size());
    REQUIRE(std::ranges::is_sorted(open, {}, [](const ReviewLine& each) {
        return std::pair(gravity(each.gates.front()), each.item);
    }));
    for (const ReviewLine& each : lines)
        REQUIRE(std::set(each.gates.begin(), each.gates.end()) == model_.line(each.entry).reviews);
}

} // namespace timebank::naive
