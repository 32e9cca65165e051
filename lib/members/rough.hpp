// Names as people write them, made alike: what a title, another script, another order of the words
// or another way of spelling a sound adds to a name is gone. For finding who may have been meant,
// never for deciding it. For the members room only; refuses to know how like two names are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timebank {

/// The words of a key: what stands between spaces and hyphens. Views into it.
void split_words(std::string_view key, std::vector<std::string_view>& words);

/// The rough form of a key (as name_key makes it): titles before the name gone (`mrs`, `dr`,
/// `herr`; not where nothing else is left), Cyrillic and Greek in Latin letters (after ICAO Doc
/// 9303-3 and ELOT 743), one letter for spellings that sound alike (`ae` `oe` `ue` as `a` `o` `u`,
/// `ph` as `f`, `ck` as `k`, `w` as `v`, `y` and `j` as `i`, doubled letters as one), and the words
/// in alphabetical order.
std::string rough_key(std::string_view key);

} // namespace timebank
