#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "members/find.hpp"
#include "refusals/refusal.hpp"
#include "store/deed_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/setting_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// After every month that there can be.
constexpr Month no_end{999912};

} // namespace

Letter Papers::letter(const LetterWish& wish) {
    Writing writing(connection_);
    const SharedAccounts shared = read_shared_accounts(connection_);
    const Member member = read_member(connection_, shared.person(wish.member));
    throw_if(
        why_not_letter(show_named(member.number, member.name), member, wish.asked_on, hand_.today));
    check_period(wish.from, wish.to);

    std::vector<AccountNumber> own{account_of(member.number)};
    for (const MemberNumber also : shared.also(member.number))
        own.push_back(account_of(also));
    // A late sheet counts in a month after the one in which it happened.
    std::vector<Movement> movements;
    for (const JournalLine& line :
         lines_of(connection_, shared.counted_on(shared.holder(own.front())), wish.from, no_end))
        movements.push_back(line.movement);
    // What is still to come is not told as weeks without hours.
    const Day to = std::clamp(hand_.today, first_day(wish.from), last_day(wish.to));
    Letter letter = tell_weeks(own, first_day(wish.from), to, movements);
    const bool has_hours = letter.given + letter.received > Minutes{};
    throw_if(why_not_before_joining(
        member, wish.to, has_hours,
        fmt::format("timebank member letter {} --for {} --asked-on {} "
                    "--to {}",
                    show_number(member.number), show_letter_reader(wish.reader),
                    show_iso(*wish.asked_on), show_iso(month_of(hand_.today)))));

    const Settings settings = settings_from(read_settings(connection_));
    letter.member = member;
    letter.timebank = settings.name;
    letter.phone = settings.phone;
    letter.step = settings.step;
    letter.reader = wish.reader;
    letter.asked_on = *wish.asked_on;
    letter.written_on = hand_.today;
    add_deed(connection_, {hand_.today, hand_.broker, "member letter",
                           fmt::format("{} {} {}", show_number(member.number), show_iso(wish.from),
                                       show_iso(wish.to)),
                           fmt::format("for {}, asked for on {}", show_letter_reader(wish.reader),
                                       show_iso(*wish.asked_on))});
    writing.commit();
    return letter;
}

} // namespace timebank
