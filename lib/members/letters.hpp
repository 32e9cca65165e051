// Single letters of names, as Unicode code points: reading and writing them, their normal form,
// and what each becomes in a key. For the members room only; refuses to know words and names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timebank {

using CodePoints = std::vector<std::int32_t>;

/// Reads UTF-8 into `points`, replacing what they held; each byte that is not UTF-8 is U+FFFD.
void read_code_points(std::string_view text, CodePoints& points);
CodePoints code_points_of(std::string_view text);
std::string show_code_points(const CodePoints& points);

bool is_ascii(std::string_view text);
/// White space of any script, line breaks and tabs among it.
bool is_space(std::int32_t point);
/// A letter, digit or symbol: something that is seen, and not a mere stop, dash or accent.
bool is_seen(std::int32_t point);

/// White space at the ends gone, runs of it inside made one space.
void squeeze_spaces(CodePoints& points);

/// Composes to NFC.
CodePoints compose(const CodePoints& points);

/// Accents and forms that mean the same (NFKD, but for the order of accents) taken apart.
CodePoints take_apart(const CodePoints& points);

/// What an ASCII character comes to in a key; 0 is nothing.
char folded_ascii(char letter);

/// Appends what a code point comes to in a key: nothing, one letter or several.
void append_folded(std::int32_t point, CodePoints& key);

} // namespace timebank
