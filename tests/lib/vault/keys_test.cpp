#include "vault/keys.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

namespace timebank {
namespace {

// The least that Argon2id does, so that a test takes no time.
constexpr PassphraseCost least_cost{1, 8192};

constexpr std::string_view holder = "keyholder 3";
constexpr std::string_view passphrase = "the heron on the weir";

LockedKey locked_key(const KeyPair& pair) {
    return lock(pair, Secret(passphrase), holder, least_cost);
}

} // namespace

TEST_CASE("a key opens with its passphrase, and with nothing else") {
    const KeyPair pair = new_key_pair();
    const LockedKey key = locked_key(pair);
    CHECK(is_whole(key));
    const auto unlocked = unlock(key, Secret(passphrase), holder);
    REQUIRE(unlocked);
    CHECK(unlocked->secret_key.reveal() == pair.secret_key.reveal());
    CHECK(unlocked->public_key == pair.public_key);

    struct Row {
        std::string passphrase, holder;
        bool opens;
    };
    // clang-format off
    const Row rows[] = {
        {"the heron on the weir",  "keyholder 3",  true},
        {"the heron on the weir ", "keyholder 3",  false},
        {"The heron on the weir",  "keyholder 3",  false},
        {"the heron on the wei",   "keyholder 3",  false},
        {"",                       "keyholder 3",  false},
        {"the heron on the weir",  "keyholder 4",  false},
        {"the heron on the weir",  "keyholder 33", false},
        {"the heron on the weir",  "",             false},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.passphrase);
        CAPTURE(row.holder);
        CHECK(unlock(key, Secret(row.passphrase), row.holder).has_value() == row.opens);
    }
}

TEST_CASE("no two keys are alike, and no two lockings of one key") {
    const KeyPair one = new_key_pair(), other = new_key_pair();
    CHECK(one.public_key != other.public_key);
    CHECK(one.secret_key.reveal() != other.secret_key.reveal());
    const LockedKey first = locked_key(one), second = locked_key(one);
    CHECK(first.locked != second.locked);
    CHECK(std::search(first.locked.begin(), first.locked.end(), one.secret_key.reveal().begin(),
                      one.secret_key.reveal().end(), [](unsigned char a, char b) {
                          return a == static_cast<unsigned char>(b);
                      }) == first.locked.end());
}

TEST_CASE("another passphrase opens the same key, and the old one no longer") {
    const KeyPair pair = new_key_pair();
    const auto unlocked = unlock(locked_key(pair), Secret(passphrase), holder);
    REQUIRE(unlocked);
    const LockedKey changed =
        lock(*unlocked, Secret("the otter under the bridge"), holder, {2, 16384});
    CHECK_FALSE(unlock(changed, Secret(passphrase), holder));
    const auto again = unlock(changed, Secret("the otter under the bridge"), holder);
    REQUIRE(again);
    CHECK(again->secret_key.reveal() == pair.secret_key.reveal());
}

TEST_CASE("a locked key that was cut or changed anywhere does not open") {
    const LockedKey key = locked_key(new_key_pair());
    const Secret right(passphrase);
    for (std::size_t place = 0; place < key.locked.size(); ++place) {
        CAPTURE(place);
        LockedKey changed = key;
        changed.locked[place] ^= 1;
        CHECK_FALSE(unlock(changed, right, holder));
        LockedKey cut = key;
        cut.locked.resize(place);
        CHECK_FALSE(is_whole(cut));
        CHECK_FALSE(unlock(cut, right, holder));
    }
    for (std::size_t place = 0; place < key.public_key.size(); ++place) {
        LockedKey changed = key;
        changed.public_key[place] ^= 1;
        CHECK_FALSE(unlock(changed, right, holder));
    }
    LockedKey longer = key;
    longer.locked.push_back(0);
    CHECK_FALSE(is_whole(longer));
    CHECK_FALSE(unlock(longer, right, holder));
    LockedKey without = key;
    without.public_key.clear();
    CHECK_FALSE(is_whole(without));
}

TEST_CASE("a cost that nobody would choose is not paid to open a key") {
    const LockedKey key = locked_key(new_key_pair());
    CHECK_FALSE(is_whole({key.public_key, key.locked, {65, 8192}}));
    CHECK_FALSE(unlock({key.public_key, key.locked, {65, 8192}}, Secret(passphrase), holder));
    CHECK_FALSE(unlock({key.public_key, key.locked, {2, 8192}}, Secret(passphrase), holder));
}

} // namespace timebank
