// timebank member pause, return, admit: a member's standing and since when.
#include <fmt/core.h>

#include "commands/member_verbs.hpp"
#include "members/find.hpp"

namespace timebank {

namespace {

struct StandingOptions {
    std::string member, on, reason;
};

void declare_standing(CLI::App& verb, StandingOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("--on", options.on, "Since which day (default today)");
    verb.add_option("--reason", options.reason, "Why, for whoever reads it later; no health");
}

template <Standing to>
ExitCode run_standing(const Desk& desk, const StandingOptions& options) {
    const Day on = options.on.empty() ? desk.hand().today : desk.day(options.on);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber number = ledger.find_member(options.member);
    ledger.change_standing(number, to, on,
                           options.reason.empty() ? std::nullopt : std::optional(options.reason));
    desk.say(
        fmt::format("{} is {} since {}", ledger.named(number), show_standing(to), show_short(on)));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(number)),
                   fact("name", "", ledger.member(number).member.name),
                   fact("standing", "", std::string(show_standing(to))), fact("since", "", on)};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_member_standing(CLI::App& noun, Errand& errand) {
    add_verb<StandingOptions>(noun, errand, "pause", "A member takes a rest from giving and asking",
                              "  timebank member pause \"Ann Baker\"\n"
                              "  timebank member pause 12 --on 1/10/2026 --reason \"away until "
                              "spring\"",
                              run_standing<Standing::paused>, declare_standing);
    add_verb<StandingOptions>(noun, errand, "return", "A member is back, from a pause or for good",
                              "  timebank member return \"Ann Baker\"\n"
                              "  timebank member return 12 --on yesterday",
                              run_standing<Standing::active>, declare_standing);
    add_verb<StandingOptions>(noun, errand, "admit", "An applicant becomes a member",
                              "  timebank member admit \"Ann Baker\"\n"
                              "  timebank member admit 12 --on 5/10/2026",
                              run_standing<Standing::active>, declare_standing);
}

} // namespace timebank
