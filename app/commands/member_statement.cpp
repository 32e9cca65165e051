// timebank member statement: the paper that a member is handed, in plain words.
#include <fmt/core.h>

#include "commands/member_verbs.hpp"

namespace timebank {

namespace {

// Every word on the paper, so that it can be had in another language. No minus sign stands on it,
// and nobody is ever told of a debt (practice: words). Amounts and days come in words, too: see
// show_words, show_balance_words, show_long.
namespace words {

constexpr std::string_view title = "Statement for {} ({})";
constexpr std::string_view period = "{} to {}";
constexpr std::string_view opening_even = "At the start you were even.";
constexpr std::string_view opening_credit = "At the start you had {}.";
constexpr std::string_view opening_debit = "At the start you were {}.";
constexpr std::string_view nothing = "Nothing was written down for you in this time.";

constexpr std::string_view day = "Day", what = "What", given = "Given", received = "Received",
                           other = "Other", balance = "You have";
constexpr std::string_view added = "{} added", taken = "{} taken off";

constexpr std::string_view another_member = "another member";
constexpr std::string_view help_for = "{}, for {}", help_from = "{}, from {}";
constexpr std::string_view gift_to = "Gift to {}", gift_from = "Gift from {}";
constexpr std::string_view welcome = "Welcome credits";
constexpr std::string_view grant = "From the community pot";
constexpr std::string_view donation = "Given to the community pot";
constexpr std::string_view settlement = "Balance settled";
constexpr std::string_view opening = "Balance brought in";
constexpr std::string_view running = "For helping to run the timebank";
constexpr std::string_view mistake = "Written by mistake: {}", put_right = "Put right: {}";
constexpr std::string_view earlier_line = "a line of an earlier statement";

constexpr std::string_view totals = "In this time you gave {} and received {}.";
constexpr std::string_view other_added = "Other changes added {}.";
constexpr std::string_view other_taken = "Other changes took off {}.";
constexpr std::string_view closing_even = "You are now even.";
constexpr std::string_view closing_credit = "You now have {}.";
constexpr std::string_view closing_debit =
    "You have received {} more than you have given. That is fine.";
constexpr std::string_view tell_us = "Please tell us if this is wrong.";
constexpr std::string_view tell_us_by_phone = "Please tell us if this is wrong: {}";

} // namespace words

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

// What a line is, of a kind that moved hours to the member or away from them.
std::string words_of(EntryKind kind, const StatementLine& line, bool to_member) {
    const std::string with = line.with.empty() ? std::string(words::another_member) : line.with;
    switch (kind) {
    case EntryKind::exchange:
    case EntryKind::session:
        return to_member ? fmt::format(words::help_for, line.category, with)
                         : fmt::format(words::help_from, line.category, with);
    case EntryKind::gift:
        return to_member ? fmt::format(words::gift_from, with) : fmt::format(words::gift_to, with);
    case EntryKind::welcome:
        return std::string(words::welcome);
    case EntryKind::grant:
        return std::string(words::grant);
    case EntryKind::donation:
        return std::string(words::donation);
    case EntryKind::settlement:
        return std::string(words::settlement);
    case EntryKind::opening:
        return std::string(words::opening);
    case EntryKind::running:
        return std::string(words::running);
    case EntryKind::correction:
        break;
    }
    return std::string(words::earlier_line);
}

std::string words_of(const StatementLine& line) {
    const bool added = line.given > Minutes{} || line.other > Minutes{};
    if (line.kind == EntryKind::correction)
        return fmt::format(words::put_right,
                           words_of(line.undoes.value_or(EntryKind::correction), line, !added));
    const std::string what = words_of(line.kind, line, added);
    return line.put_right ? fmt::format(words::mistake, what) : what;
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

Table table_of(const Statement& statement) {
    const auto titled = [](const char* key, std::string_view title, Shown shown) {
        return Column{key, std::string(title), shown};
    };
    const auto on_paper = [&](const char* key, std::string_view title) {
        return titled(key, title, Shown::only_in_text);
    };
    const auto in_data = [&](const char* key) { return titled(key, "", Shown::only_in_data); };
    Table table;
    table.key = "lines";
    table.caption = statement.opening == Minutes{} ? std::string(words::opening_even)
                    : statement.opening > Minutes{}
                        ? fmt::format(words::opening_credit, show_balance_words(statement.opening))
                        : fmt::format(words::opening_debit, show_balance_words(statement.opening));
    table.when_empty = words::nothing;
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
                     on_paper("balance", words::balance)};
    for (const StatementLine& line : statement.lines)
        table.rows.push_back({line.on, what_for_data(line), words_of(line),
                              line.with.empty() ? Cell() : Cell(line.with), line.given,
                              words_unless_nothing(line.given), line.received,
                              words_unless_nothing(line.received), line.other,
                              words_of_other(line.other), line.balance,
                              show_balance_words(line.balance)});
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
        foot.push_back(fmt::format(words::closing_debit, show_words(statement.closing)));
    foot.emplace_back();
    foot.push_back(statement.phone.empty() ? std::string(words::tell_us)
                                           : fmt::format(words::tell_us_by_phone, statement.phone));
    return foot;
}

Sheet sheet_of(const Statement& statement) {
    const Member& member = statement.member;
    Sheet sheet;
    sheet.heading = {statement.timebank,
                     fmt::format(words::title, member.name, show_number(member.number)),
                     fmt::format(words::period, show_long(first_day(statement.from)),
                                 show_long(last_day(statement.to)))};
    sheet.facts = {fact("report", "", "statement"),
                   fact("timebank", "", statement.timebank),
                   fact("number", "", show_number(member.number)),
                   fact("name", "", member.name),
                   fact("from", "", statement.from),
                   fact("to", "", statement.to),
                   fact("opening_minutes", "", statement.opening)};
    sheet.tables.push_back(table_of(statement));
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
