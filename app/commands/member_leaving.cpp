// timebank member leave, merge: an account's last page, and two records of one person.
#include <fmt/core.h>

#include "commands/member_verbs.hpp"
#include "commands/recorded.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct LeaveOptions {
    std::string member, on, reason = "left", balance_to = "dormant", decided_by, note, let_pass;
};

void declare_leave(CLI::App& verb, LeaveOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("--on", options.on, "The day they left (default today)");
    verb.add_option("--reason", options.reason, "left (default), moved or died");
    verb.add_option("--balance-to", options.balance_to,
                    "Where the balance goes: pot, a member, or dormant (default: it stays, "
                    "dormant)")
        ->check(not_empty);
    verb.add_option("--decided-by", options.decided_by,
                    "Who decided that a debit is settled from the pot (default the "
                    "broker)");
    verb.add_option("--note", options.note, "More, for whoever reads it later; no health");
    declare_let_pass(verb, options.let_pass);
}

// pot and dormant are words of this option; a member of that name is named by number.
void read_balance_to(const Ledger& ledger, const std::string& typed, NewLeaving& leaving) {
    for (const BalanceTo each : {BalanceTo::pot, BalanceTo::dormant})
        if (typed == show_balance_to(each)) {
            leaving.balance_to = each;
            return;
        }
    leaving.balance_to = BalanceTo::member;
    leaving.heir = ledger.find_member(typed);
}

void tell_balance(const Desk& desk, const Ledger& ledger, MemberNumber number,
                  const NewLeaving& leaving, const Left& left) {
    const std::string named = ledger.named(number), words = show_balance_words(left.balance);
    if (!left.stay.empty())
        desk.say(fmt::format("note: the account stays with {}, {}", left.stay, words));
    else if (left.balance_to == BalanceTo::dormant)
        desk.say(fmt::format("note: {} is still {}, and may stay so; to settle it: timebank credit "
                             "settle {} --reason \"{}\"",
                             named, words, show_number(number),
                             show_leaving_reason(leaving.reason)));
    else if (left.settlement != 0)
        desk.say(fmt::format("entry {}: {} was {}, settled {} {}", left.settlement, named, words,
                             left.balance < Minutes{} ? "from" : "to",
                             leaving.heir ? ledger.named(*leaving.heir) : "the community pot"));
}

ExitCode run_leave(const Desk& desk, const LeaveOptions& options) {
    NewLeaving leaving;
    leaving.on = options.on.empty() ? desk.hand().today : desk.day(options.on);
    leaving.reason = read_leaving_reason(options.reason).or_throw();
    if (!options.decided_by.empty())
        leaving.decided_by = options.decided_by;
    if (!options.note.empty())
        leaving.note = options.note;
    leaving.let_pass = let_pass_of(options.let_pass);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber number = ledger.find_member(options.member);
    read_balance_to(ledger, options.balance_to, leaving);
    const Left left = ledger.leave(number, leaving);
    desk.say(fmt::format("{} {} on {}", ledger.named(number), show_leaving_reason(leaving.reason),
                         show_short(leaving.on)));
    tell_balance(desk, ledger, number, leaving, left);
    for (const std::string& note : left.notes)
        desk.say("note: " + note);
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(number)),
                   fact("name", "", ledger.member(number).member.name),
                   fact("standing", "", std::string(show_standing(Standing::left))),
                   fact("since", "", leaving.on),
                   fact("left_because", "", std::string(show_leaving_reason(leaving.reason))),
                   fact("balance_to", "", std::string(show_balance_to(left.balance_to))),
                   fact("balance_minutes", "", left.balance),
                   fact("settlement", "", left.settlement == 0 ? Cell() : Cell(left.settlement))};
    desk.print(sheet);
    return ExitCode::done;
}

struct MergeOptions {
    std::string record, into, reason;
};

void declare_merge(CLI::App& verb, MergeOptions& options) {
    verb.add_option("MEMBER", options.record, "The record that is one too many")->required();
    verb.add_option("--into", options.into, "The record that stays: the same person")->required();
    verb.add_option("--reason", options.reason, "Why, for whoever reads it later");
}

ExitCode run_merge(const Desk& desk, const MergeOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber record = ledger.find_member(options.record);
    const MemberNumber person = ledger.find_member(options.into);
    const std::string was = ledger.named(record);
    const auto welcomes = ledger.merge(
        record, person, options.reason.empty() ? std::nullopt : std::optional(options.reason));
    const MemberView view = ledger.member(person);
    desk.say(fmt::format("{} is merged into {}, who is now {}; its entries stay as they are", was,
                         ledger.named(person), show_balance_words(view.balance)));
    if (welcomes.size() > 1)
        desk.say(fmt::format("note: both had welcome credits, entries {} and {}; to take one back: "
                             "timebank credit void {} --reason \"given twice\"",
                             welcomes[0], welcomes[1], welcomes[1]));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(person)), fact("name", "", view.member.name),
                   fact("merged", "", show_number(record)),
                   fact("balance_minutes", "", view.balance)};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_member_leaving(CLI::App& noun, Errand& errand) {
    add_verb<LeaveOptions>(noun, errand, "leave", "A member leaves or has died; the account stays",
                           "  timebank member leave \"Ann Baker\" --reason moved --balance-to pot\n"
                           "  timebank member leave 12 --reason died --balance-to 7 --on "
                           "30/9/2026\n"
                           "  timebank member leave 15 --balance-to pot --decided-by \"Committee, "
                           "3 October\"",
                           run_leave, declare_leave);
    add_verb<MergeOptions>(noun, errand, "merge", "Two records of one person become one",
                           "  timebank member merge 31 --into \"Ann Baker\" --reason \"taken in "
                           "twice\"",
                           run_merge, declare_merge);
}

} // namespace timebank
