#include "ledger/row_register.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "life/chance.hpp"
#include "store/book_file.hpp"
#include "store/category_table.hpp"
#include "store/deed_table.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/member_table.hpp"
#include "store/other_sheet_table.hpp"

using namespace timebank;

namespace {

using Verdict = RowRegister::Verdict;
using Place = RowRegister::Place;

constexpr Day day{20729};
constexpr std::int64_t sheet = 1;

/// A book in the making with three members, one category and one sheet.
class Book {
public:
    Book()
        : file_((std::filesystem::temp_directory_path() / fmt::format("rows-{}.book", getpid()))
                    .string(),
                1) {
        deed_ = add_deed(connection(), {day, "Maria", "import apply", "", std::nullopt});
        for (std::int64_t number = 1; number <= 3; ++number) {
            Member member;
            member.number = {number};
            member.name = fmt::format("Member {}", number);
            member.standings = {{day, Standing::active}};
            add_member_row(connection(), member, deed_);
        }
        add_category_row(connection(), "Lifts", false);
        add_sheet(connection(), sheet, "14");
    }

    const Connection& connection() const { return file_.connection(); }

    /// What an import of so many rows would hold. Few are looked up one by one, many read at once.
    RowRegister rows(std::size_t expected) const {
        return {connection(), next_entry_number(connection()), expected};
    }

    EntryNumber write(const Content& content, std::int64_t identity,
                      std::optional<std::int64_t> line = std::nullopt, EntryNumber replaces = 0) {
        NewEntry entry;
        entry.movement = {
            next_entry_number(connection()), EntryKind::exchange, account_of(content.receiver),
            account_of(content.giver),       content.given,       content.happened_on,
            month_of(content.happened_on)};
        entry.given = content.given;
        entry.deed = deed_;
        entry.category = content.category;
        entry.sheet = content.sheet;
        entry.line = line;
        entry.signed_by = Signed::giver;
        entry.replaces = replaces;
        entry.identity = identity;
        EntryWriter(connection()).write(entry);
        return entry.movement.entry;
    }

    /// It stands on another sheet too.
    void join(EntryNumber entry, std::int64_t other, std::int64_t line) const {
        add_other_sheet(connection(),
                        {entry, other, line, sheet_line_identity(other, line), deed_});
    }

    /// Undoes it, and writes another in its place.
    EntryNumber mend(EntryNumber entry, const Content& content, std::int64_t identity) {
        undo(entry, deed_);
        return write(content, identity, std::nullopt, entry);
    }

    /// Undoes it with its import.
    void take_back(EntryNumber entry) {
        undo(entry, add_deed(connection(), {day, "Maria", "import undo", "1", "the wrong file"}));
    }

private:
    void undo(EntryNumber entry, std::int64_t deed) {
        NewEntry correction;
        const Movement movement = *read_movement(connection(), entry);
        correction.movement = movement;
        std::swap(correction.movement.from, correction.movement.to);
        correction.movement.entry = next_entry_number(connection());
        correction.movement.kind = EntryKind::correction;
        correction.movement.corrects = entry;
        correction.given = movement.minutes;
        correction.deed = deed;
        EntryWriter(connection()).write(correction);
    }

    NewBookFile file_;
    std::int64_t deed_ = 0;
};

Content content(std::int64_t minutes, std::int64_t on_sheet = 0) {
    return {{1}, {2}, {minutes}, day, 1, on_sheet};
}

std::string shown(const Place& place) {
    switch (place.verdict) {
    case Verdict::fresh:
        return "fresh";
    case Verdict::already_there:
        return fmt::format("there, entry {} line {}", place.entry, place.line);
    case Verdict::line_taken:
        return fmt::format("taken, entry {} line {}", place.entry, place.line);
    }
    return {};
}

constexpr std::size_t few_and_many[] = {1, 1000};

} // namespace

TEST_CASE("a sheet's line is known again, in the book and in the file") {
    for (const std::size_t expected : few_and_many) {
        CAPTURE(expected);
        Book book;
        const EntryNumber entry = book.write(content(60, sheet), sheet_line_identity(sheet, 3), 3);
        RowRegister rows = book.rows(expected);
        struct Line {
            Content content;
            std::int64_t line;
            std::size_t file_line;
            std::string place;
        };
        const Line lines[] = {
            {content(60, sheet), 3, 2, fmt::format("there, entry {} line 0", entry)},
            {content(45, sheet), 3, 3, fmt::format("taken, entry {} line 0", entry)},
            {content(60, sheet), 4, 4, "fresh"},
            {content(60, sheet), 4, 5, "there, entry 0 line 4"},
            {content(45, sheet), 4, 6, "taken, entry 0 line 4"},
            {content(45, sheet), 5, 7, "fresh"},
        };
        for (const Line& line : lines) {
            CAPTURE(line.file_line);
            const Place place = rows.place_row(line.content, line.line, line.file_line);
            CHECK(shown(place) == line.place);
            CHECK(place.identity == sheet_line_identity(sheet, line.line));
        }
    }
}

