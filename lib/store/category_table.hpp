// Categories as they are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchanges/category.hpp"
#include "store/connection.hpp"

namespace timebank {

std::vector<Category> read_categories(const Connection& connection);
/// The number must be known.
Category read_category(const Connection& connection, std::int64_t number);
std::optional<Category> category_with_key(const Connection& connection, const std::string& key);
/// The number of the new category.
std::int64_t add_category_row(const Connection& connection, const std::string& name, bool refused);
void update_category_row(const Connection& connection, const Category& category);

} // namespace timebank
