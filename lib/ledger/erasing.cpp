#include "accounts/leaving.hpp"
#include "ledger/ledger.hpp"
#include "ledger/person_texts.hpp"
#include "ledger/sealed_notes.hpp"
#include "refusals/catalogue.hpp"
#include "store/check_table.hpp"
#include "store/deed_table.hpp"
#include "store/erasure_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/safeguarding_table.hpp"

namespace timebank {

namespace {

TextFate fate_of(const Written& written, Mention mention, const ErasingWish& wish) {
    if (written.stays)
        return TextFate::stays;
    const bool asked_for = mention == Mention::whole
                               ? wish.blank_found
                               : mention == Mention::part && wish.blank_perhaps;
    return written.own || asked_for ? TextFate::blanked : TextFate::kept;
}

FoundText found_text(const PersonText& text, const ErasingWish& wish) {
    const Written& written = text.written;
    const bool is_others = written.about.value != 0 && !written.own;
    return {is_others ? fmt::format("{}, {}", written.where, show_number(written.about))
                      : written.where,
            written.text, text.mention, fate_of(written, text.mention, wish)};
}

std::int64_t count_checks(const Connection& connection, const std::vector<Member>& records) {
    std::int64_t count = 0;
    for (const Member& record : records)
        each_check_of(connection, record.number, [&](const Check&) { ++count; });
    return count;
}

} // namespace

void ask_not_erased(const Connection& connection, MemberNumber member) {
    if (const auto forgotten = read_erasure(connection, member))
        throw Refused(refuse(rule("member_erased"),
                             show_named(member, read_name(connection, member)),
                             show_short(*forgotten)));
}

PersonalData Ledger::personal_data() const {
    return {*connection_, hand_};
}

PersonalData::PersonalData(const Connection& connection, const Hand& hand)
    : connection_(connection), hand_(hand) {}

// Whoever was asked is answered beside it.
Erasing PersonalData::look(const ErasingWish& wish, std::optional<std::int64_t>& keyholder) const {
    const std::vector<Member> records = records_of(connection_, wish.member);
    const Member& member = records.front();
    Erasing erasing;
    erasing.named = show_named(member.number, member.name);
    if (const auto before = read_erasure(connection_, member.number)) {
        erasing.forgotten_on = before;
        return erasing;
    }
    const bool is_shared = !who_stay(connection_, member.number, hand_.today).empty();
    throw_if(why_not_forget(
        member.number, erasing.named, standing_on(member.standings, hand_.today),
        is_shared ? Minutes{} : read_balance(connection_, account_of(member.number))));
    erasing.checks = count_checks(connection_, records);
    NamedMember about{member.number, member.name, member.aliases};
    for (const Member& record : records)
        about.also.push_back(record.number);
    std::optional<Day> kept_until;
    const auto left = left_on(member.standings, hand_.today);
    if (const Day until =
            add_months(*left, static_cast<int>(read_policy(connection_).keep_checks_months));
        erasing.checks > 0 && until > hand_.today)
        kept_until = until;
    keyholder = who_was_asked(keyholders_in(connection_), wish.asked, about, kept_until).or_throw();
    return erasing;
}

Erasing PersonalData::erasing(const ErasingWish& wish) const {
    Looking looking(connection_);
    std::optional<std::int64_t> keyholder;
    Erasing erasing = look(wish, keyholder);
    if (!erasing.forgotten_on)
        for (const PersonText& each : texts_about(connection_, wish.member))
            erasing.texts.push_back(found_text(each, wish));
    return erasing;
}

Erasing PersonalData::erase(const ErasingWish& wish) {
    Writing writing(connection_);
    std::optional<std::int64_t> keyholder;
    Erasing erasing = look(wish, keyholder);
    if (erasing.forgotten_on)
        return erasing;
    overwrite_removed(connection_);
    const std::vector<Member> records = records_of(connection_, wish.member);
    const std::vector<PersonText> texts = texts_about(connection_, wish.member);
    const std::int64_t deed = add_deed(connection_, {hand_.today, hand_.broker, "member erase",
                                                     show_number(wish.member), std::nullopt});
    for (const PersonText& each : texts) {
        erasing.texts.push_back(found_text(each, wish));
        if (erasing.texts.back().fate == TextFate::blanked)
            blank_written(connection_, each.written);
    }
    for (const Member& record : records)
        blank_record(connection_, record);
    for (const Member& record : records)
        add_erasure(connection_, record.number, deed, keyholder);
    erasing.named = show_named(wish.member, read_name(connection_, wish.member));
    writing.commit();
    return erasing;
}

bool PersonalData::rebuild_file() {
    return timebank::rebuild_file(connection_);
}

} // namespace timebank
