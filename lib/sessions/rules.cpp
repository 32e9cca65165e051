#include <algorithm>

#include "refusals/catalogue.hpp"
#include "sessions/session.hpp"

namespace timebank {

namespace {

std::int64_t count_of(const Session& session, Role role) {
    return std::ranges::count(session.attendance, role, &Attendance::role);
}

std::optional<Refusal> why_not_attended(const Session& session) {
    const bool working_party = session.split == Split::working_party;
    if (!working_party && count_of(session, Role::leader) == 0)
        return refuse(rule("session_without_leader"));
    if (count_of(session, role_of_attenders(session.split)) == 0)
        return refuse(rule("session_nobody"), working_party ? "helped in" : "attended",
                      working_party ? "--helper" : "--learner");
    if (working_party && count_of(session, Role::receiver) == 0)
        return refuse(rule("session_receiver_missing"));
    return std::nullopt;
}

std::optional<Refusal> why_not_once(const Session& session, const Knowing& knowing) {
    const auto twice = std::ranges::adjacent_find(session.attendance, {}, &Attendance::member);
    if (twice == session.attendance.end())
        return std::nullopt;
    const Role one = twice->role, other = std::next(twice)->role;
    const bool learns = one == Role::learner || other == Role::learner;
    return refuse(learns && one != other ? rule("session_leader_learns")
                                         : rule("session_named_twice"),
                  knowing(twice->member).named);
}

// Leaders first: with their hours the others' may be known.
std::optional<Refusal> why_not_time(const Session& session, const Knowing& knowing) {
    for (const Role role : {Role::leader, Role::learner, Role::helper})
        for (const Attendance& each : session.attendance)
            if (each.role == role && each.minutes <= Minutes{})
                return refuse(rule("session_time_missing"), knowing(each.member).named,
                              role == Role::leader
                                  ? "write the leader's hours on the sheet"
                                  : fmt::format("write --{} \"{}=1:30\"", show_role(role),
                                                show_number(each.member)));
    return std::nullopt;
}

std::optional<Refusal> why_not_paper(const Session& session, Day today) {
    if (session.happened_on > today)
        return refuse(rule("day_in_future"), show_short(session.happened_on), show_short(today));
    if (session.happened_on < Day{})
        return refuse(rule("day_too_early"), show_short(session.happened_on));
    if (session.sheet)
        if (const auto no = why_not_sheet({*session.sheet, std::nullopt}))
            return no;
    return why_not_note(session.note.value_or(""));
}

// Whose time is credited by itself: of those who led or helped, and, where each gives their own,
// of the learners.
std::optional<Refusal> why_not_step(const Session& session, Minutes step) {
    for (const Attendance& each : session.attendance) {
        const bool by_itself = each.role == Role::leader || each.role == Role::helper ||
                               (each.role == Role::learner && session.split == Split::each);
        const Minutes spent = each.minutes + each.preparation;
        if (by_itself && round_to_step(spent, step) <= Minutes{})
            return refuse(rule("hours_below_step"), show_words(spent), show_words(step));
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_shared(const Session& session, const Knowing& knowing,
                                      Minutes step) {
    if (session.split != Split::shared)
        return std::nullopt;
    const std::vector<Movement> movements = movements_of(session, step);
    Minutes all;
    for (const Movement& each : movements)
        all += each.minutes;
    std::int64_t people = 0;
    for (const Attendance& each : session.attendance)
        people += each.role == Role::learner ? each.people : 0;
    for (const Attendance& each : session.attendance)
        if (each.role == Role::learner &&
            change_of(account_of(each.member), movements) == Minutes{})
            return refuse(rule("session_split_uneven"), show_words(all), people,
                          knowing(each.member).named);
    return std::nullopt;
}

} // namespace

std::optional<Refusal> add_preparation(std::vector<Attender>& attenders,
                                       std::optional<MemberNumber> whose, Minutes preparation,
                                       const Knowing& knowing) {
    const auto prepared = [&](const Attender& each) {
        return each.role == Role::leader && (!whose || each.member == *whose);
    };
    const auto leaders = std::ranges::count_if(attenders, prepared);
    if (whose && leaders == 0)
        return refuse(rule("session_preparation_astray"), knowing(*whose).named);
    if (!whose && leaders != 1)
        return refuse(rule("session_preparation_whose"),
                      leaders == 0 ? "nobody" : fmt::format("{} members", leaders));
    std::ranges::find_if(attenders, prepared)->preparation += preparation;
    return std::nullopt;
}

std::optional<Refusal> why_not_attend(const Attender& attender, Split split, const Known& known) {
    const bool working_party = split == Split::working_party;
    if (working_party && attender.role == Role::learner)
        return refuse(rule("session_learner_at_work"), known.named);
    if (!working_party && attender.role == Role::helper)
        return refuse(rule("session_helper_astray"), known.named);
    if (!working_party && attender.role == Role::receiver)
        return refuse(rule("session_receiver_astray"), known.named);
    if (attender.role != Role::leader && attender.preparation > Minutes{})
        return refuse(rule("session_preparation_astray"), known.named);
    if (attender.guests > 0 && known.kind != MemberKind::organisation)
        return refuse(rule("session_guests_of_person"), known.named);
    return std::nullopt;
}

std::optional<Refusal> why_not_write_down(const Session& session, const Knowing& knowing,
                                          Day today) {
    if (const auto no = why_not_attended(session))
        return no;
    if (const auto no = why_not_once(session, knowing))
        return no;
    if (const auto no = why_not_time(session, knowing))
        return no;
    return why_not_paper(session, today);
}

std::optional<Refusal> why_not_hold(const Session& session, const Knowing& knowing, Minutes step,
                                    Day today) {
    if (const auto no = why_not_write_down(session, knowing, today))
        return no;
    if (const auto no = why_not_step(session, step))
        return no;
    return why_not_shared(session, knowing, step);
}

std::optional<Refusal> why_not_between(std::span<const Movement> movements,
                                       const SharedAccounts& shared, const Knowing& knowing) {
    for (const Movement& each : movements) {
        const auto from = holder_of(each.from), to = holder_of(each.to);
        if (from && to && shared.one_account(each.from, each.to))
            return refuse(rule("session_same_account"), knowing(*to).named, knowing(*from).named);
    }
    return std::nullopt;
}

} // namespace timebank
