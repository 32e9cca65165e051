// Working back, exactly and in no way that the program does it: sums of unknown amounts that are
// known, solved as equations and as a linear program. Knows nothing of timebanks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace timebank::naive {

/// Which of the unknown amounts are added up: 0 or 1 each.
using Sum = std::vector<std::int64_t>;

/// Sums that somebody knows. The sums have to be of two families, each of which only parts what it
/// parts further (rows and their rows, columns and theirs): then every pivot is 1 or -1, and whole
/// numbers are exact. Throws where one is not.
class Equations {
public:
    explicit Equations(std::size_t unknowns) : unknowns_(unknowns) {}
    void know(const Sum& sum, std::int64_t value);
    /// Whether another sum follows from those that are known, whatever the amounts are.
    bool tells(const Sum& sum) const;

private:
    struct Row {
        Sum sum;
        std::size_t pivot;
    };
    Sum reduced(const Sum& sum) const;

    std::size_t unknowns_;
    std::vector<Row> rows_;
};

/// The same for amounts that are not below nothing: the least and the most that a sum can be. The
/// simplex method, with whole numbers and the rule of Bland.
class Bounds {
public:
    explicit Bounds(std::size_t unknowns) : unknowns_(unknowns) {}
    void know(const Sum& sum, std::int64_t value);
    /// To be asked once everything is known that is known.
    std::int64_t least(const Sum& sum);
    std::optional<std::int64_t> most(const Sum& sum); ///< nothing: no end to it

private:
    using Line = std::vector<std::int64_t>; ///< the unknowns, then the value
    void begin();
    void pivot(std::size_t line, std::size_t unknown);
    /// The most that the sum of weighted unknowns can be; changes which are in the basis.
    std::optional<std::int64_t> most_of(const Line& weights);

    std::size_t unknowns_;
    bool begun_ = false;
    std::vector<Line> lines_;
    std::vector<std::size_t> basis_;
};

} // namespace timebank::naive
