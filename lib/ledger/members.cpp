#include <algorithm>

#include <fmt/core.h>

#include "ledger/contacts.hpp"
#include "ledger/ledger.hpp"
#include "members/find.hpp"
#include "members/looks.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/contact_table.hpp"
#include "store/entry_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

constexpr std::int64_t most_candidates = 200;

std::vector<std::string> tidy_aliases(const std::vector<std::string>& aliases) {
    std::vector<std::string> tidy;
    for (const std::string& alias : aliases) {
        throw_if(why_not_name(alias));
        tidy.push_back(tidy_name(alias));
    }
    return tidy;
}

// An empty text takes a detail away; nothing leaves it as it is.
void change(std::optional<std::string>& detail, const std::optional<std::string>& to) {
    if (!to)
        return;
    detail = to->empty() ? std::nullopt : to;
}

Contact without_blanks(const Contact& contact) {
    Contact kept;
    change(kept.phone, contact.phone);
    change(kept.email, contact.email);
    change(kept.address, contact.address);
    change(kept.channel, contact.channel);
    change(kept.paper, contact.paper);
    change(kept.language, contact.language);
    return kept;
}

} // namespace

bool MemberChanges::nothing() const {
    return !name && !kind && !joined_on && add_aliases.empty() && remove_aliases.empty() &&
           !contact.phone && !contact.email && !contact.address && !contact.channel &&
           !contact.paper && !contact.language && contacts.empty() && ended_contacts.empty();
}

MemberNumber Ledger::find_member(std::string_view text) const {
    if (const auto number = read_number(text); number && has_member(*connection_, *number))
        return read_person(*connection_, *number);
    const std::string key = name_key(text);
    if (!key.empty()) {
        if (auto same = members_with_key(*connection_, key); !same.empty())
            return Directory(std::move(same)).find_exact(text).or_throw();
        if (auto begin = members_with_beginning(*connection_, key, most_candidates); !begin.empty())
            return Directory(std::move(begin)).find(text).or_throw();
    }
    // Only a name that is not there is worth reading everybody for: to say who may be meant.
    return Directory(read_named_members(*connection_)).find(text).or_throw();
}

void Ledger::ask_about_name(const std::string& name, std::optional<MemberNumber> whose,
                            bool namesake) const {
    throw_if(why_not_name(name));
    if (namesake)
        return;
    for (const NamedMember& other : members_with_key(*connection_, name_key(name)))
        if (other.number != whose)
            throw Refused(refuse(rule("member_name_taken"), show_named(other.number, other.name)));
}

MemberNumber Ledger::add_member(const NewMember& member) {
    Writing writing(*connection_);
    Member made;
    made.name = tidy_name(member.name);
    ask_about_name(made.name, std::nullopt, member.namesake);
    made.aliases = tidy_aliases(member.aliases);
    made.kind = member.kind;
    made.contact = without_blanks(member.contact);
    throw_if(why_not_contact(made.contact));
    made.joined_on = member.joined_on.value_or(hand_.today);
    if (made.joined_on > hand_.today)
        throw Refused(
            refuse(rule("day_in_future"), show_short(made.joined_on), show_short(hand_.today)));
    made.standings = {{made.joined_on, member.standing}};
    made.number = member.number.value_or(next_member_number(*connection_));
    if (has_member(*connection_, made.number))
        throw Refused(refuse(rule("member_number_taken"), show_number(made.number),
                             read_name(*connection_, made.number)));
    if (member.shares)
        ask_to_share(made.number, made.name, made.kind, *member.shares);
    const std::int64_t deed = record_deed({"member add", show_number(made.number)});
    add_member_row(*connection_, made, deed);
    change_contacts(*connection_, read_represented(*connection_, made.number), member.contacts, {},
                    "add --organisation");
    if (member.shares)
        add_shared_account(*connection_, {made.number, *member.shares, std::nullopt}, deed);
    writing.commit();
    return made.number;
}

std::vector<Member> Ledger::members() const {
    Looking looking(*connection_);
    std::vector<Member> members = read_members(*connection_);
    std::erase_if(members, [](const Member& member) { return member.same_as.has_value(); });
    return members;
}

