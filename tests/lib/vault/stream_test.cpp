#include "vault/stream.hpp"

#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

namespace timebank {
namespace {

// The least that Argon2id does, so that a test takes no time.
constexpr PassphraseCost least_cost{1, 8192};

constexpr std::string_view passphrase = "the heron on the weir";
constexpr std::size_t piece = 65536, head = 16 + 8 + 8 + 16 + 24, mark = 17;

std::string sealed(std::string_view bytes, std::string_view under = passphrase) {
    std::string all;
    seal_stream(
        bytes, Secret(under), [&](std::string_view some) { all += some; }, least_cost);
    return all;
}

struct Found {
    StreamOpened how;
    std::string bytes;
};

Found opened(std::string_view stream, std::string_view under = passphrase) {
    std::string bytes;
    const GiveBytes give = [&](unsigned char* to, std::size_t room) {
        const std::size_t some = std::min(room, stream.size());
        std::copy_n(stream.begin(), some, to);
        stream.remove_prefix(some);
        return some;
    };
    const StreamOpened how =
        open_stream(give, Secret(under), [&](std::string_view some) { bytes += some; });
    return {how, how == StreamOpened::whole ? bytes : ""};
}

std::string letters(std::size_t size) {
    std::string text;
    for (std::size_t each = 0; each < size; ++each)
        text += static_cast<char>('a' + each % 26);
    return text;
}

} // namespace

TEST_CASE("what was sealed opens to the same, however long it is") {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 7}) {
        CAPTURE(size);
        const std::string text = letters(size), stream = sealed(text);
        CHECK(stream.starts_with(stream_mark));
        const std::size_t pieces = std::max(std::size_t{1}, (size + piece - 1) / piece);
        CHECK(stream.size() == head + mark + size + pieces * mark);
        const Found found = opened(stream);
        CHECK(found.how == StreamOpened::whole);
        const bool is_same = found.bytes == text;
        CHECK(is_same);
        if (size > 20)
            CHECK(stream.find(text.substr(0, 20)) == std::string::npos);
    }
}

TEST_CASE("no two sealings are alike") {
    CHECK(sealed("the same") != sealed("the same"));
}

TEST_CASE("another passphrase does not open it, and is told apart from damage") {
    const std::string stream = sealed(letters(100));
    for (const std::string under :
         {"", "The heron on the weir", "the heron on the weir ", "the heron on the wei"}) {
        CAPTURE(under);
        CHECK(opened(stream, under).how == StreamOpened::not_its_passphrase);
    }
}

TEST_CASE("a stream that was cut anywhere, or is longer, does not open") {
    const std::string stream = sealed(letters(2 * piece));
    // Everywhere in the first hundred bytes, and where pieces end.
    std::vector<std::size_t> cuts;
    for (std::size_t each = 0; each <= head + 2 * mark; ++each)
        cuts.push_back(each);
    for (std::size_t end = head + mark; end < stream.size(); end += piece + mark)
        for (const std::size_t each : {end - 1, end, end + 1})
            cuts.push_back(each);
    cuts.push_back(stream.size() - 1);
    for (const std::size_t cut : cuts) {
        CAPTURE(cut);
        CHECK(opened(std::string_view(stream).substr(0, cut)).how == StreamOpened::broken);
    }
    CHECK(opened(stream + '\0').how == StreamOpened::broken);
    CHECK(opened(stream + stream).how == StreamOpened::broken);
    CHECK(opened(stream + stream.substr(head + mark)).how == StreamOpened::broken);
    CHECK(opened(letters(1000)).how == StreamOpened::broken);
}

TEST_CASE("a stream in which anything was changed does not open") {
    const std::string stream = sealed(letters(piece + 100));
    std::mt19937 chance(20261102);
    for (std::size_t each = 0; each < head + 2000; ++each) {
        // Every place of the head, and then here and there.
        const std::size_t place = each < head + mark ? each : chance() % stream.size();
        const unsigned bit = chance() % 8;
        CAPTURE(place);
        CAPTURE(bit);
        // A cost that is changed to what would take a minute is not worth waiting for.
        if (place >= 16 && place < 32 && (place != 16 || bit > 1))
            continue;
        std::string changed = stream;
        changed[place] = static_cast<char>(changed[place] ^ (1 << bit));
        CHECK(opened(changed).how != StreamOpened::whole);
        CHECK((opened(changed).how == StreamOpened::broken) ==
              (place < 16 || place >= head + mark));
    }
}

TEST_CASE("pieces that were put in another order, left out or said twice do not open") {
    const std::string stream = sealed(letters(3 * piece));
    const auto part = [&](std::size_t number) {
        return stream.substr(head + mark + number * (piece + mark), piece + mark);
    };
    const std::string begin = stream.substr(0, head + mark);
    CHECK(opened(begin + part(0) + part(1) + part(2)).how == StreamOpened::whole);
    CHECK(opened(begin + part(1) + part(0) + part(2)).how == StreamOpened::broken);
    CHECK(opened(begin + part(0) + part(2)).how == StreamOpened::broken);
    CHECK(opened(begin + part(2)).how == StreamOpened::broken);
    CHECK(opened(begin + part(0) + part(0) + part(1) + part(2)).how == StreamOpened::broken);
    CHECK(opened(begin + part(0) + part(1) + part(2) + part(2)).how == StreamOpened::broken);
    const std::string other = sealed(letters(3 * piece));
    CHECK(opened(begin + other.substr(head + mark)).how == StreamOpened::broken);
}

TEST_CASE("a cost that nobody would choose is not paid to open it") {
    std::string stream = sealed("text");
    stream[16 + 6] = 1; // 2^48 passes
    CHECK(opened(stream).how == StreamOpened::broken);
    stream = sealed("text");
    stream[16] = 0;
    CHECK(opened(stream).how == StreamOpened::broken);
    stream = sealed("text");
    stream[24 + 7] = static_cast<char>(0x80); // less than nothing
    CHECK(opened(stream).how == StreamOpened::broken);
}

} // namespace timebank
