// The whole program against hostile text: in every field of every command, and then in every format
// of everything that looks. Nothing is left to what the program says of itself.
#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <random>
#include <set>
#include <sstream>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "deeds.hpp"
#include "fields.hpp"
#include "figures.hpp"
#include "formats.hpp"
#include "strings.hpp"
#include "work_folder.hpp"

namespace timebank {
namespace {

constexpr std::size_t nowhere = std::string::npos, texts_in_a_field = 5;
constexpr int defect = 4;
#ifdef __SANITIZE_ADDRESS__
constexpr unsigned usual_rounds = 1; // each takes many times as long
#else
constexpr unsigned usual_rounds = 2;
#endif

std::string shown(const Run& run) {
    std::string line;
    for (const auto* words : {&run.environment, &run.arguments})
        for (const std::string& word : *words)
            line += "[" + word.substr(0, 300) + "] ";
    return line;
}

/// One book, and whoever types at it.
class Bench {
public:
    explicit Bench(unsigned seed) : random_(seed) {
        for (const auto& [name, text] : beginning_files())
            write_text(work_.path() / name, text);
        for (const std::string& line : beginnings()) {
            const Ended ended = held(filled_line(line, nowhere, "", counters_));
            CAPTURE(line);
            CAPTURE(ended.err);
            REQUIRE(ended.code == 0);
        }
    }

    void do_deed(const Deed& deed) {
        CAPTURE(deed.line);
        const Ended ordinary = done(deed, nowhere, "");
        CAPTURE(ordinary.out);
        CAPTURE(ordinary.err);
        CHECK(ordinary.code == deed.ordinarily);
        const std::size_t fields =
            fields_in(deed.line) + fields_in(deed.file_text) + fields_in(deed.typed);
        for (std::size_t field = 0; field < fields; ++field)
            for (const std::string& text : some_texts(deed.texts))
                done(deed, field, text);
    }

    Ended look(const std::string& line, const std::string& format) {
        Run run = filled_line(line + " --format " + format, nowhere, "", counters_);
        run.typed.clear();
        return held(run);
    }

    Ended held(const Run& run) {
        Ended ended = timebank::run(work_.path(), said_.path(), run);
        CAPTURE(shown(run));
        CAPTURE(ended.err.substr(0, 300));
        CHECK(ended.code < defect);
        CHECK(wrong_for_terminal(ended.err) == "");
        return ended;
    }

    std::string book() const { return work_.file("timebank.book"); }
    const WorkFolder& work() const { return work_; }
    std::size_t tried() const { return tried_; }

private:
    Ended done(const Deed& deed, std::size_t field, const std::string& text) {
        counters_.go_on();
        tried_ += field == nowhere ? 0 : 1;
        std::istringstream before(deed.before);
        for (std::string line; std::getline(before, line, ';');)
            held(filled_line(line, nowhere, "", counters_));
        Run run = filled_line(deed.line, field, text, counters_);
        std::size_t from = fields_in(deed.line);
        const auto later = [&] { return field >= from ? field - from : nowhere; };
        // What no argument can hold, a file can.
        const std::string in_file = random_() % 8 == 0 ? text + std::string("\0x", 2) : text;
        if (!deed.file.empty())
            write_text(work_.path() / deed.file,
                       filled(deed.file_text, later(), in_file, counters_));
        from += fields_in(deed.file_text);
        run.typed = filled(deed.typed, later(), in_file, counters_);
        Ended ended = held(run);
        CAPTURE(shown(run));
        const bool writes_json = deed.line.find("--format json") != std::string::npos;
        const bool writes_csv = deed.line.starts_with("export");
        if (writes_json && ended.out.starts_with("{"))
            CHECK(wrong_in_json(ended.out) == "");
        Cells cells;
        if (writes_csv)
            CHECK(wrong_in_csv(ended.out, cells) == "");
        else
            CHECK(wrong_for_terminal(ended.out) == "");
        return ended;
    }

    std::vector<std::string> some_texts(std::size_t most) {
        const std::vector<std::string>& all = hostile_strings();
        std::vector<std::string> some;
        std::ranges::sample(all, std::back_inserter(some),
                            static_cast<std::ptrdiff_t>(std::max(most, texts_in_a_field)), random_);
        some.push_back(hostile_mixture(random_));
        return some;
    }

