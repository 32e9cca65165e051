// What touches no hours: checks, restrictions, the policy, keyholders and what only they may read,
// letters and releases. Each is one deed, and leaves everything that the model knows as it was.
#include <algorithm>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

/// Enough for a test, and no third of a second each.
constexpr PassphraseCost cheap{1, 1 << 16};
constexpr const char* passphrase = "the heron on the weir";

} // namespace

void Life::check_member() {
    const Number member = some_member();
    CheckWords words;
    const Day on = some_day();
    words.days["on"] = on;
    const bool young = on.since_1970 < 0;
    const auto kind = chance_.percent(50) ? CheckKind::met : CheckKind::induction;
    attempt(today_ < on ? "day_in_future" : "",
            [&] { ledger_->safeguarding().add_check({member}, kind, words); });
    if (!young && chance_.percent(30))
        attempt("", [&] { ledger_->safeguarding().tell({0, {member}, {}, true, {}}); });
}

void Life::restrict() {
    const Number member = some_member();
    const auto kind = chance_.percent(50) ? RestrictionKind::no_home : RestrictionKind::two_person;
    // So far ahead that no gate asks for it before it is lifted again.
    const Day from = today_ + 4000;
    const auto there = [&](const std::pair<Number, RestrictionKind>& each) {
        return model_.person(each.first) == member && each.second == kind;
    };
    const bool is_there = std::any_of(restricted_.begin(), restricted_.end(), there);
    std::optional<Secret> reason;
    if (!keyholders_.empty() && chance_.percent(60))
        reason.emplace("As she told it.");
    Restriction made;
    if (attempt(is_there ? "restriction_already" : "", [&] {
            made = ledger_->safeguarding().restrict({member}, kind, {from, from + 90}, reason);
        })) {
        restricted_.emplace_back(member, kind);
        if (reason)
            attempt("", [&] {
                const Secret opens(passphrase);
                ledger_->safeguarding().reason(ReasonOf::restriction, made.number,
                                               {keyholders_.front(), opens});
            });
    } else if (attempt("", [&] { ledger_->safeguarding().lift({member}, kind); })) {
        std::erase_if(restricted_, there);
        attempt("restriction_unknown", [&] { ledger_->safeguarding().lift({member}, kind); });
    }
}

void Life::change_policy() {
    static const std::vector<Gate> gates{Gate::standing,    Gate::category,   Gate::giver_checks,
                                         Gate::first_visit, Gate::one_to_one, Gate::driver};
    const std::string gate(show_gate(chance_.one_of(gates)));
    const bool asked = chance_.percent(70);
    if (attempt("", [&] { ledger_->safeguarding().set_policy(gate, asked ? "on" : "off"); })) {
        model_.gates_off.erase(gate);
        if (!asked)
            model_.gates_off.insert(gate);
    }
    attempt("policy_key_unknown", [&] { ledger_->safeguarding().set_policy("gates", "on"); });
    attempt("policy_value_unreadable",
            [&] { ledger_->safeguarding().set_policy(gate, "perhaps"); });
    // Required and waived on the same day, so that nobody is asked for it.
    const auto categories = ledger_->categories();
    const Category& category = chance_.one_of(categories);
    attempt("", [&] { ledger_->safeguarding().require_check(category, CheckKind::driver); });
    attempt("category_check_already",
            [&] { ledger_->safeguarding().require_check(category, CheckKind::driver); });
    attempt("", [&] { ledger_->safeguarding().waive_check(category, CheckKind::driver); });
}

void Life::purge() {
    const std::vector<Purgeable> some = ledger_->safeguarding().purgeable();
    const Stamp before = stamp();
    if (some.empty()) {
        REQUIRE(ledger_->safeguarding().purge() == 0);
        REQUIRE(stamp() == before);
    } else {
        attempt("", [&] { REQUIRE(ledger_->safeguarding().purge() == std::ssize(some)); });
    }
}

