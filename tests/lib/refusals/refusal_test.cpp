#include "refusals/refusal.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "refusals/catalogue.hpp"

using namespace timebank;

namespace {

/// How many arguments a pattern asks for: one more than its greatest number.
int arguments_of(std::string_view pattern) {
    int most = 0;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos;
         at = pattern.find('{', at + 1))
        if (at + 1 < pattern.size() && pattern[at + 1] >= '0' && pattern[at + 1] <= '9')
            most = std::max(most, pattern[at + 1] - '0' + 1);
    return most;
}

} // namespace

TEST_CASE("patterns are filled by number") {
    struct Line {
        Rule rule;
        const char* message;
        const char* hint;
    };
    const Line lines[] = {
        {{"plain", "Nothing to fill.", "Nor here."}, "Nothing to fill.", "Nor here."},
        {{"one", "'{0}' is odd.", "try again"}, "'seven' is odd.", "try again"},
        {{"hint", "Odd.", "type {0}"}, "Odd.", "type seven"},
        {{"other_order", "{1} of {0}", "{2}"}, "12 of seven", "{braces} stay"},
        {{"twice", "{0} and {0}", "{0}"}, "seven and seven", "seven"},
    };
    for (const Line& line : lines) {
        const Refusal refusal = refuse(line.rule, "seven", 12, "{braces} stay");
        CHECK(refusal.code == line.rule.code);
        CHECK(refusal.message == line.message);
        CHECK(refusal.hint == line.hint);
    }
}

TEST_CASE("a text is cut in a sentence, and in a hint where it is longer than any path") {
    constexpr Rule quoting{"code", "'{0}'", "{0}"};
    const auto x = [](std::size_t count) { return std::string(count, 'x'); };
    struct Line {
        std::string argument, message, hint;
    };
    const Line lines[] = {
        {"", "''", ""},
        {x(500), "'" + x(500) + "'", x(500)},
        {x(501), "'" + x(500) + "…'", x(501)},
        {x(499) + "é", "'" + x(499) + "…'", x(499) + "é"},
        {x(4'096), "'" + x(500) + "…'", x(4'096)},
        {x(65'536), "'" + x(500) + "…'", x(4'096) + "…"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.argument.size());
        for (const Refusal& refusal :
             {refuse(quoting, line.argument), refuse(quoting, std::string_view(line.argument)),
              refuse(quoting, line.argument.c_str())}) {
            CHECK(refusal.message == line.message);
            CHECK(refusal.hint == line.hint);
        }
    }
}

TEST_CASE("no line of the catalogue says all of a long text that somebody typed") {
    const std::string typed(65'536, 'x');
    for (const Rule& rule : catalogue) {
        CAPTURE(rule.code);
        const Refusal refusal = refuse(rule, typed, typed, typed, typed, typed);
        CHECK(refusal.message.size() < 2'500);
        CHECK(refusal.hint.size() < 9'000);
    }
}

TEST_CASE("every line of the catalogue can be filled, with what its sentence asks for") {
    for (const Rule& rule : catalogue) {
        CAPTURE(rule.code);
        Refusal refusal;
        CHECK_NOTHROW(refusal = refuse(rule, "zero", "one", "two", "three", "four"));
        for (const std::string& text : {refusal.message, refusal.hint}) {
            CHECK(text.find('{') == std::string::npos);
            CHECK(text.find('}') == std::string::npos);
        }
        CHECK(arguments_of(rule.sentence) <= 5);
        CHECK(arguments_of(rule.hint) <= 5);
        CHECK_FALSE(refusal.message.empty());
        CHECK_FALSE(refusal.hint.empty());
        // No argument is passed over: what a hint names by number, a caller has to give anyway.
        const int most = std::max(arguments_of(rule.sentence), arguments_of(rule.hint));
        const std::string both = std::string(rule.sentence) + std::string(rule.hint);
        for (int each = 0; each < most; ++each)
            CHECK(both.find("{" + std::to_string(each) + "}") != std::string::npos);
    }
}

TEST_CASE("every code stands once") {
    std::set<std::string_view> codes;
    for (const Rule& rule : catalogue) {
        CAPTURE(rule.code);
        CHECK(codes.insert(rule.code).second);
    }
    CHECK(rule("hours_zero").code == "hours_zero");
    CHECK(rule("book_missing").code == "book_missing");
}

TEST_CASE("an answer is a value, or the refusal in its way") {
    const Answer<int> good(7);
    CHECK(static_cast<bool>(good));
    CHECK(*good == 7);
    CHECK(good.or_throw() == 7);
    const Answer<int> bad(refuse(rule("hours_zero"), "0"));
    CHECK_FALSE(static_cast<bool>(bad));
    CHECK(bad.refusal().code == "hours_zero");
    CHECK_THROWS_AS(bad.or_throw(), Refused);
}

TEST_CASE("a refusal is thrown as it is, and only if there is one") {
    CHECK_NOTHROW(throw_if(std::nullopt));
    try {
        throw_if(refuse(rule("hours_zero"), "0:00"));
        FAIL("nothing was thrown");
    } catch (const Refused& refused) {
        CHECK(refused.refusal().code == "hours_zero");
        CHECK(std::string(refused.what()) == "'0:00' is no time at all.");
    }
    const Fault fault(refuse(rule("book_missing"), "a.book"));
    CHECK(std::string(fault.what()) == "There is no book at a.book.");
}
