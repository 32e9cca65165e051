#include "imports/category_names.hpp"

#include <utility>

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

CategoryNames::CategoryNames(const std::vector<Category>& categories, bool add_unknown)
    : add_unknown_(add_unknown) {
    for (const Category& each : categories) {
        names_.push_back(each.name);
        keys_.push_back(name_key(each.name));
        by_key_.emplace(keys_.back(), each.number);
    }
}

Answer<std::int64_t> CategoryNames::find(std::string_view name) {
    std::string key = name_key(name);
    if (const auto known = by_key_.find(key); known != by_key_.end())
        return known->second;
    if (!add_unknown_)
        return refuse(rule("category_unknown"), name,
                      "timebank category list, or --add-categories to add it");
    if (auto refusal = why_not_name(name))
        return *std::move(refusal);
    names_.push_back(tidy_name(name));
    keys_.push_back(key);
    added_.push_back(names_.back());
    const auto number = -static_cast<std::int64_t>(added_.size());
    by_key_.emplace(std::move(key), number);
    return number;
}

std::vector<std::string> CategoryNames::suggestions(std::string_view name) const {
    std::vector<std::string> near;
    for (const std::size_t each : nearest(name, keys_))
        near.push_back(names_[each]);
    return near;
}

} // namespace timebank
