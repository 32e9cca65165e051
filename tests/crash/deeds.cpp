#include "deeds.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

// A load of five thousand rows and more is written without the guards, which stand again after.
constexpr int members = 40, few_rows = 1000, many_rows = 5200;

// Rows that are all different, on sheets of twenty lines; every twentieth names nobody where
// `some_are_bad`.
std::string exchanges(char sheet, int month, int rows, bool some_are_bad) {
    std::string text = "date,giver,receiver,hours,category,setting,sheet,line,signed,note\n";
    for (int row = 0; row < rows; ++row) {
        const int giver = row * 7 % members, other = (giver + 1 + row % (members - 1)) % members;
        text += fmt::format(
            "2026-{:02}-{:02},{},M{:04},{}:{:02},Gardening,{},{}{},{},both,{}\n", month,
            1 + row * 28 / rows,
            some_are_bad && row % 20 == 3 ? "Nobody At All" : fmt::format("M{:04}", giver + 1),
            other + 1, 1 + row % 3, row % 4 * 15, row % 50 == 7 ? "receiver-home" : "venue", sheet,
            row / 20, 1 + row % 20, row % 5 == 0 ? "They brought their own tools." : "");
    }
    return text;
}

// What a book holds before a deed.
const std::string members_alone =
    "timebank book new --quiet && timebank import apply members.csv --quiet >outcome";
const std::string one_log = members_alone + " && timebank import apply first.csv --quiet >outcome";
const std::string one_exchange =
    members_alone + " && timebank exchange add 1 2 1:30 --on 3/9/2026 --for Gardening --quiet";

} // namespace

std::vector<Deed> deeds_cut_short() {
    return {
        {"a first import", members_alone, "timebank import apply first.csv", 0},
        {"an import into a book with entries", one_log, "timebank import apply second.csv", 0},
        {"a large import into a book with entries", one_log, "timebank import apply large.csv", 0},
        {"an import that puts rows aside", one_log,
         "timebank import apply bad.csv --set-aside aside.csv", 1, "aside.csv"},
        {"the undoing of an import", one_log, "timebank import undo 2 --reason 'the wrong file'",
         0},
        {"an import of members", "timebank book new --quiet", "timebank import apply members.csv",
         0},
        {"an exchange", one_exchange,
         "timebank exchange add 3 4 2:00 --on 4/9/2026 --for Gardening", 0, nullptr, true},
        {"a correction", one_exchange,
         "timebank exchange correct 33 --hours 2:00 --reason 'misread the sheet'", 0},
        {"a voided exchange", one_exchange, "timebank exchange void 33 --reason 'typed twice'", 0},
        {"a session", one_exchange,
         "timebank session add --leader 1 1:00 --learner 2 3 4 --split each --on 3/9/2026 "
         "--for 'sharing a skill'",
         0, nullptr, true},
        {"a gift", one_exchange, "timebank credit gift 1 5 0:30", 0, nullptr, true},
        {"a new member", one_exchange, "timebank member add 'Ann Baker' --phone 01234567", 0,
         nullptr, true},
        {"a member who leaves", one_exchange,
         "timebank member leave 1 --reason moved --balance-to pot", 0},
        {"the forgetting of a member",
         one_log + " && timebank member leave 7 --balance-to pot --quiet",
         "timebank member erase 7 --blank-notes --yes", 0},
        {"the closing of a month", one_log, "timebank month close 2026-09 --yes", 0},
        {"a copy of the book", one_exchange, "timebank book backup copy.book", 0, nullptr, false,
         "test ! -e copy.book || (timebank book audit --book copy.book && timebank export journal "
         "--book copy.book); timebank export journal"},
        {"a copy put back",
         one_exchange + " && timebank book backup copy.book --quiet && timebank exchange add 5 6 "
                        "0:45 --on 5/9/2026 --for Gardening --quiet",
         "timebank book restore copy.book", 0},
    };
}

void write_files(const WorkFolder& folder) {
    std::string names = "number,name,joined,opening hours\n";
    for (int member = 1; member <= members; ++member)
        names += fmt::format("M{:04},Member {},2026-01-05,{}:00\n", member, member, member % 5);
    write_text(folder.path() / "members.csv", names);
    write_text(folder.path() / "first.csv", exchanges('A', 9, few_rows, false));
    write_text(folder.path() / "second.csv", exchanges('B', 10, few_rows, false));
    write_text(folder.path() / "large.csv", exchanges('D', 10, many_rows, false));
    write_text(folder.path() / "bad.csv", exchanges('C', 10, few_rows, true));
}

BookState state_of(const std::filesystem::path& folder, const char* look) {
    const Ended audit = run(folder, "timebank book audit");
    const Ended said =
        run(folder, look != nullptr ? look
                                    : "timebank export journal && timebank export members && "
                                      "timebank import list --format csv && "
                                      "timebank review list --format csv && "
                                      "timebank session list --format csv && "
                                      "timebank month list --format csv");
    return {said.said, audit.code == 0 && said.code == 0};
}

} // namespace timebank
