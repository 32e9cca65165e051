// What the ledger is given to write a session down, and what became of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "imports/rows.hpp"
#include "sessions/record.hpp"

namespace timebank {

/// Time that a leader, or the only one, prepared for the session.
struct Preparation {
    std::optional<MemberNumber> whose;
    Minutes minutes;
};

/// A sheet that those who came have signed, as CSV.
struct AttendanceFile {
    std::string name; ///< for messages: without folders
    std::string bytes;
    ColumnMap map;
};

struct NewSession {
    Session session; ///< everything but the attendance
    std::vector<Attender> attenders;
    std::vector<Preparation> preparation;
    std::optional<AttendanceFile> file;  ///< more attenders
    std::optional<std::string> let_pass; ///< as of an exchange
};

/// What was read of an attendance sheet.
struct AttendanceRead {
    std::string file;
    std::int64_t rows = 0, refused = 0;
    std::vector<Problem> problems;
    std::vector<std::string> unused_headings;
};

struct SessionAdded {
    std::int64_t session = 0; ///< 0: the attendance sheet has problems, and nothing was written
    std::optional<AttendanceRead> read;
    std::vector<std::string> notes, warnings, review; ///< as of an exchange
};

struct SessionQuery {
    std::optional<Month> month; ///< counts in
    std::optional<MemberNumber> member;
};

} // namespace timebank
