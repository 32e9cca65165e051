// Sessions as they are kept, with who was there and the entries that they own.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "sessions/record.hpp"
#include "store/connection.hpp"

namespace timebank {

std::int64_t next_session(const Connection& connection);

/// The session and everybody's part in it; its entries are written with the others. `sheet` is the
/// sheet's number in the book, or 0.
void add_session_row(const Connection& connection, std::int64_t number, const Session& session,
                     std::int64_t sheet, std::int64_t deed);

/// All of them in order of number, without names.
std::vector<SessionRecord> read_sessions(const Connection& connection);
std::optional<SessionRecord> read_session(const Connection& connection, std::int64_t number);

/// The session that owns an entry, or the one that it corrects; 0 if none does.
std::int64_t session_of_entry(const Connection& connection, EntryNumber entry);

/// A standing session of the same day and category with one of the same leaders, or the same
/// receiver, numbered below `before`; nothing if there is none.
std::optional<std::int64_t> session_like(const Connection& connection, const Session& session,
                                         std::int64_t before);

/// A standing session that both were at, under any of their numbers; nothing if there is none.
std::optional<std::int64_t> session_of_both(const Connection& connection, MemberNumber one,
                                            MemberNumber other);
/// The first standing session after a day that the member was at: its number and its day.
std::optional<std::pair<std::int64_t, Day>> first_session_after(const Connection& connection,
                                                                MemberNumber member, Day day);

} // namespace timebank
