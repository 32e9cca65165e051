// The book's settings as they are kept: a key and a text. Knows no key and no value.
#pragma once

#include <map>
#include <string>

#include "store/connection.hpp"

namespace timebank {

std::map<std::string, std::string> read_settings(const Connection& connection);
void write_setting(const Connection& connection, const std::string& key, const std::string& value);

} // namespace timebank
