// How an HTML paper looks: on a screen, light or dark, from 320 px; and on A4. Refuses to know what
// stands on it, but how wide that is.
#pragma once

#include <string>
#include <string_view>

#include "sheets/sheet.hpp"

namespace timebank {

/// The content of the paper's `style` element. Nothing in it is smaller than the paper's letters;
/// text is at the line's beginning and never in italics; colours stand off by 7 : 1 where they are
/// text and by 3 : 1 where they are bars (WCAG 2.2, 1.4.6 and 1.4.11). Letters are a share of the
/// size that the reader has set. Where a table has no room, its rows are blocks on the screen.
std::string style_of(const Sheet& sheet);

/// Whether a text has a word that may be parted, since it is longer than a column need be.
bool has_long_word(std::string_view text);

/// How wide a table is at the least, in hundredths of a letter's height: its words, the longest of
/// them parted, and what stands between columns.
std::size_t least_width(const Table& table);

} // namespace timebank
