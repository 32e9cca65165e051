#include <doctest/doctest.h>

#include <random>
#include <string>

#include "hours/hours.hpp"

using namespace timebank;

namespace {

/// The minutes read, or the refusal's code.
std::string outcome(const Answer<Minutes>& answer) {
    return answer ? std::to_string(answer->count) : answer.refusal().code;
}

struct Line {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("hours as people write them") {
    const Line lines[] = {
        // a bare number is hours
        {"1", "60"},
        {"24", "1440"},
        {"007", "420"},
        {"1.5", "90"},
        {"1,5", "90"},
        {"1.30", "78"},
        {"1,30", "78"},
        {"1.25", "75"},
        {"0.75", "45"},
        {".5", "30"},
        {",5", "30"},
        {"0.1", "6"},
        {"0.05", "3"},
        {"1.50000000000000000000000", "90"},
        {"1,250", "75"},
        {"+1.5", "90"},
        // a clock
        {"1:30", "90"},
        {"01:30", "90"},
        {"0:05", "5"},
        {":30", "30"},
        {"24:00", "1440"},
        {"1:30:00", "90"},
        {"1:30 h", "90"},
        {"1:30hrs", "90"},
        // letters
        {"1h", "60"},
        {"1 h", "60"},
        {"1hr", "60"},
        {"2 hrs", "120"},
        {"2 hrs.", "120"},
        {"1.5h", "90"},
        {"1,5 hours", "90"},
        {"1h30", "90"},
        {"1h 30", "90"},
        {"1h05", "65"},
        {"1h30m", "90"},
        {"1h 30m", "90"},
        {"1h 5m", "65"},
        {"1 h 30 min", "90"},
        {"1hr30", "90"},
        {"0h30", "30"},
        {"90m", "90"},
        {"90 min", "90"},
        {"90 min.", "90"},
        {"90 mins", "90"},
        {"90 minutes", "90"},
        {"90.0 minutes", "90"},
        {"1440m", "1440"},
        // words
        {"1 hour", "60"},
        {"1 hour 30 minutes", "90"},
        {"1 hour, 30 minutes", "90"},
        {"1 hour and 30 minutes", "90"},
        {"1 hour & 30 minutes", "90"},
        {"1 hour + 30 minutes", "90"},
        {"an hour", "60"},
        {"An Hour", "60"},
        {"a minute", "1"},
        {"one hour", "60"},
        {"three", "180"},
        {"two hours", "120"},
        {"one hour thirty minutes", "90"},
        {"fifteen minutes", "15"},
        {"half an hour", "30"},
        {"half hour", "30"},
        {"a half hour", "30"},
        {"half", "30"},
        {"a quarter of an hour", "15"},
        {"quarter of an hour", "15"},
        {"three quarters of an hour", "45"},
        {"three-quarters of an hour", "45"},
        {"an hour and a half", "90"},
        {"1 hour and a quarter", "75"},
        {"1 and a half hours", "90"},
        {"one and a half hours", "90"},
        {"1 and a half", "90"},
        {"2 & a half hours", "150"},
        {"one and three quarters", "105"},
        // fractions
        {"1½", "90"},
        {"1 ½", "90"},
        {"½", "30"},
        {"¼", "15"},
        {"¾", "45"},
        {"⅓", "20"},
        {"1¾h", "105"},
        {"1h ½", "90"},
        {"½ hour", "30"},
        {"½ an hour", "30"},
        {"1 1/2", "90"},
        {"1 1/2 hours", "90"},
        {"3/4", "45"},
        {"3/4 of an hour", "45"},
        {"1 and 1/2 hours", "90"},
        {"1⁄2", "30"},
        {"2/3", "40"},
        // any case, and spaces around
        {"1H30M", "90"},
        {"90 MINUTES", "90"},
        {"Half An Hour", "30"},
        {"  1:30\t", "90"},
        {"\r\n1.5\r\n", "90"},
        {"\u00a01.5\u00a0", "90"},
        {"1\u00a0hour\u00a030\u202fminutes", "90"},
        {" \u2009\u00a0 2h \u2007 ", "120"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_hours(line.text)) == line.expected);
        CHECK(outcome(read_amount(line.text)) ==
              (line.text == "1,250" ? "hours_unreadable" : line.expected));
        CHECK(outcome(read_balance(line.text)) ==
              (line.text == "1,250" ? "hours_unreadable" : line.expected));
    }
}

TEST_CASE("hours that are refused") {
    const Line lines[] = {
        {"", "hours_unreadable"},
        {"   ", "hours_unreadable"},
        {"\u00a0", "hours_unreadable"},
        {"abc", "hours_unreadable"},
        {"1:3", "hours_unreadable"},
        {"1:75", "hours_unreadable"},
        {"1:60", "hours_unreadable"},
        {"1:300", "hours_unreadable"},
        {"1:", "hours_unreadable"},
        {":", "hours_unreadable"},
        {"1:3:2:1", "hours_unreadable"},
        {"1:30:75", "hours_unreadable"},
        {"1:30:0", "hours_unreadable"},
        {"1:30 pm", "hours_unreadable"},
        {"1:30m", "hours_unreadable"},
        {"1.5:30", "hours_unreadable"},
        {"1h2h", "hours_unreadable"},
        {"1h5", "hours_unreadable"},
        {"1h75", "hours_unreadable"},
        {"1h 75m", "hours_unreadable"},
        {"1.5h 30m", "hours_unreadable"},
        {"1½h 30m", "hours_unreadable"},
        {"30m 1h", "hours_unreadable"},
        {"1 hour and", "hours_unreadable"},
        {"1 hour,", "hours_unreadable"},
        {"1 and 30 minutes", "hours_unreadable"},
        {"1h 30.5m", "hours_unreadable"},
        {"1e3", "hours_unreadable"},
        {"0x10", "hours_unreadable"},
        {"nan", "hours_unreadable"},
        {"inf", "hours_unreadable"},
        {"1..5", "hours_unreadable"},
        {"1.5.5", "hours_unreadable"},
        {"1.", "hours_unreadable"},
        {".", "hours_unreadable"},
        {"1.h", "hours_unreadable"},
        {"1 30", "hours_unreadable"},
        {"a", "hours_unreadable"},
        {"an", "hours_unreadable"},
        {"h", "hours_unreadable"},
        {"half an", "hours_unreadable"},
        {"half of", "hours_unreadable"},
        {"threequarter", "hours_unreadable"},
        {"1 hourly", "hours_unreadable"},
        {"2 days", "hours_unreadable"},
        {"£10", "hours_unreadable"},
        {"10%", "hours_unreadable"},
        {"=1+1", "hours_unreadable"},
        {"--1", "hours_unreadable"},
        {"+-1", "hours_unreadable"},
        {"-", "hours_unreadable"},
        {"–", "hours_unreadable"},
        {"-abc", "hours_unreadable"},
        {"1½½", "hours_unreadable"},
        {"1.5½", "hours_unreadable"},
        {"0/2", "hours_unreadable"},
        {"1/0", "hours_unreadable"},
        {"2/2", "hours_unreadable"},
        {"5/4", "hours_unreadable"},
        {"3/10", "hours_unreadable"},
        {"3/10/2026", "hours_unreadable"},
        {"2026-10-03", "hours_unreadable"},
        {"11/2", "hours_unreadable"},
        {"１.５", "hours_unreadable"},
        {"٣", "hours_unreadable"},
        {"1\u200b", "hours_unreadable"},
        {std::string("1\0", 2), "hours_unreadable"},
        {"1\xff", "hours_unreadable"},
        {"in credit", "hours_unreadable"},
        {"1 in credit", "hours_unreadable"},
        {"even", "hours_unreadable"},
        {"0", "hours_zero"},
        {"0:00", "hours_zero"},
        {"0:00:00", "hours_zero"},
        {"0m", "hours_zero"},
        {"0.0", "hours_zero"},
        {"0h 0m", "hours_zero"},
        {"-0", "hours_zero"},
        {"-1", "hours_negative"},
        {"−1", "hours_negative"},
        {"–1", "hours_negative"},
        {"- 1.5", "hours_negative"},
        {"-0:30", "hours_negative"},
        {"-½", "hours_negative"},
        {"-25", "hours_negative"},
        {"-1.33", "hours_negative"},
        {"25", "hours_too_long"},
        {"24:01", "hours_too_long"},
        {"24.001", "hours_too_long"},
        {"1441m", "hours_too_long"},
        {"1,234.5", "hours_too_long"},
        {"99999999999999999999999999", "hours_too_long"},
        {"99999999999999999999999999:30", "hours_too_long"},
        {"99999999999999999999999999m", "hours_too_long"},
        {"1.33", "hours_finer_than_minute"},
        {"0.1666", "hours_finer_than_minute"},
        {"0.00000001", "hours_finer_than_minute"},
        {"0.5m", "hours_finer_than_minute"},
        {"½ minute", "hours_finer_than_minute"},
        {"⅛", "hours_finer_than_minute"},
        {"1/7", "hours_finer_than_minute"},
        {"1:30:15", "hours_finer_than_minute"},
        {"0:00:01", "hours_finer_than_minute"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_hours(line.text)) == line.expected);
    }
}

