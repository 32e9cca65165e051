#include <algorithm>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

struct MemberRow {
    std::string name;
    std::optional<Number> number;
    Number opening = 0;
    bool spoilt = false;
};

std::string csv_of_members(const std::vector<MemberRow>& rows, const std::string& joined) {
    std::string text = "Name;Member no;Balance;Joined\n";
    for (const MemberRow& row : rows) {
        const Number size = std::abs(row.opening);
        text += fmt::format(
            "{};{};{};{}\n", row.name, row.number ? fmt::format("M{:04}", *row.number) : "",
            row.spoilt ? "plenty"
            : row.opening == 0
                ? ""
                : fmt::format("{}{}:{:02}", row.opening < 0 ? "-" : "", size / 60, size % 60),
            joined);
    }
    return text;
}

} // namespace

FileRow Life::some_row(const Mended& mended) {
    FileRow row;
    row.exchange = some_exchange();
    row.exchange.on_behalf_of = row.exchange.accompanied_by = std::nullopt;
    row.exchange.signed_by = std::nullopt;
    row.exchange.contacts.clear();
    // What a cell can say: any day and hours that are written as such, and no more than a day's.
    row.exchange.given = std::min(row.exchange.given, Minutes{24 * 60});
    // Decades ago only when something is closed: all months since would have to be closed first.
    if (row.exchange.happened_on.since_1970 < 0)
        row.exchange.happened_on = model_.closed.empty() ? today_ : Day{0};
    if (!chance_.percent(12))
        return row;
    row.spoilt = static_cast<Spoilt>(chance_.within(1, 4));
    if (row.spoilt == Spoilt::hours)
        row.exchange.given = {mended.minutes};
    if (row.spoilt == Spoilt::giver)
        row.exchange.giver = mended.giver;
    if (row.spoilt == Spoilt::day)
        row.exchange.happened_on = mended.day;
    if (row.spoilt == Spoilt::category)
        row.exchange.category = mended.category;
    return row;
}

// Answers whether the file was taken: wholly, or, where rows may be set aside, in part.
bool Life::apply(const std::string& text, const std::vector<FileRow>& rows, bool set_aside,
                 std::string* aside) {
    const Outcome expected = outcome_of(rows, model_, origins_, today_);
    const auto written = static_cast<Number>(expected.written.size());
    ImportOptions options;
    const ImportResult preview = ledger_->preview_import({"sheets.csv", text}, options);
    REQUIRE(preview.written == (expected.refused == 0 ? written : 0));
    REQUIRE(preview.refused == expected.refused);
    REQUIRE(preview.review == (expected.refused == 0 ? expected.review : 0));
    if (set_aside)
        options.set_aside = [&](const std::string& csv) { *aside = csv; };
    const Stamp before = stamp();
    const ImportResult result = ledger_->apply_import({"sheets.csv", text}, options);
    const bool taken = expected.refused == 0 || set_aside;
    const bool wrote = taken && written > 0;
    REQUIRE(result.rows == expected.rows);
    REQUIRE(result.already_there == expected.already_there);
    REQUIRE(result.refused == expected.refused);
    REQUIRE(result.written == (taken ? written : 0));
    REQUIRE(result.review == (taken ? expected.review : 0));
    REQUIRE(result.import.has_value() == wrote);
    REQUIRE(result.set_aside == (set_aside && expected.refused > 0));
    REQUIRE(stamp().deeds == before.deeds + (wrote ? 1 : 0));
    REQUIRE((stamp().version != before.version) == wrote);
    for (const Problem& problem : result.problems)
        ++refused_[problem.code];
    if (!taken)
        return false;
    done_ += wrote ? 1 : 0;
    if (wrote) {
        newest_deed_ = today_;
        tell_contents();
    }
    const std::size_t first = model_.lines.size();
    for (const FileRow& row : expected.written) {
        model_.add_exchange(row.exchange, today_, 0);
        if (!row.origin.empty())
            origins_.insert(row.origin);
    }
    if (wrote)
        imports_.push_back(
            {*result.import, static_cast<Number>(first) + 1, std::ssize(model_.lines)});
    for (std::size_t line = first; line < model_.lines.size(); ++line)
        model_.lines[line].reviews = model_.gates_missed(model_.lines[line].exchange);
    return true;
}