    WorkFolder work_{in_memory()}, said_{in_memory()};
    std::mt19937 random_;
    Counters counters_;
    std::size_t tried_ = 0;
};

/// What is wrong in a look, whichever format it was asked for in.
Wrong wrong_in(const std::string& line, const std::string& format, const std::string& out) {
    if (out.empty())
        return {};
    Cells cells;
    if (line.ends_with("--calendar"))
        return wrong_in_icalendar(out);
    if (format == "csv")
        return wrong_in_csv(out, cells);
    if (format == "json")
        return wrong_in_json(out);
    if (format == "html")
        return wrong_in_html(out);
    return wrong_for_terminal(out);
}

void look_at_everything(Bench& bench) {
    std::map<std::string, int> seen;
    for (const std::string& line : looks())
        for (const char* format :
             {"text", "csv", "json", "html", "ledger", "hledger", "beancount"}) {
            const Ended ended = bench.look(line, format);
            CAPTURE(line);
            CAPTURE(format);
            CAPTURE(ended.err);
            CHECK(wrong_in(line, format, ended.out) == "");
            seen[line] += ended.code == 2 ? 0 : 1;
        }
    for (const auto& [line, formats] : seen) {
        CAPTURE(line);
        CHECK(formats > 0);
    }
}

/// What the book itself says of its members, and what JSON and CSV make of it.
void compare_names(Bench& bench) {
    SQLite::Database database(bench.book());
    SQLite::Statement query(database, "SELECT member, name FROM member_name WHERE rank = 0");
    std::map<std::string, std::string> names;
    while (query.executeStep())
        names[fmt::format("M{:04}", query.getColumn(0).getInt64())] =
            query.getColumn(1).getString();
    const auto json = nlohmann::json::parse(bench.look("export members", "json").out);
    Cells cells;
    CHECK(wrong_in_csv(bench.look("export members", "csv").out, cells) == "");
    CHECK(json.begin()->size() == names.size());
    REQUIRE(cells.size() == names.size() + 1);
    for (std::size_t each = 0; each < names.size(); ++each) {
        const auto& row = (*json.begin())[each];
        CHECK(names.at(row["number"]) == row["name"].get<std::string>());
        CHECK(names.at(cells[each + 1][0]) == cells[each + 1][1]);
    }
}

/// The first line in which two texts differ, as both have it; nothing where none does.
std::string first_unlike(const std::string& one, const std::string& other) {
    std::istringstream lines(one), others(other);
    std::string line, beside;
    while (true) {
        const bool more = static_cast<bool>(std::getline(lines, line));
        const bool more_beside = static_cast<bool>(std::getline(others, beside));
        if (!more && !more_beside)
            return {};
        if (more != more_beside || line != beside)
            return nlohmann::json({line, beside}).dump(-1, ' ', true);
    }
}

/// Everything is read back into another book, which then says the same.
void take_elsewhere(Bench& bench) {
    const std::string there = " --book elsewhere.book";
    const auto typed = [&](const std::string& line) {
        Counters none;
        const Ended ended = bench.held(filled_line(line, nowhere, "", none));
        CAPTURE(line);
        CAPTURE(ended.out);
        CAPTURE(ended.err);
        CHECK(ended.code == 0);
        return ended.out;
    };
    typed("book new" + there);
    typed("export members --output all-members.csv");
    typed("export journal --output all-entries.csv");
    typed("import apply all-members.csv" + there);
    typed("import apply all-entries.csv" + there);
    typed("book audit" + there);
    for (const char* what : {"members", "entries"}) {
        const std::string file = fmt::format("all-{}.csv", what);
        const std::string verb = what == std::string("members") ? "members" : "journal";
        CHECK(first_unlike(typed("export " + verb + there), text_of(bench.work().path() / file)) ==
              "");
    }
}

} // namespace

TEST_CASE("whatever is put in any field, nothing is obeyed, and the books are right") {
    constexpr unsigned first_seed = 20261102;
    const char* rounds = std::getenv("TIMEBANK_HOSTILE_ROUNDS");
    std::size_t tried = 0;
    for (unsigned round = 0; round < (rounds == nullptr ? usual_rounds : std::stoul(rounds));
         ++round) {
        const unsigned seed = first_seed + round;
        CAPTURE(seed);
        Bench bench(seed);
        for (const Deed& deed : deeds())
            bench.do_deed(deed);
        look_at_everything(bench);
        CHECK(bench.look("book audit", "text").code == 0);
        CHECK_FALSE(std::filesystem::exists(bench.work().path() / "owned"));
        compare_names(bench);
        take_elsewhere(bench);
        tried += bench.tried();
    }
    tell_figure("hostile strings tried", static_cast<long>(tried));
}

namespace {

/// The lines of a help below a heading, each by its first words.
std::vector<std::string> below(const std::string& help, const std::string& heading) {
    std::vector<std::string> lines;
    std::istringstream text(help);
    bool inside = false;
    for (std::string line; std::getline(text, line);) {
        if (!line.starts_with(" "))
            inside = line == heading;
        else if (inside && line.size() > 2 && line[2] != ' ')
            lines.push_back(line.substr(2));
    }
    return lines;
}

std::string first_word(const std::string& line) {
    return line.substr(0, line.find(' '));
}

bool is_word_of(const std::string& word, const std::string& line) {
    return (" " + line + " ").find(" " + word + " ") != std::string::npos;
}

/// Every verb with the options of its own that have a value.
void each_verb(
    const std::string& words,
    const std::function<void(const std::string& verb, const std::set<std::string>&)>& take) {
    const WorkFolder work;
    write_text(work.path() / "passphrases", "");
    Counters none;
    const std::string help =
        run(work.path(), work.path(), filled_line(words + "--help", nowhere, "", none)).out;
    const std::vector<std::string> nouns = below(help, "Nouns:"), verbs = below(help, "Verbs:");
    for (const auto* names : {&nouns, &verbs})
        for (const std::string& line : *names)
            each_verb(words + first_word(line) + " ", take);
    if (!nouns.empty() || !verbs.empty())
        return;
    std::set<std::string> options;
    for (const std::string& line : below(help, "Options:"))
        if (const std::size_t end = line.find(' '); line.find("  ") != end) // a flag has no value
            options.insert(line.substr(0, end));
    take(words.substr(0, words.size() - 1), options);
}

} // namespace

TEST_CASE("every verb is tried, with every option that has a value") {
    std::size_t verbs = 0;
    each_verb("", [&](const std::string& verb, const std::set<std::string>& options) {
        ++verbs;
        std::string tried;
        for (const Deed& deed : deeds())
            if (const std::size_t at = deed.line.find(verb + " ");
                deed.line.starts_with(verb) ||
                (at != nowhere && deed.line.starts_with("TIMEBANK_")))
                tried += deed.line + " ";
        CAPTURE(verb);
        CHECK(tried != "");
        for (const std::string& option : options) {
            CAPTURE(option);
            CHECK(is_word_of(option, tried));
        }
    });
    CHECK(verbs > 80);
}

} // namespace timebank
