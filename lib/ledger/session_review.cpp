#include "ledger/session_review.hpp"

#include <algorithm>
#include <map>

#include <fmt/core.h>

namespace timebank {

namespace {

class AskingSession {
public:
    AskingSession(const Session& session, const std::vector<Movement>& movements,
                  const Category& category, const SafeguardingRecords& records)
        : session_(session), movements_(movements), category_(category),
          records_(records), how_{session.setting, session.happened_on, {}, Company::group, true} {}

    std::vector<UnmetInSession> ask(const InCredit& in_credit) {
        if (any_kept_apart())
            add(movements_.front().entry,
                UnmetGate{Gate::kept_apart, kept_apart().message, {}, {}});
        for (const Attendance& each : session_.attendance)
            ask(each, in_credit);
        add(movements_.front().entry, why_not_category(category_));
        std::vector<UnmetInSession> all;
        for (auto& [entry, unmet] : by_entry_) {
            std::ranges::sort(unmet, {}, &UnmetGate::gate);
            all.push_back({entry, std::move(unmet)});
        }
        return all;
    }

private:
    void ask(const Attendance& attendance, const InCredit& in_credit) {
        const MemberNumber member = attendance.member;
        if (records_.is_plain(member, how_.on) && !is_giver(attendance))
            return;
        const EntryNumber entry = entry_of(member);
        const PersonFacts& person = records_.of(member);
        add(entry, why_not_standing({records_.named(member), person.standings}, how_.on));
        add(entry, why_not_restricted(person, how_, led_by_another(member), records_));
        add(entry, why_not_child(person, how_, records_));
        if (age_on(person, how_.on, records_.policy()) == Age::child)
            ask_child(attendance, entry, in_credit);
        if (!is_giver(attendance))
            return;
        const Match giving{member, member, category_, how_};
        add(entry, why_not_giver(giving, records_));
        add(entry, why_not_drive(giving, records_));
        add(entry, why_not_checks_for_category(giving, records_));
    }

    void ask_child(const Attendance& child, EntryNumber entry, const InCredit& in_credit) {
        const std::string named = records_.named(child.member);
        if (!led_by_another(child.member))
            add(entry,
                UnmetGate{Gate::under_18,
                          fmt::format("{} is a child, and no named adult led or helped.", named),
                          {},
                          {}});
        if (child.role == Role::learner && !in_credit(child.member))
            add(entry,
                UnmetGate{
                    Gate::under_18, fmt::format("{} is a child, and in debit.", named), {}, {}});
    }

    static bool is_giver(const Attendance& attendance) {
        return attendance.role == Role::leader || attendance.role == Role::helper;
    }

    bool led_by_another(MemberNumber member) const {
        return std::ranges::any_of(session_.attendance, [&](const Attendance& each) {
            return each.member != member && is_giver(each) &&
                   age_on(records_.of(each.member), how_.on, records_.policy()) == Age::adult;
        });
    }

    bool any_kept_apart() const {
        const auto& there = session_.attendance;
        for (auto one = there.begin(); one != there.end(); ++one)
            for (auto other = std::next(one); other != there.end(); ++other)
                if (records_.kept_apart(one->member, other->member, how_.on))
                    return true;
        return false;
    }

    EntryNumber entry_of(MemberNumber member) const {
        const AccountNumber account = account_of(member);
        const auto own = std::ranges::find_if(movements_, [&](const Movement& movement) {
            return movement.from == account || movement.to == account;
        });
        return own == movements_.end() ? movements_.front().entry : own->entry;
    }

    void add(EntryNumber entry, Unmet unmet) {
        if (!unmet || !records_.policy().asks(unmet->gate))
            return;
        std::vector<UnmetGate>& of_entry = by_entry_[entry];
        const auto there = std::ranges::find(of_entry, unmet->gate, &UnmetGate::gate);
        if (there == of_entry.end())
            of_entry.push_back(*std::move(unmet));
        else
            *there = *together(std::move(*there), std::move(unmet));
    }

    const Session& session_;
    const std::vector<Movement>& movements_;
    const Category& category_;
    const SafeguardingRecords& records_;
    Circumstances how_;
    std::map<EntryNumber, std::vector<UnmetGate>> by_entry_;
};

} // namespace

std::vector<UnmetInSession> unmet_in(const Session& session, const std::vector<Movement>& movements,
                                     const Category& category, const SafeguardingRecords& records,
                                     const InCredit& in_credit) {
    return AskingSession(session, movements, category, records).ask(in_credit);
}

} // namespace timebank
