// timebank member: people and organisations - taken in and kept up to date.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/commands.hpp"
#include "commands/member_verbs.hpp"
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

std::optional<MemberKind> maybe_kind(const std::string& kind) {
    if (kind.empty())
        return std::nullopt;
    return read_kind(kind).or_throw();
}

void declare_contacts(CLI::App& verb, std::vector<std::string>& contacts) {
    verb.add_option("--contact", contacts,
                    "Who acts for an organisation: NAME or NAME=PHONE; may be given again")
        ->allow_extra_args(false);
}

std::vector<WrittenContact> contacts_of(const std::vector<std::string>& typed) {
    std::vector<WrittenContact> contacts;
    for (const std::string& each : typed)
        contacts.push_back(read_contact(each).or_throw());
    return contacts;
}

std::optional<Day> maybe_day(const Desk& desk, const std::string& typed) {
    if (typed.empty())
        return std::nullopt;
    return desk.day(typed);
}

void print_facts(const Desk& desk, const Ledger& ledger, MemberNumber number) {
    if (desk.is_for_people())
        return;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(number)),
                   fact("name", "", ledger.member(number).member.name)};
    desk.print(sheet);
}

// One person may be taken in twice so, or somebody be taken for somebody else.
void warn_of_look_alikes(const Desk& desk, const Ledger& ledger, MemberNumber number) {
    for (const std::string& other : ledger.look_alikes(number))
        desk.warn(fmt::format("{} looks like {}, but is spelt with other letters; if they are one "
                              "person: timebank member merge --help",
                              ledger.named(number), other));
}

struct AddOptions {
    std::string name, kind, joined, number, shares;
    std::vector<std::string> aliases, contacts;
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
    declare_contacts(verb, options.contacts);
    verb.add_option("--shares", options.shares,
                    "The member of the same household whose account they share")
        ->check(not_empty);
    verb.add_flag("--applicant", options.applicant, "Not admitted yet");
    verb.add_flag("--namesake", options.namesake, "Somebody else of a name that is taken");
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    NewMember member;
    member.name = options.name;
    member.kind = options.organisation ? MemberKind::organisation
                                       : maybe_kind(options.kind).value_or(MemberKind::person);
    if (!options.number.empty()) {
        member.number = read_number(options.number);
        if (!member.number)
            throw Refused(refuse(rule("number_unreadable"), options.number));
    }
    member.joined_on = maybe_day(desk, options.joined);
    member.aliases = options.aliases;
    member.contact = contact_of(options.details);
    member.contacts = contacts_of(options.contacts);
    member.standing = options.applicant ? Standing::applicant : Standing::active;
    member.namesake = options.namesake;
    Ledger ledger = desk.open(Intent::to_write);
    std::string shared;
    if (!options.shares.empty()) {
        member.shares = ledger.find_member(options.shares);
        shared = " and shares the account of " + ledger.named(*member.shares);
    }
    const MemberNumber number = ledger.add_member(member);
    desk.say(fmt::format("{} is now {}{}", ledger.named(number),
                         options.applicant ? "an applicant" : "a member", shared));
    warn_of_look_alikes(desk, ledger, number);
    print_facts(desk, ledger, number);
    return ExitCode::done;
}

struct EditOptions {
    std::string member, kind, joined;
    std::optional<std::string> name;
    std::vector<std::string> aliases, wrong_aliases, contacts, ended_contacts;
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
    declare_contacts(verb, options.contacts);
    verb.add_option("--no-contact", options.ended_contacts, "Who acts for it no longer")
        ->allow_extra_args(false);
    verb.add_flag("--namesake", options.namesake, "Somebody else has that name too");
}

std::vector<std::string_view> words_of(const MemberChanges& changes) {
    const Contact& contact = changes.contact;
    const std::pair<bool, std::string_view> details[] = {
        {changes.name.has_value(), "name"},
        {changes.kind.has_value(), "kind"},
        {changes.joined_on.has_value(), "day of joining"},
        {!changes.add_aliases.empty() || !changes.remove_aliases.empty(), "aliases"},
        {contact.phone.has_value(), "phone"},
        {contact.email.has_value(), "e-mail"},
        {contact.address.has_value(), "address"},
        {contact.channel.has_value(), "channel"},
        {contact.paper.has_value(), "paper"},
        {contact.language.has_value(), "language"},
        {!changes.contacts.empty() || !changes.ended_contacts.empty(), "contacts"}};
    std::vector<std::string_view> words;
    for (const auto& [is_changed, word] : details)
        if (is_changed)
            words.push_back(word);
    return words;
}

ExitCode run_edit(const Desk& desk, const EditOptions& options) {
    MemberChanges changes;
    changes.name = options.name;
    changes.kind = maybe_kind(options.kind);
    changes.joined_on = maybe_day(desk, options.joined);
    changes.add_aliases = options.aliases;
    changes.remove_aliases = options.wrong_aliases;
    changes.contact = contact_of(options.details);
    changes.contacts = contacts_of(options.contacts);
    changes.ended_contacts = options.ended_contacts;
    changes.namesake = options.namesake;
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber number = ledger.find_member(options.member);
    ledger.edit_member(number, changes);
    desk.say(
        fmt::format("{}: changed {}", ledger.named(number), fmt::join(words_of(changes), ", ")));
    if (changes.name)
        warn_of_look_alikes(desk, ledger, number);
    print_facts(desk, ledger, number);
    return ExitCode::done;
}

} // namespace

void declare_member(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "member", "People and organisations with an account");
    add_verb<AddOptions>(noun, errand, "add", "Take in a member",
                         "  timebank member add \"Ann Baker\" --phone \"01632 960101\"\n"
                         "  timebank member add \"Willow Court\" --organisation --joined 1/9/2026\n"
                         "  timebank member add \"Joe Baker\" --shares \"Ann Baker\"",
                         run_add, declare_add);
    add_verb<EditOptions>(noun, errand, "edit", "Change what is known of a member",
                          "  timebank member edit \"Ann Baker\" --phone \"01632 960102\"\n"
                          "  timebank member edit 12 --email \"\" --alias Annie",
                          run_edit, declare_edit);
    declare_member_looks(noun, errand);
    declare_member_standing(noun, errand);
    declare_member_leaving(noun, errand);
    declare_member_statement(noun, errand);
    declare_member_letter(noun, errand);
    declare_member_personal(noun, errand);
}

} // namespace timebank
