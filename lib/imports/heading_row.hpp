// A row taken for the header of one kind of file. Refuses to know where in the file it stands and
// whether another row fits better.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imports/columns.hpp"
#include "imports/csv.hpp"

namespace timebank {

/// `giver, hours and day`
std::string listed(std::span<const std::string> words, std::string_view last_joint);

/// Every heading but the empty ones.
std::string listed_titles(const std::vector<std::string>& titles);

/// A row taken for a header of one kind, with the first thing that is wrong with that.
class HeadingRow {
public:
    HeadingRow(const CsvRow& row, ImportKind kind, const ColumnMap& map, std::string_view file);

    /// How many fields the row has headings for.
    std::size_t found() const;
    /// Only a row with all the marks of a journal is taken for its header.
    bool is_marked() const;
    std::vector<Field> missing(bool category_given) const;

    Header header;
    std::optional<Refusal> refusal;

private:
    std::optional<std::size_t>& position(Field field);
    void take(Field field, std::size_t at);
    Refusal two_columns(Field field, const std::string& one, const std::string& other) const;
    void take_mapped(Field field, std::string_view heading);
    void take_two(Field field, std::size_t first, std::size_t last);
    void take_parts(Field field);
    void take_known(bool weak);
    void drop_without(Field field, Field other);
    bool is_mapped(Field field) const;

    std::string file_;
    std::vector<bool> used_;
    std::vector<Field> mapped_;
};

} // namespace timebank
