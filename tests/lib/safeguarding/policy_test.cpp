#include "safeguarding/policy.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

std::string value_of(const Policy& policy, std::string_view key) {
    for (const PolicyLine& line : list_policy(policy))
        if (line.key == key)
            return line.value;
    return "not there";
}

} // namespace

TEST_CASE("a book begins with every gate on and practice's numbers") {
    const Policy policy = policy_from({});
    for (const Gate gate : all_gates) {
        CHECK(policy.asks(gate));
        CHECK(value_of(policy, show_gate(gate)) == "on");
    }
    CHECK(value_of(policy, "references") == "2");
    CHECK(value_of(policy, "assessment-months") == "12");
    CHECK(value_of(policy, "recheck-months") == "36");
    CHECK(value_of(policy, "held-listed-months") == "5");
    CHECK(value_of(policy, "held-months") == "6");
    CHECK(value_of(policy, "keep-checks-months") == "72");
    CHECK(value_of(policy, "adult-unless-told") == "on");
    CHECK(list_policy(policy).size() == 27);
}

TEST_CASE("what is read is kept, and listed as it may be typed back") {
    struct Row {
        const char* key;
        const char* value;
        const char* shown; ///< or the refusal's code
    };
    const Row rows[] = {
        {"standing", "off", "off"},
        {"Kept Apart", "Off", "off"},
        {"under_18", "on", "on"},
        {"standing", "12", "policy_value_unreadable"},
        {"adult unless told", "off", "off"},
        {"adult-unless-told", "1", "policy_value_unreadable"},
        {"assessment-months", "6", "6"},
        {"assessment-months", "0", "policy_value_unreadable"},
        {"assessment-months", "121", "policy_value_unreadable"},
        {"assessment-months", "6 months", "policy_value_unreadable"},
        {"assessment-months", "", "policy_value_unreadable"},
        {"recheck-months", "off", "policy_value_unreadable"},
        {"certificate-years", "15", "policy_value_unreadable"},
        {"first-visits", "off", "policy_key_unknown"},
        {"", "off", "policy_key_unknown"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CAPTURE(row.value);
        const auto read = read_policy(row.key, row.value);
        if (!read) {
            CHECK(read.refusal().code == row.shown);
            continue;
        }
        CHECK(value_of(policy_from({*read}), read->first) == row.shown);
    }
    CHECK(read_policy("first-visits", "off").refusal().hint == "did you mean first-visit?");
}

TEST_CASE("every number can be read and is kept apart from the others") {
    for (const PolicyLine& line : list_policy(Policy{})) {
        CAPTURE(line.key);
        const bool word = line.value == "on" || line.value == "off";
        const std::string other =
            word ? (line.value == "on" ? "off" : "on") : std::to_string(std::stoi(line.value) + 1);
        const auto read = read_policy(line.key, other);
        REQUIRE(read);
        int changed = 0;
        const auto lines = list_policy(policy_from({*read}));
        const auto before = list_policy(Policy{});
        for (std::size_t each = 0; each < lines.size(); ++each)
            changed += lines[each].value != before[each].value ? 1 : 0;
        CHECK(changed == 1);
        CHECK(value_of(policy_from({*read}), line.key) == other);
    }
}
