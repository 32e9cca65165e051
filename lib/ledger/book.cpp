#include <optional>

#include "ledger/book_audit.hpp"
#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/book_file.hpp"
#include "store/category_table.hpp"
#include "store/deed_table.hpp"
#include "store/entry_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/review_table.hpp"
#include "store/setting_table.hpp"

namespace timebank {

void Ledger::new_book(const std::string& path, const Hand& hand, const std::string& name) {
    const auto [key, value] = read_setting("name", name).or_throw();
    NewBookFile file(path, 10);
    {
        const Connection& connection = file.connection();
        Writing writing(connection);
        add_deed(connection, {hand.today, hand.broker, "book new", "", std::nullopt});
        write_setting(connection, key, value);
        for (const StartingCategory& category : starting_categories())
            add_category_row(connection, std::string(category.name), category.refused);
        writing.commit();
    }
    file.put_in_place();
}

BookUpgrade Ledger::upgrade_book(const std::string& path, int wait_seconds) {
    Upgrade upgrade = timebank::upgrade_book(path, wait_seconds);
    return {upgrade.from, upgrade.to, std::move(upgrade.copy)};
}

Ledger::Ledger(const std::string& path, Intent intent, Hand hand, int wait_seconds)
    : connection_(std::make_unique<Connection>(
          path, intent == Intent::to_look ? Access::reading : Access::writing, wait_seconds)),
      hand_(std::move(hand)) {
    if (intent != Intent::to_write || !hand_.by_clock)
        return;
    // A clock whose battery is flat: days that are recorded by it would be wrong for good.
    if (const Day last = last_deed_day(*connection_); hand_.today < last)
        throw Fault(refuse(rule("clock_behind"), path, show_short(last)));
}

Ledger::Ledger(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Safe Ledger::safe() const {
    return {*connection_, hand_};
}

BookInfo Ledger::info() const {
    Looking looking(*connection_);
    const Deed made = first_deed(*connection_);
    BookInfo info;
    info.name = settings().name;
    info.made_by = made.recorded_by;
    info.made_on = made.recorded_on;
    info.shape = newest_shape();
    info.members = count_members(*connection_);
    info.entries = count_entries(*connection_);
    info.review_items = count_review_items(*connection_);
    info.newest_month = newest_month(*connection_);
    info.last_closed = last_closed_month(*connection_);
    return info;
}

Settings Ledger::settings() const {
    return settings_from(read_settings(*connection_));
}

SettingLine Ledger::change_setting(std::string_view key, std::string_view value) {
    const auto [kept_key, kept_value] = read_setting(key, value).or_throw();
    Writing writing(*connection_);
    record_deed({"book settings", kept_key});
    write_setting(*connection_, kept_key, kept_value);
    const SettingLine line = find_setting(settings(), kept_key).or_throw();
    writing.commit();
    return line;
}

AuditReport Ledger::audit(const Watch& watch) const {
    // The journal is read beside the checks of the file, from the same state of the book:
    // everything that is written is a deed.
    const Connection beside(connection_->path(), Access::reading, connection_->wait_seconds());
    std::optional<Looking> looking, looking_beside;
    do {
        looking.emplace(*connection_);
        looking_beside.emplace(beside);
    } while (last_deed(*connection_) != last_deed(beside));
    return audit_book(*connection_, beside, watch);
}

std::int64_t Ledger::record_deed(const NewDeed& deed) {
    throw_if(why_not_reason(deed.reason.value_or("")));
    return add_deed(*connection_, {hand_.today, hand_.broker, deed.verb, deed.about, deed.reason});
}

std::string Ledger::named(MemberNumber number) const {
    return show_named(number, read_name(*connection_, number));
}

std::string Ledger::named(AccountNumber account) const {
    return read_named(*connection_, account);
}

} // namespace timebank
