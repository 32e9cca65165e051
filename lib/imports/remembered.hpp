// What cells were read as, by their text, so that a million rows do not read the same name a
// million times. Bounded: a file of ever new texts is read anew, not kept. Refuses to know what is
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "refusals/refusal.hpp"

namespace timebank {

/// Why a cell could not be read.
struct Unread {
    Refusal refusal;
    std::vector<std::string> suggestions;
};

/// What a cell was read as, or why not.
template <class Value>
struct Reading {
    Value value{};
    std::shared_ptr<const Unread> unread;
};

template <class Value>
class Remembered {
public:
    /// Only views into `text` are remembered, because they live as long as it does.
    explicit Remembered(std::string_view text) : text_(text), slots_(fewest_slots) {}

    /// What `read` (a string_view to a Reading) makes of the cell: now, or when it was seen first.
    /// Good until the next call.
    template <class Read>
    const Reading<Value>& operator()(std::string_view cell, Read&& read) {
        const std::uint64_t hashed = hash(cell);
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t probe = 0; probe < most_probes; ++probe) {
            Slot& slot = slots_[(hashed + probe) & mask];
            if (!slot.used) {
                if (!lasting(cell))
                    break;
                if (used_ * 2 >= slots_.size()) {
                    grow();
                    return (*this)(cell, read);
                }
                ++used_;
                slot.used = true;
                slot.key = cell;
                slot.reading = read(cell);
                return slot.reading;
            }
            if (slot.key == cell)
                return slot.reading;
        }
        passing_ = read(cell);
        return passing_;
    }

private:
    static constexpr std::size_t fewest_slots = 256, most_slots = 65'536, most_probes = 32;

    struct Slot {
        std::string_view key;
        Reading<Value> reading;
        bool used = false;
    };

    static std::uint64_t hash(std::string_view text) {
        std::uint64_t mixed = text.size();
        const auto mix = [&](const char* from, std::size_t size) {
            std::uint64_t part = 0;
            std::memcpy(&part, from, size);
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15U;
            mixed ^= mixed >> 32;
        };
        while (text.size() > 8) {
            mix(text.data(), 8);
            text.remove_prefix(8);
        }
        if (!text.empty())
            mix(text.data(), text.size());
        return mixed;
    }

    bool lasting(std::string_view cell) const {
        const std::less_equal<const char*> before;
        return before(text_.data(), cell.data()) &&
               before(cell.data() + cell.size(), text_.data() + text_.size());
    }

    /// Twice the room, or, where that is more than is kept, a fresh start.
    void grow() {
        std::vector<Slot> before(slots_.size() == most_slots ? most_slots : slots_.size() * 2);
        before.swap(slots_);
        used_ = 0;
        if (before.size() == slots_.size())
            return;
        for (Slot& each : before)
            if (each.used)
                (*this)(each.key, [&](std::string_view) { return std::move(each.reading); });
    }

    std::string_view text_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    Reading<Value> passing_;
};

} // namespace timebank
