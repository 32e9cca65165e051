// timebank safeguarding keyholder: who may open what is sealed, and their keys.
#include <algorithm>

#include <fmt/core.h>

#include "commands/opening.hpp"
#include "commands/safeguarding_verbs.hpp"

namespace timebank {

namespace {

struct AddOptions {
    std::string name, role, descriptor;
    std::vector<std::string> tied_to;
};

void declare_tied_to(CLI::App& verb, std::vector<std::string>& members) {
    verb.add_option("--tied-to", members, "A member they are, or are close to; again for more")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(not_empty);
}

void declare_add(CLI::App& verb, AddOptions& options) {
    verb.add_option("NAME", options.name, "Who holds the key")->required();
    verb.add_option("--role", options.role, "lead or deputy")->required();
    declare_tied_to(verb, options.tied_to);
    declare_passphrase(verb, options.descriptor);
    add_words(verb, std::string("What is about a member to whom they are tied, or of their own "
                                "name, is not sealed for them.\n") +
                        words_on_passphrases);
}

std::vector<MemberNumber> members_of(const Ledger& ledger, const std::vector<std::string>& typed) {
    std::vector<MemberNumber> members;
    for (const std::string& each : typed)
        members.push_back(ledger.find_member(each));
    return members;
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    NewKeyholder keyholder;
    keyholder.name = options.name;
    keyholder.role = read_keyholder_role(options.role).or_throw();
    Passphrases passphrases(options.descriptor);
    Ledger ledger = desk.open(Intent::to_write);
    keyholder.tied_to = members_of(ledger, options.tied_to);
    const std::int64_t number =
        ledger.safe().add_keyholder(keyholder, passphrases.ask_new(options.name));
    desk.say(fmt::format("{} {} holds a key now, as a {}", show_keyholder(number),
                         ledger.safe().holding(show_keyholder(number)).name,
                         show_role(keyholder.role)));
    if (std::ranges::any_of(ledger.safe().keyholders(), &KeyholderView::texts))
        desk.say("note: what was sealed before now is opened for them by a lead: timebank "
                 "safeguarding keyholder reseal " +
                 show_keyholder(number));
    return ExitCode::done;
}

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "keyholders";
    table.when_empty = "Nobody holds a key.";
    table.columns = {{"keyholder", "Key"},
                     {"name", "Name"},
                     {"role", "Role"},
                     {"since", "Since"},
                     {"by", "By", Shown::only_in_data},
                     {"concerns", "Concerns"},
                     {"tied_to", "Tied to", Shown::only_in_data},
                     {"lost_on", "Lost on"},
                     {"lost_by", "Lost by", Shown::only_in_data}};
    for (const KeyholderView& view : ledger.safe().keyholders()) {
        const Keyholder& each = view.keyholder;
        std::vector<std::string> tied_to;
        for (const MemberNumber member : each.tied_to)
            tied_to.push_back(show_number(member));
        table.rows.push_back({show_keyholder(each.number), each.name,
                              std::string(show_role(each.role)), view.since, view.recorded_by,
                              view.concerns, tied_to, each.lost_on ? Cell(*each.lost_on) : Cell(),
                              view.lost_by.empty() ? Cell() : Cell(view.lost_by)});
    }
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct TieOptions {
    std::string name;
    std::vector<std::string> tied_to;
};

void declare_tie(CLI::App& verb, TieOptions& options) {
    verb.add_option("NAME", options.name, "Whose key it is")->required();
    declare_tied_to(verb, options.tied_to);
    verb.get_option("--tied-to")->required();
}

ExitCode run_tie(const Desk& desk, const TieOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    ledger.safe().tie(options.name, members_of(ledger, options.tied_to));
    desk.say("what is about them is not sealed for " + ledger.safe().holding(options.name).name +
             " from now on");
    return ExitCode::done;
}

struct PassphraseOptions {
    std::string name, descriptor;
};

void declare_change(CLI::App& verb, PassphraseOptions& options) {
    verb.add_option("NAME", options.name, "Whose key it is")->required();
    declare_passphrase(verb, options.descriptor);
    add_words(verb,
              std::string("A copy of the book made before still opens with the old one. If "
                          "somebody else knows the\nold one, give the key up and add another.\n") +
                  words_on_passphrases +
                  "\nThe old one is the first line, the new one the second.");
}

ExitCode run_change(const Desk& desk, const PassphraseOptions& options) {
    Passphrases passphrases(options.descriptor);
    Ledger ledger = desk.open(Intent::to_write);
    const std::string name = ledger.safe().holding(options.name).name;
    const Secret old = passphrases.ask(name);
    ledger.safe().change_passphrase({options.name, old}, passphrases.ask_new(name));
    desk.say("the key of " + name + " opens with the new passphrase, and with the old one no more");
    return ExitCode::done;
}

struct LostOptions {
    std::string name;
};

void declare_lost(CLI::App& verb, LostOptions& options) {
    verb.add_option("NAME", options.name, "Whose key it is")->required();
    add_words(verb, "Of a key that is lost, or whose holder leaves. Nothing more is sealed for "
                    "them.");
}

std::string show_concerns(const std::vector<std::int64_t>& concerns) {
    std::vector<std::string> numbers;
    for (const std::int64_t each : concerns)
        numbers.push_back(std::to_string(each));
    return fmt::format("concern{} {}", concerns.size() == 1 ? "" : "s", listed_names(numbers));
}

ExitCode run_lost(const Desk& desk, const LostOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const LostKey lost = ledger.safe().give_up_key(options.name);
    desk.say("the key of " + lost.name + " is given up: nothing more is sealed for them");
    if (!lost.gone_concerns.empty())
        desk.warn(fmt::format("What {} said is gone: it was sealed for nobody else who holds a "
                              "key.",
                              show_concerns(lost.gone_concerns)));
    if (lost.gone_others > 0)
        desk.warn(fmt::format("The reasons of {} restrictions or keep-aparts are gone: they were "
                              "sealed for nobody else who holds a key.",
                              lost.gone_others));
    if (lost.kept > 0)
        desk.say("note: everything else that was sealed for them can still be opened by others");
    if (lost.others.empty())
        desk.warn("Nobody holds a key now, so nothing can be sealed: timebank safeguarding "
                  "keyholder add NAME --role lead");
    else
        desk.say(fmt::format("note: {} {} a key now", listed_names(lost.others),
                             lost.others.size() == 1 ? "holds" : "hold"));
    return ExitCode::done;
}

struct ResealOptions {
    std::string name;
    OpeningOptions opening;
};

void declare_reseal(CLI::App& verb, ResealOptions& options) {
    verb.add_option("NAME", options.name, "For whom")->required();
    declare_opening(verb, options.opening);
    add_words(verb, words_on_passphrases);
}

ExitCode run_reseal(const Desk& desk, const ResealOptions& options) {
    Passphrases passphrases(options.opening.descriptor);
    Ledger ledger = desk.open(Intent::to_write);
    const std::string opener = opener_of(desk, options.opening);
    ledger.safe().holding(options.name);
    const Secret passphrase = passphrases.ask(ledger.safe().ever_holding(opener).name);
    const Resealed resealed = ledger.safe().reseal(options.name, {opener, passphrase});
    if (resealed.texts == 0)
        desk.say(fmt::format("nothing was left to open for {}", resealed.for_whom));
    else
        desk.say(fmt::format("{} can open {} {} more, opened by {}", resealed.for_whom,
                             resealed.texts, resealed.texts == 1 ? "text" : "texts",
                             resealed.opened_by));
    return ExitCode::done;
}

} // namespace

void declare_keyholders(CLI::App& noun, Errand& errand) {
    CLI::App& keyholder = add_noun(noun, "keyholder", "Who may open what is sealed");
    add_examples(noun, keyholder,
                 "  timebank safeguarding keyholder add \"Ana Lead\" --role lead --tied-to 12");
    keyholder.footer("Examples:");
    add_verb<AddOptions>(keyholder, errand, "add", "Make a key for a lead or a deputy",
                         "  timebank safeguarding keyholder add \"Ana Lead\" --role lead\n"
                         "  timebank safeguarding keyholder add Ben --role deputy --tied-to 12",
                         run_add, declare_add);
    add_verb<ListOptions>(keyholder, errand, "list", "List who holds or held a key",
                          "  timebank safeguarding keyholder list", run_list, declare_list);
    add_verb<TieOptions>(keyholder, errand, "tie", "Name more members to whom a keyholder is close",
                         "  timebank safeguarding keyholder tie \"Ana Lead\" --tied-to 12", run_tie,
                         declare_tie);
    add_verb<PassphraseOptions>(keyholder, errand, "passphrase", "Change the passphrase of a key",
                                "  timebank safeguarding keyholder passphrase \"Ana Lead\"",
                                run_change, declare_change);
    add_verb<LostOptions>(keyholder, errand, "lost", "Give a key up, and say what is gone with it",
                          "  timebank safeguarding keyholder lost \"Ana Lead\"", run_lost,
                          declare_lost);
    add_verb<ResealOptions>(keyholder, errand, "reseal",
                            "Seal what a lead can open for another keyholder too",
                            "  timebank safeguarding keyholder reseal Ben --keyholder \"Ana Lead\"",
                            run_reseal, declare_reseal);
}

} // namespace timebank
