#include "imports/taking_back.hpp"

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("which entries of an import can still be undone") {
    struct Line {
        EntryKind kind;
        bool undone;
        EntryNumber replaced_by, settled_by;
        bool to_undo;
        const char* refused;
    };
    // clang-format off
    const Line lines[] = {
        {EntryKind::exchange,   false, 0, 0,  true,  ""},
        {EntryKind::session,    false, 0, 0,  true,  ""},
        {EntryKind::opening,    false, 0, 0,  true,  ""},
        {EntryKind::exchange,   true,  0, 0,  false, ""},            // voided
        {EntryKind::correction, false, 0, 0,  false, ""},            // what it undid is undone
        {EntryKind::exchange,   true,  9, 0,  false, "row_put_right"},
        {EntryKind::exchange,   true,  9, 12, false, "row_put_right"},
        {EntryKind::exchange,   false, 0, 12, true,  "row_settled"},
        {EntryKind::exchange,   true,  0, 12, false, ""},            // voided before it was settled
        {EntryKind::correction, false, 0, 12, false, ""},
    };
    // clang-format on
    for (const Line& line : lines) {
        ImportedEntry entry;
        entry.movement.entry = 4;
        entry.movement.kind = line.kind;
        entry.movement.undone = line.undone;
        entry.replaced_by = line.replaced_by;
        entry.settled_by = line.settled_by;
        CHECK(has_to_be_undone(entry) == line.to_undo);
        const auto no = why_not_take_back(entry);
        CHECK((no ? no->code : "") == line.refused);
        if (no)
            CHECK(no->message.find(line.replaced_by != 0 ? "ntry 9" : "ntry 12") !=
                  std::string::npos);
    }
}
