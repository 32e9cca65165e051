// What is told of members, their restrictions, pairs that are kept apart, and the policy of the
// gates, as they are kept. Members are named by the number of the record they were written under.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "safeguarding/records.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Its number is that of the deed that writes it down; so are those of all that follows.
void add_told(const Connection& connection, const Told& told);
/// In the order in which it was told.
void each_told(const Connection& connection, const std::function<void(const Told&)>& take);
void each_told_of(const Connection& connection, MemberNumber record,
                  const std::function<void(const Told&)>& take);

void add_restriction(const Connection& connection, const Restriction& restriction);
void lift_restriction(const Connection& connection, std::int64_t number, Day on, std::int64_t deed);
/// In the order in which they were set.
void each_restriction(const Connection& connection,
                      const std::function<void(const Restriction&)>& take);
void each_restriction_of(const Connection& connection, MemberNumber record,
                         const std::function<void(const Restriction&)>& take);

void add_keep_apart(const Connection& connection, const KeepApart& pair);
void end_keep_apart(const Connection& connection, std::int64_t number, Day on, std::int64_t deed);
/// Ended ones too.
std::vector<KeepApart> read_keep_aparts(const Connection& connection);

/// With the checks that categories need.
Policy read_policy(const Connection& connection);
void write_policy(const Connection& connection, const std::string& key, std::int64_t value);
void add_category_check(const Connection& connection, std::int64_t category, CheckKind kind);
void remove_category_check(const Connection& connection, std::int64_t category, CheckKind kind);

} // namespace timebank
