// What every format has to keep to, whatever stands in it, read by rules that are none of the
// program's own. Refuses to know what was asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timebank {

/// What is wrong with a text, or nothing where all is well.
using Wrong = std::string;

/// UTF-8 (RFC 3629) without controls but line feeds, without what turns the direction of reading,
/// and without line separators.
Wrong wrong_for_terminal(std::string_view text);

/// As for a terminal, and one JSON object.
Wrong wrong_in_json(const std::string& text);

using Cells = std::vector<std::vector<std::string>>;
/// UTF-8 after RFC 4180 with LF, every row as long as the first; no cell that a spreadsheet takes
/// for a formula. `cells`: what a reader has of it once guards are taken away.
Wrong wrong_in_csv(std::string_view text, Cells& cells);

/// As for a terminal; tags and attributes from a list, closed in the order in which they were
/// opened, so that its charts are XML; every `&` a reference.
Wrong wrong_in_html(std::string_view text);

/// RFC 5545: CRLF, lines of 75 octets, each beginning with a property that we write.
Wrong wrong_in_icalendar(std::string_view text);

} // namespace timebank
