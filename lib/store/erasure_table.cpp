#include "store/erasure_table.hpp"

#include "months/frozen.hpp"
#include "store/check_table.hpp"
#include "store/member_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_erasure =
    "SELECT recorded_on FROM member_erased JOIN deed USING(deed) "
    "WHERE member = :member";
constexpr const char* select_erased = "SELECT member FROM member_erased ORDER BY member";
constexpr const char* overwrite = "PRAGMA secure_delete = ON";
constexpr const char* delete_told = "DELETE FROM member_told WHERE member = :member";
constexpr const char* delete_answers_for = "DELETE FROM import_answer WHERE member = :member";
constexpr const char* blank_printed = "UPDATE closed_member SET name = NULL, name_digest = NULL "
                                      "WHERE member = :member AND name IS NOT NULL";
constexpr const char* insert_erasure =
    "INSERT INTO member_erased(member, deed, keyholder) VALUES(:member, :deed, :keyholder)";
constexpr const char* write_anew = "VACUUM";
constexpr const char* empty_log = "PRAGMA wal_checkpoint(TRUNCATE)";

} // namespace

std::optional<Day> read_erasure(const Connection& connection, MemberNumber member) {
    Query query(connection, select_erasure);
    return query.with(":member", member.value).next() ? query.maybe_day(0) : std::nullopt;
}

std::vector<MemberNumber> read_erased(const Connection& connection) {
    std::vector<MemberNumber> erased;
    Query query(connection, select_erased);
    while (query.next())
        erased.push_back({query.integer(0)});
    return erased;
}

void overwrite_removed(const Connection& connection) {
    Query(connection, overwrite).run();
}

void blank_record(const Connection& connection, const Member& record) {
    for (const char* const sql : {delete_told, delete_answers_for, blank_printed})
        Query(connection, sql).with(":member", record.number.value).run();
    std::vector<std::int64_t> checks;
    each_check_of(connection, record.number,
                  [&](const Check& check) { checks.push_back(check.number); });
    remove_checks(connection, checks);
    Member blank = record;
    blank.name = former_member(record.number);
    blank.aliases.clear();
    blank.contact = {};
    update_member_row(connection, blank);
    replace_names(connection, blank);
}

void add_erasure(const Connection& connection, MemberNumber record, std::int64_t deed,
                 std::optional<std::int64_t> keyholder) {
    Query(connection, insert_erasure)
        .with(":member", record.value)
        .with(":deed", deed)
        .with(":keyholder", keyholder)
        .run();
}

bool rebuild_file(const Connection& connection) {
    connection.execute(write_anew);
    Query query(connection, empty_log);
    query.next();
    return query.integer(0) == 0;
}

} // namespace timebank
