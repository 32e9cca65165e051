#include "whole_file.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "imports/exchange_rows.hpp"
#include "imports/member_rows.hpp"
#include "imports/set_aside.hpp"
#include "imports/text.hpp"
#include "members/names.hpp"
#include "target.hpp"

namespace timebank {
namespace {

constexpr Day today{20'759}; // 2026-11-02
constexpr std::size_t longest_shown = 200 + 3;

const std::vector<NamedMember>& members() {
    static const std::vector<NamedMember> all{{{1}, "Ann Baker", {"Nan"}},
                                              {{2}, "José Díaz", {}},
                                              {{3}, "John Smith", {}},
                                              {{4}, "John Smith", {"Smithy"}},
                                              {{5}, "Willow Court", {"=care|home"}},
                                              {{6}, "Łukasz O’Brien", {}, {{9}}}};
    return all;
}

const Represented& represented(MemberNumber number) {
    static const Represented court{{5},
                                   "M0005 Willow Court",
                                   MemberKind::organisation,
                                   {{{1}, {5}, "Sister Mary", {}, false}}};
    static const Represented person{{1}, "M0001 Ann Baker", MemberKind::person, {}};
    return number == court.number ? court : person;
}

const std::vector<Category> categories{{1, "Gardening", false, false}, {2, "Lifts", false, false}};

/// What became of a file.
struct Read {
    RowsRead outcome;
    std::vector<std::size_t> good, bad; ///< lines
    std::string set_aside;
};

void hold_header(const Header& header, std::string_view text) {
    hold(header.line >= 1 && !header.titles.empty(), "a header stands somewhere", text);
    hold(std::string_view(",;\t").find(header.separator) != std::string_view::npos,
         "a header has one of three separators", text);
    for (const auto& position : header.position)
        hold(!position || *position < header.titles.size(), "a column is in the header", text);
}

void hold_problem(const Problem& problem, const RowText& row, std::string_view text) {
    hold(problem.line == row.line, "a problem is of its row's line", text);
    hold(!problem.code.empty() && !problem.message.empty(), "a problem says what it is", text);
    hold(problem.cell.size() <= longest_shown && valid_text(problem.cell) == problem.cell,
         "a problem shows its cell in short", text);
    hold(valid_text(problem.message) == problem.message, "a problem is valid UTF-8", text);
    hold(problem.suggestions.size() <= 3, "a problem suggests three at most", text);
}

/// Every cell is read through, so that a view to nowhere is seen.
void hold_row(const RowText& row, const Header& header, std::string_view text) {
    hold(row.line > header.line, "a row stands below the header", text);
    hold(row.cells.size() == header.titles.size(), "a row has a cell for every heading", text);
    for (const std::string_view cell : row.cells)
        hold(valid_text(cell) == cell, "a cell is valid UTF-8", text);
}

/// Collects what one reading of the file says, and holds it against itself.
class Collection {
public:
    Collection(const Header& header, std::string_view text)
        : header_(header), text_(text), set_aside_(header, "0123456789abcdef") {}

    void good(std::size_t line) { next(line, read_.good); }

    void bad(const RowText& row, const std::vector<Problem>& problems) {
        next(row.line, read_.bad);
        hold_row(row, header_, text_);
        hold(!problems.empty(), "a refused row has a problem", text_);
        for (const Problem& each : problems)
            hold_problem(each, row, text_);
        set_aside_.add(row, problems);
    }

    Read read(const RowsRead& outcome) {
        hold(outcome.refused == read_.bad.size(), "refused rows are counted", text_);
        hold(outcome.rows == read_.bad.size() + read_.good.size(), "no row is lost", text_);
        read_.outcome = outcome;
        if (!set_aside_.empty())
            read_.set_aside = set_aside_.csv();
        return read_;
    }

private:
    void next(std::size_t line, std::vector<std::size_t>& lines) {
        hold(line > last_, "rows come in the order of their lines", text_);
        last_ = line;
        lines.push_back(line);
    }

    const Header& header_;
    std::string_view text_;
    SetAside set_aside_;
    Read read_;
    std::size_t last_ = 0;
};

void hold_exchange(const ProposedExchange& proposed, const Directory& directory,
                   std::string_view text) {
    const Exchange& exchange = proposed.exchange;
    hold(directory.has(exchange.giver) && directory.has(exchange.receiver) &&
             exchange.giver != exchange.receiver,
         "an exchange is between two members", text);
    hold(exchange.given > Minutes{0} && exchange.given <= longest_exchange,
         "an exchange's hours are in range", text);
    hold(exchange.happened_on <= today && exchange.happened_on >= Day{0},
         "an exchange has happened", text);
    hold(exchange.category == 1 || exchange.category == 2, "an exchange has a category", text);
    hold(!exchange.sheet || !exchange.sheet->sheet.empty(), "a line is of a sheet", text);
}

Read read_file(std::string_view text, const Header& header) {
    static const Directory directory(members());
    Collection collection(header, text);
    const auto bad = [&](const RowText& row, const std::vector<Problem>& problems) {
        collection.bad(row, problems);
    };
    if (header.kind == ImportKind::members) {
        const auto good = [&](const ProposedMember& member) {
            collection.good(member.line);
            hold(!why_not_name(member.name), "a member has a name", text);
            return std::vector<Problem>{};
        };
        return collection.read(read_members(text, header, today, DateOrder::day_first, good, bad));
    }
    CategoryNames names(categories, false);
    const ExchangeRules rules{directory,    names,      {15}, today, DateOrder::day_first,
                              std::nullopt, represented};
    const auto good = [&](const ProposedExchange& exchange) {
        collection.good(exchange.line);
        hold_exchange(exchange, directory, text);
        return std::vector<Problem>{};
    };
    return collection.read(read_exchanges(text, header, rules, good, bad));
}

/// The cells of every row below the header, without the guards of a spreadsheet.
std::vector<std::vector<std::string>> cells_of(std::string_view text, const Header& header,
                                               std::size_t columns) {
    std::vector<std::vector<std::string>> rows;
    RowWalker walker(text, header);
    RowText row;
    std::vector<Problem> problems;
    while (walker.next(row, problems)) {
        hold_row(row, header, text);
        auto& cells = rows.emplace_back();
        for (std::size_t at = 0; at < columns; ++at)
            cells.emplace_back(unguard(row.cells[at]));
    }
    hold(walker.rows() == rows.size(), "the rows that are walked are counted", text);
    return rows;
}

} // namespace

void hold_whole_file(std::string_view text) {
    const Answer<Header> header = find_header(text, {}, false, "log.csv");
    if (!header)
        return hold_said(header.refusal(), text);
    hold_header(*header, text);
    cells_of(text, *header, header->titles.size());
    if (header->kind == ImportKind::journal)
        return;
    const Read read = read_file(text, *header);
    if (read.bad.empty() || read.outcome.whole_file)
        return;
    // What was put aside can be mended and imported itself: every refused row is there, and is
    // refused again.
    const auto aside = decode("aside.csv", read.set_aside);
    hold(static_cast<bool>(aside), "what was put aside is text", read.set_aside);
    const Answer<Header> again = find_header(aside->text, {}, false, "aside.csv");
    hold(again && again->kind == header->kind, "what was put aside has the same header",
         read.set_aside);
    const Read refused = read_file(aside->text, *again);
    hold(refused.outcome.rows == read.bad.size(), "no row is lost that was put aside",
         read.set_aside);
}

} // namespace timebank
