#include "command.hpp"

namespace timebank {

CLI::App& add_noun(CLI::App& program, const std::string& name, const std::string& about) {
    CLI::App& noun = *program.add_subcommand(name, about);
    noun.require_subcommand(0, 1);
    return noun;
}

} // namespace timebank
