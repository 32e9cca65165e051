// The verbs of import that stand in a file of their own.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "ledger/import_deeds.hpp"

namespace timebank {

/// list, show, undo.
void declare_import_history(CLI::App& noun, Errand& errand);

/// profiles, forget.
void declare_import_profiles(CLI::App& noun, Errand& errand);
/// Reads the file by a profile, as far as nothing else was typed. profile_unknown.
void take_profile(const Desk& desk, const Ledger& ledger, const std::string& name,
                  ImportOptions& options);
/// Says which profile was saved, and which would read the file otherwise.
void tell_of_profiles(const Desk& desk, const ImportResult& result, const ImportOptions& options);

/// Whether what is wrong is that a name is nobody's, or of several.
bool is_about_a_name(const Problem& problem);
/// Reads `"Mrs Thorne"=M0012`, once for each. who_unreadable, and as Ledger::find_member.
void take_answers(const Ledger& ledger, const std::vector<std::string>& typed,
                  ImportOptions& options);
/// Asks on the terminal who is meant by each name that is nobody's, beginning with what was
/// answered for this file before; every answer is kept as it is given. interactive_needs_terminal,
/// interactive_stopped. `path` is the file as it was typed.
void ask_who_is_meant(const Desk& desk, Ledger& ledger, const ImportFile& file,
                      const std::string& path, ImportOptions& options);
/// Says which answers are aliases now.
void tell_of_learned(const Desk& desk, const ImportResult& result);

} // namespace timebank
