#include "ledger/halves.hpp"

#include "store/other_sheet_table.hpp"

namespace timebank {

namespace {

Content without_sheet(Content content) {
    content.sheet = 0;
    return content;
}

std::uint64_t hash_of(const Content& content) {
    return content_hash(without_sheet(content));
}

} // namespace

void Halves::keep(EntryNumber entry, const Content& content, Signed by) {
    kept_.emplace(hash_of(content), Half{entry, content, by});
}

std::optional<EntryNumber> Halves::take(const Content& content, Signed by) {
    if (first_of_run_ > 1)
        for (const EntryNumber each : find_halves(connection_, content, by, first_of_run_))
            if (taken_.insert(each).second)
                return each;
    const auto [first, last] = kept_.equal_range(hash_of(content));
    for (auto each = first; each != last; ++each) {
        if (each->second.by != by || each->second.content.sheet == content.sheet ||
            without_sheet(each->second.content) != without_sheet(content))
            continue;
        const EntryNumber entry = each->second.entry;
        kept_.erase(each);
        return entry;
    }
    return std::nullopt;
}

} // namespace timebank
