// The free words of a book that are about one person: by whose deed they stand with, or because
// they name the person. Refuses to know what becomes of them.
#pragma once

#include <vector>

#include "members/mentions.hpp"
#include "store/written_table.hpp"

namespace timebank {

/// Every record of a person, their own first.
std::vector<Member> records_of(const Connection& connection, MemberNumber person);

struct PersonText {
    Written written;
    Mention mention = Mention::none; ///< none: their own, and not named in it
};
/// In the order of each_written.
std::vector<PersonText> texts_about(const Connection& connection, MemberNumber person);

} // namespace timebank
