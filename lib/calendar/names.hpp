// The English names of the months, which reading and showing share. Private to this room.
#pragma once

#include <array>
#include <string_view>

namespace timebank {

inline constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

} // namespace timebank
