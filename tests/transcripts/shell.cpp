#include "shell.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace timebank {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

struct Pipe {
    int read_end = -1;
    int write_end = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            fail("pipe");
        read_end = ends[0];
        write_end = ends[1];
    }
    ~Pipe() {
        ::close(read_end);
        close_write_end();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void close_write_end() {
        if (write_end != -1)
            ::close(write_end);
        write_end = -1;
    }
};

/// Between fork and exec only what is safe there; 126 and 127 are what a shell would say.
[[noreturn]] void become_shell(const char* command, const char* folder, char* const* environment,
                               int out, int err) {
    ::setpgid(0, 0);
    ::umask(022);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing == -1 || ::dup2(nothing, STDIN_FILENO) == -1 || ::dup2(out, STDOUT_FILENO) == -1 ||
        ::dup2(err, STDERR_FILENO) == -1 || ::chdir(folder) == -1)
        ::_exit(126);
    if (nothing > STDERR_FILENO)
        ::close(nothing);
    ::signal(SIGPIPE, SIG_DFL);
    const char* const words[] = {"sh", "-c", command, nullptr};
    ::execve("/bin/sh", const_cast<char* const*>(words), environment);
    ::_exit(127);
}

/// Reads what is there; false at the end.
bool read_some(int from, std::string& to) {
    std::array<char, 65536> buffer; // NOLINT: filled by read
    const ssize_t got = ::read(from, buffer.data(), buffer.size());
    if (got < 0 && errno != EINTR)
        fail("read");
    if (got > 0)
        to.append(buffer.data(), static_cast<std::size_t>(got));
    return got != 0;
}

/// Both pipes to their ends; false if that takes beyond the deadline.
bool listen(int out, int err, Outcome& outcome, Clock::time_point deadline) {
    std::array<pollfd, 2> waits{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
    while (waits[0].fd != -1 || waits[1].fd != -1) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return false;
        if (::poll(waits.data(), waits.size(), static_cast<int>(left)) < 0 && errno != EINTR)
            fail("poll");
        if (waits[0].revents != 0 && !read_some(out, outcome.out))
            waits[0].fd = -1;
        if (waits[1].revents != 0 && !read_some(err, outcome.err))
            waits[1].fd = -1;
    }
    return true;
}

/// The exit code, or -1 if the command has not ended by the deadline: it may have closed both
/// pipes and go on.
int exit_code_by(pid_t child, Clock::time_point deadline) {
    int status = 0;
    while (true) {
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child)
            break;
        if (ended == -1 && errno != EINTR)
            fail("waitpid");
        if (Clock::now() >= deadline)
            return -1;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

FreshFolder::FreshFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "transcript-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        fail("mkdtemp");
    path_ = std::filesystem::canonical(name);
}

FreshFolder::~FreshFolder() {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::remove_all(path_, error);
    if (!error)
        return;
    // A transcript may have taken its own right to write away.
    fs::permissions(path_, fs::perms::owner_all, error);
    auto each = fs::recursive_directory_iterator(path_, error);
    while (!error && each != fs::recursive_directory_iterator()) {
        std::error_code ignored;
        if (each->is_directory(ignored) && !each->is_symlink(ignored))
            fs::permissions(each->path(), fs::perms::owner_all, ignored);
        each.increment(error);
    }
    fs::remove_all(path_, error);
}

Outcome run(const std::string& command, const Surroundings& surroundings) {
    std::vector<std::string> environment = surroundings.environment;
    std::vector<char*> pointers;
    for (std::string& each : environment)
        pointers.push_back(each.data());
    pointers.push_back(nullptr);
    const std::string folder = surroundings.folder.string();

    Pipe out;
    Pipe err;
    const pid_t child = ::fork();
    if (child == -1)
        fail("fork");
    if (child == 0)
        become_shell(command.c_str(), folder.c_str(), pointers.data(), out.write_end,
                     err.write_end);
    ::setpgid(child, child); // whichever of the two comes first
    out.close_write_end();
    err.close_write_end();

    Outcome outcome;
    const auto deadline = Clock::now() + surroundings.patience;
    if (listen(out.read_end, err.read_end, outcome, deadline))
        outcome.exit_code = exit_code_by(child, deadline);
    else
        outcome.exit_code = -1;
    if (outcome.exit_code == -1) {
        ::kill(-child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        throw TooSlow("took longer than " + std::to_string(surroundings.patience.count()) + " s");
    }
    return outcome;
}

} // namespace timebank
