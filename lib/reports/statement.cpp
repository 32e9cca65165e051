#include "reports/statement.hpp"

#include <algorithm>

#include "members/find.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

// What a correction undoes; nothing where it is no correction, or that stands on another paper.
const StatementSource* undone_by(const Movement& correction,
                                 const std::vector<StatementSource>& sources) {
    if (correction.corrects == 0)
        return nullptr;
    const auto undone = std::ranges::find(sources, correction.corrects,
                                          [](const auto& source) { return source.movement.entry; });
    return undone == sources.end() ? nullptr : &*undone;
}

} // namespace

std::optional<Refusal> why_not_period(Month from, Month to, std::optional<Month> newest,
                                      Day today) {
    if (to < from)
        return refuse(rule("period_backwards"), show_long(from), show_long(to));
    // A book that was used with another day knows months that today has not seen.
    if (to > month_of(today) && (!newest || to > *newest))
        return refuse(rule("month_not_begun"), show_long(to), show_short(today));
    return std::nullopt;
}

std::optional<Refusal> why_not_before_joining(const Member& member, Month to, bool has_lines,
                                              std::string_view command) {
    if (has_lines || member.joined_on <= last_day(to))
        return std::nullopt;
    return refuse(rule("statement_before_joining"), show_named(member.number, member.name),
                  show_short(member.joined_on), show_long(to), command,
                  show_iso(month_of(member.joined_on)));
}

bool has_lines(const Statement& statement) {
    return statement.opening != Minutes{} || !statement.lines.empty() ||
           !statement.help_for.empty();
}

NameForOthers name_for_others(std::string_view name, MemberKind kind) {
    if (kind == MemberKind::organisation)
        return std::string(name);
    const std::size_t space = name.find(' ');
    if (space == std::string_view::npos)
        return {};
    return std::string(name.substr(0, space));
}

std::optional<NameForOthers> name_for_others(const std::optional<OtherMember>& other) {
    if (!other)
        return std::nullopt;
    return name_for_others(other->name, other->kind);
}

namespace {

StatementLine line_of(const StatementSource& source, bool added,
                      const std::vector<StatementSource>& sources) {
    const Movement& movement = source.movement;
    StatementLine line;
    line.on = movement.happened_on;
    line.session = source.session;
    line.kind = movement.kind;
    line.put_right = movement.undone || movement.kind == EntryKind::correction;
    line.category = source.category;
    line.whose = source.whose;
    line.on_behalf_of = name_for_others(source.behalf);
    if (const auto* undone = undone_by(movement, sources)) {
        line.undoes = undone->movement.kind;
        line.category = undone->category;
        line.on_behalf_of = name_for_others(undone->behalf);
    }
    line.with = name_for_others(source.other);
    if (!movement.counts_as_help())
        line.other = added ? movement.minutes : -movement.minutes;
    else if (added)
        line.given = movement.minutes;
    else
        line.received = movement.minutes;
    return line;
}

bool goes_the_same_way(const StatementLine& one, const StatementLine& other) {
    const auto sign = [](const StatementLine& line) {
        return (line.given - line.received + line.other) > Minutes{};
    };
    return one.session == other.session && one.kind == other.kind &&
           one.put_right == other.put_right && one.whose == other.whose && sign(one) == sign(other);
}

void add(StatementLine& line, const StatementLine& more) {
    line.given += more.given;
    line.received += more.received;
    line.other += more.other;
    if (!line.with && !line.several) {
        line.with = more.with;
    } else if (more.with && line.with != more.with) {
        line.with.reset();
        line.several = true;
    }
}

} // namespace

Statement state(const std::vector<AccountNumber>& own, Minutes opening,
                const std::vector<StatementSource>& sources) {
    Statement statement;
    std::vector<StatementLine>& lines = statement.lines;
    const auto is_own = [&](AccountNumber account) {
        return std::ranges::find(own, account) != own.end();
    };
    for (const StatementSource& source : sources) {
        const bool added = is_own(source.movement.to);
        if (added && is_own(source.movement.from))
            continue;
        StatementLine line = line_of(source, added, sources);
        const auto together = line.session == 0
                                  ? lines.end()
                                  : std::ranges::find_if(lines, [&](const StatementLine& each) {
                                        return goes_the_same_way(each, line);
                                    });
        if (together == lines.end())
            lines.push_back(std::move(line));
        else
            add(*together, line);
    }
    statement.opening = statement.closing = opening;
    for (StatementLine& line : lines) {
        statement.given += line.given;
        statement.received += line.received;
        statement.other += line.other;
        statement.closing += line.given - line.received + line.other;
        line.balance = statement.closing;
    }
    return statement;
}

} // namespace timebank
