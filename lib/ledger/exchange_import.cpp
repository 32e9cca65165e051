#include "ledger/exchange_import.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/core.h>

#include "ledger/contacts.hpp"
#include "ledger/halves.hpp"
#include "ledger/import_categories.hpp"
#include "ledger/import_limits.hpp"
#include "ledger/import_review.hpp"
#include "ledger/row_register.hpp"
#include "months/closing.hpp"
#include "refusals/catalogue.hpp"
#include "store/entry_loader.hpp"
#include "store/exchange_table.hpp"
#include "store/import_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/other_sheet_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// A file has no more rows, whichever of both ends its lines.
std::size_t lines_of(std::string_view text) {
    return static_cast<std::size_t>(
               std::max(std::ranges::count(text, '\n'), std::ranges::count(text, '\r'))) +
           1;
}

class ExchangeImport {
public:
    ExchangeImport(ImportRun& run, const Settings& settings)
        : run_(run), settings_(settings), members_(read_named_members(run.connection)),
          shared_(read_shared_accounts(run.connection)), review_(run),
          categories_(run.connection, run.options.add_categories, run.writes()),
          limits_(run.connection, settings.limits.organisation.firm, shared_),
          last_closed_(last_closed_month(run.connection)),
          next_entry_(next_entry_number(run.connection)),
          rows_(run.connection, next_entry_, lines_of(run.text)),
          halves_(run.connection, next_entry_) {
        for (const NameAnswer& each : run.options.answers)
            members_.accept(each);
        if (run_.writes())
            loader_.emplace(run.connection, next_entry_ == 1, lines_of(run.text));
    }

    void run() {
        ExchangeRules rules{
            members_,
            categories_.names(),
            settings_.step,
            run_.hand.today,
            run_.options.order,
            std::nullopt,
            [this](MemberNumber member) -> const Represented& { return represented(member); },
            run_.options.watch};
        if (run_.options.category)
            rules.category = category_for_all(*run_.options.category);
        const RowsRead read = read_exchanges(
            run_.text, run_.header, rules,
            [this](const ProposedExchange& proposed) { return take(proposed); },
            [this](const RowText& row, std::vector<Problem> problems) {
                run_.refuse_row(row, std::move(problems));
            });
        run_.finish(read);
        if (loader_)
            loader_->finish();
        for (const OtherSheet& each : other_sheets_)
            add_other_sheet(run_.connection, each);
        review_.finish();
        limits_.finish(run_);
        run_.result.new_categories = categories_.added();
        if (run_.result.written > 0) {
            run_.last_entry = next_entry_ - 1;
            run_.first_entry = next_entry_ - run_.result.written;
        }
    }

private:
    std::int64_t category_for_all(const std::string& name) {
        const auto found = categories_.names().find(name);
        if (found)
            return *found;
        const auto near = categories_.names().suggestions(name);
        throw Refused(refuse(rule("category_unknown"), name,
                             near.empty() ? std::string("timebank category list")
                                          : fmt::format("did you mean {}?", near.front())));
    }

    // Rows are written while others are read; whatever else asks the book waits for them.
    void settle() {
        if (loader_)
            loader_->settle();
    }

    const Represented& represented(MemberNumber member) {
        const auto [known, is_new] = represented_.try_emplace(member.value);
        if (!is_new)
            return known->second;
        settle();
        known->second = read_represented(run_.connection, member);
        return known->second;
    }

    std::vector<Problem> take(const ProposedExchange& proposed) {
        const Exchange& exchange = proposed.exchange;
        run_.result.given += exchange.given;
        if (shared_.one_account(account_of(exchange.giver), account_of(exchange.receiver)))
            return {one_account(exchange, proposed.line)};
        const std::int64_t sheet = exchange.sheet ? rows_.sheet_number(exchange.sheet->sheet) : 0;
        const std::optional<std::int64_t> line =
            exchange.sheet ? exchange.sheet->line : std::nullopt;
        if (categories_.is_to_be_added(exchange.category))
            settle();
        const Content content{exchange.giver,
                              exchange.receiver,
                              exchange.given,
                              exchange.happened_on,
                              categories_.in_book(exchange.category),
                              sheet};
        if (!proposed.set_aside_from.empty() && is_known_origin(proposed.set_aside_from)) {
            ++run_.result.already_there;
            return {};
        }
        const auto place = proposed.set_aside_from.empty()
                               ? rows_.place_row(content, line, proposed.line)
                               : rows_.place_mended(content, line, proposed.line);
        if (place.verdict == RowRegister::Verdict::already_there) {
            ++run_.result.already_there;
            return {};
        }
        if (place.verdict == RowRegister::Verdict::line_taken)
            return {line_taken(proposed, place)};
        if (run_.options.join_sheets && join(exchange, content, place.identity))
            return {};
        warn_of_repeat(proposed, content);
        write(proposed, content, place.identity);
        return {};
    }

