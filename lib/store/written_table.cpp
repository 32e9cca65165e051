#include "store/written_table.hpp"

namespace timebank {

namespace {

// Each answers row, part, where, text, whether it is the member's own, and whom else it is about.
constexpr const char* select_entry_notes =
    "SELECT entry, 0, 'note of entry ' || entry, note, kind <> 2 AND ("
    "from_account IN (SELECT record FROM member_record WHERE member = :member) "
    "OR to_account IN (SELECT record FROM member_record WHERE member = :member) "
    "OR on_behalf_of IN (SELECT record FROM member_record WHERE member = :member)), 0 "
    "FROM entry_note JOIN entry USING(entry)";
constexpr const char* select_plan_notes =
    "SELECT planned, 0, 'note of planned exchange ' || planned, note, "
    "giver IN (SELECT record FROM member_record WHERE member = :member) "
    "OR receiver IN (SELECT record FROM member_record WHERE member = :member), 0 "
    "FROM planned_note JOIN planned USING(planned)";
// A session's and an import's reasons are about many.
constexpr const char* select_reasons =
    "WITH own AS (SELECT entry, deed FROM entry WHERE kind <> 2 AND ("
    "from_account IN (SELECT record FROM member_record WHERE member = :member) "
    "OR to_account IN (SELECT record FROM member_record WHERE member = :member))), "
    "own_plan AS (SELECT planned FROM planned "
    "WHERE giver IN (SELECT record FROM member_record WHERE member = :member) "
    "OR receiver IN (SELECT record FROM member_record WHERE member = :member)) "
    "SELECT deed, 0, 'reason of ' || verb || ', deed ' || deed, reason, "
    "verb NOT IN ('session add', 'session void', 'import apply', 'import undo') AND ("
    "deed IN (SELECT deed FROM own) OR deed IN (SELECT s.deed FROM review_settled AS s "
    "JOIN review_item USING(item) JOIN own USING(entry)) OR deed IN (SELECT s.deed "
    "FROM planned_settled AS s JOIN own_plan USING(planned)) OR (verb LIKE 'member %' AND EXISTS("
    "SELECT 1 FROM member_record WHERE member = :member "
    "AND about || ' ' LIKE printf('M%04d %%', record)))), 0 FROM deed WHERE reason IS NOT NULL AND "
    "deed NOT IN "
    "(SELECT s.deed FROM review_settled AS s JOIN review_item USING(item) "
    "WHERE gate = 'kept-apart')";
// Why something between two who are kept apart was let stand would say that they are.
constexpr const char* select_apart_reasons =
    "SELECT s.deed, 0, 'reason of review settle, deed ' || s.deed, reason, "
    "from_account IN (SELECT record FROM member_record WHERE member = :member) "
    "OR to_account IN (SELECT record FROM member_record WHERE member = :member), 0 "
    "FROM review_settled AS s JOIN review_item USING(item) JOIN entry USING(entry) "
    "JOIN deed AS d ON d.deed = s.deed WHERE gate = 'kept-apart' AND reason IS NOT NULL";
constexpr const char* select_limit_reasons =
    "SELECT entry, account, 'reason why a limit was let pass, entry ' || entry, reason, "
    "account IN (SELECT record FROM member_record WHERE member = :member), 0 "
    "FROM limit_passed WHERE reason IS NOT NULL";
constexpr const char* select_override_reasons =
    "SELECT override, 0, 'reason of override ' || override, reason, "
    "giver IN (SELECT record FROM member_record WHERE member = :member) "
    "OR receiver IN (SELECT record FROM member_record WHERE member = :member), 0 FROM "
    "gate_override";
// A member's own checks go with the member.
constexpr const char* select_check_seers =
    "SELECT number, 0, 'who saw check ' || number, seen_by, 0, member "
    "FROM member_check WHERE member NOT IN "
    "(SELECT record FROM member_record WHERE member = :member)";
constexpr const char* select_check_details =
    "SELECT number, 0, 'detail of check ' || number, detail, 0, member "
    "FROM member_check WHERE detail IS NOT NULL AND member NOT IN "
    "(SELECT record FROM member_record WHERE member = :member)";
constexpr const char* select_reference_deciders =
    "SELECT number, 0, 'who decided check ' || number, decided_by, 0, member "
    "FROM reference_check JOIN member_check USING(number) WHERE decided_by IS NOT NULL "
    "AND member NOT IN (SELECT record FROM member_record WHERE member = :member)";
constexpr const char* select_import_files =
    "SELECT import, 0, 'file of import ' || import, file, 0, 0 FROM import WHERE :member > 0";
constexpr const char* select_contact_names =
    "SELECT contact, 0, 'name of a contact', name, "
    "organisation IN (SELECT record FROM member_record WHERE member = :member), "
    "organisation FROM contact";
constexpr const char* select_contact_phones =
    "SELECT contact, 0, 'phone of a contact', phone, "
    "organisation IN (SELECT record FROM member_record WHERE member = :member), "
    "organisation FROM contact WHERE phone IS NOT NULL";

constexpr const char* select_seconds =
    "SELECT override, 0, 'who agreed to override ' || override, second, 0, 0 FROM gate_override "
    "WHERE :member > 0";
constexpr const char* select_positions =
    "SELECT number, 0, 'position of check ' || number, position, 0, member "
    "FROM certificate JOIN member_check USING(number) WHERE member NOT IN "
    "(SELECT record FROM member_record WHERE member = :member)";
constexpr const char* select_sheets =
    "SELECT sheet, 0, 'name of a sheet', name, 0, 0 FROM sheet WHERE :member > 0";
constexpr const char* select_categories =
    "SELECT category, 0, 'name of a category', name, 0, 0 FROM category WHERE :member > 0";
constexpr const char* select_settings_texts =
    "SELECT 0, 0, 'setting ' || key, value, 0, 0 FROM book_setting WHERE :member > 0";
constexpr const char* select_keyholder_names =
    "SELECT keyholder, 0, 'keyholder K' || keyholder, name, 0, 0 FROM keyholder WHERE :member > 0";
constexpr const char* select_brokers =
    "SELECT min(deed), 0, 'who did ' || count(*) || ' deeds', recorded_by, 0, 0 FROM deed "
    "WHERE :member > 0 GROUP BY recorded_by";
constexpr const char* select_profile_names =
    "SELECT profile, 0, 'name of an import profile', name, 0, 0 FROM import_profile "
    "WHERE :member > 0";
constexpr const char* select_headings =
    "SELECT profile, 0, 'heading in an import profile', heading, 0, 0 FROM import_profile_column "
    "WHERE :member > 0";
constexpr const char* select_deed_words =
    "SELECT deed, 0, verb || ', deed ' || deed, about, 0, 0 FROM deed "
    "WHERE verb IN ('import forget', 'import undo', 'import save-profile') AND :member > 0";
constexpr const char* select_others_details =
    "SELECT member, 0, 'details', coalesce(phone, '') || char(10) || "
    "coalesce(email, '') || char(10) || coalesce(address, ''), 0, member FROM member "
    "WHERE coalesce(phone, email, address) IS NOT NULL "
    "AND member NOT IN (SELECT record FROM member_record WHERE member = :member)";

constexpr const char* delete_entry_note = "DELETE FROM entry_note WHERE entry = :row";
constexpr const char* delete_plan_note = "DELETE FROM planned_note WHERE planned = :row";
constexpr const char* blank_reason = "UPDATE deed SET reason = NULL WHERE deed = :row";
constexpr const char* blank_limit_reason =
    "UPDATE limit_passed SET reason = NULL WHERE entry = :row AND account = :part";
constexpr const char* blank_override_reason =
    "UPDATE gate_override SET reason = '' WHERE override = :row";
constexpr const char* blank_check_seer = "UPDATE member_check SET seen_by = '' WHERE number = :row";
constexpr const char* blank_check_detail =
    "UPDATE member_check SET detail = '' WHERE number = :row";
constexpr const char* blank_reference_decider =
    "UPDATE reference_check SET decided_by = NULL WHERE number = :row";
constexpr const char* blank_import_file = "UPDATE import SET file = '' WHERE import = :row";
constexpr const char* blank_contact =
    "UPDATE contact SET name = 'Former contact ' || contact, key = 'former contact ' || contact, "
    "phone = NULL, ended = 1 WHERE contact = :row";

struct Place {
    const char* select;
    const char* blank; // nothing: it stays
    bool is_told = true;
};

constexpr Place places[] = {
    {select_entry_notes, delete_entry_note},
    {select_plan_notes, delete_plan_note},
    {select_reasons, blank_reason},
    {select_apart_reasons, blank_reason, false},
    {select_limit_reasons, blank_limit_reason},
    {select_override_reasons, blank_override_reason},
    {select_check_seers, blank_check_seer},
    {select_check_details, blank_check_detail},
    {select_reference_deciders, blank_reference_decider},
    {select_import_files, blank_import_file},
    {select_contact_names, blank_contact},
    {select_contact_phones, blank_contact},
    {select_seconds, nullptr},
    {select_positions, nullptr},
    {select_sheets, nullptr},
    {select_categories, nullptr},
    {select_settings_texts, nullptr},
    {select_keyholder_names, nullptr},
    {select_brokers, nullptr},
    {select_profile_names, nullptr},
    {select_headings, nullptr},
    {select_deed_words, nullptr},
    {select_others_details, nullptr},
};

} // namespace

void each_written(const Connection& connection, MemberNumber member,
                  const std::function<void(const Written&)>& take) {
    for (std::size_t place = 0; place < std::size(places); ++place) {
        Query query(connection, places[place].select);
        query.with(":member", member.value);
        while (query.next())
            take({place,
                  query.integer(0),
                  query.integer(1),
                  query.text(2),
                  query.text(3),
                  query.integer(4) != 0,
                  places[place].blank == nullptr,
                  {query.integer(5)},
                  places[place].is_told});
    }
}

void blank_written(const Connection& connection, const Written& written) {
    Query query(connection, places[written.place].blank);
    if (written.part != 0)
        query.with(":part", written.part);
    query.with(":row", written.row).run();
}

} // namespace timebank
