#include "store/journal_table.hpp"

#include "members/names.hpp"
#include "store/entry_table.hpp"
#include "store/limit_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_records =
    "SELECT e.entry, e.kind, e.from_account, e.to_account, e.minutes, e.happened_on, e.counts_in, "
    "e.corrects, 0, e.given_minutes, e.deed, d.recorded_on, d.recorded_by, d.reason, c.name, "
    "e.setting, s.name, e.line, e.signed, e.on_behalf_of, e.accompanied_by, e.replaces, n.note, "
    "e.session, g.split, h.name, os.name, o.line "
    "FROM entry AS e JOIN deed AS d ON d.deed = e.deed "
    "LEFT JOIN category AS c ON c.category = e.category "
    "LEFT JOIN sheet AS s ON s.sheet = e.sheet "
    "LEFT JOIN other_sheet AS o ON o.entry = e.entry LEFT JOIN sheet AS os ON os.sheet = o.sheet "
    "LEFT JOIN session AS g ON g.session = e.session LEFT JOIN sheet AS h ON h.sheet = g.sheet "
    "LEFT JOIN entry_note AS n ON n.entry = e.entry ORDER BY e.entry";
constexpr const char* select_acted =
    "SELECT entry, contact, organisation, name FROM entry_contact JOIN contact USING(contact) "
    "ORDER BY entry, contact";
constexpr const char* select_attendance =
    "SELECT session, member, role, people, minutes, preparation_minutes FROM attendance "
    "ORDER BY session, member";
constexpr const char* select_last_deed = "SELECT deed FROM entry ORDER BY entry DESC LIMIT 1";

std::optional<std::string> text_from(const Query& query, int column) {
    auto text = query.maybe_text(column);
    if (text)
        text = valid_text(*text);
    return text;
}

std::optional<MemberNumber> member_from(const Query& query, int column) {
    const auto number = query.maybe_integer(column);
    if (!number)
        return std::nullopt;
    return MemberNumber{*number};
}

EntryRecord record_from(const Query& query) {
    EntryRecord record;
    record.movement = movement_from(query);
    record.given = {query.integer(9)};
    record.deed.recorded_on = {static_cast<std::int32_t>(query.integer(11))};
    record.deed.recorded_by = query.text(12);
    record.deed.reason = text_from(query, 13);
    record.category = query.maybe_text(14);
    if (const auto setting = query.maybe_integer(15))
        record.setting = static_cast<Setting>(*setting);
    if (auto sheet = text_from(query, 16))
        record.sheet = SheetLine{*std::move(sheet), query.maybe_integer(17)};
    if (auto sheet = text_from(query, 26))
        record.other_sheet = SheetLine{*std::move(sheet), query.maybe_integer(27)};
    if (const auto signed_by = query.maybe_integer(18))
        record.signed_by = static_cast<Signed>(*signed_by);
    record.on_behalf_of = member_from(query, 19);
    record.accompanied_by = member_from(query, 20);
    record.replaces = query.integer(21);
    record.note = text_from(query, 22);
    record.session = query.integer(23);
    return record;
}

/// Rows of a query that is ordered by its first column, taken while others are walked that know of
/// the same numbers.
class Alongside {
public:
    Alongside(const Connection& connection, const char* sql)
        : query_(connection, sql), more_(query_.next()) {}

    template <class Take>
    void each_of(std::int64_t number, const Take& take) {
        for (; more_ && query_.integer(0) <= number; more_ = query_.next())
            if (query_.integer(0) == number)
                take(query_);
    }

private:
    Query query_;
    bool more_;
};

// What only the first entry of a session tells.
void tell_session(EntryRecord& record, const Query& query, Alongside& attendance) {
    record.split = static_cast<Split>(query.integer(24));
    if (auto sheet = text_from(query, 25))
        record.sheet = SheetLine{*std::move(sheet), std::nullopt};
    attendance.each_of(record.session, [&](const Query& part) {
        record.attendance.push_back({{part.integer(1)},
                                     static_cast<Role>(part.integer(2)),
                                     part.integer(3),
                                     {part.integer(4)},
                                     {part.integer(5)}});
    });
}

} // namespace

void each_record(const Connection& connection,
                 const std::function<void(const EntryRecord&)>& take) {
    Query query(connection, select_records);
    Alongside acted(connection, select_acted), attendance(connection, select_attendance);
    const auto limits = read_passed_limits(connection);
    std::int64_t deed = 0, session = 0;
    EntryNumber first_entry = 0;
    while (query.next()) {
        EntryRecord record = record_from(query);
        if (query.integer(10) != deed) {
            deed = query.integer(10);
            first_entry = record.movement.entry;
        }
        record.deed.first_entry = first_entry;
        if (record.session > session) {
            session = record.session;
            tell_session(record, query, attendance);
        }
        acted.each_of(record.movement.entry, [&](const Query& contact) {
            record.contacts.push_back(
                {{contact.integer(1)}, {contact.integer(2)}, contact.text(3), std::nullopt, false});
        });
        if (const auto passed = limits.find(record.movement.entry); passed != limits.end())
            record.let_pass = passed->second;
        take(record);
    }
}

std::int64_t deed_of_last_entry(const Connection& connection) {
    Query query(connection, select_last_deed);
    query.next();
    return query.integer(0);
}

} // namespace timebank
