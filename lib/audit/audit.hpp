// Given the book, the list of things that cannot be true. Refuses to know how to repair them.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "journal/entry.hpp"

namespace timebank {

struct Finding {
    std::string code;
    std::string message;
};

/// The audit of a journal, entry by entry in order of number: what the journal's own rules can
/// say without trusting the database that kept it.
class JournalAudit {
public:
    /// `accounts` are all that exist.
    explicit JournalAudit(const std::vector<AccountNumber>& accounts);

    void add(const Movement& movement);

    /// At most 100 of them. account_unknown, counts_too_early (counts in a month before the one
    /// in which it happened), numbers_missing (entries are numbered 1, 2, 3, ... without gaps),
    /// pot_below_zero, sum_not_zero.
    std::vector<Finding> finish() const;

    std::int64_t entries() const { return entries_; }

private:
    void found(std::string code, std::string message);

    std::unordered_set<std::int64_t> accounts_;
    std::int64_t entries_ = 0;
    EntryNumber last_ = 0;
    Minutes pot_, sum_known_;
    std::vector<Finding> findings_;
};

} // namespace timebank
