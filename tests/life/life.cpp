#include "life.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "crashes.hpp"

namespace timebank::naive {

Life::Life(const std::filesystem::path& folder, std::uint64_t seed, Day first_day)
    : path_((folder / "life.book").string()), chance_(seed), today_(first_day),
      newest_deed_(first_day), month_begun_(month_holding(first_day)) {
    Ledger::new_book(path_, {today_, "Maria"}, "Naive Street");
    pass_days(0);
    for (const Category& category : ledger_->categories())
        model_.activities.push_back({category.name, category.refused, category.retired});
    for (int member = 0; member < 8; ++member)
        add_member();
}

void Life::open() {
    ledger_ = std::make_unique<Ledger>(path_, Intent::to_write, Hand{today_, "Maria"}, 1);
    if (watcher_ == nullptr)
        watcher_ = std::make_unique<SQLite::Database>(path_, SQLite::OPEN_READONLY);
}

void Life::close() {
    watcher_.reset();
    ledger_.reset();
}

void Life::copy_to(const std::filesystem::path& file) {
    close();
    std::filesystem::copy_file(path_, file, std::filesystem::copy_options::overwrite_existing);
    open();
}

void Life::pass_days(int days) {
    today_ = today_ + days;
    open();
    if (month_begun_ == month_holding(today_))
        return;
    // About one month in two as soon as it has ended; the others late.
    month_begun_ = month_holding(today_);
    if (chance_.percent(50))
        close_ended(chance_.percent(75) ? 12 : 1);
}

void Life::deed() {
    const std::vector<std::pair<int, void (Life::*)()>> deeds{
        {34, &Life::add_exchange},
        {9, &Life::correct_exchange},
        {5, &Life::void_exchange},
        {5, &Life::give},
        {5, &Life::donate},
        {5, &Life::grant},
        {4, &Life::welcome},
        {3, &Life::settle},
        {4, &Life::void_credit},
        {6, &Life::hold_session},
        {2, &Life::void_session},
        {3, &Life::settle_review},
        {4, &Life::add_member},
        {3, &Life::edit_member},
        {6, &Life::change_contacts},
        {5, &Life::change_standing},
        {1, &Life::add_category},
        {2, &Life::edit_category},
        {2, &Life::change_setting},
        {6, &Life::import_exchanges},
        {1, &Life::import_members},
        {3, &Life::run},
        {2, &Life::leave},
        {3, &Life::merge},
        {1, &Life::keep_apart},
        {1, &Life::end_apart},
        {6, &Life::plan},
        {4, &Life::done_plan},
        {2, &Life::cancel_plan},
        {2, &Life::close_month},
        {2, &Life::undo_import},
        {2, &Life::answer_import},
        {2, &Life::join_sheets},
        {1, &Life::keep_profile},
        {1, &Life::check_member},
        {1, &Life::restrict},
        {1, &Life::change_policy},
        {1, &Life::purge},
        {1, &Life::change_keyholders},
        {1, &Life::file_concern},
        {1, &Life::take_up_concern},
        {1, &Life::write_letter},
        {1, &Life::release},
        {1, &Life::copy_book},
        {2, &Life::forget},
    };
    int all = 0;
    for (const auto& [weight, deed] : deeds)
        all += weight;
    auto left = chance_.below(all);
    for (const auto& [weight, deed] : deeds) {
        left -= weight;
        if (left < 0) {
            (this->*deed)();
            break;
        }
    }
    REQUIRE(ledger_->info().entries == static_cast<Number>(model_.lines.size()));
    REQUIRE(ledger_->info().review_items == model_.review_items());
    if (chance_.percent(10))
        find_member();
}

void Life::tell_contents() const {
    if (after_each_ != nullptr)
        after_each_->push_back(contents_of(path_));
}

// What was done before the child was gone is found by doing the same from the same chance again, in
// the book as it was: a deed may commit more than once, and each time is one to be gone after.
void Life::crash() {
    const std::string as_it_was = path_ + ".before", cut_short = path_ + ".cut";
    copy_to(as_it_was);
    close();
    const CrashAt moment{chance_.within(1, chance_.percent(50) ? 20 : 60), chance_.percent(50)};
    crash_at(moment, [this] {
        open();
        deed();
    });
    ++kills_;
    open();
    REQUIRE(ledger_->audit().findings.empty());
    close();
    const std::uint64_t before = contents_of(as_it_was), found = contents_of(path_);
    if (found == before) {
        open();
        deed();
        return;
    }
    ++done_and_killed_;
    std::filesystem::rename(path_, cut_short);
    std::filesystem::copy_file(as_it_was, path_);
    std::vector<std::uint64_t> after_each;
    after_each_ = &after_each;
    open();
    deed();
    after_each_ = nullptr;
    const auto same = std::ranges::find(after_each, found);
    REQUIRE(same != after_each.end());
    if (same + 1 != after_each.end())
        return;
    close();
    std::filesystem::rename(cut_short, path_);
    open();
}

long Life::lost() const {
    long lost = 0;
    const Number there = ledger_->info().entries;
    for (Number entry = 1; model_.has(entry); ++entry)
        lost += entry > there ? 1 : 0;
    return lost;
}

Life::Stamp Life::stamp() const {
    return {watcher_->execAndGet("PRAGMA data_version").getInt64(),
            watcher_->execAndGet("SELECT max(deed) FROM deed").getInt64()};
}

std::string Life::some_name() {
    static const std::vector<std::string> first{"Amos", "Bert",  "Cleo", "Dev",  "Eve",
                                                "Finn", "Grace", "Hal",  "Ines", "Joyce"};
    static const std::vector<std::string> last{"Abbot", "Baker", "Cole", "Dyer", "Eley",
                                               "Fox",   "Grant", "Hill", "Ivey", "Judd",
                                               "Kane",  "Low",   "Moss", "Nye"};
    std::string name = chance_.one_of(first);
    if (chance_.percent(30))
        name += " " + std::string(1, static_cast<char>('A' + chance_.below(26)));
    return name + " " + chance_.one_of(last);
}

Number Life::some_member() {
    Number member = 0;
    do {
        auto at = model_.people.begin();
        std::advance(at, chance_.below(static_cast<Number>(model_.people.size())));
        member = at->first;
    } while (forgotten_.contains(member));
    return member;
}

Number Life::some_entry() {
    // Mostly a late one, sometimes one that is not there.
    const auto entries = static_cast<Number>(model_.lines.size());
    if (chance_.percent(3))
        return entries + chance_.within(1, 3);
    return chance_.within(chance_.percent(70) ? std::max<Number>(1, entries - 60) : 1,
                          std::max<Number>(1, entries));
}

Day Life::some_day() {
    if (chance_.percent(2))
        return today_ + static_cast<int>(chance_.within(1, 400));
    if (chance_.percent(1))
        return Day{-1};
    return today_ - static_cast<int>(chance_.below(chance_.percent(80) ? 8 : 200));
}

std::string Life::some_reason() {
    return chance_.percent(4) ? "" : "it was written down wrongly";
}

std::optional<std::string> Life::some_let_pass() {
    return chance_.percent(20) ? std::optional<std::string>("agreed") : std::nullopt;
}

std::string Life::why_not_day(Day day) const {
    if (today_ < day)
        return "day_in_future";
    return day.since_1970 < 0 ? "day_too_early" : "";
}

void Life::change_setting() {
    struct Setting {
        std::string key, value, refused;
        Number Model::*kept;
        Number amount;
    };
    const std::vector<Setting> settings{
        {"step", "15", "", &Model::step, 15},
        {"STEP", "0:10", "", &Model::step, 10},
        {"step", "30m", "", &Model::step, 30},
        {"step", "1", "", &Model::step, 1},
        {"step", "0", "setting_value_unreadable", nullptr, 0},
        {"step", "61", "setting_value_unreadable", nullptr, 0},
        {"stepp", "15", "setting_key_unknown", nullptr, 0},
        {"welcome", "3", "", &Model::welcome, 180},
        {"welcome", "0", "", &Model::welcome, 0},
        {"welcome", "5:00", "", &Model::welcome, 300},
        {"welcome", "-1", "setting_value_unreadable", nullptr, 0},
        {"soft limit debit", "8:00", "", &Model::debit, -480},
        {"soft_limit_debit", "-12", "", &Model::debit, -720},
        {"soft-limit-credit", "25h", "", &Model::credit, 1500},
        {"soft-limit-credit", "-1h", "setting_value_unreadable", nullptr, 0},
        {"organisation-soft-limit-debit", "30", "", &Model::organisation_debit, -1800},
        {"organisation-soft-limit-debit", "5:00", "", &Model::organisation_debit, -300},
        {"organisation-soft-limit-credit", "15", "", &Model::organisation_credit, 900},
        {"organisation-firm-limit-debit", "10:00", "", &Model::firm_debit, -600},
        {"organisation-firm-limit-debit", "-25", "", &Model::firm_debit, -1500},
        {"organisation-firm-limit-debit", "None", "", &Model::firm_debit, -no_limit},
        {"organisation-firm-limit-credit", "12", "", &Model::firm_credit, 720},
        {"organisation-firm-limit-credit", "none", "", &Model::firm_credit, no_limit},
        {"active-days", "30", "", &Model::active_days, 30},
        {"active-days", "120", "", &Model::active_days, 120},
        {"active-days", "0", "setting_value_unreadable", nullptr, 0},
    };
    const Setting& setting = chance_.one_of(settings);
    if (attempt(setting.refused, [&] { ledger_->change_setting(setting.key, setting.value); }))
        model_.*setting.kept = setting.amount;
}

void Life::add_category() {
    const std::string name = chance_.percent(10) ? " . "
                             : chance_.percent(30)
                                 ? lower(chance_.one_of(model_.activities).name)
                                 : fmt::format("Help of kind {}", chance_.below(40));
    const bool refused = chance_.percent(20);
    const std::string no = name == " . "                      ? "name_empty"
                           : model_.activity(name) != nullptr ? "category_taken"
                                                              : "";
    if (attempt(no, [&] { ledger_->add_category(name, refused); }))
        model_.activities.push_back({name, refused, false});
}

void Life::edit_category() {
    const std::string name = chance_.percent(5) ? std::string("No such help")
                                                : lower(chance_.one_of(model_.activities).name);
    std::optional<std::string> new_name;
    std::optional<bool> refused, retired;
    if (chance_.percent(30))
        new_name = chance_.percent(30) ? chance_.one_of(model_.activities).name
                                       : fmt::format("Help of sort {}", chance_.below(40));
    if (chance_.percent(30))
        refused = chance_.percent(30);
    if (chance_.percent(50))
        retired = chance_.percent(40);
    const auto* const found = model_.activity(name);
    const auto* const other = new_name ? model_.activity(*new_name) : nullptr;
    const std::string no = !new_name && !refused && !retired    ? "nothing_changed"
                           : found == nullptr                   ? "category_unknown"
                           : other != nullptr && other != found ? "category_taken"
                                                                : "";
    if (!attempt(no, [&] { ledger_->edit_category(name, new_name, refused, retired); }))
        return;
    Activity& activity = model_.activities[static_cast<std::size_t>(found - &model_.activities[0])];
    activity.name = new_name.value_or(activity.name);
    activity.refused = refused.value_or(activity.refused);
    activity.retired = retired.value_or(activity.retired);
    const std::string key = activity.name;
    if (!activity.retired)
        REQUIRE(ledger_->find_category(lower(key)).name == key);
    else
        REQUIRE_THROWS_AS(ledger_->find_category(key), Refused);
}

} // namespace timebank::naive
