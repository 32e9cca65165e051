#include "reports/release.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

constexpr Month july{202607}, august{202608};
const std::vector<Category> categories{
    {1, "Lifts", false, false}, {2, "Gardening", false, false}, {3, "Repairs", false, false}};

/// Forty people, and organisation 41.
std::vector<Member> some_members() {
    std::vector<Member> members;
    for (std::int64_t number = 1; number <= 41; ++number) {
        Member member;
        member.number = {number};
        member.kind = number == 41 ? MemberKind::organisation : MemberKind::person;
        member.standings = {{Day{}, Standing::active}};
        members.push_back(std::move(member));
    }
    return members;
}

class Bank {
public:
    explicit Bank(std::vector<Member> members = some_members(), SharedAccounts shared = {})
        : members_(std::move(members)), shared_(std::move(shared)),
          fold_(july, august, members_, shared_) {}

    void help(std::int64_t giver, std::int64_t receiver, std::int64_t category, Month month,
              int minutes = 120, std::int64_t session = 0) {
        Movement movement;
        movement.kind = session == 0 ? EntryKind::exchange : EntryKind::session;
        movement.from = receiver == 0 ? community_pot : AccountNumber{receiver};
        movement.to = {giver};
        movement.minutes = {minutes};
        movement.counts_in = month;
        fold_.add(movement, category, std::nullopt, session);
    }
    /// Members from one number to another each help the one so many further.
    void round(std::int64_t from, std::int64_t to, std::int64_t further, std::int64_t category,
               Month month) {
        for (std::int64_t giver = from; giver <= to; ++giver)
            help(giver, giver + further, category, month);
    }
    ReleaseFold& fold() { return fold_; }
    std::optional<Release> release(const std::optional<Release>& replaced = std::nullopt) const {
        return fold_.finish(categories, rules, replaced);
    }

    DisclosureRules rules;

private:
    std::vector<Member> members_;
    SharedAccounts shared_;
    ReleaseFold fold_;
};

/// The months, then the period, as a person reads a row; `-` is hidden.
std::string row(const std::optional<Release>& release, ReleaseFigure figure,
                const std::string& category = "") {
    std::string amounts;
    for (const ReleaseLine& line : release.value().lines)
        if (line.figure == figure && line.category == category)
            amounts +=
                fmt::format("{} ", !line.amount                     ? "-"
                                   : figure == ReleaseFigure::hours ? show_clock({*line.amount})
                                                                    : std::to_string(*line.amount));
    return amounts;
}

/// Lifts and gardening in both months, by twenty people each.
Bank a_usual_bank() {
    Bank bank;
    for (const Month month : {july, august}) {
        bank.round(1, 20, 20, 1, month);
        bank.round(1, 20, 20, 2, month);
    }
    return bank;
}

} // namespace

TEST_CASE("what is large enough is shown, rounded") {
    Bank bank = a_usual_bank();
    bank.help(1, 2, 1, july, 25);
    const auto release = bank.release();
    CHECK(row(release, ReleaseFigure::hours, "Lifts") == "40:00 40:00 80:00 ");
    CHECK(row(release, ReleaseFigure::hours, "Gardening") == "40:00 40:00 80:00 ");
    CHECK(row(release, ReleaseFigure::hours) == "80:00 80:00 160:00 ");
    CHECK(row(release, ReleaseFigure::active) == "40 40 40 ");
    CHECK(row(release, ReleaseFigure::members) == "40 40 40 ");
    CHECK(release->row_of == std::map<std::int64_t, std::int64_t>{{1, 1}, {2, 2}});
    CHECK(release->from == july);
    CHECK(release->to == august);
}

TEST_CASE("only what stands and counts in the period is counted") {
    Bank bank = a_usual_bank();
    bank.help(1, 2, 1, {202606});
    bank.help(1, 2, 1, {202609});
    Movement gift;
    gift.kind = EntryKind::gift;
    gift.from = {1};
    gift.to = {2};
    gift.minutes = {600};
    gift.counts_in = july;
    bank.fold().add(gift, 0, std::nullopt, 0);
    gift.kind = EntryKind::exchange;
    gift.undone = true;
    bank.fold().add(gift, 1, std::nullopt, 0);
    CHECK(row(bank.release(), ReleaseFigure::hours) == "80:00 80:00 160:00 ");
}

TEST_CASE("a small category is told as Other, with the next smallest where it takes that") {
    Bank bank = a_usual_bank();
    bank.round(1, 20, 20, 1, july);
    bank.help(1, 2, 3, july);
    const auto release = bank.release();
    CHECK(row(release, ReleaseFigure::hours, "Repairs").empty());
    CHECK(row(release, ReleaseFigure::hours, "Gardening").empty());
    CHECK(row(release, ReleaseFigure::hours, other_categories) == "42:00 40:00 82:00 ");
    CHECK(release->row_of == std::map<std::int64_t, std::int64_t>{{1, 1}, {2, 2}, {3, 2}});
}

TEST_CASE("a small cell is hidden, and others with it") {
    Bank bank = a_usual_bank();
    bank.round(1, 20, 20, 3, july);
    bank.help(1, 2, 3, august);
    const auto release = bank.release();
    CHECK(row(release, ReleaseFigure::hours, "Repairs") == "- - 42:00 ");
    CHECK(row(release, ReleaseFigure::hours) == "120:00 82:00 202:00 ");
    CHECK(row(release, ReleaseFigure::hours, "Lifts") == "- - 80:00 ");
    CHECK(row(release, ReleaseFigure::hours, "Gardening") == "40:00 40:00 80:00 ");
}

