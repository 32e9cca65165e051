#include "commands/export_tables.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/core.h>

#include "imports/lists.hpp"

namespace timebank {

namespace {

Cell cell_of(const std::optional<std::string>& text) {
    return text ? Cell(*text) : Cell();
}

Cell cell_of(const std::optional<MemberNumber>& number) {
    return number ? Cell(show_number(*number)) : Cell();
}

std::vector<std::string> items_of(const std::vector<std::string>& texts) {
    std::vector<std::string> items;
    for (const std::string& text : texts)
        items.push_back(list_item(text));
    return items;
}

std::vector<std::string> contacts_of(const std::vector<NamedContact>& contacts) {
    std::vector<std::string> items;
    for (const NamedContact& each : contacts)
        items.push_back(show_contact(each));
    return items;
}

// `active 2026-01-03`, and of a leaving `left 2026-09-30=moved=pot`: why, and where the balance
// went.
std::vector<std::string> history_of(const MemberRecord& record) {
    std::vector<std::string> items;
    for (const StandingChange& change : record.member.standings) {
        const auto& departure = record.departures.at(items.size());
        items.push_back(
            fmt::format("{} {}", show_standing(change.standing), show_iso(change.since)));
        if (departure)
            items.back() += fmt::format("={}={}", show_leaving_reason(departure->reason),
                                        show_balance_to(departure->balance_to));
    }
    return items;
}

Row member_row(const MemberRecord& record) {
    const Member& member = record.member;
    const Contact& contact = member.contact;
    // Where a merged record is counted follows from whose it is.
    const auto shares = member.same_as ? std::nullopt : member.shares;
    return {show_number(member.number),
            member.name,
            std::string(show_kind(member.kind)),
            member.joined_on,
            items_of(member.aliases),
            contacts_of(record.contacts),
            cell_of(contact.phone),
            cell_of(contact.email),
            cell_of(contact.address),
            cell_of(contact.channel),
            cell_of(contact.paper),
            cell_of(contact.language),
            std::string(show_standing(member.standings.back().standing)),
            history_of(record),
            cell_of(shares),
            cell_of(member.same_as)};
}

// `given_minutes` as `Given`, `recorded_by` as `Recorded by`.
std::string title_of(std::string key) {
    if (key.ends_with("_minutes"))
        key.erase(key.rfind('_'));
    std::ranges::replace(key, '_', ' ');
    key.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(key.front())));
    return key;
}

Cell number_cell(std::int64_t number) {
    return number == 0 ? Cell() : Cell(number);
}

Cell journal_cell(const EntryRecord& record, Field field) {
    const Movement& movement = record.movement;
    switch (field) {
    case Field::entry:
        return movement.entry;
    case Field::minutes:
        return movement.minutes;
    case Field::given_minutes:
        return record.given;
    case Field::on:
        return movement.happened_on;
    case Field::counts_in:
        return movement.counts_in;
    case Field::recorded_on:
        return record.deed.recorded_on;
    case Field::deed:
        return record.deed.first_entry;
    case Field::line:
        return number_cell(record.sheet ? record.sheet->line.value_or(0) : 0);
    case Field::session:
        return number_cell(record.session);
    case Field::corrects:
        return number_cell(movement.corrects);
    case Field::replaces:
        return number_cell(record.replaces);
    default:
        break;
    }
    std::string text = timebank::cell_of(record, field);
    return text.empty() ? Cell() : Cell(std::move(text));
}

} // namespace

Table members_table(const std::vector<MemberRecord>& records) {
    Table table;
    table.key = "rows";
    for (const char* const key :
         {"number", "name", "kind", "joined", "alias", "contacts", "phone", "email", "address",
          "channel", "paper", "language", "standing", "standing_history", "shares", "same_as"})
        table.columns.push_back({key, title_of(key)});
    for (const MemberRecord& record : records)
        table.rows.push_back(member_row(record));
    table.when_empty = "No members.";
    return table;
}

std::vector<Column> journal_columns() {
    std::vector<Column> columns;
    for (const Field field : journal_fields()) {
        const std::string key(show_field(field));
        columns.push_back({key, title_of(key)});
    }
    return columns;
}

Row journal_row(const EntryRecord& record) {
    Row row;
    for (const Field field : journal_fields())
        row.push_back(journal_cell(record, field));
    return row;
}

} // namespace timebank
