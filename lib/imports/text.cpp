#include "imports/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

#include <fmt/core.h>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// What Windows-1252 puts at 80 to 9F, where Latin-1 has control characters.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append(std::string& text, char32_t point) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

/// The length of the well-formed UTF-8 sequence that begins with a byte of 80 or above, or 0.
/// The second byte's bounds keep out overlong forms, surrogates and what is beyond U+10FFFF.
std::size_t sequence_length(const unsigned char* at, std::size_t left) {
    const unsigned char lead = at[0];
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (left < length)
        return 0;
    const unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at[1] < lowest || at[1] > highest)
        return 0;
    for (std::size_t each = 2; each < length; ++each)
        if ((at[each] & 0xC0) != 0x80)
            return 0;
    return length;
}

bool is_utf8(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, bytes + at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const std::size_t length =
            bytes[at] < 0x80 ? 1 : sequence_length(bytes + at, text.size() - at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        const bool special = byte >= 0x80 && byte < 0xA0;
        append(text, special ? windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

/// `bytes` without its mark. A surrogate without its other half, and half a unit at the end,
/// become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_end_first) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_end_first ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size() * 3 / 4);
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        const char32_t point = unit(at);
        if (point < 0xD800 || point > 0xDFFF) {
            append(text, point);
            continue;
        }
        const char32_t low = point < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (low < 0xDC00 || low > 0xDFFF) {
            append(text, replacement);
            continue;
        }
        append(text, 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00));
        at += 2;
    }
    if (at < bytes.size())
        append(text, replacement);
    return text;
}

std::size_t line_at(std::string_view text, std::size_t position) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < position; ++at)
        if (text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n'))
            ++line;
    return line;
}

/// How files begin that are often taken for text by their names, and that need not hold a NUL.
bool begins_as_no_text(std::string_view bytes) {
    constexpr std::array<std::string_view, 5> beginnings{"PK\3\4", "\x1F\x8B", "\3757zXZ",
                                                         "\xD0\xCF\x11\xE0", "%PDF-"};
    return std::ranges::any_of(beginnings,
                               [&](std::string_view each) { return bytes.starts_with(each); });
}

/// What the bytes look like, as a sentence after another, or nothing.
std::string_view looks_like(std::string_view bytes) {
    if (bytes.starts_with("PK"))
        return " It looks like a spreadsheet's own file (xlsx or ods).";
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return " It looks like a spreadsheet's own file (xls).";
    if (bytes.starts_with("\x1F\x8B") || bytes.starts_with("\3757zXZ"))
        return " It looks like a packed file (gz or xz): unpack it first.";
    if (bytes.starts_with("%PDF"))
        return " It looks like a PDF.";
    if (bytes.starts_with("SQLite format 3"))
        return " It looks like a database, perhaps a book.";
    const bool two_bytes = bytes.size() > 3 && (bytes[0] == '\0') != (bytes[1] == '\0') &&
                           (bytes[0] == '\0') == (bytes[2] == '\0') &&
                           (bytes[1] == '\0') == (bytes[3] == '\0');
    return two_bytes ? " It looks like UTF-16 without a byte order mark." : "";
}

} // namespace

Answer<FileText> decode(std::string file, std::string bytes) {
    FileText decoded;
    const std::string_view seen = bytes;
    const std::string_view kind = looks_like(seen);
    if (begins_as_no_text(seen))
        return refuse(rule("file_not_text"), file, "it begins as no text does", kind);
    if (seen.starts_with("\xFF\xFE") || seen.starts_with("\xFE\xFF")) {
        decoded.encoding = "UTF-16";
        decoded.text = from_utf16(seen.substr(2), seen.starts_with('\xFE'));
    } else if (is_utf8(seen)) {
        decoded.encoding = "UTF-8";
        decoded.text = std::move(bytes);
        if (decoded.text.starts_with("\xEF\xBB\xBF"))
            decoded.text.erase(0, 3);
    } else {
        decoded.encoding = "Windows-1252";
        decoded.text = from_windows_1252(seen);
    }
    if (const auto nul = decoded.text.find('\0'); nul != std::string::npos)
        return refuse(rule("file_not_text"), file,
                      fmt::format("line {} holds a NUL character", line_at(decoded.text, nul)),
                      kind);
    if (trim(decoded.text).empty())
        return refuse(rule("file_empty"), file);
    decoded.file = std::move(file);
    return decoded;
}

} // namespace timebank