    /// Where the exchange stands on another sheet already, signed by the other alone: then it is
    /// that one, and both have signed.
    bool join(const Exchange& exchange, const Content& content, std::int64_t identity) {
        const auto missing = missing_signature(exchange.signed_by);
        if (!missing || content.sheet == 0)
            return false;
        const auto entry = halves_.take(content, *missing);
        if (!entry) {
            halves_.keep(next_entry_, content, *exchange.signed_by);
            return false;
        }
        ++run_.result.already_there;
        ++run_.result.joined;
        if (run_.writes()) {
            add_new_sheets();
            other_sheets_.push_back(
                {*entry, content.sheet, exchange.sheet->line, identity, run_.deed});
        }
        return true;
    }

    void add_new_sheets() {
        for (const auto& [sheet, name] : rows_.take_new_sheets())
            loader_->add_sheet(sheet, name);
    }

    Problem one_account(const Exchange& exchange, std::size_t line) const {
        const std::string& receiver = members_.name_of(exchange.receiver);
        return problem_at(line, run_.header.title(Field::receiver), receiver,
                          refuse(rule("same_account"), members_.name_of(exchange.giver), receiver));
    }

    bool is_known_origin(const std::string& origin) {
        settle();
        return origins_.contains(origin) || entry_from_origin(run_.connection, origin).has_value();
    }

    Problem line_taken(const ProposedExchange& proposed, const RowRegister::Place& place) const {
        const SheetLine& sheet = *proposed.exchange.sheet;
        return problem_at(
            proposed.line, run_.header.title(Field::line), std::to_string(*sheet.line),
            place.entry != 0
                ? refuse(rule("sheet_line_taken"), sheet.sheet, *sheet.line, place.entry)
                : refuse(rule("sheet_line_twice"), sheet.sheet, *sheet.line, place.line));
    }

    Movement movement_in_book(const Exchange& exchange) const {
        Movement movement = movement_of(exchange, settings_.step);
        movement.counts_in = counts_in(exchange.happened_on, last_closed_);
        return movement;
    }

    void warn_of_repeat(const ProposedExchange& proposed, const Content& content) {
        const Movement movement = movement_in_book(proposed.exchange);
        const auto& sheet = proposed.exchange.sheet;
        const auto like = rows_.repeat_of(content, movement.counts_in, movement.minutes,
                                          sheet ? sheet->line : std::nullopt, proposed.line);
        if (!like)
            return;
        if (!run_.lists_warnings())
            return run_.warn({});
        run_.warn(fmt::format("line {}{} may be a repeat of {}: the same pair, day and hours",
                              proposed.line, place_on(sheet), earlier(*like)));
    }

    /// ` (sheet 14 line 2)`
    static std::string place_on(const std::optional<SheetLine>& sheet) {
        if (!sheet)
            return {};
        if (!sheet->line)
            return fmt::format(" (sheet {})", sheet->sheet);
        return fmt::format(" (sheet {} line {})", sheet->sheet, *sheet->line);
    }

    std::string earlier(const RowRegister::Likeness& like) {
        if (like.entry == 0)
            return fmt::format("line {}{}", like.line, place_on(like.sheet));
        settle();
        const auto record = read_exchange_record(run_.connection, like.entry);
        return fmt::format("entry {}{}", like.entry, place_on(record->exchange.sheet));
    }

    void write(const ProposedExchange& proposed, const Content& content, std::int64_t identity) {
        const Exchange& exchange = proposed.exchange;
        const EntryNumber number = next_entry_++;
        ++run_.result.written;
        if (!proposed.set_aside_from.empty())
            origins_.emplace(proposed.set_aside_from, number);
        entry_.movement = movement_in_book(exchange);
        entry_.movement.entry = number;
        if (month_of(exchange.happened_on) < entry_.movement.counts_in)
            ++run_.result.late;
        limits_.add(entry_.movement);
        if (run_.writes()) {
            add_new_sheets();
            entry_.given = exchange.given;
            entry_.deed = run_.deed;
            entry_.category = content.category;
            entry_.setting = exchange.setting;
            entry_.sheet = content.sheet;
            entry_.line = exchange.sheet ? exchange.sheet->line : std::nullopt;
            entry_.signed_by = exchange.signed_by;
            entry_.on_behalf_of = exchange.on_behalf_of;
            entry_.accompanied_by = exchange.accompanied_by;
            entry_.identity = identity;
            entry_.note = exchange.note;
            entry_.contacts = exchange.contacts;
            loader_->write(entry_);
            if (!proposed.set_aside_from.empty()) {
                settle();
                add_origin(run_.connection, proposed.set_aside_from, number);
            }
        }
        review_.take(exchange, categories_.at(exchange.category), entry_.movement);
    }

    ImportRun& run_;
    const Settings& settings_;
    Directory members_;
    SharedAccounts shared_;
    ImportReview review_;
    ImportCategories categories_;
    ImportLimits limits_;
    std::optional<Month> last_closed_;
    EntryNumber next_entry_;
    RowRegister rows_;
    std::optional<EntryLoader> loader_;
    NewEntry entry_;
    Halves halves_;
    std::vector<OtherSheet> other_sheets_;
    std::unordered_map<std::string, EntryNumber> origins_;
    std::unordered_map<std::int64_t, Represented> represented_; ///< of rows that name contacts
};

} // namespace

void import_exchanges(ImportRun& run, const Settings& settings) {
    ExchangeImport(run, settings).run();
}

} // namespace timebank
