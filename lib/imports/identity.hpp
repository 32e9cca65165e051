// How a row is known again: by sheet and line where it has them, else by its content and how often
// that content stands in its file. Notes are no part of it, so that a note that was mended, or
// blanked because its person asked, does not make the row a new one.
#pragma once

#include <cstdint>
#include <optional>

#include "exchanges/exchange.hpp"

namespace timebank {

/// What two rows must share to be the same exchange without a sheet line to tell them apart.
struct Content {
    MemberNumber giver, receiver;
    Minutes given;
    Day happened_on;
    std::int64_t category = 0;
    std::int64_t sheet = 0; ///< the sheet's number in the book, or 0

    friend bool operator==(const Content&, const Content&) = default;
};

/// 64 bits of the content alone (SipHash-2-4), for counting how often it stands in a file.
std::uint64_t content_hash(const Content& content);

/// Where the `occurrence`-th (from 1) row with this content is first looked for. Without a sheet:
/// day << 47 | 47 bits of hash, so that new rows land together in their index. With one: in the
/// sheet's own range. Two different contents may meet there: the next value up is the next place
/// to look (design.md, decision 9).
std::int64_t content_identity(const Content& content, std::int64_t occurrence);

/// The identity of a sheet's line: exact, no hash. `sheet` is the sheet's number in the book, from
/// 1 to 4,194,303; `line` from 1.
std::int64_t sheet_line_identity(std::int64_t sheet, std::int64_t line);

/// All identities of a sheet's rows: from first to last, both included.
struct IdentityRange {
    std::int64_t first = 0, last = 0;
};
IdentityRange identities_of_sheet(std::int64_t sheet);

/// Spreads numbers that follow each other over all that there are (the finalizer of SplitMix64),
/// for tables and sums; not kept anywhere.
constexpr std::uint64_t scatter(std::uint64_t number) {
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9u;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebu;
    return number ^ (number >> 31);
}

} // namespace timebank