TEST_CASE("amounts that are not one exchange's") {
    const Line lines[] = {
        {"25", "1500"},
        {"1000", "60000"},
        {"1,234.5", "74070"},
        {"12,345.50", "740730"},
        {"120:30", "7230"},
        {"100000", "6000000"},
        {"100000:01", "hours_too_long"},
        {"100000.001", "hours_too_long"},
        {"1,234,567", "hours_too_long"},
        {"1,500", "hours_unreadable"}, // one and a half, or fifteen hundred
        {"1,500 h", "hours_unreadable"},
        {"0", "hours_zero"},
        {"-25", "hours_negative"},
        {"1.33", "hours_finer_than_minute"},
        {"25 in credit", "hours_unreadable"},
        {"abc", "hours_unreadable"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_amount(line.text)) == line.expected);
    }
}

TEST_CASE("balances may be nothing or below it") {
    const Line lines[] = {
        {"0", "0"},
        {"-0", "0"},
        {"even", "0"},
        {"Even", "0"},
        {"2", "120"},
        {"+2", "120"},
        {"-2", "-120"},
        {"−2:30", "-150"},
        {"- 10:00", "-600"},
        {"+40:00", "2400"},
        {"2 in credit", "120"},
        {"2:30 in debit", "-150"},
        {"30 minutes in debit", "-30"},
        {"1 hour 30 minutes In Debit", "-90"},
        {"1½ IN CREDIT", "90"},
        {"0 in debit", "0"},
        {"-2 in debit", "hours_unreadable"},
        {"+2 in credit", "hours_unreadable"},
        {"in debit", "hours_unreadable"},
        {"2 in debt", "hours_unreadable"},
        {"2 in credit in debit", "hours_unreadable"},
        {"", "hours_unreadable"},
        {"1,500", "hours_unreadable"},
        {"-1,234.5", "-74070"},
        {"-100000", "-6000000"},
        {"-100000:01", "hours_too_long"},
        {"-1.33", "hours_finer_than_minute"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_balance(line.text)) == line.expected);
    }
}

