#include "ledger/import_limits.hpp"

#include <fmt/core.h>

#include "store/entry_table.hpp"
#include "store/limit_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"

namespace timebank {

ImportLimits::ImportLimits(const Connection& connection, const FirmLimits& limits,
                           const SharedAccounts& shared)
    : limits_(limits), shared_(shared) {
    if (!limits_.debit && !limits_.credit)
        return;
    for (NamedMember& each : read_organisations(connection))
        names_.emplace(each.number.value, std::move(each.name));
}

void ImportLimits::add_organisation(MemberNumber number, const std::string& name) {
    if (limits_.debit || limits_.credit)
        names_.emplace(number.value, name);
}

void ImportLimits::add(const Movement& movement) {
    if (names_.empty())
        return;
    for (const AccountNumber account : {movement.to, movement.from}) {
        if (!names_.contains(account.value))
            continue;
        Moved& moved = moved_[shared_.holder(account).value];
        moved.change += account == movement.to ? movement.minutes : -movement.minutes;
        moved.entry = movement.entry;
    }
}

void ImportLimits::finish(ImportRun& run) const {
    for (const auto& [number, moved] : moved_) {
        const AccountNumber account{number};
        const Minutes met = read_balance(run.connection, account);
        const Minutes after = run.writes() ? met : met + moved.change;
        const auto passed = firm_limit_passed(limits_, after - moved.change, after);
        if (!passed)
            continue;
        run.warn(fmt::format("{} comes to {}, beyond its firm limit of {}; what the file tells "
                             "has happened, so it is let pass",
                             show_named({number}, names_.at(number)), show_balance_words(after),
                             show_limit(*passed, after)));
        if (run.writes())
            add_passed_limit(run.connection, moved.entry,
                             {account, *passed, after, "import of " + run.result.file});
    }
}

} // namespace timebank
