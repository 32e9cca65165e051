#include "imports/entry_record.hpp"

#include <functional>
#include <string>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

EntryRecord full_record() {
    EntryRecord record;
    record.movement = {
        17, EntryKind::exchange, account_of({2}), account_of({12}), {75}, {20'729}, {202610}};
    record.given = {80};
    record.deed = {16, {20'731}, "Rosa Vale", "misread"};
    record.category = "Gardening";
    record.setting = Setting::receiver_home;
    record.sheet = SheetLine{"14 a", 3};
    record.signed_by = Signed::both;
    record.on_behalf_of = MemberNumber{4};
    record.accompanied_by = MemberNumber{5};
    record.contacts = {{{1}, {12}, "Mary", {}, false}};
    record.let_pass = {{{12}, {60}, {75}, {}}};
    record.replaces = 9;
    record.note = "roses, \"the red ones\"";
    return record;
}

std::string cells(const EntryRecord& record) {
    std::string all;
    for (const Field field : journal_fields())
        all += (all.empty() ? "" : "|") + cell_of(record, field);
    return all;
}

} // namespace

TEST_CASE("an entry as it stands in a journal, column by column") {
    CHECK(cells(full_record()) ==
          "17|exchange|M0002|M0012|75|80|2026-10-03|2026-10|2026-10-05|Rosa Vale|16|misread|"
          "Gardening|receiver-home|14 a|3|both|M0004|M0005|M0012: Mary||||"
          "|9|M0012 limit 60 balance 75|roses, \"the red ones\"||");
    EntryRecord bare;
    bare.movement = {1, EntryKind::correction, community_pot, opening_account, {1}, {0}, {197001}};
    bare.movement.corrects = 3;
    bare.given = {1};
    bare.deed.first_entry = 1;
    CHECK(cells(bare) == "1|correction|POT|OPENING|1|1|1970-01-01|1970-01|1970-01-01||1||||||||"
                         "|||||3|||||");
}

TEST_CASE("the first column in which two records differ") {
    struct Line {
        Field differs;
        std::function<void(EntryRecord&)> change;
    };
    const Line table[]{
        {Field::kind, [](EntryRecord& each) { each.movement.kind = EntryKind::gift; }},
        {Field::from, [](EntryRecord& each) { each.movement.from = {3}; }},
        {Field::to, [](EntryRecord& each) { each.movement.to = {3}; }},
        {Field::minutes, [](EntryRecord& each) { each.movement.minutes = {60}; }},
        {Field::given_minutes, [](EntryRecord& each) { each.given = {75}; }},
        {Field::on, [](EntryRecord& each) { each.movement.happened_on = {20'728}; }},
        {Field::counts_in, [](EntryRecord& each) { each.movement.counts_in = {202611}; }},
        {Field::recorded_on, [](EntryRecord& each) { each.deed.recorded_on = {20'732}; }},
        {Field::recorded_by, [](EntryRecord& each) { each.deed.recorded_by = "Joan"; }},
        {Field::deed, [](EntryRecord& each) { each.deed.first_entry = 17; }},
        {Field::reason, [](EntryRecord& each) { each.deed.reason.reset(); }},
        {Field::category, [](EntryRecord& each) { each.category = "Lifts"; }},
        {Field::setting, [](EntryRecord& each) { each.setting.reset(); }},
        {Field::sheet, [](EntryRecord& each) { each.sheet->sheet = "14 b"; }},
        {Field::line, [](EntryRecord& each) { each.sheet->line.reset(); }},
        {Field::signed_by, [](EntryRecord& each) { each.signed_by = Signed::none; }},
        {Field::on_behalf_of, [](EntryRecord& each) { each.on_behalf_of.reset(); }},
        {Field::accompanied_by, [](EntryRecord& each) { each.accompanied_by = {{6}}; }},
        {Field::contact, [](EntryRecord& each) { each.contacts.front().name = "Jo"; }},
        {Field::session, [](EntryRecord& each) { each.session = 1; }},
        {Field::split, [](EntryRecord& each) { each.split = Split::pot; }},
        {Field::attendance,
         [](EntryRecord& each) {
             each.attendance = {{{2}, Role::leader, 1, {60}, {}}};
         }},
        {Field::corrects, [](EntryRecord& each) { each.movement.corrects = 2; }},
        {Field::replaces, [](EntryRecord& each) { each.replaces = 0; }},
        {Field::let_pass, [](EntryRecord& each) { each.let_pass.clear(); }},
        {Field::note, [](EntryRecord& each) { *each.note += ' '; }},
    };
    for (const Line& each : table) {
        CAPTURE(show_field(each.differs));
        EntryRecord changed = full_record();
        each.change(changed);
        CHECK(first_difference(changed, full_record()) == each.differs);
        CHECK(first_difference(full_record(), changed) == each.differs);
    }
    EntryRecord joined = full_record();
    joined.other_sheet = SheetLine{"R7", 1};
    CHECK_FALSE(first_difference(joined, full_record()).has_value());
    CHECK_FALSE(first_difference(full_record(), joined).has_value());
    EntryRecord elsewhere = joined, other_line = joined;
    elsewhere.other_sheet->sheet = "R8";
    other_line.other_sheet->line = 2;
    CHECK(first_difference(joined, elsewhere) == Field::other_sheet);
    CHECK(first_difference(joined, other_line) == Field::other_line);
    EntryRecord same = full_record();
    same.line = 4;
    same.movement.undone = true;
    same.category = "GARDENING";
    CHECK_FALSE(first_difference(same, full_record()).has_value());
}
