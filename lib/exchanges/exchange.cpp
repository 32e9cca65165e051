#include "exchanges/exchange.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::int64_t last_line = 100'000;
constexpr std::size_t longest_sheet = 40;

template <class Value>
struct Word {
    std::string_view word;
    Value value;
};

constexpr std::array setting_words{
    Word<Setting>{"venue", Setting::venue},
    Word<Setting>{"hall", Setting::venue},
    Word<Setting>{"centre", Setting::venue},
    Word<Setting>{"center", Setting::venue},
    Word<Setting>{"community centre", Setting::venue},
    Word<Setting>{"community center", Setting::venue},
    Word<Setting>{"public", Setting::in_public},
    Word<Setting>{"in public", Setting::in_public},
    Word<Setting>{"outdoors", Setting::in_public},
    Word<Setting>{"park", Setting::in_public},
    Word<Setting>{"online", Setting::online},
    Word<Setting>{"phone", Setting::online},
    Word<Setting>{"telephone", Setting::online},
    Word<Setting>{"zoom", Setting::online},
    Word<Setting>{"giver home", Setting::giver_home},
    Word<Setting>{"givers home", Setting::giver_home},
    Word<Setting>{"receiver home", Setting::receiver_home},
    Word<Setting>{"receivers home", Setting::receiver_home},
    Word<Setting>{"vehicle", Setting::vehicle},
    Word<Setting>{"car", Setting::vehicle},
    Word<Setting>{"lift", Setting::vehicle},
};

constexpr std::array signed_words{
    Word<Signed>{"giver", Signed::giver}, Word<Signed>{"receiver", Signed::receiver},
    Word<Signed>{"both", Signed::both},   Word<Signed>{"yes", Signed::both},
    Word<Signed>{"y", Signed::both},      Word<Signed>{"none", Signed::none},
    Word<Signed>{"no", Signed::none},     Word<Signed>{"n", Signed::none},
};

template <class Value>
std::optional<Value> value_of(std::span<const Word<Value>> words, std::string_view key) {
    const auto word = std::ranges::find(words, key, &Word<Value>::word);
    if (word == words.end())
        return std::nullopt;
    return word->value;
}

bool takes_part(const Exchange& exchange, MemberNumber member) {
    return member == exchange.giver || member == exchange.receiver;
}

std::optional<Refusal> why_not_members(const Exchange& exchange) {
    if (exchange.giver == exchange.receiver)
        return refuse(rule("same_member"), show_number(exchange.giver));
    const auto behalf = exchange.on_behalf_of;
    if (behalf && takes_part(exchange, *behalf))
        return refuse(rule("on_behalf_same"), show_number(*behalf));
    const auto third = exchange.accompanied_by;
    if (third && (takes_part(exchange, *third) || third == behalf))
        return refuse(rule("accompanied_same"), show_number(*third));
    return std::nullopt;
}

} // namespace

std::string_view show_setting(Setting setting) {
    switch (setting) {
    case Setting::venue:
        return "venue";
    case Setting::in_public:
        return "public";
    case Setting::online:
        return "online";
    case Setting::giver_home:
        return "giver-home";
    case Setting::receiver_home:
        return "receiver-home";
    case Setting::vehicle:
        return "vehicle";
    }
    return {};
}

Answer<Setting> read_setting(std::string_view text) {
    std::string words(text);
    std::ranges::replace(words, '_', ' ');
    std::string key = name_key(words);
    std::ranges::replace(key, '-', ' ');
    std::erase(key, '\'');
    const auto setting = value_of<Setting>(setting_words, key);
    if (!setting)
        return refuse(rule("setting_unreadable"), text);
    return *setting;
}

std::string_view show_signed(Signed by) {
    switch (by) {
    case Signed::none:
        return "none";
    case Signed::giver:
        return "giver";
    case Signed::receiver:
        return "receiver";
    case Signed::both:
        return "both";
    }
    return {};
}

std::optional<Signed> missing_signature(const std::optional<Signed>& by) {
    if (by == Signed::giver)
        return Signed::receiver;
    if (by == Signed::receiver)
        return Signed::giver;
    return std::nullopt;
}

Answer<Signed> read_signed(std::string_view text) {
    const auto by = value_of<Signed>(signed_words, name_key(text));
    if (!by)
        return refuse(rule("signed_unreadable"), text);
    return *by;
}

Answer<std::int64_t> read_line(std::string_view text) {
    const auto line = read_whole_number(tidy_name(text));
    if (!line || *line < 1 || *line > last_line)
        return refuse(rule("line_unreadable"), text);
    return *line;
}

std::optional<Refusal> why_not_record(const Exchange& exchange, Minutes step, Day today) {
    if (const auto no = why_not_members(exchange))
        return no;
    if (exchange.happened_on > today)
        return refuse(rule("day_in_future"), show_short(exchange.happened_on), show_short(today));
    if (exchange.happened_on < Day{})
        return refuse(rule("day_too_early"), show_short(exchange.happened_on));
    if (round_to_step(std::max(exchange.given, Minutes{}), step) <= Minutes{})
        return refuse(rule("hours_below_step"), show_words(exchange.given), show_words(step));
    if (exchange.sheet)
        if (const auto no = why_not_sheet(*exchange.sheet))
            return no;
    return why_not_note(exchange.note.value_or(""));
}

std::optional<Refusal> why_not_sheet(const SheetLine& sheet) {
    const std::size_t length = length_of(sheet.sheet);
    if (length > longest_sheet)
        return refuse(rule("sheet_too_long"), length, longest_sheet);
    if (sheet.line && tidy_name(sheet.sheet).empty())
        return refuse(rule("line_without_sheet"));
    return std::nullopt;
}

std::optional<Refusal> why_not_note(std::string_view note) {
    const std::size_t length = length_of(note);
    if (length > longest_note)
        return refuse(rule("note_too_long"), length, longest_note);
    return std::nullopt;
}

std::optional<Refusal> why_not_reason(std::string_view reason) {
    const std::size_t length = length_of(reason);
    if (length > longest_note)
        return refuse(rule("text_too_long"), "reason", length, longest_note);
    return std::nullopt;
}

Movement movement_of(const Exchange& exchange, Minutes step) {
    Movement movement;
    movement.kind = EntryKind::exchange;
    movement.from = account_of(exchange.receiver);
    movement.to = account_of(exchange.giver);
    movement.minutes = round_to_step(exchange.given, step);
    movement.happened_on = exchange.happened_on;
    movement.counts_in = month_of(exchange.happened_on);
    return movement;
}

} // namespace timebank
