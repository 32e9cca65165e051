#include "sealed_text.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <sys/wait.h>
#include <unistd.h>

#include <fmt/core.h>

#include "desk.hpp"
#include "files.hpp"
#include "refusals/catalogue.hpp"
#include "safeguarding/concern.hpp"
#include "signals.hpp"

namespace timebank {

namespace {

// A folder that only we can read, in memory and never on a disk, so that what an editor leaves
// beside the file is gone with it: a switch of the power empties it too.
class FolderInMemory {
public:
    FolderInMemory() {
        for (const std::string& place : {std::string("/dev/shm"), environment("XDG_RUNTIME_DIR")}) {
            if (place.empty())
                continue;
            path_ = place + "/timebank-XXXXXX";
            if (mkdtemp(path_.data()) != nullptr)
                return;
        }
        throw Fault(refuse(rule("output_failed"), path_, std::strerror(errno)));
    }
    ~FolderInMemory() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    FolderInMemory(const FolderInMemory&) = delete;
    FolderInMemory& operator=(const FolderInMemory&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

[[noreturn]] void editor_failed(const std::string& how) {
    throw Fault(refuse(rule("editor_failed"), how));
}

// As other programs run it: EDITOR may hold options too.
void run_editor(const std::string& editor, const std::string& file, const SignalsHeld& signals) {
    const std::string command = editor + " \"$1\"";
    const pid_t child = fork();
    if (child < 0)
        editor_failed(std::strerror(errno));
    if (child == 0) {
        signals.let_go();
        execl("/bin/sh", "sh", "-c", command.c_str(), "sh", file.c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    while (true) {
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child)
            break;
        if (ended < 0)
            editor_failed(std::strerror(errno));
        signals.wait(-1);
        if (signals.caught() != 0)
            kill(child, SIGTERM);
    }
    if (WIFSIGNALED(status))
        editor_failed(fmt::format("signal {}", WTERMSIG(status)));
    if (WEXITSTATUS(status) != 0)
        editor_failed(fmt::format("exit code {}", WEXITSTATUS(status)));
}

Secret text_from_editor(const std::string& editor, std::string_view start) {
    // The editor has its own use for Ctrl-C; what would end us waits until the text is gone.
    const SignalsHeld signals({SIGTERM, SIGHUP}, {SIGINT, SIGQUIT, SIGCHLD});
    const FolderInMemory folder;
    const std::string file = folder.path() + "/concern.txt";
    write_whole_file(file, start, Existing::is_kept);
    run_editor(editor, file, signals);
    return read_secret_file(file);
}

std::string editor_of_choice() {
    const std::string visual = environment("VISUAL");
    return visual.empty() ? environment("EDITOR") : visual;
}

} // namespace

void declare_text(CLI::App& verb, std::string& from) {
    verb.add_option("--from", from, "The text's file (default standard input, or an editor)")
        ->type_name("FILE");
}

Secret read_text(const std::string& from, std::string_view start) {
    if (!from.empty() || isatty(STDIN_FILENO) != 1)
        return read_secret_file(from.empty() ? "-" : from);
    if (const std::string editor = editor_of_choice(); !editor.empty())
        return text_from_editor(editor, start);
    throw Refused(refuse(rule("concern_text_missing")));
}

std::optional<Secret> read_reason_if_any(const std::string& from, bool can_be_sealed) {
    if (from.empty() && isatty(STDIN_FILENO) == 1 && (editor_of_choice().empty() || !can_be_sealed))
        return std::nullopt;
    Secret reason = read_text(from, "");
    if (from.empty() && !says_something(reason.reveal()))
        return std::nullopt;
    return reason;
}

} // namespace timebank
