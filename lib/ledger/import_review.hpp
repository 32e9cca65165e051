// Which rows of an import must be looked at: recording never loses, so what a gate would have
// stopped is written down all the same, and raises a review item. Refuses to know what is read.
#pragma once

#include <optional>
#include <vector>

#include "accounts/sharing.hpp"
#include "exchanges/exchange.hpp"
#include "ledger/import_run.hpp"
#include "safeguarding/gates.hpp"
#include "sessions/session.hpp"
#include "store/review_table.hpp"

namespace timebank {

class ImportReview {
public:
    explicit ImportReview(ImportRun& run);

    /// Keeps an exchange that stands, if a gate may have something to say of it. The category
    /// outlives this.
    void take(const Exchange& exchange, const Category& category, const Movement& movement);
    /// The same of a session with its movements, of which there is at least one.
    void take(const Session& session, const std::vector<Movement>& movements,
              const Category& category);

    /// When everything is taken, and written if it is to be: asks the gates, for whether it was
    /// the first time may stand anywhere in the file. Counts the entries with a gate unmet, and,
    /// where the run writes, raises an item for each.
    void finish();

private:
    // Small, for there may be a million.
    struct KeptExchange {
        EntryNumber entry;
        MemberNumber giver, receiver;
        std::optional<MemberNumber> accompanied_by;
        Day on;
        std::optional<Setting> setting;
        Minutes minutes;
        const Category* category;
    };
    struct KeptSession {
        Session session;
        std::vector<Movement> movements;
        const Category* category;
    };

    void remember();
    Match match_of(const KeptExchange& kept) const;
    Minutes balance_of(MemberNumber child) const;
    void raise(EntryNumber entry, const std::vector<UnmetGate>& unmet);

    ImportRun& run_;
    SharedAccounts shared_;
    SafeguardingRecords records_;
    bool first_rows_; ///< of the book: nothing is to be remembered but what is taken
    ReviewWriter writer_;
    std::vector<KeptExchange> exchanges_;
    std::vector<KeptSession> sessions_;
};

} // namespace timebank
