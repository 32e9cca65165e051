#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "members/letters.hpp"
#include "members/names.hpp"

using namespace timebank;

namespace {

constexpr unsigned seed = 20261004;

std::string random_key(std::mt19937& random, unsigned longest) {
    std::string key;
    for (auto left = random() % (longest + 1); left > 0; --left)
        key += static_cast<char>('a' + random() % 4);
    return key;
}

std::string random_word(std::mt19937& random, unsigned shortest, unsigned longest) {
    std::string word;
    for (auto left = shortest + random() % (longest - shortest + 1); left > 0; --left)
        word += static_cast<char>('a' + random() % 26);
    return word;
}

std::vector<std::string> random_names(std::mt19937& random, std::size_t count) {
    std::vector<std::string> names;
    while (names.size() < count)
        names.push_back(random_word(random, 4, 8) + " " + random_word(random, 5, 10));
    return names;
}

/// The fewest steps from one key to another, by trying every step: the definition itself.
std::size_t steps_between(const std::string& from, const std::string& to, std::size_t longest) {
    std::vector<std::string> reached{from};
    for (std::size_t steps = 0;; ++steps) {
        if (std::ranges::find(reached, to) != reached.end())
            return steps;
        std::vector<std::string> next;
        for (const std::string& key : reached) {
            for (std::size_t at = 0; at <= key.size(); ++at) {
                for (const char letter : std::string("abc")) {
                    if (key.size() < longest)
                        next.push_back(key.substr(0, at) + letter + key.substr(at));
                    if (at < key.size())
                        next.push_back(key.substr(0, at) + letter + key.substr(at + 1));
                }
                if (at < key.size())
                    next.push_back(key.substr(0, at) + key.substr(at + 1));
                if (at + 1 < key.size()) {
                    next.push_back(key);
                    std::swap(next.back()[at], next.back()[at + 1]);
                }
            }
        }
        std::ranges::sort(next);
        const auto repeats = std::ranges::unique(next);
        next.erase(repeats.begin(), repeats.end());
        reached = std::move(next);
    }
}

} // namespace

TEST_CASE("how unlike two keys are") {
    struct Case {
        std::string_view key, other;
        std::size_t at_most, expected;
    };
    // clang-format off
    const Case cases[] = {
        {"",            "",             64, 0},
        {"",            "abc",          64, 3},
        {"ann",         "ann",          64, 0},
        {"ann",         "anne",         64, 1},
        {"ann",         "an",           64, 1},
        {"ann",         "amn",          64, 1},
        {"brain",       "brian",        64, 1},
        {"baker",       "barker",       64, 1},
        {"kitten",      "sitting",      64, 3},
        {"ca",          "abc",          64, 2},
        {"ab",          "bca",          64, 2},
        {"王小明",      "王小敏",       64, 1},
        {"ann baker",   "zoe",           2, 3},
        {"kitten",      "sitting",       3, 3},
        {"kitten",      "sitting",       2, 3},
        {"kitten",      "sitting",       0, 1},
        {"same",        "same",          0, 0},
        {"abcdefgh",    "hgfedcba",      1, 2},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.key);
        CAPTURE(each.other);
        CAPTURE(each.at_most);
        CHECK(unlikeness(each.key, each.other, each.at_most) == each.expected);
    }
}

TEST_CASE("unlikeness is the fewest steps there are") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 60; ++round) {
        std::string from, to;
        for (auto left = random() % 5; left > 0; --left)
            from += static_cast<char>('a' + random() % 3);
        for (auto left = random() % 5; left > 0; --left)
            to += static_cast<char>('a' + random() % 3);
        CAPTURE(from);
        CAPTURE(to);
        CHECK(unlikeness(from, to) == steps_between(from, to, 5));
    }
}

