// The record of processing (UK GDPR, article 30): every column of the book, the kind of thing that
// it holds, and of each kind why it is held, on what basis, for how long, and who sees it. The one
// place where that is said; a test holds it against the schema. Refuses to know what is held of
// whom.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace timebank {

enum class DataKind {
    names,
    membership,
    entries,
    words,
    checks,
    told,
    limits,
    sealed,
    keyholders,
    plans,
    reviews,
    imports,
    printed,
    releases,
    deeds,
    forgotten,
    book
};

struct DataPurpose {
    DataKind kind = DataKind::book;
    std::string_view name; ///< `names and contact details`
    std::string_view what, why, basis;
    std::string_view kept; ///< with {contact}, {concerns}, ... where a period stands
    std::string_view seen_by;
};

/// Every kind, in order.
std::span<const DataPurpose> data_purposes();

/// The columns of one table that hold one kind, with spaces between them.
struct KeptColumns {
    std::string_view table, columns;
    DataKind kind = DataKind::book;
};
std::span<const KeptColumns> kept_columns();

/// How long the book keeps what has a period, in months.
struct KeepingPeriods {
    std::int64_t contact = 0, concerns = 0, checks = 0, superseded = 0, consents = 0;
};
std::string kept_for(const DataPurpose& purpose, const KeepingPeriods& periods);

} // namespace timebank
