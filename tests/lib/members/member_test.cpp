#include "members/member.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace timebank;

namespace {

/// One field of a contact, and what stands in it.
struct Given {
    std::optional<std::string> Contact::*field;
    std::string text;
};

constexpr auto phone = &Contact::phone;
constexpr auto email = &Contact::email;
constexpr auto address = &Contact::address;
constexpr auto channel = &Contact::channel;
constexpr auto paper = &Contact::paper;
constexpr auto language = &Contact::language;

Contact contact_of(const std::vector<Given>& given) {
    Contact contact;
    for (const Given& each : given)
        contact.*each.field = each.text;
    return contact;
}

} // namespace

TEST_CASE("numbers are shown with four digits at least") {
    CHECK(show_number({1}) == "M0001");
    CHECK(show_number({12}) == "M0012");
    CHECK(show_number({9999}) == "M9999");
    CHECK(show_number({1234567}) == "M1234567");
}

TEST_CASE("numbers are read, and names are not numbers") {
    struct Case {
        std::string_view text;
        std::int64_t expected; ///< 0: not a number
    };
    // clang-format off
    const Case cases[] = {
        {"M0012",                       12},
        {"m12",                         12},
        {"12",                          12},
        {"#12",                         12},
        {" M0012\t",                    12},
        {"00000000012",                 12},
        {"1",                           1},
        {"9999999",                     9'999'999},
        {"10000000",                    0},
        {"18446744073709551628",        0},
        {"99999999999999999999999999",  0},
        {"0",                           0},
        {"M0000",                       0},
        {"",                            0},
        {"M",                           0},
        {"#",                           0},
        {"#M12",                        0},
        {"MM12",                        0},
        {"-12",                         0},
        {"+12",                         0},
        {"1 2",                         0},
        {"12a",                         0},
        {"12.0",                        0},
        {"Mary",                        0},
        {"M12 Ann Baker",               0},
        {"١٢",                          0},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto number = read_number(each.text);
        CHECK((number ? number->value : 0) == each.expected);
    }
}

TEST_CASE("a shown number is read back") {
    for (std::int64_t number = 1; number <= 9'999'999; number = number * 3 + 1)
        CHECK(read_number(show_number({number})) == MemberNumber{number});
}

TEST_CASE("kinds of member are read") {
    struct Case {
        std::string_view text, expected;
    };
    // clang-format off
    const Case cases[] = {
        {"person",          "person"},
        {" Individual ",    "person"},
        {"ORGANISATION",    "organisation"},
        {"organization",    "organisation"},
        {"Org.",            "organisation"},
        {"group",           "organisation"},
        {"dog",             "member_kind_unreadable"},
        {"",                "member_kind_unreadable"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto kind = read_kind(each.text);
        CHECK((kind ? show_kind(*kind) : kind.refusal().code) == each.expected);
    }
}

TEST_CASE("why not this contact") {
    struct Case {
        std::string_view what;
        std::vector<Given> given;
        std::string_view refused;
    };
    const std::string most(500, 'x');
    const std::string more(501, 'x');
    // clang-format off
    const Case cases[] = {
        {"nothing at all",       {},                                     ""},
        {"a phone",              {{phone, "01234 567890"}},              ""},
        {"an e-mail address",    {{email, "ann@example.org"}},           ""},
        {"no @",                 {{email, "ann.example.org"}},           "email_unreadable"},
        {"channel phone",        {{channel, "phone"}},                   ""},
        {"channel text",         {{channel, "text"}},                    ""},
        {"channel letter",       {{channel, "letter"}},                  ""},
        {"channel email",        {{channel, "email"}},                   ""},
        {"channel visit",        {{channel, "visit"}},                   ""},
        {"channel pigeon",       {{channel, "pigeon"}},                  "channel_unreadable"},
        {"standard paper",       {{paper, "standard"}},                  ""},
        {"large print",          {{paper, "large-print"}},               ""},
        {"easy read",            {{paper, "easy-read"}},                 ""},
        {"papyrus",              {{paper, "papyrus"}},                   "paper_unreadable"},
        {"longest address",      {{address, most}},                      ""},
        {"long phone",           {{phone, more}},                        "text_too_long"},
        {"long e-mail address",  {{email, more + "@"}},                  "text_too_long"},
        {"long address",         {{address, more}},                      "text_too_long"},
        {"long language",        {{language, more}},                     "text_too_long"},
        {"channel before paper", {{channel, "x"}, {paper, "x"}},         "channel_unreadable"},
        {"paper before e-mail",  {{email, "x"}, {paper, "x"}},           "paper_unreadable"},
        {"e-mail before length", {{phone, more}, {email, "x"}},          "email_unreadable"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.what);
        const auto no = why_not_contact(contact_of(each.given));
        CHECK((no ? no->code : "") == each.refused);
    }
    CHECK(why_not_contact(contact_of({{address, more}}))->message ==
          "The address is 501 characters long, and 500 is the most.");
}
