// timebank session: group exchanges, undone as one; how they are written down and looked up stands
// in files of its own.

#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/recorded.hpp"
#include "commands/session_verbs.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct VoidOptions {
    std::string session, reason;
};

void declare_void(CLI::App& verb, VoidOptions& options) {
    verb.add_option("SESSION", options.session, "The session to undo, with all its entries")
        ->required();
    verb.add_option("--reason", options.reason, "Why, for whoever reads it later")->required();
}

ExitCode run_void(const Desk& desk, const VoidOptions& options) {
    const std::int64_t number = read_session_number(options.session);
    Ledger ledger = desk.open(Intent::to_write);
    const SessionRecord record = ledger.void_session(number, options.reason);
    desk.say(fmt::format("session {} is undone: {} by {}", number,
                         show_entries(record.entries.front().entry, record.entries.back().entry),
                         show_entries(record.undone_from, record.undone_to)));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {{"session", "", record.number},
                   {"undone_from", "", record.undone_from},
                   {"undone_to", "", record.undone_to}};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

std::int64_t read_session_number(const std::string& typed) {
    return read_number(typed, rule("session_unreadable"));
}

std::string show_people(std::int64_t count, Role role) {
    return fmt::format("{} {}{}", count, show_role(role), count == 1 ? "" : "s");
}

std::string show_entries(EntryNumber first, EntryNumber last) {
    return first == last ? fmt::format("entry {}", first)
                         : fmt::format("entries {} to {}", first, last);
}

void declare_session(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "session", "Group exchanges: classes and working parties");
    declare_session_add(noun, errand);
    declare_session_looks(noun, errand);
    add_verb<VoidOptions>(noun, errand, "void", "Undo a session, all of its entries together",
                          "  timebank session void 3 --reason \"typed twice\"", run_void,
                          declare_void);
}

} // namespace timebank
