#include "crashes.hpp"

#include <csignal>
#include <cstdlib>
#include <functional>
#include <iostream>

#include <sys/wait.h>
#include <unistd.h>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace timebank::naive {

namespace {

CrashAt the_moment;
long writes = 0;

[[noreturn]] void be_gone() {
    kill(getpid(), SIGKILL);
    std::abort(); // never reached
}

ssize_t counted_write(int file, const void* bytes, std::size_t count, off_t at) {
    if (++writes != the_moment.write)
        return pwrite(file, bytes, count, at);
    if (the_moment.torn && pwrite(file, bytes, count / 2, at) < 0)
        _exit(1);
    be_gone();
}

void count_writes() {
    sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
    const auto counted = reinterpret_cast<sqlite3_syscall_ptr>(counted_write);
    // Which of the two it writes with depends on how it was built.
    system->xSetSystemCall(system, "pwrite", counted);
    system->xSetSystemCall(system, "pwrite64", counted);
}

} // namespace

void crash_at(const CrashAt& moment, const std::function<void()>& act) {
    std::fflush(stdout);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        the_moment = moment;
        count_writes();
        try {
            act();
        } catch (...) {
            std::cout << std::flush; // doctest has said why
            _exit(1);
        }
        be_gone();
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    const bool was_killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    REQUIRE(was_killed);
}

std::uint64_t contents_of(const std::string& book) {
    const SQLite::Database database(book, SQLite::OPEN_READONLY);
    std::uint64_t sum = 0;
    const auto take = [&](const std::string& text) {
        sum = sum * 1099511628211U + std::hash<std::string>()(text);
    };
    SQLite::Statement tables(database, "SELECT name, sql FROM sqlite_schema ORDER BY name");
    SQLite::Statement names(database, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                      "ORDER BY name");
    while (tables.executeStep())
        take(tables.getColumn(0).getString() + tables.getColumn(1).getString());
    while (names.executeStep()) {
        SQLite::Statement rows(database,
                               fmt::format("SELECT * FROM \"{}\"", names.getColumn(0).getString()));
        while (rows.executeStep())
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                const SQLite::Column cell = rows.getColumn(column);
                take(cell.isBlob() ? std::to_string(cell.getBytes()) : cell.getString());
            }
    }
    return sum;
}

} // namespace timebank::naive
