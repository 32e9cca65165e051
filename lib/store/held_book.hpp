// The place where a book stands, or stood, for somebody who puts another one there: nobody else has
// it open meanwhile, and whatever stands there is kept, readable or not. Knows no table.
#pragma once

#include <memory>
#include <string>

#include "store/connection.hpp"

namespace timebank {

class HeldBook {
public:
    /// Faults: book_locked while anybody has it open, book_not_a_file, book_on_network,
    /// book_not_writable, disk_full.
    HeldBook(std::string path, int wait_seconds);
    ~HeldBook();
    HeldBook(const HeldBook&) = delete;
    HeldBook& operator=(const HeldBook&) = delete;

    /// Gives what stands there a second name, `<book>.<ending>`, or with a number behind it where
    /// that is taken, and answers it; nothing where there is no book. What is put in the book's
    /// place next finds no log of another book beside it. book_not_writable.
    std::string keep_as(const std::string& ending) const;

private:
    std::string path_;
    bool is_there_ = false;
    std::unique_ptr<Connection> connection_; ///< none to what SQLite cannot read
};

} // namespace timebank
