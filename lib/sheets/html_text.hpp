// Text of a sheet as HTML holds it: harmless, escaped, and marked where it is written from right to
// left. Refuses to know which element it stands in.
#pragma once

#include <string>
#include <string_view>

namespace timebank {

enum class Direction { none, left_to_right, right_to_left };

/// The direction of the first letter that has one (the standard's rules P2 and P3).
Direction direction_of(std::string_view text);
/// The same of a language, by its BCP 47 tag.
Direction direction_of_language(std::string_view language);

/// `&`, `<`, `>` and quote marks escaped, for elements and attributes; nothing else is changed.
std::string escaped_html(std::string_view text);

/// Text (already harmless) for an element, in a paper of `around`'s direction. Text that begins in
/// the other direction is put in a `bdi` of its own as a whole; in other text, what is written
/// from right to left is, so that the words around a name stay where they are.
std::string marked_html(std::string_view text, Direction around = Direction::left_to_right);

} // namespace timebank
