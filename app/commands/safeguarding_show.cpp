// timebank safeguarding show: where a member is cleared to help, what is missing, and the history.
#include <fmt/core.h>

#include "commands/safeguarding_verbs.hpp"
#include "safeguarding/check_details.hpp"

namespace timebank {

namespace {

struct ShowOptions {
    std::string member;
};

void declare_show(CLI::App& verb, ShowOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
}

Table clearance_table(const std::vector<Clearance>& clearances) {
    Table table;
    table.key = "cleared";
    table.caption = "Cleared to help";
    table.columns = {{"place", "Where"},     {"cleared", "Cleared"},
                     {"until", "Until"},     {"only_accompanied", "Only accompanied"},
                     {"missing", "Missing"}, {"mend", "To mend it", Shown::only_in_data}};
    for (const Clearance& each : clearances) {
        std::vector<std::string> missing, mend;
        for (const UnmetGate& gate : each.missing) {
            missing.push_back(gate.missing);
            mend.push_back(gate.mend);
        }
        table.rows.push_back(
            {each.place, each.cleared, day_cell(each.until), each.only_accompanied, missing, mend});
    }
    return table;
}

Table restriction_table(const std::vector<Restriction>& restrictions) {
    Table table;
    table.key = "restrictions";
    table.caption = "Restrictions";
    table.when_empty = "No restrictions.";
    table.columns = {{"reason_number", "Number"},
                     {"restriction", "Restriction"},
                     {"from", "From"},
                     {"review", "Review"},
                     {"by", "By"},
                     {"lifted", "Lifted"},
                     {"lifted_by", "By"}};
    for (const Restriction& each : restrictions)
        table.rows.push_back({each.number, std::string(show_restriction(each.kind)), each.from,
                              each.review_on, each.set_by, day_cell(each.lifted_on),
                              each.lifted_by ? Cell(*each.lifted_by) : Cell()});
    return table;
}

Table check_table(const std::vector<Check>& checks) {
    Table table;
    table.key = "checks";
    table.caption = "Checks";
    table.when_empty = "No checks.";
    table.columns = {{"on", "On"},       {"check", "Check"},     {"details", "Details"},
                     {"until", "Until"}, {"seen_by", "Seen by"}, {"standing", "Standing"}};
    for (const Check& each : checks)
        table.rows.push_back({each.seen_on, std::string(show_check_kind(each.kind)),
                              show_check_details(each), day_cell(each.until), each.seen_by,
                              std::string(superseded_on(checks, each) ? "superseded" : "last")});
    return table;
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Safeguarded member = ledger.safeguarding().member(ledger.find_member(options.member));
    const PersonFacts& facts = member.facts;
    Sheet sheet;
    sheet.heading = {member.named + ": safeguarding"};
    mark_internal(sheet);
    sheet.facts = {{"number", "", show_number(facts.number), Shown::only_in_data},
                   fact_if_any("born", "Born", day_cell(facts.born_on)),
                   {"adult", "Of age", facts.adult,
                    facts.adult && !facts.born_on ? Shown::everywhere : Shown::only_in_data},
                   {"supported", "Supported", std::string(show_support(facts.support)),
                    facts.support == Support::none ? Shown::only_in_data : Shown::everywhere}};
    sheet.tables = {clearance_table(member.clearances), restriction_table(facts.restrictions),
                    check_table(facts.checks)};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_safeguarding_show(CLI::App& noun, Errand& errand) {
    add_verb<ShowOptions>(noun, errand, "show", "Where a member is cleared to help, and why not",
                          "  timebank safeguarding show \"Ann Baker\"\n"
                          "  timebank safeguarding show 12 --format json",
                          run_show, declare_show);
}

} // namespace timebank
