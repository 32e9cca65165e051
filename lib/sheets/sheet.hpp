// One model for everything that is printed - heading, facts, tables of typed cells, charts of them,
// definitions, notes - and its writers. Amounts and days keep their type to the last moment.
// Refuses to know members and rules; knows widths, quote marks and what is harmless on a terminal.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "sheets/chart.hpp"

namespace timebank {

/// monostate is an empty cell (JSON null, CSV nothing). A list prints as `a; b` in text and CSV,
/// and as an array in JSON.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Minutes, Day, Month, bool,
                          std::vector<std::string>>;

/// Where a column appears: a paper (text and HTML) may want words where data wants bare figures.
enum class Shown { everywhere, only_in_text, only_in_data };

struct Column {
    std::string key;   ///< CSV header and JSON field, snake_case; minutes end in `_minutes`
    std::string title; ///< heading on paper
    Shown shown = Shown::everywhere;
};

/// A cell holds Minutes: text prints `1:30` right-aligned, CSV and JSON whole minutes.
/// A cell holds a count (int64): right-aligned. Days and months: ISO in data, `3 Oct 2026` in text.
using Row = std::vector<Cell>;

struct Table {
    std::string key;     ///< JSON field of the array of rows: `rows`, `by_category`, ...
    std::string caption; ///< line above it on paper; may be empty
    std::vector<Column> columns;
    std::vector<Row> rows;                     ///< each as long as columns
    std::optional<Row> totals;                 ///< as long as columns; JSON `totals`, never in CSV
    std::string when_empty = "";               ///< what paper says instead of a table without rows
    std::optional<Chart> chart = std::nullopt; ///< of these columns; not in data
};

/// A named single value: JSON `key: value`; on paper `title: value`, unless title is empty.
struct Fact {
    std::string key;
    std::string title;
    Cell value;
    Shown shown = Shown::everywhere;
};

/// How a sheet is laid on paper. The writers of paper add no word of their own but the English of
/// typed days, months and yes or no: a paper in another language gives those as text.
struct Paper {
    std::string language = "en"; ///< a BCP 47 tag; some are written from right to left
    /// What the paper is called where it has no heading.
    std::string title = "";
    /// A line on every printed page, such as who must not see it; may be empty. As a line of the
    /// heading, too, it is not printed twice.
    std::string internal = "";
    std::string definitions_title = "What the words mean";
    int points = 12; ///< the size of letters; none is smaller
    /// Each fact as one big figure below its title, which is a sentence: one page for who finds
    /// tables hard.
    bool one_page_of_figures = false;
};

struct Sheet {
    std::vector<std::string> heading; ///< lines at the top of the paper; not in data
    std::vector<Fact> facts;          ///< in order; JSON puts them before the tables
    std::vector<Table> tables;        ///< CSV writes the first one only
    std::vector<Fact> closing_facts;  ///< as facts, but after the first table, in both
    /// term, meaning: JSON `definitions`, an object, written last; on paper a list at the end.
    std::vector<std::pair<std::string, std::string>> definitions;
    std::vector<std::string> notes; ///< lines at the foot of the paper; not in data
    Paper paper = {};
};

/// What a terminal or a reader of files can show beyond ASCII.
enum class Letters { utf8, ascii };

/// Aligned columns, no longer than they need be; every string made harmless for a terminal.
/// Width counts what a terminal shows (East Asian wide characters 2, combining marks 0). A table
/// with a chart has small bars behind its columns, of block characters or, in ASCII, of `#`;
/// names stay as they are.
void write_text(std::ostream& out, const Sheet& sheet, Letters letters = Letters::utf8);

/// One HTML file: no script, nothing from outside, its style and charts (SVG) in it. Made for WCAG
/// 2.2 AA, for screens from 320 px, light or dark, and for A4. All text is harmless, then escaped;
/// text in scripts written from right to left is marked as such.
void write_html(std::ostream& out, const Sheet& sheet);

/// RFC 4180 with LF line ends: one header row, then the first table's rows. A text cell that a
/// spreadsheet would take for a formula (first character = + - @ or a tab or return) gets a
/// leading apostrophe; one that begins with apostrophes before such a character gets one more,
/// so that a reader that takes one away undoes it exactly. Bytes that are not UTF-8 are written as
/// U+FFFD. A sheet without tables writes its facts as one row.
void write_csv(std::ostream& out, const Sheet& sheet);

/// The same of a table that is too long to be held: the header row, then row by row.
class CsvLines {
public:
    /// Both must outlive this.
    CsvLines(std::ostream& out, const std::vector<Column>& columns);
    /// As long as the columns.
    void write(const Row& row);

private:
    std::ostream& out_;
    const std::vector<Column>& columns_;
};

/// One JSON object and a line end; keys in the sheet's order. Bytes that are not UTF-8 are written
/// as U+FFFD, and what is not harmless as an escape of JSON. `{facts..., "<table key>": [...],
/// "totals": {...} (of a later table: "<table key>_totals"), closing facts..., more tables...,
/// "definitions": {...}}`; `definitions` only where the sheet has any, and no table of which every
/// column is only in text.
void write_json(std::ostream& out, const Sheet& sheet);

/// Text as a terminal may safely show it: control characters (C0 but for line feed where
/// `keep_lines`, DEL, C1), bidirectional overrides and isolates, line separators and bytes that
/// are not UTF-8 are shown as `\x1b`-like escapes. Everything else stays as it is.
std::string harmless(std::string_view text, bool keep_lines = false);

/// The text with U+FFFD for each byte that is not UTF-8.
std::string valid_utf8(std::string_view text);

/// JSON (valid UTF-8) of the same values, in which every character that `harmless` shows as an
/// escape is written as `\u202e`.
std::string harmless_json(std::string_view json);

/// Columns that a terminal uses to show `text` (already harmless).
std::size_t shown_width(std::string_view text);

/// One CSV cell, quoted where RFC 4180 asks for it and guarded as write_csv says.
std::string csv_cell(std::string_view text);

} // namespace timebank
