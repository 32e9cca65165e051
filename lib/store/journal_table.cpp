#include "store/journal_table.hpp"

#include "members/names.hpp"
#include "store/entry_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_records =
    "SELECT e.entry, e.kind, e.from_account, e.to_account, e.minutes, e.happened_on, e.counts_in, "
    "e.corrects, 0, e.given_minutes, e.deed, d.recorded_on, d.recorded_by, d.reason, c.name, "
    "e.setting, s.name, e.line, e.signed, e.on_behalf_of, e.accompanied_by, e.replaces, n.note "
    "FROM entry AS e JOIN deed AS d ON d.deed = e.deed "
    "LEFT JOIN category AS c ON c.category = e.category "
    "LEFT JOIN sheet AS s ON s.sheet = e.sheet "
    "LEFT JOIN entry_note AS n ON n.entry = e.entry ORDER BY e.entry";
constexpr const char* select_last_deed = "SELECT deed FROM entry ORDER BY entry DESC LIMIT 1";

std::optional<std::string> text_from(const Query& query, int column) {
    auto text = query.maybe_text(column);
    if (text)
        text = valid_text(*text);
    return text;
}

std::optional<MemberNumber> member_from(const Query& query, int column) {
    const auto number = query.maybe_integer(column);
    if (!number)
        return std::nullopt;
    return MemberNumber{*number};
}

EntryRecord record_from(const Query& query) {
    EntryRecord record;
    record.movement = movement_from(query);
    record.given = {query.integer(9)};
    record.deed.recorded_on = {static_cast<std::int32_t>(query.integer(11))};
    record.deed.recorded_by = query.text(12);
    record.deed.reason = text_from(query, 13);
    record.category = query.maybe_text(14);
    if (const auto setting = query.maybe_integer(15))
        record.setting = static_cast<Setting>(*setting);
    if (auto sheet = text_from(query, 16))
        record.sheet = SheetLine{*std::move(sheet), query.maybe_integer(17)};
    if (const auto signed_by = query.maybe_integer(18))
        record.signed_by = static_cast<Signed>(*signed_by);
    record.on_behalf_of = member_from(query, 19);
    record.accompanied_by = member_from(query, 20);
    record.replaces = query.integer(21);
    record.note = text_from(query, 22);
    return record;
}

} // namespace

void each_record(const Connection& connection,
                 const std::function<void(const EntryRecord&)>& take) {
    Query query(connection, select_records);
    std::int64_t deed = 0;
    EntryNumber first_entry = 0;
    while (query.next()) {
        EntryRecord record = record_from(query);
        if (query.integer(10) != deed) {
            deed = query.integer(10);
            first_entry = record.movement.entry;
        }
        record.deed.first_entry = first_entry;
        take(record);
    }
}

std::int64_t deed_of_last_entry(const Connection& connection) {
    Query query(connection, select_last_deed);
    query.next();
    return query.integer(0);
}

} // namespace timebank
