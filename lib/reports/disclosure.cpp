#include "reports/disclosure.hpp"

#include <algorithm>

namespace timebank {

void Behind::count(MemberNumber person) {
    parts_[person].counted = true;
}

void Behind::give(MemberNumber member, Minutes minutes) {
    parts_[member].given += minutes;
}

void Behind::receive(MemberNumber member, Minutes minutes) {
    parts_[member].received += minutes;
}

Behind& Behind::operator+=(const Behind& other) {
    for (const auto& [member, part] : other.parts_) {
        Part& own = parts_[member];
        own.given += part.given;
        own.received += part.received;
        own.counted = own.counted || part.counted;
    }
    return *this;
}

std::int64_t Behind::people() const {
    return std::ranges::count_if(parts_, [](const auto& each) { return each.second.counted; });
}

Minutes Behind::most() const {
    Minutes most;
    for (const auto& [member, part] : parts_)
        most = std::max({most, part.given, part.received});
    return most;
}

Amount& Amount::operator+=(const Amount& other) {
    minutes += other.minutes;
    behind += other.behind;
    return *this;
}

bool may_show(const Amount& amount, const DisclosureRules& rules) {
    const Minutes most = amount.behind.most();
    return amount.behind.people() >= rules.hide_below && most + most <= amount.minutes;
}

std::int64_t rounded_count(std::int64_t people, const DisclosureRules& rules) {
    return (2 * people + rules.round_to) / (2 * rules.round_to) * rules.round_to;
}

Minutes rounded_hours(Minutes minutes) {
    return round_to_step(minutes, {60});
}

HoursTable::HoursTable(std::vector<std::vector<Amount>> cells) : amounts_(std::move(cells)) {
    std::vector<Amount> totals(amounts_.front().size() + 1);
    for (std::vector<Amount>& row : amounts_) {
        Amount total;
        for (const Amount& cell : row)
            total += cell;
        row.push_back(std::move(total));
        for (std::size_t column = 0; column < row.size(); ++column)
            totals[column] += row[column];
    }
    amounts_.push_back(std::move(totals));
}

Hidden nothing_hidden(const HoursTable& table) {
    return Hidden(table.rows() + 1, std::vector<bool>(table.columns() + 1));
}

} // namespace timebank
