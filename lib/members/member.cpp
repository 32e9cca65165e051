#include "members/member.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::int64_t greatest_number = 9'999'999;
constexpr std::size_t longest_field = 500;

bool is_one_of(std::initializer_list<std::string_view> words, std::string_view text) {
    return std::ranges::find(words, text) != words.end();
}

struct Field {
    std::string_view name;
    const std::optional<std::string>& text;
};

} // namespace

std::string show_number(MemberNumber number) {
    return fmt::format("M{:04}", number.value);
}

std::optional<MemberNumber> read_number(std::string_view text) {
    text = trim(text);
    if (text.starts_with('M') || text.starts_with('m') || text.starts_with('#'))
        text.remove_prefix(1);
    if (text.empty() || !std::ranges::all_of(text, is_digit))
        return std::nullopt;
    MemberNumber number;
    for (const char digit : text) {
        number.value = number.value * 10 + (digit - '0');
        if (number.value > greatest_number)
            return std::nullopt;
    }
    if (number.value == 0)
        return std::nullopt;
    return number;
}

std::string_view show_kind(MemberKind kind) {
    return kind == MemberKind::person ? "person" : "organisation";
}

Answer<MemberKind> read_kind(std::string_view text) {
    const std::string key = name_key(text);
    if (is_one_of({"person", "individual"}, key))
        return MemberKind::person;
    if (is_one_of({"organisation", "organization", "org", "group"}, key))
        return MemberKind::organisation;
    return refuse(rule("member_kind_unreadable"), text);
}

std::optional<Refusal> why_not_contact(const Contact& contact) {
    if (contact.channel &&
        !is_one_of({"phone", "text", "letter", "email", "visit"}, *contact.channel))
        return refuse(rule("channel_unreadable"), *contact.channel);
    if (contact.paper && !is_one_of({"standard", "large-print", "easy-read"}, *contact.paper))
        return refuse(rule("paper_unreadable"), *contact.paper);
    if (contact.email && contact.email->find('@') == std::string::npos)
        return refuse(rule("email_unreadable"), *contact.email);
    const std::array fields{Field{"phone", contact.phone}, Field{"e-mail address", contact.email},
                            Field{"address", contact.address}, Field{"language", contact.language}};
    for (const Field& field : fields) {
        const std::size_t length = field.text ? length_of(*field.text) : 0;
        if (length > longest_field)
            return refuse(rule("text_too_long"), field.name, length, longest_field);
    }
    return std::nullopt;
}

} // namespace timebank