void Life::import_exchanges() {
    Mended mended;
    mended.giver = {some_member()};
    mended.day = today_ - static_cast<int>(chance_.below(30));
    mended.category = chance_.within(1, static_cast<Number>(model_.activities.size()));
    std::vector<FileRow> rows;
    for (auto left = chance_.within(1, 12); left > 0; --left) {
        rows.push_back(some_row(mended));
        if (chance_.percent(10))
            rows.push_back(rows.back());
    }
    const std::string text = csv_of(rows, model_, chance_);
    const bool set_aside = chance_.percent(60);
    std::string aside;
    if (!apply(text, rows, set_aside, &aside))
        return;
    // Once more, and in another order: nothing is new.
    std::vector<FileRow> again = outcome_of(rows, model_, origins_, today_).aside;
    REQUIRE(outcome_of(rows, model_, origins_, today_).written.empty());
    apply(text, rows, set_aside, &aside);
    std::vector<FileRow> shuffled = rows;
    chance_.shuffle(shuffled);
    if (again.empty())
        apply(csv_of(shuffled, model_, chance_), shuffled, false, nullptr);
    if (again.empty() || chance_.percent(20))
        return;
    ++files_;
    for (FileRow& row : again) {
        row.spoilt = Spoilt::nothing;
        row.origin = fmt::format("{}:{}", files_, &row - again.data());
    }
    std::string mended_csv = mended_text(aside, mended, model_);
    if (chance_.percent(50)) {
        // A line more, written under those that were set aside: it comes from no other file.
        again.push_back(again.front());
        again.back().origin.clear();
        const std::string text_of_one = csv_of({again.back()}, model_, chance_);
        mended_csv += text_of_one.substr(text_of_one.rfind('\n', text_of_one.size() - 2) + 1);
    }
    std::string still_aside;
    apply(mended_csv, again, true, &still_aside);
    apply(mended_csv, again, true, &still_aside);
}

void Life::import_members() {
    std::vector<MemberRow> rows;
    const Day on = chance_.percent(10) ? today_ + 3 : today_ - static_cast<int>(chance_.below(60));
    std::string no;
    for (auto left = chance_.within(1, 5); left > 0; --left) {
        MemberRow row;
        row.name = some_name();
        const auto same = [&](const MemberRow& each) { return each.name == row.name; };
        if (model_.name_is_taken(row.name, 0) || std::any_of(rows.begin(), rows.end(), same))
            continue;
        if (chance_.percent(60))
            row.opening = chance_.within(-300, 600);
        if (chance_.percent(15))
            row.number = model_.next_number() + left;
        row.spoilt = chance_.percent(5);
        rows.push_back(row);
    }
    const bool spoilt =
        std::any_of(rows.begin(), rows.end(), [](const MemberRow& row) { return row.spoilt; });
    ImportOptions options;
    options.opening_on = on;
    const std::string text = csv_of_members(rows, iso(today_));
    ImportResult result;
    const auto import = [&] { result = ledger_->apply_import({"members.csv", text}, options); };
    if (today_ < on) {
        attempt("day_in_future", import);
        return;
    }
    if (spoilt || rows.empty()) {
        const Stamp before = stamp();
        import();
        REQUIRE(result.written == 0);
        REQUIRE((result.refused > 0) == spoilt);
        REQUIRE(stamp() == before);
        return;
    }
    // Whoever has a number comes first; the others take the next free ones.
    std::stable_partition(rows.begin(), rows.end(),
                          [](const MemberRow& row) { return row.number.has_value(); });
    attempt("", import);
    REQUIRE(result.written == static_cast<Number>(rows.size()));
    Number next = model_.next_number();
    for (const MemberRow& row : rows) {
        while (model_.people.contains(next) || model_.same_as.contains(next))
            ++next;
        const Number number = row.number.value_or(next);
        model_.people[number] = {
            row.name, MemberKind::person, {}, today_, {{today_, Standing::active}}};
        if (row.opening > 0)
            model_.add_credit(EntryKind::opening, -4, number, row.opening, on, today_);
        else if (row.opening < 0)
            model_.add_credit(EntryKind::opening, number, -4, -row.opening, on, today_);
    }
    const Stamp before = stamp();
    import();
    REQUIRE(result.already_there == static_cast<Number>(rows.size()));
    REQUIRE(stamp() == before);
}

} // namespace timebank::naive
