// The deeds of releasing: what leaves the timebank, once for every month, and what has left it.
// Part of the ledger, and asked for through it. Refuses to know SQL, argv and stdout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/release.hpp"

namespace timebank {

class Connection;
struct Hand;
struct Settings;

class Releases {
public:
    /// All must outlive it but the settings.
    Releases(const Connection& connection, const Hand& hand, const Settings& settings);

    /// What was released of just this period: the newest, where it was corrected. Nothing, if it
    /// was not. period_backwards.
    std::optional<Release> find(Month from, Month to) const;
    /// Releases a period for good: what is answered is written down, and stays so whatever is
    /// entered, corrected or renamed later. What was released before is answered as it was. In
    /// this order: period_backwards, release_too_long, release_period_open, release_overlaps,
    /// release_too_small.
    Release make(Month from, Month to);
    /// Releases a period anew, in the place of what was released before, and hides all that was
    /// hidden then. As make, and release_unknown and release_reason_missing before
    /// release_too_small.
    Release correct(Month from, Month to, const std::string& reason);
    /// All, in the order in which they were made, without their lines.
    std::vector<Release> all() const;

private:
    void ask_period(Month from, Month to) const;
    Release write(Month from, Month to, const std::optional<Release>& replaced,
                  const std::optional<std::string>& reason);

    const Connection& connection_;
    const Hand& hand_;
    DisclosureRules rules_;
    std::string timebank_;
};

} // namespace timebank
