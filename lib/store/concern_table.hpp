// Concerns as they stand in clear, who read them and who closed them. Knows nothing of what is
// sealed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/moment.hpp"
#include "safeguarding/concern.hpp"
#include "store/connection.hpp"

namespace timebank {

struct StoredConcern {
    std::int64_t number = 0;
    Severity severity = Severity::high;
    Moment written, review_by;
    std::string recorded_by;
    std::int64_t parts = 0;
    std::optional<Moment> closed;
    std::int64_t closed_by = 0; ///< keyholder; 0 while it is open
};

/// In order of number.
std::vector<StoredConcern> read_concerns(const Connection& connection);
std::optional<StoredConcern> read_concern_row(const Connection& connection, std::int64_t number);
/// Those that are open and whose review was to be before `now`.
std::int64_t count_overdue_concerns(const Connection& connection, Moment now);
/// How many parts the deeds say that a concern has.
std::int64_t count_deeds_about(const Connection& connection, const std::string& concern);

std::int64_t next_concern(const Connection& connection);
/// Number, severity, minute of writing and review; the day and by whom are the deed's.
void add_concern_row(const Connection& connection, const StoredConcern& concern, std::int64_t deed);

struct StoredClosing {
    std::int64_t concern = 0, keyholder = 0;
    std::int64_t minute = 0; ///< of the deed's day
};
void add_closing(const Connection& connection, const StoredClosing& closing, std::int64_t deed);

struct StoredRead {
    std::int64_t concern = 0, keyholder = 0;
    ReadReason reason = ReadReason::review;
    Moment read; ///< its day is the deed's
    std::optional<Moment> review_by;
};
void add_read(const Connection& connection, const StoredRead& read, std::int64_t deed);
/// In order of reading.
std::vector<StoredRead> read_reads(const Connection& connection);

} // namespace timebank
