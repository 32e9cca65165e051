#include <algorithm>
#include <unordered_map>

#include <fmt/core.h>

#include "journal/correction.hpp"
#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "months/closing.hpp"
#include "refusals/catalogue.hpp"
#include "sessions/session.hpp"
#include "store/deed_table.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/import_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/other_sheet_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

constexpr std::size_t most_listed = 1000;

ImportLine line_of(const StoredImport& stored) {
    const ImportRecord& record = stored.record;
    const std::int64_t entries =
        record.first_entry == 0 ? 0 : record.last_entry - record.first_entry + 1;
    return {stored.number,  record.kind, record.file,    stored.by,
            stored.on,      record.rows, record.written, record.already_there,
            record.refused, entries,     stored.undone};
}

StoredImport import_in(const Connection& connection, std::int64_t number) {
    auto stored = read_import(connection, number);
    if (!stored)
        throw Refused(refuse(rule("import_unknown"), number));
    return std::move(*stored);
}

// Sheets in the order in which they come; an import may hold thousands.
class SheetTallies {
public:
    void add(const ImportedEntry& entry) {
        ImportedSheet& sheet = sheet_of(entry);
        const Day on = entry.movement.happened_on;
        sheet.first = sheet.entries == 0 ? on : std::min(sheet.first, on);
        sheet.last = sheet.entries == 0 ? on : std::max(sheet.last, on);
        ++sheet.entries;
        sheet.undone += entry.movement.undone ? 1 : 0;
        sheet.minutes += entry.movement.minutes;
        if (!entry.sheet || !entry.sheet->line)
            return;
        const std::int64_t line = *entry.sheet->line;
        sheet.first_line = std::min(sheet.first_line.value_or(line), line);
        sheet.last_line = std::max(sheet.last_line.value_or(line), line);
    }
    std::vector<ImportedSheet> take() { return std::move(sheets_); }

private:
    ImportedSheet& sheet_of(const ImportedEntry& entry) {
        const std::string name = entry.sheet ? entry.sheet->sheet : "";
        const auto [place, is_new] = places_.try_emplace(name, sheets_.size());
        if (is_new)
            sheets_.push_back({name, 0, 0, {}, {}, {}, {}, {}});
        return sheets_[place->second];
    }

    std::vector<ImportedSheet> sheets_;
    std::unordered_map<std::string, std::size_t> places_;
};

// Each name is read once, when it is first asked for.
class AccountNames {
public:
    explicit AccountNames(const Connection& connection) : connection_(connection) {}
    const std::string& of(AccountNumber account) {
        const auto [place, is_new] = names_.try_emplace(account.value);
        if (is_new)
            place->second = read_named(connection_, account);
        return place->second;
    }

private:
    const Connection& connection_;
    std::unordered_map<std::int64_t, std::string> names_;
};

// Who was settled since, by the account on which it is counted.
class Settled {
public:
    Settled(const Connection& connection, EntryNumber after)
        : shared_(read_shared_accounts(connection)) {
        for (const Movement& each : settlements_after(connection, after))
            for (const AccountNumber account : {each.from, each.to})
                if (holder_of(account))
                    by_.emplace(shared_.holder(account).value, each.entry);
    }
    EntryNumber since(const Movement& movement) const {
        for (const AccountNumber account : {movement.from, movement.to})
            if (const auto found = by_.find(shared_.holder(account).value); found != by_.end())
                return found->second;
        return 0;
    }

private:
    SharedAccounts shared_;
    std::unordered_map<std::int64_t, EntryNumber> by_;
};

class TakingBack {
public:
    TakingBack(const Connection& connection, const StoredImport& stored, const ImportUndoWish& wish)
        : connection_(connection), stored_(stored), wish_(wish),
          settled_(connection, stored.record.last_entry) {}

    void look() {
        const std::string key = wish_.sheet ? sheet_key(*wish_.sheet) : "";
        bool is_there = !wish_.sheet;
        std::int64_t passed = 0;
        each_imported(connection_, stored_.record, [&](ImportedEntry entry) {
            if (++passed % told_every == 0)
                tell(0, passed, stored_.record.last_entry - stored_.record.first_entry + 1);
            if (wish_.sheet && (!entry.sheet || sheet_key(entry.sheet->sheet) != key))
                return;
            is_there = true;
            entry.settled_by = settled_.since(entry.movement);
            take(entry);
        });
        sheet_ = wish_.sheet ? find_sheet(connection_, *wish_.sheet) : std::nullopt;
        if (!wish_.sheet || sheet_)
            result_.other_sheets = count_other_sheets(connection_, stored_.record.deed, sheet_);
        is_there = is_there || result_.other_sheets > 0;
        if (!is_there)
            throw Refused(refuse(rule("import_sheet_unknown"), stored_.number, *wish_.sheet));
        if (!has_any() && result_.refused == 0)
            throw Refused(refuse(rule("import_nothing_left"),
                                 wish_.sheet ? fmt::format("sheet {}", *wish_.sheet)
                                             : fmt::format("import {}", stored_.number),
                                 stored_.number));
    }

