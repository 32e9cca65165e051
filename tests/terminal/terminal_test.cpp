// The program on a terminal: a passphrase is not shown while it is typed, what is written in an
// editor leaves nothing behind, and a terminal is put back as it was whatever ends the program.
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

namespace {

namespace fs = std::filesystem;

/// An empty folder to work in, gone afterwards.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "terminal-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

/// One run of a command on a terminal of its own.
class Terminal {
public:
    Terminal(const Folder& folder, const std::string& command, const std::string& editor = "") {
        child_ = forkpty(&terminal_, nullptr, nullptr, nullptr);
        REQUIRE(child_ >= 0);
        if (child_ > 0)
            return;
        const std::string line = "exec " TIMEBANK_PROGRAM " " + command;
        const std::string variable = "EDITOR=" + editor;
        const std::array<const char*, 7> environment{"PATH=/usr/bin:/bin",
                                                     "TIMEBANK_TODAY=2026-11-02",
                                                     "TIMEBANK_TIME=09:00",
                                                     "TIMEBANK_BROKER=Rosa Vale",
                                                     "LC_ALL=C.UTF-8",
                                                     variable.c_str(),
                                                     nullptr};
        if (chdir(folder.path.c_str()) == 0)
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

void make_book(const Folder& folder) {
    CHECK(Terminal(folder, "book new --quiet").ends() == 0);
}

const std::string add_ana = "safeguarding keyholder add 'Ana Lead' --role lead";

void add_keyholder(const Folder& folder) {
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

TEST_CASE("a passphrase is asked for without being shown, a new one twice") {
    const Folder folder;
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
    const Folder folder;
    make_book(folder);
    const std::string before = bytes_of(folder.path / "timebank.book");
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
        CHECK(bytes_of(folder.path / "timebank.book") == before);
    }
}

TEST_CASE("the terminal shows what is typed again, whatever ended the program") {
    const Folder folder;
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
    const Folder folder;
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
    CHECK(bytes_of(folder.path / "timebank.book").find("MARK") == std::string::npos);
}

TEST_CASE("what is being written is gone too when the program is told to end") {
    const Folder folder;
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
    const Folder folder;
    make_book(folder);
    add_keyholder(folder);
    {
        std::ofstream(folder.path / "note") << "She fell.\n";
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
    const Folder folder;
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
    const Folder folder;
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
    CHECK(bytes_of(folder.path / "timebank.book").find("MARK") == std::string::npos);
}
