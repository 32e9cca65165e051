// Which rows of an import must be looked at: recording never loses, so what a gate would have
// stopped is written down all the same, and raises a review item.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "exchanges/exchange.hpp"
#include "ledger/import_run.hpp"
#include "members/standing.hpp"
#include "safeguarding/gates.hpp"
#include "sessions/session.hpp"

namespace timebank {

class ImportReview {
public:
    explicit ImportReview(ImportRun& run);

    /// Counts the gates that help from the giver to the receiver did not meet and, where the run
    /// writes, raises an item for each.
    void ask(MemberNumber giver, MemberNumber receiver, const Category& category, Day happened_on,
             EntryNumber entry);
    /// The same of a session with its movements, of which there is at least one.
    void ask(const Session& session, const std::vector<Movement>& movements,
             const Category& category);

private:
    void raise(EntryNumber entry, const UnmetGate& unmet);

    ImportRun& run_;
    std::unordered_map<std::int64_t, std::vector<StandingChange>> standings_;
};

} // namespace timebank
