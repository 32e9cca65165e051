#include "journal/correction.hpp"

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

std::optional<Refusal> why_not_undo(const Movement& entry, std::string_view reason) {
    if (entry.kind == EntryKind::correction)
        return refuse(rule("correction_of_correction"), entry.entry);
    if (entry.undone)
        return refuse(rule("already_corrected"), entry.entry,
                      is_help(entry.kind) ? fmt::format("timebank exchange show {}", entry.entry)
                                          : std::string("timebank credit list"));
    if (name_key(reason).empty())
        return refuse(rule("reason_missing"));
    return std::nullopt;
}

Movement opposite_of(const Movement& entry) {
    Movement opposite;
    opposite.kind = EntryKind::correction;
    opposite.from = entry.to;
    opposite.to = entry.from;
    opposite.minutes = entry.minutes;
    opposite.happened_on = entry.happened_on;
    opposite.corrects = entry.entry;
    return opposite;
}

} // namespace timebank
