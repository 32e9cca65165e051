#include "imports/identity.hpp"

#include <limits>
#include <set>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

const Content baker{.giver = {12},
                    .receiver = {7},
                    .given = {90},
                    .happened_on = {20'000},
                    .category = 3,
                    .sheet = 0};

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most_sheets = 4'194'303;

} // namespace

TEST_CASE("identities are the same on every machine and in every version") {
    // Worked out by another SipHash-2-4 than ours, over the layout that identity.cpp describes.
    Content on_sheet = baker;
    on_sheet.sheet = 5;
    CHECK(content_hash(baker) == 0x3F4E0FB7EE331A11U);
    CHECK(content_identity(baker, 1) == 2'814'794'728'530'206'034);
    CHECK(content_identity(baker, 2) == 2'814'808'662'862'722'485);
    CHECK(content_identity(on_sheet, 1) == -9'223'365'951'882'824'374);
}

TEST_CASE("every part of the content makes another row") {
    std::vector<Content> contents(7, baker);
    contents[1].giver.value = 13;
    contents[2].receiver.value = 8;
    contents[3].given.count = 91;
    contents[4].happened_on.since_1970 += 1;
    contents[5].category = -3;
    contents[6].sheet = 1;
    std::set<std::uint64_t> hashes;
    std::set<std::int64_t> identities;
    for (const Content& each : contents) {
        hashes.insert(content_hash(each));
        for (const std::int64_t occurrence : {1, 2, 3})
            identities.insert(content_identity(each, occurrence));
    }
    CHECK(hashes.size() == contents.size());
    CHECK(identities.size() == contents.size() * 3);
    // Who gave and who received is not the same the other way round.
    Content turned = baker;
    std::swap(turned.giver, turned.receiver);
    CHECK(content_hash(turned) != content_hash(baker));
}

TEST_CASE("without a sheet the day stands in the high bits, and nothing is below zero") {
    for (const std::int32_t day : {0, 1, 20'000, 65'535}) {
        CAPTURE(day);
        Content content = baker;
        content.happened_on.since_1970 = day;
        const std::int64_t identity = content_identity(content, 1);
        CHECK(identity >= 0);
        CHECK((identity >> 47) == day);
    }
}

TEST_CASE("a sheet has a range of its own, below zero, in which its lines come first") {
    struct Line {
        std::int64_t sheet, first, last;
    };
    constexpr std::int64_t size = std::int64_t{1} << 40;
    const Line table[]{
        {1, lowest + size, lowest + 2 * size - 1},
        {2, lowest + 2 * size, lowest + 3 * size - 1},
        {most_sheets, lowest + most_sheets * size, lowest + (most_sheets + 1) * size - 1},
    };
    for (const auto& [sheet, first, last] : table) {
        CAPTURE(sheet);
        const IdentityRange range = identities_of_sheet(sheet);
        CHECK(range.first == first);
        CHECK(range.last == last);
        CHECK(range.last < 0);
        CHECK(sheet_line_identity(sheet, 1) == first + 1);
        CHECK(sheet_line_identity(sheet, 100'000) == first + 100'000);
        Content content = baker;
        content.sheet = sheet;
        for (std::int64_t occurrence = 1; occurrence < 100; ++occurrence) {
            const std::int64_t identity = content_identity(content, occurrence);
            CHECK(identity >= first + size / 2);
            CHECK(identity <= last);
        }
    }
}

TEST_CASE("numbers are scattered as SplitMix64 does") {
    // Its first two answers from the seed 0 (Steele, Lea and Flood 2014).
    static_assert(scatter(0x9e3779b97f4a7c15u) == 0xe220a8397b1dcdafu);
    static_assert(scatter(0x9e3779b97f4a7c15u * 2) == 0x6e789e6aa1b965f4u);
    CHECK(scatter(1) != scatter(2));
}
