// timebank report talk-to: whom to ring, in which order, why, and what helps to say.
#include <fmt/core.h>

#include "commands/report_verbs.hpp"

namespace timebank {

namespace {

struct TalkToOptions {};

void declare_talk_to(CLI::App&, TalkToOptions&) {}

std::string words_of(TalkReason reason) {
    switch (reason) {
    case TalkReason::new_here:
        return "new, not yet exchanged";
    case TalkReason::never_asked:
        return "never asked";
    case TalkReason::gone_quiet:
        return "gone quiet";
    case TalkReason::over_debit:
        return "over the limit of debit";
    case TalkReason::only_receives:
        return "only receives";
    case TalkReason::over_credit:
        return "over the limit of credit";
    case TalkReason::only_gives:
        return "only gives";
    case TalkReason::dormant:
        return "dormant";
    }
    return {};
}

std::string words_of(TalkAsk ask) {
    switch (ask) {
    case TalkAsk::first_exchange:
        return "what they like doing, and would like done";
    case TalkAsk::their_help:
        return "for their help with something";
    case TalkAsk::their_wishes:
        return "what they would like help with";
    case TalkAsk::whether_they_stay:
        return "whether they still want to take part";
    }
    return {};
}

// An address may stand on several lines.
std::string in_one_line(const std::string& address) {
    std::string line;
    for (const char letter : address)
        if (letter == '\n')
            line += ", ";
        else
            line += letter;
    return line;
}

// How they like to be reached, with the address that it takes; where nobody wrote that down, by
// whatever is known of them.
std::string reached_by(const Contact& contact) {
    const auto with = [](std::string_view how, const std::optional<std::string>& where) {
        return where ? fmt::format("{}: {}", how, in_one_line(*where)) : std::string(how);
    };
    if (contact.channel == "email")
        return with("email", contact.email);
    if (contact.channel == "letter" || contact.channel == "visit")
        return with(*contact.channel, contact.address);
    if (contact.channel && contact.phone)
        return *contact.channel;
    if (contact.phone)
        return "phone";
    if (contact.email)
        return with("email", contact.email);
    if (contact.address)
        return with("letter or visit", contact.address);
    return "nothing is written down";
}

Table rows_table(const TalkList& list) {
    Table table;
    table.key = "rows";
    table.when_empty = "Nobody needs a call today.";
    table.columns = {{"number", "Number"},
                     {"name", "Name"},
                     {"phone", "Phone"},
                     {"channel", "", Shown::only_in_data},
                     {"reached_by", "Reached by", Shown::only_in_text},
                     {"reasons", "Why"},
                     {"last_exchange", "", Shown::only_in_data},
                     {"last", "Last exchange", Shown::only_in_text},
                     {"balance_minutes", "Balance"},
                     {"ask", "Ask"}};
    const auto cell_of = [](const std::optional<std::string>& text) {
        return text ? Cell(*text) : Cell();
    };
    for (const TalkRow& row : list.rows) {
        const Contact& contact = row.member.contact;
        std::vector<std::string> reasons;
        for (const TalkReason reason : row.reasons)
            reasons.push_back(words_of(reason));
        const Cell last = row.last_exchange ? Cell(*row.last_exchange) : Cell();
        table.rows.push_back({show_number(row.member.number), row.member.name,
                              cell_of(contact.phone), cell_of(contact.channel), reached_by(contact),
                              std::move(reasons), last, row.last_exchange ? last : Cell("none yet"),
                              row.balance, words_of(row.ask)});
    }
    return table;
}

std::string limit_words(const TalkList& list, Minutes SoftLimits::*limit, std::string_view side) {
    const LimitsByKind& limits = list.rules.limits;
    return fmt::format("more than {} in {}; an organisation, more than {} (soft-limit-{}, "
                       "organisation-soft-limit-{}); a soft limit never stops help",
                       show_words(limits.person.*limit), side,
                       show_words(limits.organisation.soft.*limit), side, side);
}

std::string one_way_words(const TalkList& list, std::string_view way) {
    const TalkRules& rules = list.rules;
    return fmt::format("{} or more exchanges in the last {} days, since {}, and all of them {} "
                       "(one-way-exchanges, one-way-days)",
                       rules.one_way_exchanges, rules.one_way_days, show_short(list.spans.one_way),
                       way);
}

std::vector<std::pair<std::string, std::string>> definitions_of(const TalkList& list) {
    const TalkRules& rules = list.rules;
    const TalkSpans& spans = list.spans;
    return {
        {"order",
         "by reason, as below: first those whom a call still keeps, then those whose help was not "
         "asked for, then those with hours to spend, and dormant members last; among equals, who "
         "has waited longest since an exchange, or since joining, is first"},
        {words_of(TalkReason::new_here),
         fmt::format("joined in the last {} days, since {}, and no exchange yet (new-days)",
                     rules.new_days, show_short(spans.recent))},
        {words_of(TalkReason::never_asked), "here longer, and neither gave nor received so far"},
        {words_of(TalkReason::gone_quiet),
         fmt::format("gave or received before, but not in the last {} days, since {} (quiet-days)",
                     rules.quiet_days, show_short(spans.quiet))},
        {words_of(TalkReason::over_debit), limit_words(list, &SoftLimits::debit, "debit")},
        {words_of(TalkReason::only_receives), one_way_words(list, "received")},
        {words_of(TalkReason::over_credit), limit_words(list, &SoftLimits::credit, "credit")},
        {words_of(TalkReason::only_gives), one_way_words(list, "given")},
        {words_of(TalkReason::dormant),
         fmt::format("gave or received before, but not in the last {} months, since {} "
                     "(dormant-months); the balance stays as it is",
                     rules.dormant_months, show_short(spans.dormant))},
        {"who is on it",
         "active members; paused ones only for a limit, since they asked for a rest; no applicants "
         "and nobody who left. A household's balance is talked about with whoever holds the "
         "account"},
        {"exchange", "an exchange or session that stands, on either side, or received on their "
                     "behalf by another"}};
}

ExitCode run_talk_to(const Desk& desk, const TalkToOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    const TalkList list = ledger.talk_to();
    Sheet sheet;
    sheet.heading = {fmt::format("{}: whom to talk to, {}", list.timebank, show_long(list.today))};
    mark_internal(sheet);
    sheet.facts = {{"report", "", std::string("talk-to"), Shown::only_in_data},
                   {"timebank", "", list.timebank, Shown::only_in_data},
                   {"on", "", list.today, Shown::only_in_data}};
    sheet.tables.push_back(rows_table(list));
    sheet.definitions = definitions_of(list);
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_report_talk_to(CLI::App& noun, Errand& errand) {
    add_verb<TalkToOptions>(noun, errand, "talk-to",
                            "Whom to ring, and why: whom to ring first is first",
                            "  timebank report talk-to\n"
                            "  timebank report talk-to --format csv --output ring.csv",
                            run_talk_to, declare_talk_to);
}

} // namespace timebank
