#include "papers/statement_paper.hpp"

#include <algorithm>

#include "members/find.hpp"
#include "papers/statement_lines.hpp"

namespace timebank {

namespace {

Cell words_unless_nothing(Minutes amount, const Language& language) {
    return amount == Minutes{} ? Cell() : Cell(language.amount(amount));
}

Cell words_of_other(Minutes other, const Language& language) {
    if (other == Minutes{})
        return {};
    return language.say(other > Minutes{} ? word("added") : word("taken"), language.amount(other));
}

std::string what_for_data(const StatementLine& line) {
    return is_help(line.kind) ? line.category : std::string(show_kind(line.kind));
}

// Data speaks one language, whatever the member's.
std::string name_in_data(const std::optional<NameForOthers>& other) {
    return name_of(other, languages().front());
}

Cell cell_of(const std::optional<NameForOthers>& other) {
    return other && !other->empty() ? Cell(*other) : Cell();
}

std::string name_in(const Statement& statement, MemberNumber whose) {
    const auto found = std::ranges::find(statement.people, whose, &Member::number);
    return found == statement.people.end() ? show_number(whose) : found->name;
}

// A household's paper says whose line it is; a member alone needs no telling.
std::string of_whom(const Statement& statement, MemberNumber whose, const std::string& what,
                    const Language& language) {
    return statement.people.size() > 1
               ? language.say(word("of_whom"), name_in(statement, whose), what)
               : what;
}

Column on_paper(const char* key, std::string title) {
    return {key, std::move(title), Shown::only_in_text};
}

Column in_data(const char* key) {
    return {key, "", Shown::only_in_data};
}

std::string opening_words(const Statement& statement, const Language& language) {
    if (statement.opening == Minutes{})
        return language.say(word("opening_even"));
    return language.say(statement.opening > Minutes{} ? word("opening_credit")
                                                      : word("opening_debit"),
                        language.balance(statement.opening));
}

Table lines_table(const Statement& statement, const Language& language) {
    Table table;
    table.key = "lines";
    table.caption = opening_words(statement, language);
    table.when_empty =
        language.say(statement.help_for.empty() ? word("nothing") : word("unchanged"));
    table.columns = {in_data("on"),
                     on_paper("day", language.say(word("column_day"))),
                     in_data("what"),
                     on_paper("what_words", language.say(word("column_what"))),
                     in_data("with"),
                     in_data("given_minutes"),
                     on_paper("given", language.say(word("column_given"))),
                     in_data("received_minutes"),
                     on_paper("received", language.say(word("column_received"))),
                     in_data("other_minutes"),
                     on_paper("other", language.say(word("column_other"))),
                     in_data("balance_minutes"),
                     on_paper("balance", language.say(word("column_balance"))),
                     in_data("kind"),
                     in_data("on_behalf_of"),
                     in_data("who")};
    for (const StatementLine& line : statement.lines)
        table.rows.push_back({line.on, language.day(line.on), what_for_data(line),
                              of_whom(statement, line.whose, words_of(line, language), language),
                              cell_of(line.with), line.given,
                              words_unless_nothing(line.given, language), line.received,
                              words_unless_nothing(line.received, language), line.other,
                              words_of_other(line.other, language), line.balance,
                              language.balance(line.balance), std::string(show_kind(line.kind)),
                              line.on_behalf_of ? Cell(name_in_data(line.on_behalf_of)) : Cell(),
                              name_in(statement, line.whose)});
    return table;
}

Table help_for_table(const Statement& statement, const Language& language) {
    Table table;
    table.key = "help_for";
    table.caption = language.say(word("help_for"));
    table.columns = {in_data("on"),
                     on_paper("day", language.say(word("column_day"))),
                     in_data("what"),
                     on_paper("what_words", language.say(word("column_what"))),
                     in_data("minutes"),
                     on_paper("hours", language.say(word("column_hours"))),
                     in_data("from"),
                     in_data("received_by"),
                     on_paper("received_by_words", language.say(word("column_received_by"))),
                     in_data("who")};
    for (const HelpForLine& line : statement.help_for)
        table.rows.push_back({line.on, language.day(line.on), line.category,
                              of_whom(statement, line.whose, words_of(line, language), language),
                              line.minutes, language.amount(line.minutes), cell_of(line.giver),
                              cell_of(line.receiver), name_of(line.receiver, language),
                              name_in(statement, line.whose)});
    return table;
}

// What data has of a table, and paper has not.
Table in_data_alone(const Table& table) {
    Table data;
    data.key = table.key;
    data.rows.resize(table.rows.size());
    for (std::size_t place = 0; place < table.columns.size(); ++place) {
        if (table.columns[place].shown == Shown::only_in_text)
            continue;
        data.columns.push_back(table.columns[place]);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            data.rows[row].push_back(table.rows[row][place]);
    }
    return data;
}

std::vector<std::string> foot_of(const Statement& statement, const Language& language) {
    std::vector<std::string> foot{language.say(word("totals"), language.amount(statement.given),
                                               language.amount(statement.received))};
    if (statement.other != Minutes{})
        foot.push_back(
            language.say(statement.other > Minutes{} ? word("other_added") : word("other_taken"),
                         language.amount(statement.other)));
    if (statement.closing == Minutes{})
        foot.push_back(language.say(word("closing_even")));
    else
        foot.push_back(language.say(statement.closing > Minutes{} ? word("closing_credit")
                                                                  : word("closing_debit"),
                                    language.balance(statement.closing)));
    foot.emplace_back();
    foot.push_back(statement.phone.empty()
                       ? language.say(word("tell_us"))
                       : language.say(word("tell_us_by_phone"), statement.phone));
    foot.push_back(language.say(word("other_forms")));
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
std::string holders(const Statement& statement, const Language& language) {
    std::string names;
    for (const Member& each : statement.people) {
        if (each.number != statement.member.number &&
            standing_on(each.standings, first_day(statement.from)) == Standing::left)
            continue;
        const std::string name = language.say(word("holder"), each.name, show_number(each.number));
        names = names.empty() ? name : language.say(word("holder_and"), names, name);
    }
    return names;
}

void lay_out_standard(Sheet& sheet, const Statement& statement, const Language& language) {
    sheet.heading.push_back(language.say(word("period"), language.day(first_day(statement.from)),
                                         language.day(last_day(statement.to))));
    sheet.notes = foot_of(statement, language);
}

Fact big_figure(std::string sentence, std::string figure) {
    return {"", std::move(sentence), std::move(figure), Shown::only_in_text};
}

// Three sentences, each with one figure, and where to ring: a table of lines is no easy reading.
void lay_out_easy(Sheet& sheet, const Statement& statement, const Language& language) {
    sheet.heading.push_back(statement.from == statement.to
                                ? language.month(statement.from)
                                : language.say(word("period"), language.month(statement.from),
                                               language.month(statement.to)));
    sheet.facts.push_back(
        big_figure(language.say(word("easy_given")), language.amount(statement.given)));
    sheet.facts.push_back(
        big_figure(language.say(word("easy_received")), language.amount(statement.received)));
    if (statement.closing == Minutes{})
        sheet.facts.push_back(
            big_figure(language.say(word("easy_even")), language.say(word("even"))));
    else
        sheet.facts.push_back(big_figure(
            language.say(statement.closing > Minutes{} ? word("easy_credit") : word("easy_debit")),
            language.amount(statement.closing)));
    if (statement.phone.empty())
        sheet.notes.push_back(language.say(word("tell_us")));
    else
        sheet.facts.push_back(big_figure(language.say(word("easy_phone")), statement.phone));
    for (Table& table : sheet.tables)
        table = in_data_alone(table);
}

} // namespace

Sheet statement_sheet(const Statement& statement, const PaperForm& form) {
    const Language& language = *form.language;
    const Member& member = statement.member;
    Sheet sheet;
    sheet.paper = paper_of(form);
    sheet.heading = {statement.timebank,
                     language.say(word("statement"), holders(statement, language))};
    sheet.facts = {datum("report", std::string("statement")),
                   datum("timebank", statement.timebank),
                   datum("number", show_number(member.number)),
                   datum("name", member.name),
                   datum("household", household_of(statement)),
                   datum("from", statement.from),
                   datum("to", statement.to),
                   datum("opening_minutes", statement.opening)};
    sheet.tables = {lines_table(statement, language), help_for_table(statement, language)};
    sheet.closing_facts = {
        datum("given_minutes", statement.given), datum("received_minutes", statement.received),
        datum("other_minutes", statement.other), datum("closing_minutes", statement.closing)};
    if (form.kind == PaperKind::easy_read) {
        lay_out_easy(sheet, statement, language);
        return sheet;
    }
    // On paper, what others received stands only where there is something in it.
    if (statement.help_for.empty())
        sheet.tables.back() = in_data_alone(sheet.tables.back());
    lay_out_standard(sheet, statement, language);
    return sheet;
}

} // namespace timebank
