#include "imports/columns.hpp"

#include <algorithm>
#include <span>

#include <fmt/core.h>

#include "imports/csv.hpp"
#include "imports/headings.hpp"
#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

constexpr std::size_t rows_looked_at = 30;
constexpr std::array separators{',', ';', '\t'};

/// `giver, hours and day`
std::string listed(std::span<const std::string> words, std::string_view last_joint) {
    std::string list;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0)
            list += at + 1 == words.size() ? last_joint : ", ";
        list += words[at];
    }
    return list;
}

std::string listed_titles(const std::vector<std::string>& titles) {
    std::vector<std::string> seen;
    for (const std::string& each : titles)
        if (!each.empty())
            seen.push_back(each);
    return listed(seen, ", ");
}

/// A row taken for a header of one kind, with the first thing that is wrong with that.
class Attempt {
public:
    Attempt(const CsvRow& row, ImportKind kind, const ColumnMap& map, std::string_view file)
        : file_(file) {
        header.kind = kind;
        header.line = row.line;
        for (const std::string_view cell : row.cells)
            header.titles.emplace_back(trim(cell));
        // A spreadsheet writes empty cells as far as its widest row; text under them is a mistake
        // that has to show.
        while (!header.titles.empty() && header.titles.back().empty())
            header.titles.pop_back();
        used_.resize(header.titles.size());
        for (const auto& [field, heading] : map)
            if (kind != ImportKind::journal && belongs_to(field, kind))
                take_mapped(field, heading);
        take_known(false);
        take_known(true);
        drop_without(Field::line, Field::sheet);
        if (kind != ImportKind::journal)
            drop_without(Field::reason, Field::set_aside_from);
        for (std::size_t at = 0; at < used_.size(); ++at)
            if (!used_[at] && !header.titles[at].empty())
                header.unused.push_back(header.titles[at]);
    }

    /// How many fields the row has headings for.
    std::size_t found() const {
        return static_cast<std::size_t>(std::count_if(header.position.begin(),
                                                      header.position.end(),
                                                      [](auto at) { return at.has_value(); }));
    }

    /// Only a row with all the marks of a journal is taken for its header.
    bool is_marked() const {
        return header.kind != ImportKind::journal ||
               std::ranges::all_of(journal_marks(),
                                   [&](Field field) { return header.at(field).has_value(); });
    }

    std::vector<Field> missing(bool category_given) const {
        std::vector<Field> fields = required_fields(header.kind, category_given);
        std::erase_if(fields, [&](Field field) { return header.at(field).has_value(); });
        return fields;
    }

    Header header;
    std::optional<Refusal> refusal;

private:
    std::optional<std::size_t>& position(Field field) {
        return header.position[static_cast<std::size_t>(field)];
    }

    void take(Field field, std::size_t at) {
        const auto other = position(field);
        // They stand last; others are theirs.
        const bool ours = is_of_set_aside(field) && header.kind != ImportKind::journal;
        if (other && !ours && !refusal)
            refusal = two_columns(field, header.titles[*other], header.titles[at]);
        if (other && ours)
            used_[*other] = false;
        if (!other || ours)
            position(field) = at;
        used_[at] = true;
    }

    /// Two headings of one spelling cannot be told apart by naming one.
    Refusal two_columns(Field field, const std::string& one, const std::string& other) const {
        return refuse(
            rule("column_twice"), file_, show_field(field), one, other,
            one == other ? std::string()
                         : fmt::format(", or choose with --map {}=\"{}\"", show_field(field), one));
    }

    /// Exactly the heading that was named, or the one that is it in any case.
    void take_mapped(Field field, std::string_view heading) {
        mapped_.push_back(field);
        if (heading.empty())
            return;
        const std::string key = name_key(heading);
        std::vector<std::size_t> exact, alike;
        for (std::size_t at = 0; at < header.titles.size(); ++at) {
            if (header.titles[at] == heading)
                exact.push_back(at);
            if (name_key(header.titles[at]) == key)
                alike.push_back(at);
        }
        const auto& meant = exact.empty() ? alike : exact;
        if (meant.empty() && !refusal)
            refusal =
                refuse(rule("map_heading_missing"), file_, heading, listed_titles(header.titles));
        for (const std::size_t at : meant)
            take(field, at);
    }

    void take_known(bool weak) {
        std::vector<Field> before = mapped_;
        for (std::size_t field = 0; weak && field < field_count; ++field)
            if (header.position[field])
                before.push_back(static_cast<Field>(field));
        for (std::size_t at = 0; at < header.titles.size(); ++at) {
            const auto meaning = meaning_of(header.kind, heading_key(header.titles[at]));
            if (used_[at] || !meaning || meaning->weak != weak)
                continue;
            if (std::find(before.begin(), before.end(), meaning->field) == before.end())
                take(meaning->field, at);
        }
    }

    /// A line without a sheet says nothing, and a reason is ours only beside our own origin.
    void drop_without(Field field, Field other) {
        const auto at = position(field);
        if (!at || position(other) || is_mapped(field))
            return;
        used_[*at] = false;
        position(field).reset();
    }

    bool is_mapped(Field field) const {
        return std::find(mapped_.begin(), mapped_.end(), field) != mapped_.end();
    }

    std::string file_;
    std::vector<bool> used_;
    std::vector<Field> mapped_;
};

/// The attempt that fits best among the first rows under every separator: most fields, then
/// nothing missing, then the earlier one.
struct Search {
    std::string_view text;
    const ColumnMap& map;
    bool category_given;
    std::string_view file;
    std::vector<ImportKind> possible;

    std::optional<Attempt> best;
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
                Attempt attempt(row, kind, map, file);
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

    bool better(const Attempt& attempt) const {
        if (attempt.found() != best->found())
            return attempt.found() > best->found();
        return attempt.missing(category_given).empty() && !best->missing(category_given).empty();
    }
};

} // namespace

std::string_view Header::title(Field field) const {
    const auto position_of = at(field);
    return position_of ? std::string_view(titles[*position_of]) : show_field(field);
}

namespace {

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
