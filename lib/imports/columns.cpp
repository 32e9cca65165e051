#include "imports/columns.hpp"

#include <algorithm>

#include "imports/csv.hpp"
#include "imports/heading_row.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

constexpr std::size_t rows_looked_at = 30;
constexpr std::array separators{',', ';', '\t'};

/// The attempt that fits best among the first rows under every separator: most fields, then
/// nothing missing, then the earlier one.
struct Search {
    std::string_view text;
    const ColumnMap& map;
    bool category_given;
    std::string_view file;
    std::vector<ImportKind> possible;

    std::optional<HeadingRow> best;
    std::optional<Refusal> refusal; ///< of the CSV reader that came furthest
    std::size_t most_cells = 0;

    void look(char separator) {
        CsvReader reader(text, separator);
        CsvRow row;
        std::size_t titles = 0, cells = 0;
        while (titles < rows_looked_at && reader.next(row)) {
            const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                           [](auto cell) { return trim(cell).empty(); });
            if (blank)
                continue;
            cells += row.cells.size();
            for (const ImportKind kind : kinds()) {
                HeadingRow attempt(row, kind, map, file);
                attempt.header.separator = separator;
                attempt.header.rows_before = titles;
                if (!attempt.is_marked())
                    continue;
                if (!best || better(attempt))
                    best = std::move(attempt);
            }
            ++titles;
        }
        if (reader.refusal() && (!refusal || cells > most_cells)) {
            refusal = reader.refusal();
            most_cells = cells;
        }
    }

    /// Fields that are mapped say what kind of file it is; a journal is one whatever is mapped.
    std::vector<ImportKind> kinds() const {
        std::vector<ImportKind> meant = possible;
        if (!map.empty() && possible.size() > 1)
            std::erase_if(meant, [&](ImportKind kind) {
                return kind != ImportKind::journal &&
                       std::none_of(map.begin(), map.end(),
                                    [&](const auto& each) { return belongs_to(each.first, kind); });
            });
        return meant;
    }

    bool better(const HeadingRow& attempt) const {
        if (attempt.found() != best->found())
            return attempt.found() > best->found();
        return attempt.missing(category_given).empty() && !best->missing(category_given).empty();
    }
};

Answer<Header> found_header(Search search, std::string_view usual_headings) {
    const bool named = !search.file.empty();
    if (!named)
        search.file = "The file";
    for (const char separator : separators)
        search.look(separator);
    const auto& best = search.best;
    const auto missing = best ? best->missing(search.category_given) : std::vector<Field>{};
    if (!best || best->found() == 0 || (best->found() == 1 && !missing.empty())) {
        if (search.refusal)
            return *search.refusal;
        return refuse(rule("header_missing"), named ? search.file : "the file", usual_headings);
    }
    if (best->refusal)
        return *best->refusal;
    if (missing.empty())
        return best->header;
    std::vector<std::string> names;
    for (const Field field : missing)
        names.emplace_back(show_field(field));
    if (best->header.kind == ImportKind::journal)
        return refuse(rule("journal_column_missing"), search.file, listed(names, " and "));
    return refuse(rule("column_missing"), search.file, listed(names, " and "),
                  listed_titles(best->header.titles), names.front());
}

} // namespace

Answer<Header> find_header(std::string_view text, const ColumnMap& map, bool category_given,
                           std::string_view file) {
    return found_header({text,
                         map,
                         category_given,
                         file,
                         {ImportKind::exchanges, ImportKind::members, ImportKind::journal},
                         {},
                         {}},
                        "giver, receiver, hours, date, category");
}

Answer<Header> find_attendance_header(std::string_view text, const ColumnMap& map,
                                      std::string_view file) {
    return found_header({text, map, true, file, {ImportKind::attendance}, {}, {}},
                        "name, hours, role");
}

} // namespace timebank
