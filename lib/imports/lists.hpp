// Several texts in one cell, with `; ` between them, written so that they can be told apart again
// whatever is in them. Refuses to know what the texts mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timebank {

/// A text as one item of a list: a backslash before `;` `/` `=` `\`, a line end, and a space or tab
/// at either end.
std::string list_item(std::string_view text);

/// The items of a cell between any of the separators, still as list_item writes them, without
/// blanks around them. Empty ones are kept; an empty cell has none. A backslash before anything
/// else is a backslash, so that lists written by hand read as before.
std::vector<std::string_view> split_list(std::string_view cell, std::string_view separators);

/// The text that list_item wrote.
std::string text_of_item(std::string_view item);

} // namespace timebank
