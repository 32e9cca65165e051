#include "imports/rows.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "hours/hours.hpp"
#include "reading/cursor.hpp"
#include "reading/quoted.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

constexpr std::size_t longest_shown = 200;

constexpr std::array<std::string_view, 12> ditto_marks{"\"", "''", "do", "do.", "ditto", "〃",
                                                       "″",  "“",  "”",  "„",   "’’",    "‘‘"};
constexpr std::array<std::string_view, 5> total_words{"total", "totals", "total hours", "sum",
                                                      "grand total"};

/// Asked of every cell: what cannot be a mark is seen by its size and its first byte.
bool is_ditto(std::string_view cell) {
    constexpr std::string_view beginnings = "\"'dD\xE2\xE3";
    return !cell.empty() && cell.size() <= 6 &&
           beginnings.find(cell.front()) != std::string_view::npos &&
           std::any_of(ditto_marks.begin(), ditto_marks.end(),
                       [&](auto mark) { return same_word(cell, mark); });
}

bool is_total(std::string_view cell) {
    if (cell.ends_with(':'))
        cell.remove_suffix(1);
    return std::any_of(total_words.begin(), total_words.end(),
                       [&](auto word) { return same_word(cell, word); });
}

} // namespace

// The sheets room writes the guard and has this rule too; but a room that distrusts files may not
// hang on the one that draws them.
std::string_view unguard(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of('\'');
    const bool guarded = first != 0 && first != std::string_view::npos &&
                         std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

std::string shown_cell(std::string_view cell) {
    return quoted(cell, longest_shown);
}

Problem problem_at(std::size_t line, std::string_view column, std::string_view cell,
                   const Refusal& refusal) {
    return {line, std::string(column), shown_cell(cell), refusal.code, refusal.message,
            {},   refusal.hint};
}

Problem problem_with(const RowText& row, const Header& header, Field field,
                     const Refusal& refusal) {
    return problem_at(row.line, header.title(field), row.cell(header, field), refusal);
}

RowWalker::RowWalker(std::string_view text, const Header& header, Watch watch)
    : text_(text), header_(header), reader_(text, header.separator),
      repeats_(header.titles.size(), !header.is_export()), above_(header.titles.size()),
      kept_(header.titles.size()), watch_(std::move(watch)) {
    for (const Field field : {Field::line, Field::number, Field::set_aside_from, Field::reason})
        if (const auto at = header.at(field))
            repeats_[*at] = false;
    while (reader_.next(raw_) && raw_.line != header.line) {
    }
}

bool RowWalker::next(RowText& row, std::vector<Problem>& problems) {
    while (reader_.next(raw_)) {
        bool blank = true;
        for (std::string_view& cell : raw_.cells) {
            const std::string_view trimmed = trim(cell);
            blank = blank && trimmed.empty();
            if (!header_.is_export())
                cell = trimmed;
        }
        if (blank)
            continue;
        if (repeats_header()) {
            std::fill(above_.begin(), above_.end(), std::string_view{});
            continue;
        }
        if (const auto total = header_.is_export() ? std::nullopt : total_line()) {
            check_total(*total);
            continue;
        }
        ++rows_;
        take_cells(row, problems);
        if (rows_ % told_every == 0)
            tell();
        return true;
    }
    tell();
    if (reader_.refusal() && !whole_file_)
        whole_file_ = problem_at(reader_.line(), {}, {}, *reader_.refusal());
    return false;
}

void RowWalker::tell() const {
    if (watch_)
        watch_({static_cast<std::int64_t>(reader_.position()),
                static_cast<std::int64_t>(text_.size()), static_cast<std::int64_t>(rows_)});
}

bool RowWalker::repeats_header() const {
    const auto& cells = raw_.cells;
    for (std::size_t at = 0; at < std::max(cells.size(), header_.titles.size()); ++at) {
        const std::string_view cell = at < cells.size() ? cells[at] : std::string_view{};
        const std::string_view title =
            at < header_.titles.size() ? std::string_view(header_.titles[at]) : std::string_view{};
        if (!same_word(cell, title))
            return false;
    }
    return true;
}

std::optional<RowWalker::TotalLine> RowWalker::total_line() const {
    const auto& cells = raw_.cells;
    const bool exchanges = header_.kind == ImportKind::exchanges;
    const bool members = header_.kind == ImportKind::members;
    const auto hours = header_.at(members ? Field::opening_hours : Field::hours);
    const std::array others{header_.at(Field::giver), header_.at(Field::receiver),
                            header_.at(Field::day)};
    const auto filled = [&](std::size_t at) { return at < cells.size() && !cells[at].empty(); };
    // Nearly every row ends here: it has both members and a day.
    if (exchanges && filled(*others[0]) && filled(*others[1]) && filled(*others[2]))
        return std::nullopt;
    // What was put aside was a row: a ditto mark that stood beside its `total` may be gone.
    if (const auto origin = header_.at(Field::set_aside_from); origin && filled(*origin))
        return std::nullopt;
    const auto found = std::find_if(cells.begin(), cells.end(), is_total);
    if (found == cells.end())
        return std::nullopt;
    TotalLine total{static_cast<std::size_t>(found - cells.begin()), hours.value_or(cells.size())};
    const bool elsewhere = !filled(total.value) || total.value == total.label;
    if (elsewhere)
        for (total.value = total.label + 1; total.value < cells.size() && !filled(total.value);)
            ++total.value;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const bool other =
            exchanges ? std::find(others.begin(), others.end(), at) != others.end() : at != hours;
        const bool amount = exchanges && elsewhere && at == total.value && read_balance(cells[at]);
        if (other && filled(at) && at != total.label && !amount)
            return std::nullopt;
    }
    return total;
}

