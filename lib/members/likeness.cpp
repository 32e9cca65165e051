// How like two names are, and which of many are meant.
#include <algorithm>
#include <cstdint>
#include <tuple>

#include "members/letters.hpp"
#include "members/names.hpp"
#include "members/rough.hpp"

namespace timebank {

namespace {

/// One key held against many others, so that its buffers are made once.
class Comparison {
public:
    explicit Comparison(std::string_view key) : key_(code_points_of(key)) {}

    std::size_t size() const { return key_.size(); }
    std::size_t gap() const {
        return std::max(key_.size(), other_.size()) - std::min(key_.size(), other_.size());
    }

    void hold_against(std::string_view other) { read_code_points(other, other_); }

    /// The unlikeness, or at_most + 1 if it is more than that. Only cells that can still come to
    /// at_most are filled in, and a row without one ends it.
    std::size_t unlikeness(std::size_t at_most) {
        if (gap() > at_most)
            return at_most + 1;
        at_most_ = std::min(at_most, std::max(key_.size(), other_.size()));
        costs_.resize((key_.size() + 1) * (other_.size() + 1));
        empty_row(0);
        for (std::size_t column = 0; column <= std::min(other_.size(), at_most_); ++column)
            cost(0, column) = column;
        last_row_.assign(other_.size() + 1, 0);
        for (std::size_t row = 1; row <= key_.size(); ++row)
            if (fill_row(row) > at_most_)
                return at_most_ + 1;
        return cost(key_.size(), other_.size());
    }

private:
    std::size_t& cost(std::size_t row, std::size_t column) {
        return costs_[row * (other_.size() + 1) + column];
    }

    void empty_row(std::size_t row) { std::fill_n(&cost(row, 0), other_.size() + 1, at_most_ + 1); }

    /// Answers the least cost of the row.
    std::size_t fill_row(std::size_t row) {
        empty_row(row);
        std::size_t least = at_most_ + 1;
        if (row <= at_most_)
            least = cost(row, 0) = row;
        std::size_t last_column = 0; // where this row's letter last stood in the other key
        for (std::size_t column = 1; column <= other_.size(); ++column) {
            const bool same = key_[row - 1] == other_[column - 1];
            if (std::max(row, column) - std::min(row, column) <= at_most_) {
                fill_cell(row, column, same, last_column);
                least = std::min(least, cost(row, column));
            }
            if (!same)
                continue;
            last_row_[column] = row;
            last_column = column;
        }
        return least;
    }

    void fill_cell(std::size_t row, std::size_t column, bool same, std::size_t last_column) {
        std::size_t cheapest = std::min({cost(row - 1, column) + 1, cost(row, column - 1) + 1,
                                         cost(row - 1, column - 1) + (same ? 0 : 1)});
        const std::size_t last_row = last_row_[column];
        if (last_row > 0 && last_column > 0) {
            // The two letters swapped, and what stands between them left out or put in.
            const std::size_t between = (row - last_row - 1) + (column - last_column - 1);
            cheapest = std::min(cheapest, cost(last_row - 1, last_column - 1) + between + 1);
        }
        cost(row, column) = std::min(cheapest, at_most_ + 1);
    }

    CodePoints key_, other_;
    std::size_t at_most_ = 0;
    std::vector<std::size_t> costs_;
    std::vector<std::size_t> last_row_; ///< by column, where its letter last stood in the key
};

// Unlikeness and words on one scale, lower is likelier: a letter is worth two, the same words in
// another order less than a letter, words left out a little more than one, and words only begun
// (initials) more than two.
constexpr std::size_t score_of_letter = 2;
constexpr std::size_t score_of_other_order = 1;
constexpr std::size_t score_of_left_out = 3;
constexpr std::size_t score_of_begun = 5;
// What is alike only in its rough form comes after what is so as it stands.
constexpr std::size_t score_of_roughness = 1;

// However long a name is, more slips than these are another name.
constexpr std::size_t most_letters = 6;

/// The words of what was typed, held against the words of many keys.
class Words {
public:
    /// Longest first: a word that begins another then never takes the other's place.
    explicit Words(std::string_view key) {
        split_words(key, words_);
        std::ranges::stable_sort(words_, std::ranges::greater(), &std::string_view::size);
    }

