#include "imports/journal_order.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr AccountNumber ann{1}, bob{2};

EntryRecord entry(EntryNumber number, EntryKind kind, AccountNumber from, AccountNumber to,
                  int minutes, EntryNumber corrects = 0, EntryNumber replaces = 0) {
    EntryRecord record;
    record.movement.entry = number;
    record.movement.kind = kind;
    record.movement.from = from;
    record.movement.to = to;
    record.movement.minutes = {minutes};
    record.movement.corrects = corrects;
    record.replaces = replaces;
    record.deed.first_entry = number;
    return record;
}

EntryRecord exchange(EntryNumber number, int minutes = 60, EntryNumber replaces = 0) {
    return entry(number, EntryKind::exchange, ann, bob, minutes, 0, replaces);
}

EntryRecord correction(EntryNumber number, EntryNumber corrects, int minutes = 60) {
    return entry(number, EntryKind::correction, bob, ann, minutes, corrects);
}

EntryRecord together(EntryRecord record, EntryNumber first) {
    record.deed.first_entry = first;
    return record;
}

EntryRecord recorded_by(EntryRecord record, const char* name) {
    record.deed.recorded_by = name;
    return record;
}

/// `2 corrects entry_unknown; ...`
std::string disorders(const std::vector<EntryRecord>& records, bool in_book = false) {
    JournalOrder order;
    std::string all;
    for (const EntryRecord& each : records)
        for (const Disorder& disorder : order.ask(each, in_book))
            all += (all.empty() ? "" : "; ") + std::to_string(each.movement.entry) + ' ' +
                   std::string(show_field(disorder.field)) + ' ' + disorder.refusal.code;
    return all;
}

} // namespace

TEST_CASE("what the entries of a journal say of each other") {
    struct Line {
        std::vector<EntryRecord> records;
        std::string_view expected;
    };
    const auto donation = [](EntryNumber number, int minutes) {
        return entry(number, EntryKind::donation, ann, community_pot, minutes);
    };
    const auto grant = [](EntryNumber number, int minutes) {
        return entry(number, EntryKind::grant, community_pot, bob, minutes);
    };
    // clang-format off
    const Line table[]{
        {{},                                                        ""},
        {{exchange(1), exchange(2)},                                ""},
        // without gaps, from 1
        {{exchange(2)},                                             "2 entry entry_missing"},
        {{exchange(1), exchange(3), exchange(4)},                   "3 entry entry_missing"},
        {{exchange(1), exchange(9'000'000'000)},                    "9000000000 entry entry_missing"},
        // recorded together
        {{exchange(1), together(exchange(2), 1), together(exchange(3), 1)}, ""},
        {{together(exchange(1), 5)},                                "1 deed deed_astray"},
        {{exchange(1), together(exchange(2), 3)},                   "2 deed deed_astray"},
        {{exchange(1), exchange(2), together(exchange(3), 1)},      "3 deed deed_astray"},
        {{exchange(1), recorded_by(together(exchange(2), 1), "J")}, "2 deed deed_astray"},
        // one mistake is told once
        {{exchange(1), together(exchange(3), 2)},                   "3 entry entry_missing"},
        // corrections
        {{exchange(1), correction(2, 1)},                           ""},
        {{exchange(1), correction(2, 3)},                           "2 corrects entry_unknown"},
        {{exchange(1), correction(2, 2)},                           "2 corrects entry_unknown"},
        {{exchange(1), correction(2, 1), correction(3, 1)},         "3 corrects already_corrected"},
        {{exchange(1), correction(2, 1), correction(3, 2)},
                                                       "3 corrects correction_of_correction"},
        {{exchange(1), correction(2, 1, 59)},          "2 corrects correction_not_opposite"},
        {{exchange(1), entry(2, EntryKind::correction, ann, bob, 60, 1)},
                                                       "2 corrects correction_not_opposite"},
        {{exchange(1), entry(2, EntryKind::correction, bob, community_pot, 60, 1)},
                                                       "2 corrects correction_not_opposite"},
        // in the place of another
        {{exchange(1), correction(2, 1), together(exchange(3, 30, 1), 3)}, ""},
        {{exchange(1), exchange(2, 30, 1)},                         "2 replaces replacement_astray"},
        {{exchange(1), exchange(2, 30, 7)},                         "2 replaces replacement_astray"},
        {{donation(1, 60), entry(2, EntryKind::correction, community_pot, ann, 60, 1),
          exchange(3, 30, 1)},                                      "3 replaces replacement_astray"},
        {{exchange(1), correction(2, 1), exchange(3, 30, 1), exchange(4, 30, 1)},
                                                                    "4 replaces replacement_astray"},
        // the pot
        {{donation(1, 60), grant(2, 60)},                           ""},
        {{donation(1, 60), grant(2, 61)},                           "2 minutes pot_too_small"},
        {{grant(1, 1)},                                             "1 minutes pot_too_small"},
        {{donation(1, 60), grant(2, 60), entry(3, EntryKind::correction, bob, community_pot, 60, 2),
          grant(4, 60)},                                            ""},
        {{donation(1, 60), grant(2, 1),
          entry(3, EntryKind::correction, community_pot, ann, 60, 1)},
                                                                    "3 minutes pot_too_small"},
    };
    // clang-format on
    for (const Line& each : table) {
        CAPTURE(each.expected);
        CHECK(disorders(each.records) == each.expected);
    }
}

TEST_CASE("of what is in the book only the numbers are asked again") {
    CHECK(disorders({exchange(1), correction(2, 7), exchange(3, 30, 1)}, true).empty());
    CHECK(disorders({exchange(2)}, true) == "2 entry entry_missing");
}

TEST_CASE("what was undone is known") {
    JournalOrder order;
    order.ask(exchange(1), true);
    order.ask(exchange(2), true);
    order.ask(correction(3, 1), false);
    CHECK(order.is_undone(1));
    CHECK_FALSE(order.is_undone(2));
    CHECK_FALSE(order.is_undone(3));
    CHECK_FALSE(order.is_undone(4));
}
