// What the entries of a journal say of each other, asked in the order of their numbers. Refuses to
// know files and tables.
#pragma once

#include <optional>
#include <vector>

#include "imports/entry_record.hpp"
#include "imports/session_order.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

class JournalOrder {
public:
    /// The next entry. A gap before it: entry_missing. Then, unless it stands in the book already,
    /// where all of it was asked before: deed_astray (recorded together with another than the
    /// entry before it, or not as that one was), entry_unknown, correction_of_correction,
    /// already_corrected and correction_not_opposite, replacement_astray, pot_too_small, and what
    /// SessionOrder asks. It is taken for what it says all the same, so that one mistake is told
    /// once. Numbers must rise.
    std::vector<Disorder> ask(const EntryRecord& record, bool in_book);

    /// After the last entry.
    std::optional<Disorder> end() { return sessions_.end(); }

    /// Whether an entry that has passed was undone by one that has passed.
    bool is_undone(EntryNumber entry) const;

private:
    /// What is to be remembered of every entry.
    struct Passed {
        EntryNumber entry;
        EntryKind kind;
        AccountNumber from, to;
        Minutes minutes;
        bool undone = false, replaced = false;
    };
    const Passed* find(EntryNumber entry) const;
    std::optional<Refusal> why_not_together(const EntryRecord& record) const;
    std::optional<Refusal> why_not_correct(const Movement& movement) const;
    std::optional<Refusal> why_not_replace(const EntryRecord& record) const;
    std::optional<Refusal> why_not_paid(const Movement& movement) const;
    void take(const EntryRecord& record);

    std::vector<Passed> passed_; ///< by entry
    RecordingDeed deed_;         ///< of the last one
    Minutes pot_;
    SessionOrder sessions_;
};

} // namespace timebank