TEST_CASE("the same content counts as often as it stands in a file") {
    for (const std::size_t expected : few_and_many)
        for (const std::int64_t on_sheet : {std::int64_t{0}, sheet}) {
            CAPTURE(expected);
            CAPTURE(on_sheet);
            Book book;
            const Content twice = content(60, on_sheet);
            RowRegister first = book.rows(expected);
            for (std::size_t line = 2; line <= 3; ++line) {
                const Place place = first.place_row(twice, std::nullopt, line);
                REQUIRE(shown(place) == "fresh");
                book.write(twice, place.identity);
            }
            RowRegister again = book.rows(expected);
            CHECK(shown(again.place_row(twice, std::nullopt, 2)) == "there, entry 1 line 0");
            CHECK(shown(again.place_row(content(45, on_sheet), std::nullopt, 3)) == "fresh");
            CHECK(shown(again.place_row(twice, std::nullopt, 4)) == "there, entry 2 line 0");
            CHECK(shown(again.place_row(twice, std::nullopt, 5)) == "fresh");
        }
}

TEST_CASE("a line that was put right since is known by what it was and by what it is") {
    for (const std::size_t expected : few_and_many) {
        CAPTURE(expected);
        Book book;
        const EntryNumber wrong = book.write(content(60, sheet), sheet_line_identity(sheet, 3), 3);
        const EntryNumber better =
            book.mend(wrong, content(75, sheet), content_identity(content(75, sheet), 1));
        book.mend(better, content(90, sheet), content_identity(content(90, sheet), 1));
        struct Line {
            std::int64_t minutes;
            const char* place;
        };
        const Line lines[] = {{60, "there, entry 1 line 0"},
                              {75, "there, entry 1 line 0"},
                              {90, "there, entry 1 line 0"},
                              {30, "taken, entry 1 line 0"}};
        RowRegister rows = book.rows(expected);
        for (const Line& line : lines)
            CHECK(shown(rows.place_row(content(line.minutes, sheet), 3, 2)) == line.place);
        // Without its line it is another row of that sheet; what stands by its content is known.
        CHECK(shown(rows.place_row(content(60, sheet), std::nullopt, 3)) == "fresh");
        CHECK(shown(rows.place_row(content(90, sheet), std::nullopt, 4)) ==
              "there, entry 5 line 0");
    }
}

TEST_CASE("two contents that meet at one identity never lose one") {
    for (const std::size_t expected : few_and_many) {
        CAPTURE(expected);
        Book book;
        const Content mine = content(60), other = content(45), third = content(30);
        const std::int64_t identity = content_identity(mine, 1);
        book.write(other, identity);
        book.write(third, identity + 1);
        RowRegister rows = book.rows(expected);
        const Place place = rows.place_row(mine, std::nullopt, 2);
        CHECK(shown(place) == "fresh");
        CHECK(place.identity == identity + 2);
        const EntryNumber entry = book.write(mine, place.identity);
        RowRegister again = book.rows(expected);
        CHECK(shown(again.place_row(mine, std::nullopt, 2)) ==
              fmt::format("there, entry {} line 0", entry));
        // A deed by hand finds its way past them too, and says what has the same content.
        RowRegister by_hand = book.rows(1);
        const Place second = by_hand.place_new(mine, std::nullopt, 0);
        CHECK(second.verdict == Verdict::fresh);
        CHECK(second.entry == entry);
        CHECK(second.identity != place.identity);
    }
}

TEST_CASE("a row that is known to be new is never swallowed") {
    for (const std::size_t expected : few_and_many) {
        CAPTURE(expected);
        Book book;
        const EntryNumber there = book.write(content(60), content_identity(content(60), 1));
        RowRegister rows = book.rows(expected);
        std::vector<std::int64_t> identities;
        for (std::size_t line = 2; line <= 4; ++line) {
            const Place place = rows.place_new(content(60), std::nullopt, line);
            CHECK(place.verdict == Verdict::fresh);
            CHECK(place.entry == there);
            for (const std::int64_t earlier : identities)
                CHECK(place.identity != earlier);
            identities.push_back(place.identity);
        }
        // Nor does it swallow what else stands in its file.
        CHECK(shown(rows.place_new(content(45), std::nullopt, 5)) == "fresh");
        CHECK(shown(rows.place_row(content(45), std::nullopt, 6)) == "fresh");
        CHECK(shown(rows.place_row(content(30), std::nullopt, 7)) == "fresh");
        CHECK(shown(rows.place_new(content(30), std::nullopt, 8)) == "fresh");
    }
}

