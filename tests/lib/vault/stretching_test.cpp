#include "vault/stretching.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

namespace timebank {
namespace {

// The least that Argon2id does, so that a test takes no time.
constexpr PassphraseCost least_cost{1, 8192};

using Salt = std::array<unsigned char, salt_bytes>;

} // namespace

TEST_CASE("a key is the same for the same passphrase, salt and cost, and for no other") {
    const Salt salt{1, 2, 3}, other_salt{1, 2, 4};
    const Secret key = stretched(Secret("the heron on the weir"), salt.data(), least_cost);
    CHECK(key.size() == stretched_bytes);
    struct Row {
        std::string passphrase;
        const Salt& salt;
        PassphraseCost cost;
        bool same;
    };
    // clang-format off
    const Row rows[] = {
        {"the heron on the weir",  salt,       {1, 8192},  true},
        {"the heron on the weir ", salt,       {1, 8192},  false},
        {"",                       salt,       {1, 8192},  false},
        {"the heron on the weir",  other_salt, {1, 8192},  false},
        {"the heron on the weir",  salt,       {2, 8192},  false},
        {"the heron on the weir",  salt,       {1, 16384}, false},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.passphrase);
        CAPTURE(row.cost.passes);
        const Secret found = stretched(Secret(row.passphrase), row.salt.data(), row.cost);
        CHECK((found.reveal() == key.reveal()) == row.same);
    }
}

// A book's keys and copies of years ago must open: this key must never change.
TEST_CASE("a key is what Argon2id of libsodium has always made of it") {
    const Salt salt{};
    const Secret key = stretched(Secret("the heron on the weir"), salt.data(), least_cost);
    std::string shown;
    for (std::size_t each = 0; each < key.size(); ++each)
        shown += fmt::format("{:02x}", key.data()[each]);
    CHECK(shown == "8d68ba8d60ba30fe22b9cf16f714c3d2a7ad4a40614c9c93625b567b18e38784");
}

TEST_CASE("a cost that nobody would choose is not paid") {
    struct Row {
        PassphraseCost cost;
        bool payable;
    };
    // clang-format off
    const Row rows[] = {
        {usual_cost,                       true},
        {{1, 8192},                        true},
        {{64, std::int64_t{4} << 30},      true},
        {{0, 8192},                        false},
        {{-1, 8192},                       false},
        {{65, 8192},                       false},
        {{1, 8191},                        false},
        {{1, (std::int64_t{4} << 30) + 1}, false},
        {{1, -8192},                       false},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.cost.passes);
        CAPTURE(row.cost.memory_bytes);
        CHECK(is_payable(row.cost) == row.payable);
    }
    // RFC 9106, section 4.
    CHECK(usual_cost.passes == 3);
    CHECK(usual_cost.memory_bytes == 64 * 1024 * 1024);
}

} // namespace timebank
