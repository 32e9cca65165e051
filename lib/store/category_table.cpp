#include "store/category_table.hpp"

#include "members/names.hpp"

namespace timebank {

namespace {
constexpr const char* select_categories =
    "SELECT category, name, refused, retired FROM category ORDER BY category";
constexpr const char* select_category =
    "SELECT category, name, refused, retired FROM category WHERE category = :category";
constexpr const char* select_category_by_key =
    "SELECT category, name, refused, retired FROM category WHERE key = :key";
constexpr const char* insert_category =
    "INSERT INTO category(category, name, key, refused, retired) "
    "VALUES(:category, :name, :key, :refused, 0)";
constexpr const char* select_next_category = "SELECT coalesce(max(category), 0) + 1 FROM category";
constexpr const char* update_one_category =
    "UPDATE category SET name = :name, key = :key, refused = :refused, retired = :retired "
    "WHERE category = :category";

Category category_from(const Query& query) {
    return {query.integer(0), query.text(1), query.integer(2) != 0, query.integer(3) != 0};
}
} // namespace

std::vector<Category> read_categories(const Connection& connection) {
    std::vector<Category> categories;
    Query query(connection, select_categories);
    while (query.next())
        categories.push_back(category_from(query));
    return categories;
}

Category read_category(const Connection& connection, std::int64_t number) {
    Query query(connection, select_category);
    query.with(":category", number).next();
    return category_from(query);
}

std::optional<Category> category_with_key(const Connection& connection, const std::string& key) {
    Query query(connection, select_category_by_key);
    if (!query.with(":key", key).next())
        return std::nullopt;
    return category_from(query);
}

std::int64_t add_category_row(const Connection& connection, const std::string& name, bool refused) {
    Query next(connection, select_next_category);
    next.next();
    const std::int64_t number = next.integer(0);
    Query(connection, insert_category)
        .with(":category", number)
        .with(":name", name)
        .with(":key", name_key(name))
        .with(":refused", refused)
        .run();
    return number;
}

void update_category_row(const Connection& connection, const Category& category) {
    Query(connection, update_one_category)
        .with(":category", category.number)
        .with(":name", category.name)
        .with(":key", name_key(category.name))
        .with(":refused", category.refused)
        .with(":retired", category.retired)
        .run();
}

} // namespace timebank
