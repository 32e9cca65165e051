#include "ledger/import_review.hpp"

#include "ledger/session_review.hpp"
#include "members/find.hpp"
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
    for (const UnmetGate& each :
         unmet_when_recorded({show_number(giver), of_giver}, {show_number(receiver), of_receiver},
                             category, happened_on))
        raise(entry, each);
}

void ImportReview::ask(const Session& session, const std::vector<Movement>& movements,
                       const Category& category) {
    const auto standings_of = [this](MemberNumber member) {
        return Standings{show_number(member), standings_.at(member.value)};
    };
    for (const UnmetInSession& each : unmet_in(session, movements, category, standings_of))
        raise(each.entry, each.unmet);
}

void ImportReview::raise(EntryNumber entry, const UnmetGate& unmet) {
    ++run_.result.review;
    if (run_.writes())
        add_review_item(run_.connection, entry, std::string(show_gate(unmet.gate)));
}

} // namespace timebank
