#include "transcript.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

namespace timebank {
namespace {

constexpr std::string_view no_line_end = "\\(no line end)";

bool is_comment(std::string_view line) {
    return line == "#" || line.starts_with("# ");
}
bool is_command(std::string_view line) {
    return line == "$" || line.starts_with("$ ");
}
bool is_continuation(std::string_view line) {
    return line == ">" || line.starts_with("> ");
}
bool is_err(std::string_view line) {
    return line == "2>" || line.starts_with("2> ");
}

bool is_exit_code(std::string_view line) {
    return line.size() > 1 && line[0] == '[' && std::isdigit(static_cast<unsigned char>(line[1]));
}

/// What stands behind a mark and its one space.
std::string behind(std::string_view mark, std::string_view line) {
    return std::string(line.substr(std::min(line.size(), mark.size() + 1)));
}

std::string out_line(std::string_view line) {
    const bool taken = is_comment(line) || is_command(line) || is_continuation(line) ||
                       is_err(line) || is_exit_code(line) || line.starts_with('\\');
    return (taken ? "\\" : "") + std::string(line);
}

std::string err_line(std::string_view line) {
    if (line.empty())
        return "2>";
    return (line.starts_with('\\') ? "2> \\" : "2> ") + std::string(line);
}

[[noreturn]] void refuse_line(std::size_t line, const std::string& why) {
    throw NotATranscript(std::to_string(line) + ": " + why);
}

/// Reads line by line; its members are the state between two lines.
class Reader {
public:
    explicit Reader(std::string_view text) : lines_(lines_of(text)) {}

    Transcript read() {
        while (at_ < lines_.size()) {
            if (is_command(lines_[at_])) {
                read_step();
            } else if (lines_[at_].empty() || is_comment(lines_[at_])) {
                lead_.push_back(lines_[at_++]);
            } else {
                refuse_line(at_ + 1, "expected a comment or a command here");
            }
        }
        transcript_.tail = std::move(lead_);
        return std::move(transcript_);
    }

private:
    void read_step() {
        Step step;
        step.lead = std::exchange(lead_, {});
        step.line = at_ + 1;
        step.command = behind("$", lines_[at_++]);
        while (at_ < lines_.size() && is_continuation(lines_[at_]))
            step.command += "\n" + behind(">", lines_[at_++]);
        const std::size_t end = end_of_expectations();
        out_ended_ = err_ended_ = false;
        while (at_ < end)
            read_expectation(step.expected);
        transcript_.steps.push_back(std::move(step));
    }

    /// The expectations go to the next command or comment, blank lines before it left out.
    std::size_t end_of_expectations() const {
        std::size_t end = at_;
        while (end < lines_.size() && !is_command(lines_[end]) && !is_comment(lines_[end]))
            ++end;
        while (end > at_ && lines_[end - 1].empty())
            --end;
        return end;
    }

    void read_expectation(Outcome& expected) {
        const std::string& line = lines_[at_++];
        if (expected.exit_code != 0)
            refuse_line(at_, "nothing stands behind an exit code");
        if (is_exit_code(line)) {
            expected.exit_code = read_exit_code(line);
        } else if (is_err(line)) {
            add(expected.err, behind("2>", line), err_ended_);
        } else if (is_continuation(line)) {
            refuse_line(at_, "a command's further lines stand right below it");
        } else if (!expected.err.empty()) {
            refuse_line(at_, "stdout stands above stderr");
        } else {
            add(expected.out, line, out_ended_);
        }
    }

    void add(std::string& text, std::string_view line, bool& ended) const {
        if (ended)
            refuse_line(at_, "a line stands behind the one without a line end");
        if (line == no_line_end) {
            if (text.empty())
                refuse_line(at_, "there is no line above to have no end");
            text.pop_back();
            ended = true;
            return;
        }
        text += line.substr(line.starts_with('\\') ? 1 : 0);
        text += '\n';
    }

    int read_exit_code(const std::string& line) const {
        int code = 0;
        const char* last = line.data() + line.size() - 1;
        const auto [rest, error] = std::from_chars(line.data() + 1, last, code);
        if (error != std::errc() || rest != last || *last != ']' || code < 1 || code > 255)
            refuse_line(at_, "an exit code is written [1] to [255]");
        return code;
    }

    std::vector<std::string> lines_;
    std::size_t at_ = 0;
    std::vector<std::string> lead_;
    bool out_ended_ = false;
    bool err_ended_ = false;
    Transcript transcript_;
};

void append(std::string& text, const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        text += line + "\n";
}

} // namespace

Transcript read_transcript(std::string_view text) {
    return Reader(text).read();
}

std::string write_transcript(const Transcript& transcript) {
    std::string text;
    for (const Step& step : transcript.steps) {
        append(text, step.lead);
        std::string_view mark = "$";
        // A command that ends in a line end has a last, empty line of its own.
        for (const std::string& line : lines_of(step.command + "\n")) {
            text += std::string(mark) + (line.empty() ? "" : " ") + line + "\n";
            mark = ">";
        }
        append(text, outcome_lines(step.expected));
    }
    append(text, transcript.tail);
    return text;
}

std::vector<std::string> outcome_lines(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const std::string& line : lines_of(outcome.out))
        lines.push_back(out_line(line));
    // Blank lines below the expectations are only there to be looked at, so a last one that
    // was really said needs a mark.
    if (!lines.empty() && lines.back().empty())
        lines.back() = "\\";
    if (!outcome.out.empty() && outcome.out.back() != '\n')
        lines.emplace_back(no_line_end);
    for (const std::string& line : lines_of(outcome.err))
        lines.push_back(err_line(line));
    if (!outcome.err.empty() && outcome.err.back() != '\n')
        lines.push_back("2> " + std::string(no_line_end));
    if (outcome.exit_code != 0)
        lines.push_back("[" + std::to_string(outcome.exit_code) + "]");
    return lines;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

} // namespace timebank
