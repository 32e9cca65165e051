// timebank safeguarding: looked at when it matters, private where it must be. Its verbs stand in
// files of their own.
#include "commands/commands.hpp"
#include "commands/safeguarding_verbs.hpp"

namespace timebank {

void declare_safeguarding(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "safeguarding", "Who may open what is sealed");
    declare_keyholders(noun, errand);
}

} // namespace timebank
