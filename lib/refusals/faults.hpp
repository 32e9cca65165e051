// The faults: what goes wrong with the book or the machine, once each. Part of the catalogue, and
// asked for through it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

/// What went wrong with the book or the machine (exit 3).
inline constexpr std::array faults{
    Rule{"book_missing", "There is no book at {0}.", "timebank book new --book {0}"},
    Rule{"book_exists", "{0} already exists; it is left as it is.",
         "name another file with --book"},
    Rule{"book_not_a_file", "{0} is not a file.", "name the book's file with --book"},
    Rule{"book_not_ours", "{0} is not a timebank's book.", "name the book's file with --book"},
    Rule{"book_damaged", "{0} is damaged: {1}.",
         "put the last good copy back: timebank book restore COPY --book {0}"},
    Rule{"book_newer", "{0} was made by a newer timebank (shape {1}; this program knows {2}).",
         "install the newer program"},
    Rule{"book_older", "{0} has an older shape ({1}; this program uses {2}).",
         "timebank book upgrade --book {0}"},
    Rule{"book_locked", "{0} is in use by another program (waited for {1} s).",
         "close the other program and try again, or wait longer with --wait"},
    Rule{"book_on_network", "{0} lies in a folder on the network, where two computers may write over "
                            "each other's lines.",
         "keep the book on this computer's own disk, and copies of it on the network"},
    Rule{"book_not_writable", "{0} cannot be written: {1}.",
         "check that its folder is there, and who may write them"},
    Rule{"book_not_readable", "{0} cannot be read: {1}.", "check who may read the file"},
    Rule{"clock_behind", "{0} was written on {1}, a day that this machine's clock has not reached.",
         "put the clock right, or say what today is with --today"},
    Rule{"disk_full", "There is no room left where {0} is.", "make room and try again"},
    Rule{"book_failed", "{0} could not be used: {1}.", "timebank book audit --book {0}"},
    Rule{"file_missing", "There is no file {0}.", "check the name and the folder"},
    Rule{"file_is_folder", "{0} is a folder, not a file.", "name a file in it"},
    Rule{"file_unreadable", "{0} cannot be read: {1}.", "check who may read the file"},
    Rule{"file_changed", "{0} was changed while it was being read.",
         "wait until whoever writes it is done, and try again"},
    Rule{"file_too_large", "{0} is larger than {1}.",
         "check that this is the file that was meant"},
    Rule{"output_failed", "{0} cannot be written: {1}.", "name another file with --output"},
    Rule{"memory_full", "There is not enough memory for this.", "close other programs and try again"},
    Rule{"defect", "The program made a mistake of its own: {0}.",
         "the book is as it was; tell whoever looks after the program"},
    Rule{"book_not_rebuilt", "{0} is forgotten, but the file still holds bytes of what was removed: {1}.",
         "timebank member erase {2} --yes"},                             // member, why, number
    Rule{"output_is_book", "{0} is the book itself.", "name another file with --output"},
};

// clang-format on

} // namespace timebank
