#include "ledger/halves.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/book_file.hpp"

using namespace timebank;

namespace {

Content content(std::int64_t minutes, std::int64_t sheet) {
    return {{1}, {2}, {minutes}, Day{20729}, 1, sheet};
}

} // namespace

TEST_CASE("which exchange of a file the other sheet belongs to") {
    const NewBookFile file(
        (std::filesystem::temp_directory_path() / fmt::format("halves-{}.book", getpid())).string(),
        1);
    Content other_day = content(60, 2), other_category = content(60, 2);
    other_day.happened_on = other_day.happened_on + 1;
    other_category.category = 2;
    struct Line {
        Content content;
        Signed by; ///< who has signed the earlier one
        std::optional<EntryNumber> expected;
    };
    // clang-format off
    const Line lines[] = {
        {content(60, 2), Signed::giver,    1},
        {content(60, 2), Signed::receiver, std::nullopt},
        {content(60, 1), Signed::giver,    std::nullopt}, // the same sheet
        {content(45, 2), Signed::giver,    std::nullopt},
        {other_day,      Signed::giver,    std::nullopt},
        {other_category, Signed::giver,    std::nullopt},
    };
    // clang-format on
    for (const Line& line : lines) {
        Halves halves(file.connection(), 1);
        halves.keep(1, content(60, 1), Signed::giver);
        CHECK(halves.take(line.content, line.by) == line.expected);
    }
    Halves halves(file.connection(), 1);
    halves.keep(1, content(60, 1), Signed::giver);
    CHECK(halves.take(content(60, 2), Signed::giver) == 1);
    CHECK_FALSE(halves.take(content(60, 3), Signed::giver).has_value());
}
