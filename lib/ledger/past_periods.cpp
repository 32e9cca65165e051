#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "reports/past_period.hpp"
#include "store/concern_table.hpp"
#include "store/erasure_table.hpp"
#include "store/member_table.hpp"
#include "store/setting_table.hpp"

namespace timebank {

namespace {

// How many checks a purge would remove, and what the oldest of them is counted from.
void add_checks(std::vector<PastPeriod>& past, const Connection& connection, Day today) {
    const SafeguardingRecords records = read_safeguarding(connection);
    const auto checks = purgeable(records.people(), records.policy(), today);
    if (checks.empty())
        return;
    PastPeriod line{KeptKind::check,
                    {},
                    "",
                    std::ssize(checks),
                    checks.front().since,
                    {},
                    "timebank safeguarding purge"};
    for (const Purgeable& each : checks)
        line.since = std::min(line.since, each.since);
    past.push_back(std::move(line));
}

// Which they are is the leads' to see.
void add_concerns(std::vector<PastPeriod>& past, const Connection& connection,
                  std::int64_t keep_months, Day today) {
    PastPeriod line{KeptKind::concern, {}, "", 0, today, {}, "timebank concern list"};
    for (const StoredConcern& each : read_concerns(connection)) {
        if (!each.closed || !passed_on(each.closed->day, keep_months, today))
            continue;
        ++line.count;
        line.since = std::min(line.since, each.closed->day);
    }
    if (line.count > 0)
        past.push_back(std::move(line));
}

} // namespace

std::vector<PastPeriod> PersonalData::past_periods() const {
    Looking looking(connection_);
    const Settings settings = settings_from(read_settings(connection_));
    std::vector<PastPeriod> past =
        people_past_period(read_members(connection_), read_erased(connection_),
                           settings.keep_contact_months, hand_.today);
    add_checks(past, connection_, hand_.today);
    add_concerns(past, connection_, settings.keep_concerns_months, hand_.today);
    return past;
}

} // namespace timebank
