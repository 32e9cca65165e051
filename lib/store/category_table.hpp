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
std::optional<Category> category_with_key(const Connection& connection, const std::string& key);
/// The number of the new category.
std::int64_t add_category(const Connection& connection, const std::string& name, bool refused);
void update_category(const Connection& connection, const Category& category);

} // namespace timebank
