#include "ledger/ledger.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

void Ledger::ask_two_accounts(MemberNumber one, MemberNumber other) const {
    if (are_one_account(*connection_, account_of(one), account_of(other)))
        throw Refused(refuse(rule("same_account"), named(one), named(other)));
}

} // namespace timebank
