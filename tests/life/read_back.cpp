// The book as its exports tell it, read into an empty one: the same exports, and the same balances
// on every day.
#include <set>
#include <sstream>

#include "commands/export_tables.hpp"
#include "life.hpp"
#include "sheets/sheet.hpp"

namespace timebank::naive {

namespace {

/// A file as its header and its rows, each with its line end.
struct Rows {
    std::string header;
    std::vector<std::string> rows;

    std::string text() const {
        std::string all = header;
        for (const std::string& row : rows)
            all += row;
        return all;
    }
};

std::string csv_of(const std::vector<Column>& columns, const Row* row) {
    std::ostringstream out;
    CsvLines lines(out, columns);
    const std::size_t header = out.str().size();
    if (row == nullptr)
        return out.str();
    lines.write(*row);
    return out.str().substr(header);
}

Rows members_of(const Ledger& ledger) {
    const Table table = members_table(ledger.member_records());
    Rows file{csv_of(table.columns, nullptr), {}};
    for (const Row& row : table.rows)
        file.rows.push_back(csv_of(table.columns, &row));
    return file;
}

Rows journal_of(const Ledger& ledger) {
    const std::vector<Column> columns = journal_columns();
    Rows file{csv_of(columns, nullptr), {}};
    ledger.each_entry([&](const EntryRecord& record) {
        const Row row = journal_row(record);
        file.rows.push_back(csv_of(columns, &row));
    });
    return file;
}

void require_same(const Rows& file, const Rows& other) {
    REQUIRE(file.header == other.header);
    for (std::size_t row = 0; row < std::min(file.rows.size(), other.rows.size()); ++row)
        REQUIRE(file.rows[row] == other.rows[row]);
    REQUIRE(file.rows.size() == other.rows.size());
}

void apply_whole(Ledger& ledger, const Rows& file, std::int64_t written) {
    const ImportResult result = ledger.apply_import({"export.csv", file.text()}, {});
    for (const Problem& problem : result.problems) {
        CAPTURE(problem.column);
        CAPTURE(problem.cell);
        CAPTURE(problem.message);
        REQUIRE(problem.message.empty());
    }
    REQUIRE(result.written == written);
    REQUIRE(result.already_there == static_cast<std::int64_t>(file.rows.size()) - written);
}

std::string balances(const Ledger& ledger, Day day) {
    std::string all;
    for (const BalanceRow& row : ledger.balances(day))
        all += show_code(row.account) + ' ' + std::to_string(row.balance.count) + '\n';
    return all;
}

} // namespace

void Life::compare_read_back() {
    const Rows members = members_of(*ledger_), journal = journal_of(*ledger_);
    REQUIRE(members.rows.size() == static_cast<std::size_t>(ledger_->info().members));
    REQUIRE(journal.rows.size() == model_.lines.size());
    const std::string path = path_ + "-read-back-" + std::to_string(++files_);
    Ledger::new_book(path, {today_, "Nia"}, "Read back");
    Ledger other(path, Intent::to_write, {today_, "Nia"}, 1);
    const auto shuffled = [this](Rows file) {
        chance_.shuffle(file.rows);
        return file;
    };
    for (const Rows& file : {members, journal}) {
        apply_whole(other, shuffled(file), static_cast<std::int64_t>(file.rows.size()));
        apply_whole(other, file, 0);
        if (file.header == journal.header)
            apply_whole(*ledger_, shuffled(file), 0);
    }
    require_same(members_of(other), members);
    require_same(journal_of(other), journal);
    std::set<Day> days;
    for (const Line& line : model_.lines)
        days.insert(line.day);
    for (const Day day : days)
        REQUIRE(balances(other, day) == balances(*ledger_, day));
    const AuditReport audit = other.audit();
    REQUIRE(audit.findings.empty());
}

} // namespace timebank::naive
