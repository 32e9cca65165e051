// How the journal knows a row again that comes in with a file. Knows no rule of what a repeat is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "imports/identity.hpp"
#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

/// The exchange that stands at an identity, with its content; nothing if none does.
struct KnownRow {
    EntryNumber entry = 0;
    Content content;
    bool undone = false;     ///< a later entry corrects it
    bool taken_back = false; ///< with its import: its row may come again
};

/// Looks rows up by identity, with one prepared query.
class KnownRows {
public:
    explicit KnownRows(const Connection& connection);
    std::optional<KnownRow> at(std::int64_t identity);
    /// The exchange that stands in this one's place, if one does.
    std::optional<KnownRow> in_place_of(EntryNumber entry);
    /// The exchange that stands on a sheet's line, wherever its identity is.
    std::optional<KnownRow> standing_on(std::int64_t sheet, std::int64_t line);
    /// A standing exchange of the same pair, day and minutes, numbered below `before`, that counts
    /// in `counts_in` or an earlier month and is not another line of the same sheet; nothing if
    /// there is none.
    std::optional<EntryNumber> like(const Content& content, Month counts_in, Minutes credited,
                                    EntryNumber before);

private:
    Query by_identity_, by_replaced_, by_line_, by_likeness_;
};

/// Everything in the journal that has an identity, with it; in order of number. Then what stands on
/// another sheet, too.
void each_known(const Connection& connection,
                const std::function<void(std::int64_t identity, const KnownRow& row)>& take);

} // namespace timebank
