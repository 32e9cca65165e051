#include "safeguarding/override.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {
constexpr Day today{20'778};
constexpr MemberNumber ann{1}, bob{2};
} // namespace

TEST_CASE("two spellings of one name are not two people") {
    struct Line {
        std::string_view one, other;
        bool same;
    };
    const Line table[]{
        {"Rosa Vale", "Rosa Vale", true},    {"Rosa Vale", "rosa  VALE", true},
        {"Rosa Vale", "Rósa Valé", true},    {"Rosa Vale", "Vale, Rosa", true},
        {"Rosa Vale", "R. Vale", true},      {"Rosa Vale", "Rosa", true},
        {"Rosa Vale", "Rosa M. Vale", true}, {"Rosa Vale", "Rosa Vael", true},
        {"Rosa Vale", "Rosa Vales", true},   {"Rosa Vale", "Joan Tully", false},
        {"Rosa Vale", "Rosa Tully", false},  {"Rosa Vale", "Joan Vale", false},
        {"Rosa Vale", "J. Vale", false},
    };
    for (const auto& [one, other, same] : table) {
        CAPTURE(other);
        CHECK(may_be_one_person(one, other) == same);
        CHECK(may_be_one_person(other, one) == same);
    }
}

TEST_CASE("what an override needs") {
    struct Line {
        Gate gate;
        std::string second, reason;
        Day until;
        std::string_view expected;
    };
    const Line table[]{
        {Gate::driver, "Joan Tully", "the insurer's letter is here", today, ""},
        {Gate::kept_apart, "Joan Tully", "known for years", today, "override_never"},
        {Gate::driver, "", "known for years", today, "name_empty"},
        {Gate::driver, "R Vale", "known for years", today, "override_one_person"},
        {Gate::driver, "Joan Tully", " ", today, "reason_missing"},
        {Gate::driver, "Joan Tully", std::string(2001, 'x'), today, "note_too_long"},
        {Gate::driver, "Joan Tully", "known for years", today - 1, "override_until_past"},
    };
    for (const auto& [gate, second, reason, until, expected] : table) {
        CAPTURE(expected);
        const auto no =
            why_not_override({0, ann, bob, gate, "Rosa Vale", second, reason, until}, today);
        CHECK((no ? no->code : "") == expected);
    }
}

TEST_CASE("every gate reads back, however it is typed") {
    for (const Gate gate : all_gates)
        CHECK(*read_gate(show_gate(gate)) == gate);
    CHECK(*read_gate("First Visit") == Gate::first_visit);
    CHECK(*read_gate("under_18") == Gate::under_18);
    CHECK(read_gate("home").refusal().code == "gate_unknown");
    CHECK(read_gate("").refusal().code == "gate_unknown");
}

TEST_CASE("which gates are left where some are let pass") {
    const auto unmet = [](Gate gate) { return UnmetGate{gate, "missing", {}, ""}; };
    const auto let = [](Gate gate, Day until) {
        return Override{7, ann, bob, gate, "Rosa Vale", "Joan Tully", "known", until};
    };
    struct Line {
        std::vector<UnmetGate> gates_unmet;
        std::vector<Override> overrides;
        std::vector<Gate> left;
        std::size_t used;
    };
    const Line table[]{
        {{}, {}, {}, 0},
        {{}, {let(Gate::driver, today)}, {}, 0},
        {{unmet(Gate::driver)}, {}, {Gate::driver}, 0},
        {{unmet(Gate::driver)}, {let(Gate::driver, today)}, {}, 1},
        {{unmet(Gate::driver)}, {let(Gate::driver, today - 1)}, {Gate::driver}, 0},
        {{unmet(Gate::driver)}, {let(Gate::supported, today)}, {Gate::driver}, 0},
        {{unmet(Gate::driver), unmet(Gate::supported)},
         {let(Gate::supported, today)},
         {Gate::driver},
         1},
        {{unmet(Gate::kept_apart)}, {let(Gate::kept_apart, today)}, {Gate::kept_apart}, 0},
    };
    for (const auto& [gates_unmet, overrides, left, used] : table) {
        const Overridden result = with_overrides(gates_unmet, overrides, today);
        std::vector<Gate> gates;
        for (const UnmetGate& each : result.left)
            gates.push_back(each.gate);
        CHECK(gates == left);
        CHECK(result.used.size() == used);
    }
}
