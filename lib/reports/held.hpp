// What a book holds about one person, as lines that the person can read; everybody else in them is
// Person A, Person B, ... Refuses to know tables, and how a line is printed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "members/find.hpp"
#include "members/mentions.hpp"

namespace timebank {

enum class HeldPart {
    details,
    standing,
    household,
    exchange,
    session,
    credit,
    plan,
    told,
    check,
    restriction,
    review,
    closed_month,
    deed,
    import,
    keyholder,
    text
};
std::string_view show_held_part(HeldPart part); ///< `details`, `exchange`, ...

struct HeldLine {
    HeldPart part = HeldPart::details;
    std::optional<Day> on;
    std::string what;
};

struct Held {
    MemberNumber number;
    std::string name;
    std::vector<HeldLine> lines; ///< by part; in each as they came to be
};

/// Calls people by letters, in the order in which they are first named; organisations by name.
class OtherPeople {
public:
    /// `everybody` but the person; whoever is in `organisations` keeps the name.
    OtherPeople(NamedMember person, std::vector<NamedMember> everybody,
                const std::vector<NamedMember>& organisations);

    /// `Person A`, of whichever of their numbers; `the member` of the person.
    std::string called(MemberNumber number);
    /// Free words with everybody else hidden: under their letter who has one, else as another
    /// person. Asked once all letters are given.
    std::string hidden(std::string_view text);

private:
    NamedMember person_;
    std::vector<NamedMember> everybody_;
    std::map<std::int64_t, std::size_t> place_;  ///< by each of their numbers
    std::map<std::int64_t, std::string> called_; ///< by their own number
    std::optional<Mentions> mentions_;
    std::size_t letters_ = 0;
};

} // namespace timebank