TEST_CASE("a known line is not taken again by a row that is new") {
    Book book;
    const EntryNumber entry = book.write(content(60, sheet), sheet_line_identity(sheet, 3), 3);
    RowRegister rows = book.rows(1);
    CHECK(shown(rows.place_new(content(60, sheet), 3, 0)) ==
          fmt::format("there, entry {} line 0", entry));
    CHECK(shown(rows.place_new(content(45, sheet), 3, 0)) ==
          fmt::format("taken, entry {} line 0", entry));
    CHECK(shown(rows.place_new(content(45, sheet), 4, 0)) == "fresh");
}

TEST_CASE("what was taken back with its import may come again, once") {
    for (const std::size_t expected : few_and_many) {
        CAPTURE(expected);
        Book book;
        const Content row = content(60), on_line = content(90, sheet);
        const EntryNumber of_content = book.write(row, content_identity(row, 1));
        const EntryNumber of_line = book.write(on_line, sheet_line_identity(sheet, 3), 3);
        book.take_back(of_content);
        book.take_back(of_line);
        std::int64_t again = 0, again_on_line = 0;
        {
            RowRegister rows = book.rows(expected);
            const Place place = rows.place_row(row, std::nullopt, 2);
            CHECK(shown(place) == "fresh");
            again = place.identity;
            const Place line = rows.place_row(on_line, 3, 3);
            CHECK(shown(line) == "fresh");
            again_on_line = line.identity;
            CHECK(shown(rows.place_row(on_line, 3, 4)) == "there, entry 0 line 3");
        }
        const EntryNumber second = book.write(row, again);
        const EntryNumber second_line = book.write(on_line, again_on_line, 3);
        RowRegister rows = book.rows(expected);
        CHECK(shown(rows.place_row(row, std::nullopt, 2)) ==
              fmt::format("there, entry {} line 0", second));
        CHECK(shown(rows.place_row(on_line, 3, 3)) ==
              fmt::format("there, entry {} line 0", second_line));
        CHECK(shown(rows.place_row(content(45, sheet), 3, 4)) ==
              fmt::format("taken, entry {} line 0", second_line));
    }
}

TEST_CASE("sheets are numbered once, in any case of their letters") {
    Book book;
    RowRegister rows = book.rows(1);
    CHECK(rows.sheet_number("14") == sheet);
    CHECK(rows.take_new_sheets().empty());
    CHECK(rows.sheet_number("14a") == 2);
    CHECK(rows.sheet_number("14A") == 2);
    CHECK(rows.sheet_number("1.4") == 3);
    CHECK(rows.sheet_number("14a") == 2);
    const std::vector<std::pair<std::int64_t, std::string>> expected{{2, "14a"}, {3, "1.4"}};
    CHECK(rows.take_new_sheets() == expected);
    CHECK(rows.take_new_sheets().empty());
}

TEST_CASE("a likely repeat stands on another sheet, in the book or in the file") {
    Book book;
    add_sheet(book.connection(), 2, "15");
    const EntryNumber entry = book.write(content(60, sheet), sheet_line_identity(sheet, 3), 3);
    struct Line {
        Content content;
        std::size_t file_line;
        const char* like;
    };
    Content other_pair = content(60, 2);
    other_pair.giver = {3};
    Content next_day = content(60, 2);
    next_day.happened_on = day + 1;
    const Line lines[] = {
        {content(60, sheet), 2, "none"}, // the same sheet has it as two lines
        {content(60, 2), 3, "line 2 on 14"},
        {content(45, 2), 4, "none"},
        {content(45, 0), 5, "line 4 on 15"},
        {content(45, 2), 6, "none"},
        {other_pair, 7, "none"},
        {next_day, 8, "none"},
    };
    RowRegister rows = book.rows(1);
    REQUIRE(rows.sheet_number("14") == sheet);
    REQUIRE(rows.sheet_number("15") == 2);
    for (const Line& line : lines) {
        CAPTURE(line.file_line);
        const auto like = rows.repeat_of(line.content, month_of(line.content.happened_on),
                                         line.content.given, std::nullopt, line.file_line);
        CHECK((!like ? "none"
               : like->entry > 0
                   ? fmt::format("entry {}", like->entry)
                   : fmt::format("line {}{}", like->line,
                                 like->sheet ? " on " + like->sheet->sheet : "")) == line.like);
    }
    RowRegister next_file = book.rows(1);
    next_file.sheet_number("15");
    const auto like = next_file.repeat_of(content(60, 2), month_of(day), {60}, std::nullopt, 2);
    REQUIRE(like.has_value());
    CHECK(like->entry == entry);
    // What was put right is no repeat.
    book.mend(entry, content(75, sheet), content_identity(content(75, sheet), 1));
    RowRegister later = book.rows(1);
    CHECK_FALSE(later.repeat_of(content(60, 2), month_of(day), {60}, std::nullopt, 2).has_value());
}

