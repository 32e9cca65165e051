#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"

namespace timebank {

std::vector<Category> Ledger::categories() const {
    return read_categories(*connection_);
}

Category Ledger::find_category(std::string_view name, bool retired_too) const {
    const auto found = category_with_key(*connection_, name_key(name));
    if (found && found->retired && !retired_too)
        throw Refused(refuse(rule("category_retired"), found->name));
    if (found)
        return *found;
    std::vector<std::string> names, keys;
    for (const Category& category : read_categories(*connection_)) {
        if (category.retired && !retired_too)
            continue;
        names.push_back(category.name);
        keys.push_back(name_key(category.name));
    }
    std::string meant;
    for (const std::size_t near : nearest(name, keys))
        meant += (meant.empty() ? "" : ", ") + names[near];
    throw Refused(refuse(rule("category_unknown"), name,
                         meant.empty() ? std::string("timebank category list")
                                       : fmt::format("did you mean {}?", meant)));
}

void Ledger::add_category(const std::string& name, bool refused) {
    throw_if(why_not_name(name));
    Writing writing(*connection_);
    if (const auto taken = category_with_key(*connection_, name_key(name)))
        throw Refused(refuse(rule("category_taken"), taken->name));
    record_deed({"category add", ""});
    add_category_row(*connection_, tidy_name(name), refused);
    writing.commit();
}

void Ledger::edit_category(std::string_view name, const std::optional<std::string>& new_name,
                           std::optional<bool> refused, std::optional<bool> retired) {
    if (!new_name && !refused && !retired)
        throw Refused(refuse(rule("nothing_changed"), "timebank category edit --help"));
    Writing writing(*connection_);
    Category category = find_category(name, true);
    if (new_name) {
        throw_if(why_not_name(*new_name));
        const auto taken = category_with_key(*connection_, name_key(*new_name));
        if (taken && taken->number != category.number)
            throw Refused(refuse(rule("category_taken"), taken->name));
        category.name = tidy_name(*new_name);
    }
    category.refused = refused.value_or(category.refused);
    category.retired = retired.value_or(category.retired);
    record_deed({"category edit", std::to_string(category.number)});
    update_category_row(*connection_, category);
    writing.commit();
}

} // namespace timebank
