// What an export that is read back is refused for, of members or of the journal, once each. Part of
// the catalogue, and asked for through it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array export_rules{
    // members
    Rule{"standing_change_unreadable", "'{0}' is not a standing and the day it began, such as "
                                       "active 2026-02-01.",
         "write applicant 2026-01-03; active 2026-02-01; left 2026-09-30=moved=pot"},
    Rule{"standing_not_last", "The standing is {0}, and by its history {1}.",
         "put one of them right"},
    Rule{"shares_of_merged", "{0} is another record of {1}, and counted where they are.",
         "leave the cell empty"},                                                // record, person
    Rule{"opening_twice", "{0} shares an account with {1}, whose opening hours stand on line {2}.",
         "give a household's opening hours on one line"},                 // member, member, line

    // the journal
    Rule{"entry_kind_unreadable", "'{0}' is not a kind of entry.",
         "write exchange, session, gift, welcome, grant, donation, settlement, opening, "
         "correction or running"},
    Rule{"account_unreadable", "'{0}' is not an account.",
         "write POT, WELCOME, RUNNING, OPENING or a member's number"},
    Rule{"entry_one_account", "An entry goes from one account to another: {0} is both.",
         "put one of them right"},
    Rule{"entry_accounts", "Entries of kind {0} go {1}, not from {2} to {3}.",
         "put the kind or the accounts right"},                          // kind, ways, from, to
    Rule{"journal_column_missing", "{0} is a journal without a column for {1}.",
         "write it anew: timebank export journal --output journal.csv"},         // file, fields
    Rule{"option_for_journal", "A journal is read back as it was exported, so {0} says nothing "
                               "here.",
         "leave out {0}"},                                                       // option
    Rule{"minutes_unreadable", "'{0}' is not a whole number of minutes above nothing.",
         "write the minutes, for example 90"},
    Rule{"counts_too_early", "What happened on {0} cannot count in {1}.",
         "write the month in which it happened, or a later one"},                // day, month
    Rule{"entry_cell_astray", "Entries of kind {0} have no {1}.", "leave the cell empty"},
    Rule{"attendance_unreadable", "'{0}' is nobody's part in a session.",
         "write M0002 leader 90 preparation 30; M0009 learner 180 people 2"},
    Rule{"let_pass_unreadable", "'{0}' is not a limit that was let pass.",
         "write M0009 limit 600 balance 660=why"},
    Rule{"let_pass_astray", "Entry {0} could let no limit of {1} pass: it moves none of their "
                            "hours.",
         "export the whole journal again, or put the entry right"},              // entry, account
    Rule{"session_entry_astray", "Entry {0} cannot be of session {1}: {2}.",
         "export the whole journal again, or put the entry right"},     // entry, session, why
    Rule{"session_undone_in_part", "Session {0} is undone as one, and entry {1} of it is left.",
         "export the whole journal again, or put the entries right"},   // session, entry
    Rule{"entry_twice", "Entry {0} stands on line {1} too.", "take one of the lines out"},
    Rule{"entry_missing", "Entry {0} is missing: entries are numbered without gaps.",
         "export the whole journal again, or put the number right"},
    Rule{"entry_differs", "Entry {0} is in the book already, with something else for {1}.",
         "read it into the book that it came from, or into an empty one"},       // entry, field
    Rule{"correction_not_opposite", "Entry {0} is not the opposite of entry {1}, which it "
                                    "corrects.",
         "export the whole journal again, or put the entry right"},
    Rule{"replacement_astray", "Entry {0} cannot stand in the place of entry {1}: {2}.",
         "export the whole journal again, or put the entry right"},              // entry, entry, why
    Rule{"deed_astray", "Entry {0} was not recorded together with entry {1}: {2}.",
         "export the whole journal again, or put the entry right"},              // entry, entry, why
};

// clang-format on

} // namespace timebank