TEST_CASE("a row on the other sheet is known again") {
    for (const std::size_t expected : few_and_many) {
        CAPTURE(expected);
        Book book;
        add_sheet(book.connection(), 2, "R7");
        const EntryNumber entry = book.write(content(60, sheet), sheet_line_identity(sheet, 3), 3);
        book.join(entry, 2, 5);
        RowRegister rows = book.rows(expected);
        CHECK(shown(rows.place_row(content(60, sheet), 3, 2)) == "there, entry 1 line 0");
        CHECK(shown(rows.place_row(content(60, 2), 5, 3)) == "there, entry 1 line 0");
        CHECK(shown(rows.place_row(content(45, 2), 5, 4)) == "taken, entry 1 line 0");
        CHECK(shown(rows.place_row(content(60, 2), 6, 5)) == "fresh");
        book.take_back(entry);
        CHECK(shown(book.rows(expected).place_row(content(60, 2), 5, 3)) == "fresh");
    }
}

// The books' rows read at once, in whatever order a file asks for them, are what a look-up finds.
TEST_CASE("what is looked up one by one and what is read at once say the same of every row") {
    naive::Chance chance(20261122);
    struct Row {
        Content content;
        std::optional<std::int64_t> line;
    };
    const auto any_row = [&] {
        Row row{{{chance.within(1, 2)},
                 {3},
                 {15 * chance.within(1, 3)},
                 {static_cast<std::int32_t>(day.since_1970 + 5 * chance.within(0, 4))},
                 1,
                 0},
                std::nullopt};
        if (chance.within(0, 1) == 1) {
            row.content.sheet = chance.within(1, 4); // two of them are new
            row.line = chance.within(1, 30);
        }
        return row;
    };
    for (int turn = 0; turn < 20; ++turn) {
        CAPTURE(turn);
        Book book;
        add_sheet(book.connection(), 2, "15");
        std::vector<Row> written;
        {
            RowRegister rows = book.rows(1);
            for (int each = 0; each < 60; ++each) {
                Row row = any_row();
                row.content.sheet = std::min<std::int64_t>(row.content.sheet, 2);
                const Place place = rows.place_row(row.content, row.line, 2);
                if (place.verdict != Verdict::fresh)
                    continue;
                const EntryNumber entry = book.write(row.content, place.identity, row.line);
                if (chance.within(0, 9) == 0)
                    book.take_back(entry);
                written.push_back(row);
            }
        }
        std::vector<Row> file = written;
        for (int each = 0; each < 40; ++each)
            file.push_back(any_row());
        if (turn % 2 == 1)
            chance.shuffle(file);
        RowRegister one_by_one = book.rows(1), at_once = book.rows(1000);
        for (RowRegister* rows : {&one_by_one, &at_once})
            for (const char* name : {"14", "15", "16", "17"})
                rows->sheet_number(name);
        for (std::size_t at = 0; at < file.size(); ++at) {
            CAPTURE(at);
            const auto& [content, line] = file[at];
            const Place one = one_by_one.place_row(content, line, at + 2);
            const Place other = at_once.place_row(content, line, at + 2);
            CHECK(shown(one) == shown(other));
            CHECK(one.identity == other.identity);
            const Month month = month_of(content.happened_on);
            const auto near = one_by_one.repeat_of(content, month, content.given, line, at + 2);
            const auto also = at_once.repeat_of(content, month, content.given, line, at + 2);
            REQUIRE(near.has_value() == also.has_value());
            if (near)
                CHECK(std::pair(near->entry, near->line) == std::pair(also->entry, also->line));
        }
    }
}
