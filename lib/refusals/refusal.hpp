// The two kinds of no. A refusal says that a rule was not met; a fault says that the book or the
// machine let us down. Knows nothing of which rule uses which.
#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/core.h>

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

/// Fills a rule's patterns. Arguments are anything fmt can print.
template <class... Arguments>
Refusal refuse(const Rule& rule, const Arguments&... arguments) {
    const auto fill = [&](std::string_view pattern) {
        return fmt::vformat(pattern, fmt::make_format_args(arguments...));
    };
    return {std::string(rule.code), fill(rule.sentence), fill(rule.hint)};
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
