#include "ledger/ledger.hpp"
#include "members/names.hpp"
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
    for (Member& member : read_members(*connection_)) {
        Contact& contact = member.contact;
        for (auto* const text :
             {&contact.phone, &contact.email, &contact.address, &contact.language})
            if (*text)
                *text = valid_text(**text);
        const std::int64_t number = member.number.value;
        records.push_back({std::move(member), std::move(departures[number])});
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
