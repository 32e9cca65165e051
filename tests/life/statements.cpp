#include <map>

#include "life.hpp"

namespace timebank::naive {

Statement Life::statement_of(Number member, int from, int to) const {
    try {
        return ledger_->papers().statement({member}, {from}, {to});
    } catch (const Refused& no) {
        REQUIRE(no.refusal().code == "statement_before_joining");
        for (const auto& [number, person] : model_.people)
            if (model_.holder(number) == model_.holder(member) && !model_.same_as.contains(number))
                REQUIRE(month_holding(person.joined) > to);
        Statement nothing;
        nothing.member.number = {member};
        return nothing;
    }
}

void Life::compare_all_statements(int from, int to) const {
    std::map<Number, Statement> met;
    ledger_->papers().each_statement({from}, {to}, [&](const Statement& statement) {
        REQUIRE((met.empty() || met.rbegin()->first < statement.member.number.value));
        met.emplace(statement.member.number.value, statement);
    });
    for (const auto& [holder, statement] : met) {
        REQUIRE(model_.holder(holder) == holder);
        compare_statement(statement, from, to);
    }
    // Nobody who is here is forgotten, and nobody whose hours moved.
    const Day end = std::min(last_day({to}), today_);
    for (const auto& [number, person] : model_.people) {
        if (met.contains(model_.holder(number)))
            continue;
        compare_statement(statement_of(number, from, to), from, to);
        const Standing standing = standing_on(person.standings, end);
        REQUIRE((model_.same_as.contains(number) || end < person.joined ||
                 standing == Standing::applicant || standing == Standing::left));
        REQUIRE(statement_of(number, from, to).lines.empty());
    }
}

} // namespace timebank::naive
