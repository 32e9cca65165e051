#include "members/rough.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "members/letters.hpp"

namespace timebank {

namespace {

// As keys have them: small, without stops and accents. Sorted.
constexpr auto titles = std::to_array<std::string_view>({
    "brother", "cllr",    "councillor", "dame",     "doctor", "dr",     "father",   "fr",
    "frau",    "fru",     "herr",       "imam",     "lady",   "lord",   "madame",   "master",
    "mevr",    "mevrouw", "miss",       "mister",   "mlle",   "mme",    "monsieur", "mr",
    "mrs",     "ms",      "mx",         "pan",      "pani",   "pastor", "prof",     "professor",
    "rabbi",   "rev",     "revd",       "reverend", "senor",  "senora", "signor",   "signora",
    "sir",     "sister",  "sr",         "sra",      "sri",
});
static_assert(std::ranges::is_sorted(titles));

struct InLatin {
    std::int32_t letter;
    std::string_view latin;
};

// After folding, so that й, ё and ї have lost what stands above them already. Ordered by code
// point.
constexpr std::array in_latin{
    InLatin{0x03B1, "a"},  InLatin{0x03B2, "v"},    InLatin{0x03B3, "g"},  InLatin{0x03B4, "d"},
    InLatin{0x03B5, "e"},  InLatin{0x03B6, "z"},    InLatin{0x03B7, "i"},  InLatin{0x03B8, "th"},
    InLatin{0x03B9, "i"},  InLatin{0x03BA, "k"},    InLatin{0x03BB, "l"},  InLatin{0x03BC, "m"},
    InLatin{0x03BD, "n"},  InLatin{0x03BE, "x"},    InLatin{0x03BF, "o"},  InLatin{0x03C0, "p"},
    InLatin{0x03C1, "r"},  InLatin{0x03C2, "s"},    InLatin{0x03C3, "s"},  InLatin{0x03C4, "t"},
    InLatin{0x03C5, "y"},  InLatin{0x03C6, "f"},    InLatin{0x03C7, "ch"}, InLatin{0x03C8, "ps"},
    InLatin{0x03C9, "o"},  InLatin{0x0430, "a"},    InLatin{0x0431, "b"},  InLatin{0x0432, "v"},
    InLatin{0x0433, "g"},  InLatin{0x0434, "d"},    InLatin{0x0435, "e"},  InLatin{0x0436, "zh"},
    InLatin{0x0437, "z"},  InLatin{0x0438, "i"},    InLatin{0x043A, "k"},  InLatin{0x043B, "l"},
    InLatin{0x043C, "m"},  InLatin{0x043D, "n"},    InLatin{0x043E, "o"},  InLatin{0x043F, "p"},
    InLatin{0x0440, "r"},  InLatin{0x0441, "s"},    InLatin{0x0442, "t"},  InLatin{0x0443, "u"},
    InLatin{0x0444, "f"},  InLatin{0x0445, "kh"},   InLatin{0x0446, "ts"}, InLatin{0x0447, "ch"},
    InLatin{0x0448, "sh"}, InLatin{0x0449, "shch"}, InLatin{0x044A, ""},   InLatin{0x044B, "y"},
    InLatin{0x044C, ""},   InLatin{0x044D, "e"},    InLatin{0x044E, "iu"}, InLatin{0x044F, "ia"},
    InLatin{0x0452, "dj"}, InLatin{0x0454, "ie"},   InLatin{0x0456, "i"},  InLatin{0x0458, "j"},
    InLatin{0x0459, "lj"}, InLatin{0x045A, "nj"},   InLatin{0x045B, "c"},  InLatin{0x045F, "dz"},
    InLatin{0x0491, "g"},
};
static_assert(std::ranges::is_sorted(in_latin, {}, &InLatin::letter));

std::string latin_of(std::string_view key) {
    if (is_ascii(key))
        return std::string(key);
    constexpr std::int32_t omicron = 0x03BF, upsilon = 0x03C5;
    CodePoints latin;
    std::int32_t before = 0;
    for (const std::int32_t point : code_points_of(key)) {
        const bool is_ou = point == upsilon && before == omicron;
        before = point;
        if (is_ou) {
            latin.push_back('u');
            continue;
        }
        const auto known = std::ranges::lower_bound(in_latin, point, {}, &InLatin::letter);
        if (known == in_latin.end() || known->letter != point)
            latin.push_back(point);
        else
            latin.insert(latin.end(), known->latin.begin(), known->latin.end());
    }
    return show_code_points(latin);
}

struct Sound {
    std::string_view spelt;
    char as;
};
constexpr std::array sounds{Sound{"ae", 'a'}, Sound{"oe", 'o'}, Sound{"ue", 'u'}, Sound{"ph", 'f'},
                            Sound{"ck", 'k'}, Sound{"w", 'v'},  Sound{"y", 'i'},  Sound{"j", 'i'}};

std::string by_sound(std::string_view word) {
    std::string rough;
    while (!word.empty()) {
        const auto sound = std::ranges::find_if(
            sounds, [word](const Sound& each) { return word.starts_with(each.spelt); });
        const char letter = sound == sounds.end() ? word.front() : sound->as;
        // Doubled: of ASCII letters only, for a byte of a longer one may well come twice.
        const bool doubled =
            !rough.empty() && rough.back() == letter && letter >= 'a' && letter <= 'z';
        if (!doubled)
            rough += letter;
        word.remove_prefix(sound == sounds.end() ? 1 : sound->spelt.size());
    }
    return rough;
}

} // namespace

void split_words(std::string_view key, std::vector<std::string_view>& words) {
    words.clear();
    while (!key.empty()) {
        const std::size_t end = std::min(key.find_first_of(" -"), key.size());
        if (end > 0)
            words.push_back(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
}

std::string rough_key(std::string_view key) {
    const std::string latin = latin_of(key);
    std::vector<std::string_view> words;
    split_words(latin, words);
    auto name = std::ranges::find_if_not(
        words, [](std::string_view word) { return std::ranges::binary_search(titles, word); });
    if (name == words.end())
        name = words.begin();
    std::vector<std::string> rough;
    std::transform(name, words.end(), std::back_inserter(rough), by_sound);
    std::ranges::sort(rough);
    std::string joined;
    for (const std::string& word : rough)
        joined += joined.empty() || word.empty() ? word : ' ' + word;
    return joined;
}

} // namespace timebank