void Life::change_keyholders() {
    if (!holds_keys_)
        return;
    const std::string name = fmt::format("Lead {}", keyholders_.size() + 1);
    const Secret opens(passphrase);
    if (keyholders_.size() < 3 || chance_.percent(10)) {
        NewKeyholder fresh{name, KeyholderRole::lead, {}};
        if (attempt("", [&] { ledger_->safe().add_keyholder(fresh, opens, cheap); }))
            keyholders_.push_back(name);
        attempt("keyholder_taken", [&] { ledger_->safe().add_keyholder(fresh, opens, cheap); });
        if (keyholders_.size() > 1)
            attempt("", [&] { ledger_->safe().reseal(name, {keyholders_.front(), opens}); });
        return;
    }
    const Secret weak("short");
    attempt("passphrase_short", [&] {
        ledger_->safe().change_passphrase({keyholders_.back(), opens}, weak, cheap);
    });
    attempt("", [&] {
        ledger_->safe().change_passphrase({keyholders_.back(), opens}, opens, cheap);
    });
    attempt("keyholder_unknown", [&] { ledger_->safe().give_up_key("Nobody"); });
}

void Life::file_concern() {
    if (keyholders_.empty())
        return;
    NewConcern fresh;
    fresh.severity = static_cast<Severity>(chance_.within(1, 4));
    fresh.about.push_back({some_member()});
    const Secret text(chance_.percent(10) ? " " : "She fell, and said that nobody was there.");
    ConcernLine line;
    if (attempt(text.size() < 2 ? "concern_text_empty" : "",
                [&] { line = ledger_->safe().file(fresh, text); })) {
        REQUIRE(line.sealed_for.size() == keyholders_.size());
        concerns_.push_back({line.number, line.sealed_for.front()});
    }
}

void Life::take_up_concern() {
    if (concerns_.empty())
        return;
    Concerned& one = concerns_[static_cast<std::size_t>(chance_.below(std::ssize(concerns_)))];
    const std::string no = one.closed ? "concern_closed" : "";
    const Secret opens(passphrase), words("Her daughter was told.");
    const Opening opening{one.holder, opens};
    attempt("concern_unknown", [&] { ledger_->safe().add(1'000'000, words); });
    if (attempt(no, [&] { ledger_->safe().add(one.number, words); }))
        ++one.parts;
    if (attempt("",
                [&] {
                    const OpenedConcern read =
                        ledger_->safe().read({one.number, ReadReason::review, {}, {}}, opening);
                    REQUIRE(std::ssize(read.parts) == one.parts);
                }) &&
        chance_.percent(30) && attempt(no, [&] {
            ledger_->safe().close(one.number, {timebank::Outcome::unfounded, {}}, words, opening);
        })) {
        one.closed = true;
        ++one.parts;
    }
}

void Life::write_letter() {
    const Number member = some_member();
    const Person& person = model_.people.at(member);
    const int now = month_holding(today_);
    LetterWish wish{{member}, LetterReader::referrer, {now}, {now}, today_};
    if (chance_.percent(10))
        wish.asked_on.reset();
    const std::string no = person.kind == MemberKind::organisation ? "letter_of_organisation"
                           : !wish.asked_on                        ? "letter_not_asked"
                                                                   : "";
    attempt(no, [&] { ledger_->papers().letter(wish); });
}

// Whether so few people are hidden is told by the attack on releases; here that it is one deed.
void Life::release() {
    const int last = model_.last_closed();
    const int month = last == 0 ? month_holding(today_) : last;
    const bool was_released = released_.contains(month);
    try {
        const Stamp before = stamp();
        ledger_->releases().make({month}, {month});
        REQUIRE(stamp().deeds == before.deeds + (was_released ? 0 : 1));
        if (!was_released) {
            ++done_;
            newest_deed_ = today_;
            released_.insert(month);
            tell_contents();
        }
        attempt("release_reason_missing",
                [&] { ledger_->releases().correct({month}, {month}, " "); });
    } catch (const Refused& no) {
        const std::string code = no.refusal().code;
        REQUIRE((code == "release_too_small" || (code == "release_period_open" && last == 0)));
        ++refused_[code];
    }
}

} // namespace timebank::naive
