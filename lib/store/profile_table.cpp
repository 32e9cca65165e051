#include "store/profile_table.hpp"

#include <algorithm>

#include "members/names.hpp"

namespace timebank {

namespace {

constexpr const char* select_profiles =
    "SELECT p.profile, p.name, p.kind, p.date_order, c.name FROM import_profile AS p "
    "LEFT JOIN category AS c USING(category) ORDER BY p.key";
constexpr const char* select_columns =
    "SELECT field, heading, mapped FROM import_profile_column WHERE profile = :profile "
    "ORDER BY field";
constexpr const char* select_profile = "SELECT profile FROM import_profile WHERE key = :key";
constexpr const char* insert_profile =
    "INSERT INTO import_profile(name, key, kind, date_order, category, deed) VALUES(:name, :key, "
    ":kind, :date_order, (SELECT category FROM category WHERE key = :category), :deed) "
    "RETURNING profile";
constexpr const char* insert_column =
    "INSERT INTO import_profile_column(profile, field, heading, mapped) "
    "VALUES(:profile, :field, :heading, :mapped)";
constexpr const char* delete_columns = "DELETE FROM import_profile_column WHERE profile = :profile";
constexpr const char* delete_profile = "DELETE FROM import_profile WHERE profile = :profile";
constexpr const char* select_answers =
    "SELECT name, member FROM import_answer WHERE digest = :digest ORDER BY key";
constexpr const char* upsert_answer =
    "INSERT INTO import_answer(digest, key, name, member, deed) "
    "VALUES(:digest, :key, :name, :member, :deed) ON CONFLICT(digest, key) "
    "DO UPDATE SET name = excluded.name, member = excluded.member, deed = excluded.deed";
constexpr const char* delete_answers = "DELETE FROM import_answer WHERE digest = :digest";

constexpr std::int64_t day_first = 1, month_first = 2;

void read_columns(const Connection& connection, std::int64_t number, ImportProfile& profile) {
    Query query(connection, select_columns);
    query.with(":profile", number);
    while (query.next())
        // A field of an older program's that this one does not know is no column any more.
        if (const auto field = field_called(query.text(0)))
            profile.columns.push_back({*field, query.text(1), query.integer(2) == 1});
}

} // namespace

std::vector<ImportProfile> read_profiles(const Connection& connection) {
    std::vector<ImportProfile> profiles;
    Query query(connection, select_profiles);
    while (query.next()) {
        profiles.push_back(
            {query.text(1),
             static_cast<ImportKind>(query.integer(2)),
             query.integer(3) == month_first ? DateOrder::month_first : DateOrder::day_first,
             query.maybe_text(4),
             {}});
        read_columns(connection, query.integer(0), profiles.back());
    }
    return profiles;
}

bool write_profile(const Connection& connection, const ImportProfile& profile, std::int64_t deed) {
    const bool replaced = remove_profile(connection, profile.name);
    Query insert(connection, insert_profile);
    const std::int64_t number =
        insert.with(":name", profile.name)
            .with(":key", name_key(profile.name))
            .with(":kind", static_cast<std::int64_t>(profile.kind))
            .with(":date_order", profile.order == DateOrder::month_first ? month_first : day_first)
            .with(":category", name_key(profile.category.value_or("")))
            .with(":deed", deed)
            .number();
    Query column(connection, insert_column);
    for (const ProfileColumn& each : profile.columns)
        column.with(":profile", number)
            .with(":field", std::string(show_field(each.field)))
            .with(":heading", each.heading)
            .with(":mapped", each.mapped ? 1 : 0)
            .run();
    return replaced;
}

bool remove_profile(const Connection& connection, const std::string& name) {
    Query query(connection, select_profile);
    if (!query.with(":key", name_key(name)).next())
        return false;
    const std::int64_t number = query.integer(0);
    Query(connection, delete_columns).with(":profile", number).run();
    Query(connection, delete_profile).with(":profile", number).run();
    return true;
}

std::vector<NameAnswer> read_answers(const Connection& connection, const std::string& digest) {
    std::vector<NameAnswer> answers;
    Query query(connection, select_answers);
    query.with(":digest", digest);
    while (query.next())
        answers.push_back({query.text(0), {query.integer(1)}});
    return answers;
}

void write_answer(const Connection& connection, const std::string& digest, const NameAnswer& answer,
                  std::int64_t deed) {
    Query(connection, upsert_answer)
        .with(":digest", digest)
        .with(":key", name_key(answer.name))
        .with(":name", answer.name)
        .with(":member", answer.member.value)
        .with(":deed", deed)
        .run();
}

void remove_answers(const Connection& connection, const std::string& digest) {
    Query(connection, delete_answers).with(":digest", digest).run();
}

} // namespace timebank
