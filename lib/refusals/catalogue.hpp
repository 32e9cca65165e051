// The catalogue: every no that the program can say, once. A rule is asked for by its code, and a
// code that does not stand here does not compile. Knows nothing of which rule uses which line.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "refusals/arranging_rules.hpp"
#include "refusals/concern_rules.hpp"
#include "refusals/copy_rules.hpp"
#include "refusals/export_rules.hpp"
#include "refusals/faults.hpp"
#include "refusals/import_rules.hpp"
#include "refusals/month_rules.hpp"
#include "refusals/paper_rules.hpp"
#include "refusals/person_rules.hpp"
#include "refusals/refusal.hpp"
#include "refusals/release_rules.hpp"
#include "refusals/safeguarding_rules.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

/// Rules that say no (exit 1, or 2 for the command line's own). {0}, {1}, ... are named in the
/// comment behind each line.
inline constexpr std::array general_rules{
    // the command line
    Rule{"command_unknown", "There is no command '{0}'.", "{1}"},                    // words, hint
    Rule{"command_missing", "{0} needs to know what to do: {1}.", "{2}"},
    Rule{"option_unknown", "There is no option '{0}' here.", "{1}"},                 // option, hint
    Rule{"argument_missing", "{0}", "{1}"},                                          // what, hint
    Rule{"argument_unexpected", "'{0}' is one thing too many here.", "{1}"},         // word, hint
    Rule{"argument_unreadable", "{0}", "{1}"},                                       // what, hint
    Rule{"format_unknown", "'{0}' is not a format this command writes.", "--format {1}"},

    // hours
    Rule{"hours_unreadable", "'{0}' is not an amount of hours.",
         "write 1.5, 1:30, 1h30, 90m or 1½ for an hour and a half"},
    Rule{"hours_zero", "'{0}' is no time at all.", "write the hours given, for example 0:30"},
    Rule{"hours_negative", "'{0}' is less than nothing; hours are given the other way round by "
                           "naming the other member as giver.",
         "write the hours without a minus sign"},
    Rule{"hours_too_long", "'{0}' is more than {1}.",
         "check the hours; a longer one is written as one line a day"},              // text, limit
    Rule{"hours_finer_than_minute", "'{0}' does not come to whole minutes.",
         "write hours and minutes, for example 1:20"},
    Rule{"hours_below_step", "{0} rounds to nothing at the book's step of {1}.",
         "timebank book settings step 0:05"},                                        // given, step

    // days and months
    Rule{"day_unreadable", "'{0}' is not a day.", "write it with its year, as 2026-10-03 or 3 Oct 2026"},
    Rule{"day_does_not_exist", "There is no such day as '{0}'.",
         "check the day; 3/10 is read as 3 October, or with --dates mdy as 10 March"},
    Rule{"day_in_future", "{0} has not come yet: today is {1}.",
         "check the day, or say what today is with --today"},                        // day, today
    Rule{"day_too_early", "{0} is too long ago for a book.", "check the year"},
    Rule{"time_unreadable", "'{0}' is not a time of day.", "write it as 09:30 or 17:05"},
    Rule{"month_unreadable", "'{0}' is not a month.", "write it as 2026-10 or Oct 2026"},
    Rule{"period_backwards", "{0} is after {1}.", "give the earlier month first"},

    // members
    Rule{"member_unknown", "There is no member '{0}' in this book.", "{1}"},         // text, hint
    Rule{"member_ambiguous", "'{0}' could be more than one member.", "{1}"},         // text, hint
    Rule{"member_name_taken", "There is already a member of that name: {0}.",
         "if this is somebody else of the same name, add --namesake"},
    Rule{"member_number_taken", "{0} is already somebody's number: {1}.",
         "leave the number out, and the next free one is taken"},                    // number, name
    Rule{"number_unreadable", "'{0}' is not a member's number.", "write it as M0012 or 12"},
    Rule{"name_empty", "A name needs at least one letter that can be seen.",
         "write the name between quotes, for example \"Ann Baker\""},
    Rule{"name_too_long", "The name is {0} characters long, and {1} is the most.",
         "shorten it"},
    Rule{"text_too_long", "The {0} is {1} characters long, and {2} is the most.",
         "shorten it"},                                                     // field, length, limit
    Rule{"member_kind_unreadable", "'{0}' is not a kind of member.",
         "write person or organisation"},
    Rule{"email_unreadable", "'{0}' is not an e-mail address.",
         "leave it out if there is none: no member has to have one"},
    Rule{"channel_unreadable", "'{0}' is not a way of reaching a member.",
         "write phone, text, letter, email or visit"},
    Rule{"paper_unreadable", "'{0}' is not a form of paper.",
         "write standard, large-print or easy-read"},
    Rule{"alias_unknown", "{0} has no alias '{1}'.", "timebank member show {0}"},
    Rule{"contact_unreadable", "'{0}' is not one contact: a semicolon parts several, and "
                               "(ended) marks one who acts no longer.",
         "name each contact with a --contact of its own"},
    Rule{"contact_for_person", "{0}: only an organisation has contacts.", "{1}"},    // who, hint
    Rule{"contact_twice", "{0} is a contact of {1} already.",
         "for another phone, write it behind the name: --contact \"{0}=01632 960123\""},
    Rule{"contact_unknown", "'{0}' is no contact of {1}.", "{2}"},           // text, members, hint
    Rule{"contact_ambiguous", "'{0}' is a contact of both {1} and {2}.",
         "say whose: \"{3}: {0}\""},                                 // text, members, a number
    Rule{"kind_with_contacts", "{0} has contacts ({1}), so it stays an organisation.",
         "timebank member edit {2} --no-contact \"{3}\""},          // member, names, number, name
    Rule{"nothing_changed", "Nothing was named that should change.",
         "{0}"},                                                                     // hint
    Rule{"standing_unreadable", "'{0}' is not a standing.",
         "write applicant, active, paused or left"},
    Rule{"standing_already", "{0}: already {1}, since {2}.",
         "timebank member show {3}"},                          // member, standing, day, number
    Rule{"standing_not_lawful", "{0} cannot go from {1} to {2}.",
         "timebank member {3}"},                               // member, standing, to, verb and number
    Rule{"standing_before_last", "{0}: {1} since {2}, and nothing can change before that.",
         "give a later day with --on"},

    // households, merged records and leaving
    Rule{"household_of_people", "Only people share an account: {0}, as an organisation, cannot.",
         "name the people who act for an organisation with --contact"},
    Rule{"household_in_household", "{0} shares the account of {1} already, and there is no "
                                   "household inside a household.",
         "timebank member add NAME --shares {1}"},                                            // member, the holder's number
    Rule{"same_account", "{0} and {1} share one account, so no hours can move between them.",
         "leave it out; a household keeps no hours among itself"},
    Rule{"merge_same", "That is one record already: {0}.", "timebank member show {1}"},
    Rule{"merge_kinds", "{0} is of kind {1} and {2} of kind {3}; they cannot be one.",
         "timebank member show {4}"},                          // record, kind, person, kind, number
    Rule{"merge_household", "{0} shares an account with others.", "{1}"},
    Rule{"merge_exchanged", "Entry {2} moves hours between {0} and {1}, so they cannot become one "
                            "account.",
         "if it was written by mistake: {3}"},                 // from, to, entry, command
    Rule{"merge_attended", "{0} and {1} were both at session {2}, so they are two people.",
         "if one of them was not: timebank session show {2}"},         // members, session
    Rule{"leaving_reason_unreadable", "'{0}' is not a reason for leaving: left, moved or died.",
         "write --reason moved; other words go into --note"},
    Rule{"entries_after_leaving", "{0}: {1} is dated {2}, after the leaving on {3}.",
         "give that day or a later one with --on, or put it right"},
    Rule{"balance_of_household", "{0} shares an account with {1}, so the balance stays there.",
         "leave out --balance-to"},

    // exchanges
    Rule{"same_member", "Nobody exchanges hours with themself: {0} is both giver and receiver.",
         "name the other member"},
    Rule{"on_behalf_same", "{0} is already in this exchange, so it cannot also be on their behalf.",
         "name the person for whom the hours were received"},
    Rule{"accompanied_same", "{0} is already in this exchange, so they cannot also accompany it.",
         "name the third person who was there"},
    Rule{"setting_unreadable", "'{0}' is not a setting: venue, public, online, giver-home, "
                               "receiver-home or vehicle.",
         "leave it out if it was not written down"},
    Rule{"signed_unreadable", "'{0}' does not say who signed: giver, receiver, both or none.",
         "leave it out if it was not written down"},
    Rule{"line_unreadable", "'{0}' is not the number of a line.", "write 1, 2, 3 ..."},
    Rule{"line_without_sheet", "A line needs the sheet that it stands on.", "add --sheet"},
    Rule{"sheet_too_long", "The sheet's number is {0} characters long, and {1} is the most.",
         "shorten it"},
    Rule{"note_too_long", "The note is {0} characters long, and {1} is the most.", "shorten it"},
    Rule{"sheet_line_taken", "Sheet {0} line {1} already stands in the book, as entry {2}; a line "
                             "is recorded once.",
         "timebank exchange show {2}"},
    Rule{"sheet_line_twice", "Sheet {0} line {1} stands on line {2} of the file too, with something "
                             "else on it.",
         "put the sheet's or the line's number right"},
    Rule{"sheets_too_many", "A book holds {0} sheets at the most.", "start a new book"},
    Rule{"entry_unknown", "There is no entry {0}.", "timebank exchange list"},
    Rule{"entry_unreadable", "'{0}' is not the number of an entry.", "timebank exchange list"},
    Rule{"not_an_exchange", "Entry {0} is no exchange: its kind is {1}.", "{2}"},  // entry, kind, hint
    Rule{"not_a_credit", "Entry {0} is no credit: its kind is {1}.", "{2}"},         // entry, kind, hint
    Rule{"already_corrected", "Entry {0} was already put right.", "{1}"},            // entry, hint
    Rule{"correction_of_correction", "Entry {0} is itself a correction, and a correction is not "
                                     "undone.",
         "write the right entry anew: timebank exchange add, or timebank credit"},
    Rule{"reason_missing", "This needs a reason, so that others can understand it later.",
         "add --reason \"...\""},

    // credits
    Rule{"pot_too_small", "The community pot holds {0}; {1} cannot come out of it.",
         "{2}"},                                                               // has, wanted, hint
    Rule{"limit_firm", "{0} would be {1}, and its firm limit is {2}.",
         "to let it pass, add --let-pass \"REASON\""},                // organisation, balance, limit
    Rule{"welcome_already_given", "{0} already had welcome credits: entry {1}.",
         "timebank credit gift FROM {2} HOURS"},                      // member, entry, number
    Rule{"welcome_not_set", "This book's welcome credits are set to none, and no hours were named.",
         "timebank book settings welcome 5:00"},
    Rule{"nothing_to_settle", "{0} has given as much as received; there is nothing to settle.",
         "timebank member show {1}"},                                 // member, number
    Rule{"settle_debit_to_member", "{0} is in debit, and a debit is settled only from the pot.",
         "settle it from the pot, or let it stay as it is"},

    // sessions
    Rule{"split_unreadable", "'{0}' is not a way to share hours out: each, shared, pot or "
                             "working-party.",
         "timebank session add --help"},
    Rule{"role_unreadable", "'{0}' is not what somebody does in a session: leader, learner or "
                            "helper.",
         "leave it out for those who came"},
    Rule{"session_unreadable", "'{0}' is not the number of a session.", "timebank session list"},
    Rule{"session_unknown", "There is no session {0}.", "timebank session list"},
    Rule{"session_already_void", "Session {0} was already undone.", "timebank session show {0}"},
    Rule{"session_without_leader", "Nobody led this session.", "add --leader M0012 2:00"},
    Rule{"session_nobody", "Nobody {0} this session.", "add {1} M0012, or --from FILE"},
    Rule{"session_receiver_missing", "A working party needs to know whom it helped.",
         "add --receiver M0012"},
    Rule{"session_leader_learns", "{0} led this session, and cannot learn in it too.",
         "leave them out of the learners"},
    Rule{"session_named_twice", "{0} is named twice in this session.", "name everybody once"},
    Rule{"session_time_missing", "It is not said how long {0} was there, and nobody's hours as "
                                 "leader say it either.",
         "{1}"},                                                                     // member, hint
    Rule{"session_learner_at_work", "{0} is named as a learner, and a working party has helpers.",
         "name them with --helper"},
    Rule{"session_helper_astray", "{0} is named as a helper, and only a working party has helpers.",
         "name them with --learner, or choose --split working-party"},
    Rule{"session_receiver_astray", "{0} is named as the receiver, and only a working party has one.",
         "leave out --receiver, or choose --split working-party"},
    Rule{"session_preparation_astray", "{0} did not lead this session, so there was nothing to "
                                       "prepare.",
         "name them with --leader, or leave out --preparation"},
    Rule{"session_preparation_whose", "It is not said whose preparation that was: {0} led this "
                                      "session.",
         "write --preparation M0012 0:30"},                                          // how many
    Rule{"session_guests_of_person", "{0} is a person, and guests are counted on the account of an "
                                     "organisation.",
         "add them with timebank member add, or name the organisation"},
    Rule{"session_guests_unreadable", "'{0}' does not say how many guests an organisation brought.",
         "write --guests \"Day centre=3\""},
    Rule{"session_split_uneven", "{0} divided among {1} learners comes to less than a minute for "
                                 "{2}.",
         "choose --split pot or --split each, or put the hours right"},
    Rule{"session_same_account", "{0} and {1} share one account, so neither can give the other "
                                 "hours.",
         "leave one of them out, or choose another --split"},

    // categories
    Rule{"category_unknown", "There is no category '{0}'.", "{1}"},                  // text, hint
    Rule{"category_taken", "There is already a category of that name: {0}.",
         "timebank category list"},
    Rule{"category_retired", "The category {0} is no longer in use.",
         "timebank category edit \"{0}\" --in-use"},

    // settings
    Rule{"setting_key_unknown", "There is no setting '{0}'.", "{1}"},                // key, hint
    Rule{"setting_value_unreadable", "'{1}' is not a value for {0}.", "{2}"}, // key, value, what

    // reports and papers
    Rule{"audit_failed", "The audit found {0} that cannot be true.",
         "put the last good copy back: timebank book restore COPY; this book is kept beside it"},
};

// clang-format on

/// All of a catalogue's parts as one.
template <std::size_t... sizes>
consteval auto joined(const std::array<Rule, sizes>&... parts) {
    std::array<Rule, (sizes + ...)> all;
    auto end = all.begin();
    ((end = std::copy(parts.begin(), parts.end(), end)), ...);
    return all;
}

/// Every no, refusals and faults.
inline constexpr std::array catalogue =
    joined(general_rules, arranging_rules, safeguarding_rules, concern_rules, import_rules,
           export_rules, month_rules, paper_rules, release_rules, copy_rules, person_rules, faults);

/// The line with this code; does not compile for a code that is not there.
consteval const Rule& rule(std::string_view code) {
    for (const Rule& each : catalogue)
        if (each.code == code)
            return each;
    throw "no such code in the catalogue";
}

} // namespace timebank
