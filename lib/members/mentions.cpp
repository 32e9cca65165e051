#include "members/mentions.hpp"

#include <algorithm>
#include <array>

#include "members/names.hpp"
#include "reading/cursor.hpp"

namespace timebank {

namespace {

constexpr std::size_t fewest_digits = 6; // that tell one phone from another
constexpr std::size_t last_digits = 9;   // after the code of a country
constexpr std::size_t fewest_letters = 3;

/// Fewer than where names are found (rough.cpp): who is called Lord or Pan has to be found as that.
constexpr std::array<std::string_view, 9> titles{"mrs",  "miss", "mister", "sir", "lady",
                                                 "prof", "rev",  "the",    "and"};
constexpr std::array<std::string_view, 6> possessives{"'s", "’s", "'", "’", "`s", "´s"};

/// Marks beyond ASCII that stand between words, or around them.
constexpr std::array<std::string_view, 8> marks{"“", "”", "„", "«", "»", "–", "—", "…"};

/// The bytes of what parts two words that the text begins with; 0 if it begins with a word.
std::size_t leading_mark(std::string_view text) {
    if (const std::size_t space = leading_space(text); space > 0)
        return space;
    for (const std::string_view mark : marks)
        if (text.starts_with(mark))
            return mark.size();
    constexpr std::string_view ascii = ",.;:!?()[]{}<>\"/\\&=|*#\n\r\t\v\f";
    return ascii.find(text.front()) != std::string_view::npos ? 1 : 0;
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view each : possessives)
        if (word.size() > each.size() && word.ends_with(each))
            return word.substr(0, word.size() - each.size());
    return word;
}

/// A run of digits with what people put between them.
struct Digits {
    std::size_t from = 0, to = 0;
    std::string digits;
};

std::vector<Digits> digits_in(std::string_view text) {
    constexpr std::string_view between = " -.()+";
    std::vector<Digits> runs;
    bool open = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_digit(text[at])) {
            if (!open)
                runs.push_back({at, at, ""});
            runs.back().digits += text[at];
            runs.back().to = at + 1;
        }
        open = is_digit(text[at]) || (open && between.find(text[at]) != std::string_view::npos);
    }
    return runs;
}

std::string all_digits(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    return digits;
}

/// An e-mail address, or what else has an @ inside.
struct Span {
    std::size_t from = 0, to = 0;
};

std::vector<Span> addresses_in(std::string_view text) {
    constexpr std::string_view ends = " ,;:!?()[]{}<>\"\n\r\t";
    std::vector<Span> spans;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at)) {
        const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of(ends, at);
        const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t to = std::min(text.find_first_of(ends, at), text.size());
        if (from < at && at + 1 < to)
            spans.push_back({from, to});
        at = to;
    }
    return spans;
}

/// `2026-10-03`
bool is_iso_day(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text).size() == 8;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), to_lower);
    return small;
}

struct Cut {
    std::size_t from = 0, to = 0;
    std::string instead;
};

// The first of those that overlap is made.
std::string cut(std::string_view text, std::vector<Cut> cuts) {
    std::ranges::stable_sort(cuts, {}, &Cut::from);
    std::string result;
    std::size_t done = 0;
    for (const Cut& each : cuts) {
        if (each.from < done)
            continue;
        result.append(text.substr(done, each.from - done)).append(each.instead);
        done = each.to;
    }
    return result.append(text.substr(done));
}

} // namespace

std::vector<Mentions::Word> Mentions::words_of(std::string_view text) {
    std::vector<Word> words;
    std::size_t from = 0;
    const auto end_word = [&](std::size_t to) {
        const std::string_view word = without_possessive(text.substr(from, to - from));
        if (std::string key = name_key(word); !key.empty())
            words.push_back({from, from + word.size(), std::move(key)});
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = leading_mark(text.substr(at));
        if (mark > 0) {
            if (at > from)
                end_word(at);
            from = at + mark;
        }
        at += std::max<std::size_t>(mark, 1);
    }
    if (text.size() > from)
        end_word(text.size());
    return words;
}

