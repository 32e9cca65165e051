#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/entry_table.hpp"
#include "store/limit_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// What a deed did to one member's account, or a household's.
struct Moved {
    AccountNumber account; // of whoever holds it
    Minutes change;
    EntryNumber entry = 0; // the last that did not only undo another
};

std::vector<Moved> moved_by(const std::vector<Movement>& movements, const SharedAccounts& shared) {
    std::vector<Moved> all;
    for (const Movement& movement : movements)
        for (const AccountNumber written : {movement.to, movement.from}) {
            if (!holder_of(written))
                continue;
            const AccountNumber account = shared.holder(written);
            auto moved = std::ranges::find(all, account, &Moved::account);
            if (moved == all.end())
                moved = all.insert(all.end(), {account, {}, 0});
            moved->change += written == movement.to ? movement.minutes : -movement.minutes;
            if (movement.kind != EntryKind::correction)
                moved->entry = movement.entry;
        }
    std::erase_if(all, [](const Moved& each) { return each.entry == 0; });
    return all;
}

} // namespace

void Ledger::ask_limits(const std::vector<Movement>& movements,
                        const std::optional<std::string>& let_pass,
                        std::vector<std::string>& notes) {
    throw_if(why_not_reason(let_pass.value_or("")));
    const LimitsByKind by_kind = settings().limits;
    const bool may_pass = !name_key(let_pass.value_or("")).empty();
    bool any_passed = false;
    for (const Moved& moved : moved_by(movements, read_shared_accounts(*connection_))) {
        const Limits limits = limits_for(by_kind, kind_of(*connection_, *holder_of(moved.account)));
        const std::string name = named(moved.account);
        const Minutes after = read_balance(*connection_, moved.account);
        const auto passed = firm_limit_passed(limits.firm, after - moved.change, after);
        if (!passed) {
            if (const auto note = note_beyond(limits, name, after))
                notes.push_back(*note);
            continue;
        }
        if (!may_pass)
            throw_if(why_not_beyond_firm(limits.firm, name, after - moved.change, after));
        any_passed = true;
        add_passed_limit(*connection_, moved.entry, {moved.account, *passed, after, let_pass});
        notes.push_back(fmt::format("Limit let pass: {} is now {}, and its firm limit is {}.", name,
                                    show_balance_words(after), show_limit(*passed, after)));
    }
    if (may_pass && !any_passed)
        notes.emplace_back("No firm limit stood in the way, so none was let pass.");
}

} // namespace timebank
