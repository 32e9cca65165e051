// A seeded life of concerns against a naive model: who may read what, whatever is filed, added,
// read, closed, lost and opened for others, in whatever order.
#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "refusals/refusal.hpp"

using namespace timebank;

namespace {

// The least that Argon2id does, so that hundreds of openings take no time.
constexpr PassphraseCost least_cost{1, 8192};
constexpr std::int64_t members = 6; // and the last of them is another record of the first
constexpr std::int64_t last_lead = 3;

struct Part {
    std::string text;
    std::set<std::int64_t> readers;
};

struct ModelConcern {
    std::set<std::int64_t> about; ///< people
    std::vector<Part> parts;
    Moment review_by;
    bool closed = false;
};

struct ModelKeyholder {
    std::set<std::int64_t> tied_to; ///< people
    bool lead = false, lost = false;
};

std::int64_t person(std::int64_t member) {
    return member == members ? 1 : member;
}

std::string passphrase_of(std::int64_t keyholder) {
    return fmt::format("the heron number {}", keyholder);
}

class Life {
public:
    Life() {
        std::filesystem::remove(path_);
        Ledger::new_book(path_, {now_.day, "Rosa Vale", 0}, "Willow Street");
        Ledger ledger = open();
        for (std::int64_t each = 1; each <= members; ++each) {
            NewMember member;
            member.name = fmt::format("Member {}", each);
            ledger.add_member(member);
        }
        ledger.merge({members}, {1}, std::nullopt);
        add_keyholder();
    }
    ~Life() { std::filesystem::remove(path_); }
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;

    void step() {
        void (Life::*const deeds[])() = {
            &Life::file,          &Life::file, &Life::add,   &Life::add, &Life::read,
            &Life::read,          &Life::read, &Life::close, &Life::tie, &Life::reseal,
            &Life::add_keyholder, &Life::lose, &Life::wait};
        (this->*deeds[below(std::size(deeds))])();
        compare();
    }

    bool is_sound() { return open().audit().findings.empty(); }

    std::int64_t readings = 0, refusals = 0;

private:
    std::int64_t below(std::size_t most) { return static_cast<std::int64_t>(chance_() % most); }
    std::int64_t any_keyholder() { return 1 + below(keyholders_.size()); }
    std::int64_t any_concern() { return 1 + below(concerns_.size() + 1); } // or one that is not

    std::set<std::int64_t> any_members() {
        std::set<std::int64_t> some;
        for (std::int64_t each = below(3); each > 0; --each)
            some.insert(1 + below(members));
        return some;
    }

    static std::vector<MemberNumber> numbers(const std::set<std::int64_t>& some) {
        std::vector<MemberNumber> numbers;
        for (const std::int64_t each : some)
            numbers.push_back({each});
        return numbers;
    }

    static std::set<std::int64_t> people(const std::set<std::int64_t>& some) {
        std::set<std::int64_t> people;
        for (const std::int64_t each : some)
            people.insert(person(each));
        return people;
    }

    Ledger open() { return {path_, Intent::to_write, {now_.day, "Rosa Vale", now_.minute}, 1}; }

    /// What the deed was refused for, or nothing.
    template <class Deed>
    std::string refused(Deed deed) {
        try {
            deed();
            return "";
        } catch (const Refused& no) {
            ++refusals;
            return no.refusal().code;
        } catch (const Fault& no) {
            ++refusals;
            return no.refusal().code;
        }
    }

    bool is_left_out(std::int64_t keyholder, const std::set<std::int64_t>& about) {
        const auto& tied_to = keyholders_[keyholder].tied_to;
        return std::ranges::any_of(about,
                                   [&](std::int64_t each) { return tied_to.contains(each); });
    }

    std::set<std::int64_t> holding_of(const std::set<std::int64_t>& some) {
        std::set<std::int64_t> holding;
        for (const std::int64_t each : some)
            if (!keyholders_[each].lost)
                holding.insert(each);
        return holding;
    }

    bool reads_all(std::int64_t keyholder, const ModelConcern& concern) {
        return std::ranges::all_of(
            concern.parts, [&](const Part& each) { return each.readers.contains(keyholder); });
    }

