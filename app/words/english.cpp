// The English words on members' papers. Sentences are short, and none blames anybody for a balance.
#include "words/words.hpp"

namespace timebank {

namespace {

Plural plural_in_english(std::uint64_t count) {
    return count == 1 ? Plural::one : Plural::other;
}

} // namespace

// clang-format off

LanguageFile english() {
    return {"en", {"English"}, plural_in_english, {Plural::one, Plural::other},
        {"January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"},
        {{"hours", Plural::one, "{0} hour"},
         {"hours", Plural::other, "{0} hours"},
         {"minutes", Plural::one, "{0} minute"},
         {"minutes", Plural::other, "{0} minutes"}},
        {
        // amounts and days
        {"hours_and_minutes",  "{0} {1}"},
        {"no_time",            "no time"},
        {"in_credit",          "{0} in credit"},
        {"in_debit",           "{0} in debit"},
        {"even",               "even"},
        {"day",                "{0} {1} {2}"},                       // day, month, year
        {"month",              "{0} {1}"},                           // month, year

        // a statement
        {"statement",          "Statement for {0}"},
        {"holder",             "{0} ({1})"},                         // name, number
        {"holder_and",         "{0} and {1}"},
        {"period",             "{0} to {1}"},
        {"opening_even",       "At the start you were even."},
        {"opening_credit",     "At the start you had {0}."},
        {"opening_debit",      "At the start you were {0}."},
        {"nothing",            "Nothing was written down for you in this time."},
        {"unchanged",          "Your own hours did not change in this time."},
        {"column_day",         "Day"},
        {"column_what",        "What"},
        {"column_given",       "Given"},
        {"column_received",    "Received"},
        {"column_other",       "Other"},
        {"column_balance",     "You have"},
        {"added",              "{0} added"},
        {"taken",              "{0} taken off"},
        {"help_for",           "Help that others received for you; it is not in your hours"},
        {"column_hours",       "Hours"},
        {"column_received_by", "Received by"},
        {"totals",             "In this time you gave {0} and received {1}."},
        {"other_added",        "Other changes added {0}."},
        {"other_taken",        "Other changes took off {0}."},
        {"closing_even",       "You are now even."},
        {"closing_credit",     "You now have {0}."},
        {"closing_debit",      "You are now {0}. That is fine."},
        {"tell_us",            "Please tell us if this is wrong."},
        {"tell_us_by_phone",   "Please tell us if this is wrong: {0}"},
        {"other_forms",        "Large print, or a shorter and easier paper? Please ask us."},

        // its lines
        {"another_member",     "another member"},
        {"help_given",         "{0}, for {1}"},                      // category, member
        {"help_received",      "{0}, from {1}"},
        {"session",            "{0} session"},
        {"session_given",      "{0} session, for {1}"},
        {"session_received",   "{0} session, from {1}"},
        {"session_by_pot",     "{0} session, by way of the community pot"},
        {"of_whom",            "{0}: {1}"},                          // of a household, what
        {"on_behalf_of",       "{0}, on behalf of {1}"},
        {"gift_to",            "Gift to {0}"},
        {"gift_from",          "Gift from {0}"},
        {"welcome",            "Welcome credits"},
        {"grant",              "From the community pot"},
        {"donation",           "Given to the community pot"},
        {"settlement",         "Balance settled"},
        {"opening",            "Balance brought in"},
        {"running",            "For helping to run the timebank"},
        {"mistake",            "Written by mistake: {0}"},
        {"put_right",          "Put right: {0}"},
        {"earlier_line",       "a line of an earlier statement"},

        // its easy version: each is a sentence over one big figure
        {"easy_given",         "You gave this much help"},
        {"easy_received",      "You received this much help"},
        {"easy_credit",        "You now have this much time to use"},
        {"easy_debit",         "You have used this much more than you had, and that is fine"},
        {"easy_even",          "You have used as much as you had"},
        {"easy_phone",         "Tell us if this is wrong"},

        // a letter
        {"letter",             "Letter about the hours of {0}"},
        {"letter_to_dwp",      "For the Department for Work and Pensions"},
        {"letter_to_referrer", "For whoever referred {0} to the timebank"},
        {"letter_asked",       "{0} asked for this letter on {1}. It was written on {2}."},
        {"letter_since",       "{0} has been a member since {1}."},
        {"letter_weeks",       "Hours in each week from {0} to {1}"},
        {"column_week",        "Week, Monday to Sunday"},
        {"letter_totals",      "In this time {0} gave {1} and received {2}."},
        {"letter_given",       "Given means help to other members or organisations of the timebank."},
        {"letter_received",    "Received means help from them, out of this member's own hours."},
        {"letter_step",        "Hours are rounded to {0}. A first or last week may be cut short."},
        {"letter_money",       "An hour is an hour, whatever the help. Hours are not money, and cannot "
                               "be exchanged for money or goods."},
        {"letter_bare",        "This letter tells hours and nothing else; nothing is worked out from "
                               "them."},
        {"letter_ask",         "For questions, ask the timebank."},
        {"letter_ask_by_phone", "For questions, ask the timebank: {0}"},
        {"letter_signed",      "Signed for {0}:"},
        }};
}

// clang-format on

} // namespace timebank
