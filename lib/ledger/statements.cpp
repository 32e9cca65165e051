#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "reports/by_account.hpp"
#include "store/category_table.hpp"
#include "store/frozen_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/setting_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// What the lines of statements name: people, each by the number that an entry was written with, and
// categories. Each is read once, when it is first asked for, or all of them at once.
class Named {
public:
    explicit Named(const Connection& connection)
        : connection_(connection), shared_(read_shared_accounts(connection)) {}

    const SharedAccounts& shared() const { return shared_; }

    void read_all() {
        for (Member& member : read_members(connection_))
            members_.emplace(member.number.value, std::move(member));
        for (Category& category : read_categories(connection_))
            categories_.emplace(category.number, std::move(category.name));
    }

    const Member& member(MemberNumber number) {
        const auto found = members_.find(number.value);
        if (found != members_.end())
            return found->second;
        return members_.emplace(number.value, read_member(connection_, number)).first->second;
    }
    const std::string& category(std::int64_t number) {
        const auto found = categories_.find(number);
        if (found != categories_.end())
            return found->second;
        return categories_.emplace(number, read_category(connection_, number).name).first->second;
    }
    MemberNumber person(AccountNumber account) const {
        return shared_.person(holder_of(account).value_or(MemberNumber{}));
    }
    std::optional<OtherMember> behind(AccountNumber account) {
        if (!holder_of(account))
            return std::nullopt;
        const Member& found = member(person(account));
        return OtherMember{found.name, found.kind};
    }

private:
    const Connection& connection_;
    SharedAccounts shared_;
    std::unordered_map<std::int64_t, Member> members_;
    std::unordered_map<std::int64_t, std::string> categories_;
};

StatementSource source_of(const JournalLine& line, const std::vector<AccountNumber>& own,
                          Named& named) {
    StatementSource source;
    source.movement = line.movement;
    source.session = line.session;
    if (line.category != 0)
        source.category = named.category(line.category);
    const bool added = std::ranges::find(own, line.movement.to) != own.end();
    source.whose = named.person(added ? line.movement.to : line.movement.from);
    source.other = named.behind(added ? line.movement.from : line.movement.to);
    if (line.on_behalf_of)
        source.behalf = named.behind(account_of(*line.on_behalf_of));
    return source;
}

HelpForLine help_for_of(const JournalLine& line, Named& named) {
    const Movement& movement = line.movement;
    return {movement.happened_on,
            movement.kind,
            named.category(line.category),
            named.person(account_of(*line.on_behalf_of)),
            name_for_others(named.behind(movement.to)),
            name_for_others(named.behind(movement.from)),
            movement.minutes};
}

// What an account's statement is made of; the lines in the order in which they happened.
struct AccountLines {
    AccountNumber holder;
    Minutes opening;
    std::vector<JournalLine> lines, help_for;
};

Statement statement_of(const AccountLines& account, MemberNumber number, Named& named,
                       const Settings& settings) {
    const SharedAccounts& shared = named.shared();
    const std::vector<AccountNumber> own = shared.counted_on(account.holder);
    std::vector<StatementSource> sources;
    for (const JournalLine& line : account.lines)
        sources.push_back(source_of(line, own, named));
    Statement statement = state(own, account.opening, sources);
    for (const JournalLine& line : account.help_for)
        statement.help_for.push_back(help_for_of(line, named));
    statement.member = named.member(shared.person(number));
    for (const MemberNumber each : shared.household(holder_of(account.holder).value_or(number)))
        statement.people.push_back(named.member(each));
    statement.timebank = settings.name;
    statement.phone = settings.phone;
    return statement;
}

// Everybody's lines of some months, from one pass over the journal. A line stands here once, and
// each account knows which are its own.
class EverybodysLines {
public:
    EverybodysLines(const Connection& connection, const SharedAccounts& shared, Month from,
                    Month to)
        : shared_(shared), from_(from) {
        const auto closed = closed_before(connection, from);
        if (closed)
            for (const FrozenBalance& each : read_frozen_balances(connection, closed->month))
                places_[shared_.holder(each.account)].opening += each.closing;
        each_line(connection, lines_since(closed, to), [&](const JournalLine& line) { add(line); });
    }