TEST_CASE("too few people were active to tell anything") {
    Bank bank;
    for (std::int64_t giver = 1; giver <= 8; ++giver)
        bank.help(giver, 9, 1, july);
    CHECK_FALSE(bank.release());
    bank.help(10, 9, 1, august);
    const auto release = bank.release();
    REQUIRE(release); // ten were, but all of it was for one of them
    CHECK(row(release, ReleaseFigure::active) == "- - 10 ");
    CHECK(row(release, ReleaseFigure::gave) == "- - - ");
    CHECK(row(release, ReleaseFigure::hours) == "- - - ");
}

TEST_CASE("whoever is at a session that the pot pays took part") {
    Bank bank = a_usual_bank();
    bank.help(1, 0, 3, july, 240, 7);
    bank.help(2, 0, 3, july, 240, 7);
    for (std::int64_t member = 1; member <= 41; ++member)
        bank.fold().add_attendance({member}, member <= 2, 7);
    bank.fold().add_attendance({5}, false, 8); // of another period
    const auto release = bank.release();
    CHECK(row(release, ReleaseFigure::hours, "Repairs") == "- - 8:00 ");
    CHECK(row(release, ReleaseFigure::received) == "- 20 - "); // all but two, who would follow
}

TEST_CASE("organisations and second records are nobody of their own") {
    std::vector<Member> members = some_members();
    for (std::int64_t number = 2; number <= 5; ++number)
        members[static_cast<std::size_t>(number) - 1].same_as = MemberNumber{1};
    std::vector<SharedAccount> shared;
    for (std::int64_t number = 2; number <= 5; ++number)
        shared.push_back({{number}, {1}, MemberNumber{1}});
    Bank bank(std::move(members), SharedAccounts(std::move(shared)));
    for (std::int64_t giver = 1; giver <= 13; ++giver)
        bank.help(giver, 41, 1, july);
    CHECK_FALSE(bank.release()); // nine people, an organisation, four second records
    bank.help(14, 15, 1, august);
    CHECK(row(bank.release(), ReleaseFigure::active) == "- - 10 ");
    CHECK(row(bank.release(), ReleaseFigure::members) == "35 35 35 ");
}

TEST_CASE("help on somebody's behalf is theirs where one has more than half") {
    Bank bank;
    bank.round(1, 20, 20, 1, july);
    CHECK(row(bank.release(), ReleaseFigure::hours) == "- - 40:00 ");
    for (std::int64_t giver = 1; giver <= 20; ++giver) {
        Movement movement;
        movement.from = {giver + 20};
        movement.to = {giver};
        movement.minutes = {180};
        movement.counts_in = july;
        bank.fold().add(movement, 1, MemberNumber{40}, 0);
    }
    CHECK(row(bank.release(), ReleaseFigure::hours) == "- - - ");
}

TEST_CASE("members are those whose standing is active on the last day, and who had joined") {
    std::vector<Member> members = some_members();
    for (std::int64_t number = 1; number <= 10; ++number)
        members[static_cast<std::size_t>(number) - 1].joined_on = last_day(july) + 1;
    for (std::int64_t number = 11; number <= 21; ++number)
        members[static_cast<std::size_t>(number) - 1].standings.push_back(
            {last_day(august), Standing::paused});
    Bank bank(std::move(members));
    bank.round(1, 20, 20, 1, july);
    CHECK(row(bank.release(), ReleaseFigure::members) == "30 30 30 ");
}

TEST_CASE("a correction hides what was hidden, and keeps together what was told together") {
    Bank bank = a_usual_bank();
    bank.round(1, 20, 20, 3, july);
    const auto first = bank.release();
    CHECK(row(first, ReleaseFigure::hours, "Repairs") == "- - 40:00 ");
    Bank later = a_usual_bank();
    later.round(1, 20, 20, 3, july);
    later.round(1, 20, 20, 3, august); // could be shown now
    const auto second = later.release(first);
    CHECK(row(second, ReleaseFigure::hours, "Repairs") == "- - 80:00 ");
    CHECK(row(second, ReleaseFigure::hours) == "120:00 120:00 240:00 ");

    Bank small = a_usual_bank();
    small.round(1, 20, 20, 1, july);
    small.help(1, 2, 3, july);
    const auto together = small.release();
    CHECK(row(together, ReleaseFigure::hours, other_categories) == "42:00 40:00 82:00 ");
    CHECK(row(later.release(together), ReleaseFigure::hours, "Repairs").empty());
    CHECK(row(later.release(together), ReleaseFigure::hours, other_categories) ==
          "80:00 80:00 160:00 ");
}

TEST_CASE("a category of which the release before knew nothing is hidden") {
    const auto first = a_usual_bank().release();
    Bank later = a_usual_bank();
    for (const Month month : {july, august})
        later.round(1, 20, 20, 3, month);
    const auto second = later.release(first);
    CHECK(row(second, ReleaseFigure::hours, "Repairs").empty());
    CHECK(row(second, ReleaseFigure::hours, other_categories) == "- - - ");
}

TEST_CASE("months of a period") {
    CHECK(months_between({202611}, {202702}) ==
          std::vector<Month>{{202611}, {202612}, {202701}, {202702}});
    CHECK(months_between(july, july) == std::vector<Month>{july});
    CHECK(show_period(july, july) == "July 2026");
    CHECK(show_period(july, august) == "July 2026 to August 2026");
}
