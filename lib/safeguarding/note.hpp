// What stands at the head of a sealed text, sealed with it: whom it is about and the few facts that
// the program itself has to read again. Refuses to know how it is sealed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/member.hpp"
#include "safeguarding/concern.hpp"

namespace timebank {

struct NoteHead {
    std::optional<Severity> severity; ///< of a concern's first part, as it stands in clear too
    std::vector<MemberNumber> about;
    std::optional<std::int64_t> exchange; ///< its entry
    std::optional<Day> happened_on, told_on;
    std::optional<Outcome> outcome; ///< of a concern's last part
    std::vector<Referral> referrals;
    friend bool operator==(const NoteHead&, const NoteHead&) = default;
};

/// One line for each fact that there is, then an empty one; the text is put behind it.
std::string write_head(const NoteHead& head);

/// Head and text of what was written so. Nothing if no head stands there.
std::optional<std::pair<NoteHead, std::string_view>> read_head(std::string_view sealed);

} // namespace timebank
