#include "papers/statement_lines.hpp"

namespace timebank {

namespace {

// Help given or received; at a session it can be the pot that stands on the other side, or several
// members.
std::string words_of_help(const Language& language, EntryKind kind, const std::string& category,
                          const std::optional<NameForOthers>& with, bool given,
                          bool several = false) {
    const std::string name = name_of(with, language);
    if (kind != EntryKind::session)
        return given ? language.say(word("help_given"), category, name)
                     : language.say(word("help_received"), category, name);
    if (several)
        return language.say(word("session"), category);
    if (!with)
        return language.say(word("session_by_pot"), category);
    return given ? language.say(word("session_given"), category, name)
                 : language.say(word("session_received"), category, name);
}

// What a line is, of a kind that moved hours to the member or away from them.
std::string words_of(const Language& language, EntryKind kind, const StatementLine& line,
                     bool to_member) {
    switch (kind) {
    case EntryKind::exchange:
    case EntryKind::session: {
        const std::string help =
            words_of_help(language, kind, line.category, line.with, to_member, line.several);
        return line.on_behalf_of
                   ? language.say(word("on_behalf_of"), help, name_of(line.on_behalf_of, language))
                   : help;
    }
    case EntryKind::gift:
        return language.say(to_member ? word("gift_from") : word("gift_to"),
                            name_of(line.with, language));
    case EntryKind::welcome:
        return language.say(word("welcome"));
    case EntryKind::grant:
        return language.say(word("grant"));
    case EntryKind::donation:
        return language.say(word("donation"));
    case EntryKind::settlement:
        return language.say(word("settlement"));
    case EntryKind::opening:
        return language.say(word("opening"));
    case EntryKind::running:
        return language.say(word("running"));
    case EntryKind::correction:
        break;
    }
    return language.say(word("earlier_line"));
}

} // namespace

std::string name_of(const std::optional<NameForOthers>& other, const Language& language) {
    return other && !other->empty() ? *other : language.say(word("another_member"));
}

std::string words_of(const StatementLine& line, const Language& language) {
    const bool added = line.given > Minutes{} || line.other > Minutes{};
    if (line.kind == EntryKind::correction)
        return language.say(
            word("put_right"),
            words_of(language, line.undoes.value_or(EntryKind::correction), line, !added));
    const std::string what = words_of(language, line.kind, line, added);
    return line.put_right ? language.say(word("mistake"), what) : what;
}

std::string words_of(const HelpForLine& line, const Language& language) {
    return words_of_help(language, line.kind, line.category, line.giver, false);
}

} // namespace timebank
