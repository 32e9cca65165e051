// Members, their names and standings as they are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "accounts/account.hpp"
#include "members/find.hpp"
#include "members/member.hpp"
#include "store/connection.hpp"

namespace timebank {

MemberNumber next_member_number(const Connection& connection);
std::int64_t count_members(const Connection& connection);
bool has_member(const Connection& connection, MemberNumber number);

/// Account, member, names and first standing.
void add_member_row(const Connection& connection, const Member& member, std::int64_t deed);
/// Everything but number, names and standings.
void update_member_row(const Connection& connection, const Member& member);
/// Name and aliases anew.
void replace_names(const Connection& connection, const Member& member);
void add_standing(const Connection& connection, MemberNumber number, StandingChange change,
                  std::int64_t deed);

/// The member; the number must be known.
Member read_member(const Connection& connection, MemberNumber number);
/// Every record in order of number, merged ones too.
std::vector<Member> read_members(const Connection& connection);

/// Everybody's number, name and aliases, and the numbers of records merged into theirs.
std::vector<NamedMember> read_named_members(const Connection& connection);
/// Organisations, without aliases.
std::vector<NamedMember> read_organisations(const Connection& connection);
/// Those with a name or alias of this key, and those with one that begins so; each member once,
/// at most `most`.
std::vector<NamedMember> members_with_key(const Connection& connection, const std::string& key);
std::vector<NamedMember> members_with_beginning(const Connection& connection,
                                                const std::string& key, std::int64_t most);

std::unordered_map<std::int64_t, std::vector<StandingChange>>
read_standings(const Connection& connection);
std::vector<StandingChange> read_standings(const Connection& connection, MemberNumber number);

std::string read_name(const Connection& connection, MemberNumber number);
/// Who stands behind an account: `M0012 Ann Baker` or `Community pot`.
std::string read_named(const Connection& connection, AccountNumber account);
/// Of a member that is there.
MemberKind kind_of(const Connection& connection, MemberNumber number);

} // namespace timebank
