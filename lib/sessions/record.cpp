#include "sessions/record.hpp"

namespace timebank {

Minutes SessionRecord::credited() const {
    Minutes credited;
    for (const Movement& each : entries)
        if (each.to != community_pot)
            credited += each.minutes;
    return credited;
}

std::int64_t SessionRecord::people(Role role) const {
    std::int64_t people = 0;
    for (const Attendance& each : session.attendance)
        if (each.role == role)
            people += each.people;
    return people;
}

std::vector<std::string> SessionRecord::named(Role role) const {
    std::vector<std::string> named;
    for (const Attendance& each : session.attendance)
        if (each.role == role)
            named.push_back(names.at(account_of(each.member)));
    return named;
}

} // namespace timebank
