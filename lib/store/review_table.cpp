#include "store/review_table.hpp"

#include <algorithm>

namespace timebank {

namespace {

constexpr const char* insert_item = "INSERT INTO review_item(entry, gate) VALUES(:entry, :gate)";
constexpr const char* insert_settling =
    "INSERT INTO review_settled(item, deed, outcome) VALUES(:item, :deed, :outcome)";
constexpr const char* select_items =
    "SELECT i.item, i.entry, i.gate, d.recorded_on, d.recorded_by, s.outcome, sd.recorded_on, "
    "sd.recorded_by, sd.reason FROM review_item AS i JOIN entry AS e ON e.entry = i.entry "
    "JOIN deed AS d ON d.deed = e.deed LEFT JOIN review_settled AS s ON s.item = i.item "
    "LEFT JOIN deed AS sd ON sd.deed = s.deed ORDER BY i.item";
constexpr const char* select_item =
    "SELECT i.item, i.entry, i.gate, d.recorded_on, d.recorded_by, s.outcome, sd.recorded_on, "
    "sd.recorded_by, sd.reason FROM review_item AS i JOIN entry AS e ON e.entry = i.entry "
    "JOIN deed AS d ON d.deed = e.deed LEFT JOIN review_settled AS s ON s.item = i.item "
    "LEFT JOIN deed AS sd ON sd.deed = s.deed WHERE i.item = :item";
constexpr const char* select_count =
    "SELECT (SELECT count(*) FROM review_item) - (SELECT count(*) FROM review_settled)";

// `giver-checks,first-visit`, as they are kept.
std::vector<std::string> gates_from(const std::string& joined) {
    std::vector<std::string> gates;
    for (std::size_t begin = 0; begin <= joined.size();) {
        const std::size_t end = std::min(joined.find(',', begin), joined.size());
        gates.push_back(joined.substr(begin, end - begin));
        begin = end + 1;
    }
    return gates;
}

ReviewItem item_from(const Query& query) {
    ReviewItem item{query.integer(0), query.integer(1), gates_from(query.text(2)),
                    query.day(3),     query.text(4),    {}};
    if (const auto outcome = query.maybe_integer(5))
        item.settled = Settled{static_cast<ReviewOutcome>(*outcome), query.day(6), query.text(7),
                               query.maybe_text(8)};
    return item;
}

} // namespace

ReviewWriter::ReviewWriter(const Connection& connection) : insert_(connection, insert_item) {}

void ReviewWriter::add(EntryNumber entry, const std::vector<Gate>& gates) {
    if (gates.empty())
        return;
    std::string joined;
    for (const Gate gate : gates)
        joined += (joined.empty() ? "" : ",") + std::string(show_gate(gate));
    insert_.with(":entry", entry).with(":gate", joined).run();
}

void add_review_item(const Connection& connection, EntryNumber entry,
                     const std::vector<Gate>& gates) {
    ReviewWriter(connection).add(entry, gates);
}

std::vector<ReviewItem> read_review_items(const Connection& connection) {
    std::vector<ReviewItem> items;
    Query query(connection, select_items);
    while (query.next())
        items.push_back(item_from(query));
    return items;
}

std::optional<ReviewItem> read_review_item(const Connection& connection, std::int64_t item) {
    Query query(connection, select_item);
    if (!query.with(":item", item).next())
        return std::nullopt;
    return item_from(query);
}

std::int64_t count_review_items(const Connection& connection) {
    Query query(connection, select_count);
    query.next();
    return query.integer(0);
}

void add_settling(const Connection& connection, std::int64_t item, ReviewOutcome outcome,
                  std::int64_t deed) {
    Query(connection, insert_settling)
        .with(":item", item)
        .with(":deed", deed)
        .with(":outcome", static_cast<std::int64_t>(outcome))
        .run();
}

} // namespace timebank
