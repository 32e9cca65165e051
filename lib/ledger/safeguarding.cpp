#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "ledger/may.hpp"
#include "ledger/safeguarding_records.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/check_table.hpp"
#include "store/deed_table.hpp"
#include "store/member_table.hpp"
#include "store/safeguarding_table.hpp"

namespace timebank {

Safeguarding Ledger::safeguarding() const {
    return {*connection_, hand_};
}

Safeguarding::Safeguarding(const Connection& connection, const Hand& hand)
    : connection_(connection), hand_(hand) {}

std::int64_t Safeguarding::record_deed(const std::string& verb, const std::string& about) const {
    return add_deed(connection_, {hand_.today, hand_.broker, verb, about, std::nullopt});
}

std::string Safeguarding::named(MemberNumber member) const {
    return show_named(member, read_name(connection_, member));
}

void Safeguarding::tell(Told told) {
    if (!told.born_on && !told.adult && !told.support)
        throw Refused(refuse(rule("nothing_changed"), "timebank safeguarding about --help"));
    if (told.born_on > hand_.today)
        throw Refused(
            refuse(rule("day_in_future"), show_short(*told.born_on), show_short(hand_.today)));
    Writing writing(connection_);
    told.number = record_deed("safeguarding about", show_number(told.member));
    add_told(connection_, told);
    writing.commit();
}

Check Safeguarding::add_check(MemberNumber member, CheckKind kind, const CheckWords& words) {
    Writing writing(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    Check check = read_check(kind, words,
                             {records.of(member), records.named(member), records.policy(),
                              hand_.today, hand_.broker})
                      .or_throw();
    check.number = record_deed("safeguarding check", show_number(member));
    timebank::add_check(connection_, check);
    writing.commit();
    return check;
}

Safeguarded Safeguarding::member(MemberNumber member) const {
    Looking looking(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    return {records.named(member), records.of(member), clearances(member, hand_.today, records)};
}

MayAnswer Safeguarding::may(const MayQuestion& question) const {
    Looking looking(connection_);
    return ask_may(connection_, question);
}

} // namespace timebank
