// Import files made by chance, some rows of them spoilt, and what a book should make of them.
// Refuses to know the ledger.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "chance.hpp"
#include "model.hpp"

namespace timebank::naive {

/// Which cell of a row cannot be read.
enum class Spoilt { nothing, hours, giver, day, category };

struct FileRow {
    Exchange exchange; ///< as it is, or will be once the row is mended
    Spoilt spoilt = Spoilt::nothing;
    std::string origin; ///< of a row that was set aside: which row of which file
};

/// What becomes of a file.
struct Outcome {
    Number rows = 0, already_there = 0, refused = 0, review = 0;
    std::vector<FileRow> written;
    std::vector<FileRow> aside;
};

/// What spoilt cells become once they are mended, all of a kind the same.
struct Mended {
    Number minutes = 75;
    MemberNumber giver;
    Day day;
    Number category = 1;
};

/// The file as CSV: cells spelled in one of several ways.
std::string csv_of(const std::vector<FileRow>& rows, const Model& model, Chance& chance);
/// The text of a set-aside file, its spoilt cells mended.
std::string mended_text(std::string text, const Mended& mended, const Model& model);

/// What a book that stands as the model does should make of these rows. `known` are the origins
/// that it has seen.
Outcome outcome_of(const std::vector<FileRow>& rows, const Model& model,
                   const std::set<std::string>& known, Day today);

std::string iso(Day day);

} // namespace timebank::naive
