#include "store/contact_table.hpp"

#include "members/names.hpp"

namespace timebank {

namespace {

constexpr const char* select_contacts =
    "SELECT contact, organisation, name, phone, ended FROM contact "
    "JOIN member_record ON record = organisation WHERE member = :organisation ORDER BY contact";
constexpr const char* select_every_contact =
    "SELECT contact, organisation, name, phone, ended FROM contact ORDER BY contact";
constexpr const char* select_contacts_of_entry =
    "SELECT contact, organisation, name, phone, ended FROM entry_contact JOIN contact "
    "USING(contact) WHERE entry = :entry ORDER BY contact";
constexpr const char* insert_contact = "INSERT INTO contact(organisation, name, key, phone, ended) "
                                       "VALUES(:organisation, :name, :key, :phone, :ended)";
constexpr const char* update_one_contact =
    "UPDATE contact SET phone = :phone, ended = :ended WHERE contact = :contact";

std::vector<NamedContact> contacts_from(Query& query) {
    std::vector<NamedContact> contacts;
    while (query.next())
        contacts.push_back({{query.integer(0)},
                            {query.integer(1)},
                            query.text(2),
                            query.maybe_text(3),
                            query.integer(4) != 0});
    return contacts;
}

} // namespace

std::vector<NamedContact> read_contacts(const Connection& connection, MemberNumber organisation) {
    Query query(connection, select_contacts);
    query.with(":organisation", organisation.value);
    return contacts_from(query);
}

std::vector<NamedContact> read_contacts(const Connection& connection) {
    Query query(connection, select_every_contact);
    return contacts_from(query);
}

void add_contact(const Connection& connection, const NamedContact& contact) {
    Query(connection, insert_contact)
        .with(":organisation", contact.organisation.value)
        .with(":name", contact.name)
        .with(":key", name_key(contact.name))
        .with(":phone", contact.phone)
        .with(":ended", contact.ended)
        .run();
}

void update_contact(const Connection& connection, const NamedContact& contact) {
    Query(connection, update_one_contact)
        .with(":contact", contact.number.value)
        .with(":phone", contact.phone)
        .with(":ended", contact.ended)
        .run();
}

std::vector<NamedContact> read_entry_contacts(const Connection& connection, EntryNumber entry) {
    Query query(connection, select_contacts_of_entry);
    query.with(":entry", entry);
    return contacts_from(query);
}

} // namespace timebank
