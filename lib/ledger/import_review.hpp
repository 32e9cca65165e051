// Which rows of an import must be looked at: recording never loses, so what a gate would have
// stopped is written down all the same, and raises a review item.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "exchanges/exchange.hpp"
#include "ledger/import_run.hpp"
#include "members/standing.hpp"

namespace timebank {

class ImportReview {
public:
    explicit ImportReview(ImportRun& run);

    /// Counts the gates that help from the giver to the receiver did not meet and, where the run
    /// writes, raises an item for each.
    void ask(MemberNumber giver, MemberNumber receiver, const Category& category, Day happened_on,
             EntryNumber entry);

private:
    ImportRun& run_;
    std::unordered_map<std::int64_t, std::vector<StandingChange>> standings_;
};

} // namespace timebank
