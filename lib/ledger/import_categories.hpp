// The categories of an import: the book's own, and those that the file brings, which get a number
// in the book with the first row that is written with them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "imports/category_names.hpp"
#include "imports/entry_record.hpp"
#include "store/connection.hpp"

namespace timebank {

class ImportCategories {
public:
    ImportCategories(const Connection& connection, bool add_unknown, bool writes);

    CategoryNames& names() { return names_; }

    /// Whether in_book has yet to add it.
    bool is_to_be_added(std::int64_t category) const;
    /// The category's number in the book; in a preview one that is new keeps that below nothing.
    std::int64_t in_book(std::int64_t category);
    /// That of an entry of a journal, which is added where it is new; 0 where it has none.
    std::int64_t of(const EntryRecord& record);
    /// What is known of it; of one that is new, nothing.
    const Category& at(std::int64_t category) const;
    /// Those that the file brought, in its order.
    std::vector<std::string> added() const;

private:
    const Connection& connection_;
    bool writes_;
    CategoryNames names_;
    std::unordered_map<std::int64_t, Category> by_number_;
    std::map<std::size_t, std::pair<std::int64_t, std::string>> added_; ///< by place in the file
    const Category plain_;
};

} // namespace timebank
