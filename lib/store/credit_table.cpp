#include "store/credit_table.hpp"

namespace timebank {

namespace {
constexpr const char* select_credits =
    "SELECT e.entry, e.kind, e.from_account, e.to_account, e.minutes, e.happened_on, e.counts_in, "
    "c.entry, n.note, d.reason, d.recorded_by FROM entry AS e JOIN deed AS d ON d.deed = e.deed "
    "LEFT JOIN entry AS c ON c.corrects = e.entry LEFT JOIN entry_note AS n ON n.entry = e.entry "
    "WHERE e.kind BETWEEN 3 AND 8 ORDER BY e.entry";
} // namespace

std::vector<StoredCredit> read_credits(const Connection& connection) {
    std::vector<StoredCredit> credits;
    Query query(connection, select_credits);
    while (query.next()) {
        StoredCredit credit;
        Movement& movement = credit.movement;
        movement.entry = query.integer(0);
        movement.kind = static_cast<EntryKind>(query.integer(1));
        movement.from = {query.integer(2)};
        movement.to = {query.integer(3)};
        movement.minutes = {query.integer(4)};
        movement.happened_on = {static_cast<std::int32_t>(query.integer(5))};
        movement.counts_in = {static_cast<std::int32_t>(query.integer(6))};
        movement.undone = query.maybe_integer(7).has_value();
        credit.note = query.maybe_text(8);
        credit.reason = query.maybe_text(9);
        credit.recorded_by = query.text(10);
        credits.push_back(std::move(credit));
    }
    return credits;
}

} // namespace timebank
