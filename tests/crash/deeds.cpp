#include "deeds.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

constexpr int members = 40, rows = 3000;

// Rows that are all different, on sheets of twenty lines; every twentieth names nobody where
// `some_are_bad`.
std::string exchanges(char sheet, int month, bool some_are_bad) {
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

constexpr const char* members_alone = "timebank book new --quiet && timebank import apply "
                                      "members.csv --quiet > outcome";
constexpr const char* one_log = "timebank book new --quiet && timebank import apply members.csv "
                                "--quiet > outcome && timebank import apply first.csv --quiet > "
                                "outcome";

} // namespace

std::vector<Deed> deeds_cut_short() {
    return {
        {"a first import", members_alone, "timebank import apply first.csv", 0, nullptr},
        {"an import into a book with entries", one_log, "timebank import apply second.csv", 0,
         nullptr},
        {"an import that puts rows aside", one_log,
         "timebank import apply bad.csv --set-aside aside.csv", 1, "aside.csv"},
        {"the undoing of an import", one_log, "timebank import undo 2 --reason 'the wrong file'", 0,
         nullptr},
        {"an import of members", "timebank book new --quiet", "timebank import apply members.csv",
         0, nullptr},
    };
}

void write_files(const WorkFolder& folder) {
    std::string names = "number,name,joined,opening hours\n";
    for (int member = 1; member <= members; ++member)
        names += fmt::format("M{:04},Member {},2026-01-05,{}:00\n", member, member, member % 5);
    write_text(folder.path() / "members.csv", names);
    write_text(folder.path() / "first.csv", exchanges('A', 9, false));
    write_text(folder.path() / "second.csv", exchanges('B', 10, false));
    write_text(folder.path() / "bad.csv", exchanges('C', 10, true));
}

BookState state_of(const std::filesystem::path& folder) {
    const Ended audit = run(folder, "timebank book audit");
    const Ended said = run(folder, "timebank export journal && timebank export members && "
                                   "timebank import list --format csv && "
                                   "timebank review list --format csv");
    return {said.said, audit.code == 0 && said.code == 0};
}

} // namespace timebank