void Mentions::add(std::vector<std::string> words, const std::string& instead, Mention mention) {
    if (words.empty())
        return;
    auto& all = names_[words.front()];
    const auto same = std::ranges::find(all, words, &Name::words);
    if (same == all.end())
        all.push_back({std::move(words), instead, mention});
    else
        same->mention = std::max(same->mention, mention);
}

void Mentions::add_name(std::string_view name, const std::string& instead) {
    std::vector<std::string> words;
    for (Word& word : words_of(name))
        words.push_back(std::move(word.key));
    if (words.size() > 1) {
        std::vector<std::string> last_first = words;
        std::rotate(last_first.begin(), last_first.end() - 1, last_first.end());
        add(std::move(last_first), instead, Mention::whole);
    }
    add(std::move(words), instead, Mention::whole);
}

void Mentions::add_parts(std::string_view name, const std::string& instead) {
    for (Word& word : words_of(name))
        if (length_of(word.key) >= fewest_letters &&
            std::ranges::find(titles, word.key) == titles.end())
            add({std::move(word.key)}, instead, Mention::part);
}

void Mentions::add_phone(std::string_view phone) {
    std::string digits = all_digits(phone);
    if (digits.size() < fewest_digits)
        return;
    if (digits.size() > last_digits)
        digits.erase(0, digits.size() - last_digits);
    phones_.push_back(std::move(digits));
}

void Mentions::add_email(std::string_view email) {
    if (!trim(email).empty())
        emails_.push_back(in_small_letters(trim(email)));
}

const Mentions::Name* Mentions::longest_at(const std::vector<Word>& words,
                                           std::size_t place) const {
    const auto found = names_.find(words[place].key);
    if (found == names_.end())
        return nullptr;
    const Name* longest = nullptr;
    for (const Name& name : found->second) {
        const bool is_here =
            place + name.words.size() <= words.size() &&
            std::equal(name.words.begin(), name.words.end(),
                       words.begin() + static_cast<std::ptrdiff_t>(place),
                       [](const std::string& key, const Word& word) { return key == word.key; });
        if (is_here && (longest == nullptr || name.words.size() > longest->words.size()))
            longest = &name;
    }
    return longest;
}

bool Mentions::has_phone(std::string_view digits) const {
    return std::ranges::any_of(phones_, [&](const std::string& phone) {
        return digits.find(phone) != std::string_view::npos;
    });
}

bool Mentions::has_email(std::string_view word) const {
    const std::string small = in_small_letters(word);
    return std::ranges::any_of(
        emails_, [&](const std::string& email) { return small.find(email) != std::string::npos; });
}

Mention Mentions::in(std::string_view text) const {
    if (has_email(text))
        return Mention::whole;
    for (const Digits& run : digits_in(text))
        if (has_phone(run.digits))
            return Mention::whole;
    Mention mention = Mention::none;
    const std::vector<Word> words = words_of(text);
    for (std::size_t place = 0; place < words.size() && mention != Mention::whole; ++place)
        if (const Name* const name = longest_at(words, place))
            mention = std::max(mention, name->mention);
    return mention;
}

std::string Mentions::hidden(std::string_view text) const {
    std::vector<Cut> cuts;
    for (const Digits& run : digits_in(text))
        if (run.digits.size() >= fewest_digits && !has_phone(run.digits) &&
            !is_iso_day(text.substr(run.from, run.to - run.from)))
            cuts.push_back({run.from, run.to, "(number left out)"});
    for (const Span& span : addresses_in(text))
        if (!has_email(text.substr(span.from, span.to - span.from)))
            cuts.push_back({span.from, span.to, "(address left out)"});
    const std::vector<Word> words = words_of(text);
    for (std::size_t place = 0; place < words.size();) {
        const Name* const name = longest_at(words, place);
        const std::size_t length = name == nullptr ? 1 : name->words.size();
        if (name != nullptr && !name->instead.empty())
            cuts.push_back({words[place].from, words[place + length - 1].to, name->instead});
        place += length;
    }
    return cut(text, std::move(cuts));
}

} // namespace timebank
