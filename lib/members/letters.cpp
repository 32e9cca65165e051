#include "members/letters.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <utf8proc.h>

namespace timebank {

namespace {

constexpr std::int32_t replacement = 0xFFFD;

struct Range {
    std::int32_t first, last;
};

// Accents and points that a name is still the same name without: of Latin, Greek and Cyrillic,
// the vowel points of Hebrew and the vowel signs and hamzas of Arabic. The vowel signs of the
// Indic, Thai and other scripts, and the voicing marks of kana, are letters and stay.
constexpr std::array accents{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x05BF, 0x05BF},
    Range{0x05C1, 0x05C2}, Range{0x05C4, 0x05C5}, Range{0x05C7, 0x05C7}, Range{0x0610, 0x061A},
    Range{0x0640, 0x0640}, Range{0x064B, 0x065F}, Range{0x0670, 0x0670}, Range{0x06D6, 0x06DC},
    Range{0x06DF, 0x06E4}, Range{0x06E7, 0x06E8}, Range{0x06EA, 0x06ED}, Range{0x08D3, 0x08FF},
    Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20F0}, Range{0xFE20, 0xFE2F},
};

struct Plain {
    std::int32_t letter;
    std::string_view instead;
};

// Letters that Unicode does not take apart, and what is typed where they are not on the keyboard.
// After case folding, so small letters only; ordered by code point.
constexpr std::array plain_letters{
    Plain{0x00E6, "ae"}, // æ
    Plain{0x00F0, "d"},  // ð
    Plain{0x00F8, "o"},  // ø
    Plain{0x00FE, "th"}, // þ
    Plain{0x0111, "d"},  // đ
    Plain{0x0127, "h"},  // ħ
    Plain{0x0131, "i"},  // ı
    Plain{0x0138, "k"},  // ĸ
    Plain{0x0142, "l"},  // ł
    Plain{0x014B, "n"},  // ŋ
    Plain{0x0153, "oe"}, // œ
    Plain{0x0167, "t"},  // ŧ
    Plain{0x0180, "b"},  // ƀ
    Plain{0x0192, "f"},  // ƒ
    Plain{0x0199, "k"},  // ƙ
    Plain{0x01B4, "y"},  // ƴ
    Plain{0x01B6, "z"},  // ƶ
    Plain{0x01DD, "e"},  // ǝ
    Plain{0x0253, "b"},  // ɓ
    Plain{0x0254, "o"},  // ɔ
    Plain{0x0256, "d"},  // ɖ
    Plain{0x0257, "d"},  // ɗ
    Plain{0x0259, "e"},  // ə
    Plain{0x025B, "e"},  // ɛ
    Plain{0x0263, "g"},  // ɣ
    Plain{0x0268, "i"},  // ɨ
    Plain{0x0269, "i"},  // ɩ
    Plain{0x0272, "n"},  // ɲ
    Plain{0x0275, "o"},  // ɵ
    Plain{0x0289, "u"},  // ʉ
    Plain{0x028B, "v"},  // ʋ
    Plain{0x0649, "ي"},  // alef maksura
    Plain{0x06A9, "ك"},  // Persian and Urdu kaf
    Plain{0x06CC, "ي"},  // Persian and Urdu yeh
};
static_assert(std::ranges::is_sorted(plain_letters, {}, &Plain::letter));

// Every sign that is typed or printed for an apostrophe, half rings and primes among them. Paper
// logs leave it out as often as not, so it is no part of a key.
constexpr std::array<std::int32_t, 18> apostrophes{
    0x0027, 0x0060, 0x00B4, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF,
    0x02C8, 0x055A, 0x05F3, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035, 0xA78C,
};

constexpr std::array<std::int32_t, 9> stops{
    0x002C, 0x002E, 0x00B7, 0x060C, 0x06D4, 0x2027, 0x3001, 0x3002, 0x30FB,
};

/// What each ASCII character comes to in a key; 0 is nothing.
consteval std::array<char, 128> make_ascii_keys() {
    std::array<char, 128> keys{};
    for (std::size_t each = 0; each < keys.size(); ++each) {
        const char letter = static_cast<char>(each);
        if (letter >= 'A' && letter <= 'Z')
            keys[each] = static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= '\t' && letter <= '\r') || letter == '.' || letter == ',')
            keys[each] = ' ';
        else if (letter >= ' ' && letter <= '~' && letter != '`' && letter != '\'')
            keys[each] = letter;
    }
    return keys;
}

bool is_one_of(std::span<const std::int32_t> sorted, std::int32_t point) {
    return std::ranges::binary_search(sorted, point);
}

bool is_accent(std::int32_t point) {
    return std::ranges::any_of(accents, [point](const Range& range) {
        return range.first <= point && point <= range.last;
    });
}

bool is_dash(std::int32_t point) {
    constexpr std::int32_t minus = 0x2212;
    return point == minus || utf8proc_category(point) == UTF8PROC_CATEGORY_PD;
}

