// What planning an exchange, and saying what became of it, takes and answers. Part of the ledger,
// and asked for through it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchanges/plan.hpp"
#include "safeguarding/override.hpp"

namespace timebank {

/// Gates that two people let pass for a plan.
struct NewOverrides {
    std::vector<Gate> gates; ///< none: nothing is let pass
    std::string second, reason;
    Day until;
};

struct Planned {
    PlanRecord record;
    std::vector<Override> overridden; ///< which gates were let pass, by whom
};

/// What is to be said of an exchange that was planned, when it has happened.
struct PlanDone {
    std::int64_t number = 0;
    Minutes given;
    std::optional<Day> on; ///< another day than planned
    std::optional<SheetLine> sheet;
    std::optional<std::string> note;
    std::optional<Signed> signed_by;
    std::optional<std::string> let_pass;
};

} // namespace timebank
