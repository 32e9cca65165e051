// From seeds: books with members, households, merged records, exchanges, sessions, checks and notes
// that name somebody. Some are forgotten: the books tie as before, and no byte of theirs is left.
#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "vault/keys.hpp"
#include "work_folder.hpp"

using namespace timebank;

namespace {

const Month july{202607}, august{202608};
constexpr std::int64_t people = 24;
constexpr PassphraseCost least_cost{1, 8192};

struct Named {
    MemberNumber number;
    std::string name, alias, phone, email;
};

class Book {
public:
    explicit Book(unsigned seed) : folder_(in_memory()), chance_(seed) {
        Ledger::new_book(path(), hand(first_day(july)), "Willow Street");
        for (std::int64_t each = 1; each <= people; ++each)
            add(each);
        for (int each = 0; each < 120; ++each)
            live();
        merge();
        open().close_month(july);
    }

    std::string path() const { return folder_.file("timebank.book"); }
    static Hand hand(Day today) { return {today, "Rosa Vale"}; }
    Ledger open() const { return {path(), Intent::to_write, hand(last_day(august) + 5), 1}; }
    const std::vector<Named>& known() const { return known_; }
    std::size_t below(std::size_t most) { return chance_() % most; }

    std::string bytes() const {
        std::ostringstream all;
        for (const char* const ending : {"", "-wal"})
            if (std::ifstream file(path() + ending, std::ios::binary); file)
                all << file.rdbuf();
        return all.str();
    }

private:
    void add(std::int64_t each) {
        NewMember member;
        Named known{{each},
                    fmt::format("Zora{:04} Quill{:04}", each, each),
                    fmt::format("Zuzu{:04}", each),
                    fmt::format("01632 96{:04}", each),
                    fmt::format("zora{:04}@example.org", each)};
        member.name = known.name;
        member.aliases = {known.alias};
        member.contact.phone = known.phone;
        member.contact.email = known.email;
        member.joined_on = first_day(july);
        if (each > 1 && each % 7 == 0)
            member.shares = MemberNumber{each - 1};
        open().add_member(member);
        known_.push_back(std::move(known));
    }

    std::string words() {
        const Named& one = known_[below(known_.size())];
        const std::string ways[] = {"all went well", "ring " + one.phone, one.name + " came too",
                                    one.alias + "'s ladder", "to " + one.email};
        return ways[below(std::size(ways))];
    }

    void live() {
        const auto giver = static_cast<std::int64_t>(below(people)) + 1;
        const auto receiver = static_cast<std::int64_t>(below(people)) + 1;
        const Day on = first_day(july) + static_cast<int>(below(60));
        try {
            if (below(8) == 0)
                session(giver, receiver, on);
            else if (below(6) == 0)
                open().safeguarding().add_check({giver}, CheckKind::met,
                                                {{{"on", on}}, {{"seen-by", words()}}});
            else
                exchange(giver, receiver, on);
        } catch (const Refused&) {
            // Not every two of them may: then something else happens next.
        }
    }

    void exchange(std::int64_t giver, std::int64_t receiver, Day on) {
        Exchange exchange;
        exchange.giver = {giver};
        exchange.receiver = {receiver};
        exchange.given = {30 + 15 * static_cast<std::int64_t>(below(8))};
        exchange.happened_on = on;
        exchange.category = 1;
        exchange.note = words();
        const EntryNumber entry = open().add_exchange(exchange).entry;
        if (below(5) == 0)
            open().void_exchange(entry, words());
    }

    void session(std::int64_t leader, std::int64_t learner, Day on) {
        NewSession session;
        session.session.happened_on = on;
        session.session.category = 1;
        session.session.split = Split::pot;
        session.session.note = words();
        session.attenders = {{{leader}, Role::leader, Minutes{60}, {}, 0},
                             {{learner}, Role::learner, {}, {}, 0}};
        open().add_session(session);
    }

    void merge() {
        try {
            open().merge({people}, {people - 3}, "taken in twice");
        } catch (const Refused&) {
            // They have met.
        }
    }

    WorkFolder folder_;
    std::mt19937 chance_;
    std::vector<Named> known_;
};

struct Figure {
    std::int64_t account = 0, opening = 0, given = 0, received = 0, other = 0, closing = 0;
    bool operator==(const Figure&) const = default;
};

// What papers say but for names.
std::vector<Figure> figures_of(const Ledger& ledger, Month month) {
    std::vector<Figure> figures;
    for (const MonthRow& row : ledger.month_report(month).rows)
        figures.push_back({row.account.value, row.figures.opening.count, row.figures.given.count,
                           row.figures.received.count, row.figures.other.count,
                           row.figures.closing.count});
    return figures;
}

std::vector<std::int64_t> balances_of(const Ledger& ledger) {
    std::vector<std::int64_t> balances;
    for (const BalanceRow& row : ledger.balances(last_day(august)))
        balances.push_back(row.balance.count);
    return balances;
}

// Whether they could be: a balance may be left that the pot cannot settle.
bool leaves(const Book& book, MemberNumber member) {
    try {
        NewLeaving leaving;
        leaving.on = last_day(august) + 1;
        leaving.balance_to = BalanceTo::pot;
        if (book.open().member(member).household.size() > 1)
            leaving.balance_to = BalanceTo::dormant;
        book.open().leave(member, leaving);
        return true;
    } catch (const Refused&) {
        return false;
    }
}

ErasingWish wish_of(const Book& book, MemberNumber member) {
    if (book.open().safe().keyholders().empty())
        book.open().safe().add_keyholder({"Joan Tully", KeyholderRole::lead, {}},
                                         Secret("long enough words"), least_cost);
    return {member, "Joan Tully", true, false};
}

void expect_forgotten(Book& book, const Named& known) {
    const auto july_before = figures_of(book.open(), july);
    const auto august_before = figures_of(book.open(), august);
    const auto balances_before = balances_of(book.open());
    const std::size_t entries = static_cast<std::size_t>(book.open().info().entries);
    {
        Ledger ledger = book.open();
        ledger.personal_data().erase(wish_of(book, known.number));
        CHECK(ledger.personal_data().rebuild_file());
    }
    CHECK(figures_of(book.open(), july) == july_before);
    CHECK(figures_of(book.open(), august) == august_before);
    CHECK(balances_of(book.open()) == balances_before);
    CHECK(static_cast<std::size_t>(book.open().info().entries) == entries);
    CHECK(book.open().audit().findings.empty());
    CHECK(book.open().member(known.number).member.name ==
          fmt::format("Former member {:04}", known.number.value));
    const std::string bytes = book.bytes();
    CHECK(bytes.size() > 4096);
    for (const std::string& word : {known.name, name_key(known.name), known.alias,
                                    name_key(known.alias), known.phone, known.email}) {
        CAPTURE(word);
        CHECK(bytes.find(word) == std::string::npos);
    }
}

} // namespace

TEST_CASE("whoever is forgotten leaves no byte, and the books tie as before") {
    int forgotten = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        Book book(seed);
        for (int each = 0; each < 5; ++each) {
            const Named& known = book.known()[book.below(book.known().size())];
            CAPTURE(known.name);
            const Member member = book.open().member(known.number).member;
            if (member.same_as || !leaves(book, known.number))
                continue;
            try {
                expect_forgotten(book, known);
                ++forgotten;
            } catch (const Refused& refused) {
                CHECK(refused.refusal().code == "erase_balance_left");
            }
        }
    }
    CHECK(forgotten > 10);
}
