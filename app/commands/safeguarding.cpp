// timebank safeguarding: what was checked, who is limited to what, and whether two may be matched.
#include "commands/commands.hpp"
#include "commands/safeguarding_verbs.hpp"

namespace timebank {

std::optional<Day> day_if_any(const Desk& desk, const std::string& typed) {
    return typed.empty() ? std::nullopt : std::optional(desk.day(typed));
}

Cell day_cell(const std::optional<Day>& day) {
    return day ? Cell(*day) : Cell();
}

void declare_safeguarding(CLI::App& program, Errand& errand) {
    CLI::App& noun =
        add_noun(program, "safeguarding", "Checks, restrictions, and whether two may be matched");
    declare_safeguarding_may(noun, errand);
    declare_safeguarding_show(noun, errand);
    declare_safeguarding_checks(noun, errand);
    declare_safeguarding_limits(noun, errand);
    declare_safeguarding_reason(noun, errand);
    declare_safeguarding_due(noun, errand);
    declare_safeguarding_policy(noun, errand);
    declare_keyholders(noun, errand);
}

} // namespace timebank
