#include "store/review_table.hpp"

#include <algorithm>

namespace timebank {

namespace {

constexpr const char* insert_item = "INSERT INTO review_item(entry, gate) VALUES(:entry, :gate)";
constexpr const char* insert_settling =
    "INSERT INTO review_settled(item, deed, outcome) SELECT item, :deed, :outcome "
    "FROM review_item AS i WHERE entry = :entry "
    "AND NOT EXISTS(SELECT 1 FROM review_settled AS s WHERE s.item = i.item)";
// What was settled together is read together; the first item's number names the thing.
constexpr const char* select_things =
    "SELECT min(i.item), i.entry, group_concat(i.gate), d.recorded_on, d.recorded_by, s.outcome, "
    "sd.recorded_on, sd.recorded_by, sd.reason FROM review_item AS i "
    "JOIN entry AS e ON e.entry = i.entry JOIN deed AS d ON d.deed = e.deed "
    "LEFT JOIN review_settled AS s ON s.item = i.item LEFT JOIN deed AS sd ON sd.deed = s.deed "
    "GROUP BY i.entry, s.deed ORDER BY 1";
constexpr const char* select_thing =
    "SELECT min(i.item), i.entry, group_concat(i.gate), d.recorded_on, d.recorded_by, s.outcome, "
    "sd.recorded_on, sd.recorded_by, sd.reason FROM review_item AS named "
    "LEFT JOIN review_settled AS n ON n.item = named.item "
    "JOIN review_item AS i ON i.entry = named.entry "
    "JOIN entry AS e ON e.entry = i.entry JOIN deed AS d ON d.deed = e.deed "
    "LEFT JOIN review_settled AS s ON s.item = i.item LEFT JOIN deed AS sd ON sd.deed = s.deed "
    "WHERE named.item = :item AND s.deed IS n.deed GROUP BY i.entry";
constexpr const char* select_count =
    "SELECT count(DISTINCT entry) FROM review_item AS i "
    "WHERE NOT EXISTS(SELECT 1 FROM review_settled AS s WHERE s.item = i.item)";

std::vector<std::string> gates_from(const std::string& joined) {
    std::vector<std::string> gates;
    for (std::size_t begin = 0; begin <= joined.size();) {
        const std::size_t end = std::min(joined.find(',', begin), joined.size());
        gates.push_back(joined.substr(begin, end - begin));
        begin = end + 1;
    }
    std::ranges::sort(gates, {}, gravity);
    return gates;
}

ReviewItem item_from(const Query& query) {
    ReviewItem item{query.integer(0),
                    query.integer(1),
                    gates_from(query.text(2)),
                    {static_cast<std::int32_t>(query.integer(3))},
                    query.text(4),
                    {}};
    if (const auto outcome = query.maybe_integer(5))
        item.settled = Settled{static_cast<ReviewOutcome>(*outcome),
                               {static_cast<std::int32_t>(query.integer(6))},
                               query.text(7),
                               query.maybe_text(8)};
    return item;
}

} // namespace

void add_review_item(const Connection& connection, EntryNumber entry, Gate gate) {
    Query(connection, insert_item)
        .with(":entry", entry)
        .with(":gate", std::string(show_gate(gate)))
        .run();
}

std::vector<ReviewItem> read_review_items(const Connection& connection) {
    std::vector<ReviewItem> items;
    Query query(connection, select_things);
    while (query.next())
        items.push_back(item_from(query));
    return items;
}

std::optional<ReviewItem> read_review_item(const Connection& connection, std::int64_t item) {
    Query query(connection, select_thing);
    if (!query.with(":item", item).next())
        return std::nullopt;
    return item_from(query);
}

std::int64_t count_review_items(const Connection& connection) {
    Query query(connection, select_count);
    query.next();
    return query.integer(0);
}

void add_settling(const Connection& connection, EntryNumber entry, ReviewOutcome outcome,
                  std::int64_t deed) {
    Query(connection, insert_settling)
        .with(":entry", entry)
        .with(":deed", deed)
        .with(":outcome", static_cast<std::int64_t>(outcome))
        .run();
}

} // namespace timebank
