// The words of members' papers against the sources: each is asked for, and papers say nothing else.
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tree.hpp"
#include "words/words.hpp"

namespace timebank {
namespace {

std::set<std::string> asked_for(const std::regex& use) {
    std::set<std::string> keys;
    for (const SourceFile& file : files_below("app", {".cpp", ".hpp"})) {
        const std::string text = without_comments(file.text);
        for (std::sregex_iterator each(text.begin(), text.end(), use), end; each != end; ++each)
            keys.insert((*each)[1].str());
    }
    return keys;
}

} // namespace

TEST_CASE("every word of the catalogue is used") {
    const auto words = asked_for(std::regex(R"re(\bword\(\s*"([^"]*)"\s*\))re"));
    for (const std::string_view key : word_keys) {
        CAPTURE(key);
        CHECK(words.contains(std::string(key)));
    }
    const auto counted = asked_for(std::regex(R"re(\bcounted_word\(\s*"([^"]*)"\s*\))re"));
    for (const std::string_view key : counted_keys) {
        CAPTURE(key);
        CHECK(counted.contains(std::string(key)));
    }
}

// A word in a paper's own source would be in English whatever the member's language: what stands
// there between quotes is a key of data, and keys have no spaces, no capitals and no full stops.
TEST_CASE("a paper's sources hold no words of their own") {
    static const std::regex quoted(R"re("([^"]*)")re"), key("[a-z_:-]*");
    for (const SourceFile& file : files_below("app/papers", {".cpp"}))
        for (const std::string& line : split_lines(without_comments(file.text))) {
            if (line.starts_with("#include"))
                continue;
            for (std::sregex_iterator each(line.begin(), line.end(), quoted), end; each != end;
                 ++each) {
                CAPTURE(file.path);
                CAPTURE(line);
                CHECK(std::regex_match((*each)[1].str(), key));
            }
        }
}

} // namespace timebank
