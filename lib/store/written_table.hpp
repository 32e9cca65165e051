// Free words wherever the book keeps them: to be searched for a person, and blanked. Refuses to
// know what is looked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "members/member.hpp"
#include "store/connection.hpp"

namespace timebank {

struct Written {
    std::size_t place = 0;          ///< which column of which table
    std::int64_t row = 0, part = 0; ///< there
    std::string where;              ///< for people: `note of entry 12`
    std::string text;
    bool own = false;    ///< about what the member did alone, or with one other
    bool stays = false;  ///< bound by the digest of a closed month, or somebody else's own
    MemberNumber about;  ///< another member whose it is, or 0
    bool is_told = true; ///< false: nobody is told of it, for it says who is kept apart
};

/// Every text of the book that was typed freely, but for names of members. What stands with the
/// member's own deeds and exchanges, under any of their numbers, is their own.
void each_written(const Connection& connection, MemberNumber member,
                  const std::function<void(const Written&)>& take);
/// The newest deed must be that of the erasing. Never of what stays.
void blank_written(const Connection& connection, const Written& written);

} // namespace timebank
