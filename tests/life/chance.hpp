// Chance out of a seed: the same on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace timebank::naive {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// From 0 to below `most`.
    std::int64_t below(std::int64_t most) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most));
    }
    /// From `least` to `most`, both included.
    std::int64_t within(std::int64_t least, std::int64_t most) {
        return least + below(most - least + 1);
    }
    bool percent(std::int64_t chance) { return below(100) < chance; }
    template <class Value>
    const Value& one_of(const std::vector<Value>& values) {
        return values[static_cast<std::size_t>(below(static_cast<std::int64_t>(values.size())))];
    }
    template <class Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t left = values.size(); left > 1; --left)
            std::swap(values[left - 1],
                      values[static_cast<std::size_t>(below(static_cast<std::int64_t>(left)))]);
    }

private:
    std::mt19937_64 engine_;
};

} // namespace timebank::naive
