#include "store/held_table.hpp"

namespace timebank {

namespace {

// Deeds that name them by number; what keeping apart and concerns are about is nobody's to read.
constexpr const char* select_deeds =
    "SELECT recorded_on, verb || ', deed ' || deed || ', by ' || recorded_by FROM deed "
    "WHERE (verb LIKE 'member %' OR verb LIKE 'credit %' OR verb IN ('import apply', "
    "'import answer', 'safeguarding about', 'safeguarding check', 'safeguarding restrict', "
    "'safeguarding lift')) AND EXISTS(SELECT 1 FROM member_record WHERE member = :member "
    "AND about || ' ' LIKE printf('M%04d %%', record)) ORDER BY deed";
constexpr const char* select_printed =
    "SELECT NULL, name || ', printed on the papers of ' || printf('%04d-%02d', month / 100, "
    "month % 100) FROM closed_member WHERE name IS NOT NULL AND member IN "
    "(SELECT record FROM member_record WHERE member = :member) ORDER BY month";
constexpr const char* select_answers =
    "SELECT recorded_on, 'called ' || name || ' in a file' FROM import_answer JOIN deed "
    "USING(deed) "
    "WHERE member IN (SELECT record FROM member_record WHERE member = :member) ORDER BY deed";
constexpr const char* select_ties =
    "SELECT recorded_on, 'close to the keyholder ' || name FROM keyholder_tie AS t "
    "JOIN keyholder USING(keyholder) JOIN deed AS d ON d.deed = t.deed "
    "WHERE member IN (SELECT record FROM member_record WHERE member = :member) ORDER BY t.deed";
constexpr const char* select_contacts_held =
    "SELECT NULL, name || coalesce(', ' || phone, '') || CASE ended WHEN 1 THEN ', ended' ELSE '' "
    "END FROM contact WHERE organisation IN "
    "(SELECT record FROM member_record WHERE member = :member) ORDER BY contact";
constexpr const char* select_beside =
    "SELECT entry FROM entry WHERE kind = 1 AND "
    "(on_behalf_of IN (SELECT record FROM member_record WHERE member = :member) "
    "OR accompanied_by IN (SELECT record FROM member_record WHERE member = :member)) "
    "ORDER BY entry";
constexpr const char* select_reviews =
    "SELECT entry, gate, recorded_on, EXISTS(SELECT 1 FROM review_settled AS s "
    "WHERE s.item = i.item) FROM review_item AS i JOIN entry USING(entry) JOIN deed USING(deed) "
    "WHERE gate <> 'kept-apart' "
    "AND (from_account IN (SELECT record FROM member_record WHERE member = :member) "
    "OR to_account IN (SELECT record FROM member_record WHERE member = :member)) ORDER BY item";

struct HeldPlace {
    HeldPart part;
    const char* select;
};
constexpr HeldPlace places[] = {
    {HeldPart::details, select_contacts_held},
    {HeldPart::closed_month, select_printed},
    {HeldPart::deed, select_deeds},
    {HeldPart::import, select_answers},
    {HeldPart::keyholder, select_ties},
};

} // namespace

void each_held(const Connection& connection, MemberNumber member,
               const std::function<void(const HeldRow&)>& take) {
    for (const HeldPlace& place : places) {
        Query query(connection, place.select);
        query.with(":member", member.value);
        while (query.next())
            take({place.part, query.maybe_day(0), query.text(1)});
    }
}

std::vector<EntryNumber> read_entries_beside(const Connection& connection, MemberNumber member) {
    std::vector<EntryNumber> entries;
    Query query(connection, select_beside);
    query.with(":member", member.value);
    while (query.next())
        entries.push_back(query.integer(0));
    return entries;
}

std::vector<HeldReview> read_reviews_of(const Connection& connection, MemberNumber member) {
    std::vector<HeldReview> reviews;
    Query query(connection, select_reviews);
    query.with(":member", member.value);
    while (query.next())
        reviews.push_back({query.integer(0), query.text(1), query.day(2), query.integer(3) != 0});
    return reviews;
}

} // namespace timebank