TEST_CASE("unlikeness is a distance") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 20'000; ++round) {
        const std::string a = random_key(random, 7);
        const std::string b = random_key(random, 7);
        const std::string c = random_key(random, 7);
        const std::size_t ab = unlikeness(a, b);
        if ((ab == 0) != (a == b))
            FAIL("nothing only for the same: ", a, " ", b);
        if (ab != unlikeness(b, a))
            FAIL("not symmetric: ", a, " ", b);
        if (unlikeness(a, c) > ab + unlikeness(b, c))
            FAIL("shorter by a detour: ", a, " ", b, " ", c);
    }
}

TEST_CASE("a bound changes nothing but where counting stops") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 20'000; ++round) {
        const std::string a = random_key(random, 9);
        const std::string b = random_key(random, 9);
        const std::size_t at_most = random() % 10;
        if (unlikeness(a, b, at_most) != std::min(unlikeness(a, b), at_most + 1))
            FAIL("bounded differs: ", a, " ", b, " ", at_most);
    }
}

TEST_CASE("what was probably meant") {
    const std::vector<std::string> keys{
        "ann baker",    // 0
        "anne barker",  // 1
        "john smith",   // 2
        "li wei",       // 3
        "obrien mary",  // 4
        "sue lowe",     // 5
        "st marys",     // 6
        "joan smythe",  // 7
        "ann lee-wong", // 8
        "john a smith", // 9
        "王小明",       // 10
    };
    struct Case {
        std::string_view text;
        std::size_t most;
        std::vector<std::size_t> expected;
    };
    // clang-format off
    const Case cases[] = {
        {"Ann Baker",      1, {0}},
        {"Ann Bakre",      2, {0, 1}},
        {"Anne Baker",     2, {0, 1}},
        {"Baker, Ann",     1, {0}},
        {"Baker A.",       2, {0}},
        {"A Baker",        1, {0}},
        {"J. Smith",       3, {2, 9, 7}}, // Smythe sounds the same
        {"smith",          3, {2, 9, 7}},
        {"Jon Smith",      3, {2, 7, 9}},
        {"Smith John",     3, {2, 9, 7}},
        {"Mary O’Brien",   1, {4}},
        {"Wong",           3, {8}},
        {"Wong Ann",       3, {8}},
        {"Sue",            3, {5}},
        {"Suw",            3, {}},
        {"Su",             3, {5}},
        {"LI WIE",         3, {3}},
        {"St Marys",       3, {6}},
        {"小明",           3, {}},
        {"王小",           3, {10}},
        {"Zebedee",        3, {}},
        {"",               3, {}},
        {"...",            3, {}},
        {"Ann Baker",      0, {}},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(nearest(each.text, keys, each.most) == each.expected);
    }
}

TEST_CASE("each word needs a place of its own") {
    const std::vector<std::string> keys{"ann lee", "ann ann lee", "anna ann"};
    CHECK(nearest("ann ann", keys, 3) == std::vector<std::size_t>{2, 1});
    CHECK(nearest("an anna", keys, 3) == std::vector<std::size_t>{2});
}

TEST_CASE("a name with one letter changed is found") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    const std::vector<std::string> names = random_names(random, 500);
    for (std::size_t each = 0; each < names.size(); ++each) {
        std::string typed = names[each];
        const std::size_t at = random() % typed.size();
        typed[at] = typed[at] == 'z' ? 'y' : 'z';
        if (name_key(typed).empty() || typed[at] == names[each][at])
            FAIL("nothing was changed in ", names[each]);
        const std::vector<std::size_t> found = nearest(typed, names, 3);
        if (found.empty() || found.front() != each)
            FAIL("not found: ", names[each], " by ", typed);
    }
}

TEST_CASE("a shorter list is the beginning of a longer one") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    std::vector<std::string> keys;
    while (keys.size() < 200)
        keys.push_back(random_key(random, 8) + " " + random_key(random, 8));
    for (int round = 0; round < 200; ++round) {
        const std::string typed = random_key(random, 8) + " " + random_key(random, 4);
        std::vector<std::size_t> all = nearest(typed, keys, keys.size());
        const std::vector<std::size_t> few = nearest(typed, keys, 3);
        all.resize(std::min<std::size_t>(all.size(), 3));
        if (few != all)
            FAIL("differs for ", typed);
    }
}
