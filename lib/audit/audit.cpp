#include "audit/audit.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {
constexpr std::size_t most_findings = 100;
}

JournalAudit::JournalAudit(const std::vector<AccountNumber>& accounts) {
    for (const AccountNumber account : accounts)
        accounts_.insert(account.value);
}

void JournalAudit::found(std::string code, std::string message) {
    if (findings_.size() < most_findings)
        findings_.push_back({std::move(code), std::move(message)});
}

void JournalAudit::add(const Movement& movement) {
    ++entries_;
    if (movement.entry != last_ + 1)
        found("numbers_missing",
              fmt::format("after entry {} comes entry {}", last_, movement.entry));
    last_ = movement.entry;
    // Minutes that leave a known account and arrive in an unknown one would be lost.
    for (const AccountNumber account : {movement.from, movement.to}) {
        if (accounts_.contains(account.value)) {
            sum_known_ += account == movement.to ? movement.minutes : -movement.minutes;
            continue;
        }
        found("account_unknown", fmt::format("entry {} names account {}, which does not exist",
                                             movement.entry, show_code(account)));
    }
    if (movement.counts_in < month_of(movement.happened_on))
        found("counts_too_early",
              fmt::format("entry {} counts in {} but happened on {}", movement.entry,
                          show_iso(movement.counts_in), show_iso(movement.happened_on)));
    if (movement.to == community_pot)
        pot_ += movement.minutes;
    if (movement.from == community_pot)
        pot_ -= movement.minutes;
    if (pot_ < Minutes{})
        found("pot_below_zero",
              fmt::format("entry {} takes the community pot below nothing", movement.entry));
}

std::vector<Finding> JournalAudit::finish() const {
    std::vector<Finding> findings = findings_;
    if (sum_known_ != Minutes{})
        findings.push_back(
            {"sum_not_zero",
             fmt::format("the balances come to {} instead of nothing", show_clock(sum_known_))});
    return findings;
}

} // namespace timebank
