// Who was with whom before, as the journal and the sessions tell it: what stands at a home, and
// what others were there for too. What was undone tells nothing.
#pragma once

#include <functional>

#include "members/member.hpp"
#include "store/connection.hpp"

namespace timebank {

using TakePair = std::function<void(MemberNumber one, MemberNumber other, Day first)>;
using TakeMember = std::function<void(MemberNumber member, Day first)>;

/// Each pair of records with standing help at a home, and the first day of it.
void each_pair_at_home(const Connection& connection, const TakePair& take);
/// The same of one record and whoever it was with.
void each_pair_at_home(const Connection& connection, MemberNumber record, const TakePair& take);
/// Each record that was in an accompanied exchange or at a session, and the first day of either;
/// perhaps twice.
void each_in_company(const Connection& connection, const TakeMember& take);
void each_in_company(const Connection& connection, MemberNumber record, const TakeMember& take);

} // namespace timebank
