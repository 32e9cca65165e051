#include "refusals.hpp"

#include <algorithm>
#include <fstream>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "program.hpp"
#include "refusals/catalogue.hpp"

namespace timebank::naive {

namespace fs = std::filesystem;

namespace {

// A line of a file of ways, and what it is.
void take_line(std::vector<Way>& ways, const std::string& line) {
    if (line.empty() || line.front() == '#')
        return;
    if (line.starts_with("  ! ")) {
        ways.back().line += line.substr(4) + "\n";
    } else if (line.front() == ' ') {
        ways.back().before += line.substr(4) + "\n";
    } else {
        Way way;
        way.code = line.substr(0, line.find(' '));
        way.early = line.ends_with(" early");
        way.harmed = line.ends_with(" harmed");
        way.writes = line.ends_with(" writes");
        ways.push_back(way);
    }
}

std::vector<Way> ways_written() {
    std::vector<fs::path> files;
    for (const auto& each : fs::directory_iterator(TIMEBANK_WAYS))
        if (each.path().extension() == ".ways")
            files.push_back(each.path());
    std::ranges::sort(files);
    std::vector<Way> ways;
    for (const fs::path& file : files) {
        std::ifstream from(file);
        for (std::string line; std::getline(from, line);)
            take_line(ways, line);
    }
    return ways;
}

const Rule* rule_of(const std::string& code) {
    const auto* const found = std::ranges::find(catalogue, code, &Rule::code);
    return found == catalogue.end() ? nullptr : &*found;
}

bool is_fault(const std::string& code) {
    return std::ranges::find(faults, code, &Rule::code) != faults.end();
}

// What the sentence says whatever stands in its places, in that order.
bool says(const std::string& said, std::string_view sentence) {
    std::size_t at = 0;
    while (!sentence.empty()) {
        const auto place = sentence.find('{');
        at = said.find(sentence.substr(0, place), at);
        if (at == std::string::npos)
            return false;
        if (place == std::string_view::npos)
            return true;
        sentence.remove_prefix(std::min(sentence.size(), sentence.find('}', place) + 1));
    }
    return true;
}

bool is_told(const std::string& said, const std::string& code) {
    return said.find(fmt::format("\"code\":\"{}\"", code)) != std::string::npos ||
           says(said, rule_of(code)->sentence);
}

// The same file, or at least the same contents.
bool is_same(const fs::path& folder, const std::string& one, const std::string& other) {
    if (text_of(folder / one) == text_of(folder / other) && !fs::exists(folder / (other + "-wal")))
        return true;
    const auto contents = [&](const std::string& book) {
        return run(folder, fmt::format("sqlite3 '{}' .dump", book)).said;
    };
    return contents(one) == contents(other);
}

void nothing_changed(const fs::path& place) {
    for (const auto& each : fs::directory_iterator(place / "stood")) {
        const std::string name = each.path().filename().string();
        CAPTURE(name);
        const bool same = is_same(place, "stood/" + name, name);
        CHECK(same);
    }
}

} // namespace

Refusals::Refusals(const fs::path& folder, Chance& chance)
    : folder_(folder), ways_(ways_written()) {
    std::set<std::string> codes;
    for (const Way& way : ways_) {
        CAPTURE(way.code);
        const bool is_known = rule_of(way.code) != nullptr,
                   is_first = codes.insert(way.code).second;
        CHECK(is_known);
        CHECK(is_first);
    }
    chance.shuffle(ways_);
    std::ranges::stable_partition(ways_, [](const Way& way) { return way.early; });
}

bool Refusals::is_early() const {
    return next_ < ways_.size() && ways_[next_].early;
}

void Refusals::meet_some(const fs::path& book, int share) {
    meet(book, next_ + ways_.size() / static_cast<std::size_t>(share) + 1);
}

void Refusals::meet_rest(const fs::path& book) {
    meet(book, ways_.size());
}

void Refusals::meet(const fs::path& book, std::size_t until) {
    const fs::path copy = folder_ / "copy";
    fs::create_directories(copy);
    fs::copy_file(book, copy / "timebank.book");
    const Ended ended = run(copy, "set -eu; . '" TIMEBANK_WAYS "/newcomers.sh'");
    CAPTURE(ended.said);
    REQUIRE(ended.code == 0);
    for (; next_ < std::min(until, ways_.size()); ++next_)
        meet(ways_[next_], copy / "timebank.book");
    fs::remove_all(copy);
}

void Refusals::meet(const Way& way, const fs::path& book) {
    if (never_met().contains(way.code))
        return;
    const fs::path place = folder_ / "way";
    fs::create_directories(place / "stood");
    fs::copy_file(book, place / "timebank.book");
    const Ended ended = run(place, "set -eu; . '" TIMEBANK_WAYS "/helpers.sh'\n{ :\n" + way.before +
                                       "} >before 2>&1 </dev/null\n"
                                       "cp *.book stood 2>>before\nset +e\n{\n" +
                                       way.line + "} >said 2>&1\necho $? >code\n");
    const std::string before = text_of(place / "before"), said = text_of(place / "said"),
                      code = text_of(place / "code");
    CAPTURE(way.code);
    CAPTURE(before);
    CAPTURE(ended.said);
    CAPTURE(said);
    const bool told = !code.empty() && is_told(said, way.code);
    CHECK(told);
    const bool ended_so =
        code == "3\n" || (!is_fault(way.code) && (code == "1\n" || code == "2\n"));
    CHECK(ended_so);
    if (!way.writes)
        nothing_changed(place);
    if (!way.harmed) {
        const Ended audit = run(place, "timebank book audit");
        CAPTURE(audit.said);
        CHECK(audit.code == 0);
    }
    met_[way.code] += told ? 1 : 0;
    fs::remove_all(place);
}

const std::map<std::string, std::string>& never_met() {
    static const std::map<std::string, std::string> never{
        {"defect", "whoever knew how to provoke one would mend it"},
#ifdef __SANITIZE_ADDRESS__
        {"memory_full", "a sanitizer has memory of its own"},
#endif
    };
    return never;
}

} // namespace timebank::naive
