#include "vault/sealing.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

namespace timebank {
namespace {

constexpr std::string_view place = "concern 3 part 2";

bool contains(const Bytes& bytes, std::string_view text) {
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).find(text) !=
           std::string_view::npos;
}

} // namespace

TEST_CASE("each keyholder opens what is sealed to them, and nobody else does") {
    const KeyPair lead = new_key_pair(), deputy = new_key_pair(), other = new_key_pair();
    const Secret key = new_content_key();
    const auto for_lead = seal_key(key, lead.public_key),
               for_deputy = seal_key(key, deputy.public_key);
    REQUIRE((for_lead && for_deputy));
    CHECK(open_key(*for_lead, lead)->reveal() == key.reveal());
    CHECK(open_key(*for_deputy, deputy)->reveal() == key.reveal());
    CHECK_FALSE(open_key(*for_lead, deputy));
    CHECK_FALSE(open_key(*for_lead, other));
    CHECK(*for_lead != *seal_key(key, lead.public_key)); // nothing to be compared from outside
    CHECK_FALSE(seal_key(key, Bytes(31)));
    CHECK_FALSE(seal_key(key, {}));
    CHECK(new_content_key().reveal() != key.reveal());
}

TEST_CASE("a lead gives a new deputy the key without touching the text") {
    const KeyPair lead = new_key_pair(), deputy = new_key_pair();
    const Secret key = new_content_key();
    const Bytes text = seal_text(Secret("what she saw"), key, place);
    const auto held = open_key(*seal_key(key, lead.public_key), lead);
    REQUIRE(held);
    const auto given = open_key(*seal_key(*held, deputy.public_key), deputy);
    REQUIRE(given);
    CHECK(open_text(text, *given, place)->reveal() == "what she saw");
}

TEST_CASE("a text opens with its own key at its own place, and nowhere else") {
    const Secret key = new_content_key(), other = new_content_key();
    const Bytes sealed = seal_text(Secret("MARK of a text"), key, place);
    CHECK_FALSE(contains(sealed, "MARK"));
    CHECK(open_text(sealed, key, place)->reveal() == "MARK of a text");
    CHECK_FALSE(open_text(sealed, other, place));
    CHECK_FALSE(open_text(sealed, Secret("short"), place));
    for (const char* elsewhere :
         {"concern 3 part 1", "concern 3 part 22", "concern 4 part 2", ""}) {
        CAPTURE(elsewhere);
        CHECK_FALSE(open_text(sealed, key, elsewhere));
    }
    CHECK(sealed != seal_text(Secret("MARK of a text"), key, place));
}

TEST_CASE("texts of every length come back, and their length shows only in steps") {
    std::mt19937 chance(20261102); // NOLINT: the same on every run
    const Secret key = new_content_key();
    std::size_t last = 0;
    for (std::size_t size = 0; size < 1100; size += 1 + chance() % 7) {
        std::string text(size, '\0');
        for (char& letter : text)
            letter = static_cast<char>(chance());
        const Bytes sealed = seal_text(Secret(text), key, place);
        CAPTURE(size);
        CHECK(open_text(sealed, key, place)->reveal() == text);
        CHECK(sealed.size() == 40 + (size / 256 + 1) * 256);
        CHECK(sealed.size() >= last);
        last = sealed.size();
    }
}

TEST_CASE("what was cut or changed anywhere does not open") {
    const KeyPair lead = new_key_pair();
    const Secret key = new_content_key();
    const Bytes text = seal_text(Secret("what she saw"), key, place);
    for (std::size_t at = 0; at < text.size(); ++at) {
        CAPTURE(at);
        Bytes changed = text;
        changed[at] ^= 0x80;
        CHECK_FALSE(open_text(changed, key, place));
        CHECK_FALSE(
            open_text(Bytes(text.begin(), text.begin() + static_cast<long>(at)), key, place));
    }
    Bytes longer = text;
    longer.push_back(0);
    CHECK_FALSE(open_text(longer, key, place));

    const Bytes sealed = *seal_key(key, lead.public_key);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        CAPTURE(at);
        Bytes changed = sealed;
        changed[at] ^= 1;
        CHECK_FALSE(open_key(changed, lead));
        CHECK_FALSE(open_key(Bytes(sealed.begin(), sealed.begin() + static_cast<long>(at)), lead));
    }
    longer = sealed;
    longer.push_back(0);
    CHECK_FALSE(open_key(longer, lead));
}

} // namespace timebank
