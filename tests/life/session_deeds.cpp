#include <algorithm>
#include <set>

#include "life.hpp"

namespace timebank::naive {

NewSession Life::some_session() {
    NewSession typed;
    Session& session = typed.session;
    session.split = static_cast<Split>(chance_.within(1, 4));
    session.happened_on = some_day();
    session.category = chance_.within(1, static_cast<Number>(model_.activities.size()));
    if (chance_.percent(50))
        session.setting = Setting::venue;
    const bool party = session.split == Split::working_party;
    std::set<Number> there;
    const auto somebody = [&](Role role, Number minutes) {
        Number member = some_member();
        while (there.contains(member) && !chance_.percent(4))
            member = some_member();
        there.insert(member);
        Attender attender{{member}, role, Minutes{minutes}, {}, 0};
        if (role == Role::leader && chance_.percent(40))
            attender.preparation = {chance_.within(1, 60)};
        if (model_.people.at(member).kind == MemberKind::organisation && role == Role::learner &&
            chance_.percent(60))
            attender.guests = chance_.within(1, 4);
        typed.attenders.push_back(attender);
    };
    const Number whole = chance_.percent(10) ? 3 : chance_.within(20, 180);
    for (auto left = party ? 0 : chance_.within(1, 2); left > 0; --left)
        somebody(Role::leader, whole);
    for (auto left = chance_.within(chance_.percent(10) ? 0 : 1, 6); left > 0; --left)
        somebody(party ? Role::helper : Role::learner,
                 chance_.percent(70) ? whole : chance_.within(1, 180));
    if (party)
        somebody(Role::receiver, 0);
    if (chance_.percent(40))
        typed.session.setting = static_cast<Setting>(chance_.within(1, 6));
    typed.let_pass = some_let_pass();
    return typed;
}

void Life::hold_session() {
    const NewSession typed = some_session();
    Session session = typed.session;
    session.attendance = attendance_of(typed.attenders);
    std::string no = model_.why_not_hold(session, today_);
    std::vector<Line> moves;
    if (no.empty()) {
        moves = model_.moves_of(session);
        no = model_.why_not_move(session, moves, typed.let_pass);
    }
    SessionAdded added;
    if (!attempt(no, [&] { added = ledger_->add_session(typed); }))
        return;
    REQUIRE(added.session == model_.hold(session, moves, today_));
    const Gathering& held = model_.sessions.back();
    std::size_t unmet = 0;
    for (Number entry = held.first; entry <= held.last; ++entry)
        unmet += model_.line(entry).reviews.size();
    REQUIRE(added.review.empty() == (unmet == 0));
    compare_session(added.session);
}

std::string Life::why_not_void_session(const Gathering& held, const std::string& reason) const {
    if (held.voided)
        return "session_already_void";
    if (reason.empty())
        return "reason_missing";
    std::vector<Line> moves;
    for (Number entry = held.first; entry <= held.last; ++entry)
        moves.push_back(model_.line(entry));
    const Number from_pot = model_.net(moves, -1);
    return from_pot > 0 && from_pot > model_.balance(-1) ? "pot_too_small" : "";
}

void Life::undo_session(Gathering& held) {
    held.voided = true;
    for (Number entry = held.first; entry <= held.last; ++entry)
        model_.undo(entry, today_);
}

void Life::void_session() {
    const Number number = chance_.within(1, static_cast<Number>(model_.sessions.size()) + 1);
    const std::string reason = some_reason();
    const bool is_there = number <= static_cast<Number>(model_.sessions.size());
    const std::string no =
        is_there
            ? why_not_void_session(model_.sessions[static_cast<std::size_t>(number - 1)], reason)
            : "session_unknown";
    if (!attempt(no, [&] { ledger_->void_session(number, reason); }))
        return;
    undo_session(model_.sessions[static_cast<std::size_t>(number - 1)]);
    compare_session(number);
}

void Life::compare_session(Number number) const {
    const Gathering& held = model_.sessions[static_cast<std::size_t>(number - 1)];
    const SessionRecord record = ledger_->session(number);
    REQUIRE(record.voided() == held.voided);
    REQUIRE(record.session.split == held.session.split);
    REQUIRE(record.session.attendance.size() == held.session.attendance.size());
    REQUIRE(static_cast<Number>(record.entries.size()) == held.last - held.first + 1);
    Number credited = 0;
    for (const Movement& entry : record.entries) {
        const Line& line = model_.line(entry.entry);
        REQUIRE(entry.from.value == line.from);
        REQUIRE(entry.to.value == line.to);
        REQUIRE(entry.minutes.count == line.minutes);
        credited += entry.to.value > 0 ? line.minutes : 0;
    }
    REQUIRE(record.credited().count == credited);
}

} // namespace timebank::naive
