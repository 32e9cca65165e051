// A picture of a table's own figures: which columns, drawn how, and said in words for who cannot
// see it. Refuses to know any figure: they are the table's, so that none is on a picture alone.
#pragma once

#include <string>
#include <vector>

namespace timebank {

/// Bars lie one below another, each below its label: for categories. Or stand one beside another,
/// for months, which may be many.
enum class ChartKind { bars_across, bars_along };

struct Chart {
    ChartKind kind = ChartKind::bars_across;
    std::string title;
    std::string summary; ///< what it shows, in a sentence or two, for who cannot see it
    std::string label;   ///< key of the column that says what a bar is of
    /// Keys of the columns drawn: Minutes or counts, which may be below nothing; one to three.
    std::vector<std::string> values;
};

} // namespace timebank
