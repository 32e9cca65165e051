#include "reports/pairs.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

using Helped = std::vector<std::pair<std::int64_t, std::int64_t>>; ///< giver, receiver

std::string shown(const PairFigures& figures) {
    return fmt::format("{} people, {} and {}, {} pairs, {} mutual, {} groups, {}", figures.people,
                       figures.median_partners, figures.most_partners, figures.pairs,
                       figures.mutual, figures.groups, figures.largest_group);
}

PairFigures figures_of(const Helped& helped, const std::vector<SharedAccount>& shared = {}) {
    PairFold fold;
    for (const auto& [giver, receiver] : helped)
        fold.add({giver}, {receiver});
    return fold.finish(SharedAccounts(shared));
}

} // namespace

TEST_CASE("partners, pairs and groups") {
    struct Line {
        Helped helped;
        const char* expected;
    };
    // clang-format off
    const Line lines[] = {
        {{},                               "0 people, 0 and 0, 0 pairs, 0 mutual, 0 groups, 0"},
        {{{1, 1}},                         "0 people, 0 and 0, 0 pairs, 0 mutual, 0 groups, 0"},
        {{{1, 2}},                         "2 people, 1 and 1, 1 pairs, 0 mutual, 1 groups, 2"},
        {{{1, 2}, {1, 2}},                 "2 people, 1 and 1, 1 pairs, 0 mutual, 1 groups, 2"},
        {{{1, 2}, {2, 1}},                 "2 people, 1 and 1, 1 pairs, 1 mutual, 1 groups, 2"},
        {{{1, 2}, {2, 1}, {2, 1}, {1, 2}}, "2 people, 1 and 1, 1 pairs, 1 mutual, 1 groups, 2"},
        {{{2, 1}, {1, 3}},                 "3 people, 1 and 2, 2 pairs, 0 mutual, 1 groups, 3"},
        {{{1, 2}, {3, 4}},                 "4 people, 1 and 1, 2 pairs, 0 mutual, 2 groups, 2"},
        {{{1, 2}, {3, 4}, {2, 3}},         "4 people, 1 and 2, 3 pairs, 0 mutual, 1 groups, 4"},
        {{{1, 2}, {2, 3}, {3, 1}},         "3 people, 2 and 2, 3 pairs, 0 mutual, 1 groups, 3"},
        {{{9, 1}, {9, 2}, {9, 3}, {4, 5}}, "6 people, 1 and 3, 4 pairs, 0 mutual, 2 groups, 4"},
    };
    // clang-format on
    for (const Line& line : lines)
        CHECK(shown(figures_of(line.helped)) == line.expected);
}

TEST_CASE("two records of one person are one, those who share an account are two") {
    const Helped helped{{1, 2}, {3, 1}, {4, 3}, {2, 3}};
    CHECK(shown(figures_of(helped)) == "4 people, 2 and 3, 4 pairs, 0 mutual, 1 groups, 4");
    CHECK(shown(figures_of(helped, {{{3}, {2}, MemberNumber{2}}})) ==
          "3 people, 1 and 2, 2 pairs, 1 mutual, 1 groups, 3");
    CHECK(shown(figures_of(helped, {{{3}, {2}, std::nullopt}})) ==
          "4 people, 2 and 3, 4 pairs, 0 mutual, 1 groups, 4");
}

// The same figures, made as simply as can be: a group grows until nobody more comes in.
TEST_CASE("the figures of a random net are the naive ones") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const std::int64_t people = 2 + static_cast<std::int64_t>(random() % 40);
        const auto anybody = [&] { return 1 + static_cast<std::int64_t>(random()) % people; };
        Helped helped(random() % 60);
        for (auto& each : helped)
            each = {anybody(), anybody()};

        std::map<std::int64_t, std::set<std::int64_t>> gave, partners;
        for (const auto& [giver, receiver] : helped)
            if (giver != receiver) {
                gave[giver].insert(receiver);
                partners[giver].insert(receiver);
                partners[receiver].insert(giver);
            }
        PairFigures expected;
        std::vector<std::int64_t> counts;
        std::set<std::int64_t> seen;
        for (const auto& [one, others] : partners) {
            counts.push_back(static_cast<std::int64_t>(others.size()));
            for (const std::int64_t other : others)
                if (one < other) {
                    ++expected.pairs;
                    expected.mutual += gave[one].contains(other) && gave[other].contains(one);
                }
            if (seen.contains(one))
                continue;
            std::set<std::int64_t> group{one};
            std::size_t size = 0;
            while (size != group.size()) {
                size = group.size();
                const std::set<std::int64_t> before = group;
                for (const std::int64_t member : before)
                    group.insert(partners[member].begin(), partners[member].end());
            }
            seen.insert(group.begin(), group.end());
            ++expected.groups;
            expected.largest_group =
                std::max(expected.largest_group, static_cast<std::int64_t>(group.size()));
        }
        expected.people = static_cast<std::int64_t>(counts.size());
        std::ranges::sort(counts);
        if (!counts.empty()) {
            const std::size_t half = counts.size() / 2;
            expected.most_partners = counts.back();
            expected.median_partners =
                counts.size() % 2 == 1 ? counts[half] : (counts[half - 1] + counts[half]) / 2;
        }
        CHECK(shown(figures_of(helped)) == shown(expected));
    }
}