MemberView Ledger::member(MemberNumber number) const {
    Looking looking(*connection_);
    MemberView view;
    view.member = read_member(*connection_, number);
    view.balance = read_balance(*connection_, account_of(number));
    view.last_help = last_help(*connection_, number);
    view.standing = standing_on(view.member.standings, hand_.today);
    view.contacts = read_contacts(*connection_, number);
    const SharedAccounts shared = read_shared_accounts(*connection_);
    view.also = shared.also(number);
    const auto household = shared.household(*holder_of(shared.holder(account_of(number))));
    if (household.size() > 1)
        for (const MemberNumber each : household)
            view.household.push_back(named(each));
    if (const auto leaving = last_leaving(*connection_, number);
        leaving && view.standing == Standing::left) {
        view.left_because = leaving->reason;
        view.balance_went = leaving->balance_to;
    }
    return view;
}

void Ledger::edit_member(MemberNumber number, const MemberChanges& changes) {
    if (changes.nothing())
        throw Refused(refuse(rule("nothing_changed"), "timebank member edit --help"));
    Writing writing(*connection_);
    ask_not_erased(*connection_, number);
    Member member = read_member(*connection_, number);
    if (changes.name) {
        ask_about_name(*changes.name, number, changes.namesake);
        member.name = tidy_name(*changes.name);
    }
    if (changes.kind) {
        const SharedAccounts shared = read_shared_accounts(*connection_);
        const MemberNumber holder = *holder_of(shared.holder(account_of(number)));
        if (shared.household(holder).size() > 1 && *changes.kind == MemberKind::organisation)
            throw Refused(refuse(rule("household_of_people"), named(number)));
        member.kind = *changes.kind;
    }
    if (changes.joined_on) {
        if (*changes.joined_on > hand_.today)
            throw Refused(refuse(rule("day_in_future"), show_short(*changes.joined_on),
                                 show_short(hand_.today)));
        member.joined_on = *changes.joined_on;
    }
    for (const std::string& alias : changes.remove_aliases) {
        const auto same = [&](const std::string& each) {
            return name_key(each) == name_key(alias);
        };
        if (std::erase_if(member.aliases, same) == 0)
            throw Refused(refuse(rule("alias_unknown"), show_number(number), alias));
    }
    for (std::string& alias : tidy_aliases(changes.add_aliases))
        if (std::find(member.aliases.begin(), member.aliases.end(), alias) == member.aliases.end())
            member.aliases.push_back(std::move(alias));
    throw_if(why_not_contact(without_blanks(changes.contact)));
    change(member.contact.phone, changes.contact.phone);
    change(member.contact.email, changes.contact.email);
    change(member.contact.address, changes.contact.address);
    change(member.contact.channel, changes.contact.channel);
    change(member.contact.paper, changes.contact.paper);
    change(member.contact.language, changes.contact.language);
    record_deed({"member edit", show_number(number)});
    update_member_row(*connection_, member);
    replace_names(*connection_, member);
    change_contacts(
        *connection_, read_represented(*connection_, number), changes.contacts,
        changes.ended_contacts,
        fmt::format("timebank member edit {} --kind organisation", show_number(number)));
    writing.commit();
}

std::vector<std::string> Ledger::look_alikes(MemberNumber number) const {
    const std::string name = read_name(*connection_, number);
    const std::string look = look_of(name), key = name_key(name);
    const auto looks_so = [&](const std::string& other) { return look_of(other) == look; };
    const auto is_namesake = [&](const std::string& other) { return name_key(other) == key; };
    std::vector<std::string> alike;
    for (NamedMember& other : read_named_members(*connection_)) {
        std::vector<std::string>& names = other.aliases;
        names.push_back(other.name);
        if (other.number != number && std::ranges::any_of(names, looks_so) &&
            std::ranges::none_of(names, is_namesake))
            alike.push_back(show_named(other.number, other.name));
    }
    return alike;
}

void Ledger::change_standing(MemberNumber number, Standing to, Day on,
                             const std::optional<std::string>& reason) {
    Writing writing(*connection_);
    ask_not_erased(*connection_, number);
    throw_if(
        why_not_change(named(number), read_standings(*connection_, number), to, on, hand_.today));
    const std::int64_t deed =
        record_deed({fmt::format("member {}", show_standing(to)), show_number(number), reason});
    add_standing(*connection_, number, {on, to}, deed);
    writing.commit();
}

} // namespace timebank
