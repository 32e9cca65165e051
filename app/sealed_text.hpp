// Where a text that is to be sealed comes from: standard input, a file, or an editor on a terminal.
// Refuses to know what it is about.
#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "vault/secret.hpp"

namespace timebank {

/// --from FILE.
void declare_text(CLI::App& verb, std::string& from);

/// From that file, else from standard input; on a terminal from $VISUAL or $EDITOR, which begins
/// with `start`. concern_text_missing (a terminal and no editor), editor_failed, and what reading a
/// file throws.
/// `option` is what names the file here.
Secret read_text(const std::string& from, std::string_view start,
                 std::string_view option = "--from");

} // namespace timebank
