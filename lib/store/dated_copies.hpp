// Copies with a day in their names, `willow-2026-11-02.book`, and which of them are kept. Takes no
// file away that is not such a copy. Refuses to know what stands in them.
#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.hpp"

namespace timebank {

class DatedCopies {
public:
    /// `name` as it would be without a day: `copies/willow.book`.
    explicit DatedCopies(const std::string& name);

    std::string name_on(Day day) const;

    struct Removed {
        std::vector<std::string> gone;
        std::vector<std::string> stuck; ///< that the system would not let go of
    };
    /// Keeps the newest ones by the day in their names, so many of them, `made` among them whatever
    /// its day. The book itself, should it be called so, is none of them.
    Removed remove_oldest(int keep, const std::string& made, const std::string& book) const;

private:
    std::string folder_, before_, after_; ///< the folder as typed, and what is around the day
};

} // namespace timebank
