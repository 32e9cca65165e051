// What a month's report takes from the months that are closed before it, and from what became of
// members since.
#include <filesystem>
#include <optional>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ledger/ledger.hpp"

using namespace timebank;

namespace {

const Month july{202607}, august{202608};
constexpr MemberNumber ann{1}, bob{2}, cara{3};

/// A book with Ann, Bob and Cara, active since before July, looked at on days in September.
class Book {
public:
    Book() {
        std::filesystem::remove(path_);
        Ledger::new_book(path_, {first_day(july), "Rosa Vale"}, "Willow Street");
        for (const char* const name : {"Ann", "Bob", "Cara"})
            add(name, first_day(july));
    }
    ~Book() { std::filesystem::remove(path_); }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    static Day today() { return last_day(august) + 5; }
    Ledger open() const { return {path_, Intent::to_write, {today(), "Rosa Vale"}, 1}; }

    void add(const std::string& name, Day joined) {
        NewMember member;
        member.name = name;
        member.joined_on = joined;
        open().add_member(member);
    }
    void exchange(MemberNumber giver, MemberNumber receiver, Day on,
                  std::optional<MemberNumber> on_behalf_of = std::nullopt) {
        Exchange exchange;
        exchange.giver = giver;
        exchange.receiver = receiver;
        exchange.given = {60};
        exchange.happened_on = on;
        exchange.category = 1;
        exchange.on_behalf_of = on_behalf_of;
        open().add_exchange(exchange);
    }

private:
    std::string path_ =
        (std::filesystem::temp_directory_path() / fmt::format("timebank-months-{}.book", getpid()))
            .string();
};

} // namespace

TEST_CASE("help on somebody's behalf in a closed month is help that they received") {
    Book book;
    book.exchange(ann, bob, first_day(july) + 3, cara);
    book.exchange(ann, bob, first_day(july) + 1, cara);
    for (const bool closed : {false, true}) {
        CAPTURE(closed);
        if (closed)
            book.open().close_month(july);
        const Reciprocity figures = book.open().month_report(august).reciprocity;
        CHECK(figures.members == 3);
        CHECK(figures.never == 0);
        CHECK(figures.last_exchange[1] == 3); // 58 days before the month's end
        CHECK(figures.last_exchange == book.open().reciprocity(august, august).last_exchange);
    }
    // Once it is put right, it is not: what is left is the earlier one.
    book.open().void_exchange(1, "it was somebody else");
    CHECK(book.open().month_report(august).reciprocity.last_exchange[1] == 3);
    book.open().void_exchange(2, "it was somebody else");
    CHECK(book.open().month_report(august).reciprocity.never == 3);
}

TEST_CASE("who joined after the month is not among its members") {
    Book book;
    book.exchange(ann, bob, first_day(august));
    book.add("Dev", last_day(august));
    book.add("Eve", last_day(august) + 1);
    CHECK(book.open().month_report(august).reciprocity.members == 4);
    CHECK(book.open().month_report(august).reciprocity.neither == 2);
}

TEST_CASE("a merged record's exchanges are those of what the member is") {
    Book book;
    book.exchange(bob, ann, first_day(august));
    book.open().merge(bob, cara, std::nullopt);
    MemberChanges changes;
    changes.kind = MemberKind::organisation;
    book.open().edit_member(cara, changes);
    const auto by_model = book.open().month_report(august).by_model;
    CHECK(by_model.size() == 1);
    CHECK(by_model.contains(Model::person_and_organisation));
}
