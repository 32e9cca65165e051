// How names look to somebody who reads them: names that look alike and are not the same name, as
// where one is written with letters of another script. Refuses to know whose name it is.
#pragma once

#include <string>
#include <string_view>

namespace timebank {

/// What a name looks like: its key, but with one letter for all that are drawn alike, of whatever
/// script (Cyrillic and Greek o, zero and o, one and l and capital i, rn and m). A skeleton as
/// Unicode TS #39 has it, with a table of what is met in names rather than of every sign.
std::string look_of(std::string_view name);

} // namespace timebank
