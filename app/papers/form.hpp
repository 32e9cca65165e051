// The form of a member's paper: which kind, how large its letters are, and in which language. What
// is not asked for is as it is written down for the member. Refuses to know what stands on a paper.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "members/member.hpp"
#include "sheets/sheet.hpp"
#include "words/words.hpp"

namespace timebank {

enum class PaperKind { standard, large_print, easy_read };
/// `standard`, `large-print`, `easy-read`. Answers paper_unreadable.
Answer<PaperKind> read_paper(std::string_view text);
/// The size of large print: 16, 18, 20 or 24. Answers points_unreadable.
Answer<int> read_points(std::string_view text);

/// What was asked for, if anything.
struct PaperWish {
    std::optional<PaperKind> kind;
    std::optional<int> points; ///< of large print
};

struct PaperForm {
    PaperKind kind = PaperKind::standard;
    int points = 12;
    const Language* language = nullptr;
    bool other_language = false; ///< the member named one that there are no words of
};

/// The form of a member's paper. Standard letters are 12 points high, large print is 18 unless it
/// is asked for otherwise, and the easy version 16 (practice: reports, member statement).
PaperForm form_for(const Member& member, const PaperWish& wish);

/// What the sheet's writers need to know of it.
Paper paper_of(const PaperForm& form);

/// A figure for data, of which the paper speaks in its own words.
Fact datum(std::string key, Cell value);

} // namespace timebank
