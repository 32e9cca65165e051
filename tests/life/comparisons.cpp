#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

// Everything that a record says, in one line. Sheets are compared as the book does: any case.
std::string shown(Number entry, const Exchange& exchange, Number credited, int counts_in,
                  Day recorded_on) {
    const auto member = [](const std::optional<MemberNumber>& number) {
        return number ? number->value : 0;
    };
    return fmt::format(
        "{} {}<{} {}/{} {} {} {} {} {}:{} '{}' {} {} {} {}", entry, exchange.giver.value,
        exchange.receiver.value, credited, exchange.given.count, exchange.happened_on.since_1970,
        counts_in, exchange.category, exchange.setting ? static_cast<int>(*exchange.setting) : 0,
        exchange.sheet ? lower(exchange.sheet->sheet) : "",
        exchange.sheet ? exchange.sheet->line.value_or(0) : 0, exchange.note.value_or(""),
        member(exchange.on_behalf_of), member(exchange.accompanied_by),
        exchange.signed_by ? static_cast<int>(*exchange.signed_by) : -1, recorded_on.since_1970);
}

std::string became(RecordStanding standing, Number corrected_by, Number replaced_by,
                   Number replaces) {
    return fmt::format(" {} {} {} {}", show_record_standing(standing), corrected_by, replaced_by,
                       replaces);
}

std::string shown(const ExchangeRecord& record) {
    return shown(record.entry, record.exchange, record.credited.count, record.counts_in.number,
                 record.recorded_on) +
           became(record.standing, record.corrected_by, record.replaced_by, record.replaces);
}

std::string shown(Number entry, const Line& line) {
    const RecordStanding standing = line.replaced_by != 0    ? RecordStanding::corrected
                                    : line.corrected_by != 0 ? RecordStanding::voided
                                                             : RecordStanding::stands;
    return shown(entry, line.exchange, line.minutes, line.counts_in, line.recorded_on) +
           became(standing, line.corrected_by, line.replaced_by, line.replaces);
}

} // namespace

int Life::first_month() const {
    int first = month_holding(today_);
    for (const Line& line : model_.lines)
        first = std::min(first, line.counts_in);
    return first;
}

void Life::compare_balances() {
    std::map<Number, Number> met;
    Number sum = 0;
    for (const BalanceRow& row : ledger_->balances(today_)) {
        met[row.account.value] = row.balance.count;
        sum += row.balance.count;
        if (row.account.value > 0)
            REQUIRE(row.name == model_.name_of(row.account.value));
    }
    REQUIRE(met == model_.balances());
    REQUIRE(sum == 0);
    REQUIRE(met.at(-1) >= 0);
    compare_known();
}

void Life::audit() const {
    const AuditReport report = ledger_->audit();
    REQUIRE(report.entries == static_cast<Number>(model_.lines.size()));
    REQUIRE(report.months_closed == std::ssize(model_.closed));
    for (const Finding& finding : report.findings)
        FAIL(finding.code << ": " << finding.message);
}

void Life::compare_reports() {
    const int first = first_month(), last = month_holding(today_);
    std::vector<int> months;
    for (int month = first; month <= last; month = month_after(month))
        months.push_back(month);
    compare_month(chance_.one_of(months));
    compare_month(last);
    compare_months();
    compare_talk_to();
    for (int each = 0; each < 4; ++each) {
        const int from = chance_.one_of(months), to = std::max(from, chance_.one_of(months));
        compare_statement(statement_of(some_member(), from, to), from, to);
    }
    const int from = chance_.one_of(months);
    compare_all_statements(from, std::max(from, chance_.one_of(months)));
}

void Life::compare_everything() {
    compare_balances();
    compare_lists();
    audit();
    compare_months();
    for (int month = first_month(); month <= month_holding(today_); month = month_after(month))
        compare_month(month);
    for (const auto& [number, person] : model_.people)
        compare_statement(statement_of(number, first_month(), month_holding(today_)), first_month(),
                          month_holding(today_));
    compare_all_statements(first_month(), month_holding(today_));
}

// What others received for the members of the account.
namespace {

void compare_help_for(const Statement& statement, const Model& model, std::pair<int, int> months) {
    const Number holder = model.holder(statement.member.number.value);
    Number lines = 0, minutes = 0;
    for (const Line& line : model.lines) {
        const auto& behalf = line.exchange.on_behalf_of;
        const int counts_in = line.counts_in;
        if (!line.stands_as_help() || !behalf || model.holder(behalf->value) != holder ||
            model.holder(line.from) == holder || counts_in < months.first ||
            counts_in > months.second)
            continue;
        ++lines;
        minutes += line.minutes;
    }
    Number met = 0;
    for (const HelpForLine& line : statement.help_for) {
        REQUIRE(model.holder(line.whose.value) == holder);
        met += line.minutes.count;
    }
    REQUIRE(static_cast<Number>(statement.help_for.size()) == lines);
    REQUIRE(met == minutes);
}

} // namespace

