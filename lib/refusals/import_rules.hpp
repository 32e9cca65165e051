// What files that are read in are refused for, once each. Part of the catalogue, and asked for
// through it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array import_rules{
    Rule{"file_empty", "{0} is empty.", "check that this is the file that was meant"},
    Rule{"file_not_text", "{0} is not a text file: {1}.{2}",
         "save it as CSV from the spreadsheet, and import that"},          // file, why, what it is
    Rule{"header_missing", "No row of {0} looks like a header.",
         "the first rows need headings such as {1}"},                             // file, headings
    Rule{"column_missing", "{0} has no column for {1}; its headings are: {2}.",
         "name it with --map {3}=\"...\""},             // file, fields, headings, first field
    Rule{"column_twice", "{0} has two columns for {1}: '{2}' and '{3}'.",
         "rename one of them{4}"},                                    // file, field, headings, or
    Rule{"map_unreadable", "'{0}' does not map a column.", "write --map hours=\"Time taken\""},
    Rule{"map_field_unknown", "There is no column called '{0}' to map.",
         "one of giver, receiver, hours, day, category, setting, note, sheet, line, signed, "
         "on_behalf_of, accompanied_by, contact; or name, kind, joined, number, alias, contacts, "
         "phone, email, address, channel, paper, language, standing, opening_hours, "
         "standing_history, shares, same_as; or role, preparation, guest_of"},
    Rule{"map_heading_missing", "{0} has no heading '{1}'; its headings are: {2}.",
         "copy the heading as it stands in the file"},
    Rule{"quote_unterminated", "The quote that opens on line {0} is never closed.",
         "close it; a lone ditto mark is typed as \"\"\"\" or as ditto"},
    Rule{"text_after_quote", "On line {0} there is text after the closing quote of a cell that "
                             "opens on line {1}.",
         "double the quotes inside the cell, or close the cell where it ends; a lone ditto mark is "
         "typed as \"\"\"\" or as ditto"},
    Rule{"cell_too_long", "A cell on line {0} is longer than {1} bytes.",
         "check that line: a quote may be missing"},
    Rule{"row_too_long", "Line {0} has more than {1} cells or is longer than {2} bytes.",
         "check that this is the file that was meant"},
    Rule{"ditto_nothing_above", "A ditto mark has nothing above it to repeat.",
         "write the cell out"},
    Rule{"cells_beyond_header", "The row has more cells than the header has headings.",
         "check the separators in the row: a comma inside a cell needs quotes around it"},
    Rule{"cell_empty", "The {0} is missing.", "fill in the cell"},
    Rule{"total_mismatch", "The total says {0}, and the rows come to {1}: a line may be lost, or "
                           "an amount mistyped.",
         "put the rows or the total right"},
    Rule{"member_repeated", "'{0}' stands on line {1} too.",
         "if they are two people, give both a number in the file; if one, take a line out"},
    Rule{"other_sheet_astray", "Entry {0} cannot stand on sheet {1} too: it needs a sheet of its own, "
                               "signed by one alone.",
         "put the entry's columns right"},
    Rule{"profile_unknown", "There is no profile called '{0}'.", "{1}"},               // name, hint
    Rule{"who_unreadable", "'{0}' does not say who is meant.",
         "write --who \"Mrs Thorne\"=M0012"},
    Rule{"who_for_members", "--who says who is meant in a file of exchanges; this one holds members.",
         "leave --who out"},
    Rule{"who_unlisted", "There is no {0} in the list.",
         "a member's number is typed with its M, as in M0012"},
    Rule{"interactive_needs_terminal", "Nobody can be asked: {0}.",
         "run it on a terminal with the file's name, or answer with --who \"Mrs Thorne\"=M0012"},
    Rule{"interactive_stopped", "The import was stopped; {0} kept, and nothing else was written.",
         "timebank import apply {1} --interactive"},                           // answers, file
    Rule{"import_unreadable", "'{0}' is not the number of an import.", "timebank import list"},
    Rule{"import_unknown", "There is no import {0}.", "timebank import list"},
    Rule{"import_sheet_unknown", "Import {0} has no sheet '{1}'.", "timebank import show {0}"},
    Rule{"import_nothing_left", "Of {0} there is nothing left to undo.", "timebank import show {1}"},
    Rule{"row_put_right", "Entry {0} was put right, and entry {1} stands in its place.",
         "timebank exchange show {1}"},
    Rule{"row_settled", "Entry {0} is part of a balance that entry {1} settled.",
         "timebank credit list"},
    Rule{"import_undo_refused", "{0} of import {1} cannot be undone; nothing was undone.",
         "void what stands in the way, or undo the others with --leave"},          // entries, import
    Rule{"import_undone_in_part", "{0} of import {1} could not be undone; the others were.",
         "timebank import show {1}"},                                              // entries, import
    Rule{"import_refused", "{0} refused; nothing was written.", "{1}"},              // what, hint
    Rule{"import_set_aside", "{0} refused, and put aside in {1}.",
         "mend it there, then: timebank import apply {1}"},                          // what, file
    Rule{"set_aside_exists", "{0} already exists.", "name another file, or move this one away"},
    Rule{"category_for_members", "A members file has no categories, so --for says nothing here.",
         "leave out --for"},
};

// clang-format on

} // namespace timebank
