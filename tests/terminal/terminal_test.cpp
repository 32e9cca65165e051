// The program on a terminal: a passphrase is not shown while it is typed, what is written in an
// editor leaves nothing behind, a terminal is put back as it was whatever ends the program, and
// whoever waits for long sees how long.
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "work_folder.hpp"

using namespace timebank;

namespace {

namespace fs = std::filesystem;

/// One run of a command on a terminal of its own.
class Terminal {
public:
    Terminal(const WorkFolder& folder, const std::string& command, const std::string& editor = "")
        : Terminal(folder, command, {"EDITOR=" + editor}, nullptr) {}

    /// With more in the environment, and on a terminal of that size.
    Terminal(const WorkFolder& folder, const std::string& command,
             const std::vector<std::string>& more, const winsize* size) {
        child_ = forkpty(&terminal_, nullptr, nullptr, size);
        REQUIRE(child_ >= 0);
        if (child_ > 0)
            return;
        const std::string line = "exec " TIMEBANK_PROGRAM " " + command;
        std::vector<const char*> environment{"PATH=/usr/bin:/bin", "TIMEBANK_TODAY=2026-11-02",
                                             "TIMEBANK_TIME=09:00", "TIMEBANK_BROKER=Rosa Vale",
                                             "LC_ALL=C.UTF-8"};
        for (const std::string& each : more)
            environment.push_back(each.c_str());
        environment.push_back(nullptr);
        if (chdir(folder.path().c_str()) == 0)
            execle("/bin/sh", "sh", "-c", line.c_str(), nullptr, environment.data());
        _exit(126);
    }
    ~Terminal() {
        if (child_ > 0) {
            kill(child_, SIGKILL);
            waitpid(child_, nullptr, 0);
        }
        close(terminal_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// Reads on until this was said; false if the program ends before.
    bool hears(const std::string& words) {
        while (said.find(words, heard_) == std::string::npos)
            if (!read_some())
                return false;
        heard_ = said.find(words, heard_) + words.size();
        return true;
    }

    void type(const std::string& keys) const {
        REQUIRE(write(terminal_, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
    }

    bool shows_what_is_typed() const {
        termios now{};
        tcgetattr(terminal_, &now);
        return (now.c_lflag & ECHO) != 0;
    }

    void ask_to_end(int signal) const { kill(child_, signal); }

    /// Its exit code, or 128 and the signal that ended it.
    int ends() {
        while (read_some()) {
        }
        int status = 0;
        waitpid(child_, &status, 0);
        child_ = 0;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

    std::string said;

private:
    bool read_some() {
        std::array<char, 4096> buffer{};
        const ssize_t got = read(terminal_, buffer.data(), buffer.size());
        if (got > 0)
            said.append(buffer.data(), static_cast<std::size_t>(got));
        return got > 0;
    }

    pid_t child_ = 0;
    int terminal_ = -1;
    std::size_t heard_ = 0;
};

void make_book(const WorkFolder& folder) {
    CHECK(Terminal(folder, "book new --quiet").ends() == 0);
}

const std::string add_ana = "safeguarding keyholder add 'Ana Lead' --role lead";

void add_keyholder(const WorkFolder& folder) {
    Terminal terminal(folder, add_ana);
    REQUIRE(terminal.hears("New passphrase of Ana Lead: "));
    CHECK_FALSE(terminal.shows_what_is_typed());
    terminal.type("the heron on the weir\n");
    REQUIRE(terminal.hears("The same again: "));
    CHECK_FALSE(terminal.shows_what_is_typed());
    terminal.type("the heron on the weir\n");
    CHECK(terminal.hears("K1 Ana Lead holds a key now, as a lead"));
    CHECK(terminal.ends() == 0);
    CHECK(terminal.said.find("heron") == std::string::npos);
}

/// The file that an editor says it was given: `at FILE,`.
fs::path file_in_editor(Terminal& terminal) {
    REQUIRE(terminal.hears("at /"));
    REQUIRE(terminal.hears(","));
    const std::size_t at = terminal.said.find("at /") + 3;
    return terminal.said.substr(at, terminal.said.find(',', at) - at);
}

std::string bytes_of(const fs::path& file) {
    std::ifstream from(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
}

} // namespace

TEST_CASE("data is harmless on a terminal, and as it is elsewhere") {
    const WorkFolder folder;
    make_book(folder);
    const std::string name = "Eve\x1b]0;title\x07 \xe2\x80\xaeRed";
    CHECK(Terminal(folder, "member add '" + name + "' --quiet").ends() == 0);
    for (const char* format : {"text", "csv", "json", "html"}) {
        Terminal terminal(folder, std::string("member list --format ") + format);
        CAPTURE(format);
        CHECK(terminal.ends() == 0);
        CHECK(terminal.said.find("Eve\\") != std::string::npos);
        CHECK(terminal.said.find('\x1b') == std::string::npos);
        CHECK(terminal.said.find("\xe2\x80\xae") == std::string::npos);
    }
    CHECK(Terminal(folder, "member list --format csv --output list.csv").ends() == 0);
    CHECK(bytes_of(folder.path() / "list.csv").find(name) != std::string::npos);
}

TEST_CASE("a passphrase is asked for without being shown, a new one twice") {
    const WorkFolder folder;
    make_book(folder);
    add_keyholder(folder);

    Terminal terminal(folder, "safeguarding keyholder passphrase 'Ana Lead'");
    REQUIRE(terminal.hears("Passphrase of Ana Lead: "));
    CHECK_FALSE(terminal.shows_what_is_typed());
    terminal.type("the heron on the weir\n");
    REQUIRE(terminal.hears("New passphrase of Ana Lead: "));
    terminal.type("the kingfisher at dusk\n");
    REQUIRE(terminal.hears("The same again: "));
    terminal.type("the kingfisher at dusk\n");
    CHECK(terminal.hears("opens with the new passphrase"));
    CHECK(terminal.ends() == 0);
    CHECK(terminal.said.find("heron") == std::string::npos);
    CHECK(terminal.said.find("kingfisher") == std::string::npos);
}

TEST_CASE("two that differ, or one too short, are refused before anything is written") {
    struct Row {
        const char *first, *second; ///< no second: it is not asked for
        const char* refused;
    };
    const Row rows[] = {
        {"the heron on the weir\n", "the heron on the wier\n", "are not the same"},
        {"heron\n", nullptr, "needs at least 12 characters"},
        {"\n", nullptr, "needs at least 12 characters"},
        {"\x04", nullptr, "no line for it on the terminal"},
    };
    const WorkFolder folder;
    make_book(folder);
    const std::string before = bytes_of(folder.path() / "timebank.book");
    for (const Row& row : rows) {
        CAPTURE(row.refused);
        Terminal terminal(folder, add_ana);
        REQUIRE(terminal.hears("New passphrase"));
        terminal.type(row.first);
        if (row.second != nullptr) {
            REQUIRE(terminal.hears("The same again: "));
            terminal.type(row.second);
        }
        CHECK(terminal.hears(row.refused));
        CHECK(terminal.shows_what_is_typed());
        CHECK(terminal.ends() == 1);
        CHECK(bytes_of(folder.path() / "timebank.book") == before);
    }
}

TEST_CASE("the terminal shows what is typed again, whatever ended the program") {
    const WorkFolder folder;
    make_book(folder);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        CAPTURE(signal);
        Terminal terminal(folder, add_ana);
        REQUIRE(terminal.hears("New passphrase"));
        CHECK_FALSE(terminal.shows_what_is_typed());
        if (signal == SIGINT)
            terminal.type("\x03"); // Ctrl-C
        else
            terminal.ask_to_end(signal);
        CHECK(terminal.hears("\n"));
        CHECK(terminal.shows_what_is_typed());
        CHECK(terminal.ends() == 128 + signal);
    }
}

TEST_CASE("a concern is written in an editor, in a place that is gone afterwards") {
    const WorkFolder folder;
    make_book(folder);
    add_keyholder(folder);
    const std::string editor = "sh -c 'stat -c %A \"$0\" \"${0%/*}\"; grep -c : \"$0\"; "
                               "echo MARK >> \"$0\"; echo \"at $0,\"'";
    Terminal terminal(folder, "concern file --severity high", editor);
    REQUIRE(terminal.hears("-rw-------\r\n"));
    CHECK(terminal.hears("drwx------\r\n"));
    CHECK(terminal.hears("12\r\n")); // the headings to write under
    const fs::path file = file_in_editor(terminal);
    CHECK(terminal.hears("concern 1 is filed and sealed for Ana Lead"));
    CHECK(terminal.ends() == 0);
    CHECK(file.filename() == "concern.txt");
    CHECK_FALSE(fs::exists(file.parent_path()));
    CHECK(bytes_of(folder.path() / "timebank.book").find("MARK") == std::string::npos);
}

TEST_CASE("what is being written is gone too when the program is told to end") {
    const WorkFolder folder;
    make_book(folder);
    add_keyholder(folder);
    const std::string editor = "sh -c 'echo MARK >> \"$0\"; echo \"at $0,\"; exec sleep 60'";
    for (const int signal : {SIGTERM, SIGHUP}) {
        CAPTURE(signal);
        Terminal terminal(folder, "concern file --severity high", editor);
        const fs::path file = file_in_editor(terminal);
        CHECK(fs::exists(file));
        terminal.ask_to_end(signal);
        CHECK(terminal.ends() == 128 + signal);
        CHECK_FALSE(fs::exists(file.parent_path()));
    }
}

TEST_CASE("what is opened is shown after the passphrase, and nothing without it") {
    const WorkFolder folder;
    make_book(folder);
    add_keyholder(folder);
    {
        std::ofstream(folder.path() / "note") << "She fell.\n";
        CHECK(Terminal(folder, "concern file --severity high --from note").ends() == 0);
    }
    for (const bool right : {true, false}) {
        CAPTURE(right);
        Terminal terminal(folder, "concern read 1 --reason review --keyholder 'Ana Lead'");
        REQUIRE(terminal.hears("Passphrase of Ana Lead: "));
        terminal.type(right ? "the heron on the weir\n" : "the heron on the wier\n");
        CHECK(terminal.ends() == (right ? 0 : 3));
        CHECK((terminal.said.find("She fell.") != std::string::npos) == right);
        CHECK(terminal.said.find("heron") == std::string::npos);
    }
}

TEST_CASE("what cannot be undone is asked first, and done for a yes alone") {
    const WorkFolder folder;
    make_book(folder);
    CHECK(Terminal(folder, "member add 'Bob Cole' --joined 1/9/2024 --quiet").ends() == 0);
    for (const char* day : {"1/6/2025", "1/7/2025"})
        CHECK(Terminal(folder, "safeguarding check Bob identity --quiet --document passport --on " +
                                   std::string(day))
                  .ends() == 0);
    const struct {
        const char* typed;
        int code;
        const char* said;
    } rows[] = {
        {"\n", 1, "Nothing was removed"},
        {"no\n", 1, "Nothing was removed"},
        {"Yes\n", 0, "1 check removed"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.typed);
        Terminal terminal(folder, "safeguarding purge");
        REQUIRE(terminal.hears("superseded"));
        REQUIRE(terminal.hears("Remove 1 check for good? [y/N] "));
        terminal.type(row.typed);
        CHECK(terminal.hears(row.said));
        CHECK(terminal.ends() == row.code);
    }
}

TEST_CASE("nobody writes a reason that could not be sealed, and nobody must write one") {
    const WorkFolder folder;
    make_book(folder);
    for (const char* name : {"Ann", "Bob", "Cara"})
        CHECK(Terminal(folder, "member add " + std::string(name) + " --quiet").ends() == 0);
    const std::string editor = "sh -c 'echo MARK >> \"$0\"; echo \"at $0,\"'";
    {
        Terminal nobody_holds_a_key(folder, "safeguarding keep-apart Ann Bob", editor);
        CHECK(nobody_holds_a_key.hears("No reason is sealed with it"));
        CHECK(nobody_holds_a_key.ends() == 0);
        CHECK(nobody_holds_a_key.said.find("at /") == std::string::npos);
    }
    add_keyholder(folder);
    {
        Terminal no_editor(folder, "safeguarding keep-apart Ann Cara");
        CHECK(no_editor.hears("No reason is sealed with it"));
        CHECK(no_editor.ends() == 0);
    }
    Terminal terminal(folder, "safeguarding keep-apart Bob Cara", editor);
    const fs::path file = file_in_editor(terminal);
    CHECK(terminal.hears("are kept apart from 2 Nov 2026"));
    CHECK(terminal.ends() == 0);
    CHECK(terminal.said.find("No reason") == std::string::npos);
    CHECK_FALSE(fs::exists(file.parent_path()));
    CHECK(bytes_of(folder.path() / "timebank.book").find("MARK") == std::string::npos);
}

namespace {

/// A clock that is so much later at each look, for whoever would have to wait otherwise.
std::vector<std::string> with_clock(const std::string& step_in_milliseconds) {
    return {"CLOCK_STEP=" + step_in_milliseconds, "LD_PRELOAD=" TIMEBANK_SHIMS "/clock_shim.so",
            "ASAN_OPTIONS=verify_asan_link_order=0"};
}

constexpr winsize narrow{24, 70, 0, 0};

void write_log(const WorkFolder& folder) {
    CHECK(Terminal(folder, "member add 'Bob Cole' --joined 1/9/2024 --quiet").ends() == 0);
    CHECK(Terminal(folder, "member add 'Ann Fox' --joined 1/9/2024 --quiet").ends() == 0);
    std::ofstream log(folder.path() / "log.csv");
    log << "giver,receiver,hours,date,category\n";
    for (int row = 0; row < 5000; ++row)
        log << "Bob Cole,Ann Fox,1:00,1/10/2026,Gardening\n";
}

} // namespace

TEST_CASE("a long import shows how far it is, and leaves nothing of that behind") {
    const WorkFolder folder;
    make_book(folder);
    write_log(folder);
    for (const char* verb : {"preview", "apply"}) {
        CAPTURE(verb);
        const std::string line = "import " + std::string(verb) + " log.csv";
        Terminal terminal(folder, line, with_clock("2000"), &narrow);
        REQUIRE(terminal.hears("\r" + line + "  ["));
        CHECK(terminal.hears("]  81 %  4,096 rows  1 s left"));
        CHECK(terminal.hears("] 100 %  5,000 rows  finishing"));
        CHECK(terminal.hears("\r" + std::string(69, ' ') + "\r"));
        CHECK(terminal.hears("5000"));
        CHECK(terminal.ends() == 0);
        CHECK(terminal.said.find('\x1b') == std::string::npos);
    }
    Terminal audit(folder, "book audit", with_clock("2000"), &narrow);
    CHECK(audit.hears("\rbook audit  ["));
    CHECK(audit.hears("5,000 entries  finishing"));
    CHECK(audit.hears(" \rIn order"));
    CHECK(audit.ends() == 0);
    Terminal undo(folder, "import undo 1 --reason 'the wrong file'", with_clock("2000"), &narrow);
    CHECK(undo.hears("\rimport undo 1  ["));
    CHECK(undo.hears(" \rimport 1: 5000 entries undone"));
    CHECK(undo.ends() == 0);
}

TEST_CASE("what is refused is said on a line of its own") {
    const WorkFolder folder;
    make_book(folder);
    write_log(folder);
    std::ofstream(folder.path() / "log.csv", std::ios::app) << "Total,,1:00,,\n";
    Terminal terminal(folder, "import apply log.csv", with_clock("2000"), &narrow);
    REQUIRE(terminal.hears("4,096 rows"));
    REQUIRE(terminal.hears(" \rFile: log.csv"));
    CHECK(terminal.hears("log.csv as a whole is refused"));
    CHECK(terminal.ends() == 1);
}

TEST_CASE("nothing is drawn for a short import, with --quiet, or where nobody looks") {
    const struct {
        const char* command;
        const char* step;
    } rows[] = {
        {"import preview log.csv", "0"},
        {"import preview log.csv --quiet", "2000"},
        {"import preview log.csv 2> talk", "2000"},
    };
    const WorkFolder folder;
    make_book(folder);
    write_log(folder);
    for (const auto& [command, step] : rows) {
        CAPTURE(command);
        Terminal terminal(folder, command, with_clock(step), &narrow);
        CHECK(terminal.hears("Rows: 5000"));
        terminal.ends();
        CHECK(terminal.said.find("rows  ") == std::string::npos);
        CHECK(terminal.said.find(" %") == std::string::npos);
    }
}
