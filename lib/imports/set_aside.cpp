#include "imports/set_aside.hpp"

#include <array>

#include <fmt/format.h>
#include <sodium.h>

namespace timebank {
namespace {

/// A spreadsheet would take a cell that begins like this for a formula. One apostrophe makes it
/// harmless, and reading takes it off again; a cell that has its apostrophe already stays as it is.
bool is_formula(std::string_view cell) {
    return !cell.empty() &&
           std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& body, std::string_view cell) {
    const bool guarded = is_formula(cell);
    if (!guarded && cell.find_first_of("\",;\t\r\n") == std::string_view::npos) {
        body += cell;
        return;
    }
    body += guarded ? "\"'" : "\"";
    for (const char each : cell) {
        if (each == '"')
            body += '"';
        body += each;
    }
    body += '"';
}

std::string reason_of(const std::vector<Problem>& problems) {
    std::string reason;
    for (const Problem& each : problems) {
        if (!reason.empty())
            reason += ' ';
        if (!each.column.empty())
            reason += each.column + ": ";
        reason += each.message;
        // What stood beyond the header has no column to stand in.
        if (each.column.empty() && !each.cell.empty())
            reason += " (" + each.cell + ")";
        if (!each.suggestions.empty())
            reason += fmt::format(" Perhaps {}?", fmt::join(each.suggestions, ", "));
    }
    return reason;
}

} // namespace

SetAside::SetAside(const Header& header, std::string digest)
    : header_(header), digest_(std::move(digest)), csv_("\xEF\xBB\xBF") {
    for (const std::string& title : header_.titles) {
        append_cell(csv_, title);
        csv_ += ',';
    }
    if (!header_.at(Field::set_aside_from))
        csv_ += "set aside from,";
    if (!header_.at(Field::reason))
        csv_ += "reason,";
    csv_.back() = '\n';
}

void SetAside::add(const RowText& row, const std::vector<Problem>& problems) {
    ++rows_;
    const auto origin_at = header_.at(Field::set_aside_from);
    const auto reason_at = header_.at(Field::reason);
    std::string origin(row.cell(header_, Field::set_aside_from));
    if (origin.empty())
        origin = fmt::format("{}:{}", digest_, row.line);
    const std::string reason = reason_of(problems);
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        append_cell(csv_, at == origin_at ? origin : at == reason_at ? reason : row.cells[at]);
        csv_ += ',';
    }
    if (!origin_at) {
        append_cell(csv_, origin);
        csv_ += ',';
    }
    if (!reason_at) {
        append_cell(csv_, reason);
        csv_ += ',';
    }
    csv_.back() = '\n';
}

std::string file_digest(std::string_view text) {
    // It looks what the processor can do; where it fails the digest is the same, and slower.
    [[maybe_unused]] const int ready = sodium_init();
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    std::string hexadecimal;
    for (std::size_t byte = 0; byte < 8; ++byte)
        hexadecimal += fmt::format("{:02x}", digest[byte]);
    return hexadecimal;
}

} // namespace timebank
