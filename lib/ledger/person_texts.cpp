#include "ledger/person_texts.hpp"

#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

Mentions mentions_of(const std::vector<Member>& records) {
    Mentions mentions;
    for (const Member& record : records) {
        mentions.add_name(record.name);
        mentions.add_parts(record.name);
        for (const std::string& alias : record.aliases)
            mentions.add_name(alias);
        mentions.add_phone(record.contact.phone.value_or(""));
        mentions.add_email(record.contact.email.value_or(""));
        mentions.add_name(record.contact.address.value_or(""));
    }
    return mentions;
}

} // namespace

std::vector<Member> records_of(const Connection& connection, MemberNumber person) {
    std::vector<Member> records;
    for (const MemberNumber each : read_records_of(connection, person))
        records.push_back(read_member(connection, each));
    return records;
}

std::vector<PersonText> texts_about(const Connection& connection, MemberNumber person) {
    const Mentions mentions = mentions_of(records_of(connection, person));
    std::vector<PersonText> texts;
    each_written(connection, person, [&](const Written& written) {
        const Mention mention = mentions.in(written.text);
        if (written.own || mention != Mention::none)
            texts.push_back({written, mention});
    });
    return texts;
}

} // namespace timebank
