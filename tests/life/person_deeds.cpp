// What is held about a person, and forgetting them: nothing that moved is lost by it.
#include <fmt/format.h>

#include "life.hpp"
#include "reports/held.hpp"
#include "reports/past_period.hpp"

namespace timebank::naive {

namespace {

/// A month's report, but for everybody's name.
std::string nameless(MonthReport report) {
    for (MonthRow& row : report.rows)
        row.name.clear();
    return written(report);
}

} // namespace

std::string Life::why_not_forget(Number member, bool lead_is_asked) const {
    if (standing_at(model_.people.at(member), today_) != Standing::left)
        return "erase_not_left";
    if (model_.those_who_stay(member, today_).empty() && model_.balance(member) > 0)
        return "erase_balance_left";
    return lead_is_asked ? "" : "erase_lead_unasked";
}

void Life::blank_words_of(Number member) {
    const auto is_theirs = [&](const std::optional<MemberNumber>& number) {
        return number && model_.person(number->value) == member;
    };
    for (Line& line : model_.lines)
        if (is_theirs(MemberNumber{line.from}) || is_theirs(MemberNumber{line.to}) ||
            is_theirs(line.exchange.on_behalf_of))
            line.exchange.note.reset();
    for (Planning& each : model_.plans)
        if (is_theirs(each.plan.giver) || is_theirs(each.plan.receiver))
            each.plan.note.reset();
}

void Life::forget() {
    // Until a lead holds a key, checks of which the model knows nothing may stand against it.
    if (keyholders_.empty())
        return;
    Number member = some_member();
    for (int tries = 0; tries < 40 && chance_.percent(90) && !why_not_forget(member, true).empty();
         ++tries)
        member = some_member();
    ErasingWish wish{{member}, std::nullopt};
    if (chance_.percent(85))
        wish.asked = keyholders_.front();
    const Stamp before = stamp();
    REQUIRE_FALSE(ledger_->personal_data().held({member}).lines.empty());
    (void)ledger_->personal_data().past_periods();
    REQUIRE(stamp() == before);
    std::vector<std::string> reports;
    for (const Closure& closure : model_.closed)
        reports.push_back(nameless(ledger_->month_report({closure.month})));
    if (!attempt(why_not_forget(member, wish.asked.has_value()),
                 [&] { ledger_->personal_data().erase(wish); }))
        return;
    forgotten_.insert(member);
    Person& person = model_.people.at(member);
    person.name = fmt::format("Former member {:04}", member);
    person.aliases.clear();
    for (Acting& contact : person.contacts) {
        contact.name = fmt::format("Former contact {}", contact.number);
        contact.ended = true;
    }
    blank_words_of(member);
    for (std::size_t each = 0; each < reports.size(); ++each) {
        const MonthReport report = ledger_->month_report({model_.closed[each].month});
        REQUIRE(nameless(report) == reports[each]);
        model_.closed[each].report = written(report);
    }
    MemberChanges back;
    back.name = "Ann Abbot";
    attempt("member_erased", [&] { ledger_->edit_member({member}, back); });
    const Stamp forgotten = stamp();
    REQUIRE(ledger_->personal_data().erase(wish).forgotten_on == today_);
    REQUIRE(ledger_->personal_data().rebuild_file());
    REQUIRE(stamp().deeds == forgotten.deeds);
}

} // namespace timebank::naive