    void file() {
        NewConcern concern;
        concern.severity = static_cast<Severity>(1 + below(4));
        const auto named = any_members();
        concern.about = numbers(named);
        ModelConcern model;
        model.about = people(named);
        std::set<std::int64_t> holding, readers;
        for (const auto& [number, each] : keyholders_)
            if (!each.lost)
                holding.insert(number);
        for (const std::int64_t each : holding)
            if (!is_left_out(each, model.about))
                readers.insert(each);
        const std::string text = fmt::format("text {}\n", ++texts_);
        const char* const expected = holding.empty()   ? "keyholder_missing"
                                     : readers.empty() ? "keyholders_all_left_out"
                                                       : "";
        CHECK(refused([&] { open().safe().file(concern, Secret(text)); }) == expected);
        if (readers.empty())
            return;
        model.parts = {{text, readers}};
        model.review_by = review_by(now_, concern.severity, usual_review_hours);
        concerns_.push_back(std::move(model));
    }

    void add() {
        const std::int64_t number = any_concern();
        const std::string text = fmt::format("more {}", ++texts_);
        const std::string no = refused([&] { open().safe().add(number, Secret(text)); });
        if (number > std::ssize(concerns_)) {
            CHECK(no == "concern_unknown");
            return;
        }
        ModelConcern& concern = concerns_[static_cast<std::size_t>(number) - 1];
        const auto readers = holding_of(concern.parts.front().readers);
        CHECK(no == (concern.closed    ? "concern_closed"
                     : readers.empty() ? "concern_holders_gone"
                                       : ""));
        if (no.empty())
            concern.parts.push_back({text, readers});
    }

    void read() {
        const std::int64_t number = any_concern(), keyholder = any_keyholder();
        const bool right = below(4) != 0;
        const Secret passphrase(right ? passphrase_of(keyholder) : "the wrong passphrase");
        const std::string name = show_keyholder(keyholder);
        Reading reading;
        reading.concern = number;
        if (below(2) == 0)
            reading.review_by = now_.day + static_cast<int>(below(5));
        OpenedConcern opened;
        const std::string no = refused([&] {
            opened = open().safe().read(reading, {name, passphrase});
        });
        if (number > std::ssize(concerns_)) {
            CHECK(no == "concern_unknown");
            return;
        }
        ModelConcern& concern = concerns_[static_cast<std::size_t>(number) - 1];
        CHECK(no == (keyholders_[keyholder].lost      ? "keyholder_lost"
                     : !reads_all(keyholder, concern) ? "concern_not_held"
                     : !right                         ? "passphrase_wrong"
                                                      : ""));
        if (!no.empty())
            return;
        ++readings;
        REQUIRE(opened.parts.size() == concern.parts.size());
        for (std::size_t each = 0; each < opened.parts.size(); ++each)
            CHECK(opened.parts[each].text() == concern.parts[each].text);
        CHECK((tied_later_.contains(keyholder) || !is_left_out(keyholder, concern.about)));
        if (reading.review_by)
            concern.review_by = end_of(*reading.review_by);
        ++reads_;
        CHECK(std::ssize(open().safe().reads()) == reads_);
    }

    void close() {
        const std::int64_t number = any_concern(), keyholder = any_keyholder();
        if (number > std::ssize(concerns_) || below(3) != 0)
            return;
        ModelConcern& concern = concerns_[static_cast<std::size_t>(number) - 1];
        const std::string text = fmt::format("why {}", ++texts_), name = show_keyholder(keyholder);
        const Secret passphrase(passphrase_of(keyholder));
        const auto holding = holding_of(concern.parts.front().readers);
        const std::string no = refused([&] {
            open().safe().close(number, {Outcome::resolved, {}}, Secret(text), {name, passphrase});
        });
        CHECK(no == (concern.closed                                       ? "concern_closed"
                     : keyholders_[keyholder].lost                        ? "keyholder_lost"
                     : !holding.empty() && !reads_all(keyholder, concern) ? "concern_not_held"
                                                                          : ""));
        if (!no.empty())
            return;
        concern.closed = true;
        concern.parts.push_back(
            {text, holding.empty() ? std::set<std::int64_t>{keyholder} : holding});
    }

