// Imports that are taken back, names that somebody answered for, and sheets of one exchange.
#include <algorithm>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

Number Model::take_back(Number entry, Day today) {
    const Exchange& exchange = line(entry).exchange;
    taken_back.insert(entry);
    const auto place = exchange.sheet && exchange.sheet->line
                           ? places.find({lower(exchange.sheet->sheet), *exchange.sheet->line})
                           : places.end();
    const bool by_line = place != places.end() && place->second == entry;
    if (line(entry).is_exchange() && !by_line)
        if (const auto same = contents.find(content_of(exchange)); --same->second == 0)
            contents.erase(same);
    return undo(entry, today);
}

// A balance that an entry is part of, and that was settled since.
bool Life::is_settled_since(const Line& line, Number last) const {
    for (Number later = last + 1; model_.has(later); ++later) {
        const Line& settlement = model_.line(later);
        if (settlement.kind != EntryKind::settlement || settlement.corrected_by != 0)
            continue;
        for (const Number one : {settlement.from, settlement.to})
            for (const Number other : {line.from, line.to})
                if (one > 0 && other > 0 && model_.holder(one) == model_.holder(other))
                    return true;
    }
    return false;
}

void Life::undo_import() {
    if (imports_.empty())
        return;
    const Import one = imports_[static_cast<std::size_t>(chance_.below(std::ssize(imports_)))];
    ImportUndoWish wish;
    wish.import = chance_.percent(95) ? one.number : 1'000'000;
    wish.reason = some_reason();
    wish.leave = chance_.percent(50);
    std::vector<Number> open;
    Number left = 0, already = 0, replaced = 0;
    for (Number entry = one.first; entry <= one.last; ++entry) {
        const Line& line = model_.line(entry);
        replaced += line.replaced_by != 0 ? 1 : 0;
        if (line.replaced_by != 0 || (line.corrected_by == 0 && is_settled_since(line, one.last)))
            ++left;
        else if (line.corrected_by == 0)
            open.push_back(entry);
        else
            ++already;
    }
    const std::string no = wish.import != one.number   ? "import_unknown"
                           : wish.reason.empty()       ? "reason_missing"
                           : open.empty() && left == 0 ? "import_nothing_left"
                                                       : "";
    const bool writes = !open.empty() && (left == 0 || wish.leave);
    ImportUndone undone;
    const auto act = [&] { undone = ledger_->imported().undo(wish); };
    if (no.empty() && !writes) {
        const Stamp before = stamp();
        act();
        REQUIRE(stamp() == before);
        REQUIRE(undone.refused == left);
        ++refused_["import_undo_refused"];
        return;
    }
    if (!attempt(no, act))
        return;
    REQUIRE(undone.undone == std::ssize(open));
    REQUIRE(undone.already == already);
    REQUIRE(undone.refused == left);
    for (const Number entry : open)
        REQUIRE(model_.take_back(entry, today_) >= undone.first);
    REQUIRE(undone.last == std::ssize(model_.lines));
    REQUIRE(ledger_->imported().view(one.number, false).line.undone ==
            already + replaced + std::ssize(open));
}

// A row whose giver nobody in the book is called, and somebody says who is meant.
void Life::answer_import() {
    const Exchange exchange = some_answered_exchange();
    if (!model_.why_not_exchange(exchange, today_).empty())
        return;
    const std::string name = fmt::format("Pat Quill{}", ++files_);
    const std::string text = fmt::format(
        "Giver,Receiver,Hours,Date,Category,Note\n{},M{:04},1:00,{},{},by hand {}\n", name,
        exchange.receiver.value, iso(exchange.happened_on),
        model_.activities[static_cast<std::size_t>(exchange.category - 1)].name, files_);
    ImportOptions options;
    const Stamp before = stamp();
    REQUIRE(ledger_->apply_import({"answered.csv", text}, options).refused == 1);
    REQUIRE(stamp() == before);
    options.answers = {{name, exchange.giver}};
    options.learn = chance_.percent(50);
    Exchange noted = exchange;
    noted.note = fmt::format("by hand {}", files_);
    ImportResult result;
    if (!attempt("", [&] { result = ledger_->apply_import({"answered.csv", text}, options); }))
        return;
    REQUIRE(result.written == 1);
    imports_.push_back({*result.import, model_.add_exchange(noted, today_, 0), 0});
    imports_.back().last = imports_.back().first;
    if (options.learn) {
        REQUIRE(result.learned.front().kept);
        model_.people.at(exchange.giver.value).aliases.push_back(name);
    }
}

Exchange Life::some_answered_exchange() {
    Exchange exchange;
    exchange.giver = {some_member()};
    exchange.receiver = {some_member()};
    exchange.given = {60};
    exchange.happened_on = today_ - static_cast<int>(chance_.below(20));
    exchange.category = chance_.within(1, std::ssize(model_.activities));
    return exchange;
}

// Giver and receiver each bring a sheet of the same hour, which is one exchange that both signed.
void Life::join_sheets() {
    Exchange exchange = some_answered_exchange();
    if (!model_.why_not_exchange(exchange, today_).empty())
        return;
    const Number number = ++files_;
    const auto text = [&](const char* whose, const char* by) {
        return fmt::format("Giver,Receiver,Hours,Date,Category,Sheet,Line,Signed\n"
                           "M{:04},M{:04},1:00,{},{},{}{},1,{}\n",
                           exchange.giver.value, exchange.receiver.value, iso(exchange.happened_on),
                           model_.activities[static_cast<std::size_t>(exchange.category - 1)].name,
                           whose, number, by);
    };
    ImportOptions options;
    options.join_sheets = true;
    ImportResult result;
    const auto apply_it = [&](const char* whose, const char* by) {
        return attempt("", [&] {
            result = ledger_->apply_import({"one.csv", text(whose, by)}, options);
        });
    };
    if (!apply_it("giver", "giver"))
        return;
    if (result.joined != 0) {
        // With another half, of the same hour and the same two, that was there.
        for (Line& line : model_.lines)
            if (line.is_exchange() && line.exchange.signed_by == Signed::receiver &&
                line.exchange.giver == exchange.giver)
                FAIL("joined with what the model does not join");
        return;
    }
    exchange.sheet = SheetLine{fmt::format("giver{}", number), 1};
    exchange.signed_by = Signed::giver;
    const Number entry = model_.add_exchange(exchange, today_, 0);
    apply_it("receiver", "receiver");
    REQUIRE(result.joined == 1);
    model_.line(entry).exchange.signed_by = Signed::both;
}

void Life::keep_profile() {
    const std::string name = fmt::format("Profile {}", chance_.below(5));
    const bool known = profiles_.contains(name);
    if (attempt(known ? "" : "profile_unknown",
                [&] { ledger_->import_memory().forget_profile(name); })) {
        profiles_.erase(name);
        return;
    }
    ImportOptions options;
    options.save_profile = name;
    const Stamp before = stamp();
    const ImportResult result = ledger_->apply_import(
        {"kept.csv", "Giver,Receiver,Hours,Date,Category\nNobody Here,Nor Here,1,1/1/2024,None\n"},
        options);
    REQUIRE(result.refused == 1);
    REQUIRE(stamp().deeds == before.deeds + 1);
    newest_deed_ = today_;
    ++done_;
    tell_contents();
    profiles_.insert(name);
}

} // namespace timebank::naive