    AccountLines of(AccountNumber holder) {
        const Places& places = places_[holder];
        return {holder, places.opening, in_order(places.lines), in_order(places.help_for)};
    }

private:
    struct Places {
        Minutes opening;
        std::vector<std::size_t> lines, help_for;
    };

    void add(const JournalLine& line) {
        const Movement& movement = line.movement;
        const AccountNumber giver = shared_.holder(movement.to),
                            receiver = shared_.holder(movement.from);
        if (movement.counts_in < from_) {
            places_[giver].opening += movement.minutes;
            places_[receiver].opening -= movement.minutes;
            return;
        }
        const std::size_t place = lines_.size();
        lines_.push_back(line);
        places_[giver].lines.push_back(place);
        if (giver != receiver)
            places_[receiver].lines.push_back(place);
        if (!line.on_behalf_of || !movement.counts_as_help())
            return;
        const AccountNumber helped = shared_.holder(account_of(*line.on_behalf_of));
        if (helped != receiver)
            places_[helped].help_for.push_back(place);
    }

    std::vector<JournalLine> in_order(const std::vector<std::size_t>& places) const {
        std::vector<JournalLine> lines;
        for (const std::size_t place : places)
            lines.push_back(lines_[place]);
        std::ranges::sort(lines, {}, [](const JournalLine& line) {
            return std::tuple(line.movement.happened_on, line.movement.entry);
        });
        return lines;
    }

    const SharedAccounts& shared_;
    Month from_;
    std::vector<JournalLine> lines_;
    ByAccount<Places> places_;
};

bool is_member_on(const Member& member, Day day) {
    if (day < member.joined_on)
        return false;
    const Standing standing = standing_on(member.standings, day);
    return standing == Standing::active || standing == Standing::paused;
}

} // namespace

Papers Ledger::papers() const {
    return {*connection_, hand_};
}

Papers::Papers(const Connection& connection, const Hand& hand)
    : connection_(connection), hand_(hand) {}

// Only of months to come does it matter what the book holds already.
void Papers::check_period(Month from, Month to) const {
    const bool is_to_come = to > month_of(hand_.today);
    throw_if(why_not_period(from, to, is_to_come ? newest_month(connection_) : std::nullopt,
                            hand_.today));
}

Statement Papers::statement(MemberNumber number, Month from, Month to) const {
    Looking looking(connection_);
    check_period(from, to);
    Named named(connection_);
    const AccountNumber holder = named.shared().holder(account_of(number));
    const std::vector<AccountNumber> own = named.shared().counted_on(holder);
    Statement statement = statement_of({holder, balance_before(connection_, own, from),
                                        lines_of(connection_, own, from, to),
                                        lines_on_behalf_of(connection_, own, from, to)},
                                       number, named, settings_from(read_settings(connection_)));
    statement.from = from;
    statement.to = to;
    const auto& first = *std::ranges::min_element(statement.people, {}, &Member::joined_on);
    throw_if(why_not_before_joining(
        first, to, has_lines(statement),
        fmt::format("timebank member statement {}", show_number(first.number))));
    return statement;
}

void Papers::each_statement(Month from, Month to,
                            const std::function<void(const Statement&)>& take) const {
    Looking looking(connection_);
    check_period(from, to);
    Named named(connection_);
    named.read_all();
    const Settings settings = settings_from(read_settings(connection_));
    EverybodysLines lines(connection_, named.shared(), from, to);
    const Day end = std::min(last_day(to), hand_.today);
    for (const NamedMember& each : read_named_members(connection_)) {
        const AccountNumber account = account_of(each.number);
        if (named.shared().holder(account) != account)
            continue;
        Statement statement = statement_of(lines.of(account), each.number, named, settings);
        statement.from = from;
        statement.to = to;
        const bool is_here = std::ranges::any_of(
            statement.people, [&](const Member& person) { return is_member_on(person, end); });
        if (is_here || !statement.lines.empty() || !statement.help_for.empty())
            take(statement);
    }
}

} // namespace timebank
