#include "sheets/html_style.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sheets/cells.hpp"

namespace timebank {
namespace {

constexpr std::string_view screen = R"(
:root { color-scheme: light dark; --ink: #1a1a1a; --page: #ffffff; --rule: #6b6b6b;
  --band: #f1f4f6; --bar: #1f6f9f; --label: min(8.5rem, 42vw); }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --page: #14181c; --rule: #9a9a9a; --band: #222a31; --bar: #58a6d6; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; background: var(--page); color: var(--ink);
  font-family: "Atkinson Hyperlegible", Verdana, "DejaVu Sans", Arial, sans-serif;
  line-height: 1.5; text-align: start; overflow-wrap: break-word; }
h1 { margin: 0 0 0.25rem; font-size: 1.5em; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.2em; line-height: 1.25; }
p { margin: 0 0 0.5rem; }
header, main, footer { margin-bottom: 1.5rem; }
.internal { padding: 0.25rem 0.5rem; border: 2px solid var(--ink); font-weight: bold; }
dl { margin: 0 0 1.5rem; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem; white-space: pre-line; }
.facts div { display: flex; flex-wrap: wrap; column-gap: 1rem; margin-bottom: 0.25rem; }
.facts dt { min-width: min(14rem, 100%); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.big dd { margin-bottom: 1.5rem; font-size: 2.5em; font-weight: bold; line-height: 1.2; }
.big dt { font-weight: normal; font-size: 1.25em; }
table { width: 100%; margin: 1.5rem 0; border-collapse: collapse; }
caption, .caption { padding: 0 0 0.5rem; font-weight: bold; text-align: start; }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: start;
  vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: normal; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); font-weight: bold; }
tbody tr:nth-child(even) { background: var(--band); }
.figure { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.day { white-space: nowrap; }
.long { overflow-wrap: anywhere; }
figure { margin: 1.5rem 0; }
figcaption { margin-bottom: 0.5rem; font-weight: bold; }
svg { display: block; overflow: visible; }
svg text { fill: var(--ink); font-size: 1em; }
.bar-1 { fill: var(--bar); }
.bar-2 { fill: var(--page); stroke: var(--bar); stroke-width: 2px; }
.bar-3 { fill: var(--page); stroke: var(--ink); stroke-width: 2px; stroke-dasharray: 3px 2px; }
.axis { stroke: var(--ink); stroke-width: 1px; }
@media screen and (max-width: 40em) { .between { display: none; } }
)";

// Where a table has no room for its columns, each row is a block of its own, and each cell says
// its column. Stands in a media query.
constexpr std::string_view rows_as_blocks = R"(
  table, tbody, tfoot, tr, th, td, caption { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
  tbody th { font-weight: bold; }
  th, td, tfoot th, tfoot td { padding: 0.1rem 0.5rem; border: 0; }
  tfoot { border-top: 2px solid var(--ink); }
  .figure { text-align: start; white-space: normal; }
  .figure, .long, td { overflow-wrap: anywhere; }
  td:empty { display: none; }
  td { padding-inline-start: calc(var(--label) + 0.5rem); }
  td::before { content: attr(data-label); display: inline-block; width: var(--label);
    margin-inline-start: calc(-1 * var(--label)); padding-inline-end: 0.5rem; font-weight: bold;
    vertical-align: top; white-space: normal; }
)";

// Rows are kept whole, a table's head is on each of its pages, and its totals only at its end. What
// must stand on every page stands upright at its edge: a box that is fixed is on each, in every
// browser, and nothing else comes so far out.
constexpr std::string_view print = R"(
@media print {
  body { max-width: none; padding: 0; }
  .internal { position: fixed; top: 0; left: 0; margin: 0; padding: 0; border: 0;
    writing-mode: vertical-rl; }
  .stamped { padding-left: 2em; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, figure, .facts div, .meanings div { break-inside: avoid; }
  h1, h2, caption, .caption, figcaption { break-after: avoid; }
  tbody tr:nth-child(even) { background: none; }
}
)";

constexpr std::size_t longest_word = 11;
/// In hundredths of a letter's height, as wide letters as fonts have them; the edges of a cell, of
/// the screen's page, and of paper where something stands at its edge.
constexpr std::size_t letter_width = 62, cell_edges = 100, page_edges = 220, stamp_width = 200;
/// What A4 has between its margins at 12 points, upright; and across, where a browser prints a
/// fifth smaller to make room.
constexpr std::size_t upright_width = 4380, shrunk_width = 7900;
constexpr std::size_t usual_width = 7500, narrowest = 3000;
constexpr std::size_t usual_points = 12;

std::size_t longest_word_in(std::string_view text) {
    std::size_t longest = 0;
    std::size_t letters = 0;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0u) != 0x80u)
            letters = byte == ' ' || byte == '\n' ? 0 : letters + 1;
        longest = std::max(longest, letters);
    }
    return longest;
}

bool is_whole(const Cell& cell) {
    return is_figure(cell) || std::holds_alternative<Day>(cell);
}

std::size_t least_letters(const Table& table, std::size_t place) {
    std::size_t letters = std::min(longest_word_in(table.columns[place].title), longest_word);
    const auto look_at = [&](const Row& row) {
        const std::string text = show_cell(row.at(place));
        letters = std::max(letters, is_whole(row.at(place))
                                        ? shown_width(text)
                                        : std::min(longest_word_in(text), longest_word));
    };
    std::ranges::for_each(table.rows, look_at);
    if (table.totals)
        look_at(*table.totals);
    return letters;
}

} // namespace

bool has_long_word(std::string_view text) {
    return longest_word_in(text) > longest_word;
}

std::size_t least_width(const Table& table) {
    std::size_t width = 0;
    for (const std::size_t place : columns_on_paper(table))
        width += least_letters(table, place) * letter_width + cell_edges;
    return width;
}

std::string style_of(const Sheet& sheet) {
    const auto points = static_cast<std::size_t>(std::max(sheet.paper.points, 1));
    std::size_t width = 0;
    for (const Table& table : sheet.tables)
        width = std::max(width, least_width(table));
    // Widths in media queries are in letters of the size that the reader has set.
    const std::size_t on_screen =
        std::max(width + page_edges, narrowest) * std::max(points, usual_points) / usual_points;
    const std::size_t on_paper =
        width * points / usual_points + (sheet.paper.internal.empty() ? 0 : stamp_width);
    return fmt::format("{}html {{ font-size: {}%; }}\nbody {{ max-width: {}rem; }}\n"
                       "@media screen and (max-width: {}em) {{{}}}\n{}"
                       "@media print {{\n  html {{ font-size: {}pt; }}\n{}}}\n"
                       "@page {{ size: A4{}; margin: 18mm 12mm;\n"
                       "  @bottom-right {{ content: counter(page) \" / \" counter(pages); "
                       "font: 12pt sans-serif; }}\n}}\n",
                       screen, points * 100 / usual_points,
                       std::max(width + page_edges, usual_width) / 100, on_screen / 100,
                       rows_as_blocks, print, points,
                       on_paper > shrunk_width ? "  th, td { overflow-wrap: anywhere; }\n" : "",
                       on_paper > upright_width ? " landscape" : "");
}

} // namespace timebank
