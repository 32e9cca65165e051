// Many programs in one book at once: whoever writes is written down once, and whoever reads sees a
// book in which the hours tie.
#include "deeds.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "figures.hpp"

namespace timebank {
namespace {

constexpr unsigned seed = 20261102, writers = 8, readers = 2, deeds_of_each = 300;

/// What one writer has had written, as it was told.
struct Written {
    std::vector<std::string> standing, undone; ///< notes of exchanges
    std::vector<std::string> names;            ///< of new members
    std::string went_wrong;
};

std::optional<long> number_after(const std::string& said, const std::string& key) {
    const auto at = said.find(key);
    if (at == std::string::npos)
        return std::nullopt;
    return std::atol(said.c_str() + at + key.size());
}

class Writer {
public:
    Writer(std::filesystem::path folder, unsigned number)
        : folder_(std::move(folder)), number_(number), chance_(seed + number) {}

    Written write() {
        for (unsigned deed = 0; deed < deeds_of_each && written_.went_wrong.empty(); ++deed) {
            const auto which = below(10);
            const std::string own = fmt::format("w{}d{}", number_, deed);
            if (which < 5 || entries_.empty())
                add(own);
            else if (which < 7)
                undo();
            else if (which < 8)
                correct();
            else if (which < 9)
                join(own);
            else
                import(own);
        }
        return written_;
    }

private:
    unsigned below(unsigned most) { return static_cast<unsigned>(chance_()) % most; }

    std::string said_of(const std::string& line) {
        const Ended ended = run(folder_, "timebank " + line + " --wait 60 --quiet");
        if (ended.code != 0)
            written_.went_wrong = fmt::format("{}: {} {}", line, ended.code, ended.said);
        return ended.said;
    }

    void add(const std::string& note) {
        const unsigned giver = 1 + below(40), receiver = 1 + (giver + below(39)) % 40;
        const std::string said =
            said_of(fmt::format("exchange add {} {} {}:{:02} --on {}/9/2026 --for gardening --note "
                                "{} --format json 2>/dev/null",
                                giver, receiver, 1 + below(3), 15 * below(4), 1 + below(28), note));
        if (const auto entry = number_after(said, "\"entry\":"))
            entries_.emplace(*entry, note);
        else
            written_.went_wrong += "no number of what was written: " + said;
        written_.standing.push_back(note);
    }

    void undo() {
        const auto one = entries_.begin();
        said_of(fmt::format("exchange void {} --reason 'typed twice'", one->first));
        std::erase(written_.standing, one->second);
        written_.undone.push_back(one->second);
        entries_.erase(one);
    }

    // What stands in its place is let be from then on.
    void correct() {
        const auto one = entries_.begin();
        said_of(fmt::format("exchange correct {} --hours 7:00 --reason 'misread'", one->first));
        entries_.erase(one);
    }

    void join(const std::string& name) {
        said_of("member add 'Newcomer " + name + "' --joined 1/9/2026");
        written_.names.push_back("Newcomer " + name);
    }

    void import(const std::string& own) {
        std::string rows = "date,giver,receiver,hours,category,sheet,line,note\n";
        for (unsigned row = 0; row < 5; ++row) {
            const std::string note = fmt::format("{}r{}", own, row);
            rows += fmt::format("2026-10-{:02},M{:04},M{:04},1:00,Gardening,{},{},{}\n",
                                1 + below(28), 1 + row, 10 + row, own, 1 + row, note);
            written_.standing.push_back(note);
        }
        write_text(folder_ / (own + ".csv"), rows);
        said_of("import apply " + own + ".csv 2>/dev/null");
    }

    std::filesystem::path folder_;
    unsigned number_;
    std::mt19937 chance_;
    std::map<long, std::string> entries_; ///< own, that stand, with their notes
    Written written_;
};

/// The sum of the last column of a table.
long added_up(const std::string& csv) {
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    long sum = 0;
    while (std::getline(lines, line))
        sum += std::atol(line.c_str() + line.rfind(',') + 1);
    return sum;
}

long times(const std::string& text, const std::string& what) {
    long count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("eight programs that write at once lose nothing, and nobody sees hours that do not tie") {
    const WorkFolder folder(in_memory());
    write_files(folder);
    REQUIRE(run(folder.path(), "timebank book new --quiet && timebank import apply members.csv "
                               "--quiet > outcome")
                .code == 0);
    std::vector<Written> written(writers);
    std::vector<std::thread> threads;
    std::atomic<unsigned> left = writers;
    for (unsigned each = 0; each < writers; ++each)
        threads.emplace_back([&, each] {
            written[each] = Writer(folder.path(), each).write();
            --left;
        });
    // A look does not wait for whoever writes, but for whoever is the last to leave the book, and
    // puts its log away.
    std::atomic<long> looks = 0;
    std::array<std::string, readers> astray;
    for (unsigned each = 0; each < readers; ++each)
        threads.emplace_back([&, each] {
            do {
                const Ended balances = run(folder.path(), "timebank report balances --format csv");
                if (balances.code != 0 || added_up(balances.said) != 0)
                    astray[each] = balances.said;
                const Ended audit = run(folder.path(), "timebank book audit");
                if (audit.code != 0)
                    astray[each] = audit.said;
                looks += 2;
            } while (left > 0 && astray[each].empty());
        });
    for (std::thread& thread : threads)
        thread.join();

    for (const std::string& each : astray)
        CHECK(each == "");
    const BookState found = state_of(folder.path());
    CHECK(found.audit_is_clean);
    const std::string journal = run(folder.path(), "timebank export journal").said;
    const std::string members = run(folder.path(), "timebank export members").said;
    long lost = 0, doubled = 0, deeds = 0;
    const auto stands_once = [&](const std::string& text, const std::string& what, long most) {
        const long found_times = times(text, what);
        lost += found_times == 0 ? 1 : 0;
        doubled += found_times > most ? 1 : 0;
        ++deeds;
    };
    for (const Written& each : written) {
        CHECK(each.went_wrong == "");
        for (const std::string& note : each.standing)
            stands_once(journal, "," + note + ",", 2); // what was corrected says it again
        for (const std::string& note : each.undone)
            stands_once(journal, "," + note + ",", 1);
        for (const std::string& name : each.names)
            stands_once(members, "," + name + ",", 1);
    }
    CHECK(lost == 0);
    CHECK(doubled == 0);
    fmt::print("{} programs at once: {} deeds written, {} looks meanwhile; doubled: {}\n", writers,
               deeds, looks.load(), doubled);
    tell_figure("entries lost", lost);
}

} // namespace timebank
