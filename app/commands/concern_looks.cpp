// timebank concern list, read and reads: what stands in clear, and what a keyholder opens.
#include <ostream>

#include <fmt/core.h>

#include "commands/concern_verbs.hpp"
#include "commands/opening.hpp"

namespace timebank {

namespace {

// A moment on paper and in data.
void add_moment(Row& row, const std::optional<Moment>& moment) {
    row.push_back(moment ? Cell(show_short(*moment)) : Cell());
    row.push_back(moment ? Cell(show_iso(*moment)) : Cell());
}

struct ListOptions {
    bool all = false;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_flag("--all", options.all, "Closed ones too");
}

Row row_of(const ConcernLine& line) {
    Row row{line.number, std::string(show_severity(line.severity))};
    add_moment(row, line.written);
    row.insert(row.end(), {line.recorded_by, line.parts});
    add_moment(row, line.review_by);
    row.insert(row.end(), {line.overdue, line.sealed_for});
    add_moment(row, line.closed);
    row.push_back(line.closed ? Cell(line.closed_by) : Cell());
    return row;
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "concerns";
    table.when_empty = options.all ? "No concerns." : "No open concerns.";
    table.columns = {{"concern", "Concern"},
                     {"severity", "Severity"},
                     {"written", "Written", Shown::only_in_text},
                     {"written", "Written", Shown::only_in_data},
                     {"by", "By"},
                     {"parts", "Parts"},
                     {"review_by", "Review by", Shown::only_in_text},
                     {"review_by", "Review by", Shown::only_in_data},
                     {"overdue", "Overdue"},
                     {"sealed_for", "Sealed for"},
                     {"closed", "Closed", Shown::only_in_text},
                     {"closed", "Closed", Shown::only_in_data},
                     {"closed_by", "Closed by", Shown::only_in_data}};
    for (const ConcernLine& line : ledger.safe().concerns())
        if (options.all || !line.closed)
            table.rows.push_back(row_of(line));
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ReadOptions {
    std::string concern, reason, review_by;
    OpeningOptions opening;
};

void declare_read(CLI::App& verb, ReadOptions& options) {
    verb.add_option("CONCERN", options.concern, "Its number")->required();
    verb.add_option(
            "--reason", options.reason,
            "review, action, referral, request or handover; or in other words, which are sealed")
        ->required();
    verb.add_option("--review-by", options.review_by, "When it is looked at next")
        ->check(not_empty);
    declare_opening(verb, options.opening);
    add_words(verb, std::string("Who read it, when and why is written down before it is shown: "
                                "timebank concern reads.\n") +
                        words_on_passphrases);
}

void print_head(std::ostream& out, const Ledger& ledger, const NoteHead& head) {
    for (const MemberNumber member : head.about)
        print_wiped(out, "About: " + ledger.named(member));
    if (head.exchange)
        out << fmt::format("Exchange: entry {}\n", *head.exchange);
    if (head.happened_on)
        out << fmt::format("Happened: {}\n", show_short(*head.happened_on));
    if (head.told_on)
        out << fmt::format("Told: {}\n", show_short(*head.told_on));
    if (head.outcome)
        out << fmt::format("Outcome: {}\n", show_outcome(*head.outcome));
    for (const Referral referral : head.referrals)
        out << fmt::format("Referred to: {}\n", show_referral(referral));
}

void print_concern(std::ostream& out, const Ledger& ledger, const OpenedConcern& concern) {
    const ConcernLine& line = concern.line;
    out << fmt::format("Concern {}, {}; {}\nSealed for {}\n", line.number,
                       show_severity(line.severity),
                       line.closed ? "closed " + show_short(*line.closed) + " by " + line.closed_by
                                   : "to be looked at by " + show_short(line.review_by),
                       listed_names(line.sealed_for));
    std::int64_t part = 0;
    for (const OpenedNote& each : concern.parts) {
        out << fmt::format("\nPart {}, written {} by {}\n", ++part, show_short(each.written),
                           harmless(each.recorded_by));
        print_head(out, ledger, each.head);
        if (!each.text().empty())
            out << '\n';
        print_wiped(out, each.text());
    }
    for (const OpenedNote& each : concern.reads) {
        out << fmt::format("\nRead {} by {}\n\n", show_short(each.written),
                           harmless(each.recorded_by));
        print_wiped(out, each.text());
    }
}

ExitCode run_read(const Desk& desk, const ReadOptions& options) {
    Reading reading;
    reading.concern = read_concern_number(options.concern);
    reading.reason = read_read_reason(options.reason).or_throw();
    if (reading.reason == ReadReason::other)
        reading.words = Secret(options.reason);
    if (!options.review_by.empty())
        reading.review_by = desk.day(options.review_by);
    Passphrases passphrases(options.opening.descriptor);
    Ledger ledger = desk.open(Intent::to_write);
    const std::string opener = opener_of(desk, options.opening);
    const Secret passphrase = passphrases.ask(ledger.safe().holding(opener).name);
    const OpenedConcern concern = ledger.safe().read(reading, {opener, passphrase});
    if (desk.prints_to_file())
        desk.warn("That file is not sealed: keep it where nobody else can read it.");
    desk.print([&](std::ostream& out) { print_concern(out, ledger, concern); });
    return ExitCode::done;
}

struct ReadsOptions {};

void declare_reads(CLI::App&, ReadsOptions&) {}

ExitCode run_reads(const Desk& desk, const ReadsOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "reads";
    table.when_empty = "No concern was read.";
    table.columns = {{"concern", "Concern"},
                     {"keyholder", "Key"},
                     {"read", "Read", Shown::only_in_text},
                     {"read", "Read", Shown::only_in_data},
                     {"reason", "Reason"},
                     {"review_by", "Next review by", Shown::only_in_text},
                     {"review_by", "Next review by", Shown::only_in_data}};
    for (const ReadLine& line : ledger.safe().reads()) {
        Row row{line.concern, show_keyholder(line.keyholder)};
        add_moment(row, line.read);
        row.emplace_back(std::string(show_read_reason(line.reason)));
        add_moment(row, line.review_by);
        table.rows.push_back(std::move(row));
    }
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_concern_looks(CLI::App& noun, Errand& errand) {
    add_verb<ListOptions>(noun, errand, "list", "List concerns, without what is sealed",
                          "  timebank concern list\n  timebank concern list --all --format csv",
                          run_list, declare_list);
    add_verb<ReadOptions>(noun, errand, "read", "Open a concern, and write down who read it",
                          "  timebank concern read 3 --reason review --review-by 9/11/2026\n"
                          "  timebank concern read 3 --reason referral --keyholder \"Ana Lead\"",
                          run_read, declare_read, {Format::text});
    add_verb<ReadsOptions>(noun, errand, "reads", "List who read which concern, when and why",
                           "  timebank concern reads", run_reads, declare_reads);
}

} // namespace timebank
