// A small book with two closed months in which every kind of deed has left something, and what
// anybody can see of it: the closed months' reports in every format, and what an audit finds.
#pragma once

#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "ledger/ledger.hpp"
#include "work_folder.hpp"

namespace timebank {

inline constexpr Month first_closed{202608}, second_closed{202609};

/// A hand that looks at the book long after.
Hand looking_hand();

/// Makes the book, in pages so small that few of its bytes mean nothing, and with no log beside it.
void make_closed_book(const std::string& path);

/// A closed month's report in text, CSV, JSON and HTML.
std::vector<std::string> closed_report(const Ledger& ledger, Month month);
/// Those of both closed months, one behind another.
std::string closed_reports(const Ledger& ledger);
std::string closed_reports(const std::string& path);

/// What an audit of the file finds, `code: message`; a file that is refused as damaged is one
/// finding, too.
std::vector<std::string> findings_in(const std::string& path);

/// Everything that a closed month keeps, read past the program; throws what SQLiteCpp does.
std::string kept_of_closed(const std::string& path);

std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

} // namespace timebank
