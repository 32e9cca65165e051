// What an import does to organisations that have firm limits. An import is never stopped by one:
// what a paper log tells has happened. Refuses to know rows.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include "accounts/limits.hpp"
#include "accounts/sharing.hpp"
#include "ledger/import_run.hpp"

namespace timebank {

class ImportLimits {
public:
    /// Where the book has no firm limits, nothing is read and nothing kept.
    ImportLimits(const Connection& connection, const FirmLimits& limits,
                 const SharedAccounts& shared);

    /// One that the import brings.
    void add_organisation(MemberNumber number, const std::string& name);
    void add(const Movement& movement);

    /// One warning for each organisation that the import took further beyond a firm limit; where
    /// the run writes, that is kept as let pass.
    void finish(ImportRun& run) const;

private:
    struct Moved {
        Minutes change;
        EntryNumber entry = 0; ///< the last
    };

    FirmLimits limits_;
    const SharedAccounts& shared_;
    std::unordered_map<std::int64_t, std::string> names_; ///< of organisations
    std::map<std::int64_t, Moved> moved_;                 ///< by whoever holds the account
};

} // namespace timebank
