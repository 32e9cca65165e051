// A transcript: commands, each with the exact stdout, stderr and exit code that it must have.
// Reads the form, and writes it back; refuses to know how a command is run.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace timebank {

/// What a command said. Both texts are as they came, line ends included.
struct Outcome {
    std::string out;
    std::string err;
    int exit_code = 0;

    bool operator==(const Outcome&) const = default;
};

/// One command, the comments and blank lines above it, and what is expected of it.
struct Step {
    std::vector<std::string> lead;
    std::string command; ///< several lines are joined by line ends
    std::size_t line = 0;
    Outcome expected;
};

struct Transcript {
    std::vector<Step> steps;
    std::vector<std::string> tail; ///< comments and blank lines below the last command
};

/// The file is not a transcript; what() says on which line and why.
class NotATranscript : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws NotATranscript.
Transcript read_transcript(std::string_view text);

/// The text that read_transcript() reads as the same transcript.
std::string write_transcript(const Transcript& transcript);

/// The lines that stand for an outcome in a transcript.
std::vector<std::string> outcome_lines(const Outcome& outcome);

/// The text's lines without their ends; a last line need not have one.
std::vector<std::string> lines_of(std::string_view text);

} // namespace timebank
