#include "members/mentions.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

Mentions of_ann() {
    Mentions mentions;
    mentions.add_name("Ann Łukasz-Baker");
    mentions.add_name("Annie");
    mentions.add_parts("Mrs Ann Łukasz-Baker");
    mentions.add_phone("+44 1632 960 011");
    mentions.add_phone("101");
    mentions.add_email("Ann.Baker@example.org");
    return mentions;
}

} // namespace

TEST_CASE("a person is found in free words however they are written") {
    struct Line {
        const char* text;
        Mention mention;
    };
    // clang-format off
    const Line lines[] = {
        {"",                                               Mention::none},
        {"mowed the lawn",                                 Mention::none},
        {"for ANN LUKASZ-BAKER, as agreed",                Mention::whole},
        {"for Lukasz-Baker, Ann",                          Mention::whole},
        {"annie's key is under the pot",                   Mention::whole},
        {"annie’s key",                                    Mention::whole},
        {"(Annie)",                                        Mention::whole},
        {"“Annie”",                                        Mention::whole},
        {"Annies",                                         Mention::none},
        {"Joannie",                                        Mention::none},
        {"Mrs Łukasz–Baker",                               Mention::none},
        {"Mrs Łukasz-Baker rang",                          Mention::part},
        {"ann rang",                                       Mention::part},
        {"Mrs Cole rang",                                  Mention::none},
        {"ring 01632 960011",                              Mention::whole},
        {"ring (01632) 96-00-11 after ten",                Mention::whole},
        {"ring 00441632960011",                            Mention::whole},
        {"ring 01632 960012",                              Mention::none},
        {"ring 101",                                       Mention::none},
        {"to ANN.BAKER@EXAMPLE.ORG, please",               Mention::whole},
        {"to ann@example.org",                             Mention::none},
        {"\xff\xfe Annie",                                 Mention::whole},
    };
    // clang-format on
    const Mentions mentions = of_ann();
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(mentions.in(line.text) == line.mention);
    }
    CHECK(Mentions().in("Annie, 01632 960011") == Mention::none);
}

TEST_CASE("others are hidden in a text that is shown to one person") {
    Mentions mentions = of_ann();
    mentions.add_name("Bogdan Kowalski", "Person A");
    mentions.add_parts("Bogdan Kowalski", "Person A");
    mentions.add_name("Bo Kowalski", "Person B");
    struct Line {
        const char* text;
        const char* shown;
    };
    const Line lines[] = {
        {"", ""},
        {"mowed  the lawn", "mowed  the lawn"},
        {"Annie and Bogdan Kowalski's cat", "Annie and Person A's cat"},
        {"Kowalski, Bogdan; then bo kowalski", "Person A; then Person B"},
        {"Bogdan knows", "Person A knows"},
        {"ring 01632 960011, not 01632 960 999!", "ring 01632 960011, not (number left out)!"},
        {"see bo@example.org, ann.baker@example.org", "see (address left out), "
                                                      "ann.baker@example.org"},
        {"Bogdan@example.org", "(address left out)"},
        {"on 3/10/2026 at 10:30", "on 3/10/2026 at 10:30"},
        {"on 2026-10-03, or 2026-1003", "on 2026-10-03, or (number left out)"},
        {"@ alone, and a@", "@ alone, and a@"},
    };
    for (const Line& line : lines)
        CHECK(mentions.hidden(line.text) == line.shown);
}
