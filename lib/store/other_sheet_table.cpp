#include "store/other_sheet_table.hpp"

namespace timebank {

namespace {

constexpr const char* insert_other_sheet =
    "INSERT INTO other_sheet(entry, sheet, line, identity, deed) "
    "VALUES(:entry, :sheet, :line, :identity, :deed)";
// By the giver's entries, of which one of that day and hours is soon found.
constexpr const char* select_halves =
    "SELECT entry FROM entry WHERE to_account = :giver AND counts_in >= :month "
    "AND happened_on = :happened_on AND from_account = :receiver AND given_minutes = :given "
    "AND kind = 1 AND category = :category AND signed = :signed AND sheet <> :sheet "
    "AND NOT EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "AND NOT EXISTS(SELECT 1 FROM other_sheet WHERE other_sheet.entry = entry.entry) "
    "AND entry < :before ORDER BY entry";
constexpr const char* select_count =
    "SELECT count(*) FROM other_sheet WHERE deed = :deed AND sheet = coalesce(:sheet, sheet)";
constexpr const char* delete_other_sheets =
    "DELETE FROM other_sheet WHERE deed = :deed AND sheet = coalesce(:sheet, sheet)";

} // namespace

void add_other_sheet(const Connection& connection, const OtherSheet& other) {
    Query(connection, insert_other_sheet)
        .with(":entry", other.entry)
        .with(":sheet", other.sheet)
        .with(":line", other.line)
        .with(":identity", other.identity)
        .with(":deed", other.deed)
        .run();
}

std::vector<EntryNumber> find_halves(const Connection& connection, const Content& content,
                                     Signed by, EntryNumber before) {
    Query query(connection, select_halves);
    query.with(":giver", content.giver.value)
        .with(":receiver", content.receiver.value)
        .with(":month", month_of(content.happened_on).number)
        .with(":happened_on", content.happened_on)
        .with(":given", content.given.count)
        .with(":category", content.category)
        .with(":signed", static_cast<std::int64_t>(by))
        .with(":sheet", content.sheet)
        .with(":before", before);
    std::vector<EntryNumber> halves;
    while (query.next())
        halves.push_back(query.integer(0));
    return halves;
}

std::int64_t count_other_sheets(const Connection& connection, std::int64_t deed,
                                std::optional<std::int64_t> sheet) {
    Query query(connection, select_count);
    return query.with(":deed", deed).with(":sheet", sheet).number();
}

void remove_other_sheets(const Connection& connection, std::int64_t deed,
                         std::optional<std::int64_t> sheet) {
    Query(connection, delete_other_sheets).with(":deed", deed).with(":sheet", sheet).run();
}

} // namespace timebank
