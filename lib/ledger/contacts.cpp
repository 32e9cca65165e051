#include "ledger/contacts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/contact_table.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

Represented read_represented(const Connection& connection, MemberNumber record) {
    const MemberNumber number = read_person(connection, record);
    return {number, show_named(number, read_name(connection, number)), kind_of(connection, number),
            read_contacts(connection, number)};
}

void change_contacts(const Connection& connection, Represented member,
                     const std::vector<WrittenContact>& written,
                     const std::vector<std::string>& ended, const std::string& hint) {
    if (member.kind == MemberKind::person && !written.empty())
        throw Refused(refuse(rule("contact_for_person"), member.named, hint));
    const std::vector<NamedContact> before = member.contacts;
    member.contacts = without_contacts(member, ended).or_throw();
    member.contacts = with_contacts(std::move(member.contacts), member.named, written).or_throw();
    if (member.kind == MemberKind::person)
        throw_if(why_not_person(member));
    for (std::size_t each = 0; each < member.contacts.size(); ++each) {
        NamedContact& contact = member.contacts[each];
        if (each < before.size()) {
            update_contact(connection, contact);
            continue;
        }
        contact.organisation = member.number;
        add_contact(connection, contact);
    }
}

std::vector<ContactNumber> Ledger::find_contacts(MemberNumber giver, MemberNumber receiver,
                                                 const std::vector<std::string>& names) const {
    std::vector<ContactNumber> contacts;
    if (names.empty())
        return contacts;
    const Represented one = read_represented(*connection_, giver),
                      other = read_represented(*connection_, receiver);
    for (const std::string& name : names) {
        const ContactNumber contact = find_contact(name, one, other).or_throw();
        if (std::ranges::find(contacts, contact) == contacts.end())
            contacts.push_back(contact);
    }
    return contacts;
}

// Those who were named stay, but for an organisation that takes no part any more, or for which
// somebody else is named now.
std::vector<ContactNumber> Ledger::contacts_after(const std::vector<NamedContact>& before,
                                                  const ExchangeChanges& changes,
                                                  const Exchange& exchange) const {
    std::vector<ContactNumber> contacts =
        find_contacts(exchange.giver, exchange.receiver, changes.contacts);
    if (changes.no_contacts)
        return contacts;
    const std::size_t named_now = contacts.size();
    for (const MemberNumber member : {exchange.giver, exchange.receiver}) {
        std::vector<ContactNumber> of_member;
        const Represented represented = read_represented(*connection_, member);
        for (const NamedContact& each : represented.contacts)
            of_member.push_back(each.number);
        const auto is_theirs = [&](ContactNumber contact) {
            return std::ranges::find(of_member, contact) != of_member.end();
        };
        if (std::any_of(contacts.begin(), contacts.begin() + static_cast<std::ptrdiff_t>(named_now),
                        is_theirs))
            continue;
        for (const NamedContact& each : before)
            if (is_theirs(each.number))
                contacts.push_back(each.number);
    }
    return contacts;
}

void Ledger::note_contacts(Recorded& recorded, const Exchange& exchange) const {
    for (const MemberNumber member : {exchange.giver, exchange.receiver}) {
        const std::vector<NamedContact> contacts = read_represented(*connection_, member).contacts;
        const std::string acting = show_acting(contacts);
        const bool named = std::ranges::any_of(contacts, [&](const NamedContact& each) {
            return std::ranges::find(exchange.contacts, each.number) != exchange.contacts.end();
        });
        if (!named && !acting.empty())
            recorded.notes.push_back(fmt::format(
                "Nobody is named who acted for {} ({}): timebank exchange correct {} --contact "
                "\"{}\" --reason \"who it was\"",
                this->named(member), acting, recorded.entry, acting.substr(0, acting.find(", "))));
    }
}

} // namespace timebank
