#include "vault/secret.hpp"

#include <concepts>
#include <ostream>
#include <type_traits>
#include <utility>

#include <doctest/doctest.h>

namespace timebank {
namespace {

template <class Value>
concept Printable = requires(std::ostream& out, const Value& value) {
    out << value;
};

} // namespace

TEST_CASE("a secret is moved, never copied unseen and never printed") {
    static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
    static_assert(std::is_nothrow_move_constructible_v<Secret> &&
                  std::is_nothrow_move_assignable_v<Secret>);
    static_assert(!Printable<Secret> && Printable<std::string>);
    static_assert(!std::convertible_to<Secret, std::string_view>);

    Secret one("an open window");
    Secret other(std::move(one));
    CHECK(other.reveal() == "an open window");
    CHECK(other.size() == 14);
    Secret third;
    CHECK(third.size() == 0);
    CHECK(third.reveal().empty());
    third = std::move(other);
    CHECK(third.reveal() == "an open window");
}

TEST_CASE("a secret is made of nothing, or of one text after the other") {
    CHECK(Secret(4).reveal() == std::string_view("\0\0\0\0", 4));
    CHECK(Secret("a head\n", "a body").reveal() == "a head\na body");
    CHECK(Secret("", "a body").reveal() == "a body");
    CHECK(Secret(std::string_view("with\0inside", 11)).size() == 11);
}

TEST_CASE("a string that carried a secret keeps nothing of it") {
    std::string text = "a text that is too long to be kept inside of the string itself";
    const char* const place = text.data();
    const std::size_t size = text.size();
    wipe(text);
    CHECK(text.empty());
    REQUIRE(text.data() == place);
    text.resize(size, 'x'); // what lies behind the end may be looked at once it is ours again
    CHECK(text.find('t') == std::string::npos);

    text.assign(size, 'y');
    text.resize(3);
    wipe(text); // all that it had room for, not only what it held last
    text.resize(size);
    CHECK(text.find('y') == std::string::npos);
}

} // namespace timebank
