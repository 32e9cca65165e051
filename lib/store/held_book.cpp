#include "store/held_book.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "refusals/catalogue.hpp"
#include "store/book_file.hpp"
#include "store/network_folder.hpp"
#include "store/raw_file.hpp"

namespace timebank {

namespace {

// Its log is written back into it: it is one file then. A program that has it open already, but has
// not looked yet, will not write in it under its second name, since SQLite finds it moved before it
// begins a journal, which it does not ask of a book with a log.
constexpr const char* put_log_away = "PRAGMA journal_mode = DELETE";

// Not every file system knows a second name for one file.
void link_or_copy(const std::string& path, const std::string& kept) {
    if (link(path.c_str(), kept.c_str()) == 0)
        return;
    std::error_code error;
    if (!std::filesystem::copy_file(path, kept, error)) {
        errno = error.value();
        fail_to_write(kept);
    }
    RawFile::to_write(kept, kept).sync();
}

} // namespace

HeldBook::HeldBook(std::string path, int wait_seconds) : path_(std::move(path)) {
    struct stat found {};
    is_there_ = stat(path_.c_str(), &found) == 0;
    if (is_there_ && !S_ISREG(found.st_mode))
        throw Fault(refuse(rule("book_not_a_file"), path_));
    if (is_on_network(path_))
        throw Fault(refuse(rule("book_on_network"), path_));
    if (!is_there_ || found.st_size == 0)
        return;
    try {
        connection_.reset(new Connection(Connection::Alone{}, path_, wait_seconds));
        connection_->execute(put_log_away);
        // Kept for as long as the book is held; it says no more.
        unlink((path_ + "-journal").c_str());
    } catch (const Fault& fault) {
        // Nobody has a book open that SQLite cannot read.
        if (fault.refusal().code != rule("book_not_ours").code &&
            fault.refusal().code != rule("book_damaged").code)
            throw;
        connection_.reset();
    }
}

HeldBook::~HeldBook() = default;

std::string HeldBook::keep_as(const std::string& ending) const {
    std::string kept = path_ + ending;
    for (int number = 2; is_there(kept) || is_there(kept + "-wal"); ++number)
        kept = fmt::format("{}{}-{}", path_, ending, number);
    if (is_there_)
        link_or_copy(path_, kept);
    if (!connection_) {
        // Together they may be mended by somebody; the log of one book must not be read into
        // another.
        for (const char* const beside : {"-wal", "-journal"})
            if (is_there(path_ + beside) &&
                std::rename((path_ + beside).c_str(), (kept + beside).c_str()) != 0)
                fail_to_write(kept + beside);
        unlink((path_ + "-shm").c_str());
    }
    return is_there_ ? kept : "";
}

} // namespace timebank
