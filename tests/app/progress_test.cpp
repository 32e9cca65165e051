// The bar, drawn on a made-up terminal by a made-up clock.
#include "progress.hpp"

#include <doctest/doctest.h>

namespace timebank {
namespace {

struct Terminal {
    std::int64_t milliseconds = 50'000;
    std::size_t columns = 80;
    std::string drawn;

    BarPlace place() {
        return {[this] { return milliseconds; }, [this] { return columns; },
                [this](std::string_view text) { drawn = text; }};
    }
};

} // namespace

TEST_CASE("the bar says how much, how many, and how long it will still take") {
    struct Row {
        std::int64_t waited, done, of, count;
        std::size_t columns;
        std::string line;
    };
    // clang-format off
    const Row table[] = {
        {999, 999, 1000, 500, 80, ""},
        {1000, 500, 1000, 5, 80, "\rimport apply a.csv  [################.................]  50 %  5 rows  1 s left"},
        {1000, 1, 1000, 4096, 80, "\rimport apply a.csv  [..........................]   0 %  4,096 rows  17 min left"},
        {5800, 580, 1000, 580000, 80, "\rimport apply a.csv  [###############............]  58 %  580,000 rows  5 s left"},
        {5800, 580, 1000, 580000, 100, "\rimport apply a.csv  [#######################.................]  58 %  580,000 rows  5 s left"},
        {5800, 580, 1000, 580000, 60, "\r[##############...........]  58 %  580,000 rows  5 s left"},
        {5800, 580, 1000, 580000, 36, "\r 58 %  580,000 rows  5 s left"},
        {5800, 580, 1000, 580000, 10, "\r 58 %  58"},
        {5800, 580, 1000, 580000, 1, "\r"},
        {60000, 1, 1000, 7, 80, "\rimport apply a.csv  [.............................]   0 %  7 rows  999 min left"},
        {2000, 0, 1000, 0, 80, "\rimport apply a.csv  [........................................]   0 %  0 rows"},
        {2000, 1000, 1000, 1000000, 80, "\rimport apply a.csv  [########################] 100 %  1,000,000 rows  finishing"},
        {2000, 1001, 1000, 8, 80, "\rimport apply a.csv  [################################] 100 %  8 rows  finishing"},
        {2000, 0, 0, 8, 80, "\rimport apply a.csv  [........................................]   0 %  8 rows"},
    };
    // clang-format on
    for (const Row& row : table) {
        CAPTURE(row.waited);
        CAPTURE(row.done);
        CAPTURE(row.columns);
        Terminal terminal;
        ProgressBar bar(terminal.place(), "import apply a.csv", "rows");
        terminal.columns = row.columns;
        terminal.milliseconds += row.waited;
        bar.tell({row.done, row.of, row.count});
        CHECK(terminal.drawn == row.line);
    }
}

TEST_CASE("it is drawn ten times a second at the most, and at the end") {
    Terminal terminal;
    ProgressBar bar(terminal.place(), "book audit", "entries");
    const auto draws = [&](std::int64_t later, std::int64_t done) {
        terminal.drawn.clear();
        terminal.milliseconds += later;
        bar.tell({done, 100, done});
        return !terminal.drawn.empty();
    };
    CHECK_FALSE(draws(0, 0));
    CHECK_FALSE(draws(999, 10));
    CHECK(draws(1, 20));
    CHECK_FALSE(draws(99, 30));
    CHECK(draws(1, 40));
    CHECK_FALSE(draws(50, 99));
    CHECK(draws(0, 100));
}

TEST_CASE("what was drawn is wiped, a shorter line over a longer one too") {
    Terminal terminal;
    terminal.columns = 36;
    {
        ProgressBar bar(terminal.place(), "", "rows");
        terminal.milliseconds += 1000;
        bar.tell({1, 1000, 123});
        CHECK(terminal.drawn == "\r  0 %  123 rows  17 min left");
        terminal.milliseconds += 100;
        bar.tell({999, 1000, 1});
        CHECK(terminal.drawn == "\r 99 %  1 rows  1 s left     ");
    }
    CHECK(terminal.drawn == "\r" + std::string(23, ' ') + "\r");
}

TEST_CASE("nothing is wiped where nothing was drawn") {
    Terminal terminal;
    {
        ProgressBar bar(terminal.place(), "import apply a.csv", "rows");
        terminal.milliseconds += 500;
        bar.tell({1, 2, 3});
    }
    CHECK(terminal.drawn.empty());
}

TEST_CASE("without a place to draw on nothing is watched") {
    ProgressBar nowhere(BarPlace{}, "import apply a.csv", "rows");
    CHECK_FALSE(nowhere.watch());
    Terminal terminal;
    ProgressBar bar(terminal.place(), "import apply a.csv", "rows");
    const Watch watch = bar.watch();
    REQUIRE(watch);
    terminal.milliseconds += 1000;
    watch({1, 2, 3});
    CHECK_FALSE(terminal.drawn.empty());
}

TEST_CASE("a file's name can do nothing to the terminal") {
    Terminal terminal;
    ProgressBar bar(terminal.place(), "import apply a\x1b[2J.csv", "rows");
    terminal.milliseconds += 1000;
    bar.tell({1, 2, 3});
    CHECK(terminal.drawn.find('\x1b') == std::string::npos);
}

} // namespace timebank