    /// What the words score in a key that has all of them, whole or begun, each in a place of its
    /// own.
    std::optional<std::size_t> score_in(std::string_view key) {
        if (words_.empty() || key.find(words_.front()) == std::string_view::npos)
            return std::nullopt;
        split_words(key, places_);
        const std::size_t places = places_.size();
        bool whole = true;
        for (const std::string_view word : words_) {
            auto place = std::ranges::find(places_, word);
            if (place == places_.end()) {
                whole = false;
                place = std::ranges::find_if(
                    places_, [word](std::string_view each) { return each.starts_with(word); });
            }
            if (place == places_.end())
                return std::nullopt;
            places_.erase(place);
        }
        if (!whole)
            return score_of_begun;
        return places == words_.size() ? score_of_other_order : score_of_left_out;
    }

private:
    std::vector<std::string_view> words_, places_;
};

/// One key held against many others, by its letters and by its words.
class Measure {
public:
    explicit Measure(std::string_view key) : letters_(key), words_(key) {}

    /// The highest score at which letters alone still make a name likely.
    std::size_t worst() const {
        return std::min(letters_.size() / 3, most_letters) * score_of_letter;
    }
    std::optional<std::size_t> score_in(const std::string& key, std::size_t worst) {
        letters_.hold_against(key);
        std::optional<std::size_t> score = words_.score_in(key);
        const std::size_t at_most = std::min(worst, score.value_or(worst)) / score_of_letter;
        const std::size_t letters = letters_.unlikeness(at_most);
        if (letters <= at_most)
            score = letters * score_of_letter;
        return score;
    }
    /// In length, to the key that was measured last.
    std::size_t gap() const { return letters_.gap(); }

private:
    Comparison letters_;
    Words words_;
};

struct Candidate {
    std::size_t score, gap, position;

    friend bool operator<(const Candidate& a, const Candidate& b) {
        return std::tie(a.score, a.gap, a.position) < std::tie(b.score, b.gap, b.position);
    }
};

} // namespace

std::size_t unlikeness(std::string_view key, std::string_view other, std::size_t at_most) {
    Comparison comparison(key);
    comparison.hold_against(other);
    return comparison.unlikeness(at_most);
}

NearNames::NearNames(const std::vector<std::string>& keys) : keys_(keys) {
    rough_.reserve(keys_.size());
    for (const std::string& key : keys_)
        rough_.push_back(rough_key(key));
}

std::vector<std::size_t> NearNames::nearest(std::string_view text, std::size_t most) const {
    const std::string key = name_key(text);
    if (key.empty() || most == 0)
        return {};
    const std::string rough = rough_key(key);
    Measure plain_measure(key), rough_measure(rough);
    std::size_t worst = plain_measure.worst();
    std::vector<Candidate> likeliest; // best first
    for (std::size_t position = 0; position < keys_.size(); ++position) {
        auto score = plain_measure.score_in(keys_[position], worst);
        const std::size_t gap = plain_measure.gap();
        if (!score || *score > score_of_roughness) {
            const std::size_t most_rough = std::max(worst, score_of_roughness) - score_of_roughness;
            const auto other = rough_measure.score_in(rough_[position],
                                                      std::min(most_rough, rough_measure.worst()));
            if (other && (!score || *other + score_of_roughness < *score))
                score = *other + score_of_roughness;
        }
        if (!score)
            continue;
        const Candidate candidate{*score, gap, position};
        likeliest.insert(std::ranges::upper_bound(likeliest, candidate, std::less<>()), candidate);
        if (likeliest.size() > most)
            likeliest.pop_back();
        if (likeliest.size() == most)
            worst = std::min(worst, likeliest.back().score);
    }
    std::vector<std::size_t> positions;
    for (const Candidate& each : likeliest)
        positions.push_back(each.position);
    return positions;
}

std::vector<std::size_t> nearest(std::string_view text, const std::vector<std::string>& keys,
                                 std::size_t most) {
    return NearNames(keys).nearest(text, most);
}

} // namespace timebank
