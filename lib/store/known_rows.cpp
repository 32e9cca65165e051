#include "store/known_rows.hpp"

namespace timebank {

namespace {

constexpr const char* select_known =
    "SELECT entry, to_account, from_account, given_minutes, happened_on, category, sheet, "
    "coalesce((SELECT 1 + (verb = 'import undo') FROM entry AS later CROSS JOIN deed USING(deed) "
    "WHERE later.corrects = entry.entry), 0) FROM entry WHERE identity = :identity UNION ALL "
    "SELECT entry.entry, to_account, from_account, given_minutes, happened_on, category, o.sheet, "
    "coalesce((SELECT 1 + (verb = 'import undo') FROM entry AS later CROSS JOIN deed USING(deed) "
    "WHERE later.corrects = entry.entry), 0) FROM other_sheet AS o CROSS JOIN entry USING(entry) "
    "WHERE o.identity = :identity";
constexpr const char* select_replacement =
    "SELECT entry, to_account, from_account, given_minutes, happened_on, category, sheet, "
    "EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "FROM entry WHERE replaces = :entry";
constexpr const char* select_on_line =
    "SELECT entry, to_account, from_account, given_minutes, happened_on, category, sheet, 0 "
    "FROM entry WHERE identity BETWEEN :first AND :last AND line = :line AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) UNION ALL "
    "SELECT entry.entry, to_account, from_account, given_minutes, happened_on, category, o.sheet, "
    "0 "
    "FROM other_sheet AS o CROSS JOIN entry USING(entry) "
    "WHERE o.identity BETWEEN :first AND :last AND o.line = :line AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry)";
constexpr const char* select_like =
    "SELECT entry FROM entry WHERE to_account = :giver AND counts_in = :counts_in "
    "AND happened_on = :happened_on AND minutes = :minutes AND from_account = :receiver "
    "AND given_minutes = :given AND kind = 1 AND (sheet IS NULL OR sheet <> :sheet) "
    "AND entry < :before AND NOT EXISTS(SELECT 1 FROM entry AS later "
    "WHERE later.corrects = entry.entry) LIMIT 1";
constexpr const char* select_identities =
    "SELECT entry, to_account, from_account, given_minutes, happened_on, category, sheet, 0, "
    "identity FROM entry WHERE identity IS NOT NULL ORDER BY entry";
constexpr const char* select_other_identities =
    "SELECT entry.entry, to_account, from_account, given_minutes, happened_on, category, o.sheet, "
    "EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry), o.identity "
    "FROM other_sheet AS o CROSS JOIN entry USING(entry)";
constexpr const char* select_undone =
    "SELECT corrects FROM entry WHERE corrects IS NOT NULL ORDER BY corrects";

KnownRow known_from(const Query& query) {
    KnownRow row;
    row.entry = query.integer(0);
    row.content = {{query.integer(1)}, {query.integer(2)},
                   {query.integer(3)}, {static_cast<std::int32_t>(query.integer(4))},
                   query.integer(5),   query.integer(6)};
    row.undone = query.integer(7) != 0;
    row.taken_back = query.integer(7) == 2;
    return row;
}

} // namespace

KnownRows::KnownRows(const Connection& connection)
    : by_identity_(connection, select_known), by_replaced_(connection, select_replacement),
      by_line_(connection, select_on_line), by_likeness_(connection, select_like) {}

std::optional<KnownRow> KnownRows::at(std::int64_t identity) {
    by_identity_.again();
    if (!by_identity_.with(":identity", identity).next())
        return std::nullopt;
    return known_from(by_identity_);
}

std::optional<KnownRow> KnownRows::in_place_of(EntryNumber entry) {
    by_replaced_.again();
    if (!by_replaced_.with(":entry", entry).next())
        return std::nullopt;
    return known_from(by_replaced_);
}

std::optional<KnownRow> KnownRows::standing_on(std::int64_t sheet, std::int64_t line) {
    by_line_.again();
    const IdentityRange range = identities_of_sheet(sheet);
    by_line_.with(":first", range.first).with(":last", range.last).with(":line", line);
    if (!by_line_.next())
        return std::nullopt;
    return known_from(by_line_);
}

std::optional<EntryNumber> KnownRows::like(const Content& content, Month counts_in,
                                           Minutes credited, EntryNumber before) {
    by_likeness_.again();
    by_likeness_.with(":giver", content.giver.value)
        .with(":receiver", content.receiver.value)
        .with(":happened_on", content.happened_on.since_1970)
        .with(":minutes", credited.count)
        .with(":given", content.given.count)
        .with(":sheet", content.sheet)
        .with(":before", before);
    // A late sheet counts after the month in which it happened.
    for (Month each = month_of(content.happened_on); each <= counts_in;
         each = add_months(each, 1)) {
        by_likeness_.again();
        if (by_likeness_.with(":counts_in", each.number).next())
            return by_likeness_.integer(0);
    }
    return std::nullopt;
}

void each_known(const Connection& connection,
                const std::function<void(std::int64_t identity, const KnownRow& row)>& take) {
    Query undone(connection, select_undone);
    bool more = undone.next();
    Query query(connection, select_identities);
    while (query.next()) {
        KnownRow row = known_from(query);
        while (more && undone.integer(0) < row.entry)
            more = undone.next();
        row.undone = more && undone.integer(0) == row.entry;
        take(query.integer(8), row);
    }
    Query others(connection, select_other_identities);
    while (others.next())
        take(others.integer(8), known_from(others));
}

} // namespace timebank
