// A target: what is done with bytes that somebody else wrote, and what must hold of it whatever
// they are. Refuses to know where the bytes come from: a fuzzer makes them up, and the tests replay
// the corpus.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "refusals/refusal.hpp"

namespace timebank {

/// Something that must hold, and did not.
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws Broken, with the text that it did not hold for.
inline void hold(bool holds, std::string_view what, std::string_view text = {}) {
    if (!holds)
        throw Broken("does not hold: " + std::string(what) + ": [" + std::string(text) + "]");
}

/// A refusal has something to say, whatever it is of.
inline void hold_said(const Refusal& refusal, std::string_view text) {
    hold(!refusal.code.empty() && !refusal.message.empty() && !refusal.hint.empty(),
         "a refusal has a code, a sentence and a hint", text);
}

/// The same value, or a refusal of the same code.
template <class Value>
bool same_answer(const Answer<Value>& one, const Answer<Value>& other) {
    if (one && other)
        return *one == *other;
    return !one && !other && one.refusal().code == other.refusal().code;
}

/// The text with every small letter of ASCII made a capital.
inline std::string in_capitals(std::string_view text) {
    std::string capitals(text);
    for (char& each : capitals)
        if (each >= 'a' && each <= 'z')
            each = static_cast<char>(each - 'a' + 'A');
    return capitals;
}

/// What the target does with one input; each target's source has its own. Throws Broken.
void try_input(std::string_view input);

} // namespace timebank