bool is_double_quote(std::int32_t point) {
    return (point >= 0x201C && point <= 0x201F) || point == 0x2033;
}

bool is_unseen(std::int32_t point) {
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
}

void append_part(std::int32_t point, CodePoints& key) {
    if (is_space(point) || is_one_of(stops, point)) {
        key.push_back(' ');
    } else if (is_accent(point) || is_unseen(point) || is_one_of(apostrophes, point)) {
        return;
    } else if (is_dash(point)) {
        key.push_back('-');
    } else if (is_double_quote(point)) {
        key.push_back('"');
    } else {
        const auto plain = std::ranges::lower_bound(plain_letters, point, {}, &Plain::letter);
        if (plain == plain_letters.end() || plain->letter != point) {
            key.push_back(point);
            return;
        }
        const CodePoints instead = code_points_of(plain->instead);
        key.insert(key.end(), instead.begin(), instead.end());
    }
}

/// Appends a code point taken apart; no code point comes to more than eighteen.
void append_parts(std::int32_t point, int options, CodePoints& parts) {
    if (point < 0x80) // nothing to take apart, and most of what names hold
        return parts.push_back(point);
    std::array<utf8proc_int32_t, 32> buffer{};
    int unused = 0;
    const auto count = utf8proc_decompose_char(point, buffer.data(), std::ssize(buffer),
                                               static_cast<utf8proc_option_t>(options), &unused);
    parts.insert(parts.end(), buffer.begin(), buffer.begin() + std::max<std::ptrdiff_t>(count, 0));
}

/// Canonical ordering. Sorted rather than bubbled, so that a cell full of accents costs no more
/// than one of letters.
void order_marks(CodePoints& points) {
    const auto weight = [](std::int32_t point) {
        return utf8proc_get_property(point)->combining_class;
    };
    auto run = points.begin();
    while (run != points.end()) {
        const auto first = std::find_if(run, points.end(), weight);
        run = std::find_if_not(first, points.end(), weight);
        std::ranges::stable_sort(first, run, {}, weight);
    }
}

} // namespace

void read_code_points(std::string_view text, CodePoints& points) {
    points.clear();
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = bytes[at];
        utf8proc_ssize_t length = 1;
        if (point >= 0x80)
            length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at),
                                      &point);
        points.push_back(length > 0 ? point : replacement);
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
}

CodePoints code_points_of(std::string_view text) {
    CodePoints points;
    points.reserve(text.size());
    read_code_points(text, points);
    return points;
}

std::string show_code_points(const CodePoints& points) {
    std::string text;
    text.reserve(points.size());
    for (const std::int32_t point : points) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(point, bytes.data());
        text.append(bytes.begin(), bytes.begin() + length);
    }
    return text;
}

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text,
                                [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

bool is_space(std::int32_t point) {
    if (point < 0x80)
        return point == ' ' || (point >= '\t' && point <= '\r');
    if (point == 0x85)
        return true; // the next-line control
    const auto category = utf8proc_category(point);
    return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP;
}

bool is_seen(std::int32_t point) {
    const auto category = utf8proc_category(point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) ||
           (category >= UTF8PROC_CATEGORY_SM && category <= UTF8PROC_CATEGORY_SO);
}

void squeeze_spaces(CodePoints& points) {
    std::size_t kept = 0;
    bool gap = false;
    for (const std::int32_t point : points) {
        if (is_space(point)) {
            gap = kept > 0;
            continue;
        }
        if (gap)
            points[kept++] = ' ';
        gap = false;
        points[kept++] = point;
    }
    points.resize(kept);
}

CodePoints compose(const CodePoints& points) {
    constexpr std::int32_t first_mark = 0x300; // all below is composed as it stands
    if (std::ranges::none_of(points, [](std::int32_t point) { return point >= first_mark; }))
        return points;
    CodePoints parts;
    parts.reserve(points.size());
    for (const std::int32_t point : points)
        append_parts(point, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE, parts);
    order_marks(parts);
    const auto length = utf8proc_normalize_utf32(
        parts.data(), std::ssize(parts),
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    parts.resize(static_cast<std::size_t>(length));
    return parts;
}

CodePoints take_apart(const CodePoints& points) {
    CodePoints parts;
    parts.reserve(points.size());
    for (const std::int32_t point : points)
        append_parts(point, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, parts);
    return parts;
}

char folded_ascii(char letter) {
    static constexpr std::array<char, 128> keys = make_ascii_keys();
    return keys[static_cast<unsigned char>(letter)];
}

void append_folded(std::int32_t point, CodePoints& key) {
    if (point < 0x80) {
        const char folded = folded_ascii(static_cast<char>(point));
        if (folded != 0)
            key.push_back(folded);
        return;
    }
    // Before it is taken apart: ´ would fall into a space and an accent.
    if (is_one_of(apostrophes, point))
        return;
    CodePoints parts;
    append_parts(point,
                 UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                     UTF8PROC_IGNORE,
                 parts);
    for (const std::int32_t part : parts)
        append_part(part, key);
}

} // namespace timebank
