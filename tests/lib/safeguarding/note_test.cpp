#include "safeguarding/note.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

std::mt19937 chance(20261102); // NOLINT: the same on every run

int below(unsigned most) {
    return static_cast<int>(chance() % most);
}

bool heads() {
    return below(2) == 0;
}

NoteHead any_head() {
    NoteHead head;
    if (heads())
        head.severity = static_cast<Severity>(1 + below(4));
    for (int each = below(4); each > 0; --each)
        head.about.push_back({1 + below(10000)});
    if (heads())
        head.exchange = 1 + below(100000);
    if (heads())
        head.happened_on = Day{below(40000)};
    if (heads())
        head.told_on = Day{below(40000)};
    if (heads())
        head.outcome = static_cast<Outcome>(1 + below(4));
    for (int each = below(3); each > 0; --each)
        head.referrals.push_back(static_cast<Referral>(1 + below(8)));
    return head;
}

} // namespace

TEST_CASE("a head and the text behind it come back as they were written") {
    for (const char* text : {"", "\n", "She fell.", "about 12\n\n", "severity low\n", "\n\n\n"})
        for (int each = 0; each < 200; ++each) {
            const NoteHead head = any_head();
            const std::string sealed = write_head(head) + text;
            CAPTURE(sealed);
            const auto read = read_head(sealed);
            REQUIRE(read);
            CHECK(read->first == head);
            CHECK(read->second == text);
        }
}

TEST_CASE("what is no head is not taken for one") {
    struct Row {
        const char* sealed;
        bool head;
    };
    // clang-format off
    const Row rows[] = {
        {"\n",                  true},
        {"about 12\n\n",        true},
        {"",                    false},
        {"about 12\n",          false},
        {"about 12",            false},
        {"about\n\n",           false},
        {"about \n\n",          false},
        {"about M0012\n\n",     false},
        {"about 12 \n\n",       false},
        {"whom 12\n\n",         false},
        {"severity grave\n\n",  false},
        {"outcome \n\n",        false},
        {"referral nobody\n\n", false},
        {"She fell.\n\n",       false},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.sealed);
        CHECK(read_head(row.sealed).has_value() == row.head);
    }
}
