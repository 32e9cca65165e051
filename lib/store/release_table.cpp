#include "store/release_table.hpp"

namespace timebank {

namespace {

constexpr const char* insert_release =
    "INSERT INTO release(deed, from_month, to_month, replaces, timebank, hide_below, round_to) "
    "VALUES(:deed, :from_month, :to_month, :replaces, :timebank, :hide_below, :round_to) "
    "RETURNING release";
constexpr const char* insert_release_line =
    "INSERT INTO release_line(release, line, figure, category_row, category, month, amount) "
    "VALUES(:release, :line, :figure, :category_row, :category, :month, :amount)";
constexpr const char* insert_release_category =
    "INSERT INTO release_category(release, category, category_row) "
    "VALUES(:release, :category, :category_row)";
constexpr const char* select_releases =
    "SELECT r.release, r.from_month, r.to_month, d.recorded_on, d.recorded_by, d.reason, "
    "bd.recorded_on, r.replaces, r.timebank, r.hide_below, r.round_to "
    "FROM release AS r JOIN deed AS d ON d.deed = r.deed "
    "LEFT JOIN release AS b ON b.release = r.replaces LEFT JOIN deed AS bd ON bd.deed = b.deed "
    "ORDER BY r.release";
constexpr const char* select_release_lines =
    "SELECT figure, category_row, category, month, amount FROM release_line "
    "WHERE release = :release ORDER BY line";
constexpr const char* select_release_categories =
    "SELECT category, category_row FROM release_category WHERE release = :release";
constexpr const char* select_overlapping_release =
    "SELECT from_month, to_month FROM release WHERE from_month <= :to_month "
    "AND to_month >= :from_month AND (from_month <> :from_month OR to_month <> :to_month) "
    "ORDER BY from_month LIMIT 1";

Month month_in(const Query& query, int column) {
    return {static_cast<std::int32_t>(query.integer(column))};
}

void read_lines(const Connection& connection, Release& release) {
    Query lines(connection, select_release_lines);
    lines.with(":release", release.number);
    while (lines.next()) {
        ReleaseLine line{static_cast<ReleaseFigure>(lines.integer(0)), lines.integer(1),
                         lines.text(2), std::nullopt, lines.maybe_integer(4)};
        if (lines.maybe_integer(3))
            line.month = month_in(lines, 3);
        release.lines.push_back(std::move(line));
    }
    Query categories(connection, select_release_categories);
    categories.with(":release", release.number);
    while (categories.next())
        release.row_of[categories.integer(0)] = categories.integer(1);
}

} // namespace

std::int64_t add_release(const Connection& connection, const Release& release, std::int64_t deed) {
    Query query(connection, insert_release);
    query.with(":deed", deed)
        .with(":from_month", release.from.number)
        .with(":to_month", release.to.number)
        .with(":replaces", unless_none(release.replaces))
        .with(":timebank", release.timebank)
        .with(":hide_below", release.rules.hide_below)
        .with(":round_to", release.rules.round_to);
    const std::int64_t number = query.number();
    Query insert_line(connection, insert_release_line);
    std::int64_t place = 0;
    for (const ReleaseLine& line : release.lines) {
        insert_line.with(":release", number)
            .with(":line", ++place)
            .with(":figure", static_cast<std::int64_t>(line.figure))
            .with(":category_row", line.row)
            .with(":category", line.category)
            .with(":month", line.month ? std::optional(line.month->number) : std::nullopt)
            .with(":amount", line.amount)
            .run();
    }
    Query insert_category(connection, insert_release_category);
    for (const auto& [category, row] : release.row_of)
        insert_category.with(":release", number)
            .with(":category", category)
            .with(":category_row", row)
            .run();
    return number;
}

std::vector<Release> read_releases(const Connection& connection) {
    std::vector<Release> releases;
    Query query(connection, select_releases);
    while (query.next()) {
        Release release;
        release.number = query.integer(0);
        release.from = month_in(query, 1);
        release.to = month_in(query, 2);
        release.made_on = query.day(3);
        release.made_by = query.text(4);
        release.reason = query.maybe_text(5);
        release.replaced = query.maybe_day(6);
        release.replaces = query.maybe_integer(7).value_or(0);
        release.timebank = query.text(8);
        release.rules.hide_below = query.integer(9);
        release.rules.round_to = query.integer(10);
        releases.push_back(std::move(release));
    }
    return releases;
}

std::optional<Release> read_release(const Connection& connection, Month from, Month to) {
    std::optional<Release> newest;
    for (Release& release : read_releases(connection))
        if (release.from == from && release.to == to)
            newest = std::move(release);
    if (newest)
        read_lines(connection, *newest);
    return newest;
}

std::optional<std::pair<Month, Month>> overlapping_release(const Connection& connection, Month from,
                                                           Month to) {
    Query query(connection, select_overlapping_release);
    query.with(":from_month", from.number).with(":to_month", to.number);
    if (!query.next())
        return std::nullopt;
    return std::pair(month_in(query, 0), month_in(query, 1));
}

} // namespace timebank