void RowWalker::check_total(const TotalLine& total_line) {
    const auto& cells = raw_.cells;
    const std::size_t at = total_line.value;
    const Sum since = std::exchange(since_total_, Sum{});
    const bool first = !std::exchange(total_seen_, true);
    if (at >= cells.size() || whole_file_)
        return;
    const auto problem = [&](const Refusal& refusal) {
        const bool titled = at < header_.titles.size();
        whole_file_ =
            problem_at(raw_.line, titled ? header_.titles[at] : std::string(), cells[at], refusal);
    };
    const auto total = read_balance(unguard(cells[at]));
    if (!total)
        return problem(total.refusal());
    if (!since.known || since.minutes == total->count)
        return;
    if (!all_.known || all_.minutes == total->count)
        return;
    const bool of_all = first || same_word(cells[total_line.label].substr(0, 5), "grand");
    problem(refuse(rule("total_mismatch"), show_clock(*total),
                   show_clock({of_all ? all_.minutes : since.minutes})));
}

void RowWalker::add_to_total(std::optional<std::int64_t> minutes) {
    for (Sum* const sum : {&since_total_, &all_}) {
        sum->known = sum->known && minutes.has_value();
        sum->minutes += minutes.value_or(0);
    }
}

void RowWalker::take_cells(RowText& row, std::vector<Problem>& problems) {
    row.line = raw_.line;
    row.cells.assign(raw_.cells.begin(), raw_.cells.end());
    row.cells.resize(header_.titles.size());
    for (std::size_t at = 0; at < row.cells.size(); ++at)
        if (repeats_[at] && is_ditto(row.cells[at]))
            row.cells[at] = repeated(row, at, problems);
    if (raw_.cells.size() > header_.titles.size())
        beyond_header(problems);
    remember_above(row);
    put_names_together(row);
}

void RowWalker::put_names_together(RowText& row) const {
    row.names.resize(header_.names_in_two.size());
    for (std::size_t each = 0; each < row.names.size(); ++each) {
        const NameInTwo& name = header_.names_in_two[each];
        const std::string_view first = row.cells[name.first], last = row.cells[name.last];
        std::string& whole = row.names[each] = first;
        // Some write all of the name before its surname too.
        const bool written = first.size() > last.size() && first.ends_with(last) &&
                             first[first.size() - last.size() - 1] == ' ';
        if (last.empty() || first == last || written)
            continue;
        whole += whole.empty() ? "" : " ";
        whole += last;
    }
}

std::string_view RowWalker::repeated(const RowText& row, std::size_t at,
                                     std::vector<Problem>& problems) {
    if (!above_[at].empty())
        return above_[at];
    problems.push_back(problem_at(row.line, header_.titles[at], row.cells[at],
                                  refuse(rule("ditto_nothing_above"))));
    return {};
}

void RowWalker::remember_above(const RowText& row) {
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const std::string_view cell = row.cells[at];
        if (in_text(cell) || cell.data() == kept_[at].data()) {
            above_[at] = cell;
        } else {
            kept_[at] = cell;
            above_[at] = kept_[at];
        }
    }
}

void RowWalker::beyond_header(std::vector<Problem>& problems) const {
    std::string beyond;
    for (std::size_t at = header_.titles.size(); at < raw_.cells.size(); ++at) {
        if (raw_.cells[at].empty())
            continue;
        if (!beyond.empty())
            beyond += header_.separator;
        beyond += raw_.cells[at];
    }
    if (beyond.empty())
        return;
    problems.push_back(problem_at(raw_.line, {}, beyond, refuse(rule("cells_beyond_header"))));
}

bool RowWalker::in_text(std::string_view cell) const {
    const std::less<const char*> before;
    return cell.empty() ||
           (!before(cell.data(), text_.data()) && before(cell.data(), text_.data() + text_.size()));
}

} // namespace timebank
