#include <algorithm>

#include <fmt/core.h>

#include "journal/correction.hpp"
#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "refusals/catalogue.hpp"
#include "store/credit_table.hpp"
#include "store/entry_table.hpp"
#include "store/limit_table.hpp"
#include "store/line_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

bool is_blank(const std::optional<std::string>& text) {
    return !text || text->find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

Recorded Ledger::record_credit(EntryKind kind, AccountNumber from, AccountNumber to,
                               const NewCredit& credit, const std::string& verb) {
    return write_credit(kind, from, to, credit, record_deed({verb, show_code(to), credit.reason}));
}

Recorded Ledger::write_credit(EntryKind kind, AccountNumber from, AccountNumber to,
                              const NewCredit& credit, std::int64_t deed) {
    const Day on = credit.on.value_or(hand_.today);
    if (on > hand_.today)
        throw Refused(refuse(rule("day_in_future"), show_short(on), show_short(hand_.today)));
    if (on < Day{0})
        throw Refused(refuse(rule("day_too_early"), show_short(on)));
    throw_if(why_not_note(credit.note.value_or("")));
    if (from == community_pot)
        throw_if(why_not_from_pot(read_balance(*connection_, community_pot), credit.minutes));
    NewEntry entry;
    entry.deed = deed;
    entry.movement = {
        next_entry_number(*connection_), kind, from, to, credit.minutes, on, month_for(on)};
    entry.given = credit.minutes;
    entry.note = is_blank(credit.note) ? std::nullopt : credit.note;
    EntryWriter(*connection_).write(entry);
    Recorded recorded;
    recorded.entry = entry.movement.entry;
    recorded.given = recorded.credited = credit.minutes;
    recorded.giver = named(to);
    recorded.receiver = named(from);
    note_late(entry.movement, recorded.notes);
    ask_limits({entry.movement}, credit.let_pass, recorded.notes);
    return recorded;
}

Recorded Ledger::welcome(MemberNumber member, std::optional<Minutes> minutes,
                         const NewCredit& credit) {
    Writing writing(*connection_);
    NewCredit given = credit;
    given.minutes = minutes.value_or(settings().welcome);
    if (given.minutes == Minutes{})
        throw Refused(refuse(rule("welcome_not_set")));
    if (const auto had = standing_entry_to(*connection_, EntryKind::welcome, member))
        throw Refused(
            refuse(rule("welcome_already_given"), named(member), *had, show_number(member)));
    Recorded recorded = record_credit(EntryKind::welcome, welcome_account, account_of(member),
                                      given, "credit welcome");
    writing.commit();
    return recorded;
}

Recorded Ledger::gift(MemberNumber from, MemberNumber to, const NewCredit& credit) {
    Writing writing(*connection_);
    if (from == to)
        throw Refused(refuse(rule("same_member"), named(from)));
    ask_two_accounts(from, to);
    ask_kept_apart(*connection_, from, to, credit.on.value_or(hand_.today));
    Recorded recorded =
        record_credit(EntryKind::gift, account_of(from), account_of(to), credit, "credit gift");
    writing.commit();
    return recorded;
}

Recorded Ledger::donate(MemberNumber from, const NewCredit& credit) {
    Writing writing(*connection_);
    Recorded recorded = record_credit(EntryKind::donation, account_of(from), community_pot, credit,
                                      "credit donate");
    writing.commit();
    return recorded;
}

Recorded Ledger::grant(MemberNumber to, const NewCredit& credit) {
    Writing writing(*connection_);
    if (is_blank(credit.reason))
        throw Refused(refuse(rule("reason_missing")));
    Recorded recorded =
        record_credit(EntryKind::grant, community_pot, account_of(to), credit, "credit grant");
    writing.commit();
    return recorded;
}

Recorded Ledger::settle(MemberNumber member, std::optional<MemberNumber> to,
                        const NewCredit& credit) {
    Writing writing(*connection_);
    if (is_blank(credit.reason))
        throw Refused(refuse(rule("reason_missing")));
    const AccountNumber account = account_of(member);
    const Minutes balance = read_balance(*connection_, account);
    if (balance == Minutes{})
        throw Refused(refuse(rule("nothing_to_settle"), named(member), show_number(member)));
    throw_if(why_not_balance_to(to ? BalanceTo::member : BalanceTo::pot, named(member), balance));
    if (to == member)
        throw Refused(refuse(rule("same_member"), named(member)));
    if (to) {
        ask_two_accounts(member, *to);
        ask_kept_apart(*connection_, member, *to, credit.on.value_or(hand_.today));
    }
    NewCredit all = credit;
    all.minutes = balance < Minutes{} ? -balance : balance;
    const AccountNumber other = to ? account_of(*to) : community_pot;
    Recorded recorded =
        balance < Minutes{}
            ? record_credit(EntryKind::settlement, other, account, all, "credit settle")
            : record_credit(EntryKind::settlement, account, other, all, "credit settle");
    writing.commit();
    return recorded;
}

Recorded Ledger::running(MemberNumber to, const NewCredit& credit) {
    Writing writing(*connection_);
    if (is_blank(credit.reason))
        throw Refused(refuse(rule("reason_missing")));
    Recorded recorded = record_credit(EntryKind::running, running_account, account_of(to), credit,
                                      "credit running");
    writing.commit();
    return recorded;
}

std::vector<CreditRecord> Ledger::credits(std::optional<MemberNumber> member) const {
    Looking looking(*connection_);
    std::vector<MemberNumber> numbers;
    if (member)
        numbers = read_records_of(*connection_, *member);
    const auto is_one_of = [&](AccountNumber account) {
        return std::ranges::find(numbers, account, account_of) != numbers.end();
    };
    const auto passed = read_passed_limits(*connection_);
    std::vector<CreditRecord> records;
    for (const StoredCredit& credit : read_credits(*connection_)) {
        const Movement& movement = credit.movement;
        if (member && !is_one_of(movement.from) && !is_one_of(movement.to))
            continue;
        records.push_back({movement.entry,
                           movement.kind,
                           movement.happened_on,
                           movement.counts_in,
                           movement.from,
                           movement.to,
                           named(movement.from),
                           named(movement.to),
                           movement.minutes,
                           credit.note,
                           credit.reason,
                           movement.undone,
                           credit.recorded_by,
                           credit.void_reason,
                           credit.voided_by,
                           {}});
        if (const auto let = passed.find(movement.entry); let != passed.end())
            records.back().limits_passed = let->second;
    }
    return records;
}

Recorded Ledger::void_credit(EntryNumber entry, const std::string& reason) {
    Writing writing(*connection_);
    const Movement movement = movement_to_undo(entry);
    if (const std::int64_t session = session_of_entry(*connection_, entry))
        throw Refused(refuse(rule("not_a_credit"), entry, show_kind(movement.kind),
                             fmt::format("timebank session show {}", session)));
    if (is_help(movement.kind))
        throw Refused(refuse(rule("not_a_credit"), entry, show_kind(movement.kind),
                             fmt::format("timebank exchange show {}", entry)));
    throw_if(why_not_undo(movement, reason));
    if (movement.to == community_pot)
        throw_if(why_not_from_pot(read_balance(*connection_, community_pot), movement.minutes));
    std::int64_t deed = 0;
    Recorded recorded = undo(movement, reason, "credit void", deed);
    writing.commit();
    return recorded;
}

} // namespace timebank
