// What is remembered of files: how they are read, and who is meant by a name in one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "imports/profile.hpp"
#include "members/find.hpp"
#include "store/connection.hpp"

namespace timebank {

/// In order of their names' keys.
std::vector<ImportProfile> read_profiles(const Connection& connection);
/// In the place of one of the same name, if there is one; then true. The category is in the book.
bool write_profile(const Connection& connection, const ImportProfile& profile, std::int64_t deed);
/// False if there is none of that name.
bool remove_profile(const Connection& connection, const std::string& name);

/// Of the file with that digest, by the names' keys.
std::vector<NameAnswer> read_answers(const Connection& connection, const std::string& digest);
void write_answer(const Connection& connection, const std::string& digest, const NameAnswer& answer,
                  std::int64_t deed);
void remove_answers(const Connection& connection, const std::string& digest);

} // namespace timebank
