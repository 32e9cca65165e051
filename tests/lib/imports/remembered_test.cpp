#include "imports/remembered.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

/// A text of numbers, each ended by a space, with how often each cell was really read.
struct Numbers {
    explicit Numbers(int count) {
        for (int each = 0; each < count; ++each)
            text += std::to_string(each) + ' ';
    }

    /// Reads all numbers once; answers whether each came out as itself.
    bool read_all(Remembered<int>& memory) {
        bool right = true;
        int expected = 0;
        for (std::size_t at = 0; at < text.size(); ++expected) {
            const std::size_t end = text.find(' ', at);
            const auto cell = std::string_view(text).substr(at, end - at);
            right = memory(cell, [&](std::string_view number) { return read(number); }).value ==
                        expected &&
                    right;
            at = end + 1;
        }
        return right;
    }

    Reading<int> read(std::string_view number) {
        ++readings;
        return {std::stoi(std::string(number)), nullptr};
    }

    std::string text;
    int readings = 0;
};

} // namespace

TEST_CASE("a text is read once") {
    Numbers numbers(20'000);
    Remembered<int> memory;
    CHECK(numbers.read_all(memory));
    CHECK(numbers.readings == 20'000);
    CHECK(numbers.read_all(memory));
    CHECK(numbers.readings == 20'000);
}

TEST_CASE("more texts than are kept are read anew, and still right") {
    Numbers numbers(100'000);
    Remembered<int> memory;
    CHECK(numbers.read_all(memory));
    CHECK(numbers.read_all(memory));
    CHECK(numbers.readings > 100'000);
    CHECK(numbers.readings <= 200'000);
}

TEST_CASE("a text is kept when the cell is gone, unless it is very long") {
    struct Line {
        std::size_t length;
        int readings;
    };
    for (const auto& [length, expected] : {Line{1, 1}, {20, 1}, {256, 1}, {257, 3}, {60'000, 3}}) {
        CAPTURE(length);
        Remembered<std::size_t> memory;
        int readings = 0;
        for (int time = 0; time < 3; ++time) {
            const std::string passing(length, 'x');
            CHECK(memory(passing, [&](std::string_view cell) {
                      ++readings;
                      return Reading<std::size_t>{cell.size(), nullptr};
                  }).value == length);
        }
        CHECK(readings == expected);
    }
}

TEST_CASE("days, which differ in their last letters only, do not crowd each other out") {
    Remembered<int> memory;
    int readings = 0;
    for (int time = 0; time < 2; ++time)
        for (int day = 0; day < 3'000; ++day) {
            const std::string cell = "20" + std::to_string(10 + day / 372) + '-' +
                                     std::to_string(101 + day / 31 % 12).substr(1) + '-' +
                                     std::to_string(101 + day % 31).substr(1);
            memory(cell, [&](std::string_view) {
                ++readings;
                return Reading<int>{day, nullptr};
            });
        }
    CHECK(readings == 3'000);
}

TEST_CASE("why a cell could not be read is remembered too") {
    const std::string text = "abc";
    Remembered<int> memory;
    int readings = 0;
    for (int time = 0; time < 2; ++time) {
        const auto& reading = memory(text, [&](std::string_view) {
            ++readings;
            return Reading<int>{0,
                                std::make_unique<const Unread>(Unread{{"no", "No.", ""}, {"x"}})};
        });
        REQUIRE(reading.unread);
        CHECK(reading.unread->refusal.code == "no");
        CHECK(reading.unread->suggestions == std::vector<std::string>{"x"});
    }
    CHECK(readings == 1);
}

TEST_CASE("texts of every length are told apart") {
    std::string text;
    for (int length = 0; length < 40; ++length)
        text += 'x';
    Remembered<int> memory;
    for (int time = 0; time < 2; ++time)
        for (std::size_t length = 1; length <= text.size(); ++length) {
            const auto cell = std::string_view(text).substr(0, length);
            CHECK(memory(cell, [](std::string_view read) {
                      return Reading<int>{static_cast<int>(read.size()), nullptr};
                  }).value == static_cast<int>(length));
        }
}
