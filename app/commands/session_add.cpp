// timebank session add: a group exchange, written down.

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/problems.hpp"
#include "commands/recorded.hpp"
#include "commands/session_verbs.hpp"
#include "files.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::int64_t most_guests = 1000;

struct AddOptions {
    std::vector<std::vector<std::string>> leaders, preparation; ///< each as typed behind its flag
    std::vector<std::string> learners, helpers, guests, map;
    std::string receiver, file, split, on, category, setting, sheet, note, let_pass;
};

void declare_people(CLI::App& verb, AddOptions& options) {
    verb.add_option("--leader", options.leaders,
                    "Who led it, and for how long; may be given again");
    verb.add_option("--preparation", options.preparation,
                    "How long the leader prepared it; with several leaders, whose it was first");
    verb.add_option("--learner", options.learners,
                    "Who came, several or again: for the whole of it (as long as whoever led\n"
                    "longest), or \"Ann=1:30\"")
        ->check(not_empty);
    verb.add_option("--helper", options.helpers, "Who helped in a working party, as --learner")
        ->check(not_empty);
    verb.add_option("--receiver", options.receiver, "Whom a working party helped")
        ->check(not_empty);
    verb.add_option("--guests", options.guests,
                    "People without an account, counted on their organisation's: \"Day centre=3\"")
        ->check(not_empty);
    verb.add_option("--from", options.file,
                    "An attendance sheet as CSV: name, hours, role, preparation, guest of;\n"
                    "- is standard input")
        ->type_name("FILE")
        ->check(not_empty);
    verb.add_option("--map", options.map, "Which of its columns holds what: name=\"Who came\"")
        ->allow_extra_args(false);
}

void declare_add(CLI::App& verb, AddOptions& options) {
    declare_people(verb, options);
    verb.add_option("--split", options.split,
                    "How the hours are shared out:\n"
                    "each: every learner gives their own time, whoever led gets theirs with\n"
                    "  preparation; what is left over goes to the pot, what is missing comes\n"
                    "  from it\n"
                    "shared: the leaders' hours are divided among the learners, by their time\n"
                    "pot: the community pot gives the leaders' hours, learners are free\n"
                    "working-party: every helper gets their own time, the receiver gives it all")
        ->required();
    verb.add_option("--on", options.on, "The day: 2026-10-03, 3/10/2026, 3 Oct 2026, yesterday")
        ->required();
    verb.add_option("--for", options.category, "What it was: a category")->required();
    verb.add_option("--setting", options.setting,
                    "Where: venue, public, online, giver-home, receiver-home or vehicle");
    verb.add_option("--sheet", options.sheet, "The paper sheet's number");
    verb.add_option("--note", options.note, "A short note; no health, no phone numbers");
    declare_let_pass(verb, options.let_pass);
}

std::int64_t read_guests(std::string_view text, const std::string& typed) {
    const auto guests = read_whole_number(text);
    if (!guests || *guests < 1 || *guests > most_guests)
        throw Refused(refuse(rule("session_guests_unreadable"), typed));
    return *guests;
}

// `Ann` or `Ann=1:30`, `Day centre=3`: what stands before the last equals sign, and behind it.
struct Named {
    std::string name;
    std::optional<std::string> value;
};

Named split_at_equals(const std::string& typed) {
    const std::size_t equals = typed.rfind('=');
    if (equals == std::string::npos)
        return {typed, std::nullopt};
    return {typed.substr(0, equals), typed.substr(equals + 1)};
}

void add_leaders(const Ledger& ledger, const AddOptions& options, NewSession& session) {
    for (const std::vector<std::string>& each : options.leaders) {
        if (each.size() % 2 != 0)
            throw Refused(refuse(rule("argument_missing"),
                                 fmt::format("How long {} led is missing.", each.back()),
                                 fmt::format("write --leader \"{}\" 2:00", each.back())));
        for (std::size_t at = 0; at < each.size(); at += 2)
            session.attenders.push_back({ledger.find_member(each[at]),
                                         Role::leader,
                                         read_hours(each[at + 1]).or_throw(),
                                         {},
                                         0});
    }
}

void add_attenders(const Ledger& ledger, const AddOptions& options, NewSession& session) {
    const auto add = [&](const std::vector<std::string>& typed, Role role) {
        for (const std::string& each : typed) {
            const Named named = split_at_equals(each);
            Attender attender{ledger.find_member(named.name), role, std::nullopt, {}, 0};
            if (named.value)
                attender.minutes = read_hours(*named.value).or_throw();
            session.attenders.push_back(attender);
        }
    };
    add(options.learners, Role::learner);
    add(options.helpers, Role::helper);
    if (!options.receiver.empty())
        session.attenders.push_back(
            {ledger.find_member(options.receiver), Role::receiver, std::nullopt, {}, 0});
    for (const std::string& each : options.guests) {
        const Named named = split_at_equals(each);
        const std::int64_t guests = read_guests(named.value.value_or(""), each);
        session.attenders.push_back({ledger.find_member(named.name),
                                     role_of_attenders(session.session.split),
                                     std::nullopt,
                                     {},
                                     guests});
    }
}

