// Small tables instead of a large one: the rows of a file go on more or less where they are, by day
// or by sheet, and a table of what lies near stays in the processor's cache.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <ratio>
#include <unordered_map>
#include <utility>

#include <tsl/robin_map.h>

#include "calendar/calendar.hpp"
#include "imports/identity.hpp"

namespace timebank {

/// Identities are numbered in order, and a table wants them far apart.
struct Scattered {
    std::size_t operator()(std::uint64_t number) const { return scatter(number); }
};
/// Hardly larger than it need be: a million rows fill three of them.
template <class Key, class Value>
struct RowTable : tsl::robin_map<Key, Value, Scattered, std::equal_to<Key>,
                                 std::allocator<std::pair<Key, Value>>, false,
                                 tsl::rh::mod_growth_policy<std::ratio<5, 4>>> {
    RowTable() { this->max_load_factor(0.9F); }
};

/// Eight days, or a thousand sheets: a few thousand rows of a large book.
constexpr std::int64_t near_identity(std::int64_t identity) {
    return identity >> 50;
}
/// Eight days.
constexpr std::int64_t near_day(Day day) {
    return day.since_1970 >> 3;
}

/// A table for each of the places that near_identity or near_day tells.
template <class Table>
class Near {
public:
    /// Stays where it is; empty at first.
    Table& of(std::int64_t place) {
        if (last_ == nullptr || place != last_place_) {
            last_ = &tables_[place];
            last_place_ = place;
        }
        return *last_;
    }

private:
    std::unordered_map<std::int64_t, Table> tables_;
    Table* last_ = nullptr;
    std::int64_t last_place_ = 0;
};

} // namespace timebank
