// What commands that record have in common: an entry's number as typed, and telling what became
// of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"

namespace timebank {

/// Reads the number of what is numbered from 1; throws Refused with the rule that is given.
std::int64_t read_number(const std::string& typed, const Rule& unreadable);
/// Reads the number of an entry; throws Refused with entry_unreadable.
EntryNumber read_entry(const std::string& typed);

/// --let-pass REASON, of every verb that a firm limit can stop.
void declare_let_pass(CLI::App& verb, std::string& reason);
/// The reason as typed; nothing where none was.
std::optional<std::string> let_pass_of(const std::string& reason);
/// `M0012 Willow Court is 22 hours in debit, beyond 20 hours in debit, by Rosa Vale: agreed`, for
/// each firm limit that was let pass.
std::vector<std::string> show_passed(const Ledger& ledger, const std::vector<PassedLimit>& limits,
                                     const std::string& broker);

/// What is said behind the line of what was done: notes, repeats and what went to review.
void tell_around(const Desk& desk, const std::vector<std::string>& notes,
                 const std::vector<std::string>& warnings, const std::vector<std::string>& review);

/// One line of what was done, then notes, repeats and what went to review; for scripts, CSV or
/// JSON of the same on stdout.
void tell_recorded(const Desk& desk, const Recorded& recorded, const std::string& line);

/// The number of an entry as a cell; empty for 0.
Cell entry_or_nothing(EntryNumber entry);

/// The sheet's number and the line as cells; empty where they were not written down.
Cell sheet_cell(const std::optional<SheetLine>& sheet);
Cell line_cell(const std::optional<SheetLine>& sheet);

} // namespace timebank
