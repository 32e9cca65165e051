#include "members/contacts.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

/// The one of this name, sooner one who still acts; nothing if there is none.
const NamedContact* named_so(const std::vector<NamedContact>& contacts, std::string_view name) {
    const std::string key = name_key(name);
    const NamedContact* found = nullptr;
    for (const NamedContact& each : contacts)
        if (name_key(each.name) == key && (found == nullptr || found->ended))
            found = &each;
    return found;
}

constexpr std::string_view ended_mark = "(ended)";

using Organisations = std::vector<const Represented*>;

std::string listed(const Organisations& parties, std::string_view joint) {
    std::vector<std::string_view> names;
    for (const Represented* const each : parties)
        names.push_back(each->named);
    return fmt::format("{}", fmt::join(names, joint));
}

/// What is left of `M0012: Mary` if M0012 is the member; nothing if the text names no member.
std::optional<std::string_view> said_of(const Represented& member, std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || read_number(text.substr(0, colon)) != member.number)
        return std::nullopt;
    return trim(text.substr(colon + 1));
}

Refusal unknown(std::string_view text, const Organisations& organisations) {
    std::vector<std::string> acting;
    for (const Represented* const each : organisations)
        if (std::string names = show_acting(each->contacts); !names.empty())
            acting.push_back(std::move(names));
    const std::string add = fmt::format("timebank member edit {} --contact \"{}\"",
                                        show_number(organisations.front()->number), text);
    return refuse(rule("contact_unknown"), text, listed(organisations, " or "),
                  acting.empty()
                      ? add
                      : fmt::format("one of {}; or add one: {}", fmt::join(acting, ", "), add));
}

} // namespace

Answer<WrittenContact> read_contact(std::string_view text) {
    WrittenContact contact;
    text = trim(text);
    if (text.ends_with(ended_mark)) {
        contact.ended = true;
        text.remove_suffix(ended_mark.size());
    }
    const bool marked_twice = contact.ended && trim(text).ends_with(ended_mark);
    const std::size_t equals = text.find('=');
    contact.name = tidy_name(text.substr(0, equals));
    if (equals != std::string_view::npos)
        contact.phone = tidy_name(text.substr(equals + 1));
    if (const auto no = why_not_name(contact.name))
        return *no;
    if (text.find(';') != std::string_view::npos || marked_twice ||
        contact.name.ends_with(ended_mark))
        return refuse(rule("contact_unreadable"), text);
    if (const auto no = why_not_contact({contact.phone, {}, {}, {}, {}, {}}))
        return *no;
    return contact;
}

std::string show_contact(const NamedContact& contact) {
    return fmt::format("{}{}{}{}{}", contact.name, contact.phone ? "=" : "",
                       contact.phone.value_or(""), contact.ended ? " " : "",
                       contact.ended ? ended_mark : "");
}

Answer<std::vector<NamedContact>> with_contacts(std::vector<NamedContact> contacts,
                                                std::string_view organisation,
                                                const std::vector<WrittenContact>& written) {
    std::vector<std::string> keys;
    for (const WrittenContact& each : written) {
        const std::string key = name_key(each.name);
        const auto* const known = named_so(contacts, each.name);
        const bool again = std::ranges::find(keys, key) != keys.end();
        if (again || (known != nullptr && known->ended == each.ended && !each.phone))
            return refuse(rule("contact_twice"), each.name, organisation);
        keys.push_back(key);
        if (known == nullptr)
            contacts.push_back({{}, {}, each.name, {}, false});
        NamedContact& contact = known == nullptr
                                    ? contacts.back()
                                    : contacts[static_cast<std::size_t>(known - contacts.data())];
        contact.ended = each.ended;
        if (each.phone)
            contact.phone = each.phone->empty() ? std::nullopt : each.phone;
    }
    return contacts;
}

bool tells_more(const std::vector<NamedContact>& contacts,
                const std::vector<WrittenContact>& written) {
    return std::ranges::any_of(written, [&](const WrittenContact& each) {
        const auto* const known = named_so(contacts, each.name);
        return known == nullptr || known->ended != each.ended ||
               (each.phone && *each.phone != known->phone.value_or(""));
    });
}

Answer<std::vector<NamedContact>> without_contacts(const Represented& organisation,
                                                   const std::vector<std::string>& names) {
    std::vector<NamedContact> contacts = organisation.contacts;
    for (const std::string& name : names) {
        const auto* const known = named_so(contacts, name);
        if (known == nullptr || known->ended)
            return refuse(rule("contact_unknown"), name, organisation.named,
                          "timebank member show " + show_number(organisation.number));
        contacts[static_cast<std::size_t>(known - contacts.data())].ended = true;
    }
    return contacts;
}

std::optional<Refusal> why_not_person(const Represented& organisation) {
    const std::string acting = show_acting(organisation.contacts);
    if (acting.empty())
        return std::nullopt;
    return refuse(rule("kind_with_contacts"), organisation.named, acting,
                  show_number(organisation.number), acting.substr(0, acting.find(", ")));
}

Answer<ContactNumber> find_contact(std::string_view text, const Represented& giver,
                                   const Represented& receiver) {
    Organisations organisations;
    for (const Represented* const each : {&giver, &receiver})
        if (each->kind == MemberKind::organisation)
            organisations.push_back(each);
    if (organisations.empty())
        return refuse(rule("contact_for_person"), listed({&giver, &receiver}, " and "),
                      "leave the contact out");
    std::vector<const NamedContact*> found;
    for (const Represented* const each : organisations) {
        const auto said = said_of(*each, text);
        const auto* const contact = named_so(each->contacts, said.value_or(text));
        if (said && contact == nullptr)
            return unknown(*said, {each});
        if (said)
            return contact->number;
        if (contact != nullptr)
            found.push_back(contact);
    }
    if (found.empty())
        return unknown(text, organisations);
    if (found.size() > 1)
        return refuse(rule("contact_ambiguous"), text, giver.named, receiver.named,
                      show_number(giver.number));
    return found.front()->number;
}

std::vector<std::string> contact_suggestions(const Represented& giver,
                                             const Represented& receiver) {
    const bool both = !giver.contacts.empty() && !receiver.contacts.empty();
    std::vector<std::string> suggestions;
    for (const Represented* const side : {&giver, &receiver})
        for (const NamedContact& each : side->contacts)
            if (!each.ended)
                suggestions.push_back(both ? show_number(side->number) + ": " + each.name
                                           : each.name);
    return suggestions;
}

std::vector<std::string_view> split_contacts(std::string_view cell) {
    std::vector<std::string_view> names;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (const std::string_view name = trim(cell.substr(0, end)); !name.empty())
            names.push_back(name);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return names;
}

std::string show_acting(const std::vector<NamedContact>& contacts) {
    std::vector<std::string_view> names;
    for (const NamedContact& each : contacts)
        if (!each.ended)
            names.push_back(each.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace timebank
