// What cells were read as, by their text, so that a million rows do not read the same name a
// million times. Bounded: a file of ever new texts is read anew, not kept. Refuses to know what is
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
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
    std::unique_ptr<const Unread> unread;
};

template <class Value>
class Remembered {
public:
    Remembered() : slots_(fewest_slots) {}

    /// What `read` (a string_view to a Reading) makes of the cell, which is not empty: now, or when
    /// it was seen first. Good until the next call.
    template <class Read>
    const Reading<Value>& operator()(std::string_view cell, Read&& read) {
        if (Slot* const slot = slot_for(cell)) {
            if (slot->key.empty()) {
                slot->reading = read(cell);
                slot->key = cell;
                ++used_;
            }
            return slot->reading;
        }
        passing_ = read(cell);
        return passing_;
    }

private:
    static constexpr std::size_t fewest_slots = 256, most_slots = 65'536, most_probes = 32;
    static constexpr std::size_t longest_key = 256;

    /// Texts are copied: most fit into the string itself, and so beside what they mean, while the
    /// file's memory is far away.
    struct Slot {
        std::string key; ///< empty: not used
        Reading<Value> reading;
    };

    /// Where the cell is, or may be put. Nowhere if it is too long to be kept, or if too many
    /// others are in its place: whoever writes a file must not be able to make reading it slow.
    Slot* slot_for(std::string_view cell) {
        if (cell.size() > longest_key)
            return nullptr;
        if (used_ * 2 >= slots_.size())
            grow();
        const std::size_t first = hash(cell), mask = slots_.size() - 1;
        for (std::size_t probe = 0; probe < most_probes; ++probe) {
            Slot& slot = slots_[(first + probe) & mask];
            if (slot.key.empty() || slot.key == cell)
                return &slot;
        }
        return nullptr;
    }

    /// Twice the room, or, where that is more than is kept, a fresh start.
    void grow() {
        const bool afresh = slots_.size() == most_slots;
        std::vector<Slot> before(afresh ? most_slots : slots_.size() * 2);
        before.swap(slots_);
        used_ = 0;
        if (afresh)
            return;
        for (Slot& each : before) {
            if (each.key.empty())
                continue;
            Slot* const slot = slot_for(each.key);
            if (!slot)
                continue;
            *slot = std::move(each);
            ++used_;
        }
    }

    static std::uint64_t mix(std::uint64_t mixed) {
        mixed *= 0x9E3779B97F4A7C15U;
        return mixed ^ mixed >> 32;
    }

    /// Mixed once more at the end, so that a last letter shows in the low bits too: days and
    /// numbers differ in little else.
    static std::uint64_t hash(std::string_view text) {
        constexpr std::size_t step = sizeof(std::uint64_t);
        const auto eight_from = [&](std::size_t at) {
            std::uint64_t part = 0;
            std::memcpy(&part, text.data() + at, step);
            return part;
        };
        std::uint64_t mixed = text.size(), last = 0;
        if (text.size() < step)
            for (const char each : text)
                last = last << 8 | static_cast<unsigned char>(each);
        else
            last = eight_from(text.size() - step);
        for (std::size_t at = 0; at + step < text.size(); at += step)
            mixed = mix(mixed ^ eight_from(at));
        return mix(mix(mixed ^ last));
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    Reading<Value> passing_;
};

} // namespace timebank
