#include "solving.hpp"

#include <algorithm>
#include <stdexcept>

namespace timebank::naive {

Sum Equations::reduced(const Sum& sum) const {
    Sum rest = sum;
    for (const Row& row : rows_) {
        const std::int64_t factor = rest[row.pivot] * row.sum[row.pivot]; // the pivot is 1 or -1
        if (factor != 0)
            for (std::size_t each = 0; each < unknowns_; ++each)
                rest[each] -= factor * row.sum[each];
    }
    return rest;
}

void Equations::know(const Sum& sum, std::int64_t) {
    Sum rest = reduced(sum);
    const auto found = std::ranges::find_if(rest, [](std::int64_t each) { return each != 0; });
    if (found == rest.end())
        return;
    if (*found != 1 && *found != -1)
        throw std::logic_error("a pivot is neither 1 nor -1");
    rows_.push_back({rest, static_cast<std::size_t>(found - rest.begin())});
}

bool Equations::tells(const Sum& sum) const {
    const Sum rest = reduced(sum);
    return std::ranges::all_of(rest, [](std::int64_t each) { return each == 0; });
}

void Bounds::know(const Sum& sum, std::int64_t value) {
    lines_.push_back(sum);
    lines_.back().push_back(value);
}

void Bounds::pivot(std::size_t line, std::size_t unknown) {
    const std::int64_t sign = lines_[line][unknown];
    if (sign != 1 && sign != -1)
        throw std::logic_error("a pivot is neither 1 nor -1");
    for (std::int64_t& each : lines_[line])
        each *= sign;
    for (std::size_t other = 0; other < lines_.size(); ++other) {
        const std::int64_t factor = lines_[other][unknown];
        if (other != line && factor != 0)
            for (std::size_t each = 0; each < lines_[other].size(); ++each)
                lines_[other][each] -= factor * lines_[line][each];
    }
    basis_[line] = unknown;
}

std::optional<std::int64_t> Bounds::most_of(const Line& weights) {
    while (true) {
        // What a unit of an unknown adds, less what it takes from those in the basis.
        const std::size_t width = lines_.empty() ? weights.size() : lines_.front().size() - 1;
        std::optional<std::size_t> entering;
        for (std::size_t each = 0; each < width && !entering; ++each) {
            std::int64_t gain = weights[each];
            for (std::size_t line = 0; line < lines_.size(); ++line)
                gain -= weights[basis_[line]] * lines_[line][each];
            if (gain > 0)
                entering = each;
        }
        if (!entering) {
            std::int64_t sum = 0;
            for (std::size_t line = 0; line < lines_.size(); ++line)
                sum += weights[basis_[line]] * lines_[line].back();
            return sum;
        }
        std::optional<std::size_t> leaving;
        for (std::size_t line = 0; line < lines_.size(); ++line)
            if (lines_[line][*entering] > 0 &&
                (!leaving || lines_[line].back() < lines_[*leaving].back() ||
                 (lines_[line].back() == lines_[*leaving].back() &&
                  basis_[line] < basis_[*leaving])))
                leaving = line;
        if (!leaving)
            return std::nullopt;
        pivot(*leaving, *entering);
    }
}

// With an unknown of its own for every line there is a solution; when these come to nothing, they
// are taken away.
void Bounds::begin() {
    begun_ = true;
    const std::size_t lines = lines_.size();
    Line own(unknowns_ + lines);
    for (std::size_t line = 0; line < lines; ++line) {
        const std::int64_t value = lines_[line].back();
        lines_[line].back() = 0;
        lines_[line].resize(unknowns_ + lines);
        lines_[line][unknowns_ + line] = 1;
        lines_[line].push_back(value);
        basis_.push_back(unknowns_ + line);
        own[unknowns_ + line] = -1;
    }
    if (most_of(own) != 0)
        throw std::logic_error("what is known contradicts itself");
    for (std::size_t line = lines_.size(); line-- > 0;) {
        if (basis_[line] < unknowns_)
            continue;
        const auto end = lines_[line].begin() + static_cast<std::ptrdiff_t>(unknowns_);
        const auto found =
            std::find_if(lines_[line].begin(), end, [](std::int64_t each) { return each != 0; });
        if (found != end) {
            pivot(line, static_cast<std::size_t>(found - lines_[line].begin()));
        } else {
            lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(line));
            basis_.erase(basis_.begin() + static_cast<std::ptrdiff_t>(line));
        }
    }
    for (Line& line : lines_)
        line.erase(line.begin() + static_cast<std::ptrdiff_t>(unknowns_), line.end() - 1);
}

std::optional<std::int64_t> Bounds::most(const Sum& sum) {
    if (!begun_)
        begin();
    return most_of(sum);
}

std::int64_t Bounds::least(const Sum& sum) {
    if (!begun_)
        begin();
    Line turned = sum;
    for (std::int64_t& each : turned)
        each = -each;
    return -most_of(turned).value();
}

} // namespace timebank::naive
