// timebank member: people and organisations - taken in, looked up, kept up to date.
#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/member_verbs.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

// What may be said of a member; for a change, an empty text takes a detail away.
struct Details {
    std::optional<std::string> phone, email, address, channel, paper, language;
};

void declare_details(CLI::App& verb, Details& details) {
    verb.add_option("--phone", details.phone, "Telephone number");
    verb.add_option("--email", details.email, "E-mail address; nobody has to have one");
    verb.add_option("--address", details.address, "Postal address");
    verb.add_option("--channel", details.channel,
                    "How they like to be reached: phone, text, letter, email or visit");
    verb.add_option("--paper", details.paper,
                    "The form of their papers: standard, large-print or easy-read");
    verb.add_option("--language", details.language, "The language of their papers");
}

Contact contact_of(const Details& details) {
    return {details.phone,   details.email, details.address,
            details.channel, details.paper, details.language};
}

std::optional<MemberKind> kind_of(bool organisation, const std::string& kind) {
    if (organisation)
        return MemberKind::organisation;
    if (kind.empty())
        return std::nullopt;
    return read_kind(kind).or_throw();
}

std::optional<Day> maybe_day(const Desk& desk, const std::string& typed) {
    if (typed.empty())
        return std::nullopt;
    return desk.day(typed);
}

struct AddOptions {
    std::string name, kind, joined, number;
    std::vector<std::string> aliases;
    Details details;
    bool organisation = false, applicant = false, namesake = false;
};

void declare_add(CLI::App& verb, AddOptions& options) {
    verb.add_option("NAME", options.name, "The name as papers print it")->required();
    auto* const kind = verb.add_option("--kind", options.kind, "person (default) or organisation");
    verb.add_flag("--organisation", options.organisation, "The same as --kind organisation")
        ->excludes(kind);
    verb.add_option("--joined", options.joined, "The day they joined (default today)");
    verb.add_option("--number", options.number, "Their number (default the next free one)");
    verb.add_option("--alias", options.aliases, "Another name they go by; may be given again")
        ->allow_extra_args(false);
    declare_details(verb, options.details);
    verb.add_flag("--applicant", options.applicant, "Not admitted yet");
    verb.add_flag("--namesake", options.namesake, "Somebody else of a name that is taken");
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    NewMember member;
    member.name = options.name;
    member.kind = kind_of(options.organisation, options.kind).value_or(MemberKind::person);
    if (!options.number.empty()) {
        member.number = read_number(options.number);
        if (!member.number)
            throw Refused(refuse(rule("number_unreadable"), options.number));
    }
    member.joined_on = maybe_day(desk, options.joined);
    member.aliases = options.aliases;
    member.contact = contact_of(options.details);
    member.standing = options.applicant ? Standing::applicant : Standing::active;
    member.namesake = options.namesake;
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber number = ledger.add_member(member);
    desk.say(fmt::format("{} is now {}", ledger.named(number),
                         options.applicant ? "an applicant" : "a member"));
    if (desk.format() == Format::text)
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(number)),
                   fact("name", "", ledger.member(number).member.name)};
    desk.print(sheet);
    return ExitCode::done;
}

