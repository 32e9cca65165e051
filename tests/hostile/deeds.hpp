// Every command of the program with every text that it takes, and what a book holds before. A new
// verb, and a new option that takes a text, is a line here. Refuses to know what is put in.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace timebank {

/// A command as it is typed, its words apart by spaces. `{Ann_Baker}` is a field: in its place
/// stands a hostile text, or `Ann Baker`; elsewhere `_` is a space too. `%n` is a number that is
/// new every time, `%e` an exchange that stands, `%p` a planned one, `%c` an open concern, `%r` a
/// thing to review. A word before the command may set a variable: `NAME=value`.
struct Deed {
    std::string line;
    std::string before = {}; ///< what has to be done first, with `;` between
    /// A file that it reads, with fields of its own; where one stands between quote marks, those
    /// in it are doubled.
    std::string file = {}, file_text = {};
    std::string typed = {}; ///< on standard input, with fields too
    int ordinarily = 0;     ///< its exit code with nothing hostile
    std::size_t texts = 0;  ///< how many are tried in each field; 0: as many as there is time for
};

/// In the order in which they are done.
const std::vector<Deed>& deeds();

/// What only looks; asked for in every format, whatever the book holds by then.
const std::vector<std::string>& looks();

/// What a book is made of before the deeds: lines as those of a Deed, and the files they read.
std::vector<std::string> beginnings();
std::vector<std::pair<std::string, std::string>> beginning_files();
} // namespace timebank
