// The way to the book's file: an open connection and one transaction. Turns whatever SQLite says
// into a fault that names the file. Knows no table and no rule.
#pragma once

#include <memory>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include "refusals/refusal.hpp"
#include "store/query.hpp"

namespace timebank {

enum class Access { reading, writing };
/// Which shapes are let in: only this program's own, or older ones too, to be upgraded.
enum class Shapes { newest, older_too };

struct BookImage;

class Connection {
public:
    /// Opens an existing book. Faults: book_missing, book_not_a_file, book_not_readable,
    /// book_not_writable, book_not_ours, book_newer, book_older, book_damaged, book_locked.
    /// `wait_seconds` is how long a locked book is waited for, in all.
    Connection(std::string path, Access access, int wait_seconds, Shapes shapes = Shapes::newest);
    /// A book in memory, which must outlive this; what is written does not reach it. Faults as
    /// above.
    explicit Connection(const BookImage& image, Access access = Access::reading,
                        Shapes shapes = Shapes::newest);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs SQL that answers nothing: a migration, or a word about the transaction.
    void execute(const char* sql) const;

    [[noreturn]] void fail(const SQLite::Exception& exception) const;

    const std::string& path() const { return path_; }
    int wait_seconds() const { return wait_seconds_; }
    SQLite::Database& database() const { return *database_; }
    Statements& statements() const { return *statements_; }

private:
    friend class NewBookFile;
    friend class HeldBook;
    struct Unchecked {};
    struct Alone {};
    Connection(Unchecked, std::string path, int wait_seconds);
    /// Whatever is there, as long as nobody else has it open, for as long as this lives.
    Connection(Alone, std::string path, int wait_seconds);
    void open(const std::string& name, int flags, const char* before_all = "");
    void open_to_look();
    void ask_whether_ours(Shapes shapes) const;
    static int wait_a_little(void* connection, int tries);

    std::string path_;
    int wait_seconds_;
    int waits_ = 0; ///< of about a millisecond each
    std::unique_ptr<SQLite::Database> database_;
    std::unique_ptr<Statements> statements_ = std::make_unique<Statements>();
};

/// Everything that writes happens in one of these: all of it, or, when it goes out of scope
/// before commit, none of it. Takes the one place of a writer at once (BEGIN IMMEDIATE), so that
/// no rule is asked of a book that another program is about to change.
class Writing {
public:
    explicit Writing(const Connection& connection);
    ~Writing();
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    void commit();

private:
    const Connection& connection_;
    bool open_ = true;
};

/// Several looks at one unchanging state of the book.
class Looking {
public:
    explicit Looking(const Connection& connection);
    ~Looking();
    Looking(const Looking&) = delete;
    Looking& operator=(const Looking&) = delete;

private:
    const Connection& connection_;
};

} // namespace timebank
