// What an import is handed, and what became of it. Refuses to know how a file is read.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "imports/columns.hpp"
#include "imports/profile.hpp"
#include "imports/progress.hpp"
#include "imports/rows.hpp"
#include "members/find.hpp"

namespace timebank {

struct ImportFile {
    std::string name; ///< for messages: without folders
    std::string bytes;
};

struct ImportOptions {
    ColumnMap map;
    DateOrder order = DateOrder::day_first;
    bool add_categories = false;
    std::optional<std::string> category; ///< for rows that name none
    std::optional<Day> opening_on;       ///< the day of opening balances; nothing: today
    std::vector<NameAnswer> answers;     ///< who is meant by names in the file
    /// A row that stands on another sheet too, signed there by the other alone, is that exchange.
    bool join_sheets = false;
    bool learn = false;                      ///< what was answered is kept as an alias
    std::optional<std::string> profile;      ///< the name of that by which it is read
    std::optional<std::string> save_profile; ///< keep how the file is read under this name
    /// Given where good rows are to be written although others are refused: is handed the set-aside
    /// file's text, and must have kept it safe when it returns. Nothing is written if it throws.
    std::function<void(const std::string& csv)> set_aside;
    Watch watch; ///< of bytes and rows
};

/// What became of an answer: an alias now, or not, where it may mean somebody else too.
struct LearnedName {
    std::string name, member; ///< `M0012 Ann Baker`
    bool kept = false;
};

struct ImportResult {
    std::optional<std::int64_t> import; ///< its number, where something was written
    std::string file;
    ImportKind kind = ImportKind::exchanges;
    std::int64_t rows = 0, written = 0, already_there = 0, refused = 0, warnings = 0, review = 0;
    std::vector<Problem> problems; ///< the first 1,000; refused counts every row
    std::int64_t problems_found = 0;
    std::vector<std::string> warning_lines; ///< the first 1,000; warnings counts all
    std::vector<std::string> new_categories;
    std::vector<std::string> unused_headings;
    std::int64_t joined =
        0;                 ///< of those already there: on the other sheet, so that both have signed
    std::int64_t late = 0; ///< written rows that happened in a month that is closed
    Minutes given;         ///< the hours of all rows that could be read
    std::vector<LearnedName> learned;
    std::vector<ImportProfile> fitting; ///< profiles that would read the file otherwise
    enum class Saved { nothing, anew, in_place_of_another };
    Saved profile_saved = Saved::nothing;
    bool set_aside = false;  ///< refused rows were put aside
    bool whole_only = false; ///< the good rows cannot be written without the others
};

} // namespace timebank
