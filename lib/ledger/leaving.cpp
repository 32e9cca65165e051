#include <fmt/format.h>
#include <fmt/ranges.h>

#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "refusals/catalogue.hpp"
#include "store/entry_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

std::vector<MemberNumber> who_stay(const Connection& connection, MemberNumber leaver, Day today) {
    const SharedAccounts shared = read_shared_accounts(connection);
    std::vector<MemberNumber> stay;
    for (const MemberNumber each : shared.household(*holder_of(shared.holder(account_of(leaver)))))
        if (each != leaver &&
            standing_on(read_standings(connection, each), today) != Standing::left)
            stay.push_back(each);
    return stay;
}

// As `M0012 Ann Baker and ...`.
std::string Ledger::those_who_stay(MemberNumber leaver) const {
    std::vector<std::string> names;
    for (const MemberNumber each : who_stay(*connection_, leaver, hand_.today))
        names.push_back(named(each));
    return fmt::format("{}", fmt::join(names, " and "));
}

// Free learners have no entry of a session that they were at.
void Ledger::ask_nothing_after(MemberNumber member, Day left_on) const {
    const auto refuse_for = [&](const std::string& what, Day day) {
        throw Refused(refuse(rule("entries_after_leaving"), named(member), what, show_short(day),
                             show_short(left_on)));
    };
    if (const auto later = first_entry_after(*connection_, member, left_on))
        refuse_for(fmt::format("entry {}", later->entry), later->happened_on);
    if (const auto later = first_session_after(*connection_, member, left_on))
        refuse_for(fmt::format("session {}", later->first), later->second);
}

Recorded Ledger::settle_leaving(MemberNumber member, const NewLeaving& leaving, Minutes balance,
                                std::int64_t deed) {
    throw_if(why_not_balance_to(leaving.balance_to, named(member), balance));
    NewCredit credit;
    credit.minutes = balance < Minutes{} ? -balance : balance;
    credit.on = leaving.on;
    credit.let_pass = leaving.let_pass;
    if (leaving.balance_to == BalanceTo::member) {
        if (*leaving.heir == member)
            throw Refused(refuse(rule("same_member"), named(member)));
        ask_two_accounts(member, *leaving.heir);
        ask_kept_apart(*connection_, member, *leaving.heir, leaving.on);
    }
    const AccountNumber account = account_of(member);
    const AccountNumber other =
        leaving.balance_to == BalanceTo::member ? account_of(*leaving.heir) : community_pot;
    const bool in_debit = balance < Minutes{};
    if (in_debit)
        throw_if(why_not_from_pot(read_balance(*connection_, other), credit.minutes,
                                  "leave out --balance-to, and the balance stays as it is"));
    return write_credit(EntryKind::settlement, in_debit ? other : account,
                        in_debit ? account : other, credit, deed);
}

Left Ledger::leave(MemberNumber member, const NewLeaving& leaving) {
    Writing writing(*connection_);
    throw_if(why_not_change(named(member), read_standings(*connection_, member), Standing::left,
                            leaving.on, hand_.today));
    ask_nothing_after(member, leaving.on);
    Left left;
    left.stay = those_who_stay(member);
    left.balance = read_balance(*connection_, account_of(member));
    if (left.stay.empty() && left.balance != Minutes{})
        left.balance_to = leaving.balance_to;
    else if (!left.stay.empty() && leaving.balance_to != BalanceTo::dormant)
        throw Refused(refuse(rule("balance_of_household"), named(member), left.stay));
    std::string reason(show_leaving_reason(leaving.reason));
    if (left.balance_to == BalanceTo::pot && left.balance < Minutes{})
        reason += ", decided by " + leaving.decided_by.value_or(hand_.broker);
    if (leaving.note)
        reason += ": " + *leaving.note;
    const std::int64_t deed = record_deed({"member leave", show_number(member), reason});
    add_standing(*connection_, member, {leaving.on, Standing::left}, deed);
    add_leaving(*connection_, {member, leaving.reason, left.balance_to}, deed);
    if (left.balance_to == BalanceTo::pot || left.balance_to == BalanceTo::member) {
        const Recorded settled = settle_leaving(member, leaving, left.balance, deed);
        left.settlement = settled.entry;
        left.notes = settled.notes;
    }
    writing.commit();
    return left;
}

} // namespace timebank
