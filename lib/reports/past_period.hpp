// What is kept for longer than the book says, and what mends it. Refuses to know where it is kept,
// and says nothing of what is sealed but how much.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "members/member.hpp"

namespace timebank {

enum class KeptKind { person, check, concern };
std::string_view show_kept_kind(KeptKind kind); ///< `member who left`, `checks`, ...

struct PastPeriod {
    KeptKind kind = KeptKind::person;
    std::optional<MemberNumber> member;
    std::string named; ///< `M0012 Ann Baker`; empty of concerns
    std::int64_t count = 1;
    Day since;                ///< what the period is counted from
    std::optional<Day> until; ///< its end; nothing where there are several
    std::string mend;         ///< the command
};

/// The end of a period, where it has passed; a period of nothing passes at once.
std::optional<Day> passed_on(Day since, std::int64_t months, Day today);

/// Of everybody's records: people who left too long ago, and were not forgotten; `forgotten` are
/// the numbers of those who were.
std::vector<PastPeriod> people_past_period(const std::vector<Member>& members,
                                           const std::vector<MemberNumber>& forgotten,
                                           std::int64_t keep_months, Day today);

} // namespace timebank
