#include "ledger/may.hpp"

#include "ledger/safeguarding_records.hpp"
#include "refusals/catalogue.hpp"
#include "store/entry_table.hpp"
#include "store/line_table.hpp"
#include "store/plan_table.hpp"

namespace timebank {

namespace {

// Who was with whom is asked for at homes only, and is the dearest to read.
SafeguardingRecords records_for(const Connection& connection, const Match& match) {
    std::vector<MemberNumber> people{match.giver, match.receiver};
    if (match.how.accompanied_by)
        people.push_back(*match.how.accompanied_by);
    SafeguardingRecords records = read_safeguarding(connection, people);
    if (may_be_home(match.how))
        records.remember(read_history(connection, people));
    return records;
}

bool is_child(const SafeguardingRecords& records, MemberNumber member, Day on) {
    return age_on(records.of(member), on, records.policy()) == Age::child;
}

} // namespace

std::vector<UnmetGate> unmet_when_recorded(const Connection& connection, const Exchange& exchange,
                                           const Category& category) {
    Match match{exchange.giver,
                exchange.receiver,
                category,
                {exchange.setting, exchange.happened_on, exchange.accompanied_by,
                 Company::one_to_one, true}};
    const SafeguardingRecords records = records_for(connection, match);
    if (is_child(records, match.receiver, exchange.happened_on))
        match.receiver_in_credit =
            read_balance(connection, account_of(match.receiver)) >= Minutes{};
    return unmet_gates(match, records);
}

MayAnswer ask_may(const Connection& connection, const MayQuestion& question) {
    const auto& third = question.accompanied_by;
    Match match{question.giver,
                question.receiver,
                question.category,
                {question.setting, question.on, third, question.company}};
    const SafeguardingRecords records = records_for(connection, match);
    if (question.giver == question.receiver)
        throw Refused(refuse(rule("same_member"), records.named(question.giver)));
    if (third == question.giver || third == question.receiver)
        throw Refused(refuse(rule("accompanied_same"), records.named(*third)));
    if (is_child(records, match.receiver, question.on))
        match.receiver_in_credit = read_balance(connection, account_of(match.receiver)) > Minutes{};
    MayAnswer answer;
    answer.unmet = unmet_gates(match, records);
    Overridden passed = with_overrides(
        answer.unmet, read_overrides(connection, question.giver, question.receiver), question.on);
    answer.may = passed.left.empty();
    answer.overridden = std::move(passed.used);
    answer.giver = records.named(match.giver);
    answer.receiver = records.named(match.receiver);
    return answer;
}

} // namespace timebank
