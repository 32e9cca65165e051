#include "reports/statement.hpp"

#include <algorithm>

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

Statement state(const std::vector<AccountNumber>& own, Minutes opening,
                const std::vector<StatementSource>& sources) {
    Statement statement;
    statement.opening = statement.closing = opening;
    for (const StatementSource& source : sources) {
        const Movement& movement = source.movement;
        const bool added = std::ranges::find(own, movement.to) != own.end();
        StatementLine line;
        line.on = movement.happened_on;
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
        statement.given += line.given;
        statement.received += line.received;
        statement.other += line.other;
        statement.closing += line.given - line.received + line.other;
        line.balance = statement.closing;
        statement.lines.push_back(line);
    }
    return statement;
}

} // namespace timebank
