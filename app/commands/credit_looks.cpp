// timebank credit list: what moved without help being given, and what was voided and why.
#include "commands/credit_verbs.hpp"
#include "commands/recorded.hpp"

namespace timebank {

namespace {

struct ListOptions {
    std::string member;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_option("--member", options.member, "Only those from or to this member")
        ->check(not_empty);
}

Cell cell_of(const std::optional<std::string>& text) {
    return text ? Cell(*text) : Cell();
}

Row row_of(const Ledger& ledger, const CreditRecord& record) {
    return {record.entry,
            record.on,
            record.counts_in,
            std::string(show_kind(record.kind)),
            show_code(record.from),
            record.from_name,
            show_code(record.to),
            record.to_name,
            record.minutes,
            cell_of(record.note),
            cell_of(record.reason),
            record.recorded_by,
            std::string(record.voided ? "void" : "stands"),
            cell_of(record.void_reason),
            cell_of(record.voided_by),
            show_passed(ledger, record.limits_passed, record.recorded_by)};
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "credits";
    table.when_empty = "No credits.";
    table.columns = {{"entry", "Entry"},
                     {"on", "On"},
                     {"counts_in", "Counts in", Shown::only_in_data},
                     {"kind", "Kind"},
                     {"from", "From", Shown::only_in_data},
                     {"from_name", "From", Shown::only_in_text},
                     {"to", "To", Shown::only_in_data},
                     {"to_name", "To", Shown::only_in_text},
                     {"minutes", "Hours"},
                     {"note", "Note"},
                     {"reason", "Reason"},
                     {"by", "By", Shown::only_in_data},
                     {"standing", "Standing"},
                     {"void_reason", "Why void"},
                     {"voided_by", "Voided by", Shown::only_in_data},
                     {"limits_let_pass", "Limit let pass", Shown::only_in_data}};
    std::optional<MemberNumber> member;
    if (!options.member.empty())
        member = ledger.find_member(options.member);
    for (const CreditRecord& record : ledger.credits(member)) {
        table.rows.push_back(row_of(ledger, record));
        // Hardly ever, and then it matters.
        if (!record.limits_passed.empty())
            table.columns.back().shown = Shown::everywhere;
    }
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_credit_looks(CLI::App& noun, Errand& errand) {
    add_verb<ListOptions>(noun, errand, "list", "List credits, all or one member's",
                          "  timebank credit list\n"
                          "  timebank credit list --member \"Ann Baker\" --format csv",
                          run_list, declare_list);
}

} // namespace timebank
