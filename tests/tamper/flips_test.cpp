// Every byte of a small book is changed, one at a time: what a closed month keeps and prints is
// then as it was, or the audit says so, or the file is refused as damaged. Nothing else may happen.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <new>
#include <random>
#include <set>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "closed_book.hpp"

using namespace timebank;

namespace {

constexpr unsigned seed = 20261102;
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t stride = 13;
#else
constexpr std::size_t stride = 1;
#endif
constexpr unsigned workers = 2;
constexpr std::size_t page = 512;
// A harmless byte in so many is audited too, so that the audit is seen to stand every damage.
constexpr std::size_t audited = 61;
constexpr int most_defects = 20;          // then it is enough
constexpr unsigned longest_seconds = 120; // of one byte: a program that hangs is ended

/// What a worker has seen, where the test can read it even if the worker crashed.
struct Seen {
    std::size_t at = 0;
    std::int64_t flipped = 0, unread = 0, found = 0, harmless = 0, missed = 0, defects = 0;
    char words[2000] = {};
};

/// Anonymous memory that forked workers share with the test.
class SharedSeen {
public:
    SharedSeen()
        : memory_(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
        REQUIRE(memory_ != MAP_FAILED);
        for (unsigned each = 0; each < workers; ++each)
            new (&of(each)) Seen();
    }
    ~SharedSeen() { munmap(memory_, size); }
    SharedSeen(const SharedSeen&) = delete;
    SharedSeen& operator=(const SharedSeen&) = delete;
    Seen& of(unsigned worker) { return static_cast<Seen*>(memory_)[worker]; }

private:
    static constexpr std::size_t size = workers * sizeof(Seen);
    void* memory_;
};

/// Numbered from 0.
std::vector<std::size_t> schema_pages(const std::string& path) {
    std::vector<std::size_t> pages;
    const SQLite::Database database(path, SQLite::OPEN_READONLY);
    SQLite::Statement query(database, "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'");
    while (query.executeStep())
        pages.push_back(static_cast<std::size_t>(query.getColumn(0).getInt64() - 1));
    return pages;
}

class Flipper {
public:
    Flipper(std::string path, const std::string& bytes, Seen& seen)
        : path_(std::move(path)), bytes_(bytes), seen_(seen) {
        write_bytes(path_, bytes_);
        reports_ = closed_reports(path_);
        kept_ = kept_of_closed(path_);
        for (const std::size_t each : schema_pages(path_))
            schema_.insert(each);
    }

    /// Whether nothing that is looked at reads a page: it can be turned over whole.
    bool is_unread(std::size_t first) {
        alarm(longest_seconds);
        std::string changed = bytes_.substr(first, page);
        for (char& each : changed)
            each = static_cast<char>(~each);
        put(first, changed);
        const bool unread = same_reports() && same_kept();
        put(first, bytes_.substr(first, page));
        return unread;
    }

    void flip(std::size_t at, char mask) {
        seen_.at = at;
        alarm(longest_seconds);
        put(at, std::string(1, static_cast<char>(bytes_[at] ^ mask)));
        try {
            judge(at);
        } catch (const std::exception& exception) {
            ++seen_.defects;
            tell(at, exception.what());
        }
        for (const char* beside : {"-wal", "-shm", "-journal"})
            unlink((path_ + beside).c_str());
        put(at, bytes_.substr(at, 1));
        ++seen_.flipped;
    }

    /// Nobody wrote to a book that was only looked at.
    bool is_as_it_was() const { return bytes_of(path_) == bytes_; }

private:
    void put(std::size_t at, const std::string& bytes) const {
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(static_cast<std::streamoff>(at));
        file << bytes;
    }

    // The rows that a closed month keeps stand on no page of the schema.
    void judge(std::size_t at) {
        const bool same = same_reports() && (schema_.contains(at / page) || same_kept());
        const bool to_audit = (!same && !refused_) || at % audited == 0;
        if (refused_ || (to_audit && !findings_in(path_).empty()))
            ++seen_.found;
        else if (same)
            ++seen_.harmless;
        else {
            ++seen_.missed;
            tell(at, "changed, and not found");
        }
    }

    bool same_reports() {
        refused_ = false;
        try {
            return closed_reports(path_) == reports_;
        } catch (const Fault&) {
            refused_ = true;
        }
        return false;
    }

    bool same_kept() const {
        try {
            return kept_of_closed(path_) == kept_;
        } catch (const SQLite::Exception&) {
            return false;
        }
    }

    void tell(std::size_t at, const std::string& what) {
        const std::string before = seen_.words;
        std::snprintf(seen_.words, sizeof seen_.words, "%s\n byte %zu: %s", before.c_str(), at,
                      what.c_str());
    }

    std::string path_;
    const std::string& bytes_;
    std::string reports_, kept_;
    std::set<std::size_t> schema_;
    Seen& seen_;
    bool refused_ = false;
};

/// From a byte on, in a process of its own.
[[noreturn]] void work(unsigned worker, std::size_t from, const WorkFolder& folder,
                       const std::string& bytes, Seen& seen) {
    for (const int each : {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTERM})
        std::signal(each, SIG_DFL);
    try {
        // The same masks for every worker, whichever bytes it takes.
        std::mt19937 random(seed);
        const std::size_t first = random() % stride;
        Flipper flipper(folder.file(fmt::format("flipped-{}.book", worker)), bytes, seen);
        bool unread = false;
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            const auto mask = static_cast<char>(1 + random() % 255);
            if (at / page % workers != worker || at < from)
                continue;
            if (at % page == 0)
                unread = flipper.is_unread(at);
            if (unread)
                ++seen.unread;
            else if (at % stride == first)
                flipper.flip(at, mask);
        }
        if (!flipper.is_as_it_was())
            _exit(2);
        _exit(0);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "%s\n", exception.what());
        _exit(1);
    }
}

} // namespace

TEST_CASE("every byte of a closed book is missed by nobody") {
    const WorkFolder folder;
    make_closed_book(folder.file("closed.book"));
    REQUIRE(findings_in(folder.file("closed.book")) == std::vector<std::string>{});
    const std::string bytes = bytes_of(folder.file("closed.book"));
    SharedSeen shared;
    const auto start = [&](unsigned worker, std::size_t from) {
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0)
            work(worker, from, folder, bytes, shared.of(worker));
        return child;
    };
    std::vector<pid_t> children;
    for (unsigned worker = 0; worker < workers; ++worker)
        children.push_back(start(worker, 0));
    Seen all;
    for (unsigned worker = 0; worker < workers; ++worker) {
        Seen& seen = shared.of(worker);
        int ended = 0;
        REQUIRE(waitpid(children[worker], &ended, 0) == children[worker]);
        for (; WIFSIGNALED(ended) && seen.defects < most_defects; ++seen.defects) {
            FAIL_CHECK("byte " << seen.at << ": ended by signal " << WTERMSIG(ended));
            REQUIRE(waitpid(start(worker, seen.at + 1), &ended, 0) > 0);
        }
        INFO("seed ", seed, seen.words);
        CHECK(ended == 0);
        CHECK(seen.missed == 0);
        CHECK(seen.defects == 0);
        all.flipped += seen.flipped;
        all.unread += seen.unread;
        all.found += seen.found;
        all.harmless += seen.harmless;
        all.missed += seen.missed;
    }
    MESSAGE("seed ", seed, ": ", all.flipped, " bytes flipped, ", all.found, " found, ",
            all.harmless, " harmless, ", all.missed, " missed; ", all.unread,
            " on pages that closed months do not need, flipped a page at a time");
}
