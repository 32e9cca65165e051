#include "members/looks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "members/letters.hpp"
#include "members/names.hpp"

namespace timebank {

namespace {

struct Alike {
    std::int32_t letter;
    char latin;
};

// Capitals and small letters apart, since they do not look alike in the same way; before folding
// and taken apart, so without accents. Ordered by code point. Armenian, Cyrillic, Greek, and what
// stands for a letter without being one; ASCII's own stand in latin_for.
constexpr std::array alikes{
    Alike{0x01C0, 'l'}, Alike{0x0251, 'a'}, Alike{0x0261, 'g'}, Alike{0x0391, 'a'},
    Alike{0x0392, 'b'}, Alike{0x0395, 'e'}, Alike{0x0396, 'z'}, Alike{0x0397, 'h'},
    Alike{0x0399, 'l'}, Alike{0x039A, 'k'}, Alike{0x039C, 'm'}, Alike{0x039D, 'n'},
    Alike{0x039F, 'o'}, Alike{0x03A1, 'p'}, Alike{0x03A4, 't'}, Alike{0x03A5, 'y'},
    Alike{0x03A7, 'x'}, Alike{0x03B1, 'a'}, Alike{0x03B3, 'y'}, Alike{0x03B7, 'n'},
    Alike{0x03B9, 'i'}, Alike{0x03BA, 'k'}, Alike{0x03BD, 'v'}, Alike{0x03BF, 'o'},
    Alike{0x03C1, 'p'}, Alike{0x03C3, 'o'}, Alike{0x03C5, 'u'}, Alike{0x03F3, 'j'},
    Alike{0x0405, 's'}, Alike{0x0406, 'l'}, Alike{0x0408, 'j'}, Alike{0x0410, 'a'},
    Alike{0x0412, 'b'}, Alike{0x0415, 'e'}, Alike{0x041A, 'k'}, Alike{0x041C, 'm'},
    Alike{0x041D, 'h'}, Alike{0x041E, 'o'}, Alike{0x0420, 'p'}, Alike{0x0421, 'c'},
    Alike{0x0422, 't'}, Alike{0x0423, 'y'}, Alike{0x0425, 'x'}, Alike{0x0430, 'a'},
    Alike{0x0433, 'r'}, Alike{0x0435, 'e'}, Alike{0x043A, 'k'}, Alike{0x043E, 'o'},
    Alike{0x0440, 'p'}, Alike{0x0441, 'c'}, Alike{0x0443, 'y'}, Alike{0x0445, 'x'},
    Alike{0x0455, 's'}, Alike{0x0456, 'i'}, Alike{0x0458, 'j'}, Alike{0x0461, 'w'},
    Alike{0x0474, 'v'}, Alike{0x0475, 'v'}, Alike{0x04AE, 'y'}, Alike{0x04AF, 'y'},
    Alike{0x04BB, 'h'}, Alike{0x04C0, 'l'}, Alike{0x04CF, 'l'}, Alike{0x0501, 'd'},
    Alike{0x051A, 'q'}, Alike{0x051B, 'q'}, Alike{0x051C, 'w'}, Alike{0x051D, 'w'},
    Alike{0x054D, 'u'}, Alike{0x054F, 's'}, Alike{0x0555, 'o'}, Alike{0x0563, 'q'},
    Alike{0x0566, 'q'}, Alike{0x0570, 'h'}, Alike{0x0578, 'n'}, Alike{0x057D, 'u'},
    Alike{0x0581, 'g'}, Alike{0x0585, 'o'}, Alike{0x2223, 'l'}, Alike{0x2800, ' '},
};
static_assert(std::ranges::is_sorted(alikes, {}, &Alike::letter));

std::int32_t latin_for(std::int32_t point) {
    if (point < 0x80)
        return point == '0' ? 'o' : point == '1' || point == 'I' || point == '|' ? 'l' : point;
    const auto found = std::ranges::lower_bound(alikes, point, {}, &Alike::letter);
    return found == alikes.end() || found->letter != point ? point : found->latin;
}

/// Plain ASCII, as most names are, need not be taken apart: everybody's look is made where a
/// member is added.
std::string letters_seen(std::string_view name) {
    if (is_ascii(name)) {
        std::string latin(name);
        std::ranges::transform(latin, latin.begin(),
                               [](char letter) { return static_cast<char>(latin_for(letter)); });
        return name_key(latin);
    }
    CodePoints look;
    look.reserve(name.size());
    for (const std::int32_t point : take_apart(code_points_of(name)))
        append_folded(latin_for(point), look);
    squeeze_spaces(look);
    return show_code_points(look);
}

} // namespace

std::string look_of(std::string_view name) {
    std::string look = letters_seen(name);
    for (std::size_t at = look.find("rn"); at != std::string::npos; at = look.find("rn", at + 1))
        look.replace(at, 2, "m");
    return look;
}

} // namespace timebank
