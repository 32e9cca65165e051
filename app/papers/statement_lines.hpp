// What the lines of a member's statement say, in words of a language. Refuses to know columns.
#pragma once

#include <string>

#include "reports/statement.hpp"
#include "words/words.hpp"

namespace timebank {

/// The other side of a line, or `another member` where they cannot be named.
std::string name_of(const std::optional<NameForOthers>& other, const Language& language);

/// What a line is: `Gardening, for Joe`, `Gift from another member`.
std::string words_of(const StatementLine& line, const Language& language);
std::string words_of(const HelpForLine& line, const Language& language);

} // namespace timebank
