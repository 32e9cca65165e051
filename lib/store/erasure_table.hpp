// Who was forgotten, and what is blanked of them: on the rows, and in the bytes of the file.
// Refuses to know why.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "members/member.hpp"
#include "store/connection.hpp"

namespace timebank {

/// On which day the member was forgotten; nothing of who was not.
std::optional<Day> read_erasure(const Connection& connection, MemberNumber member);
/// The numbers of every record that was forgotten, in order.
std::vector<MemberNumber> read_erased(const Connection& connection);

/// From now on what is removed is overwritten where it stood in the file.
void overwrite_removed(const Connection& connection);
/// What names one record of the person, or was told, checked or printed of it: the name becomes
/// `Former member 0412`. The newest deed must be that of the erasing.
void blank_record(const Connection& connection, const Member& record);
/// After this the record gets no name any more. `keyholder` is the lead who was asked.
void add_erasure(const Connection& connection, MemberNumber record, std::int64_t deed,
                 std::optional<std::int64_t> keyholder);

/// Writes the whole file anew without what was removed, and empties the log beside it. False where
/// somebody who is reading the book still needs the log. Outside a transaction; takes as much room
/// again as the book.
bool rebuild_file(const Connection& connection);

} // namespace timebank
