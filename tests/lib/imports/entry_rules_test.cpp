#include "imports/entry_rules.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr Day today{20'778}; // 2026-11-21

EntryRecord exchange() {
    EntryRecord record;
    record.movement = {
        1, EntryKind::exchange, account_of({2}), account_of({1}), {60}, {20'729}, {202610}};
    record.given = {60};
    record.deed = {1, {20'731}, "Rosa", {}};
    record.category = "Lifts";
    return record;
}

/// Member 1 leads, member 2 learns.
EntryRecord session() {
    EntryRecord record = exchange();
    record.movement.kind = EntryKind::session;
    record.session = 1;
    record.split = Split::each;
    record.attendance = {{{1}, Role::leader, 1, {60}, {}}, {{2}, Role::learner, 1, {60}, {}}};
    return record;
}

EntryRecord gift() {
    EntryRecord record = exchange();
    record.movement.kind = EntryKind::gift;
    record.category.reset();
    return record;
}

/// `on day_in_future; ...`
std::string disorders(const EntryRecord& record) {
    // Member 3 is counted on member 1's account, member 4 is another record of member 2.
    const SharedAccounts shared({{{3}, {1}, {}}, {{4}, {2}, MemberNumber{2}}});
    std::string all;
    for (const Disorder& each : disorders_of(record, shared, today))
        all += (all.empty() ? "" : "; ") + std::string(show_field(each.field)) + ' ' +
               each.refusal.code;
    return all;
}

} // namespace

TEST_CASE("what one entry cannot be") {
    using Change = std::function<void(EntryRecord&)>;
    struct Line {
        EntryRecord record;
        Change change;
        std::string_view expected;
    };
    const Change nothing = [](EntryRecord&) {};
    const auto attended = [](std::vector<Attendance> attendance) {
        return [attendance](EntryRecord& each) { each.attendance = attendance; };
    };
    const auto acted = [](std::int64_t organisation) {
        return [organisation](EntryRecord& each) {
            each.contacts = {{{1}, {organisation}, "Mary", {}, false}};
        };
    };
    const auto passed = [](std::int64_t account) {
        return [account](EntryRecord& each) { each.let_pass = {{{account}, {60}, {61}, {}}}; };
    };
    const Attendance leader{{1}, Role::leader, 1, {60}, {}},
        learner{{2}, Role::learner, 1, {60}, {}};
    const Line table[]{
        {exchange(), nothing, ""},
        {session(), nothing, ""},
        {gift(), nothing, ""},
        {exchange(), [](EntryRecord& each) { each.movement.to = each.movement.from; },
         "to entry_one_account"},
        {exchange(), [](EntryRecord& each) { each.movement.to = community_pot; },
         "kind entry_accounts"},
        {exchange(), [](EntryRecord& each) { each.movement.counts_in = {202609}; },
         "counts_in counts_too_early"},
        {exchange(), [](EntryRecord& each) { each.given = {1441}; },
         "given_minutes hours_too_long"},
        {exchange(), [](EntryRecord& each) { each.category.reset(); }, "category cell_empty"},
        {exchange(), [](EntryRecord& each) { each.session = 1; }, "session entry_cell_astray"},
        {exchange(), attended({leader, learner}), "attendance entry_cell_astray; split cell_empty"},
        // of sessions
        {session(), [](EntryRecord& each) { each.session = 0; }, "session cell_empty"},
        {session(), [](EntryRecord& each) { each.split.reset(); }, "split cell_empty"},
        {session(), attended({}), "attendance cell_empty"},
        {session(),
         [](EntryRecord& each) {
             each.split.reset();
             each.attendance.clear();
         },
         ""},
        {session(), [](EntryRecord& each) { each.signed_by = Signed::both; },
         "signed entry_cell_astray"},
        {session(), acted(1), "contact entry_cell_astray"},
        {session(), attended({learner}), "attendance session_without_leader"},
        {session(), attended({leader}), "attendance session_nobody"},
        {session(), attended({leader, {{1}, Role::learner, 1, {60}, {}}, learner}),
         "attendance session_leader_learns"},
        {session(), attended({leader, {{2}, Role::helper, 1, {60}, {}}}),
         "attendance session_helper_astray"},
        {session(), attended({leader, {{2}, Role::learner, 1, {60}, {5}}}),
         "attendance session_preparation_astray"},
        {session(), attended({leader, {{2}, Role::learner, 7, {420}, {}}}), ""},
        {session(), attended({leader, {{2}, Role::learner, 1, {}, {}}}),
         "attendance session_time_missing"},
        {session(), [](EntryRecord& each) { each.split = Split::working_party; },
         "attendance session_learner_at_work"},
        {session(),
         [](EntryRecord& each) {
             each.sheet = SheetLine{std::string(41, 'x'), {}};
         },
         "sheet sheet_too_long"},
        // of gifts and their like
        {gift(), [](EntryRecord& each) { each.category = "Lifts"; }, "category entry_cell_astray"},
        {gift(), [](EntryRecord& each) { each.note = std::string(2001, 'x'); },
         "note note_too_long"},
        {gift(), [](EntryRecord& each) { each.movement.kind = EntryKind::correction; },
         "corrects cell_empty"},
        // who acted, and whose limit it was: on one side, or counted with it
        {exchange(), acted(1), ""},
        {exchange(), acted(4), ""},
        {exchange(), acted(5), "contact contact_unknown"},
        {exchange(), passed(2), ""},
        {exchange(), passed(3), ""},
        {exchange(), passed(5), "let_pass let_pass_astray"},
    };
    for (const Line& each : table) {
        CAPTURE(each.expected);
        EntryRecord record = each.record;
        each.change(record);
        CHECK(disorders(record) == each.expected);
    }
}
