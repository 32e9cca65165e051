#include "audit/audit.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

const std::vector<AccountNumber> accounts{
    community_pot, welcome_account, running_account, opening_account, {1}, {2}};

struct Entry {
    EntryNumber entry;
    std::int64_t from, to, minutes;
    int day;
    int counts_in;
};

JournalAudit audit_of(const std::vector<Entry>& entries) {
    JournalAudit audit(accounts);
    for (const Entry& each : entries)
        audit.add({each.entry,
                   EntryKind::gift,
                   {each.from},
                   {each.to},
                   {each.minutes},
                   {each.day},
                   {each.counts_in}});
    return audit;
}

std::string codes_of(const std::vector<Finding>& findings) {
    std::string codes;
    for (const Finding& finding : findings)
        codes += (codes.empty() ? "" : " ") + finding.code;
    return codes;
}

constexpr int day = 20729, month = 202610; // 3 October 2026

} // namespace

TEST_CASE("what cannot be true of a journal") {
    struct Line {
        const char* what;
        std::vector<Entry> entries;
        const char* found;
    };
    // clang-format off
    const Line lines[] = {
        {"nothing",              {}, ""},
        {"a lawful journal",     {{1, 1, 2, 60, day, month}, {2, 2, 1, 15, day, month}}, ""},
        {"counts later",         {{1, 1, 2, 60, day, 202611}}, ""},
        {"counts too early",     {{1, 1, 2, 60, day, 202609}}, "counts_too_early"},
        {"the year before",      {{1, 1, 2, 60, day, 202512}}, "counts_too_early"},
        {"begins with 2",        {{2, 1, 2, 60, day, month}}, "numbers_missing"},
        {"a gap",                {{1, 1, 2, 60, day, month}, {3, 1, 2, 60, day, month}}, "numbers_missing"},
        {"a number twice",       {{1, 1, 2, 60, day, month}, {1, 1, 2, 60, day, month}}, "numbers_missing"},
        {"unknown receiver",     {{1, 9, 2, 60, day, month}}, "account_unknown sum_not_zero"},
        {"unknown giver",        {{1, 1, 9, 60, day, month}}, "account_unknown sum_not_zero"},
        {"both unknown",         {{1, 8, 9, 60, day, month}}, "account_unknown account_unknown"},
        {"no such own account",  {{1, 1, -9, 60, day, month}}, "account_unknown sum_not_zero"},
        {"the pot filled first", {{1, 1, -1, 60, day, month}, {2, -1, 2, 60, day, month}}, ""},
        {"the pot overdrawn",    {{1, 1, -1, 60, day, month}, {2, -1, 2, 61, day, month}}, "pot_below_zero"},
        {"the pot filled later", {{1, -1, 2, 60, day, month}, {2, 1, -1, 60, day, month}}, "pot_below_zero"},
        {"the other own may",    {{1, -2, 2, 60, day, month}, {2, -4, 2, 60, day, month}}, ""},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.what);
        const JournalAudit audit = audit_of(line.entries);
        CHECK(codes_of(audit.finish()) == line.found);
        CHECK(audit.entries() == static_cast<std::int64_t>(line.entries.size()));
    }
}

TEST_CASE("findings say where, and are a hundred at the most") {
    const auto gap = audit_of({{1, 1, 2, 60, day, month}, {7, 1, 2, 60, day, month}}).finish();
    REQUIRE(gap.size() == 1);
    CHECK(gap.front().message == "after entry 1 comes entry 7");
    std::vector<Entry> many;
    for (EntryNumber entry = 1; entry <= 250; ++entry)
        many.push_back({entry, 1, 2, 60, day, 202609});
    CHECK(audit_of(many).finish().size() == 100);
    // The sum is told whatever else was found.
    many.push_back({251, 1, 9, 60, day, month});
    CHECK(codes_of(audit_of(many).finish()).ends_with("sum_not_zero"));
}