    void write(std::int64_t deed) {
        const auto closed = last_closed_month(connection_);
        if (const Minutes from_pot = change_of(community_pot, to_undo_); from_pot > Minutes{})
            throw_if(why_not_from_pot(read_balance(connection_, community_pot), from_pot));
        EntryWriter writer(connection_);
        EntryNumber next = next_entry_number(connection_);
        result_.first = next;
        for (const Movement& each : to_undo_) {
            NewEntry correction;
            correction.movement = opposite_of(each);
            correction.movement.entry = next++;
            correction.movement.counts_in = counts_in(each.happened_on, closed);
            correction.given = each.minutes;
            correction.deed = deed;
            writer.write(correction);
            if (const std::int64_t written = next - result_.first; written % told_every == 0)
                tell(1, written, std::ssize(to_undo_));
            result_.late += each.counts_in < correction.movement.counts_in ? 1 : 0;
            result_.minutes += each.minutes;
        }
        result_.last = next - 1;
        if (to_undo_.empty())
            result_.first = result_.last = 0;
        if (result_.other_sheets > 0)
            remove_other_sheets(connection_, stored_.record.deed, sheet_);
        result_.undone = std::ssize(to_undo_);
        result_.written = true;
    }

    bool is_clear() const { return result_.refused == 0; }
    bool has_any() const { return !to_undo_.empty() || result_.other_sheets > 0; }
    ImportUndone result() { return std::move(result_); }

private:
    void take(const ImportedEntry& entry) {
        if (auto no = why_not_take_back(entry)) {
            ++result_.refused;
            if (result_.left.size() < most_listed)
                result_.left.push_back(
                    {entry.movement.entry, entry.sheet, no->code, std::move(no->message)});
        } else if (has_to_be_undone(entry)) {
            to_undo_.push_back(entry.movement);
        } else {
            ++result_.already;
        }
    }

    // Looking at what there is to undo is the first half of it, writing the second.
    void tell(int half, std::int64_t count, std::int64_t all) const {
        if (wish_.watch)
            wish_.watch({half * all + count, all * 2, count});
    }

    const Connection& connection_;
    const StoredImport& stored_;
    const ImportUndoWish& wish_;
    Settled settled_;
    std::optional<std::int64_t> sheet_; ///< the one that was named
    std::vector<Movement> to_undo_;
    ImportUndone result_;
};

} // namespace

Imported Ledger::imported() const {
    return {*connection_, hand_};
}

Imported::Imported(const Connection& connection, const Hand& hand)
    : connection_(connection), hand_(hand) {}

std::vector<ImportLine> Imported::all() const {
    Looking looking(connection_);
    std::vector<ImportLine> lines;
    for (const StoredImport& each : read_imports(connection_))
        lines.push_back(line_of(each));
    return lines;
}

ImportView Imported::view(std::int64_t import, bool with_rows) const {
    Looking looking(connection_);
    const StoredImport stored = import_in(connection_, import);
    ImportView view;
    view.line = line_of(stored);
    view.first_entry = stored.record.first_entry;
    view.last_entry = stored.record.last_entry;
    SheetTallies sheets;
    AccountNames names(connection_);
    each_imported(connection_, stored.record, [&](const ImportedEntry& entry) {
        sheets.add(entry);
        if (with_rows)
            view.rows.push_back(
                {entry, names.of(entry.movement.from), names.of(entry.movement.to)});
        view.minutes += entry.movement.minutes;
        if (entry.movement.undone)
            view.undone_minutes += entry.movement.minutes;
    });
    view.sheets = sheets.take();
    view.other_sheets = count_other_sheets(connection_, stored.record.deed, std::nullopt);
    view.undoings = read_undoings(connection_, stored.record);
    return view;
}

ImportUndone Imported::undo(const ImportUndoWish& wish) {
    Writing writing(connection_);
    const StoredImport stored = import_in(connection_, wish.import);
    if (name_key(wish.reason).empty())
        throw Refused(refuse(rule("reason_missing")));
    throw_if(why_not_reason(wish.reason));
    TakingBack taking_back(connection_, stored, wish);
    taking_back.look();
    if ((!taking_back.is_clear() && !wish.leave) || !taking_back.has_any())
        return taking_back.result();
    const std::string about = wish.sheet
                                  ? fmt::format("{} sheet {}", wish.import, sheet_key(*wish.sheet))
                                  : std::to_string(wish.import);
    taking_back.write(
        add_deed(connection_, {hand_.today, hand_.broker, "import undo", about, wish.reason}));
    writing.commit();
    return taking_back.result();
}

} // namespace timebank
