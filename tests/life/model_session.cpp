#include <algorithm>

#include "model.hpp"

namespace timebank::naive {

namespace {

std::vector<Number> shared_out(Number amount, const std::vector<Number>& weights) {
    Number all = 0, left = amount;
    for (const Number each : weights)
        all += each;
    std::vector<Number> shares;
    for (const Number each : weights) {
        shares.push_back(amount * each / all);
        left -= shares.back();
    }
    // The minutes left over, one by one, to whoever came shortest and had none yet.
    std::vector<bool> had(weights.size());
    for (; left > 0; --left) {
        std::size_t best = weights.size();
        for (std::size_t at = 0; at < weights.size(); ++at)
            if (!had[at] && (best == weights.size() ||
                             amount * weights[at] % all > amount * weights[best] % all))
                best = at;
        had[best] = true;
        ++shares[best];
    }
    return shares;
}

using Purses = std::vector<std::pair<Number, Number>>; // account and minutes

Number sum_of(const Purses& purses) {
    Number sum = 0;
    for (const auto& [account, minutes] : purses)
        sum += minutes;
    return sum;
}

bool works(const Attendance& part) {
    return part.role == Role::leader || part.role == Role::helper;
}

// Every payer gives to everybody who is still to get something.
std::vector<Line> moves_between(const Purses& pay, Purses get, const Session& session) {
    std::vector<Line> moves;
    for (const auto& [payer, amount] : pay) {
        if (amount == 0)
            continue;
        std::vector<Number> open;
        for (const auto& [payee, minutes] : get)
            open.push_back(minutes);
        const auto shares = shared_out(amount, open);
        for (std::size_t at = 0; at < get.size(); ++at) {
            get[at].second -= shares[at];
            if (shares[at] == 0)
                continue;
            Line line;
            line.kind = EntryKind::session;
            line.from = payer;
            line.to = get[at].first;
            line.minutes = shares[at];
            line.day = session.happened_on;
            line.exchange.category = session.category;
            line.exchange.setting = session.setting;
            moves.push_back(line);
        }
    }
    return moves;
}

} // namespace

std::vector<Line> Model::moves_of(const Session& session) const {
    Purses pay, get;
    std::vector<Number> times;
    for (const Attendance& part : session.attendance) {
        const Number own = rounded((part.minutes + part.preparation).count, step);
        const Number member = part.member.value;
        if (works(part)) {
            get.emplace_back(member, own);
        } else if (session.split != Split::pot) {
            pay.emplace_back(member, session.split == Split::each ? own : 0);
            times.push_back(part.minutes.count);
        }
    }
    const Number all = sum_of(get);
    if (session.split == Split::shared) {
        const auto shares = shared_out(all, times);
        for (std::size_t at = 0; at < pay.size(); ++at)
            pay[at].second = shares[at];
    }
    if (session.split == Split::working_party)
        pay.front().second = all;
    const Number rest = sum_of(pay) - all;
    if (rest > 0)
        get.emplace_back(-1, rest);
    else if (rest < 0)
        pay.emplace_back(-1, -rest);
    return moves_between(pay, get, session);
}

Number Model::net(const std::vector<Line>& moves, Number account) const {
    Number sum = 0;
    for (const Line& line : moves)
        sum += change(line, account);
    return sum;
}

std::string Model::why_not_hold(const Session& session, Day today) const {
    const auto& parts = session.attendance;
    const Role came = session.split == Split::working_party ? Role::helper : Role::learner;
    if (std::none_of(parts.begin(), parts.end(),
                     [&](const Attendance& part) { return part.role == came; }))
        return "session_nobody";
    for (std::size_t at = 1; at < parts.size(); ++at) {
        const Role one = parts[at - 1].role, other = parts[at].role;
        if (parts[at - 1].member != parts[at].member)
            continue;
        return one != other && (one == Role::learner || other == Role::learner)
                   ? "session_leader_learns"
                   : "session_named_twice";
    }
    if (today < session.happened_on)
        return "day_in_future";
    if (session.happened_on.since_1970 < 0)
        return "day_too_early";
    for (const Attendance& part : parts)
        if ((works(part) || session.split == Split::each) &&
            rounded((part.minutes + part.preparation).count, step) == 0)
            return "hours_below_step";
    return "";
}

std::string Model::why_not_move(const Session& session, const std::vector<Line>& moves,
                                const std::optional<std::string>& let_pass) const {
    for (const Attendance& part : session.attendance)
        if (session.split == Split::shared && part.role == Role::learner &&
            std::none_of(moves.begin(), moves.end(),
                         [&](const Line& line) { return line.from == part.member.value; }))
            return "session_split_uneven";
    for (const Line& line : moves)
        if (line.from > 0 && line.to > 0 && holder(line.from) == holder(line.to))
            return "session_same_account";
    if (net(moves, -1) < 0 && balance(-1) + net(moves, -1) < 0)
        return "pot_too_small";
    for (const auto& [number, person] : people)
        if (!let_pass && net(moves, number) != 0 &&
            passes_firm(number, balance(number), balance(number) + net(moves, number)))
            return "limit_firm";
    return "";
}

Number Model::hold(const Session& session, const std::vector<Line>& moves, Day today) {
    Gathering gathering;
    gathering.session = session;
    gathering.first = static_cast<Number>(lines.size()) + 1;
    for (Line line : moves) {
        line.session = static_cast<Number>(sessions.size()) + 1;
        line.recorded_on = today;
        line.counts_in = month_for(line.day);
        lines.push_back(line);
    }
    gathering.last = static_cast<Number>(lines.size());
    for (const Attendance& part : session.attendance) {
        Number own = gathering.first;
        for (Number entry = gathering.last; entry >= gathering.first; --entry)
            if (line(entry).from == part.member.value || line(entry).to == part.member.value)
                own = entry;
        line(own).reviews.merge(gates_missed(session, part));
    }
    if (activities.at(static_cast<std::size_t>(session.category - 1)).refused &&
        !gates_off.contains("category"))
        line(gathering.first).reviews.insert("category");
    for (const Attendance& one : session.attendance)
        for (const Attendance& other : session.attendance)
            if (apart(one.member.value, other.member.value, session.happened_on))
                line(gathering.first).reviews.insert("kept-apart");
    sessions.push_back(gathering);
    return static_cast<Number>(sessions.size());
}

} // namespace timebank::naive
