// How names are compared: what makes two spellings the same name, and what is nearly it. Used for
// members, categories and sheets alike. Refuses to know whose name it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refusals/refusal.hpp"

namespace timebank {

/// How many characters (code points) a text has; a byte that is not UTF-8 is one.
std::size_t length_of(std::string_view text);

/// The text with U+FFFD for each byte that is not UTF-8.
std::string valid_text(std::string_view text);

/// The form in which names are kept: valid UTF-8, normalised to NFC, white space at the ends gone
/// and runs of it inside made one space, byte order marks left out, which files lose at the ends of
/// their cells. Bytes that are not UTF-8 become U+FFFD. Control characters stay as they are: they
/// are stored, and made harmless where they are printed.
std::string tidy_name(std::string_view text);

/// The key under which two spellings are one name: any case, accents optional (`Łukasz` and
/// `lukasz`, `O’Brien` and `obrien`, `Müller` and `muller`), any Unicode dash a hyphen, dots and
/// commas spaces (`A.Baker` is `a baker`), invisible characters gone, single spaces. Vowel signs
/// that are letters of their script stay. Empty only for names with nothing in them.
std::string name_key(std::string_view text);

/// A name that may be kept: something to be seen in it, and at most 200 characters.
/// name_empty, name_too_long.
std::optional<Refusal> why_not_name(std::string_view text);

/// How unlike two keys are: 0 is equal; each letter changed, left out, put in or swapped with its
/// neighbour is 1 (Damerau-Levenshtein over code points, without the restriction that would cost
/// it the triangle inequality). Stops counting above `at_most` and answers at_most + 1.
std::size_t unlikeness(std::string_view key, std::string_view other, std::size_t at_most = 64);

/// Names held ready for being searched for those that may have been meant.
class NearNames {
public:
    /// `keys` as name_key makes them; they must outlive this.
    explicit NearNames(const std::vector<std::string>& keys);

    /// What may have been meant, likeliest first, at most `most`: candidates whose key is near
    /// `text`'s (a third of its letters at the most, and never more than six), holds all of its
    /// words in any order, or begins with it or with one of its words' beginnings (initials: `A
    /// Baker`, `Baker, A.`); and those of which one of these is true once both are without titles,
    /// in Latin letters, spelt by sound and in the same order. Answers positions in the keys.
    std::vector<std::size_t> nearest(std::string_view text, std::size_t most = 3) const;

    /// The rough form of each key, in their order.
    const std::vector<std::string>& rough_keys() const { return rough_; }

private:
    const std::vector<std::string>& keys_;
    std::vector<std::string> rough_;
};

/// The same, for a list that is searched once.
std::vector<std::size_t> nearest(std::string_view text, const std::vector<std::string>& keys,
                                 std::size_t most = 3);

} // namespace timebank
