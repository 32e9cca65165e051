// A file as anybody may have saved it: its bytes decoded, its rows and cells read under every
// separator, and the whole of it read as an import does.
#include "imports/csv.hpp"

#include <functional>

#include "imports/text.hpp"
#include "members/names.hpp"
#include "naive_csv.hpp"
#include "target.hpp"
#include "whole_file.hpp"

namespace timebank {
namespace {

constexpr std::size_t longest_cell = 65'536, most_cells = 1'000;

std::string in_utf16(std::string_view text, bool big_end_first) {
    std::string bytes;
    const auto append = [&](char32_t unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += big_end_first ? high : low;
        bytes += big_end_first ? low : high;
    };
    append(0xFEFF);
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t each = 1; each < length; ++each)
            point = point << 6 | (static_cast<unsigned char>(text[at + each]) & 0x3FU);
        at += length;
        if (point >= 0x10000) {
            append(0xD800 + ((point - 0x10000) >> 10));
            append(0xDC00 + ((point - 0x10000) & 0x3FF));
        } else {
            append(point);
        }
    }
    return bytes;
}

void hold_decoded(const FileText& decoded) {
    const std::string& text = decoded.text;
    hold(valid_text(text) == text && text.find('\0') == text.npos,
         "a decoded file is UTF-8 without NUL", text);
    hold(decoded.encoding == "UTF-8" || decoded.encoding == "UTF-16" ||
             decoded.encoding == "Windows-1252",
         "a file is in one of three encodings", decoded.encoding);
    const auto same = [&](const Answer<FileText>& again, std::string_view encoding) {
        return again && again->text == text && again->encoding == encoding;
    };
    hold(same(decode("log.csv", "\xEF\xBB\xBF" + text), "UTF-8"), "a text reads back as UTF-8",
         text);
    for (const bool big_end_first : {false, true})
        hold(same(decode("log.csv", in_utf16(text, big_end_first)), "UTF-16"),
             "a text reads back as UTF-16", text);
}

std::string quoted_again(const std::vector<std::vector<std::string>>& rows, char separator,
                         std::string_view line_end) {
    std::string text;
    for (const auto& row : rows)
        for (const std::string& cell : row) {
            text += '"';
            for (const char each : cell)
                text += each == '"' ? "\"\"" : std::string(1, each);
            text += '"';
            text += &cell == &row.back() ? line_end : std::string_view(&separator, 1);
        }
    return text;
}

/// Cells stand in the text, one behind the other; others are those that have a quote in them.
void hold_views(const CsvRow& row, std::string_view text) {
    const std::less_equal<const char*> at_most;
    const char* last = text.data();
    for (const std::string_view cell : row.cells) {
        const bool inside = at_most(text.data(), cell.data()) &&
                            at_most(cell.data() + cell.size(), text.data() + text.size());
        if (!inside) {
            hold(cell.find('"') != cell.npos, "only a cell with a quote in it is copied", text);
            continue;
        }
        hold(at_most(last, cell.data()), "cells stand one behind the other", text);
        last = cell.data() + cell.size();
    }
}

void hold_written(const std::vector<std::vector<std::string>>& rows, char separator,
                  std::string_view text) {
    const std::string_view line_end = separator == ',' ? "\r\n" : separator == ';' ? "\n" : "\r";
    const std::string written = quoted_again(rows, separator, line_end);
    std::vector<std::vector<std::string>> again;
    CsvReader reader(written, separator);
    for (CsvRow row; reader.next(row);)
        again.emplace_back(row.cells.begin(), row.cells.end());
    hold(again == rows, "rows read back as RFC 4180 has them written", text);
}

void hold_rows(std::string_view text, char separator) {
    CsvReader reader(text, separator);
    CsvRow row;
    NaiveCsv read;
    while (reader.next(row)) {
        hold(!row.cells.empty() && row.cells.size() <= most_cells, "a row has some cells", text);
        hold(row.line <= reader.line(), "a row begins before what is behind it", text);
        hold(read.lines.empty() || read.lines.back() < row.line, "lines never go back", text);
        hold_views(row, text);
        read.rows.emplace_back(row.cells.begin(), row.cells.end());
        read.lines.push_back(row.line);
    }
    const std::size_t line = reader.line();
    hold(!reader.next(row) && reader.line() == line, "a reader stays where it ended", text);
    if (reader.refusal()) {
        hold_said(*reader.refusal(), text);
        read.refused = reader.refusal()->code;
    }
    if (text.size() > longest_cell)
        return; // the naive reader has no limits
    NaiveCsv naive = read_naively(text, separator);
    if (read.refused == "row_too_long") {
        naive.rows.resize(read.rows.size());
        naive.lines.resize(read.lines.size());
        naive.refused = read.refused;
    }
    hold(read.rows == naive.rows, "a naive reader reads the same cells", text);
    hold(read.lines == naive.lines, "a naive reader counts the same lines", text);
    hold(read.refused == naive.refused, "a naive reader stops at the same", text);
    hold_written(read.rows, separator, text);
}

} // namespace

void try_input(std::string_view input) {
    const Answer<FileText> decoded = decode("log.csv", std::string(input));
    if (!decoded)
        return hold_said(decoded.refusal(), input);
    hold_decoded(*decoded);
    // To the byte, so that the sanitizer sees a read beyond the end.
    const std::vector<char> exact(decoded->text.begin(), decoded->text.end());
    const std::string_view text(exact.data(), exact.size());
    for (const char separator : {',', ';', '\t'})
        hold_rows(text, separator);
    hold_whole_file(text);
}

} // namespace timebank
