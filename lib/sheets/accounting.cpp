#include "sheets/accounting.hpp"

#include <ostream>
#include <string_view>

#include <fmt/format.h>

#include "sheets/sheet.hpp"

namespace timebank {
namespace {

/// Before every transaction: days are counted from here.
constexpr Day first_day_of_all{0};

/// A comment begins at a semicolon, and hledger parts a payee at a bar.
std::string plain_words(std::string_view text) {
    std::string words = harmless(text);
    for (char& letter : words)
        if (letter == ';' || letter == '|')
            letter = ',';
    return words;
}

std::string quoted_words(std::string_view text) {
    std::string words;
    for (const char letter : harmless(text)) {
        if (letter == '"' || letter == '\\')
            words += '\\';
        words += letter;
    }
    return words;
}

} // namespace

AccountingLines::AccountingLines(std::ostream& out, AccountingProgram program,
                                 const std::vector<std::string>& accounts)
    : out_(out), program_(program) {
    const std::string since = show_iso(first_day_of_all);
    out_ << "; A timebank's journal in whole minutes (MIN). Accounts go by number.\n";
    switch (program_) {
    case AccountingProgram::ledger:
        out_ << "commodity MIN\n    format 1 MIN\n";
        break;
    case AccountingProgram::hledger:
        out_ << "commodity 1. MIN\n";
        break;
    case AccountingProgram::beancount:
        out_ << "option \"operating_currency\" \"MIN\"\n" << since << " commodity MIN\n";
        break;
    }
    for (const std::string& account : accounts)
        out_ << (program_ == AccountingProgram::beancount
                     ? fmt::format("{} open {} MIN\n", since, account)
                     : fmt::format("account {}\n", account));
}

void AccountingLines::write(const Transaction& transaction) {
    const std::string on = show_iso(transaction.on);
    if (program_ == AccountingProgram::beancount)
        out_ << fmt::format("\n{} * \"{}\" \"{}\" ^entry-{}\n", on, quoted_words(transaction.kind),
                            quoted_words(transaction.category), transaction.code);
    else
        out_ << fmt::format("\n{} ({}) {}{}{}\n", on, transaction.code,
                            plain_words(transaction.kind), transaction.category.empty() ? "" : ": ",
                            plain_words(transaction.category));
    out_ << fmt::format("    {}  {} MIN\n    {}  {} MIN\n", transaction.from,
                        -transaction.minutes.count, transaction.to, transaction.minutes.count);
}

} // namespace timebank
