// What the program's exit says to a script. Fixed: scripts rely on it.
#pragma once

namespace timebank {

enum class ExitCode {
    done = 0,
    refused = 1,        ///< the answer is no
    not_understood = 2, ///< the command line was not understood
    fault = 3,          ///< the book or the machine
    defect = 4,         ///< ours
};

} // namespace timebank
