// Which room may include which, and what the tree does. Knows the table only as text.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tree.hpp"

namespace timebank {

/// Each room with the rooms it may include.
using Rooms = std::map<std::string, std::set<std::string>>;

/// Reads lines of `room: others`; # begins a comment.
Rooms read_rooms(std::string_view text);

/// Rooms that reach themselves, and rooms that are let in without a line of their own.
std::vector<std::string> wrong_rooms(const Rooms& rooms);

/// Every include of lib, app and tests/lib that the table does not allow.
std::vector<std::string> wrong_includes(const Rooms& rooms, const std::vector<SourceFile>& files);

/// What may stand only in some places.
struct Ban {
    std::string pattern;             ///< a regular expression, looked for in code
    std::vector<std::string> scope;  ///< where it is looked for
    std::vector<std::string> except; ///< where it may stand all the same
};

/// Every line of code that a ban names.
std::vector<std::string> banned_lines(const std::vector<Ban>& bans,
                                      const std::vector<SourceFile>& files);

} // namespace timebank
