#include "sheets/accounting.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr AccountingProgram programs[]{AccountingProgram::ledger, AccountingProgram::hledger,
                                       AccountingProgram::beancount};

Transaction transaction(const std::string& category) {
    return {17,  {20'729}, "exchange", category, "Assets:Members:M0002", "Assets:Members:M0012",
            {75}};
}

std::string written(AccountingProgram program, const std::vector<Transaction>& transactions) {
    std::ostringstream out;
    AccountingLines lines(out, program,
                          {"Assets:Members:M0002", "Assets:Members:M0012", "Assets:Pot"});
    for (const Transaction& each : transactions)
        lines.write(each);
    return out.str();
}

/// The line of words of the one transaction that was written.
std::string words(AccountingProgram program, const std::string& category) {
    const std::string text = written(program, {transaction(category)});
    const std::size_t begin = text.find("\n\n") + 2;
    return text.substr(begin, text.find('\n', begin) - begin);
}

} // namespace

TEST_CASE("declarations and a transaction, for each program") {
    const std::string postings = "    Assets:Members:M0002  -75 MIN\n"
                                 "    Assets:Members:M0012  75 MIN\n";
    const std::string comment = "; A timebank's journal in whole minutes (MIN). Accounts go by "
                                "number.\n";
    const std::string accounts = "account Assets:Members:M0002\naccount Assets:Members:M0012\n"
                                 "account Assets:Pot\n";
    CHECK(written(AccountingProgram::ledger, {transaction("Gardening")}) ==
          comment + "commodity MIN\n    format 1 MIN\n" + accounts +
              "\n2026-10-03 (17) exchange: Gardening\n" + postings);
    CHECK(written(AccountingProgram::hledger, {transaction("Gardening")}) ==
          comment + "commodity 1. MIN\n" + accounts + "\n2026-10-03 (17) exchange: Gardening\n" +
              postings);
    CHECK(written(AccountingProgram::beancount, {transaction("Gardening")}) ==
          comment +
              "option \"operating_currency\" \"MIN\"\n1970-01-01 commodity MIN\n"
              "1970-01-01 open Assets:Members:M0002 MIN\n"
              "1970-01-01 open Assets:Members:M0012 MIN\n1970-01-01 open Assets:Pot MIN\n"
              "\n2026-10-03 * \"exchange\" \"Gardening\" ^entry-17\n" +
              postings);
}

TEST_CASE("words that would end something, or begin it") {
    struct Line {
        std::string category, plain, quoted;
    };
    const Line table[]{
        {"", "exchange", "\"exchange\" \"\""},
        {"Jardín", "exchange: Jardín", "\"exchange\" \"Jardín\""},
        {"a; date:2020-01-01", "exchange: a, date:2020-01-01",
         "\"exchange\" \"a; date:2020-01-01\""},
        {"a | b", "exchange: a , b", "\"exchange\" \"a | b\""},
        {"a\n  Assets:Pot  1 MIN", "exchange: a\\n  Assets:Pot  1 MIN",
         "\"exchange\" \"a\\\\n  Assets:Pot  1 MIN\""},
        {"a\" ^link \\", "exchange: a\" ^link \\", "\"exchange\" \"a\\\" ^link \\\\\""},
        {"\t\r\x1b[31m", "exchange: \\x09\\x0d\\x1b[31m",
         "\"exchange\" \"\\\\x09\\\\x0d\\\\x1b[31m\""},
        {"\u2028\u202e", "exchange: \\u2028\\u202e", "\"exchange\" \"\\\\u2028\\\\u202e\""},
    };
    for (const Line& each : table) {
        CAPTURE(each.category);
        const std::string front = "2026-10-03 (17) ";
        CHECK(words(AccountingProgram::ledger, each.category) == front + each.plain);
        CHECK(words(AccountingProgram::hledger, each.category) == front + each.plain);
        CHECK(words(AccountingProgram::beancount, each.category) ==
              "2026-10-03 * " + each.quoted + " ^entry-17");
    }
}

TEST_CASE("a transaction is three lines, whatever is in it") {
    for (const AccountingProgram program : programs) {
        const std::string one = written(program, {transaction("a")});
        const std::string two = written(program, {transaction("a"), transaction("\r\n\n\f\v\x85")});
        CHECK(std::count(two.begin(), two.end(), '\n') ==
              std::count(one.begin(), one.end(), '\n') + 4);
    }
}