namespace {

/// What a line of a statement is made of; movements of one session that went the same way, for the
/// same person, are one line.
struct NaiveLine {
    Day on;
    EntryKind kind = EntryKind::exchange;
    Number session = 0, whose = 0, change = 0;
    bool put_right = false, help = false;
};

std::vector<NaiveLine> lines_of_model(const Model& model, std::vector<const Line*> lines,
                                      Number holder) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line* one, const Line* other) { return one->day < other->day; });
    std::vector<NaiveLine> all;
    std::map<std::tuple<Number, Number, EntryKind, bool, bool>, std::size_t> of_sessions;
    for (const Line* const each : lines) {
        const bool added = model.holder(each->to) == holder;
        NaiveLine line;
        line.on = each->day;
        line.kind = each->kind;
        line.session = each->corrects != 0 ? model.line(each->corrects).session : each->session;
        line.whose = model.person(added ? each->to : each->from);
        line.change = added ? each->minutes : -each->minutes;
        line.put_right = each->corrected_by != 0 || each->corrects != 0;
        line.help = each->stands_as_help();
        const auto [place, first] = of_sessions.emplace(
            std::tuple{line.session, line.whose, line.kind, line.put_right, added}, all.size());
        if (first || line.session == 0)
            all.push_back(line);
        else
            all[place->second].change += line.change;
    }
    return all;
}

} // namespace

void Life::compare_statement(const Statement& statement, int from, int to) const {
    const Number holder = model_.holder(statement.member.number.value);
    std::vector<const Line*> written;
    Number balance = 0;
    for (const Line& line : model_.lines) {
        // Between two records of one person, and undone before they became one: neither here.
        if ((model_.holder(line.from) == holder) == (model_.holder(line.to) == holder))
            continue;
        const int counts_in = line.counts_in;
        if (counts_in < from)
            balance += model_.holder(line.to) == holder ? line.minutes : -line.minutes;
        else if (counts_in <= to)
            written.push_back(&line);
    }
    const std::vector<NaiveLine> lines = lines_of_model(model_, written, holder);
    REQUIRE(statement.opening.count == balance);
    REQUIRE(statement.lines.size() == lines.size());
    Number given = 0, received = 0, other = 0;
    for (std::size_t each = 0; each < lines.size(); ++each) {
        const NaiveLine& line = lines[each];
        const StatementLine& met = statement.lines[each];
        balance += line.change;
        REQUIRE(met.on == line.on);
        REQUIRE(met.kind == line.kind);
        REQUIRE(met.session == line.session);
        REQUIRE(met.whose.value == line.whose);
        REQUIRE(met.put_right == line.put_right);
        REQUIRE(met.given.count == (line.help ? std::max<Number>(line.change, 0) : 0));
        REQUIRE(met.received.count == (line.help ? std::max<Number>(-line.change, 0) : 0));
        REQUIRE(met.other.count == (line.help ? 0 : line.change));
        REQUIRE(met.balance.count == balance);
        given += met.given.count;
        received += met.received.count;
        other += met.other.count;
    }
    REQUIRE(statement.closing.count == balance);
    REQUIRE(statement.given.count == given);
    REQUIRE(statement.received.count == received);
    REQUIRE(statement.other.count == other);
    compare_help_for(statement, model_, {from, to});
}

void Life::compare_records(const ExchangeQuery& query, const std::vector<Number>& expected) const {
    const std::vector<ExchangeRecord> records = ledger_->exchanges(query);
    REQUIRE(records.size() == expected.size());
    for (std::size_t each = 0; each < records.size(); ++each)
        REQUIRE(shown(records[each]) == shown(expected[each], model_.line(expected[each])));
}

void Life::compare_lists() {
    compare_plans();
    const int month = month_holding(today_ - static_cast<int>(chance_.below(300)));
    const Number member = some_member();
    const std::string sheet = std::to_string((today_.since_1970 - chance_.below(90)) / 30);
    std::vector<Number> all, of_month, of_member, of_sheet, credits;
    for (Number entry = 1; model_.has(entry); ++entry) {
        const Line& line = model_.line(entry);
        if (!line.is_exchange()) {
            if (line.kind != EntryKind::correction && line.kind != EntryKind::session)
                credits.push_back(entry);
            continue;
        }
        all.push_back(entry);
        if (line.counts_in == month)
            of_month.push_back(entry);
        if (model_.person(line.from) == member || model_.person(line.to) == member)
            of_member.push_back(entry);
        if (line.exchange.sheet && lower(line.exchange.sheet->sheet) == sheet)
            of_sheet.push_back(entry);
    }
    compare_records({}, all);
    compare_records({Month{month}, {}, {}, {}}, of_month);
    compare_records({{}, MemberNumber{member}, {}, {}}, of_member);
    compare_records({{}, {}, {}, sheet}, of_sheet);
    const std::vector<CreditRecord> records = ledger_->credits();
    REQUIRE(records.size() == credits.size());
    for (std::size_t each = 0; each < records.size(); ++each) {
        const Line& line = model_.line(credits[each]);
        const CreditRecord& record = records[each];
        REQUIRE(record.entry == credits[each]);
        REQUIRE(record.kind == line.kind);
        REQUIRE(record.from.value == line.from);
        REQUIRE(record.to.value == line.to);
        REQUIRE(record.minutes.count == line.minutes);
        REQUIRE(record.on == line.day);
        REQUIRE(record.voided == (line.corrected_by != 0));
    }
    const std::vector<Member> members = ledger_->members();
    REQUIRE(members.size() == model_.people.size());
    for (const Member& met : members) {
        const Person& person = model_.people.at(met.number.value);
        REQUIRE(met.name == person.name);
        REQUIRE(met.aliases == person.aliases);
        REQUIRE(met.joined_on == person.joined);
        REQUIRE(met.kind == person.kind);
        REQUIRE(met.standings.size() == person.standings.size());
    }
    REQUIRE(ledger_->categories().size() == model_.activities.size());
}

} // namespace timebank::naive
