#include "papers/letter_paper.hpp"

namespace timebank {

namespace {

Table weeks_table(const Letter& letter, const Language& language) {
    Table table;
    table.key = "weeks";
    table.caption =
        language.say(word("letter_weeks"), language.day(letter.from), language.day(letter.to));
    table.columns = {{"first_day", "", Shown::only_in_data},
                     {"last_day", "", Shown::only_in_data},
                     {"week", language.say(word("column_week")), Shown::only_in_text},
                     {"given_minutes", "", Shown::only_in_data},
                     {"given", language.say(word("column_given")), Shown::only_in_text},
                     {"received_minutes", "", Shown::only_in_data},
                     {"received", language.say(word("column_received")), Shown::only_in_text}};
    for (const LetterWeek& week : letter.weeks)
        table.rows.push_back(
            {week.first, week.last,
             language.say(word("period"), language.day(week.first), language.day(week.last)),
             week.given, language.amount(week.given), week.received,
             language.amount(week.received)});
    return table;
}

std::vector<std::string> foot_of(const Letter& letter, const Language& language) {
    const std::string& name = letter.member.name;
    return {language.say(word("letter_totals"), name, language.amount(letter.given),
                         language.amount(letter.received)),
            "",
            language.say(word("letter_given")),
            language.say(word("letter_received")),
            language.say(word("letter_step"), language.amount(letter.step)),
            language.say(word("letter_money")),
            language.say(word("letter_bare")),
            "",
            letter.phone.empty() ? language.say(word("letter_ask"))
                                 : language.say(word("letter_ask_by_phone"), letter.phone),
            language.say(word("letter_signed"), letter.timebank)};
}

} // namespace

Sheet letter_sheet(const Letter& letter, const Language& language) {
    const Member& member = letter.member;
    Sheet sheet;
    sheet.paper.language = language.tag();
    sheet.heading = {
        letter.timebank,
        language.say(word("letter"),
                     language.say(word("holder"), member.name, show_number(member.number))),
        letter.reader == LetterReader::dwp ? language.say(word("letter_to_dwp"))
                                           : language.say(word("letter_to_referrer"), member.name),
        language.say(word("letter_asked"), member.name, language.day(letter.asked_on),
                     language.day(letter.written_on)),
        language.say(word("letter_since"), member.name, language.day(member.joined_on))};
    sheet.facts = {datum("report", std::string("letter")),
                   datum("for", std::string(show_letter_reader(letter.reader))),
                   datum("timebank", letter.timebank),
                   datum("number", show_number(member.number)),
                   datum("name", member.name),
                   datum("joined", member.joined_on),
                   datum("asked_on", letter.asked_on),
                   datum("written_on", letter.written_on),
                   datum("from", letter.from),
                   datum("to", letter.to)};
    sheet.tables = {weeks_table(letter, language)};
    sheet.closing_facts = {datum("given_minutes", letter.given),
                           datum("received_minutes", letter.received)};
    sheet.notes = foot_of(letter, language);
    return sheet;
}

} // namespace timebank
