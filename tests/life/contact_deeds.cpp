#include <algorithm>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

std::vector<ContactNumber> in_order(std::vector<ContactNumber> contacts) {
    std::sort(contacts.begin(), contacts.end());
    return contacts;
}

} // namespace

std::string Life::some_contact() {
    static const std::vector<std::string> names{"Mary", "Joe", "Kim", "ZOE", "mary"};
    return chance_.one_of(names);
}

void Life::change_contacts() {
    // Mostly an organisation's.
    Number number = some_member();
    for (int tries = 0; tries < 8; ++tries)
        if (model_.people.at(number).kind == MemberKind::person)
            number = some_member();
    Person& person = model_.people.at(number);
    MemberChanges changes;
    if (chance_.percent(25))
        changes.ended_contacts.push_back(some_contact());
    for (auto left = chance_.below(3); left > 0; --left) {
        WrittenContact written{some_contact(), std::nullopt};
        if (chance_.percent(40))
            written.phone = "01632 960123";
        changes.contacts.push_back(written);
    }
    std::vector<Acting> contacts = person.contacts;
    Number last = model_.last_contact;
    std::string no = changes.nothing() ? "nothing_changed"
                     : person.kind == MemberKind::person && !changes.contacts.empty()
                         ? "contact_for_person"
                         : "";
    for (const std::string& name : changes.ended_contacts) {
        Acting* const known = Model::contact_named(contacts, name);
        if (no.empty() && (known == nullptr || known->ended))
            no = "contact_unknown";
        if (no.empty())
            known->ended = true;
    }
    std::set<std::string> written;
    for (const WrittenContact& each : changes.contacts) {
        Acting* const known = Model::contact_named(contacts, each.name);
        const bool again = !written.insert(lower(each.name)).second;
        if (no.empty() && (again || (known != nullptr && !known->ended && !each.phone)))
            no = "contact_twice";
        if (known != nullptr)
            known->ended = false;
        else
            contacts.push_back({++last, each.name, false});
    }
    if (!attempt(no, [&] { ledger_->edit_member({number}, changes); }))
        return;
    person.contacts = contacts;
    model_.last_contact = last;
    const MemberView view = ledger_->member({number});
    REQUIRE(view.contacts.size() == contacts.size());
    for (std::size_t each = 0; each < contacts.size(); ++each) {
        REQUIRE(view.contacts[each].number.value == contacts[each].number);
        REQUIRE(view.contacts[each].name == contacts[each].name);
        REQUIRE(view.contacts[each].ended == contacts[each].ended);
    }
}

std::vector<std::string> Life::name_contacts(Exchange& exchange) {
    std::vector<std::string> names;
    exchange.contacts.clear();
    for (const MemberNumber member : {exchange.giver, exchange.receiver}) {
        std::vector<Acting> contacts = model_.people.at(member.value).contacts;
        if (contacts.empty() || exchange.giver == exchange.receiver || chance_.percent(40))
            continue;
        const std::string name = lower(chance_.one_of(contacts).name);
        names.push_back(fmt::format("{}: {}", member.value, name));
        exchange.contacts.push_back({Model::contact_named(contacts, name)->number});
    }
    REQUIRE(ledger_->find_contacts(exchange.giver, exchange.receiver, names) == exchange.contacts);
    return names;
}

// Who was named stays, but for those of an organisation that takes no part any more, or for which
// another is named now.
std::vector<std::string> Life::change_who_acted(Exchange& exchange) {
    const std::vector<ContactNumber> before = exchange.contacts;
    std::vector<std::string> names;
    exchange.contacts.clear();
    if (chance_.percent(30))
        names = name_contacts(exchange);
    const std::vector<ContactNumber> named = exchange.contacts;
    for (const MemberNumber member : {exchange.giver, exchange.receiver}) {
        const std::vector<Acting>& theirs = model_.people.at(member.value).contacts;
        const auto is_theirs = [&](ContactNumber contact) {
            return std::any_of(theirs.begin(), theirs.end(),
                               [&](const Acting& each) { return each.number == contact.value; });
        };
        if (std::none_of(named.begin(), named.end(), is_theirs))
            std::copy_if(before.begin(), before.end(), std::back_inserter(exchange.contacts),
                         is_theirs);
    }
    return names;
}

void Life::compare_contacts(Number entry) const {
    std::vector<ContactNumber> met;
    for (const NamedContact& each : ledger_->exchange(entry).contacts)
        met.push_back(each.number);
    REQUIRE(in_order(met) == in_order(model_.line(entry).exchange.contacts));
}

} // namespace timebank::naive
