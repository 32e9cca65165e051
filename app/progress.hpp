// A bar for whoever waits at a terminal: how far something long has come, and how long it will
// still take. Refuses to know what is being done.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "imports/progress.hpp"

namespace timebank {

/// Where a bar is drawn, handed in so that every drawing can be held against its line.
struct BarPlace {
    std::function<std::int64_t()> milliseconds; ///< a clock that never goes back
    std::function<std::size_t()> columns;       ///< of the terminal, now
    std::function<void(std::string_view)> draw;
};

/// Standard error, if it is a terminal; else a place without anything to draw on.
BarPlace place_on_terminal();

class ProgressBar {
public:
    /// `what` is being done (`import apply august.csv`) with things that are called `counted`
    /// (`rows`). Nothing is drawn without a `draw`.
    ProgressBar(BarPlace place, std::string what, std::string counted);
    /// Leaves the line as empty as it was.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Draws once it has taken a second, and then ten times a second at the most:
    /// `import apply august.csv  [#######.....]  58 %  580,000 rows  3 s left`
    void tell(const Progress& progress);

    /// What something long is handed; nothing where nothing would be drawn. Not to be kept longer
    /// than the bar.
    Watch watch();

private:
    std::string line(const Progress& progress, std::int64_t waited) const;
    void put(std::string text);

    BarPlace place_;
    std::string what_, counted_;
    std::int64_t began_ = 0;
    std::int64_t drawn_at_ = 0;
    std::size_t drawn_columns_ = 0; ///< 0: nothing is drawn
};

} // namespace timebank
