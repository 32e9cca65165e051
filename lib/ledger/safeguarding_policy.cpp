#include <algorithm>

#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/check_table.hpp"
#include "store/safeguarding_table.hpp"

namespace timebank {

namespace {

bool needs(const Policy& policy, const Category& category, CheckKind kind) {
    const auto found = policy.category_checks.find(category.number);
    return found != policy.category_checks.end() &&
           std::ranges::find(found->second, kind) != found->second.end();
}

} // namespace

Policy Safeguarding::policy() const {
    return read_policy(connection_);
}

std::vector<CategoryNeeds> Safeguarding::category_needs() const {
    Looking looking(connection_);
    std::vector<CategoryNeeds> needs;
    for (const auto& [category, checks] : policy().category_checks)
        needs.push_back({read_category(connection_, category).name, checks});
    return needs;
}

PolicyLine Safeguarding::set_policy(std::string_view key, std::string_view value) {
    const auto [kept_key, kept_value] = timebank::read_policy(key, value).or_throw();
    Writing writing(connection_);
    record_deed("safeguarding policy set", kept_key);
    write_policy(connection_, kept_key, kept_value);
    const std::vector<PolicyLine> lines = list_policy(policy());
    writing.commit();
    return *std::ranges::find(lines, kept_key, &PolicyLine::key);
}

void Safeguarding::require_check(const Category& category, CheckKind kind) {
    Writing writing(connection_);
    if (needs(policy(), category, kind))
        throw Refused(refuse(rule("category_check_already"), category.name, show_check_kind(kind)));
    record_deed("safeguarding policy require", std::to_string(category.number));
    add_category_check(connection_, category.number, kind);
    writing.commit();
}

void Safeguarding::waive_check(const Category& category, CheckKind kind) {
    Writing writing(connection_);
    if (!needs(policy(), category, kind))
        throw Refused(refuse(rule("category_check_unknown"), category.name, show_check_kind(kind)));
    record_deed("safeguarding policy waive", std::to_string(category.number));
    remove_category_check(connection_, category.number, kind);
    writing.commit();
}

std::vector<DueItem> Safeguarding::due() const {
    Looking looking(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_);
    std::vector<DueItem> items;
    for (DueLine& line : read_due(records, connection_, hand_.today)) {
        std::string named = line.member ? records.named(*line.member) : std::string();
        items.push_back({std::move(line), std::move(named)});
    }
    return items;
}

std::vector<Purgeable> Safeguarding::purgeable() const {
    Looking looking(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_);
    return timebank::purgeable(records.people(), records.policy(), hand_.today);
}

std::int64_t Safeguarding::purge() {
    Writing writing(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_);
    const std::vector<Purgeable> all =
        timebank::purgeable(records.people(), records.policy(), hand_.today);
    const auto count = static_cast<std::int64_t>(all.size());
    if (count == 0)
        return 0;
    record_deed("safeguarding purge", std::to_string(count));
    std::vector<std::int64_t> numbers;
    for (const Purgeable& each : all)
        numbers.push_back(each.check);
    remove_checks(connection_, numbers);
    writing.commit();
    return count;
}

} // namespace timebank
