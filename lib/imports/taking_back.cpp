#include "imports/taking_back.hpp"

#include "refusals/catalogue.hpp"

namespace timebank {

bool has_to_be_undone(const ImportedEntry& entry) {
    return !entry.movement.undone && entry.movement.kind != EntryKind::correction;
}

std::optional<Refusal> why_not_take_back(const ImportedEntry& entry) {
    const EntryNumber number = entry.movement.entry;
    if (entry.replaced_by != 0)
        return refuse(rule("row_put_right"), number, entry.replaced_by);
    if (has_to_be_undone(entry) && entry.settled_by != 0)
        return refuse(rule("row_settled"), number, entry.settled_by);
    return std::nullopt;
}

} // namespace timebank
