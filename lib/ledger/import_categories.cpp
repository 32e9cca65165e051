#include "ledger/import_categories.hpp"

#include "members/names.hpp"
#include "store/category_table.hpp"

namespace timebank {

ImportCategories::ImportCategories(const Connection& connection, bool add_unknown, bool writes)
    : connection_(connection), writes_(writes), names_(read_categories(connection), add_unknown) {
    for (const Category& category : read_categories(connection))
        by_number_.emplace(category.number, category);
}

namespace {

// Below nothing: its place among those that the file brought.
std::size_t place_in_file(std::int64_t category) {
    return static_cast<std::size_t>(-category - 1);
}

} // namespace

bool ImportCategories::is_to_be_added(std::int64_t category) const {
    return category <= 0 && !added_.contains(place_in_file(category));
}

std::int64_t ImportCategories::in_book(std::int64_t category) {
    if (category > 0)
        return category;
    const std::size_t place = place_in_file(category);
    const auto [found, is_new] = added_.try_emplace(place, category, names_.added()[place]);
    auto& [number, name] = found->second;
    if (is_new && writes_)
        number = add_category_row(connection_, tidy_name(name), false);
    return number;
}

std::int64_t ImportCategories::of(const EntryRecord& record) {
    return record.category ? in_book(*names_.find(*record.category)) : 0;
}

const Category& ImportCategories::at(std::int64_t category) const {
    const auto found = by_number_.find(category);
    return found == by_number_.end() ? plain_ : found->second;
}

std::vector<std::string> ImportCategories::added() const {
    std::vector<std::string> names;
    for (const auto& [place, added] : added_)
        names.push_back(added.second);
    return names;
}

} // namespace timebank
