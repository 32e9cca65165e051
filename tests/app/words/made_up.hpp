// A language that nobody speaks, so that papers are shown to need no word but a catalogue's.
#pragma once

#include "words/words.hpp"

namespace timebank {

/// Each of its words begins with a tilde; it has three forms of plural, another order of a day and
/// of a line, and one name for every month.
LanguageFile made_up();

} // namespace timebank
