// timebank member statement: the paper that a member is handed, in plain words.
#include <algorithm>

#include <fmt/core.h>

#include "commands/member_verbs.hpp"
#include "commands/statement_words.hpp"
#include "members/find.hpp"

namespace timebank {

namespace {

struct StatementOptions {
    std::string member, month, from, to;
};

void declare_statement(CLI::App& verb, StatementOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    auto* const month =
        verb.add_option("--month", options.month, "Which month (default the newest in the book)");
    verb.add_option("--from", options.from, "The first of several months")->excludes(month);
    verb.add_option("--to", options.to, "The last of several months")->excludes(month);
}

Cell words_unless_nothing(Minutes amount) {
    return amount == Minutes{} ? Cell() : Cell(show_words(amount));
}

Cell words_of_other(Minutes other) {
    if (other == Minutes{})
        return {};
    return other > Minutes{} ? fmt::format(words::added, show_words(other))
                             : fmt::format(words::taken, show_words(other));
}

std::string what_for_data(const StatementLine& line) {
    return is_help(line.kind) ? line.category : std::string(show_kind(line.kind));
}

Cell cell_of(const std::optional<NameForOthers>& other) {
    return other && !other->empty() ? Cell(*other) : Cell();
}

Column titled(const char* key, std::string_view title, Shown shown) {
    return {key, std::string(title), shown};
}

Column on_paper(const char* key, std::string_view title) {
    return titled(key, title, Shown::only_in_text);
}

Column in_data(const char* key) {
    return titled(key, "", Shown::only_in_data);
}

std::string name_in(const Statement& statement, MemberNumber whose) {
    const auto found = std::ranges::find(statement.people, whose, &Member::number);
    return found == statement.people.end() ? show_number(whose) : found->name;
}

// A household's paper says whose line it is; a member alone needs no telling.
std::string of_whom(const Statement& statement, MemberNumber whose, const std::string& what) {
    return statement.people.size() > 1
               ? fmt::format(words::of_whom, name_in(statement, whose), what)
               : what;
}

Table table_of(const Statement& statement) {
    Table table;
    table.key = "lines";
    table.caption = statement.opening == Minutes{} ? std::string(words::opening_even)
                    : statement.opening > Minutes{}
                        ? fmt::format(words::opening_credit, show_balance_words(statement.opening))
                        : fmt::format(words::opening_debit, show_balance_words(statement.opening));
    table.when_empty = statement.help_for.empty() ? words::nothing : words::unchanged;
    table.columns = {titled("on", words::day, Shown::everywhere),
                     in_data("what"),
                     on_paper("what_words", words::what),
                     in_data("with"),
                     in_data("given_minutes"),
                     on_paper("given", words::given),
                     in_data("received_minutes"),
                     on_paper("received", words::received),
                     in_data("other_minutes"),
                     on_paper("other", words::other),
                     in_data("balance_minutes"),
                     on_paper("balance", words::balance),
                     in_data("kind"),
                     in_data("on_behalf_of"),
                     in_data("who")};
    for (const StatementLine& line : statement.lines)
        table.rows.push_back(
            {line.on, what_for_data(line), of_whom(statement, line.whose, words_of(line)),
             cell_of(line.with), line.given, words_unless_nothing(line.given), line.received,
             words_unless_nothing(line.received), line.other, words_of_other(line.other),
             line.balance, show_balance_words(line.balance), std::string(show_kind(line.kind)),
             line.on_behalf_of ? Cell(name_of(line.on_behalf_of)) : Cell(),
             name_in(statement, line.whose)});
    return table;
}

Table help_for_table(const Statement& statement) {
    Table table;
    table.key = "help_for";
    table.caption = words::help_for;
    table.columns = {titled("on", words::day, Shown::everywhere),
                     in_data("what"),
                     on_paper("what_words", words::what),
                     in_data("minutes"),
                     on_paper("hours", words::hours),
                     in_data("from"),
                     in_data("received_by"),
                     on_paper("received_by_words", words::received_by),
                     in_data("who")};
    for (const HelpForLine& line : statement.help_for)
        table.rows.push_back({line.on, line.category,
                              of_whom(statement, line.whose, words_of(line)), line.minutes,
                              show_words(line.minutes), cell_of(line.giver), cell_of(line.receiver),
                              name_of(line.receiver), name_in(statement, line.whose)});
    // On paper it stands only where there is something in it.
    if (table.rows.empty())
        for (Column& column : table.columns)
            column.shown = Shown::only_in_data;
    return table;
}

std::vector<std::string> foot_of(const Statement& statement) {
    std::vector<std::string> foot{
        fmt::format(words::totals, show_words(statement.given), show_words(statement.received))};
    if (statement.other > Minutes{})
        foot.push_back(fmt::format(words::other_added, show_words(statement.other)));
    if (statement.other < Minutes{})
        foot.push_back(fmt::format(words::other_taken, show_words(statement.other)));
    if (statement.closing == Minutes{})
        foot.emplace_back(words::closing_even);
    else if (statement.closing > Minutes{})
        foot.push_back(fmt::format(words::closing_credit, show_balance_words(statement.closing)));
    else
        foot.push_back(fmt::format(words::closing_debit, show_balance_words(statement.closing)));
    foot.emplace_back();
    foot.push_back(statement.phone.empty() ? std::string(words::tell_us)
                                           : fmt::format(words::tell_us_by_phone, statement.phone));
    return foot;
}

std::vector<std::string> household_of(const Statement& statement) {
    std::vector<std::string> people;
    if (statement.people.size() > 1)
        for (const Member& each : statement.people)
            people.push_back(show_named(each.number, each.name));
    return people;
}

// Whose paper it is. Who had left a household before it begins is not named at its head.
std::string holders(const Statement& statement) {
    std::string names;
    for (const Member& each : statement.people) {
        if (each.number != statement.member.number &&
            standing_on(each.standings, first_day(statement.from)) == Standing::left)
            continue;
        const std::string name = fmt::format(words::holder, each.name, show_number(each.number));
        names = names.empty() ? name : fmt::format(words::holder_and, names, name);
    }
    return names;
}

Sheet sheet_of(const Statement& statement) {
    const Member& member = statement.member;
    Sheet sheet;
    sheet.heading = {statement.timebank, fmt::format(words::title, holders(statement)),
                     fmt::format(words::period, show_long(first_day(statement.from)),
                                 show_long(last_day(statement.to)))};
    sheet.facts = {fact("report", "", "statement"),
                   fact("timebank", "", statement.timebank),
                   fact("number", "", show_number(member.number)),
                   fact("name", "", member.name),
                   fact("household", "", household_of(statement)),
                   fact("from", "", statement.from),
                   fact("to", "", statement.to),
                   fact("opening_minutes", "", statement.opening)};
    sheet.tables.push_back(table_of(statement));
    sheet.tables.push_back(help_for_table(statement));
    sheet.closing_facts = {fact("given_minutes", "", statement.given),
                           fact("received_minutes", "", statement.received),
                           fact("other_minutes", "", statement.other),
                           fact("closing_minutes", "", statement.closing)};
    sheet.notes = foot_of(statement);
    return sheet;
}

ExitCode run_statement(const Desk& desk, const StatementOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const MemberNumber number = ledger.find_member(options.member);
    const auto month_or = [&](const std::string& typed, Month otherwise) {
        return typed.empty() ? otherwise : desk.month(typed);
    };
    const Month month = month_or(options.month, ledger.usual_month());
    const Month to = month_or(options.to, month);
    const Month from = month_or(options.from, options.month.empty() ? to : month);
    desk.print(sheet_of(ledger.statement(number, from, to)));
    return ExitCode::done;
}

} // namespace

void declare_member_statement(CLI::App& noun, Errand& errand) {
    add_verb<StatementOptions>(
        noun, errand, "statement", "A member's own paper: given, received, and where they stand",
        "  timebank member statement \"Ann Baker\" --month 2026-10\n"
        "  timebank member statement 12 --from \"Aug 2026\" --to \"Oct 2026\" --output ann.txt",
        run_statement, declare_statement);
}

} // namespace timebank
