#include "ledger/book_audit.hpp"

#include <future>
#include <iterator>

#include <fmt/core.h>

#include "ledger/journal_audit.hpp"
#include "store/audit_queries.hpp"

namespace timebank {

AuditReport audit_book(const Connection& connection, const Connection& beside, const Watch& watch) {
    auto journal = std::async(std::launch::async, [&] { return audit_journal(beside, watch); });
    std::vector<Finding> findings;
    for (Irregularity& each : find_irregularities(connection))
        findings.push_back({std::move(each.code), std::move(each.message)});
    AuditReport report = journal.get();
    report.findings.insert(report.findings.begin(), std::make_move_iterator(findings.begin()),
                           std::make_move_iterator(findings.end()));
    // The same question put to the database, so that neither has to be believed alone.
    if (const std::int64_t sum = sum_of_balances(connection); sum != 0)
        report.findings.push_back(
            {"sum_not_zero",
             fmt::format("the balances come to {} minutes instead of nothing", sum)});
    return report;
}

} // namespace timebank
