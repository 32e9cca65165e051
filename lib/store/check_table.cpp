#include "store/check_table.hpp"

#include "store/erasure_table.hpp"

namespace timebank {

namespace {

constexpr const char* insert_check =
    "INSERT INTO member_check(number, member, kind, seen_on, seen_by, until, detail) "
    "VALUES(:number, :member, :kind, :seen_on, :seen_by, :until, :detail)";
constexpr const char* insert_reference =
    "INSERT INTO reference_check(number, which, asked_on, received_on, satisfactory, decided_by) "
    "VALUES(:number, :which, :asked_on, :received_on, :satisfactory, :decided_by)";
constexpr const char* insert_certificate =
    "INSERT INTO certificate(number, level, workforce, position, eligibility, certificate_number, "
    "issued_on, decision, consented_on, status_checked_on, held_since) "
    "VALUES(:number, :level, :workforce, :position, :eligibility, :certificate_number, "
    ":issued_on, :decision, :consented_on, :status_checked_on, :held_since)";
constexpr const char* insert_driver =
    "INSERT INTO driver_check(number, licence_until, mot_until, tax_until, insurer_until) "
    "VALUES(:number, :licence_until, :mot_until, :tax_until, :insurer_until)";
constexpr const char* delete_check = "DELETE FROM member_check WHERE number = :number";
constexpr const char* select_checks =
    "SELECT number, member, kind, seen_on, seen_by, until, detail, which, asked_on, received_on, "
    "satisfactory, decided_by, level, workforce, position, eligibility, certificate_number, "
    "issued_on, decision, consented_on, status_checked_on, held_since, licence_until, mot_until, "
    "tax_until, insurer_until FROM member_check LEFT JOIN reference_check USING(number) "
    "LEFT JOIN certificate USING(number) LEFT JOIN driver_check USING(number) "
    "ORDER BY seen_on, number";
constexpr const char* select_checks_of =
    "SELECT number, member, kind, seen_on, seen_by, until, detail, which, asked_on, received_on, "
    "satisfactory, decided_by, level, workforce, position, eligibility, certificate_number, "
    "issued_on, decision, consented_on, status_checked_on, held_since, licence_until, mot_until, "
    "tax_until, insurer_until FROM member_check LEFT JOIN reference_check USING(number) "
    "LEFT JOIN certificate USING(number) LEFT JOIN driver_check USING(number) "
    "WHERE member = :member ORDER BY seen_on, number";

Reference reference_from(const Query& query) {
    Reference reference{query.integer(7), query.day(8), query.maybe_day(9), std::nullopt,
                        query.maybe_text(11)};
    if (const auto satisfactory = query.maybe_integer(10))
        reference.satisfactory = *satisfactory != 0;
    return reference;
}

Certificate certificate_from(const Query& query) {
    return {static_cast<Level>(query.integer(12)),
            static_cast<Workforce>(query.integer(13)),
            query.text(14),
            query.maybe_text(15),
            query.text(16),
            query.day(17),
            static_cast<Decision>(query.integer(18)),
            query.maybe_day(19),
            query.maybe_day(20),
            query.maybe_day(21)};
}

Check check_from(const Query& query) {
    Check check{query.integer(0),
                {query.integer(1)},
                static_cast<CheckKind>(query.integer(2)),
                query.day(3),
                query.text(4),
                query.maybe_day(5),
                query.maybe_text(6),
                {}};
    if (check.kind == CheckKind::reference)
        check.more = reference_from(query);
    else if (is_certificate(check.kind))
        check.more = certificate_from(query);
    else if (check.kind == CheckKind::driver)
        check.more = DriverPapers{query.day(22), query.day(23), query.day(24), query.day(25)};
    return check;
}

// What its kind has beyond what every check has.
struct MoreWriter {
    const Connection& connection;
    std::int64_t number;

    void operator()(std::monostate) const {}
    void operator()(const Reference& reference) const {
        Query(connection, insert_reference)
            .with(":number", number)
            .with(":which", reference.which)
            .with(":asked_on", reference.asked_on)
            .with(":received_on", reference.received_on)
            .with(":satisfactory", reference.satisfactory)
            .with(":decided_by", reference.decided_by)
            .run();
    }
    void operator()(const Certificate& certificate) const {
        Query(connection, insert_certificate)
            .with(":number", number)
            .with(":level", static_cast<std::int64_t>(certificate.level))
            .with(":workforce", static_cast<std::int64_t>(certificate.workforce))
            .with(":position", certificate.position)
            .with(":eligibility", certificate.eligibility)
            .with(":certificate_number", certificate.number)
            .with(":issued_on", certificate.issued_on)
            .with(":decision", static_cast<std::int64_t>(certificate.decision))
            .with(":consented_on", certificate.consented_on)
            .with(":status_checked_on", certificate.status_checked_on)
            .with(":held_since", certificate.held_since)
            .run();
    }
    void operator()(const DriverPapers& papers) const {
        Query(connection, insert_driver)
            .with(":number", number)
            .with(":licence_until", papers.licence_until)
            .with(":mot_until", papers.mot_until)
            .with(":tax_until", papers.tax_until)
            .with(":insurer_until", papers.insurer_until)
            .run();
    }
};

} // namespace

void add_check(const Connection& connection, const Check& check) {
    Query(connection, insert_check)
        .with(":number", check.number)
        .with(":member", check.member.value)
        .with(":kind", static_cast<std::int64_t>(check.kind))
        .with(":seen_on", check.seen_on)
        .with(":seen_by", check.seen_by)
        .with(":until", check.until)
        .with(":detail", check.detail)
        .run();
    std::visit(MoreWriter{connection, check.number}, check.more);
}

void remove_checks(const Connection& connection, const std::vector<std::int64_t>& numbers) {
    overwrite_removed(connection);
    Query query(connection, delete_check);
    for (const std::int64_t number : numbers)
        query.with(":number", number).run();
}

void each_check(const Connection& connection, const std::function<void(Check)>& take) {
    Query query(connection, select_checks);
    while (query.next())
        take(check_from(query));
}

void each_check_of(const Connection& connection, MemberNumber record,
                   const std::function<void(Check)>& take) {
    Query query(connection, select_checks_of);
    query.with(":member", record.value);
    while (query.next())
        take(check_from(query));
}

} // namespace timebank
