// Templates of commands and files, and what is put in their fields (deeds.hpp). Refuses to know
// any command.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "program.hpp"

namespace timebank {

/// What `%` and a letter stand for: a number that no deed before had.
class Counters {
public:
    std::string now(char what);
    /// All of one deed has the same numbers; the next one has others.
    void go_on();

private:
    struct Counter {
        int now;
        bool is_used = false;
    };
    // Entries, reviews and the like that a book has from its beginning.
    std::map<char, Counter> counters_{
        {'n', {1000}}, {'e', {14}}, {'p', {1}}, {'c', {2}}, {'r', {1}}};
};

/// How many fields a text has.
std::size_t fields_in(const std::string& text);

/// The text with `hostile` in the field of that number, if it has so many, and in the others what
/// is ordinarily there.
std::string filled(const std::string& text, std::size_t field, const std::string& hostile,
                   Counters& counters);

/// The same of a line, word by word.
Run filled_line(const std::string& line, std::size_t field, const std::string& hostile,
                Counters& counters);

} // namespace timebank
