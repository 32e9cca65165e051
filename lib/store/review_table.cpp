#include "store/review_table.hpp"

namespace timebank {

namespace {
constexpr const char* insert_item = "INSERT INTO review_item(entry, gate) VALUES(:entry, :gate)";
constexpr const char* select_items = "SELECT item, entry, gate FROM review_item ORDER BY item";
constexpr const char* select_count = "SELECT count(*) FROM review_item";
} // namespace

void add_review_item(const Connection& connection, EntryNumber entry, const std::string& gate) {
    Query(connection, insert_item).with(":entry", entry).with(":gate", gate).run();
}

std::vector<ReviewItem> read_review_items(const Connection& connection) {
    std::vector<ReviewItem> items;
    Query query(connection, select_items);
    while (query.next())
        items.push_back({query.integer(0), query.integer(1), query.text(2)});
    return items;
}

std::int64_t count_review_items(const Connection& connection) {
    Query query(connection, select_count);
    query.next();
    return query.integer(0);
}

} // namespace timebank
