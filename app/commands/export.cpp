// timebank export: members and the journal in CSV, to be read back, and the journal for accounting
// programs.
#include <ostream>

#include "commands/commands.hpp"
#include "commands/export_tables.hpp"
#include "sheets/accounting.hpp"

namespace timebank {

namespace {

struct ExportOptions {};

void declare_members(CLI::App& verb, ExportOptions&) {
    add_words(verb, "Writes csv, unless --format says text or json. timebank import apply reads "
                    "the csv back:\neverybody with number, names, standings and whose account they "
                    "share. Balances are the\njournal's.");
}

ExitCode run_members(const Desk& desk, const ExportOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Sheet sheet;
    sheet.tables.push_back(members_table(ledger.member_records()));
    desk.print(sheet);
    return ExitCode::done;
}

void declare_journal(CLI::App& verb, ExportOptions&) {
    add_words(verb,
              "Writes csv, unless --format says text, json, ledger, hledger or beancount. timebank "
              "import\napply reads the csv back, after the members: the same entries with the same "
              "numbers, days and\nnames, and so the same balance on every day. Sessions come back "
              "with who was there.\n"
              "The book's settings and categories without an entry are not in it; review items are "
              "raised anew.\n\n"
              "ledger, hledger and beancount are for proving the books with a program that is not "
              "ours. They\nget whole minutes (MIN) between accounts by number, with the entry's "
              "number, kind and category:\nno names and no notes, because numbers are enough to "
              "prove the books.");
}

std::string accounting_name(AccountNumber account) {
    if (holder_of(account))
        return "Assets:Members:" + show_code(account);
    if (account == community_pot)
        return "Assets:Pot";
    if (account == welcome_account)
        return "Equity:Welcome";
    return account == running_account ? "Equity:Running" : "Equity:Opening";
}

AccountingProgram program_of(Format format) {
    if (format == Format::ledger)
        return AccountingProgram::ledger;
    return format == Format::hledger ? AccountingProgram::hledger : AccountingProgram::beancount;
}

void write_accounting(std::ostream& out, const Ledger& ledger, AccountingProgram program) {
    std::optional<AccountingLines> lines;
    ledger.each_counted_entry(
        [&](const std::vector<AccountNumber>& accounts) {
            std::vector<std::string> names;
            for (const AccountNumber account : accounts)
                names.push_back(accounting_name(account));
            lines.emplace(out, program, names);
        },
        [&](const EntryRecord& record) {
            const Movement& movement = record.movement;
            lines->write({movement.entry, movement.happened_on,
                          std::string(show_kind(movement.kind)), record.category.value_or(""),
                          accounting_name(movement.from), accounting_name(movement.to),
                          movement.minutes});
        });
}

void print_journal(const Desk& desk, const Ledger& ledger) {
    Sheet sheet;
    Table& table = sheet.tables.emplace_back();
    table.key = "rows";
    table.columns = journal_columns();
    table.when_empty = "No entries.";
    ledger.each_entry(
        [&](const EntryRecord& record) { table.rows.push_back(journal_row(record)); });
    desk.print(sheet);
}

ExitCode run_journal(const Desk& desk, const ExportOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    switch (desk.format()) {
    case Format::text:
    case Format::json:
    case Format::html:
        print_journal(desk, ledger);
        break;
    case Format::csv:
        desk.print([&](std::ostream& out) {
            const std::vector<Column> columns = journal_columns();
            CsvLines lines(out, columns);
            ledger.each_entry([&](const EntryRecord& record) { lines.write(journal_row(record)); });
        });
        break;
    case Format::ledger:
    case Format::hledger:
    case Format::beancount:
        desk.print(
            [&](std::ostream& out) { write_accounting(out, ledger, program_of(desk.format())); });
        break;
    }
    return ExitCode::done;
}

} // namespace

void declare_export(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "export", "Members and the journal, to take elsewhere");
    add_verb<ExportOptions>(noun, errand, "members", "Everybody, as a file that can be read back",
                            "  timebank export members --output members.csv", run_members,
                            declare_members, {Format::csv, Format::text, Format::json});
    add_verb<ExportOptions>(
        noun, errand, "journal", "Every entry, as a file that can be read back",
        "  timebank export journal --output journal.csv\n"
        "  timebank export journal --format ledger --output minutes.ledger\n"
        "  timebank export journal --format hledger --output minutes.journal\n"
        "  timebank export journal --format beancount --output minutes.beancount",
        run_journal, declare_journal,
        {Format::csv, Format::text, Format::json, Format::ledger, Format::hledger,
         Format::beancount});
}

} // namespace timebank
