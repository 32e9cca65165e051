#include "ledger/journal_import.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "imports/journal_order.hpp"
#include "imports/journal_rows.hpp"
#include "ledger/import_categories.hpp"
#include "ledger/import_review.hpp"
#include "ledger/journal_writer.hpp"
#include "ledger/row_register.hpp"
#include "refusals/catalogue.hpp"
#include "store/contact_table.hpp"
#include "store/entry_table.hpp"
#include "store/journal_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

std::unordered_set<std::int64_t> numbers_of_members(const Connection& connection) {
    std::unordered_set<std::int64_t> numbers;
    for (const auto& [number, standings] : read_standings(connection))
        numbers.insert(number);
    return numbers;
}

class JournalImport {
public:
    explicit JournalImport(ImportRun& run)
        : run_(run), members_(numbers_of_members(run.connection)),
          first_new_(next_entry_number(run.connection)),
          last_closed_(last_closed_month(run.connection)), review_(run),
          categories_(run.connection, true, run.writes()), places_(run.connection, first_new_, 1) {}

    void run() {
        read();
        if (run_.result.problems_found > 0)
            return;
        compare();
        if (problems_.empty())
            write();
        tell_problems();
    }

private:
    void read() {
        const SharedAccounts shared = read_shared_accounts(run_.connection);
        const std::vector<NamedContact> contacts = read_contacts(run_.connection);
        JournalRules rules{members_, shared, contacts, run_.hand.today, run_.options.order};
        rules.watch = [this](const Progress& each) { tell(0, each); };
        const RowsRead read = read_journal(
            run_.text, run_.header, rules,
            [this](const EntryRecord& record) {
                records_.push_back(record);
                return std::vector<Problem>{};
            },
            [this](const RowText& row, std::vector<Problem> problems) {
                run_.refuse_row(row, std::move(problems));
            });
        run_.finish(read);
        std::ranges::stable_sort(records_, {},
                                 [](const EntryRecord& each) { return each.movement.entry; });
    }

    // Reading is the first half of it, writing the second.
    void tell(int half, const Progress& of_half) const {
        if (run_.options.watch)
            run_.options.watch({half * of_half.of + of_half.done, of_half.of * 2, of_half.count});
    }

    // Walks the book and the file together, in order of entry.
    void compare() {
        auto next = records_.begin();
        each_record(run_.connection, [&](const EntryRecord& in_book) {
            order_.ask(in_book, true);
            hold_line(in_book);
            for (; next != records_.end() && next->movement.entry == in_book.movement.entry; ++next)
                if (!is_twice(next) && is_same(*next, in_book)) {
                    ++run_.result.already_there;
                    if (next->other_sheet && !in_book.other_sheet)
                        come_since_.push_back(&*next);
                }
        });
        first_to_write_ = next;
        for (; next != records_.end(); ++next) {
            if (is_twice(next))
                continue;
            for (const Disorder& each : order_.ask(*next, false))
                add_problem(*next, each.field, each.refusal);
            if (const auto holder = hold_line(*next))
                add_problem(*next, Field::line,
                            refuse(rule("sheet_line_taken"), next->sheet->sheet, *next->sheet->line,
                                   *holder));
            const Movement& movement = next->movement;
            if (last_closed_ && movement.counts_in <= *last_closed_)
                add_problem(*next, Field::counts_in,
                            refuse(rule("entry_in_closed_month"), movement.entry,
                                   show_long(movement.counts_in),
                                   show_iso(add_months(*last_closed_, 1))));
        }
        if (const auto disorder = order_.end())
            add_problem(records_.back(), disorder->field, disorder->refusal);
    }

    using Place = std::vector<EntryRecord>::const_iterator;

    bool is_twice(Place place) {
        if (place == records_.begin() || std::prev(place)->movement.entry != place->movement.entry)
            return false;
        add_problem(*place, Field::entry,
                    refuse(rule("entry_twice"), place->movement.entry, std::prev(place)->line));
        return true;
    }

    bool is_same(const EntryRecord& in_file, const EntryRecord& in_book) {
        const auto differs = first_difference(in_file, in_book);
        if (!differs)
            return true;
        add_problem(in_file, *differs,
                    refuse(rule("entry_differs"), in_file.movement.entry, show_field(*differs)));
        return false;
    }

