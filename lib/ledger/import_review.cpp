#include "ledger/import_review.hpp"

#include "members/find.hpp"
#include "safeguarding/gates.hpp"
#include "store/member_table.hpp"
#include "store/review_table.hpp"

namespace timebank {

namespace {

bool is_active(const std::vector<StandingChange>& standings, Day day) {
    return standing_on(standings, day) == Standing::active;
}

} // namespace

ImportReview::ImportReview(ImportRun& run)
    : run_(run), standings_(read_standings(run.connection)) {}

void ImportReview::ask(MemberNumber giver, MemberNumber receiver, const Category& category,
                       Day happened_on, EntryNumber entry) {
    const auto& of_giver = standings_.at(giver.value);
    const auto& of_receiver = standings_.at(receiver.value);
    // Nearly every row ends here, before any sentence is put together.
    if (!category.refused && is_active(of_giver, happened_on) &&
        is_active(of_receiver, happened_on))
        return;
    const auto unmet = unmet_gates({show_number(giver), of_giver},
                                   {show_number(receiver), of_receiver}, category, happened_on);
    run_.result.review += static_cast<std::int64_t>(unmet.size());
    if (!run_.writes())
        return;
    for (const UnmetGate& gate : unmet)
        add_review_item(run_.connection, entry, gate.gate);
}

} // namespace timebank
