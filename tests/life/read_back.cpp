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
    compare_months_read_back(members.text(), journal.header, journal.rows);
}

// A journal tells neither when its months were closed nor what else was done between its entries,
// so the months are closed later and their digests are others. What counts in them is the same, if
// each is closed where it was closed.
void Life::compare_months_read_back(const std::string& members, const std::string& header,
                                    const std::vector<std::string>& rows) {
    const std::string path = path_ + "-closed-again-" + std::to_string(++files_);
    Ledger::new_book(path, {today_, "Nia"}, "Closed again");
    Ledger other(path, Intent::to_write, {today_, "Nia"}, 1);
    REQUIRE(other.apply_import({"members.csv", members}, {}).problems.empty());
    auto read = rows.begin();
    const auto rows_to = [&](Number entries) {
        Rows file{header, {read, rows.begin() + entries}};
        read = rows.begin() + entries;
        return file;
    };
    for (std::size_t at = 0; at < model_.closed.size(); ++at) {
        const Closure& closure = model_.closed[at];
        if (read != rows.begin() + closure.through) {
            const Rows file = rows_to(closure.through);
            apply_whole(other, file, std::ssize(file.rows));
        }
        const MonthLine line = other.close_month({closure.month});
        REQUIRE(line.entries == closure.entries);
        REQUIRE(line.exchanges == closure.exchanges);
        REQUIRE(line.late == closure.late);
        REQUIRE(line.corrections == closure.corrections);
    }
    // One month more, in which entries count that have yet to be read.
    const int more = model_.last_closed() == 0 ? 0 : month_after(model_.last_closed());
    Number refused = 0;
    for (auto entry = read - rows.begin(); entry < std::ssize(rows); ++entry)
        refused += model_.line(entry + 1).counts_in == more ? 1 : 0;
    if (refused > 0 && last_day_of(more) < today_) {
        other.close_month({more});
        const Rows rest{header, {read, rows.end()}};
        const ImportResult result = other.apply_import({"export.csv", rest.text()}, {});
        REQUIRE(result.refused == refused);
        REQUIRE(result.written == 0);
        for (const Problem& problem : result.problems)
            REQUIRE(problem.code == "entry_in_closed_month");
    } else if (read != rows.end()) {
        const Rows file = rows_to(std::ssize(rows));
        apply_whole(other, file, std::ssize(file.rows));
        require_same(journal_of(other), {header, rows});
    }
    REQUIRE(other.audit().findings.empty());
}

} // namespace timebank::naive
