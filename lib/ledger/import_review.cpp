#include "ledger/import_review.hpp"

#include <algorithm>
#include <map>

#include "ledger/safeguarding_records.hpp"
#include "ledger/session_review.hpp"
#include "store/entry_table.hpp"
#include "store/line_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

ImportReview::ImportReview(ImportRun& run)
    : run_(run), shared_(read_shared_accounts(run.connection)),
      records_(read_safeguarding(run.connection, show_number)),
      first_rows_(next_entry_number(run.connection) == 1), writer_(run.connection) {}

void ImportReview::take(const Exchange& exchange, const Category& category,
                        const Movement& movement) {
    const KeptExchange kept{movement.entry,
                            shared_.person(exchange.giver),
                            shared_.person(exchange.receiver),
                            exchange.accompanied_by
                                ? std::optional(shared_.person(*exchange.accompanied_by))
                                : std::nullopt,
                            movement.happened_on,
                            exchange.setting,
                            movement.minutes,
                            &category};
    // Nearly every row ends here.
    if (!is_plain(match_of(kept), records_))
        exchanges_.push_back(kept);
}

void ImportReview::take(const Session& session, const std::vector<Movement>& movements,
                        const Category& category) {
    KeptSession& kept = sessions_.emplace_back(session, movements, &category);
    for (Attendance& each : kept.session.attendance)
        each.member = shared_.person(each.member);
}

Match ImportReview::match_of(const KeptExchange& kept) const {
    return {kept.giver,
            kept.receiver,
            *kept.category,
            {kept.setting, kept.on, kept.accompanied_by, Company::one_to_one, true}};
}

void ImportReview::remember() {
    const auto is_home = [this](const KeptExchange& kept) {
        return may_be_home(match_of(kept).how);
    };
    if (std::ranges::none_of(exchanges_, is_home))
        return;
    History history = first_rows_ ? History() : read_history(run_.connection);
    for (const KeptExchange& each : exchanges_) {
        if (is_home(each))
            history.add_home(each.giver, each.receiver, each.on);
        if (each.accompanied_by)
            for (const MemberNumber member : {each.giver, each.receiver})
                history.add_company(member, each.on);
    }
    for (const KeptSession& each : sessions_)
        for (const Attendance& attendance : each.session.attendance)
            history.add_company(attendance.member, each.session.happened_on);
    records_.remember(std::move(history));
}

Minutes ImportReview::balance_of(MemberNumber child) const {
    const AccountNumber account = shared_.holder(account_of(child));
    Minutes balance = read_balance(run_.connection, account);
    if (run_.writes())
        return balance;
    for (const KeptExchange& each : exchanges_) {
        if (shared_.holder(account_of(each.giver)) == account)
            balance += each.minutes;
        if (shared_.holder(account_of(each.receiver)) == account)
            balance -= each.minutes;
    }
    for (const KeptSession& each : sessions_)
        for (const Movement& movement : each.movements) {
            if (shared_.holder(movement.to) == account)
                balance += movement.minutes;
            if (shared_.holder(movement.from) == account)
                balance -= movement.minutes;
        }
    return balance;
}

void ImportReview::raise(EntryNumber entry, const std::vector<UnmetGate>& unmet) {
    if (unmet.empty())
        return;
    ++run_.result.review;
    if (run_.writes())
        writer_.add(entry, gates_of(unmet));
}

void ImportReview::finish() {
    remember();
    std::map<MemberNumber, Minutes> balances;
    const InCredit in_credit = [&](MemberNumber child) {
        const auto [known, is_new] = balances.try_emplace(child);
        if (is_new)
            known->second = balance_of(child);
        return known->second >= Minutes{};
    };
    for (const KeptExchange& each : exchanges_) {
        Match match = match_of(each);
        if (age_on(records_.of(match.receiver), each.on, records_.policy()) == Age::child)
            match.receiver_in_credit = in_credit(match.receiver);
        raise(each.entry, unmet_gates(match, records_));
    }
    for (const KeptSession& each : sessions_)
        for (const UnmetInSession& found :
             unmet_in(each.session, each.movements, *each.category, records_, in_credit))
            raise(found.entry, found.unmet);
}

} // namespace timebank
