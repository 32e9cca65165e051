#include "store/sharing_table.hpp"

namespace timebank {

namespace {
constexpr const char* select_shared = "SELECT account, holder, same_as FROM shared_account";
constexpr const char* select_person =
    "SELECT coalesce((SELECT same_as FROM shared_account WHERE account = :number), :number)";
constexpr const char* select_records = "SELECT record FROM member_record WHERE member = :member";
constexpr const char* select_one_account =
    "SELECT 1 FROM account_pool WHERE asked = :one AND account = :other";
constexpr const char* insert_shared = "INSERT INTO shared_account(account, holder, same_as, deed) "
                                      "VALUES(:account, :holder, :same_as, :deed)";
constexpr const char* update_shared =
    "UPDATE shared_account SET holder = :holder, same_as = :same_as WHERE account = :account";
constexpr const char* insert_leaving = "INSERT INTO leaving(deed, member, reason, balance_to) "
                                       "VALUES(:deed, :member, :reason, :balance_to)";
constexpr const char* select_leaving =
    "SELECT reason, balance_to FROM leaving WHERE member = :member ORDER BY deed DESC LIMIT 1";
constexpr const char* select_departures =
    "SELECT s.member, l.reason, l.balance_to FROM member_standing AS s "
    "LEFT JOIN leaving AS l ON l.deed = s.deed AND l.member = s.member "
    "ORDER BY s.member, s.since, s.deed";

Query& bind_shared(Query& query, const SharedAccount& shared) {
    return query.with(":account", shared.account.value)
        .with(":holder", shared.holder.value)
        .with(":same_as", shared.same_as ? std::optional(shared.same_as->value) : std::nullopt);
}
} // namespace

SharedAccounts read_shared_accounts(const Connection& connection) {
    std::vector<SharedAccount> shared;
    Query query(connection, select_shared);
    while (query.next()) {
        SharedAccount each{{query.integer(0)}, {query.integer(1)}, std::nullopt};
        if (const auto same_as = query.maybe_integer(2))
            each.same_as = MemberNumber{*same_as};
        shared.push_back(each);
    }
    return SharedAccounts(std::move(shared));
}

MemberNumber read_person(const Connection& connection, MemberNumber number) {
    Query query(connection, select_person);
    query.with(":number", number.value).next();
    return {query.integer(0)};
}

std::vector<MemberNumber> read_records_of(const Connection& connection, MemberNumber member) {
    std::vector<MemberNumber> records;
    Query query(connection, select_records);
    query.with(":member", member.value);
    while (query.next())
        records.push_back({query.integer(0)});
    return records;
}

bool are_one_account(const Connection& connection, AccountNumber one, AccountNumber other) {
    Query query(connection, select_one_account);
    return query.with(":one", one.value).with(":other", other.value).next();
}

void add_shared_account(const Connection& connection, const SharedAccount& shared,
                        std::int64_t deed) {
    Query query(connection, insert_shared);
    bind_shared(query, shared).with(":deed", deed).run();
}

void move_shared_account(const Connection& connection, const SharedAccount& shared) {
    Query query(connection, update_shared);
    bind_shared(query, shared).run();
}

void add_leaving(const Connection& connection, const Leaving& leaving, std::int64_t deed) {
    Query(connection, insert_leaving)
        .with(":deed", deed)
        .with(":member", leaving.member.value)
        .with(":reason", static_cast<std::int64_t>(leaving.reason))
        .with(":balance_to", static_cast<std::int64_t>(leaving.balance_to))
        .run();
}

std::optional<Leaving> last_leaving(const Connection& connection, MemberNumber member) {
    Query query(connection, select_leaving);
    if (!query.with(":member", member.value).next())
        return std::nullopt;
    return Leaving{member, static_cast<LeavingReason>(query.integer(0)),
                   static_cast<BalanceTo>(query.integer(1))};
}

std::unordered_map<std::int64_t, std::vector<std::optional<Departure>>>
read_departures(const Connection& connection) {
    std::unordered_map<std::int64_t, std::vector<std::optional<Departure>>> departures;
    Query query(connection, select_departures);
    while (query.next()) {
        auto& departure = departures[query.integer(0)].emplace_back();
        if (const auto reason = query.maybe_integer(1))
            departure = Departure{static_cast<LeavingReason>(*reason),
                                  static_cast<BalanceTo>(query.integer(2))};
    }
    return departures;
}

} // namespace timebank
