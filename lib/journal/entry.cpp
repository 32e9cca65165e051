#include "journal/entry.hpp"

namespace timebank {

std::string_view show_kind(EntryKind kind) {
    switch (kind) {
    case EntryKind::exchange:
        return "exchange";
    case EntryKind::session:
        return "session";
    case EntryKind::gift:
        return "gift";
    case EntryKind::welcome:
        return "welcome";
    case EntryKind::grant:
        return "grant";
    case EntryKind::donation:
        return "donation";
    case EntryKind::settlement:
        return "settlement";
    case EntryKind::opening:
        return "opening";
    case EntryKind::correction:
        return "correction";
    case EntryKind::running:
        return "running";
    }
    return {};
}

} // namespace timebank