    // The line of a sheet goes to the latest exchange on it; answers who stood there and was not
    // undone.
    std::optional<EntryNumber> hold_line(const EntryRecord& record) {
        if (!record.sheet || !record.sheet->line)
            return std::nullopt;
        const std::pair line{places_.sheet_number(record.sheet->sheet), *record.sheet->line};
        const auto [held, is_free] = lines_.try_emplace(line, record.movement.entry);
        if (is_free)
            return std::nullopt;
        const EntryNumber holder = std::exchange(held->second, record.movement.entry);
        return order_.is_undone(holder) ? std::nullopt : std::optional(holder);
    }

    void add_problem(const EntryRecord& record, Field field, const Refusal& refusal) {
        problems_.push_back(
            problem_at(record.line, run_.header.title(field), cell_of(record, field), refusal));
    }

    // In the order of the file.
    void tell_problems() {
        std::ranges::stable_sort(problems_, {}, &Problem::line);
        std::unordered_set<std::size_t> lines;
        for (const Problem& each : problems_)
            lines.insert(each.line);
        run_.result.refused = static_cast<std::int64_t>(lines.size());
        run_.problem(std::move(problems_));
    }

    void write() {
        if (run_.writes()) {
            writer_.emplace(run_.connection, run_.deed, first_new_, places_, categories_);
            for (const EntryRecord* each : come_since_)
                writer_->write_other_sheet(*each, run_.deed);
        }
        run_.result.joined = std::ssize(come_since_);
        const std::int64_t all = std::distance(first_to_write_, records_.cend());
        for (auto record = first_to_write_; record != records_.end(); ++record) {
            if (const std::int64_t count = ++run_.result.written; count % told_every == 0)
                tell(1, {count, all, count});
            if (run_.writes())
                writer_->write(*record);
            review(*record);
        }
        review_session();
        review_.finish();
        run_.result.new_categories = categories_.added();
        if (run_.result.written == 0)
            return;
        run_.first_entry = first_new_;
        run_.last_entry = records_.back().movement.entry;
    }

    // A session when all of its entries have passed.
    void review(const EntryRecord& record) {
        const Movement& movement = record.movement;
        if (record.split || movement.kind != EntryKind::session)
            review_session();
        if (record.split)
            session_ = &record;
        if (movement.kind == EntryKind::session)
            of_session_.push_back(movement);
        if (movement.kind == EntryKind::exchange && !order_.is_undone(movement.entry))
            review_.take(exchange_of(record), categories_.at(categories_.of(record)), movement);
    }

    // What the gates ask of.
    static Exchange exchange_of(const EntryRecord& record) {
        Exchange exchange;
        exchange.giver = *holder_of(record.movement.to);
        exchange.receiver = *holder_of(record.movement.from);
        exchange.setting = record.setting;
        exchange.accompanied_by = record.accompanied_by;
        return exchange;
    }

    void review_session() {
        if (session_ != nullptr && !order_.is_undone(session_->movement.entry))
            review_.take(session_of(*session_), of_session_,
                         categories_.at(categories_.of(*session_)));
        session_ = nullptr;
        of_session_.clear();
    }

    ImportRun& run_;
    std::unordered_set<std::int64_t> members_;
    EntryNumber first_new_;
    std::optional<Month> last_closed_;
    ImportReview review_;
    ImportCategories categories_;
    RowRegister places_;
    JournalOrder order_;
    std::map<std::pair<std::int64_t, std::int64_t>, EntryNumber> lines_; ///< by sheet and line
    std::vector<EntryRecord> records_;                                   ///< by entry
    Place first_to_write_;
    std::vector<const EntryRecord*> come_since_; ///< whose other sheet the book does not have yet
    std::vector<Problem> problems_;
    const EntryRecord* session_ = nullptr; ///< the first entry of the one whose entries are passing
    std::vector<Movement> of_session_;
    std::optional<JournalWriter> writer_;
};

} // namespace

void import_journal(ImportRun& run) {
    JournalImport(run).run();
}

} // namespace timebank
