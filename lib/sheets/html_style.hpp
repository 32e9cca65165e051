// How an HTML paper looks: on a screen, light or dark, from 320 px; and on A4. Refuses to know what
// stands on it.
//
// Nothing is smaller than the paper's letters; text is at the line's beginning and never in
// italics; colours stand off by 7 : 1 where they are text and by 3 : 1 where they are bars (WCAG
// 2.2, 1.4.3 and 1.4.11). The letters' size is a share of what the reader has set.
#pragma once

#include <string_view>

namespace timebank::html_style {

inline constexpr std::string_view screen = R"(
:root { color-scheme: light dark; --ink: #1a1a1a; --page: #ffffff; --rule: #6b6b6b;
  --band: #f1f4f6; --bar: #1f6f9f; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --page: #14181c; --rule: #9a9a9a; --band: #222a31; --bar: #58a6d6; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 75rem; background: var(--page); color: var(--ink);
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

/// Where a table has no room for its columns, each row is a block of its own, and each cell says
/// its column. Stands in a media query.
inline constexpr std::string_view rows_as_blocks = R"(
  table, tbody, tfoot, tr, th, td, caption { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
  tbody th { font-weight: bold; }
  th, td, tfoot th, tfoot td { padding: 0.1rem 0.5rem; border: 0; }
  tfoot { border-top: 2px solid var(--ink); }
  .figure { text-align: start; white-space: normal; }
  .figure, .long, td { overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-label); display: inline-block; min-width: 9rem;
    margin-inline-end: 1rem; font-weight: bold; }
)";

/// Rows are kept whole, a table's head is on each of its pages, and its totals only at its end.
inline constexpr std::string_view print = R"(
@media print {
  body { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, figure, .facts div, .meanings div { break-inside: avoid; }
  h1, h2, caption, .caption, figcaption { break-after: avoid; }
  tbody tr:nth-child(even) { background: none; }
}
)";

} // namespace timebank::html_style
