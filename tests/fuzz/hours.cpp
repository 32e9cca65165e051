// Hours as anybody may write them: what is read is in range, and reads back as it is shown.
#include "hours/hours.hpp"

#include "reading/cursor.hpp"
#include "target.hpp"

namespace timebank {
namespace {

constexpr Minutes longest_amount{100'000 * 60};

using Read = Answer<Minutes> (*)(std::string_view);

/// What is so of every way of reading.
void hold_read(Read read, std::string_view text, Minutes least, Minutes most) {
    const Answer<Minutes> answer = read(text);
    hold(same_answer(answer, read(" \t" + std::string(text) + "\u00a0\n")),
         "spaces around hours change nothing", text);
    hold(same_answer(answer, read(in_capitals(text))), "capitals change no hours", text);
    if (!answer)
        return hold_said(answer.refusal(), text);
    hold(*answer >= least && *answer <= most, "hours that are read are in range", text);
    hold(same_answer(answer, read(show_clock(*answer))), "hours read back from a table", text);
    if (answer->count > 0)
        hold(same_answer(answer, read(show_words(*answer))), "hours read back from a paper", text);
}

/// What one way of reading takes, the wider ones take as the same.
void hold_wider(std::string_view text) {
    const auto hours = read_hours(text), amount = read_amount(text), balance = read_balance(text);
    // 1,500 is one and a half hours where nothing has fifteen hundred, and unclear elsewhere.
    const bool unclear = hours && text.find(',') != std::string_view::npos;
    if (hours && !unclear)
        hold(same_answer(hours, amount), "an exchange's hours are an amount", text);
    if (amount && *amount <= longest_exchange)
        hold(same_answer(amount, hours), "an amount that is no longer may be an exchange's", text);
    if (amount)
        hold(same_answer(amount, balance), "an amount is a balance", text);
}

void hold_balance(std::string_view text) {
    const Answer<Minutes> balance = read_balance(text);
    if (!balance)
        return;
    hold(same_answer(balance, read_balance(show_balance_words(*balance))),
         "a balance reads back from words", text);
    const std::string_view bare = trim(text);
    if (is_digit(bare.front()) && to_lower(bare.back()) != 't') // neither a sign nor `in credit`
        hold(same_answer(Answer<Minutes>(-*balance), read_balance("-" + std::string(text))),
             "a sign takes away", text);
}

} // namespace

void try_input(std::string_view input) {
    hold_read(read_hours, input, {1}, longest_exchange);
    hold_read(read_amount, input, {1}, longest_amount);
    hold_read(read_balance, input, -longest_amount, longest_amount);
    hold_wider(input);
    hold_balance(input);
}

} // namespace timebank