TEST_CASE("a cell of any length is answered, and quoted in short") {
    const std::string nines(10'000'000, '9');
    CHECK(outcome(read_hours(nines)) == "hours_unreadable");
    CHECK(outcome(read_amount("0." + nines)) == "hours_unreadable");
    CHECK(outcome(read_balance("-" + nines + ":30")) == "hours_unreadable");
    CHECK(outcome(read_hours(std::string(1'000'000, ' ') + "1.5")) == "90");

    CHECK(read_hours(nines).refusal().message ==
          "'" + std::string(60, '9') + "…' is not an amount of hours.");
    CHECK(read_hours(std::string(60, 'x')).refusal().message ==
          "'" + std::string(60, 'x') + "' is not an amount of hours.");
    CHECK(read_hours(std::string(59, 'x') + "½ and more").refusal().message ==
          "'" + std::string(59, 'x') + "…' is not an amount of hours.");
    CHECK(read_hours("{0} {").refusal().message == "'{0} {' is not an amount of hours.");
    CHECK(read_hours(" 25 ").refusal().message == "'25' is more than 24 hours.");
    CHECK(read_amount("100001").refusal().message == "'100001' is more than 100,000 hours.");
}

TEST_CASE("what is shown reads back") {
    const unsigned seed = 20261003;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        const Minutes amount{static_cast<std::int64_t>(random() % 6'000'001)};
        CAPTURE(amount.count);
        const std::string same = std::to_string(amount.count);
        const std::string opposite = std::to_string(-amount.count);
        if (amount.count > 0) {
            CHECK(outcome(read_amount(show_clock(amount))) == same);
            CHECK(outcome(read_amount(show_words(amount))) == same);
        }
        CHECK(outcome(read_balance(show_balance_words(amount))) == same);
        CHECK(outcome(read_balance(show_balance_words(-amount))) == opposite);
        CHECK(outcome(read_balance(show_clock(-amount))) == opposite);
    }
}

TEST_CASE("scrambled cells are answered without a slip") {
    const unsigned seed = 7;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string_view pieces[] = {"1",    "30", "0", ".",   ",",    ":",    "h",
                                       "m",    " ",  "½", "/",   "-",    "−",    "and",
                                       "half", "a",  "+", "min", "\xc2", "\xbd", "9999999999"};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t count = random() % 8; count > 0; --count)
            text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        if (const auto hours = read_hours(text)) {
            CHECK(hours->count > 0);
            CHECK(*hours <= longest_exchange);
            if (text.find(',') == std::string::npos) // else it may be thousands
                CHECK(outcome(read_balance(text)) == std::to_string(hours->count));
        }
    }
}
