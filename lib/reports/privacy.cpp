#include "reports/privacy.hpp"

#include <fmt/format.h>

namespace timebank {

namespace {

constexpr std::string_view interests = "legitimate interests (article 6(1)(f))";
constexpr std::string_view membership = "contract: membership (article 6(1)(b))";
constexpr std::string_view safeguarding =
    "recognised legitimate interest: safeguarding (article 6(1)(ea))";
constexpr std::string_view safeguarding_special =
    "recognised legitimate interest: safeguarding; special and offence data under the Data "
    "Protection Act 2018, schedule 1, paragraph 18";
constexpr std::string_view brokers = "brokers";

// clang-format off
constexpr DataPurpose purposes[] = {
    {DataKind::names, "names and contact details",
     "names, aliases, phone, e-mail, address, how somebody is reached, the paper and language they "
     "read; contacts of organisations",
     "to match members, reach them and hand them their papers", membership,
     "while a member, and {contact} months after leaving; then blanked", brokers},
    {DataKind::membership, "membership",
     "person or organisation, when somebody joined, paused and left and why, who shares an account, "
     "which records are one person",
     "to know whom to match, and whose hours are counted together", membership,
     "as long as the book; under a number alone once the person is forgotten", brokers},
    {DataKind::entries, "hours",
     "entries between account numbers: minutes, days, category, setting, sheet and line, who signed, "
     "for whom, who came along; sessions and who was there",
     "to keep balances true, and to prove them", membership,
     "as long as the book; under a number alone once the person is forgotten",
     "brokers; each member their own"},
    {DataKind::words, "notes and reasons",
     "free words about an exchange, a plan, a limit or a deed",
     "so that others understand later what was done", interests,
     "until the person they are about is forgotten", brokers},
    {DataKind::checks, "safeguarding checks",
     "that somebody was met, identity, references, code of conduct, induction, driver's dates, a "
     "guardian's consent, a home's assessment; of a certificate its number, level, dates and the "
     "decision, and nothing of what it says",
     "so that nobody is put at risk by a match", safeguarding_special,
     "superseded ones {superseded} months, lapsed consents {consents}, all of them {checks} months "
     "after leaving; earlier where a lead says so",
     "brokers, who see whether somebody is cleared; on no ordinary list or paper"},
    {DataKind::told, "age and support",
     "a day of birth or being of age; whether somebody else should be there, never why",
     "so that children and supported members are not alone with somebody", safeguarding_special,
     "until the person is forgotten", "brokers; on no ordinary list or paper"},
    {DataKind::limits, "restrictions and pairs kept apart",
     "what a member is not matched for, and two numbers that are never matched; the reasons are sealed",
     "so that nobody is put at risk by a match", safeguarding,
     "as long as the book; under a number alone once the person is forgotten",
     "nobody: gates answer yes or no; restrictions brokers"},
    {DataKind::sealed, "concerns and sealed reasons",
     "notes that are sealed to keys; in clear only a number, severity, times, who wrote and who read",
     "to protect people from harm", safeguarding_special,
     "looked at again {concerns} months after they were closed", "safeguarding leads"},
    {DataKind::keyholders, "keyholders",
     "names, roles and keys of the safeguarding leads, and which members they are close to",
     "so that only they read what is sealed, and nothing about themselves", safeguarding,
     "as long as something is sealed to them", brokers},
    {DataKind::plans, "planned exchanges",
     "who was to help whom, when, with what and where, and gates that two people let pass",
     "to arrange help safely", membership,
     "as long as the book; under a number alone once the person is forgotten", brokers},
    {DataKind::reviews, "the review list",
     "which entries had to be looked at, because of which gate, and what was decided",
     "so that what should not have been arranged is noticed", safeguarding,
     "as long as the book", brokers},
    {DataKind::imports, "files that were read",
     "names and digests of files, how they are read, and who is meant by a name in one",
     "so that no sheet is counted twice, and nobody is asked twice", interests,
     "answers until their file is read, or the person is forgotten; the rest as long as the book",
     brokers},
    {DataKind::printed, "closed months",
     "figures and balances as they were printed, and the name that was printed with a number",
     "so that a paper can be proved", interests,
     "as long as the book; names until the person is forgotten", brokers},
    {DataKind::releases, "releases",
     "totals, rounded, with small numbers hidden; nothing about one person",
     "to account to funders", interests, "as long as the book", "whoever is handed them"},
    {DataKind::deeds, "who did what",
     "which broker did what on which day, to which number",
     "so that every change can be answered for", interests, "as long as the book", brokers},
    {DataKind::forgotten, "who was forgotten",
     "numbers of members who were forgotten, when, by whom, and which lead was asked",
     "to show that it was done, and that they stay forgotten",
     "legal obligation: article 17 (article 6(1)(c))", "as long as the book", brokers},
    {DataKind::book, "the book itself",
     "settings, policy and categories; nothing about one person",
     "to run the timebank by its own rules", "no personal data", "as long as the book",
     "everybody who has the book"},
};

constexpr KeptColumns columns[] = {
    {"account", "account", DataKind::entries},
    {"attendance", "session member role people minutes preparation_minutes", DataKind::entries},
    {"book_setting", "key value", DataKind::book},
    {"category", "category name key refused retired", DataKind::book},
    {"category_check", "category kind", DataKind::book},
    {"certificate", "number level workforce position eligibility certificate_number issued_on "
                    "decision consented_on status_checked_on held_since", DataKind::checks},
    {"closed_balance", "month account opening_minutes given_minutes received_minutes other_minutes "
                       "closing_minutes last_help_on", DataKind::printed},
    {"closed_figure", "month figure value", DataKind::printed},
    {"closed_help", "month grouping place name exchanges minutes", DataKind::printed},
    {"closed_late", "month entry", DataKind::printed},
    {"closed_member", "member month holder same_as name name_digest", DataKind::printed},
    {"closed_month", "month deed timebank entries through next_from digest entry_digests",
     DataKind::printed},
    {"closed_override", "month planned override", DataKind::printed},
    {"concern", "concern deed written_minute severity review_on review_minute", DataKind::sealed},
    {"concern_closing", "concern deed closed_minute keyholder", DataKind::sealed},
    {"concern_read", "deed concern keyholder reason read_minute review_on review_minute",
     DataKind::sealed},
    {"contact", "contact organisation name key phone ended", DataKind::names},
    {"deed", "deed recorded_on recorded_by verb about", DataKind::deeds},
    {"deed", "reason", DataKind::words},
    {"driver_check", "number licence_until mot_until tax_until insurer_until", DataKind::checks},
    {"entry", "entry kind from_account to_account minutes given_minutes happened_on counts_in deed "
              "category setting sheet line signed on_behalf_of accompanied_by corrects replaces "
              "identity session", DataKind::entries},
    {"entry_contact", "entry contact", DataKind::entries},
    {"entry_note", "entry note", DataKind::words},
    {"gate_override", "override deed giver receiver gate second until_day", DataKind::plans},
    {"gate_override", "reason", DataKind::words},
    {"import", "import deed file digest kind rows written already_there refused first_entry "
               "last_entry", DataKind::imports},
    {"import_answer", "digest key name member deed", DataKind::imports},
    {"import_origin", "origin entry", DataKind::imports},
    {"import_profile", "profile name key kind date_order category deed", DataKind::imports},
    {"import_profile_column", "profile field heading mapped", DataKind::imports},
    {"keep_apart", "keep_apart one other from_on review_on", DataKind::limits},
    {"keep_apart_ended", "keep_apart ended_on deed", DataKind::limits},
    {"keyholder", "keyholder deed name role public_key locked_key passes memory_bytes",
     DataKind::keyholders},
    {"keyholder_lost", "keyholder deed", DataKind::keyholders},
    {"keyholder_tie", "keyholder member deed", DataKind::keyholders},
    {"leaving", "deed member reason balance_to", DataKind::membership},
    {"limit_passed", "entry account limit_minutes balance_minutes", DataKind::entries},
    {"limit_passed", "reason", DataKind::words},
    {"member", "member kind joined_on", DataKind::membership},
    {"member", "phone email address channel paper language", DataKind::names},
    {"member_check", "number member kind seen_on seen_by until detail", DataKind::checks},
    {"member_erased", "member deed keyholder", DataKind::forgotten},
    {"member_name", "member rank name key", DataKind::names},
    {"member_standing", "member since deed standing", DataKind::membership},
    {"member_told", "deed member born_on adult support", DataKind::told},
    {"other_sheet", "entry sheet line identity deed", DataKind::entries},
    {"override_used", "planned override", DataKind::plans},
    {"planned", "planned deed giver receiver planned_on category setting accompanied_by",
     DataKind::plans},
    {"planned_note", "planned note", DataKind::words},
    {"planned_settled", "planned deed outcome entry", DataKind::plans},
    {"reference_check", "number which asked_on received_on satisfactory decided_by",
     DataKind::checks},
    {"release", "release deed from_month to_month replaces timebank hide_below round_to",
     DataKind::releases},
    {"release_category", "release category category_row", DataKind::releases},
    {"release_line", "release line figure category_row category month amount", DataKind::releases},
    {"restriction", "restriction member kind from_on review_on", DataKind::limits},
    {"restriction_lifted", "restriction lifted_on deed", DataKind::limits},
    {"review_item", "item entry gate", DataKind::reviews},
    {"review_settled", "item deed outcome", DataKind::reviews},
    {"safeguarding_policy", "key value", DataKind::book},
    {"sealed_key", "note keyholder deed sealed", DataKind::sealed},
    {"sealed_note", "note kind number part deed written_minute sealed", DataKind::sealed},
    {"session", "session deed happened_on category setting split sheet", DataKind::entries},
    {"shared_account", "account holder same_as deed", DataKind::membership},
    {"sheet", "sheet name key", DataKind::entries},
};
// clang-format on

} // namespace

std::span<const DataPurpose> data_purposes() {
    return purposes;
}

std::span<const KeptColumns> kept_columns() {
    return columns;
}

std::string kept_for(const DataPurpose& purpose, const KeepingPeriods& periods) {
    return fmt::format(fmt::runtime(purpose.kept), fmt::arg("contact", periods.contact),
                       fmt::arg("concerns", periods.concerns), fmt::arg("checks", periods.checks),
                       fmt::arg("superseded", periods.superseded),
                       fmt::arg("consents", periods.consents));
}

} // namespace timebank
