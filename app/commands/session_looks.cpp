// timebank session list and show: group exchanges, looked up.
#include <vector>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/recorded.hpp"
#include "commands/session_verbs.hpp"

namespace timebank {

namespace {

std::string standing_of(const SessionRecord& record) {
    return std::string(
        show_record_standing(record.voided() ? RecordStanding::voided : RecordStanding::stands));
}

Cell text_or_nothing(const std::optional<std::string>& text) {
    return text ? Cell(*text) : Cell();
}

Cell name_of_setting(const Session& session) {
    return session.setting ? Cell(std::string(show_setting(*session.setting))) : Cell();
}

struct ListOptions {
    std::string month, member;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_option("--month", options.month, "Only what counts in this month")->check(not_empty);
    verb.add_option("--member", options.member, "Only those where this member was")
        ->check(not_empty);
}

Row row_of(const SessionRecord& record) {
    const Session& session = record.session;
    return {record.number,
            session.happened_on,
            record.counts_in,
            record.category_name,
            name_of_setting(session),
            std::string(show_split(session.split)),
            record.named(Role::leader),
            record.people(role_of_attenders(session.split)),
            record.credited(),
            text_or_nothing(session.sheet),
            text_or_nothing(session.note),
            standing_of(record)};
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    SessionQuery query;
    if (!options.month.empty())
        query.month = desk.month(options.month);
    if (!options.member.empty())
        query.member = ledger.find_member(options.member);
    Table table;
    table.key = "sessions";
    table.when_empty = "No sessions.";
    table.columns = {{"session", "Session"},
                     {"on", "On"},
                     {"counts_in", "Counts in", Shown::only_in_data},
                     {"category", "For"},
                     {"setting", "Setting"},
                     {"split", "Split"},
                     {"leaders", "Led by"},
                     {"people", "Came"},
                     {"minutes", "Credited"},
                     {"sheet", "Sheet"},
                     {"note", "Note"},
                     {"standing", "Standing"}};
    for (const SessionRecord& record : ledger.sessions(query))
        table.rows.push_back(row_of(record));
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ShowOptions {
    std::string session;
};

void declare_show(CLI::App& verb, ShowOptions& options) {
    verb.add_option("SESSION", options.session, "The session's number")->required();
}

Cell unless_nothing(Minutes amount) {
    return amount == Minutes{} ? Cell() : Cell(amount);
}

// What an account gained or gave, in a column of its own each, so that nobody has to read a sign.
void add_change(Row& row, const SessionRecord& record, AccountNumber account) {
    const Minutes change = change_of(account, record.entries);
    row.push_back(change > Minutes{} ? Cell(change) : Cell());
    row.push_back(change < Minutes{} ? Cell(-change) : Cell());
}

Table attendance_table(const SessionRecord& record) {
    Table table;
    table.key = "attendance";
    table.caption = "Who was there";
    table.columns = {{"role", "Role"},
                     {"member", "Member", Shown::only_in_data},
                     {"name", "Member", Shown::only_in_text},
                     {"people", "People"},
                     {"minutes", "Hours"},
                     {"preparation_minutes", "Preparation"},
                     {"gained_minutes", "Gained"},
                     {"gave_minutes", "Gave"}};
    const auto add_role = [&](Role role) {
        for (const Attendance& each : record.session.attendance) {
            if (each.role != role)
                continue;
            const AccountNumber account = account_of(each.member);
            Row row{std::string(show_role(role)), show_number(each.member),
                    record.names.at(account),     each.people,
                    unless_nothing(each.minutes), unless_nothing(each.preparation)};
            add_change(row, record, account);
            table.rows.push_back(std::move(row));
        }
    };
    for (const Role role : {Role::leader, Role::learner, Role::helper, Role::receiver})
        add_role(role);
    if (record.names.contains(community_pot)) {
        Row row{Cell(), show_code(community_pot), record.names.at(community_pot), {}, {}, {}};
        add_change(row, record, community_pot);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table entries_table(const SessionRecord& record) {
    Table table;
    table.key = "entries";
    table.caption = "Entries";
    table.columns = {{"entry", "Entry"},
                     {"from", "From", Shown::only_in_data},
                     {"from_name", "From", Shown::only_in_text},
                     {"to", "To", Shown::only_in_data},
                     {"to_name", "To", Shown::only_in_text},
                     {"minutes", "Hours"}};
    for (const Movement& each : record.entries)
        table.rows.push_back({each.entry, show_code(each.from), record.names.at(each.from),
                              show_code(each.to), record.names.at(each.to), each.minutes});
    return table;
}

void add_history(Sheet& sheet, const Ledger& ledger, const SessionRecord& record) {
    const auto passed = show_passed(ledger, record.limits_passed, record.recorded_by);
    for (Fact& each : std::vector<Fact>{
             fact("recorded_on", "Recorded on", record.recorded_on),
             fact("recorded_by", "Recorded by", record.recorded_by),
             fact("standing", "Standing", standing_of(record)),
             {"limits_let_pass", "Limit let pass", passed,
              passed.empty() ? Shown::only_in_data : Shown::everywhere},
             {"undone_from", "", entry_or_nothing(record.undone_from), Shown::only_in_data},
             {"undone_to", "", entry_or_nothing(record.undone_to), Shown::only_in_data}})
        sheet.facts.push_back(std::move(each));
    if (record.voided())
        sheet.facts.push_back({"", "Undone by", show_entries(record.undone_from, record.undone_to),
                               Shown::only_in_text});
    sheet.facts.push_back(
        fact_if_any("undone_by", "Undone by broker", text_or_nothing(record.undone_by)));
    sheet.facts.push_back(fact_if_any("reason", "Reason", text_or_nothing(record.reason)));
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const SessionRecord record = ledger.session(read_session_number(options.session));
    const Session& session = record.session;
    Sheet sheet;
    sheet.facts = {fact("session", "Session", record.number),
                   fact("on", "On", session.happened_on),
                   fact("counts_in", "Counts in", record.counts_in),
                   fact("category", "For", record.category_name),
                   fact_if_any("setting", "Setting", name_of_setting(session)),
                   fact_if_any("sheet", "Sheet", text_or_nothing(session.sheet)),
                   fact("split", "Split", std::string(show_split(session.split))),
                   fact("rule", "Rule", std::string(words_of_split(session.split))),
                   fact("minutes", "Credited", record.credited()),
                   fact_if_any("note", "Note", text_or_nothing(session.note))};
    add_history(sheet, ledger, record);
    sheet.tables = {attendance_table(record), entries_table(record)};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_session_looks(CLI::App& noun, Errand& errand) {
    add_verb<ListOptions>(noun, errand, "list", "List sessions, all or some",
                          "  timebank session list --month 2026-10\n"
                          "  timebank session list --member \"Ann Baker\" --format csv",
                          run_list, declare_list);
    add_verb<ShowOptions>(noun, errand, "show",
                          "Everything that is known of one session: its rule, who, and entries",
                          "  timebank session show 3", run_show, declare_show);
}

} // namespace timebank
