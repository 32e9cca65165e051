#include <map>

#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "store/contact_table.hpp"
#include "store/journal_table.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

void Ledger::each_entry(const std::function<void(const EntryRecord&)>& take) const {
    Looking looking(*connection_);
    each_record(*connection_, take);
}

std::vector<MemberRecord> Ledger::member_records() const {
    Looking looking(*connection_);
    std::vector<MemberRecord> records;
    auto departures = read_departures(*connection_);
    std::map<MemberNumber, std::vector<NamedContact>> contacts;
    for (NamedContact& each : read_contacts(*connection_))
        contacts[each.organisation].push_back(std::move(each));
    for (Member& member : read_members(*connection_)) {
        Contact& contact = member.contact;
        for (auto* const text :
             {&contact.phone, &contact.email, &contact.address, &contact.language})
            if (*text)
                *text = valid_text(**text);
        const MemberNumber number = member.number;
        records.push_back(
            {std::move(member), std::move(departures[number.value]), std::move(contacts[number])});
    }
    return records;
}

void Ledger::each_counted_entry(const std::function<void(const std::vector<AccountNumber>&)>& begin,
                                const std::function<void(const EntryRecord&)>& take) const {
    Looking looking(*connection_);
    const SharedAccounts shared = read_shared_accounts(*connection_);
    std::vector<AccountNumber> accounts;
    for (const Member& member : read_members(*connection_))
        if (const AccountNumber account = account_of(member.number);
            shared.holder(account) == account)
            accounts.push_back(account);
    accounts.insert(accounts.end(), own_accounts.begin(), own_accounts.end());
    begin(accounts);
    each_record(*connection_, [&](EntryRecord record) {
        record.movement.from = shared.holder(record.movement.from);
        record.movement.to = shared.holder(record.movement.to);
        take(record);
    });
}

} // namespace timebank
