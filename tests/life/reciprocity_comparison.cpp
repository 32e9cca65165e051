// Who gave and who received in a month, and how long ago, held against a report.
#include <algorithm>

#include "life.hpp"

namespace timebank::naive {

namespace {

struct Part {
    Day last{-1};
    bool gave = false, received = false;
    Number given = 0, taken = 0; ///< minutes
};

std::map<Number, Part> parts_of(const Model& model, int month) {
    std::map<Number, Part> parts;
    const auto give = [&](Number member, Day on, bool counts) -> Part& {
        Part& part = parts[model.person(member)];
        part.last = std::max(part.last, on);
        part.gave = part.gave || counts;
        return part;
    };
    const auto receive = [&](Number member, Day on, bool counts) -> Part& {
        Part& part = parts[model.person(member)];
        part.last = std::max(part.last, on);
        part.received = part.received || counts;
        return part;
    };
    for (const Line& line : model.lines) {
        const bool counts = line.counts_in == month;
        const auto& behalf = line.exchange.on_behalf_of;
        if (!line.stands_as_help() || line.counts_in > month)
            continue;
        if (line.to > 0)
            give(line.to, line.day, counts).given += counts ? line.minutes : 0;
        if (line.from > 0)
            receive(line.from, line.day, counts).taken += counts ? line.minutes : 0;
        // Whoever pays for their own help received it once.
        if (behalf && (line.from < 0 || model.person(line.from) != model.person(behalf->value)))
            receive(behalf->value, line.day, counts).taken += counts ? line.minutes : 0;
    }
    for (const Gathering& held : model.sessions) {
        const int counts_in = model.line(held.first).counts_in;
        for (const Attendance& each : held.session.attendance) {
            if (held.voided || counts_in > month)
                continue;
            if (each.role == Role::leader || each.role == Role::helper)
                give(each.member.value, held.session.happened_on, counts_in == month);
            else
                receive(each.member.value, held.session.happened_on, counts_in == month);
        }
    }
    return parts;
}

std::size_t band_of(int days) {
    return days <= 30 ? 0 : days <= 60 ? 1 : days <= 90 ? 2 : days <= 180 ? 3 : days <= 365 ? 4 : 5;
}

} // namespace

void Life::compare_reciprocity(const MonthReport& report) const {
    const std::map<Number, Part> parts = parts_of(model_, report.month.number);
    const Day at = report.active_to;
    Reciprocity naive;
    for (const auto& [number, person] : model_.people) {
        if (at < person.joined || standing_at(person, at) != Standing::active)
            continue;
        const auto found = parts.find(number);
        const Part part = found == parts.end() ? Part() : found->second;
        ++naive.members;
        naive.both_ways += part.gave && part.received ? 1 : 0;
        naive.gave_only += part.gave && !part.received ? 1 : 0;
        naive.received_only += !part.gave && part.received ? 1 : 0;
        naive.neither += !part.gave && !part.received ? 1 : 0;
        naive.never += part.last < Day{0} ? 1 : 0;
        if (!(part.last < Day{0}))
            ++naive.last_exchange[band_of(at - part.last)];
    }
    std::vector<Number> given;
    for (const auto& [number, part] : parts) {
        naive.receivers += part.taken > 0 ? 1 : 0;
        if (part.given > 0)
            given.push_back(part.given);
    }
    std::sort(given.rbegin(), given.rend());
    Number all = 0, top = 0;
    for (std::size_t at_giver = 0; at_giver < given.size(); ++at_giver) {
        all += given[at_giver];
        top += at_giver * 10 < given.size() ? given[at_giver] : 0;
    }
    for (const Reciprocity& met :
         {report.reciprocity, ledger_->reciprocity(report.month, report.month)}) {
        REQUIRE(met.members == naive.members);
        REQUIRE(met.both_ways == naive.both_ways);
        REQUIRE(met.gave_only == naive.gave_only);
        REQUIRE(met.received_only == naive.received_only);
        REQUIRE(met.neither == naive.neither);
        REQUIRE(met.never == naive.never);
        REQUIRE(met.last_exchange == naive.last_exchange);
        REQUIRE(met.givers == std::ssize(given));
        REQUIRE(met.receivers == naive.receivers);
        REQUIRE(met.given.count == all);
        REQUIRE(met.given_by_top.count == top);
    }
}

} // namespace timebank::naive