struct ListOptions {
    std::string standing, kind;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_option("--standing", options.standing,
                    "Only these: applicant, active, paused or left");
    verb.add_option("--kind", options.kind, "Only these: person or organisation");
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    const auto kind = kind_of(false, options.kind);
    std::optional<Standing> wanted;
    if (!options.standing.empty())
        wanted = read_standing(options.standing).or_throw();
    Table table;
    table.key = "members";
    table.when_empty = "No members.";
    table.columns = {{"number", "Number"},
                     {"name", "Name"},
                     {"kind", "Kind"},
                     {"standing", "Standing"},
                     {"joined", "Joined"}};
    const Ledger ledger = desk.open(Intent::to_look);
    for (const Member& member : ledger.members()) {
        const Standing standing = standing_on(member.standings, desk.hand().today);
        if ((wanted && *wanted != standing) || (kind && *kind != member.kind))
            continue;
        table.rows.push_back({show_number(member.number), member.name,
                              std::string(show_kind(member.kind)),
                              std::string(show_standing(standing)), member.joined_on});
    }
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ShowOptions {
    std::string member;
};

void declare_show(CLI::App& verb, ShowOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
}

// What is not known takes no room on paper.
Fact detail(std::string key, std::string title, const std::optional<std::string>& value) {
    if (!value)
        return {std::move(key), std::move(title), {}, Shown::only_in_data};
    return {std::move(key), std::move(title), *value, Shown::everywhere};
}

// The last change that a day knows of; as standing_on, the first where all came later.
Day standing_since(const std::vector<StandingChange>& changes, Day day) {
    Day since = changes.front().since;
    for (const StandingChange& change : changes)
        if (change.since <= day)
            since = change.since;
    return since;
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const MemberView view = ledger.member(ledger.find_member(options.member));
    const Member& member = view.member;
    const Contact& contact = member.contact;
    Sheet sheet;
    sheet.facts = {fact("number", "Number", show_number(member.number)),
                   fact("name", "Name", member.name),
                   {"aliases", "Also known as", member.aliases,
                    member.aliases.empty() ? Shown::only_in_data : Shown::everywhere},
                   fact("kind", "Kind", std::string(show_kind(member.kind))),
                   fact("standing", "Standing", std::string(show_standing(view.standing))),
                   fact("since", "Since", standing_since(member.standings, desk.hand().today)),
                   fact("joined", "Joined", member.joined_on),
                   detail("phone", "Phone", contact.phone),
                   detail("email", "E-mail", contact.email),
                   detail("address", "Address", contact.address),
                   detail("channel", "Reached by", contact.channel),
                   detail("paper", "Paper", contact.paper),
                   detail("language", "Language", contact.language),
                   {"balance", "Balance", show_balance_words(view.balance), Shown::only_in_text},
                   {"balance_minutes", "", view.balance, Shown::only_in_data},
                   {"last_exchange", "Last exchange",
                    view.last_help ? Cell(*view.last_help) : Cell("none yet"), Shown::only_in_text},
                   {"last_exchange", "", view.last_help ? Cell(*view.last_help) : Cell(),
                    Shown::only_in_data}};
    desk.print(sheet);
    return ExitCode::done;
}

struct EditOptions {
    std::string member, kind, joined;
    std::optional<std::string> name;
    std::vector<std::string> aliases, wrong_aliases;
    Details details;
    bool namesake = false;
};

void declare_edit(CLI::App& verb, EditOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("--name", options.name, "The right name");
    verb.add_option("--kind", options.kind, "person or organisation");
    verb.add_option("--joined", options.joined, "The day they really joined");
    verb.add_option("--alias", options.aliases, "One more name they go by; may be given again")
        ->allow_extra_args(false);
    verb.add_option("--no-alias", options.wrong_aliases, "A name they do not go by")
        ->allow_extra_args(false);
    declare_details(verb, options.details);
    verb.add_flag("--namesake", options.namesake, "Somebody else has that name too");
}

ExitCode run_edit(const Desk& desk, const EditOptions& options) {
    MemberChanges changes;
    changes.name = options.name;
    changes.kind = kind_of(false, options.kind);
    changes.joined_on = maybe_day(desk, options.joined);
    changes.add_aliases = options.aliases;
    changes.remove_aliases = options.wrong_aliases;
    changes.contact = contact_of(options.details);
    changes.namesake = options.namesake;
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber number = ledger.find_member(options.member);
    ledger.edit_member(number, changes);
    desk.say(fmt::format("{} is changed", ledger.named(number)));
    if (desk.format() != Format::text)
        return run_show(desk, {show_number(number)});
    return ExitCode::done;
}

} // namespace

void declare_member(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "member", "People and organisations with an account");
    add_verb<AddOptions>(noun, errand, "add", "Take in a member",
                         "  timebank member add \"Ann Baker\" --phone \"01632 960101\"\n"
                         "  timebank member add \"Willow Court\" --organisation --joined 1/9/2026",
                         run_add, declare_add);
    add_verb<ListOptions>(noun, errand, "list", "List members, all or some",
                          "  timebank member list\n"
                          "  timebank member list --standing paused --format csv",
                          run_list, declare_list);
    add_verb<ShowOptions>(noun, errand, "show", "Everything that is known of one member",
                          "  timebank member show \"Ann Baker\"\n  timebank member show 12",
                          run_show, declare_show);
    add_verb<EditOptions>(noun, errand, "edit", "Change what is known of a member",
                          "  timebank member edit \"Ann Baker\" --phone \"01632 960102\"\n"
                          "  timebank member edit 12 --email \"\" --alias Annie",
                          run_edit, declare_edit);
    declare_member_standing(noun, errand);
    declare_member_statement(noun, errand);
}

} // namespace timebank
