// timebank member list, show: who is a member, and what is known of one.
#include <algorithm>

#include "commands/member_verbs.hpp"

namespace timebank {

namespace {

struct ListOptions {
    std::string standing, kind;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_option("--standing", options.standing,
                    "Only these: applicant, active, paused or left");
    verb.add_option("--kind", options.kind, "Only these: person or organisation");
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    std::optional<MemberKind> kind;
    if (!options.kind.empty())
        kind = read_kind(options.kind).or_throw();
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

// Who acts for an organisation: in data as it may be typed back, and who did so once.
std::vector<Fact> about_contacts(const MemberView& view) {
    std::vector<std::string> typed, shown, ended;
    for (const NamedContact& each : view.contacts) {
        if (each.ended) {
            ended.push_back(each.name);
            continue;
        }
        typed.push_back(show_contact(each));
        shown.push_back(each.phone ? each.name + ", " + *each.phone : each.name);
    }
    std::vector<Fact> facts{{"contacts", "", typed, Shown::only_in_data},
                            {"ended_contacts", "", ended, Shown::only_in_data}};
    if (!shown.empty())
        facts.push_back({"", "Contacts", shown, Shown::only_in_text});
    return facts;
}

std::vector<std::string> numbers_of(const std::vector<MemberNumber>& members) {
    std::vector<std::string> numbers;
    for (const MemberNumber each : members)
        numbers.push_back(show_number(each));
    return numbers;
}

// Why a member left, and where the balance went.
std::vector<Fact> about_leaving(const MemberView& view) {
    Cell because, balance;
    if (view.left_because)
        because = std::string(show_leaving_reason(*view.left_because));
    if (view.left_because && view.balance_went != BalanceTo::nothing)
        balance = std::string(show_balance_to(view.balance_went));
    return {fact_if_any("left_because", "Why", because),
            fact_if_any("balance_to", "Balance to", balance)};
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const MemberView view = ledger.member(ledger.find_member(options.member));
    const Member& member = view.member;
    const Contact& contact = member.contact;
    Sheet sheet;
    sheet.facts = {
        fact("number", "Number", show_number(member.number)),
        fact("name", "Name", member.name),
        list_if_any("aliases", "Also known as", member.aliases),
        fact("kind", "Kind", std::string(show_kind(member.kind))),
        fact("standing", "Standing", std::string(show_standing(view.standing))),
        fact("since", "Since", standing_change_on(member.standings, desk.hand().today).since),
        fact("joined", "Joined", member.joined_on),
        detail("phone", "Phone", contact.phone),
        detail("email", "E-mail", contact.email),
        detail("address", "Address", contact.address),
        detail("channel", "Reached by", contact.channel),
        detail("paper", "Paper", contact.paper),
        detail("language", "Language", contact.language),
        list_if_any("household", "Account shared by", view.household),
        list_if_any("also", "Merged with", numbers_of(view.also)),
        {"balance", "Balance", show_balance_words(view.balance), Shown::only_in_text},
        {"balance_minutes", "", view.balance, Shown::only_in_data},
        {"last_exchange", "Last exchange",
         view.last_help ? Cell(*view.last_help) : Cell("none yet"), Shown::only_in_text},
        {"last_exchange", "", view.last_help ? Cell(*view.last_help) : Cell(),
         Shown::only_in_data}};
    const auto since = std::ranges::find(sheet.facts, "since", &Fact::key);
    const auto leaving = about_leaving(view);
    sheet.facts.insert(since + 1, leaving.begin(), leaving.end());
    const auto household = std::ranges::find(sheet.facts, "household", &Fact::key);
    const auto contacts = about_contacts(view);
    sheet.facts.insert(household, contacts.begin(), contacts.end());
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_member_looks(CLI::App& noun, Errand& errand) {
    add_verb<ListOptions>(noun, errand, "list", "List members, all or some",
                          "  timebank member list\n"
                          "  timebank member list --standing paused --format csv",
                          run_list, declare_list);
    add_verb<ShowOptions>(noun, errand, "show", "Everything that is known of one member",
                          "  timebank member show \"Ann Baker\"\n  timebank member show 12",
                          run_show, declare_show);
}

} // namespace timebank
