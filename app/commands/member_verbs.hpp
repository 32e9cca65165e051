// The verbs of member that stand in files of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// list, show.
void declare_member_looks(CLI::App& noun, Errand& errand);

/// pause, return, admit.
void declare_member_standing(CLI::App& noun, Errand& errand);

/// leave, merge.
void declare_member_leaving(CLI::App& noun, Errand& errand);

/// statement.
void declare_member_statement(CLI::App& noun, Errand& errand);

/// letter.
void declare_member_letter(CLI::App& noun, Errand& errand);

/// export, erase.
void declare_member_personal(CLI::App& noun, Errand& errand);

} // namespace timebank
