#include <algorithm>

#include <fmt/format.h>

#include "journal/entry.hpp"
#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/entry_table.hpp"
#include "store/member_table.hpp"
#include "store/plan_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// What the member's own record does not say, another record of theirs may.
void take_over(std::optional<std::string>& detail, const std::optional<std::string>& other) {
    if (!detail)
        detail = other;
}

void take_over(Member& person, const Member& record) {
    std::vector<std::string> names{record.name};
    names.insert(names.end(), record.aliases.begin(), record.aliases.end());
    for (std::string& name : names) {
        const auto same = [&](const std::string& each) { return name_key(each) == name_key(name); };
        if (!same(person.name) && std::ranges::none_of(person.aliases, same))
            person.aliases.push_back(std::move(name));
    }
    person.joined_on = std::min(person.joined_on, record.joined_on);
    take_over(person.contact.phone, record.contact.phone);
    take_over(person.contact.email, record.contact.email);
    take_over(person.contact.address, record.contact.address);
    take_over(person.contact.channel, record.contact.channel);
    take_over(person.contact.paper, record.contact.paper);
    take_over(person.contact.language, record.contact.language);
}

std::string how_to_undo(const Movement& entry) {
    if (entry.kind == EntryKind::session)
        return "timebank session list";
    return fmt::format("timebank {} void {} --reason \"...\"",
                       entry.kind == EntryKind::exchange ? "exchange" : "credit", entry.entry);
}

} // namespace

void Ledger::ask_two_accounts(MemberNumber one, MemberNumber other) const {
    if (are_one_account(*connection_, account_of(one), account_of(other)))
        throw Refused(refuse(rule("same_account"), named(one), named(other)));
}

void Ledger::ask_to_share(MemberNumber sharer, std::string_view name, MemberKind kind,
                          MemberNumber holder) const {
    const Member held = read_member(*connection_, holder);
    throw_if(why_not_share({sharer, show_named(sharer, name), kind},
                           {holder, show_named(holder, held.name), held.kind},
                           read_shared_accounts(*connection_)));
}

std::vector<EntryNumber> Ledger::merge(MemberNumber record, MemberNumber person,
                                       const std::optional<std::string>& reason) {
    Writing writing(*connection_);
    for (const MemberNumber each : {record, person})
        ask_not_erased(*connection_, each);
    Member from = read_member(*connection_, record);
    Member into = read_member(*connection_, person);
    const SharedAccounts shared = read_shared_accounts(*connection_);
    throw_if(why_not_merge({record, show_named(record, from.name), from.kind},
                           {person, show_named(person, into.name), into.kind}, shared));
    // Two who are kept apart, from whichever day, are not one person.
    const std::vector<KeepApart> apart = read_pairs_apart(*connection_);
    for (const KeepApart& pair : apart)
        if (!pair.ended_on && std::minmax(pair.one, pair.other) == std::minmax(record, person))
            throw Refused(kept_apart());
    const auto between = entry_between(*connection_, account_of(record), account_of(person));
    if (between)
        throw Refused(refuse(rule("merge_exchanged"), named(between->from), named(between->to),
                             between->entry, how_to_undo(*between)));
    if (const auto session = session_of_both(*connection_, record, person))
        throw Refused(refuse(rule("merge_attended"), show_named(record, from.name),
                             show_named(person, into.name), *session));
    std::vector<EntryNumber> welcomes;
    for (const MemberNumber each : {person, record})
        if (const auto had = standing_entry_to(*connection_, EntryKind::welcome, each))
            welcomes.push_back(*had);
    const std::int64_t deed = record_deed({"member merge", show_number(record), reason});
    for (const SharedAccount& change : merged(record, person, shared)) {
        const bool is_there =
            shared.holder(account_of(change.account)) != account_of(change.account);
        if (is_there)
            move_shared_account(*connection_, change);
        else
            add_shared_account(*connection_, change, deed);
    }
    // Whom the record is kept apart from, the person is from now on.
    for (const KeepApart& pair : read_pairs_apart(*connection_))
        if (!pair.ended_on && (pair.one == person || pair.other == person))
            cancel_plans_of(*connection_, pair.one, pair.other, pair.from, deed);
    take_over(into, from);
    update_member_row(*connection_, into);
    replace_names(*connection_, into);
    from.aliases.clear();
    from.contact = {};
    update_member_row(*connection_, from);
    replace_names(*connection_, from);
    writing.commit();
    return welcomes;
}

} // namespace timebank
