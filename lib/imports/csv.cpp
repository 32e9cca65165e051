#include "imports/csv.hpp"

#include <algorithm>

#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

constexpr std::size_t longest_cell = 65'536;
constexpr std::size_t longest_row = 1'048'576;
constexpr std::size_t most_cells = 1'000;

/// How many lines end in the text; CRLF ends one.
std::size_t line_ends(std::string_view text) {
    std::size_t ends = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '\n' || (text[at] == '\r' && !text.substr(at + 1).starts_with('\n')))
            ++ends;
    return ends;
}

} // namespace

CsvReader::CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {
    for (const char each : {separator, '\n', '\r'})
        ends_cell_[static_cast<unsigned char>(each)] = true;
}

bool CsvReader::next(CsvRow& row) {
    row.cells.clear();
    unescaped_used_ = 0;
    if (refusal_ || at_ >= text_.size())
        return false;
    row.line = line_;
    const std::size_t begin = at_;
    for (;;) {
        if (row.cells.size() == most_cells || !next_cell(row))
            break;
        if (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            continue;
        }
        if (at_ - begin > longest_row)
            break;
        pass_line_end();
        return true;
    }
    if (!refusal_)
        refusal_ = refuse(rule("row_too_long"), row.line, most_cells, longest_row);
    return false;
}

bool CsvReader::next_cell(CsvRow& row) {
    const std::size_t begin = at_;
    if (const std::size_t quote = pass_blanks(begin); quote < text_.size() && text_[quote] == '"')
        return next_quoted_cell(row, quote + 1);
    std::size_t end = begin;
    while (end < text_.size() && !ends_cell_[static_cast<unsigned char>(text_[end])])
        ++end;
    at_ = end;
    return keep(row, text_.substr(begin, end - begin), line_);
}

bool CsvReader::next_quoted_cell(CsvRow& row, std::size_t begin) {
    const std::size_t opened_on = line_;
    std::size_t doubled = 0, close = begin;
    for (;; close += 2, ++doubled) {
        close = text_.find('"', close);
        if (close == std::string_view::npos) {
            refusal_ = refuse(rule("quote_unterminated"), opened_on);
            return false;
        }
        if (close + 1 >= text_.size() || text_[close + 1] != '"')
            break;
    }
    const std::string_view cell = text_.substr(begin, close - begin);
    line_ += line_ends(cell);
    at_ = pass_blanks(close + 1);
    if (at_ < text_.size() && !ends_cell_[static_cast<unsigned char>(text_[at_])]) {
        refusal_ = refuse(rule("text_after_quote"), line_, opened_on);
        return false;
    }
    return keep(row, doubled == 0 || cell.size() > longest_cell ? cell : undouble(cell), opened_on);
}

bool CsvReader::keep(CsvRow& row, std::string_view cell, std::size_t line) {
    if (cell.size() > longest_cell) {
        refusal_ = refuse(rule("cell_too_long"), line, longest_cell);
        return false;
    }
    row.cells.push_back(cell);
    return true;
}

std::string_view CsvReader::undouble(std::string_view cell) {
    if (unescaped_used_ == unescaped_.size())
        unescaped_.emplace_back();
    std::string& single = unescaped_[unescaped_used_++];
    single.clear();
    while (!cell.empty()) {
        const std::size_t quote = std::min(cell.find('"'), cell.size() - 1);
        single.append(cell.substr(0, quote + 1));
        cell.remove_prefix(std::min(quote + 2, cell.size()));
    }
    return single;
}

std::size_t CsvReader::pass_blanks(std::size_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t') && text_[at] != separator_)
        ++at;
    return at;
}

void CsvReader::pass_line_end() {
    if (at_ >= text_.size())
        return;
    at_ += text_.substr(at_).starts_with("\r\n") ? 2U : 1U;
    ++line_;
}

} // namespace timebank
