#include <algorithm>

#include "ledger/ledger.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/entry_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// The people of a statement's lines, each by the number that an entry was written with.
class People {
public:
    People(const Connection& connection, const SharedAccounts& shared)
        : connection_(connection), shared_(shared) {}

    MemberNumber person(AccountNumber account) const {
        return shared_.person(holder_of(account).value_or(MemberNumber{}));
    }
    std::optional<OtherMember> behind(AccountNumber account) const {
        if (!holder_of(account))
            return std::nullopt;
        const Member member = read_member(connection_, person(account));
        return OtherMember{member.name, member.kind};
    }

private:
    const Connection& connection_;
    const SharedAccounts& shared_;
};

} // namespace

Statement Ledger::statement(MemberNumber number, Month from, Month to) const {
    if (to < from)
        throw Refused(refuse(rule("period_backwards"), show_long(from), show_long(to)));
    Looking looking(*connection_);
    const SharedAccounts shared = read_shared_accounts(*connection_);
    const People people(*connection_, shared);
    const AccountNumber account = shared.holder(account_of(number));
    const std::vector<AccountNumber> own = shared.counted_on(account);
    std::vector<StatementSource> sources;
    for (const JournalLine& line : lines_of(*connection_, account, from, to)) {
        StatementSource source;
        source.movement = line.movement;
        source.session = line.session;
        if (line.category != 0)
            source.category = read_category(*connection_, line.category).name;
        const bool added = std::ranges::find(own, line.movement.to) != own.end();
        source.whose = people.person(added ? line.movement.to : line.movement.from);
        source.other = people.behind(added ? line.movement.from : line.movement.to);
        if (line.on_behalf_of)
            source.behalf = people.behind(account_of(*line.on_behalf_of));
        sources.push_back(std::move(source));
    }
    Statement statement = state(own, balance_before(*connection_, account, from), sources);
    for (const JournalLine& line : lines_on_behalf_of(*connection_, account, from, to)) {
        const Movement& movement = line.movement;
        statement.help_for.push_back(
            {movement.happened_on, movement.kind, read_category(*connection_, line.category).name,
             people.person(account_of(*line.on_behalf_of)),
             name_for_others(people.behind(movement.to)),
             name_for_others(people.behind(movement.from)), movement.minutes});
    }
    const Settings settings = this->settings();
    statement.member = read_member(*connection_, shared.person(number));
    for (const MemberNumber each : shared.household(holder_of(account).value_or(number)))
        statement.people.push_back(read_member(*connection_, each));
    statement.timebank = settings.name;
    statement.phone = settings.phone;
    statement.from = from;
    statement.to = to;
    return statement;
}

} // namespace timebank
