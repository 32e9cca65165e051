#include "imports/headings.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <unordered_map>
#include <utility>

#include "reading/cursor.hpp"

namespace timebank {
namespace {

/// Headings for one field, in the form of heading_key, with `|` between them.
struct Wordings {
    Meaning meaning;
    std::string_view headings;
};

constexpr std::string_view hours_headings =
    "hours|hour|hrs|hr|hours given|hours spent|hours taken|hours worked|no of hours|"
    "number of hours|how many hours|how long|time|time taken|time given|time spent|"
    "length|length of time|duration|time credits|credits|hours and minutes";

constexpr std::array exchange_wordings{
    Wordings{{Field::giver},
             "giver|given by|giver name|name of giver|givers name|who gave|giving member|"
             "member giving|provider|provided by|provider name|service provider|helper|helped by|"
             "helper name|name of helper|from|from member|received from|earner|earned by|"
             "time giver|who helped|who gave help|member who helped|member who gave|done by|gave|"
             "volunteer"},
    Wordings{{Field::giver, true}, "giver no|giver number|giver id|giver member no"},
    Wordings{{Field::receiver},
             "receiver|received by|receiver name|name of receiver|receivers name|who received|"
             "receiving member|member receiving|recipient|recipient name|name of recipient|"
             "helped|person helped|member helped|who was helped|to|to member|given to|"
             "provided to|spender|spent by|time receiver|who got help|who had help|"
             "member who was helped|member who received|done for"},
    Wordings{{Field::receiver, true},
             "receiver no|receiver number|receiver id|receiver member no|"
             "recipient no|recipient number|recipient id"},
    Wordings{{Field::hours}, hours_headings},
    Wordings{{Field::day},
             "day|date|when|on|date of exchange|exchange date|date given|date of help|"
             "date of activity|date of service|day of exchange|happened on|date happened"},
    Wordings{{Field::category},
             "category|categories|activity|activity type|type of activity|service|"
             "service type|type of service|service category|for|what for|help given|type of help|"
             "kind of help|kind of service|task|skill|what|what was done|what they did|"
             "what was it|job|work done"},
    Wordings{{Field::setting},
             "setting|where|place|location|where it happened|where help happened|venue"},
    Wordings{{Field::note},
             "note|notes|comment|comments|description|description of help|description of service|"
             "remark|remarks|detail|details"},
    Wordings{{Field::sheet},
             "sheet|sheet no|sheet number|sheet ref|sheet reference|time sheet|timesheet|"
             "time sheet no|timesheet no|time sheet number|timesheet number|exchange sheet|"
             "exchange sheet no|paper sheet|slip|slip no|slip number"},
    Wordings{{Field::line},
             "line|ln|line no|line number|sheet line|line on sheet|row no|row number|sheet row"},
    Wordings{{Field::line, true}, "row|no|number"},
    Wordings{{Field::signed_by},
             "signed|sgd|signed by|signature|signatures|who signed|signed off by"},
    Wordings{{Field::on_behalf_of},
             "on behalf of|behalf of|received on behalf of|for whom|on whose behalf"},
    Wordings{{Field::accompanied_by},
             "accompanied by|accompanied|accompanied with|with|together with|"
             "accompanying member|companion"},
    Wordings{
        {Field::contact},
        "contact|contacts|contact person|contact name|name of contact|contact for organisation|"
        "contact for organization|organisation contact|organization contact|"
        "organisations contact|organizations contact|person for organisation|"
        "person for organization|acting for organisation|acting for organization|who acted"},
};

constexpr std::array member_wordings{
    Wordings{{Field::name},
             "name|full name|member|member name|name of member|members name|organisation|"
             "organization|organisation name|organization name|name of organisation|"
             "name of organization"},
    Wordings{{Field::kind},
             "kind|type|member type|type of member|kind of member|member kind|"
             "person or organisation"},
    Wordings{{Field::joined},
             "joined|joined on|date joined|joining date|date of joining|join date|joined date|"
             "member since|since|start date|date started|started"},
    Wordings{{Field::number},
             "number|no|member no|member number|members number|membership no|"
             "membership number|account no|account number"},
    Wordings{{Field::number, true}, "id|member id|membership id"},
    Wordings{{Field::alias},
             "alias|aliases|known as|also known as|aka|nickname|nicknames|preferred name|"
             "other name|other names"},
    Wordings{{Field::contacts},
             "contacts|named contacts|contact persons|contact people|organisation contacts|"
             "organization contacts"},
    Wordings{{Field::phone},
             "phone|phone no|phone number|telephone|telephone no|telephone number|tel|tel no|"
             "tel number|mobile|mobile no|mobile number|mobile phone"},
    Wordings{{Field::email}, "email|e mail|email address|e mail address"},
    Wordings{{Field::address}, "address|postal address|home address|full address"},
    Wordings{{Field::channel},
             "channel|preferred contact|preferred channel|contact preference|"
             "preferred contact method|preferred way of contact|contact by|how to contact|"
             "reach by"},
    Wordings{{Field::paper}, "paper|format|paper format|preferred format|print|statement format"},
    Wordings{{Field::language}, "language|preferred language|first language"},
    Wordings{{Field::standing}, "standing|status|member status|membership status"},
    Wordings{{Field::opening_hours},
             "opening hours|opening balance|balance|hours balance|balance of hours|"
             "balance brought forward|hours brought forward|brought forward|opening|"
             "hours b f|balance b f|b f|hours bf|balance bf|bf"},
    Wordings{{Field::standing_history}, "standing history"},
    Wordings{{Field::shares}, "shares|shares with|shares account with|household"},
    Wordings{{Field::same_as}, "same as"},
};

constexpr std::array attendance_wordings{
    Wordings{{Field::name},
             "name|full name|names|member|member name|name of member|attender|attendee|attendees|"
             "attended by|who|who came|who was there|present|learner|student|participant|helper|"
             "volunteer|print name|your name|signed in|person"},
    Wordings{{Field::name, true}, "number|no|member no|member number|membership no|id|member id"},
    Wordings{{Field::hours}, hours_headings},
    Wordings{{Field::role}, "role|came as|leader or learner|what they did"},
    Wordings{{Field::preparation},
             "preparation|preparation time|preparation hours|prep|prep time|prep hours|"
             "time to prepare|hours of preparation"},
    Wordings{{Field::guest_of},
             "guest of|guests of|guest from|came with|brought by|organisation|organization|group"},
};

/// Halves of names: alone in a file of members, behind who it is in one of exchanges.
constexpr std::array<std::string_view, 6> first_names{"first name", "firstname",      "forename",
                                                      "given name", "christian name", "first"};
constexpr std::array<std::string_view, 6> last_names{"surname",     "last name",   "lastname",
                                                     "family name", "second name", "last"};
constexpr std::array<std::pair<std::string_view, Field>, 9> whose_names{{
    {"giver ", Field::giver},
    {"givers ", Field::giver},
    {"helper ", Field::giver},
    {"helpers ", Field::giver},
    {"provider ", Field::giver},
    {"receiver ", Field::receiver},
    {"receivers ", Field::receiver},
    {"recipient ", Field::receiver},
    {"recipients ", Field::receiver},
}};

/// Of any file: what our own set-aside files add.
constexpr std::array set_aside_wordings{
    Wordings{{Field::set_aside_from}, "set aside from"},
    Wordings{{Field::reason}, "reason"},
};

using Meanings = std::unordered_map<std::string_view, Meaning>;

/// Every cell that may be a heading is asked about, under every separator and in every kind of
/// file, so that wordings are looked up, not looked for.
Meanings meanings_of(std::span<const Wordings> wordings) {
    Meanings meanings;
    for (const Wordings& each : wordings) {
        std::string_view left = each.headings;
        while (!left.empty()) {
            const std::size_t end = std::min(left.find('|'), left.size());
            meanings.emplace(left.substr(0, end), each.meaning);
            left.remove_prefix(std::min(end + 1, left.size()));
        }
    }
    return meanings;
}

std::optional<Meaning> find(const Meanings& meanings, std::string_view key) {
    const auto found = meanings.find(key);
    return found == meanings.end() ? std::nullopt : std::optional(found->second);
}

/// Whether a key is a field's own name, `given minutes` for given_minutes: asked of every cell that
/// may be a heading, so nothing is put together for it.
bool is_name_of(Field field, std::string_view key) {
    const std::string_view name = show_field(field);
    return std::equal(key.begin(), key.end(), name.begin(), name.end(),
                      [](char one, char other) { return one == (other == '_' ? ' ' : other); });
}

/// What stands in brackets left out. A bracket that says minutes stays: `Time (mins)` must not
/// read as hours.
std::string without_brackets(std::string_view heading) {
    std::string kept;
    while (!heading.empty()) {
        const std::size_t open = std::min(heading.find_first_of("(["), heading.size());
        kept.append(heading.substr(0, open));
        heading.remove_prefix(open);
        const std::size_t close = heading.find_first_of(")]");
        if (close == std::string_view::npos)
            break;
        const std::string_view inside = heading.substr(1, close - 1);
        if (inside.starts_with("min") || inside.starts_with("Min"))
            kept.append(inside);
        heading.remove_prefix(close + 1);
    }
    return kept.append(heading);
}

/// Lower case words with single spaces between.
std::string words_of(std::string_view text) {
    std::string words;
    const auto put = [&](std::string_view part, bool begins_word) {
        if (begins_word && !words.empty() && words.back() != ' ')
            words.push_back(' ');
        words.append(part);
    };
    bool gap = false;
    while (!text.empty()) {
        const char character = text.front();
        const char lower = to_lower(character);
        std::size_t used = 1;
        if (const std::size_t space = leading_space(text); space > 0) {
            gap = true;
            used = space;
        } else if (text.starts_with("\xEF\xBB\xBF")) { // a byte order mark in the middle
            used = 3;
        } else if (text.starts_with("\xE2\x80\x99") || character == '\'') { // giver's, giver’s
            used = character == '\'' ? 1 : 3;
        } else if (character == '#') {
            put("no", true);
            gap = true;
        } else if (is_letter(lower) || is_digit(lower) || lower < 0) {
            put({&lower, 1}, gap);
            gap = false;
        } else {
            gap = true;
        }
        text.remove_prefix(used);
    }
    return words;
}

} // namespace

std::string heading_key(std::string_view heading) {
    std::string key = words_of(without_brackets(heading));
    return key.empty() ? words_of(heading) : key;
}

std::optional<Meaning> meaning_of(ImportKind kind, std::string_view key) {
    if (key.empty())
        return std::nullopt;
    if (kind == ImportKind::journal) {
        for (const Field field : journal_fields())
            if (is_name_of(field, key))
                return Meaning{field};
        return std::nullopt;
    }
    static const Meanings ours = meanings_of(set_aside_wordings);
    static const Meanings of_exchanges = meanings_of(exchange_wordings);
    static const Meanings of_members = meanings_of(member_wordings);
    static const Meanings of_attendance = meanings_of(attendance_wordings);
    if (const auto meaning = find(ours, key))
        return meaning;
    switch (kind) {
    case ImportKind::exchanges:
        return find(of_exchanges, key);
    case ImportKind::members:
        return find(of_members, key);
    case ImportKind::attendance:
        return find(of_attendance, key);
    case ImportKind::journal:
        break;
    }
    return std::nullopt;
}

std::optional<PartOfName> part_of_name(ImportKind kind, std::string_view key) {
    PartOfName part{Field::name};
    if (kind == ImportKind::journal)
        return std::nullopt;
    if (kind == ImportKind::exchanges) {
        const auto* const whose = std::ranges::find_if(
            whose_names, [&](const auto& each) { return key.starts_with(each.first); });
        if (whose == whose_names.end())
            return std::nullopt;
        part.field = whose->second;
        key.remove_prefix(whose->first.size());
    } else if (key.starts_with("member ")) {
        key.remove_prefix(std::string_view("member ").size());
    }
    part.last = std::ranges::find(last_names, key) != last_names.end();
    if (!part.last && std::ranges::find(first_names, key) == first_names.end())
        return std::nullopt;
    return part;
}

} // namespace timebank
