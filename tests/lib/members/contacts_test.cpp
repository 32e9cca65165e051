#include "members/contacts.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace timebank;

namespace {

const MemberNumber willow{12}, elm{13}, ann{1};

Represented organisation(MemberNumber number, std::vector<NamedContact> contacts) {
    return {number, show_number(number) + " House", MemberKind::organisation, std::move(contacts)};
}

Represented person(MemberNumber number) {
    return {number, show_number(number) + " Baker", MemberKind::person, {}};
}

std::string shown(const std::vector<NamedContact>& contacts) {
    std::vector<std::string> all;
    for (const NamedContact& each : contacts)
        all.push_back(fmt::format("{} {}", each.number.value, show_contact(each)));
    return fmt::format("{}", fmt::join(all, "; "));
}

template <class Value, class Show>
std::string outcome(const Answer<Value>& answer, const Show& show) {
    return answer ? show(*answer) : answer.refusal().code;
}

} // namespace

TEST_CASE("a contact as somebody writes one") {
    struct Case {
        std::string text, read; ///< what it reads as, or the code of the refusal
    };
    const Case cases[] = {
        {"Sister Mary", "Sister Mary"},
        {"  Sister   Mary ", "Sister Mary"},
        {"Joe=01632 960123", "Joe=01632 960123"},
        {" Joe = 01632  960123 ", "Joe=01632 960123"},
        {"Joe=", "Joe="},
        {"Joe=1=2", "Joe=1=2"},
        {"Old Tom (ended)", "Old Tom (ended)"},
        {"Joe=01632 960123 (ended) ", "Joe=01632 960123 (ended)"},
        {"", "name_empty"},
        {" . ", "name_empty"},
        {"=01632 960123", "name_empty"},
        {"(ended)", "name_empty"},
        {std::string(200, 'x'), std::string(200, 'x')},
        {std::string(201, 'x'), "name_too_long"},
        {"Joe=" + std::string(501, '1'), "text_too_long"},
        {"Joe; Mary", "contact_unreadable"},
        {"Joe (ended) (ended)", "contact_unreadable"},
        {"Joe (ended)=01632 960123", "contact_unreadable"},
        {"Joe=01632 960123 (ended) (ended)", "contact_unreadable"},
        {"Joe=01632; 960123", "contact_unreadable"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(outcome(read_contact(each.text), [](const WrittenContact& contact) {
                  return contact.name + (contact.phone ? "=" + *contact.phone : "") +
                         (contact.ended ? " (ended)" : "");
              }) == each.read);
    }
}

TEST_CASE("what becomes of an organisation's contacts") {
    const std::vector<NamedContact> before{{{1}, willow, "Sister Mary", {}, false},
                                           {{2}, willow, "Joe", "01632 960123", false},
                                           {{3}, willow, "Old Tom", {}, true}};
    struct Case {
        std::vector<std::string> written;
        std::string after; ///< or the code of the refusal
    };
    const Case cases[] = {
        {{}, "1 Sister Mary; 2 Joe=01632 960123; 3 Old Tom (ended)"},
        {{"Kim"}, "1 Sister Mary; 2 Joe=01632 960123; 3 Old Tom (ended); 0 Kim"},
        {{"sister mary=1"}, "1 Sister Mary=1; 2 Joe=01632 960123; 3 Old Tom (ended)"},
        {{"Joe="}, "1 Sister Mary; 2 Joe; 3 Old Tom (ended)"},
        {{"old tom"}, "1 Sister Mary; 2 Joe=01632 960123; 3 Old Tom"},
        {{"Old Tom=2"}, "1 Sister Mary; 2 Joe=01632 960123; 3 Old Tom=2"},
        {{"Joe (ended)"}, "1 Sister Mary; 2 Joe=01632 960123 (ended); 3 Old Tom (ended)"},
        {{"Sister Mary"}, "contact_twice"},
        {{"Kim", "KIM=1"}, "contact_twice"},
        {{"Joe=1", "Joe=2"}, "contact_twice"},
        {{"Old Tom (ended)"}, "contact_twice"},
    };
    for (const Case& each : cases) {
        CAPTURE(fmt::format("{}", fmt::join(each.written, ", ")));
        std::vector<WrittenContact> written;
        for (const std::string& text : each.written)
            written.push_back(read_contact(text).or_throw());
        CHECK(outcome(with_contacts(before, "M0012 House", written), shown) == each.after);
    }
}

TEST_CASE("who acts no longer, and who keeps an organisation one") {
    const Represented house =
        organisation(willow, {{{1}, willow, "Mary", {}, false}, {{2}, willow, "Tom", {}, true}});
    struct Case {
        std::vector<std::string> names;
        std::string after; ///< or the code of the refusal
    };
    const Case cases[] = {
        {{}, "1 Mary; 2 Tom (ended)"},         {{"MARY"}, "1 Mary (ended); 2 Tom (ended)"},
        {{"Mary", "Mary"}, "contact_unknown"}, {{"Tom"}, "contact_unknown"},
        {{"Kim"}, "contact_unknown"},
    };
    for (const Case& each : cases)
        CHECK(outcome(without_contacts(house, each.names), shown) == each.after);
    CHECK(why_not_person(house)->code == "kind_with_contacts");
    CHECK_FALSE(why_not_person(organisation(willow, {{{2}, willow, "Tom", {}, true}})));
    CHECK_FALSE(why_not_person(organisation(willow, {})));
}

TEST_CASE("which contact of which side is meant") {
    const Represented one = organisation(willow, {{{1}, willow, "Mary", {}, false},
                                                  {{2}, willow, "Tom", {}, true},
                                                  {{3}, willow, "Zoë", {}, true},
                                                  {{4}, willow, "Zoe", {}, false}});
    const Represented other =
        organisation(elm, {{{5}, elm, "Mary", {}, false}, {{6}, elm, "Kim", {}, false}});
    struct Case {
        Represented giver, receiver;
        std::string text, found; ///< the number, or the code of the refusal
    };
    const Case cases[] = {
        {one, person(ann), "Mary", "1"},
        {one, person(ann), " mary. ", "1"},
        {person(ann), one, "Mary", "1"},
        {one, person(ann), "Tom", "2"}, // a late sheet
        {one, person(ann), "zoe", "4"}, // sooner one who still acts
        {one, person(ann), "Kim", "contact_unknown"},
        {one, person(ann), "", "contact_unknown"},
        {one, other, "Kim", "6"},
        {one, other, "Mary", "contact_ambiguous"},
        {one, other, "M0012: Mary", "1"},
        {one, other, "13:mary", "5"},
        {one, other, "M0012: Kim", "contact_unknown"},
        {one, other, "M0099: Mary", "contact_unknown"},
        {one, organisation(elm, {}), "M0013: Mary", "contact_unknown"},
        {person(ann), person({2}), "Mary", "contact_for_person"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(outcome(find_contact(each.text, each.giver, each.receiver), [](ContactNumber number) {
                  return std::to_string(number.value);
              }) == each.found);
    }
    CHECK(find_contact("Bo", one, other).refusal().hint ==
          "one of Mary, Zoe, Mary, Kim; or add one: timebank member edit M0012 --contact \"Bo\"");
    CHECK(find_contact("Bo", person(ann), organisation(elm, {})).refusal().hint ==
          "timebank member edit M0013 --contact \"Bo\"");
}

TEST_CASE("who may have been meant") {
    const Represented one =
        organisation(willow, {{{1}, willow, "Mary", {}, false}, {{2}, willow, "Tom", {}, true}});
    const Represented other = organisation(elm, {{{5}, elm, "Kim", {}, false}});
    const auto listed = [](const Represented& giver, const Represented& receiver) {
        return fmt::format("{}", fmt::join(contact_suggestions(giver, receiver), ", "));
    };
    CHECK(listed(one, person(ann)) == "Mary");
    CHECK(listed(person(ann), other) == "Kim");
    CHECK(listed(one, other) == "M0012: Mary, M0013: Kim");
    CHECK(listed(person(ann), person({2})) == "");
}

TEST_CASE("the names in a cell") {
    struct Case {
        std::string cell, names;
    };
    const Case cases[] = {{"", ""},          {" ; ;", ""},
                          {"Mary", "Mary"},  {"Mary;", "Mary"},
                          {";Mary", "Mary"}, {" Mary ;Joe = 1; ", "Mary|Joe = 1"}};
    for (const Case& each : cases)
        CHECK(fmt::format("{}", fmt::join(split_contacts(each.cell), "|")) == each.names);
}

TEST_CASE("whether a file tells more of contacts than is known") {
    const std::vector<NamedContact> known{{{1}, elm, "Sister Mary", "01632 960123", false},
                                          {{2}, elm, "Old Tom", {}, true}};
    struct Line {
        std::vector<WrittenContact> written;
        bool more;
    };
    const Line table[]{
        {{}, false},
        {{{"sister mary", {}, false}}, false},
        {{{"Sister Mary", "01632 960123", false}}, false},
        {{{"Sister Mary", "01632 960124", false}}, true},
        {{{"Sister Mary", "", false}}, true},
        {{{"Sister Mary", {}, true}}, true},
        {{{"Old Tom", {}, true}}, false},
        {{{"Old Tom", {}, false}}, true},
        {{{"Old Tom", {}, true}, {"Joe", {}, false}}, true},
    };
    for (const auto& [written, more] : table) {
        CAPTURE(written.size());
        CHECK(tells_more(known, written) == more);
    }
}
