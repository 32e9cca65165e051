#include "imports/session_order.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr AccountNumber ann{1}, bob{2}, cat{3};

/// An entry that is recorded with the one numbered `first`.
EntryRecord entry(EntryNumber number, EntryNumber first, EntryKind kind, AccountNumber from,
                  AccountNumber to) {
    EntryRecord record;
    record.movement.entry = number;
    record.movement.kind = kind;
    record.movement.from = from;
    record.movement.to = to;
    record.movement.minutes = {60};
    record.deed.first_entry = first;
    return record;
}

/// Ann leads, Bob learns.
EntryRecord begins(EntryNumber number, std::int64_t session) {
    EntryRecord record = entry(number, number, EntryKind::session, bob, ann);
    record.session = session;
    record.split = Split::each;
    record.attendance = {{{1}, Role::leader, 1, {60}, {}}, {{2}, Role::learner, 1, {60}, {}}};
    return record;
}

EntryRecord goes_on(EntryNumber number, EntryNumber first, std::int64_t session) {
    EntryRecord record = entry(number, first, EntryKind::session, bob, community_pot);
    record.session = session;
    return record;
}

EntryRecord correction(EntryNumber number, EntryNumber first, EntryNumber corrects) {
    EntryRecord record = entry(number, first, EntryKind::correction, ann, bob);
    record.movement.corrects = corrects;
    return record;
}

EntryRecord exchange(EntryNumber number) {
    return entry(number, number, EntryKind::exchange, bob, ann);
}

template <class Change>
EntryRecord changed(EntryRecord record, const Change& change) {
    change(record);
    return record;
}

/// `2 session session_entry_astray; end corrects session_undone_in_part`
std::string disorders(const std::vector<EntryRecord>& records, bool in_book = false) {
    SessionOrder order;
    std::string all;
    const auto add = [&](const std::string& where, const std::optional<Disorder>& disorder) {
        if (disorder)
            all += (all.empty() ? "" : "; ") + where + ' ' +
                   std::string(show_field(disorder->field)) + ' ' + disorder->refusal.code;
    };
    for (const EntryRecord& each : records)
        add(std::to_string(each.movement.entry), order.ask(each, in_book));
    add("end", order.end());
    return all;
}

} // namespace

TEST_CASE("entries of sessions") {
    struct Line {
        std::vector<EntryRecord> records;
        std::string_view expected;
    };
    const auto move_day = [](EntryRecord& each) { each.movement.happened_on = {1}; };
    const auto move_month = [](EntryRecord& each) { each.movement.counts_in = {197002}; };
    const auto name_category = [](EntryRecord& each) { each.category = "Lessons"; };
    const auto name_setting = [](EntryRecord& each) { each.setting = Setting::venue; };
    const auto give_sheet = [](EntryRecord& each) { each.sheet = SheetLine{"14", {}}; };
    const auto to_cat = [](EntryRecord& each) { each.movement.to = cat; };
    const auto from_cat = [](EntryRecord& each) { each.movement.from = cat; };
    // clang-format off
    const Line table[]{
        {{exchange(1), exchange(2)},                              ""},
        {{begins(1, 1)},                                          ""},
        {{begins(1, 1), goes_on(2, 1, 1), begins(3, 2)},          ""},
        {{changed(begins(1, 1), give_sheet)},                     ""},
        // numbers without gaps
        {{begins(1, 2)},                                          "1 session session_entry_astray"},
        {{begins(1, 1), begins(2, 1)},                            "2 session session_entry_astray"},
        {{begins(1, 1), begins(2, 3)},                            "2 session session_entry_astray"},
        // one after another, by one deed
        {{goes_on(1, 1, 1)},                                      "1 session session_entry_astray"},
        {{begins(1, 1), goes_on(2, 1, 2)},                        "2 session session_entry_astray"},
        {{begins(1, 1), goes_on(2, 2, 1)},                        "2 session session_entry_astray"},
        {{begins(1, 1), exchange(2), goes_on(3, 1, 1)},           "3 session session_entry_astray"},
        {{exchange(1), changed(begins(2, 1), [](EntryRecord& each) { each.deed.first_entry = 1; })},
                                                                  "2 session session_entry_astray"},
        // what all of them share, and what only the first tells
        {{begins(1, 1), changed(goes_on(2, 1, 1), move_day)},     "2 session session_entry_astray"},
        {{begins(1, 1), changed(goes_on(2, 1, 1), move_month)},   "2 session session_entry_astray"},
        {{begins(1, 1), changed(goes_on(2, 1, 1), name_category)},"2 session session_entry_astray"},
        {{begins(1, 1), changed(goes_on(2, 1, 1), name_setting)}, "2 session session_entry_astray"},
        {{begins(1, 1), changed(goes_on(2, 1, 1), give_sheet)},   "2 session session_entry_astray"},
        // between those who were there
        {{changed(begins(1, 1), to_cat)},                         "1 session session_entry_astray"},
        {{begins(1, 1), changed(goes_on(2, 1, 1), from_cat)},     "2 session session_entry_astray"},
        // undone as one
        {{begins(1, 1), correction(2, 2, 1)},                     ""},
        {{begins(1, 1), goes_on(2, 1, 1), correction(3, 3, 1), correction(4, 3, 2)}, ""},
        {{begins(1, 1), goes_on(2, 1, 1), begins(3, 2), goes_on(4, 3, 2), correction(5, 5, 1),
          correction(6, 5, 2), correction(7, 7, 3), correction(8, 7, 4), exchange(9)}, ""},
        {{begins(1, 1), goes_on(2, 1, 1), correction(3, 3, 1)}, "end corrects session_undone_in_part"},
        {{begins(1, 1), goes_on(2, 1, 1), correction(3, 3, 1), exchange(4)},
                                                              "4 corrects session_undone_in_part"},
        {{begins(1, 1), goes_on(2, 1, 1), correction(3, 3, 1), correction(4, 4, 2)},
                                                              "4 corrects session_undone_in_part"},
        {{begins(1, 1), goes_on(2, 1, 1), correction(3, 3, 2), correction(4, 3, 1)},
         "3 corrects session_undone_in_part; end corrects session_undone_in_part"},
        {{exchange(1), begins(2, 1), goes_on(3, 2, 1), correction(4, 4, 1)}, ""},
    };
    // clang-format on
    for (const Line& each : table) {
        CAPTURE(each.expected);
        CAPTURE(each.records.size());
        CHECK(disorders(each.records) == each.expected);
    }
}

TEST_CASE("of what stands in the book nothing is asked, but it is known") {
    CHECK(disorders({begins(1, 7), goes_on(2, 2, 9)}, true).empty());
    SessionOrder order;
    order.ask(begins(1, 1), true);
    order.ask(goes_on(2, 1, 1), true);
    CHECK_FALSE(order.ask(begins(3, 2), false).has_value());
    CHECK(order.ask(correction(4, 4, 2), false).has_value());
}
