// The two kinds of no. A refusal says that a rule was not met; a fault says that the book or the
// machine let us down. Knows nothing of which rule uses which.
#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "reading/quoted.hpp"

namespace timebank {

/// One line of the catalogue: a stable code, one sentence and one hint, both fmt patterns.
/// The hint's patterns may use the same arguments as the sentence's, by number.
struct Rule {
    std::string_view code;
    std::string_view sentence;
    std::string_view hint;
};

/// A no, ready to be shown: the sentence names the place, the hint is the next thing to type.
struct Refusal {
    std::string code;
    std::string message;
    std::string hint;
};

/// A sentence is read, so a text in it is cut at so many bytes; a hint is typed, and has room for
/// the longest path.
inline constexpr std::size_t longest_in_sentence = 500, longest_in_hint = 4096;

/// A text cut where it is longer than `most` bytes; anything else as it is.
template <class Argument>
decltype(auto) in_short(const Argument& argument, std::size_t most) {
    if constexpr (std::is_convertible_v<const Argument&, std::string_view>)
        return quoted(std::string_view(argument), most);
    else
        return (argument);
}

/// Fills a rule's patterns. Arguments are anything fmt can print. Nobody has to cut what somebody
/// typed before it is quoted here.
template <class... Arguments>
Refusal refuse(const Rule& rule, const Arguments&... arguments) {
    const auto fill = [](std::string_view pattern, const auto&... filling) {
        return fmt::vformat(pattern, fmt::make_format_args(filling...));
    };
    return {std::string(rule.code),
            fill(rule.sentence, in_short(arguments, longest_in_sentence)...),
            fill(rule.hint, in_short(arguments, longest_in_hint)...)};
}

/// Thrown by the ledger when a rule said no; nothing was changed.
class Refused : public std::exception {
public:
    explicit Refused(Refusal refusal) : refusal_(std::move(refusal)) {}
    const Refusal& refusal() const { return refusal_; }
    const char* what() const noexcept override { return refusal_.message.c_str(); }

private:
    Refusal refusal_;
};

/// Thrown by the store when the book or the machine failed; nothing was changed.
class Fault : public std::exception {
public:
    explicit Fault(Refusal refusal) : refusal_(std::move(refusal)) {}
    const Refusal& refusal() const { return refusal_; }
    const char* what() const noexcept override { return refusal_.message.c_str(); }

private:
    Refusal refusal_;
};

/// A value, or the refusal that stands in its way.
template <class Value>
class Answer {
public:
    Answer(Value value) : held_(std::move(value)) {}
    Answer(Refusal refusal) : held_(std::move(refusal)) {}

    explicit operator bool() const { return std::holds_alternative<Value>(held_); }
    const Value& operator*() const { return std::get<Value>(held_); }
    const Value* operator->() const { return &std::get<Value>(held_); }
    const Refusal& refusal() const { return std::get<Refusal>(held_); }

    /// The value; throws Refused if there is none.
    const Value& or_throw() const {
        if (!*this)
            throw Refused(refusal());
        return **this;
    }

private:
    std::variant<Value, Refusal> held_;
};

/// Throws Refused if there is something to refuse.
void throw_if(const std::optional<Refusal>& refusal);

} // namespace timebank
