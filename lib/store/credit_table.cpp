#include "store/credit_table.hpp"

#include "store/entry_table.hpp"

namespace timebank {

namespace {
constexpr const char* select_credits =
    "SELECT e.entry, e.kind, e.from_account, e.to_account, e.minutes, e.happened_on, e.counts_in, "
    "e.corrects, c.entry IS NOT NULL, n.note, d.reason, d.recorded_by, cd.reason, cd.recorded_by "
    "FROM entry AS e JOIN deed AS d ON d.deed = e.deed "
    "LEFT JOIN entry AS c ON c.corrects = e.entry LEFT JOIN deed AS cd ON cd.deed = c.deed "
    "LEFT JOIN entry_note AS n ON n.entry = e.entry "
    "WHERE e.kind NOT IN (1, 2, 9) ORDER BY e.entry";
} // namespace

std::vector<StoredCredit> read_credits(const Connection& connection) {
    std::vector<StoredCredit> credits;
    Query query(connection, select_credits);
    while (query.next()) {
        StoredCredit credit;
        credit.movement = movement_from(query);
        credit.note = query.maybe_text(9);
        credit.reason = query.maybe_text(10);
        credit.recorded_by = query.text(11);
        credit.void_reason = query.maybe_text(12);
        credit.voided_by = query.maybe_text(13);
        credits.push_back(std::move(credit));
    }
    return credits;
}

} // namespace timebank
