// timebank member letter: a member's own hours, week by week, for an office or whoever referred
// them; only when they ask for it.
#include <fmt/core.h>

#include "commands/member_verbs.hpp"
#include "papers/letter_paper.hpp"

namespace timebank {

namespace {

struct LetterOptions {
    std::string member, reader, from, to, asked_on;
};

void declare_letter(CLI::App& verb, LetterOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("--for", options.reader, "dwp or referrer")->required()->type_name("READER");
    verb.add_option("--from", options.from, "The first month")->required();
    verb.add_option("--to", options.to, "The last month")->required()->type_name("MONTH");
    verb.add_option("--asked-on", options.asked_on, "The day on which the member asked for it")
        ->type_name("DAY");
}

ExitCode run_letter(const Desk& desk, const LetterOptions& options) {
    LetterWish wish;
    wish.reader = read_letter_reader(options.reader).or_throw();
    wish.from = desk.month(options.from);
    wish.to = desk.month(options.to);
    if (!options.asked_on.empty())
        wish.asked_on = desk.day(options.asked_on);
    Ledger ledger = desk.open(Intent::to_write);
    wish.member = ledger.find_member(options.member);
    const Letter letter = ledger.papers().letter(wish);
    // Its reader is an office, which reads the timebank's own language whatever the member's is.
    desk.print(letter_sheet(letter, languages().front()));
    desk.say(fmt::format("written down: a letter about {} for {}, asked for on {}",
                         ledger.named(letter.member.number), show_letter_reader(letter.reader),
                         show_short(letter.asked_on)));
    return ExitCode::done;
}

} // namespace

void declare_member_letter(CLI::App& noun, Errand& errand) {
    add_verb<LetterOptions>(
        noun, errand, "letter", "A member's own hours by week, when they ask for it",
        "  timebank member letter \"Ann Baker\" --for dwp --from 2026-08 --to 2026-10 --asked-on "
        "today",
        run_letter, declare_letter);
}

} // namespace timebank
