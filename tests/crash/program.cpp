#include "program.hpp"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

namespace timebank {

namespace {

[[noreturn]] void become_shell(const std::filesystem::path& folder, const std::string& line,
                               int says) {
    const std::string program = std::filesystem::path(TIMEBANK_PROGRAM).parent_path().string();
    const std::string path = "PATH=" + program + ":/usr/local/bin:/usr/bin:/bin";
    const std::array<const char*, 7> environment{path.c_str(),
                                                 "LC_ALL=C.UTF-8",
                                                 "TIMEBANK_TODAY=2026-11-02",
                                                 "TIMEBANK_TIME=09:00",
                                                 "TIMEBANK_BROKER=Rosa Vale",
                                                 "SHIMS=" TIMEBANK_SHIMS,
                                                 nullptr};
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(says, STDOUT_FILENO);
    dup2(says, STDERR_FILENO);
    if (chdir(folder.c_str()) == 0)
        execle("/bin/sh", "sh", "-c", line.c_str(), nullptr, environment.data());
    _exit(126);
}

} // namespace

Ended run(const std::filesystem::path& folder, const std::string& line) {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0)
        become_shell(folder, line, ends[1]);
    close(ends[1]);
    Ended ended;
    std::array<char, 65536> buffer{};
    ssize_t got = 0;
    while ((got = read(ends[0], buffer.data(), buffer.size())) > 0)
        ended.said.append(buffer.data(), static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    rusage used{};
    REQUIRE(wait4(child, &status, 0, &used) == child);
    ended.code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    ended.peak_kib = used.ru_maxrss;
    return ended;
}

} // namespace timebank
