// Plays transcripts: runs each command of a file in an empty folder and holds what it said
// against what the file says. With --record the file is written anew instead.
#include <cerrno>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "difference.hpp"
#include "shell.hpp"
#include "transcript.hpp"

namespace timebank {
namespace {

namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: play_transcript [--record] [--seconds N] --program FILE TRANSCRIPT...\n";

struct Errand {
    fs::path program;
    std::vector<fs::path> transcripts;
    bool record = false;
    std::chrono::seconds patience{60};
};

/// Zero if the word is not a number.
std::chrono::seconds read_seconds(std::string_view word) {
    int seconds = 0;
    const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), seconds);
    const bool good = error == std::errc() && rest == word.data() + word.size() && seconds > 0;
    return std::chrono::seconds(good ? seconds : 0);
}

std::optional<Errand> read_errand(const std::vector<std::string>& words) {
    Errand errand;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool more = i + 1 < words.size();
        if (words[i] == "--record") {
            errand.record = true;
        } else if (words[i] == "--program" && more) {
            errand.program = fs::absolute(words[++i]);
        } else if (words[i] == "--seconds" && more) {
            errand.patience = read_seconds(words[++i]);
        } else if (words[i].starts_with('-')) {
            return std::nullopt;
        } else {
            errand.transcripts.emplace_back(words[i]);
        }
    }
    if (errand.program.empty() || errand.transcripts.empty() || errand.patience.count() == 0)
        return std::nullopt;
    return errand;
}

Surroundings surroundings_for(const Errand& errand, const fs::path& folder) {
    const std::string path = errand.program.parent_path().string();
    return {folder,
            {"PATH=" + path + ":/usr/local/bin:/usr/bin:/bin", "HOME=" + folder.string(),
             "LC_ALL=C.UTF-8", "TZ=UTC", "TIMEBANK_TODAY=2026-11-02", "TIMEBANK_TIME=09:00",
             "TIMEBANK_BROKER=Rosa Vale", "TIMEBANK_EXAMPLES=" TIMEBANK_EXAMPLES_FOLDER,
             "TIMEBANK_SHIMS=" TIMEBANK_SHIMS_FOLDER, "NO_COLOR=1", "COLUMNS=100"},
            errand.patience};
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// The three folders stand elsewhere on every machine, so a transcript calls them by their names.
void name_folders(std::string& text, const fs::path& folder) {
    replace_all(text, folder.string(), "$HOME");
    replace_all(text, TIMEBANK_EXAMPLES_FOLDER, "$TIMEBANK_EXAMPLES");
    replace_all(text, TIMEBANK_SHIMS_FOLDER, "$TIMEBANK_SHIMS");
}

std::string read_file(const fs::path& file) {
    std::ifstream from(file, std::ios::binary);
    if (!from)
        throw std::system_error(errno, std::generic_category(), file.string());
    return {std::istreambuf_iterator<char>(from), {}};
}

/// Beside the file first, so that a failure leaves the old one.
void write_file(const fs::path& file, const std::string& text) {
    const fs::path beside = file.string() + ".new";
    std::ofstream to(beside, std::ios::binary);
    to << text;
    to.close();
    if (!to)
        throw std::system_error(errno, std::generic_category(), beside.string());
    fs::rename(beside, file);
}

void print_command(const fs::path& file, const Step& step) {
    std::cout << file.string() << ":" << step.line << ":\n";
    std::string_view mark = "    $ ";
    for (const std::string& line : lines_of(step.command + "\n")) {
        std::cout << mark << line << "\n";
        mark = "    > ";
    }
}

void print_mismatch(const fs::path& file, const Step& step, const Outcome& got) {
    print_command(file, step);
    std::cout << "--- expected\n+++ got\n";
    for (const std::string& line : difference(outcome_lines(step.expected), outcome_lines(got)))
        std::cout << line << "\n";
    std::cout << "\n";
}

/// How many of a file's commands said something else than expected.
std::size_t play(const Errand& errand, const fs::path& file) {
    const std::string text = read_file(file);
    Transcript transcript = read_transcript(text);
    if (transcript.steps.empty())
        throw NotATranscript("1: there is no command in it");
    const FreshFolder folder;
    const Surroundings surroundings = surroundings_for(errand, folder.path());
    std::size_t mismatches = 0;
    for (Step& step : transcript.steps) {
        Outcome got;
        try {
            got = run(step.command, surroundings);
        } catch (const TooSlow& slow) {
            print_command(file, step);
            std::cout << slow.what() << "\n";
            return mismatches + 1; // whatever comes after it builds on it
        }
        name_folders(got.out, folder.path());
        name_folders(got.err, folder.path());
        if (got == step.expected)
            continue;
        ++mismatches;
        if (errand.record)
            step.expected = got;
        else
            print_mismatch(file, step, got);
    }
    if (!errand.record)
        return mismatches;
    const std::string anew = write_transcript(transcript);
    if (anew != text) {
        write_file(file, anew);
        std::cout << "recorded " << file.string() << "\n";
    }
    return 0;
}

int play_all(const Errand& errand) {
    if (::access(errand.program.c_str(), X_OK) != 0) {
        std::cerr << errand.program.string() << " is not a program\n";
        return 2;
    }
    bool good = true;
    for (const fs::path& file : errand.transcripts) {
        try {
            const std::size_t mismatches = play(errand, file);
            if (mismatches == 0)
                continue;
            std::cout << file.string() << ": " << mismatches
                      << (mismatches == 1 ? " command" : " commands")
                      << " did not do as expected\n";
        } catch (const NotATranscript& reason) {
            std::cout << file.string() << ":" << reason.what() << "\n";
        } catch (const std::system_error& failure) {
            std::cerr << failure.what() << "\n";
        }
        good = false;
    }
    return good ? 0 : 1;
}

} // namespace
} // namespace timebank

int main(int count, char** words) {
    const auto errand = timebank::read_errand({words + 1, words + count});
    if (!errand) {
        std::cerr << timebank::usage;
        return 2;
    }
    return timebank::play_all(*errand);
}
