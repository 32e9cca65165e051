#include "commands/commands.hpp"
namespace timebank {
void declare_member(CLI::App&, Errand&) {}
}
