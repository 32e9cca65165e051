// timebank member export, erase: what is held about a person, handed to them, and forgetting them.
#include <fmt/core.h>

#include "commands/member_verbs.hpp"
#include "refusals/catalogue.hpp"
#include "reports/held.hpp"

namespace timebank {

namespace {

struct ExportOptions {
    std::string member;
};

void declare_export(CLI::App& verb, ExportOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
}

ExitCode run_export(const Desk& desk, const ExportOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Held held = ledger.personal_data().held(ledger.find_member(options.member));
    Sheet sheet;
    sheet.heading = {fmt::format("What {} holds about {}", ledger.settings().name, held.name)};
    sheet.paper.internal = "PERSONAL DATA: for the person named, and nobody else";
    sheet.heading.push_back(sheet.paper.internal);
    sheet.facts = {fact("number", "Number", show_number(held.number)),
                   fact("name", "Name", held.name), fact("as_at", "As at", desk.hand().today)};
    Table table;
    table.key = "held";
    table.columns = {{"part", "Part"}, {"on", "On"}, {"what", "What is held"}};
    for (const HeldLine& line : held.lines)
        table.rows.push_back(
            {std::string(show_held_part(line.part)), line.on ? Cell(*line.on) : Cell(), line.what});
    sheet.tables.push_back(std::move(table));
    // Said to everybody alike: whether there are any would itself say something.
    sheet.closing_facts = {fact("sealed", "Not included",
                                std::string("There may be sealed notes; ask the safeguarding "
                                            "lead."))};
    sheet.notes = {"Other people are called Person A, Person B and so on.",
                   "Why it is held, and for how long: timebank book privacy."};
    desk.print(sheet);
    return ExitCode::done;
}

struct EraseOptions {
    std::string member, asked;
    bool blank_notes = false, blank_perhaps = false, yes = false;
};

void declare_erase(CLI::App& verb, EraseOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("--asked", options.asked,
                    "The safeguarding lead who said that nothing is needed any more")
        ->check(not_empty);
    verb.add_flag("--blank-notes", options.blank_notes,
                  "Blank the notes and reasons too in which they are named");
    verb.add_flag("--blank-perhaps", options.blank_perhaps,
                  "And those with a part of their name, which may be somebody else's");
    verb.add_flag("--yes", options.yes, "Do not ask");
}

std::string show_fate(TextFate fate) {
    switch (fate) {
    case TextFate::blanked:
        return "blanked";
    case TextFate::kept:
        return "kept";
    case TextFate::stays:
        break;
    }
    return "cannot be blanked";
}

std::string show_mention(Mention mention) {
    switch (mention) {
    case Mention::whole:
        return "named";
    case Mention::part:
        return "perhaps";
    case Mention::none:
        break;
    }
    return "their own";
}

Table text_table(const Erasing& erasing) {
    Table table;
    table.key = "texts";
    table.caption = fmt::format("Texts about {}", erasing.named);
    table.when_empty = fmt::format("No note or reason names {}.", erasing.named);
    table.columns = {
        {"where", "Where"}, {"found", "Why"}, {"becomes", "Becomes"}, {"text", "Text"}};
    for (const FoundText& each : erasing.texts)
        table.rows.push_back(
            {each.where, show_mention(each.mention), show_fate(each.fate), each.text});
    return table;
}

// The rows are blanked by now, whatever becomes of the file.
void rebuild(PersonalData& personal, const Erasing& erased, MemberNumber number) {
    std::string why = "another program is reading it";
    try {
        if (personal.rebuild_file())
            return;
    } catch (const Fault& fault) {
        why = fault.refusal().message;
        why.resize(why.find_last_not_of('.') + 1);
    }
    throw Fault(refuse(rule("book_not_rebuilt"), erased.named, why, show_number(number)));
}

ExitCode run_erase(const Desk& desk, const EraseOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber number = ledger.find_member(options.member);
    ErasingWish wish{number, std::nullopt, options.blank_notes, options.blank_perhaps};
    if (!options.asked.empty())
        wish.asked = options.asked;
    PersonalData personal = ledger.personal_data();
    const Erasing before = personal.erasing(wish);
    if (before.forgotten_on) {
        rebuild(personal, before, number);
        desk.say(fmt::format("{} was forgotten on {}; the file is written anew", before.named,
                             show_short(*before.forgotten_on)));
        return ExitCode::done;
    }
    Sheet sheet;
    mark_internal(sheet);
    sheet.facts = {fact("checks", "Checks to be removed", before.checks)};
    sheet.tables = {text_table(before)};
    desk.print(sheet);
    if (!options.yes && !desk.confirms(fmt::format("Forget {} for good?", before.named)))
        throw Refused(refuse(rule("erase_unconfirmed"), before.named, show_number(number)));
    const Erasing erased = personal.erase(wish);
    desk.say(fmt::format("{} is forgotten, and is {} from now on", before.named, erased.named));
    rebuild(personal, erased, number);
    desk.warn("copies of the book, and papers that were printed, still have the name");
    return ExitCode::done;
}

} // namespace

void declare_member_personal(CLI::App& noun, Errand& errand) {
    add_verb<ExportOptions>(noun, errand, "export",
                            "Everything that is held about a member, for them",
                            "  timebank member export \"Ann Baker\"\n"
                            "  timebank member export 12 --format html --output ann-baker.html",
                            run_export, declare_export);
    add_verb<EraseOptions>(noun, errand, "erase", "Forget who has left: all but numbers and hours",
                           "  timebank member erase \"Ann Baker\" --asked \"Joan Tully\"\n"
                           "  timebank member erase 12 --blank-notes --yes",
                           run_erase, declare_erase);
}

} // namespace timebank
