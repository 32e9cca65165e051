#include "reports/reciprocity.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "reports/measures.hpp"

namespace timebank {

namespace {

std::size_t band_of(int days) {
    const auto* const band = std::ranges::lower_bound(last_exchange_bands, days);
    return static_cast<std::size_t>(band - last_exchange_bands.begin());
}

std::int64_t size_of(const std::vector<std::int64_t>& numbers) {
    return static_cast<std::int64_t>(numbers.size());
}

void count_top_givers(Reciprocity& figures, std::vector<std::int64_t> given) {
    std::ranges::sort(given, std::ranges::greater{});
    const auto top = given.begin() + (size_of(given) + 9) / 10;
    figures.top_givers = top - given.begin();
    figures.given_by_top = {std::accumulate(given.begin(), top, std::int64_t{0})};
    figures.given = {std::accumulate(given.begin(), given.end(), std::int64_t{0})};
}

} // namespace

void ReciprocityFold::Tally::join(const Tally& other) {
    last_help = std::max(last_help, other.last_help); // nothing is before every day
    given += other.given;
    received += other.received;
    gave = gave || other.gave;
    took = took || other.took;
}

void ReciprocityFold::last_helped(MemberNumber member, Day on) {
    tallies_[account_of(member)].join({on, {}, {}, false, false});
}

ReciprocityFold::Tally ReciprocityFold::tally_of(const Movement& movement, Side side) const {
    const bool counts = movement.counts_in >= from_, gave = side == Side::gave;
    const Minutes minutes = counts ? movement.minutes : Minutes{};
    return {movement.happened_on, gave ? minutes : Minutes{}, gave ? Minutes{} : minutes,
            counts && gave, counts && !gave};
}

void ReciprocityFold::add(const Movement& movement, std::optional<MemberNumber> on_behalf_of,
                          std::int64_t session) {
    if (!movement.counts_as_help() || movement.counts_in > to_)
        return;
    const auto giver = holder_of(movement.to), receiver = holder_of(movement.from);
    const bool counts = movement.counts_in >= from_;
    if (giver)
        tallies_[movement.to].join(tally_of(movement, Side::gave));
    if (receiver)
        tallies_[movement.from].join(tally_of(movement, Side::received));
    if (on_behalf_of)
        on_behalf_.push_back({*on_behalf_of, movement});
    for (const auto& helped : {receiver, on_behalf_of})
        if (counts && giver && helped)
            pairs_.add(*giver, *helped);
    if (session != 0)
        sessions_[session] = counts;
}

void ReciprocityFold::add_attendance(MemberNumber member, bool gave, Day on, std::int64_t session) {
    attendances_.push_back({member, gave, on, session});
}

// Everybody who is not merely a record of somebody else, with what they did under all their
// numbers.
std::vector<ReciprocityFold::PersonTally>
ReciprocityFold::people(const std::vector<Member>& members, const SharedAccounts& shared) const {
    ByAccount<Tally> tallies;
    for (const Member& member : members)
        tallies[account_of(shared.person(member.number))].join(
            tallies_.at(account_of(member.number)));
    for (const auto& [helped, movement] : on_behalf_) {
        const MemberNumber person = shared.person(helped);
        const auto payer = holder_of(movement.from); // may have become the same person since
        if (!payer || shared.person(*payer) != person)
            tallies[account_of(person)].join(tally_of(movement, Side::received));
    }
    for (const Attendance& each : attendances_)
        if (const auto session = sessions_.find(each.session); session != sessions_.end())
            tallies[account_of(shared.person(each.member))].join(
                {each.on, {}, {}, session->second && each.gave, session->second && !each.gave});
    std::vector<PersonTally> people;
    for (const Member& member : members)
        if (shared.person(member.number) == member.number)
            people.push_back({&member, tallies.at(account_of(member.number))});
    return people;
}

Reciprocity ReciprocityFold::finish(const std::vector<Member>& members,
                                    const SharedAccounts& shared, Day at) const {
    Reciprocity figures;
    figures.from = from_;
    figures.to = to_;
    figures.at = at;
    std::vector<std::int64_t> given, received;
    for (const auto& [member, tally] : people(members, shared)) {
        if (tally.given > Minutes{})
            given.push_back(tally.given.count);
        if (tally.received > Minutes{})
            received.push_back(tally.received.count);
        if (member->joined_on > at || standing_on(member->standings, at) != Standing::active)
            continue;
        ++figures.members;
        ++(tally.gave   ? tally.took ? figures.both_ways : figures.gave_only
           : tally.took ? figures.received_only
                        : figures.neither);
        ++(tally.last_help ? figures.last_exchange[band_of(at - *tally.last_help)] : figures.never);
    }
    figures.givers = size_of(given);
    figures.receivers = size_of(received);
    count_top_givers(figures, given);
    figures.median_given = {median(std::move(given))};
    figures.median_received = {median(std::move(received))};
    figures.pairs = pairs_.finish(shared);
    return figures;
}

} // namespace timebank
