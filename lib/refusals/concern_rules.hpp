// What keyholders and concerns are refused for, and how sealing fails, once each. Part of the
// catalogue, and asked for through it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says. No sentence may say anything of what
// is sealed, or of whom it is about.
// clang-format off

inline constexpr std::array concern_rules{
    // passphrases
    Rule{"passphrase_short", "A passphrase needs at least {1} characters, and this one has {0}.",
         "take several words that nobody would put together"},
    Rule{"passphrase_missing", "There is no passphrase to read: {0}.",
         "type it on a terminal, or add --passphrase-fd 3 3<FILE, of a file that only you can "
         "read"},                                                                    // why
    Rule{"passphrases_differ", "The two passphrases are not the same.", "type it again"},

    // keyholders
    Rule{"keyholder_missing", "Nobody holds a key, so nothing can be sealed.",
         "timebank safeguarding keyholder add NAME --role lead"},
    Rule{"keyholder_unknown", "There is no keyholder '{0}'.",
         "timebank safeguarding keyholder list"},
    Rule{"keyholder_taken", "{0} holds a key already.",
         "if it is lost: timebank safeguarding keyholder lost \"{0}\""},
    Rule{"keyholder_lost", "The key of {0} was given up on {1}.",
         "if it was found: timebank safeguarding keyholder reseal NAME --keyholder K{2}"},
                                                                             // name, day, number
    Rule{"keyholder_role_unreadable", "'{0}' is not what a keyholder is: lead or deputy.",
         "write --role lead or --role deputy"},
    Rule{"keyholders_all_left_out", "Nobody is left who may read this: every keyholder is, or is "
                                    "close to, a member whom it is about.",
         "timebank safeguarding keyholder add NAME --role deputy, of somebody who is not"},
    Rule{"reseal_by_lead", "{0} is a deputy, and a lead opens for others: {1}.",
         "timebank safeguarding keyholder reseal NAME --keyholder \"{1}\""},        // name, lead

    // concerns
    Rule{"severity_unreadable", "'{0}' is not a severity: critical, high, medium or low.",
         "write --severity high if in doubt"},
    Rule{"concern_text_empty", "There is nothing in the text of this concern but headings and "
                               "blank lines.",
         "timebank concern template prints what to write"},
    Rule{"concern_text_missing", "There is no text to read: standard input is a terminal, and no "
                                 "editor is set.",
         "set EDITOR, or give a file with --from FILE"},
    Rule{"concern_unreadable", "'{0}' is not the number of a concern.", "timebank concern list"},
    Rule{"concern_unknown", "There is no concern {0}.", "timebank concern list"},
    Rule{"concern_not_held", "Concern {0} is not sealed to {1}.", "timebank concern list"},
    Rule{"concern_holders_gone", "Nobody is left who could read concern {0}.",
         "file it anew for those who hold a key now: timebank concern file --severity SEVERITY"},
    Rule{"concern_closed", "Concern {0} was closed on {1}.",
         "what has come up since is a concern of its own: timebank concern file --severity "
         "SEVERITY"},
    Rule{"concern_outcome_missing", "A concern is not closed without an outcome.",
         "add --outcome resolved, referred, unfounded or recorded"},
    Rule{"concern_outcome_unreadable", "'{0}' is not an outcome: resolved, referred, unfounded or "
                                       "recorded.",
         "write --outcome recorded if it is kept only so that a pattern can show"},
    Rule{"concern_referral_missing", "A concern is closed with whom it was referred to, or with "
                                     "the reason why nobody.",
         "add --referred-to, or write the reason as the text"},
    Rule{"referral_unreadable", "'{0}' is not somebody to refer to: adult-care, child-care, police, "
                                "dbs, regulator, commissioner, insurer or other.",
         "write --referred-to other, and who it is into the text"},
    Rule{"concern_review_past", "{0} is over: the next review is still to come.",
         "give a later day with --review-by"},                                       // day

    // how sealing fails (exit 3)
    Rule{"passphrase_wrong", "This passphrase does not open the key of {0}.",
         "try again; if nobody knows it any more: timebank safeguarding keyholder lost K{1}"},
                                                                             // name, number
    Rule{"key_broken", "The key of {0} in the book was cut or changed, and cannot be opened.",
         "put the last good copy back: timebank book restore COPY"},
    Rule{"seal_broken", "What is sealed in {0} was cut, changed or moved since it was written, and "
                        "nothing of it is shown.",
         "put the last good copy back: timebank book restore COPY; this book is kept beside it"},
    Rule{"editor_failed", "The editor did not end well ({0}), so nothing was written.",
         "check what EDITOR says, or give a file with --from FILE"},
};

// clang-format on

} // namespace timebank
