// An act of help: giver, receiver, hours, day, category, setting, and what the paper sheet says
// of it; and the entry it gives rise to. Refuses to know tables and files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/entry.hpp"
#include "members/contacts.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// Where help happens.
enum class Setting { venue = 1, in_public, online, giver_home, receiver_home, vehicle };
/// `venue`, `public`, `online`, `giver-home`, `receiver-home`, `vehicle`
std::string_view show_setting(Setting setting);
/// Any case; spaces, `_` and `'s` as people write them (`receiver's home`, `her home` is not
/// one); `car`, `lift` for vehicle; `phone`, `telephone`, `zoom` for online; `hall`, `centre`,
/// `community centre` for venue; `outdoors`, `park` for public. Answers setting_unreadable.
Answer<Setting> read_setting(std::string_view text);

/// Who signed the paper sheet's line.
enum class Signed { none = 0, giver = 1, receiver = 2, both = 3 };
std::string_view show_signed(Signed by);
/// `giver`, `receiver`, `both`, `none`; `yes` and `y` are both, `no` and `n` none. Answers
/// signed_unreadable.
Answer<Signed> read_signed(std::string_view text);

/// The one who is missing where one alone has signed; nothing where none or both have, or where it
/// was not written down.
std::optional<Signed> missing_signature(const std::optional<Signed>& by);

/// A line of a paper time exchange sheet.
struct SheetLine {
    std::string sheet;                ///< its number as written, at most 40 characters
    std::optional<std::int64_t> line; ///< 1, 2, ...
};
/// sheet_too_long (over 40 characters), line_without_sheet.
std::optional<Refusal> why_not_sheet(const SheetLine& sheet);
/// Reads a line number, 1 to 100,000. Answers line_unreadable.
Answer<std::int64_t> read_line(std::string_view text);

struct Exchange {
    MemberNumber giver, receiver;
    Minutes given; ///< as it was, before the book's step
    Day happened_on;
    std::int64_t category = 0;      ///< its number in the book
    std::optional<Setting> setting; ///< nothing: not written down
    std::optional<SheetLine> sheet;
    std::optional<std::string> note;
    std::optional<MemberNumber> on_behalf_of;
    std::optional<MemberNumber> accompanied_by;
    std::optional<Signed> signed_by; ///< nothing: not written down
    /// Who acted for the organisations in it, each once.
    std::vector<ContactNumber> contacts = {};
};

/// The most characters of a note, or of a reason.
inline constexpr std::size_t longest_note = 2'000;
/// note_too_long.
std::optional<Refusal> why_not_note(std::string_view note);
/// text_too_long.
std::optional<Refusal> why_not_reason(std::string_view reason);

/// What no book can hold, in the order in which it is asked: same_member (nobody exchanges with
/// themself), on_behalf_same (on behalf of the giver or receiver themself), accompanied_same,
/// day_in_future, day_too_early (before 1970), hours_below_step (rounds to nothing at the book's
/// step), sheet_too_long, line_without_sheet, note_too_long (over 2,000 characters).
std::optional<Refusal> why_not_record(const Exchange& exchange, Minutes step, Day today);

/// The movement that the exchange gives rise to: the credited minutes from the receiver's account
/// to the giver's, in the month it happened in.
Movement movement_of(const Exchange& exchange, Minutes step);

} // namespace timebank
