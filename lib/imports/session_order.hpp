// Which entries of a journal belong to which session, and whether each was undone as one, asked in
// the order of their numbers. Refuses to know files and tables.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "imports/entry_record.hpp"

namespace timebank {

class SessionOrder {
public:
    /// The next entry. session_undone_in_part (an entry of the session that the one before it
    /// undid in part), then session_entry_astray. Of what stands in the book already nothing is
    /// asked.
    std::optional<Disorder> ask(const EntryRecord& record, bool in_book);

    /// After the last entry: the session that it undid in part, if it did.
    std::optional<Disorder> end();

private:
    struct Span {
        std::int64_t session = 0;
        EntryNumber first = 0, last = 0;
    };
    /// The entry that is to be undone next, by which deed.
    struct Undoing {
        Span span;
        EntryNumber next = 0, deed = 0;
    };
    const Span* span_of(EntryNumber entry) const;
    std::optional<Disorder> why_not_undone(const Movement& movement, EntryNumber deed) const;
    std::optional<Refusal> why_not_of_session(const EntryRecord& record) const;
    void take(const EntryRecord& record);

    std::vector<Span> spans_; ///< by session, and so by entry
    EntryRecord first_;       ///< of the session that came last
    std::optional<Undoing> undoing_;
};

} // namespace timebank