void add_preparations(const Ledger& ledger, const AddOptions& options, NewSession& session) {
    for (const std::vector<std::string>& each : options.preparation) {
        if (each.size() > 2)
            throw Refused(refuse(rule("argument_unexpected"), each[2],
                                 "write --preparation M0012 0:30, and again for another leader"));
        Preparation preparation;
        preparation.minutes = read_hours(each.back()).or_throw();
        if (each.size() == 2)
            preparation.whose = ledger.find_member(each.front());
        session.preparation.push_back(preparation);
    }
}

NewSession session_of(const Desk& desk, const AddOptions& options) {
    NewSession typed;
    typed.let_pass = let_pass_of(options.let_pass);
    Session& session = typed.session;
    session.split = read_split(options.split).or_throw();
    session.happened_on = desk.day(options.on);
    if (!options.setting.empty())
        session.setting = read_setting(options.setting).or_throw();
    if (!options.sheet.empty())
        session.sheet = options.sheet;
    if (!options.note.empty())
        session.note = options.note;
    if (!options.file.empty()) {
        typed.file = {name_of_file(options.file), read_whole_file(options.file), {}};
        for (const std::string& each : options.map)
            typed.file->map.push_back(read_map(each).or_throw());
    }
    return typed;
}

// One line: who, what, when, how much, and which entries.
std::string told(const SessionRecord& record) {
    const Session& session = record.session;
    const Role role = role_of_attenders(session.split);
    const std::string leaders = fmt::format("{}", fmt::join(record.named(Role::leader), " and "));
    const std::string people = show_people(record.people(role), role);
    const auto receiver = record.named(Role::receiver);
    std::string line = fmt::format("session {}: ", record.number);
    if (leaders.empty())
        line += fmt::format("{} helped {}", people, receiver.front());
    else
        line += fmt::format("{} led {}{}", leaders, people,
                            receiver.empty() ? "" : " for " + receiver.front());
    line += fmt::format(", {} on {}; {} credited", record.category_name,
                        show_short(session.happened_on), show_clock(record.credited()));
    const Minutes pot = change_of(community_pot, record.entries);
    if (pot > Minutes{})
        line += fmt::format(", {} to the community pot", show_clock(pot));
    if (pot < Minutes{})
        line += fmt::format(", {} of it from the community pot", show_clock(-pot));
    return line + "; " + show_entries(record.entries.front().entry, record.entries.back().entry);
}

void tell_added(const Desk& desk, const SessionAdded& added, const SessionRecord& record) {
    desk.say(told(record));
    tell_around(desk, added.notes, added.warnings, added.review);
    if (added.read && !added.read->unused_headings.empty())
        desk.say(fmt::format("note: columns that were not read: {}",
                             fmt::join(added.read->unused_headings, ", ")));
    if (desk.is_for_people())
        return;
    Sheet sheet;
    sheet.facts = {{"session", "", record.number},
                   {"first_entry", "", record.entries.front().entry},
                   {"last_entry", "", record.entries.back().entry},
                   {"minutes", "", record.credited()},
                   {"pot_minutes", "", change_of(community_pot, record.entries)},
                   {"notes", "", added.notes},
                   {"warnings", "", added.warnings},
                   {"review", "", added.review}};
    desk.print(sheet);
}

[[noreturn]] void refuse_sheet(const Desk& desk, const AttendanceRead& read) {
    Sheet sheet;
    sheet.facts = {{"session", "", Cell(), Shown::only_in_data},
                   fact("file", "File", read.file),
                   fact("rows", "Rows", read.rows),
                   fact("refused", "Refused", read.refused)};
    sheet.tables.push_back(problems_table(read.problems));
    desk.print(sheet);
    tell_what_to_write(desk, read.problems);
    throw Refused(refuse(rule("import_refused"), refused_part(read.file, read.refused, read.rows),
                         "mend the sheet, and add the session again"));
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    NewSession session = session_of(desk, options);
    Ledger ledger = desk.open(Intent::to_write);
    add_leaders(ledger, options, session);
    add_attenders(ledger, options, session);
    add_preparations(ledger, options, session);
    session.session.category = ledger.find_category(options.category).number;
    const SessionAdded added = ledger.add_session(session);
    if (added.session == 0)
        refuse_sheet(desk, *added.read);
    tell_added(desk, added, ledger.session(added.session));
    return ExitCode::done;
}

} // namespace

void declare_session_add(CLI::App& noun, Errand& errand) {
    add_verb<AddOptions>(
        noun, errand, "add", "Write a session down: who led, who came, how it is shared out",
        "  timebank session add --leader \"Ann Baker\" 2:00 --preparation 0:30 --learner 7 12 "
        "\"Joe=1:30\" --split each --on yesterday --for \"sharing a skill\"\n"
        "  timebank session add --leader 5 1:00 --from signed.csv --guests \"Day centre=3\" "
        "--split shared --on 3/10/2026 --for \"music and arts\"\n"
        "  timebank session add --helper \"Ann=2:00\" \"Joe=1:00\" --receiver 9 --split "
        "working-party --on 3/10/2026 --for gardening",
        run_add, declare_add);
}

} // namespace timebank
