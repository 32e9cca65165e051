// The deeds that are cut short, each with the book that it begins with. Refuses to know how they
// are cut.
#pragma once

#include <string>
#include <vector>

#include "program.hpp"

namespace timebank {

struct Deed {
    const char* name;
    std::string before;           ///< shell: makes timebank.book and what else the deed needs
    const char* line;             ///< the deed itself, a single run of the program
    int code;                     ///< what it ends with where nothing cuts it short
    const char* beside = nullptr; ///< a file that it has written if it is done, or nothing
    bool again_is_more = false;   ///< said twice, it is done twice
    /// Shell: says what the deed changes, where that is not what the book says of itself.
    const char* look = nullptr;
};

/// Deeds of every kind. Another is a line here.
std::vector<Deed> deeds_cut_short();

/// The files that the deeds read.
void write_files(const WorkFolder& folder);

/// Everything that a book says of itself, or what `look` has to say, and whether the book's audit
/// is clean.
struct BookState {
    std::string said;
    bool audit_is_clean = false;
};
BookState state_of(const std::filesystem::path& folder, const char* look = nullptr);

} // namespace timebank
