#include "vault/passphrase.hpp"

#include <doctest/doctest.h>

namespace timebank {

TEST_CASE("a passphrase has twelve characters, however many bytes they take") {
    struct Row {
        const char* passphrase;
        const char* refusal;
    };
    // clang-format off
    const Row rows[] = {
        {"",                         "passphrase_short"},
        {"x",                        "passphrase_short"},
        {"elevenchars",              "passphrase_short"},
        {"twelve chars",             ""},
        {"the heron on the weir",    ""},
        {"éééééééééééé",             ""},
        {"ééééééééééé",              "passphrase_short"}, // 22 bytes
        {"日本日本日本日本日本日本", ""},
        {"日本日本日本日本日本日",   "passphrase_short"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.passphrase);
        const auto refusal = why_not_passphrase(Secret(row.passphrase));
        CHECK((refusal ? refusal->code : "") == row.refusal);
    }
    CHECK(why_not_passphrase(Secret("x"))->message ==
          "A passphrase needs at least 12 characters, and this one has 1.");
}

} // namespace timebank