    void tie() {
        const std::int64_t keyholder = any_keyholder();
        const auto some = any_members();
        if (below(4) != 0 || keyholders_[keyholder].lost)
            return;
        open().safe().tie(show_keyholder(keyholder), numbers(some));
        keyholders_[keyholder].tied_to.merge(people(some));
        tied_later_.insert(keyholder);
    }

    void add_keyholder() {
        if (keyholders_.size() > 11)
            return;
        const std::int64_t number = std::ssize(keyholders_) + 1;
        const auto some = any_members();
        NewKeyholder keyholder;
        keyholder.name = fmt::format("Keyholder {}", number);
        keyholder.role = number <= last_lead ? KeyholderRole::lead : KeyholderRole::deputy;
        keyholder.tied_to = numbers(some);
        CHECK(open().safe().add_keyholder(keyholder, Secret(passphrase_of(number)), least_cost) ==
              number);
        keyholders_[number] = {people(some), number <= last_lead, false};
    }

    void lose() {
        const std::int64_t keyholder = any_keyholder();
        if (below(10) != 0)
            return;
        const std::string no =
            refused([&] { open().safe().give_up_key(show_keyholder(keyholder)); });
        CHECK(no == (keyholders_[keyholder].lost ? "keyholder_lost" : ""));
        keyholders_[keyholder].lost = true;
    }

    void reseal() {
        const std::int64_t from = any_keyholder(), to = any_keyholder();
        const Secret passphrase(passphrase_of(from));
        const std::string opener = show_keyholder(from);
        const std::string no = refused([&] {
            open().safe().reseal(show_keyholder(to), {opener, passphrase});
        });
        const bool any_lead = std::ranges::any_of(
            keyholders_, [](const auto& each) { return each.second.lead && !each.second.lost; });
        CHECK(no == (keyholders_[to].lost                  ? "keyholder_lost"
                     : !keyholders_[from].lead && any_lead ? "reseal_by_lead"
                                                           : ""));
        if (!no.empty())
            return;
        for (ModelConcern& concern : concerns_) {
            // Who may not read the first part reads none.
            const auto& first = concern.parts.front().readers;
            const bool given = first.contains(from) && !is_left_out(to, concern.about);
            if (!first.contains(to) && !given)
                continue;
            for (Part& part : concern.parts)
                if (part.readers.contains(from))
                    part.readers.insert(to);
        }
    }

    void wait() { now_ = add_hours(now_, static_cast<int>(1 + below(20))); }

    void compare() {
        const Ledger ledger = open();
        const auto lines = ledger.safe().concerns();
        REQUIRE(lines.size() == concerns_.size());
        std::int64_t overdue = 0;
        for (const ConcernLine& line : lines) {
            const ModelConcern& concern = concerns_[static_cast<std::size_t>(line.number) - 1];
            CHECK(line.closed.has_value() == concern.closed);
            CHECK(line.parts == std::ssize(concern.parts));
            CHECK(line.review_by == concern.review_by);
            CHECK(line.overdue == (!concern.closed && concern.review_by < now_));
            overdue += line.overdue ? 1 : 0;
            std::set<std::string> names;
            for (const std::int64_t each : concern.parts.front().readers)
                names.insert(fmt::format("Keyholder {}", each));
            CHECK(std::set(line.sealed_for.begin(), line.sealed_for.end()) == names);
        }
        CHECK(ledger.safe().overdue() == overdue);
    }

    const std::string path_ =
        (std::filesystem::temp_directory_path() / fmt::format("concerns-{}.book", getpid()))
            .string();
    std::mt19937 chance_{20261102}; // NOLINT: the same on every run
    Moment now_{Day{20759}, 540};
    std::map<std::int64_t, ModelKeyholder> keyholders_;
    std::vector<ModelConcern> concerns_;
    std::set<std::int64_t> tied_later_;
    std::int64_t texts_ = 0, reads_ = 0;
};

} // namespace

TEST_CASE("a concern is read by those it was sealed for, and by nobody else, whatever is done") {
    Life life;
    for (int each = 0; each < 500; ++each) {
        CAPTURE(each);
        life.step();
    }
    CHECK(life.is_sound());
    CHECK(life.readings > 30);
    CHECK(life.refusals > 50);
}
