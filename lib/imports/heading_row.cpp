#include "imports/heading_row.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "imports/headings.hpp"
#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

/// Where a heading stands: exactly, or else in any case.
std::vector<std::size_t> places_of(std::string_view heading,
                                   const std::vector<std::string>& titles) {
    const std::string key = name_key(heading);
    std::vector<std::size_t> exact, alike;
    for (std::size_t at = 0; at < titles.size(); ++at) {
        if (titles[at] == heading)
            exact.push_back(at);
        if (name_key(titles[at]) == key)
            alike.push_back(at);
    }
    return exact.empty() ? alike : exact;
}

/// Where the two stand that a `+` joins; nothing where not both are there, once.
std::optional<std::pair<std::size_t, std::size_t>>
places_of_two(std::string_view heading, const std::vector<std::string>& titles) {
    for (std::size_t plus = heading.find('+'); plus != std::string_view::npos;
         plus = heading.find('+', plus + 1)) {
        const auto first = places_of(trim(heading.substr(0, plus)), titles);
        const auto last = places_of(trim(heading.substr(plus + 1)), titles);
        if (first.size() == 1 && last.size() == 1)
            return std::pair(first.front(), last.front());
    }
    return std::nullopt;
}

bool is_a_name(Field field) {
    return field == Field::name || field == Field::giver || field == Field::receiver;
}

} // namespace

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

HeadingRow::HeadingRow(const CsvRow& row, ImportKind kind, const ColumnMap& map,
                       std::string_view file)
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
    for (const Field field : {Field::name, Field::giver, Field::receiver})
        if (kind != ImportKind::journal && belongs_to(field, kind) && !is_mapped(field))
            take_parts(field);
    take_known(true);
    drop_without(Field::line, Field::sheet);
    if (kind != ImportKind::journal)
        drop_without(Field::reason, Field::set_aside_from);
    for (std::size_t at = 0; at < used_.size(); ++at)
        if (!used_[at] && !header.titles[at].empty())
            header.unused.push_back(header.titles[at]);
}

std::size_t HeadingRow::found() const {
    return static_cast<std::size_t>(std::count_if(header.position.begin(), header.position.end(),
                                                  [](auto at) { return at.has_value(); }));
}

bool HeadingRow::is_marked() const {
    return header.kind != ImportKind::journal ||
           std::ranges::all_of(journal_marks(),
                               [&](Field field) { return header.at(field).has_value(); });
}

std::vector<Field> HeadingRow::missing(bool category_given) const {
    std::vector<Field> fields = required_fields(header.kind, category_given);
    std::erase_if(fields, [&](Field field) { return header.at(field).has_value(); });
    return fields;
}

std::optional<std::size_t>& HeadingRow::position(Field field) {
    return header.position[static_cast<std::size_t>(field)];
}

void HeadingRow::take(Field field, std::size_t at) {
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
Refusal HeadingRow::two_columns(Field field, const std::string& one,
                                const std::string& other) const {
    return refuse(rule("column_twice"), file_, show_field(field), one, other,
                  one == other
                      ? std::string()
                      : fmt::format(", or choose with --map {}=\"{}\"", show_field(field), one));
}

/// The heading that was named, or the two.
void HeadingRow::take_mapped(Field field, std::string_view heading) {
    mapped_.push_back(field);
    if (heading.empty())
        return;
    const auto meant = places_of(heading, header.titles);
    for (const std::size_t at : meant)
        take(field, at);
    const auto two =
        meant.empty() && is_a_name(field) ? places_of_two(heading, header.titles) : std::nullopt;
    if (two)
        take_two(field, two->first, two->second);
    else if (meant.empty() && !refusal)
        refusal = refuse(rule("map_heading_missing"), file_, heading, listed_titles(header.titles));
}

void HeadingRow::take_two(Field field, std::size_t first, std::size_t last) {
    if (!position(field))
        take(field, first);
    used_[last] = true;
    header.names_in_two.push_back(
        {field, first, last, header.titles[first] + " + " + header.titles[last]});
}

/// `First name` and `Surname`, or `Name` and `Surname`. Where there is a full name as well as
/// both of these, it says the same once more.
void HeadingRow::take_parts(Field field) {
    std::optional<std::size_t> first, last;
    for (std::size_t at = 0; at < header.titles.size(); ++at) {
        const auto part = part_of_name(header.kind, heading_key(header.titles[at]));
        if (used_[at] || !part || part->field != field)
            continue;
        auto& place = part->last ? last : first;
        if (!place)
            place = at;
    }
    const auto whole = position(field);
    if (whole && first)
        return;
    if (last && (whole || first))
        take_two(field, whole ? *whole : *first, *last);
    else if (first)
        take(field, *first);
}

void HeadingRow::take_known(bool weak) {
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
void HeadingRow::drop_without(Field field, Field other) {
    const auto at = position(field);
    if (!at || position(other) || is_mapped(field))
        return;
    used_[*at] = false;
    position(field).reset();
}

bool HeadingRow::is_mapped(Field field) const {
    return std::find(mapped_.begin(), mapped_.end(), field) != mapped_.end();
}

std::string_view Header::title(Field field) const {
    for (const NameInTwo& name : names_in_two)
        if (name.field == field)
            return name.title;
    const auto position_of = at(field);
    return position_of ? std::string_view(titles[*position_of]) : show_field(field);
}

bool Header::has(std::string_view heading) const {
    return !places_of(heading, titles).empty() || places_of_two(heading, titles);
}

} // namespace timebank
