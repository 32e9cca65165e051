#include "store/member_table.hpp"

#include <algorithm>

#include "accounts/account.hpp"
#include "members/names.hpp"

namespace timebank {

namespace {

constexpr const char* select_next_number = "SELECT coalesce(max(member), 0) + 1 FROM member";
constexpr const char* select_count = "SELECT count(*) FROM member";
constexpr const char* select_has_member = "SELECT 1 FROM member WHERE member = :member";
constexpr const char* insert_account = "INSERT INTO account(account) VALUES(:account)";
constexpr const char* insert_member =
    "INSERT INTO member(member, kind, joined_on, phone, email, address, channel, paper, language) "
    "VALUES(:member, :kind, :joined_on, :phone, :email, :address, :channel, :paper, :language)";
constexpr const char* update_one_member =
    "UPDATE member SET kind = :kind, joined_on = :joined_on, phone = :phone, email = :email, "
    "address = :address, channel = :channel, paper = :paper, language = :language "
    "WHERE member = :member";
constexpr const char* delete_names = "DELETE FROM member_name WHERE member = :member";
constexpr const char* insert_name =
    "INSERT INTO member_name(member, rank, name, key) VALUES(:member, :rank, :name, :key)";
constexpr const char* insert_standing =
    "INSERT INTO member_standing(member, since, deed, standing) "
    "VALUES(:member, :since, :deed, :standing)";
constexpr const char* select_members =
    "SELECT member, kind, joined_on, phone, email, address, channel, paper, language, holder, "
    "same_as FROM member LEFT JOIN shared_account ON account = member ORDER BY member";
constexpr const char* select_member =
    "SELECT member, kind, joined_on, phone, email, address, channel, paper, language, holder, "
    "same_as FROM member LEFT JOIN shared_account ON account = member WHERE member = :member";
// A merged record is found by its number alone: its names are the member's by then.
constexpr const char* select_names =
    "SELECT member, name FROM member_name WHERE member NOT IN "
    "(SELECT account FROM shared_account WHERE same_as IS NOT NULL) ORDER BY member, rank";
constexpr const char* select_all_names =
    "SELECT member, name FROM member_name ORDER BY member, rank";
constexpr const char* select_merged =
    "SELECT same_as, account FROM shared_account WHERE same_as IS NOT NULL ORDER BY account";
constexpr const char* select_names_of =
    "SELECT member, name FROM member_name WHERE member = :member ORDER BY rank";
constexpr const char* select_name =
    "SELECT name FROM member_name WHERE member = :member AND rank = 0";
constexpr const char* select_organisations =
    "SELECT member, name FROM member JOIN member_name USING(member) WHERE kind = 2 AND rank = 0 "
    "ORDER BY member";
constexpr const char* select_kind = "SELECT kind FROM member WHERE member = :member";
constexpr const char* select_names_by_key =
    "SELECT member, name FROM member_name WHERE member IN "
    "(SELECT member FROM member_name WHERE key = :key) AND member NOT IN "
    "(SELECT account FROM shared_account WHERE same_as IS NOT NULL) ORDER BY member, rank";
// Keys are compared byte by byte, so everything that begins so stands between the beginning and
// the beginning followed by the largest code point.
constexpr const char* select_names_by_beginning =
    "SELECT member, name FROM member_name WHERE member IN "
    "(SELECT DISTINCT member FROM member_name WHERE key >= :key AND key < :key || "
    "char(1114111) LIMIT :most) AND member NOT IN "
    "(SELECT account FROM shared_account WHERE same_as IS NOT NULL) ORDER BY member, rank";
constexpr const char* select_standings =
    "SELECT member, since, standing FROM member_standing ORDER BY member, since, deed";
constexpr const char* select_standings_of =
    "SELECT member, since, standing FROM member_standing WHERE member = :member "
    "ORDER BY since, deed";

void bind_member(Query& query, const Member& member) {
    query.with(":member", member.number.value)
        .with(":kind", static_cast<std::int64_t>(member.kind))
        .with(":joined_on", member.joined_on.since_1970)
        .with(":phone", member.contact.phone)
        .with(":email", member.contact.email)
        .with(":address", member.contact.address)
        .with(":channel", member.contact.channel)
        .with(":paper", member.contact.paper)
        .with(":language", member.contact.language);
}

Member member_from(const Query& query) {
    Member member;
    member.number = {query.integer(0)};
    member.kind = static_cast<MemberKind>(query.integer(1));
    member.joined_on = {static_cast<std::int32_t>(query.integer(2))};
    member.contact = {query.maybe_text(3), query.maybe_text(4), query.maybe_text(5),
                      query.maybe_text(6), query.maybe_text(7), query.maybe_text(8)};
    if (const auto holder = query.maybe_integer(9))
        member.shares = MemberNumber{*holder};
    if (const auto same_as = query.maybe_integer(10))
        member.same_as = MemberNumber{*same_as};
    return member;
}

StandingChange standing_from(const Query& query) {
    return {{static_cast<std::int32_t>(query.integer(1))}, static_cast<Standing>(query.integer(2))};
}

// Rows of member and name, by member and rank, into members with their names.
std::vector<NamedMember> named_from(Query& query) {
    std::vector<NamedMember> members;
    while (query.next()) {
        const MemberNumber number{query.integer(0)};
        if (members.empty() || members.back().number != number)
            members.push_back({number, query.text(1), {}});
        else
            members.back().aliases.push_back(query.text(1));
    }
    return members;
}

} // namespace

MemberNumber next_member_number(const Connection& connection) {
    Query query(connection, select_next_number);
    query.next();
    return {query.integer(0)};
}

std::int64_t count_members(const Connection& connection) {
    Query query(connection, select_count);
    query.next();
    return query.integer(0);
}

bool has_member(const Connection& connection, MemberNumber number) {
    return Query(connection, select_has_member).with(":member", number.value).next();
}

void add_member_row(const Connection& connection, const Member& member, std::int64_t deed) {
    Query(connection, insert_account).with(":account", account_of(member.number).value).run();
    Query query(connection, insert_member);
    bind_member(query, member);
    query.run();
    replace_names(connection, member);
    for (const StandingChange& change : member.standings)
        add_standing(connection, member.number, change, deed);
}

void update_member_row(const Connection& connection, const Member& member) {
    Query query(connection, update_one_member);
    bind_member(query, member);
    query.run();
}

void replace_names(const Connection& connection, const Member& member) {
    Query(connection, delete_names).with(":member", member.number.value).run();
    Query query(connection, insert_name);
    const auto insert = [&](std::int64_t rank, const std::string& name) {
        query.with(":member", member.number.value)
            .with(":rank", rank)
            .with(":name", name)
            .with(":key", name_key(name))
            .run();
    };
    insert(0, member.name);
    for (std::size_t alias = 0; alias < member.aliases.size(); ++alias)
        insert(static_cast<std::int64_t>(alias) + 1, member.aliases[alias]);
}

void add_standing(const Connection& connection, MemberNumber number, StandingChange change,
                  std::int64_t deed) {
    Query(connection, insert_standing)
        .with(":member", number.value)
        .with(":since", change.since.since_1970)
        .with(":deed", deed)
        .with(":standing", static_cast<std::int64_t>(change.standing))
        .run();
}

Member read_member(const Connection& connection, MemberNumber number) {
    Query query(connection, select_member);
    query.with(":member", number.value).next();
    Member member = member_from(query);
    Query names(connection, select_names_of);
    names.with(":member", number.value);
    const auto named = named_from(names);
    member.name = named.front().name;
    member.aliases = named.front().aliases;
    member.standings = read_standings(connection, number);
    return member;
}

std::vector<Member> read_members(const Connection& connection) {
    std::vector<Member> members;
    Query query(connection, select_members);
    while (query.next())
        members.push_back(member_from(query));
    Query names(connection, select_all_names);
    auto named = named_from(names);
    auto standings = read_standings(connection);
    for (std::size_t each = 0; each < members.size(); ++each) {
        members[each].name = std::move(named[each].name);
        members[each].aliases = std::move(named[each].aliases);
        members[each].standings = std::move(standings[members[each].number.value]);
    }
    return members;
}

std::vector<NamedMember> read_named_members(const Connection& connection) {
    Query query(connection, select_names);
    auto members = named_from(query);
    Query merged(connection, select_merged);
    while (merged.next()) {
        const MemberNumber person{merged.integer(0)};
        const auto found = std::ranges::lower_bound(members, person, {}, &NamedMember::number);
        if (found != members.end() && found->number == person)
            found->also.push_back({merged.integer(1)});
    }
    return members;
}

std::vector<NamedMember> read_organisations(const Connection& connection) {
    Query query(connection, select_organisations);
    return named_from(query);
}

std::vector<NamedMember> members_with_key(const Connection& connection, const std::string& key) {
    Query query(connection, select_names_by_key);
    query.with(":key", key);
    return named_from(query);
}

std::vector<NamedMember> members_with_beginning(const Connection& connection,
                                                const std::string& key, std::int64_t most) {
    Query query(connection, select_names_by_beginning);
    query.with(":key", key).with(":most", most);
    return named_from(query);
}

std::unordered_map<std::int64_t, std::vector<StandingChange>>
read_standings(const Connection& connection) {
    std::unordered_map<std::int64_t, std::vector<StandingChange>> standings;
    Query query(connection, select_standings);
    while (query.next())
        standings[query.integer(0)].push_back(standing_from(query));
    return standings;
}

std::vector<StandingChange> read_standings(const Connection& connection, MemberNumber number) {
    std::vector<StandingChange> changes;
    Query query(connection, select_standings_of);
    query.with(":member", number.value);
    while (query.next())
        changes.push_back(standing_from(query));
    return changes;
}

std::string read_name(const Connection& connection, MemberNumber number) {
    Query query(connection, select_name);
    return query.with(":member", number.value).next() ? query.text(0) : std::string();
}

std::string read_named(const Connection& connection, AccountNumber account) {
    const auto holder = holder_of(account);
    return holder ? show_named(*holder, read_name(connection, *holder))
                  : std::string(own_account_name(account));
}

MemberKind kind_of(const Connection& connection, MemberNumber number) {
    Query query(connection, select_kind);
    query.with(":member", number.value).next();
    return static_cast<MemberKind>(query.integer(0));
}

} // namespace timebank
