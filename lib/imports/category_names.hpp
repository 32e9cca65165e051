// The category names that an import knows, and those that it would add. Refuses to know rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchanges/category.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// The book's categories by name, and the names that an import would add. Numbers of new ones are
/// below zero (-1, -2, ...) until the book has given them real ones.
class CategoryNames {
public:
    CategoryNames(const std::vector<Category>& categories, bool add_unknown);

    /// A category by name (any case, accents optional), retired ones too. Answers
    /// category_unknown, unless unknown ones are added.
    Answer<std::int64_t> find(std::string_view name);
    /// Names nearly this one, likeliest first.
    std::vector<std::string> suggestions(std::string_view name) const;
    /// New names in the order of their numbers -1, -2, ...; as first written.
    const std::vector<std::string>& added() const { return added_; }

private:
    bool add_unknown_;
    std::unordered_map<std::string, std::int64_t> by_key_;
    std::vector<std::string> names_, keys_;
    std::vector<std::string> added_;
};

} // namespace timebank
