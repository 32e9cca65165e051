// Stands before the C library (LD_PRELOAD) and counts what a program does to files: write, pwrite,
// fsync, fdatasync, ftruncate, rename, link, unlink; or how often it reads in one. At a chosen one
// of them the program is gone, or is told that it failed. Refuses to know what is written.
//
//   CRASH_AT=n          the n-th of them, from 1
//   CRASH_OF=reads      reads are counted, and nothing else
//   CRASH_BY=kill       the program is gone before it is done
//           =tear       it is gone when half of what it writes is written
//           =fail:5     that one fails with this errno
//           =stay:28    so does everything after it that needs room, as on a full disk
//   CRASH_COUNT=FILE    how many there were is written there when the program ends by itself
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

enum class Way { none, kill, tear, fail, stay };

struct Plan {
    long at = 0;
    Way way = Way::none;
    int error = 0;
    bool of_reads = false;
};

Plan read_plan() {
    Plan plan;
    const char* const at = std::getenv("CRASH_AT");
    const char* const by = std::getenv("CRASH_BY");
    const char* const of = std::getenv("CRASH_OF");
    plan.of_reads = of != nullptr && std::string_view(of) == "reads";
    if (at == nullptr || by == nullptr)
        return plan;
    const std::string_view way = by;
    plan.at = std::strtol(at, nullptr, 10);
    if (way == "kill")
        plan.way = Way::kill;
    else if (way == "tear")
        plan.way = Way::tear;
    else
        plan.way = way.starts_with("stay:") ? Way::stay : Way::fail;
    if (const auto colon = way.find(':'); colon != std::string_view::npos)
        plan.error = static_cast<int>(std::strtol(by + colon + 1, nullptr, 10));
    return plan;
}

const Plan& plan() {
    static const Plan read = read_plan();
    return read;
}

std::atomic<long> passed{0};

template <class Function>
Function* behind(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool is_file(int descriptor) {
    struct stat found {};
    return fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
}

[[noreturn]] void end() {
    kill(getpid(), SIGKILL);
    std::abort(); // never reached
}

enum class Outcome { done, half, failed };

/// What becomes of the next one; `needs_room` says whether a full disk would hinder it.
Outcome outcome(bool needs_room, bool can_tear) {
    const long number = ++passed;
    const bool is_it = number == plan().at;
    if (plan().way == Way::stay ? number >= plan().at && needs_room
                                : is_it && plan().way == Way::fail) {
        errno = plan().error;
        return Outcome::failed;
    }
    if (!is_it || plan().way == Way::none || plan().way == Way::stay)
        return Outcome::done;
    if (plan().way == Way::tear && can_tear)
        return Outcome::half;
    end();
}

/// `done` is handed how many bytes to write.
template <class Write>
ssize_t written(int descriptor, std::size_t count, const Write& done) {
    if (plan().of_reads || !is_file(descriptor))
        return done(count);
    switch (outcome(true, true)) {
    case Outcome::failed:
        return -1;
    case Outcome::half:
        done(count / 2);
        end();
    case Outcome::done:
        break;
    }
    return done(count);
}

template <class Read>
ssize_t got(int descriptor, const Read& done) {
    if (!plan().of_reads || !is_file(descriptor))
        return done();
    return outcome(false, false) == Outcome::failed ? -1 : done();
}

template <class Do>
int changed(bool needs_room, const Do& done) {
    if (plan().of_reads)
        return done();
    return outcome(needs_room, false) == Outcome::failed ? -1 : done();
}

[[gnu::destructor]] void tell_how_many() {
    const char* const file = std::getenv("CRASH_COUNT");
    if (file == nullptr)
        return;
    const int descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0)
        dprintf(descriptor, "%ld\n", passed.load());
    close(descriptor);
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, std::size_t count) {
    static auto* const real = behind<ssize_t(int, const void*, std::size_t)>("write");
    return written(descriptor, count,
                   [&](std::size_t some) { return real(descriptor, bytes, some); });
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t count, off_t at) {
    static auto* const real = behind<ssize_t(int, const void*, std::size_t, off_t)>("pwrite");
    return written(descriptor, count,
                   [&](std::size_t some) { return real(descriptor, bytes, some, at); });
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t count, off64_t at) {
    static auto* const real = behind<ssize_t(int, const void*, std::size_t, off64_t)>("pwrite64");
    return written(descriptor, count,
                   [&](std::size_t some) { return real(descriptor, bytes, some, at); });
}

ssize_t read(int descriptor, void* bytes, std::size_t count) {
    static auto* const real = behind<ssize_t(int, void*, std::size_t)>("read");
    return got(descriptor, [&] { return real(descriptor, bytes, count); });
}

ssize_t pread(int descriptor, void* bytes, std::size_t count, off_t at) {
    static auto* const real = behind<ssize_t(int, void*, std::size_t, off_t)>("pread");
    return got(descriptor, [&] { return real(descriptor, bytes, count, at); });
}

ssize_t pread64(int descriptor, void* bytes, std::size_t count, off64_t at) {
    static auto* const real = behind<ssize_t(int, void*, std::size_t, off64_t)>("pread64");
    return got(descriptor, [&] { return real(descriptor, bytes, count, at); });
}

int fsync(int descriptor) {
    static auto* const real = behind<int(int)>("fsync");
    return changed(false, [&] { return real(descriptor); });
}

int fdatasync(int descriptor) {
    static auto* const real = behind<int(int)>("fdatasync");
    return changed(false, [&] { return real(descriptor); });
}

int ftruncate(int descriptor, off_t length) noexcept {
    static auto* const real = behind<int(int, off_t)>("ftruncate");
    return changed(length > 0, [&] { return real(descriptor, length); });
}

int ftruncate64(int descriptor, off64_t length) noexcept {
    static auto* const real = behind<int(int, off64_t)>("ftruncate64");
    return changed(length > 0, [&] { return real(descriptor, length); });
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = behind<int(const char*, const char*)>("rename");
    return changed(true, [&] { return real(from, to); });
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
    static auto* const real =
        behind<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return changed(true, [&] { return real(from_folder, from, to_folder, to, flags); });
}

int link(const char* from, const char* to) noexcept {
    static auto* const real = behind<int(const char*, const char*)>("link");
    return changed(true, [&] { return real(from, to); });
}

int unlink(const char* path) noexcept {
    static auto* const real = behind<int(const char*)>("unlink");
    return changed(false, [&] { return real(path); });
}

} // extern "C"
