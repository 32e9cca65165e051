#include "commands/statement_words.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

// Help given or received; at a session it can be the pot that stands on the other side, or several
// members.
std::string words_of_help(EntryKind kind, const std::string& category,
                          const std::optional<NameForOthers>& with, bool given,
                          bool several = false) {
    if (kind != EntryKind::session)
        return fmt::format(fmt::runtime(given ? words::help_for_them : words::help_from), category,
                           name_of(with));
    if (several)
        return fmt::format(words::session, category);
    if (!with)
        return fmt::format(words::session_by_pot, category);
    return fmt::format(fmt::runtime(given ? words::session_for : words::session_from), category,
                       name_of(with));
}

// What a line is, of a kind that moved hours to the member or away from them.
std::string words_of(EntryKind kind, const StatementLine& line, bool to_member) {
    switch (kind) {
    case EntryKind::exchange:
    case EntryKind::session: {
        const std::string help =
            words_of_help(kind, line.category, line.with, to_member, line.several);
        return line.on_behalf_of
                   ? fmt::format(words::on_behalf_of, help, name_of(line.on_behalf_of))
                   : help;
    }
    case EntryKind::gift:
        return fmt::format(fmt::runtime(to_member ? words::gift_from : words::gift_to),
                           name_of(line.with));
    case EntryKind::welcome:
        return std::string(words::welcome);
    case EntryKind::grant:
        return std::string(words::grant);
    case EntryKind::donation:
        return std::string(words::donation);
    case EntryKind::settlement:
        return std::string(words::settlement);
    case EntryKind::opening:
        return std::string(words::opening);
    case EntryKind::running:
        return std::string(words::running);
    case EntryKind::correction:
        break;
    }
    return std::string(words::earlier_line);
}

} // namespace

std::string name_of(const std::optional<NameForOthers>& other) {
    return other && !other->empty() ? *other : std::string(words::another_member);
}

std::string words_of(const StatementLine& line) {
    const bool added = line.given > Minutes{} || line.other > Minutes{};
    if (line.kind == EntryKind::correction)
        return fmt::format(words::put_right,
                           words_of(line.undoes.value_or(EntryKind::correction), line, !added));
    const std::string what = words_of(line.kind, line, added);
    return line.put_right ? fmt::format(words::mistake, what) : what;
}

std::string words_of(const HelpForLine& line) {
    return words_of_help(line.kind, line.category, line.giver, false);
}

} // namespace timebank
