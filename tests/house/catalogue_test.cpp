#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "exceptions.hpp"
#include "refusals/catalogue.hpp"
#include "tree.hpp"

namespace timebank {
namespace {

/// Refusals that no transcript shows.
const std::vector<Exception> not_shown{
    {"memory_full", "a limit on memory stops a build with sanitizers before it begins"},
    {"defect", "whoever knew how to provoke one would mend it"},
};

/// Refusals that no life of a timebank meets.
const std::vector<Exception> never_met{
    {"defect", "whoever knew how to provoke one would mend it"},
};

/// The longest piece of a sentence that is the same whatever is filled in.
std::string fixed_piece(std::string_view sentence) {
    static const std::regex place(R"(\{[^}]*\})");
    const std::string text(sentence);
    std::string longest;
    for (std::sregex_token_iterator piece(text.begin(), text.end(), place, -1), end; piece != end;
         ++piece)
        if (piece->str().size() > longest.size())
            longest = piece->str();
    return longest;
}

/// Whether what the program says in a transcript is this refusal. Comments and commands are not
/// what the program says.
bool is_shown(const Rule& rule, std::string_view transcript) {
    const std::string piece = fixed_piece(rule.sentence);
    const auto lines = split_lines(transcript);
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        if (line.starts_with("#") || line.starts_with("$") || line.starts_with(">"))
            return false;
        const bool says_it = piece.size() > 1 ? line.find(piece) != std::string::npos
                                              : line.find("error:") != std::string::npos;
        return says_it || line.find(rule.code) != std::string::npos;
    });
}

std::string transcript_of(const Rule& rule) {
    return "tests/app/refusals/" + std::string(rule.code) + ".transcript";
}

} // namespace

TEST_CASE("every rule has a code of its own, a sentence and a hint") {
    static const std::regex snake_case("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    std::set<std::string_view> codes;
    for (const Rule& rule : catalogue) {
        CAPTURE(rule.code);
        CHECK(std::regex_match(std::string(rule.code), snake_case));
        CHECK(codes.insert(rule.code).second);
        CHECK_FALSE(rule.sentence.empty());
        CHECK_FALSE(rule.hint.empty());
    }
    CHECK(codes.size() > 50);
}

TEST_CASE("every rule is used") {
    static const std::regex use(R"re(\brule\(\s*"([^"]*)"\s*\))re");
    std::set<std::string> used;
    for (const char* folder : {"lib", "app"})
        for (const SourceFile& file : files_below(folder, {".cpp", ".hpp"})) {
            const std::string text = without_comments(file.text);
            for (std::sregex_iterator each(text.begin(), text.end(), use), end; each != end; ++each)
                used.insert((*each)[1].str());
        }
    for (const Rule& rule : catalogue) {
        CAPTURE(rule.code);
        CHECK(used.contains(std::string(rule.code)));
    }
}

TEST_CASE("every rule is shown by a transcript of its own") {
    std::vector<Finding> findings;
    for (const Rule& rule : catalogue) {
        const std::string path = transcript_of(rule);
        if (!is_there(path))
            findings.push_back({std::string(rule.code), path + " is not there"});
        else if (!is_shown(rule, text_of(path)))
            findings.push_back({std::string(rule.code), path + " does not show the refusal"});
    }
    expect_none(beyond(findings, not_shown));
}

TEST_CASE("every rule has a way in which the life of a timebank meets it") {
    std::set<std::string> codes;
    for (const SourceFile& file : files_below("tests/life/refusals", {".ways"}))
        for (const std::string& line : split_lines(file.text))
            if (!line.empty() && line.front() >= 'a' && line.front() <= 'z')
                codes.insert(line.substr(0, line.find(' ')));
    std::vector<Finding> findings;
    for (const Rule& rule : catalogue)
        if (const std::string code(rule.code); !codes.contains(code))
            findings.push_back({code, code + " is in no file of tests/life/refusals"});
    expect_none(beyond(findings, never_met));
}

TEST_CASE("every transcript of a refusal is of one in the catalogue") {
    std::set<std::string> paths;
    for (const Rule& rule : catalogue)
        paths.insert(transcript_of(rule));
    for (const SourceFile& file : files_below("tests/app/refusals", {""})) {
        CAPTURE(file.path);
        CHECK(paths.contains(file.path));
    }
}

TEST_CASE("a refusal is known in a transcript by its sentence or its code") {
    struct Row {
        const char* sentence;
        const char* transcript;
        bool shown;
    };
    // clang-format off
    const Row rows[] = {
        {"'{0}' is no time at all.", "2> error: '0' is no time at all.",            true},
        {"'{0}' is no time at all.", "2> error: '0' is not an amount.",             false},
        {"'{0}' is no time at all.", "1,2,hours_zero",                              true},
        {"'{0}' is no time at all.", "# hours_zero",                                false},
        {"'{0}' is no time at all.", "$ echo ' is no time at all.'",                false},
        {"'{0}' is no time at all.", "> hours_zero",                                false},
        {"{0}",                      "2> error: anything",                          true},
        {"{0}",                      "anything",                                    false},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.sentence);
        CAPTURE(row.transcript);
        CHECK(is_shown({"hours_zero", row.sentence, "hint"}, row.transcript) == row.shown);
    }
}

} // namespace timebank
