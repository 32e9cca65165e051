// Where a text that is to be sealed comes from: standard input, a file, or an editor on a terminal.
// Refuses to know what it is about.
#pragma once

#include <optional>
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
Secret read_text(const std::string& from, std::string_view start);

/// A reason, as read_text reads it; nothing, if no file is named and there is none to be had:
/// standard input says nothing, there is no editor, or nobody it could be sealed for, so that
/// nobody should write it in one.
std::optional<Secret> read_reason_if_any(const std::string& from, bool can_be_sealed);

} // namespace timebank
