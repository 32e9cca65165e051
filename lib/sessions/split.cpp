#include <algorithm>

#include "sessions/session.hpp"

namespace timebank {

namespace {

/// What an account gives, or has still to get.
struct Part {
    AccountNumber account;
    Minutes minutes;
};

Minutes sum_of(std::span<const Part> parts) {
    Minutes sum;
    for (const Part& each : parts)
        sum += each.minutes;
    return sum;
}

/// Those of one role or another, each with the time that is credited by itself.
std::vector<Part> credited(const Session& session, Minutes step,
                           std::initializer_list<Role> roles) {
    std::vector<Part> parts;
    for (const Attendance& each : session.attendance)
        if (std::ranges::find(roles, each.role) != roles.end())
            parts.push_back(
                {account_of(each.member), round_to_step(each.minutes + each.preparation, step)});
    return parts;
}

/// The learners with their shares of an amount, in proportion to their time.
std::vector<Part> sharing(const Session& session, Minutes amount) {
    std::vector<Part> parts;
    std::vector<std::int64_t> times;
    for (const Attendance& each : session.attendance)
        if (each.role == Role::learner) {
            parts.push_back({account_of(each.member), {}});
            times.push_back(each.minutes.count);
        }
    const std::vector<Minutes> shares = divide(amount, times);
    for (std::size_t at = 0; at < parts.size(); ++at)
        parts[at].minutes = shares[at];
    return parts;
}

Part receiver_of(const Session& session, Minutes amount) {
    const auto receiver = std::ranges::find(session.attendance, Role::receiver, &Attendance::role);
    return {account_of(receiver->member), amount};
}

void add_movements(std::vector<Movement>& movements, const Session& session, const Part& payer,
                   std::vector<Part>& payees) {
    std::vector<std::int64_t> to_get;
    for (const Part& payee : payees)
        to_get.push_back(payee.minutes.count);
    const std::vector<Minutes> shares = divide(payer.minutes, to_get);
    for (std::size_t at = 0; at < payees.size(); ++at) {
        if (shares[at] == Minutes{})
            continue;
        payees[at].minutes -= shares[at];
        Movement movement;
        movement.kind = EntryKind::session;
        movement.from = payer.account;
        movement.to = payees[at].account;
        movement.minutes = shares[at];
        movement.happened_on = session.happened_on;
        movement.counts_in = month_of(session.happened_on);
        movements.push_back(movement);
    }
}

} // namespace

std::vector<Movement> movements_of(const Session& session, Minutes step) {
    std::vector<Part> payees = credited(session, step, {Role::leader, Role::helper});
    std::vector<Part> payers;
    const Minutes to_get = sum_of(payees);
    switch (session.split) {
    case Split::each:
        payers = credited(session, step, {Role::learner});
        break;
    case Split::shared:
        payers = sharing(session, to_get);
        break;
    case Split::pot:
        break;
    case Split::working_party:
        payers = {receiver_of(session, to_get)};
        break;
    }
    const Minutes left_over = sum_of(payers) - to_get;
    if (left_over > Minutes{})
        payees.push_back({community_pot, left_over});
    if (left_over < Minutes{})
        payers.push_back({community_pot, -left_over});
    std::vector<Movement> movements;
    for (const Part& payer : payers)
        if (payer.minutes > Minutes{})
            add_movements(movements, session, payer, payees);
    return movements;
}

Minutes change_of(AccountNumber account, std::span<const Movement> movements) {
    Minutes change;
    for (const Movement& each : movements) {
        if (each.to == account)
            change += each.minutes;
        if (each.from == account)
            change -= each.minutes;
    }
    return change;
}

} // namespace timebank
