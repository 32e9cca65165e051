// What is held about a member where no other table file reads it by person. Refuses to know how it
// is told.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "members/member.hpp"
#include "reports/held.hpp"
#include "store/connection.hpp"

namespace timebank {

struct HeldRow {
    HeldPart part = HeldPart::deed;
    std::optional<Day> on;
    std::string words;
};

/// What was done about a member, under all their numbers, and in which closed months, files and
/// ties they are named; nothing of what would say that they are kept apart from somebody.
void each_held(const Connection& connection, MemberNumber member,
               const std::function<void(const HeldRow&)>& take);

/// The exchanges in which the member helped by coming along, or for whom the help was.
std::vector<EntryNumber> read_entries_beside(const Connection& connection, MemberNumber member);

/// What had to be looked at of an exchange or credit of theirs.
struct HeldReview {
    EntryNumber entry = 0;
    std::string gate;
    Day recorded_on;
    bool settled = false;
};
std::vector<HeldReview> read_reviews_of(const Connection& connection, MemberNumber member);

} // namespace timebank
