#include "program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

namespace timebank {

namespace {

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const std::string& each : texts)
        pointers.push_back(const_cast<char*>(each.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

bool becomes(int descriptor, const std::filesystem::path& file, int flags) {
    const int opened = open(file.c_str(), flags, 0600);
    return opened >= 0 && dup2(opened, descriptor) == descriptor;
}

} // namespace

Ended run(const std::filesystem::path& work, const std::filesystem::path& said, const Run& run) {
    std::vector<std::string> words{TIMEBANK_PROGRAM};
    words.insert(words.end(), run.arguments.begin(), run.arguments.end());
    std::vector<std::string> environment{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "EDITOR=false",
                                         "TIMEBANK_TODAY=2026-11-02", "TIMEBANK_TIME=09:00"};
    environment.insert(environment.end(), run.environment.begin(), run.environment.end());
    // Of two the first is taken.
    environment.emplace_back("TIMEBANK_BROKER=Rosa Vale");
    const std::vector<char*> arguments = pointers_to(words), variables = pointers_to(environment);
    write_text(said / "in", run.typed);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr int passphrases = 3, new_file = O_WRONLY | O_CREAT | O_TRUNC;
        if (becomes(STDIN_FILENO, said / "in", O_RDONLY) &&
            becomes(STDOUT_FILENO, said / "out", new_file) &&
            becomes(STDERR_FILENO, said / "err", new_file) && chdir(work.c_str()) == 0 &&
            becomes(passphrases, "passphrases", O_RDONLY))
            execve(TIMEBANK_PROGRAM, arguments.data(), variables.data());
        _exit(126);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return {WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
            text_of(said / "out"), text_of(said / "err")};
}

} // namespace timebank
