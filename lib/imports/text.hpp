// The bytes of somebody else's file as text. Refuses to know where the file is.
#pragma once

#include <string>
#include <string_view>

#include "refusals/refusal.hpp"

namespace timebank {

/// Somebody's file, named as they named it, decoded.
struct FileText {
    std::string file;     ///< for messages: its name without folders
    std::string text;     ///< UTF-8 without byte order mark; line ends as they were
    std::string encoding; ///< `UTF-8`, `UTF-16`, `Windows-1252`
};

/// UTF-8 with or without byte order mark, UTF-16 (either end first) with one, else Windows-1252.
/// Valid UTF-8 is moved, not copied. Answers file_empty (nothing but white space and marks),
/// file_not_text (a NUL character, and on which line, or the beginning of what is no text, such as
/// a packed file; says what it looks like, and that a spreadsheet's own file must be saved as CSV).
Answer<FileText> decode(std::string file, std::string bytes);

} // namespace timebank
