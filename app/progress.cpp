#include "progress.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <new>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/core.h>

#include "sheets/sheet.hpp"

namespace timebank {

namespace {

constexpr std::int64_t first_after = 1000, next_after = 100; // milliseconds
constexpr std::size_t usual_columns = 80, shortest_bar = 10, longest_bar = 40;

// `1,234,567`
std::string show_count(std::int64_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return digits;
}

std::string show_left(std::int64_t milliseconds) {
    const std::int64_t seconds = (milliseconds + 999) / 1000;
    if (seconds < 100)
        return fmt::format("{} s left", seconds);
    return fmt::format("{} min left", (seconds + 59) / 60);
}

std::size_t columns_of_terminal() {
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return usual_columns;
    return size.ws_col;
}

// A bar that cannot be drawn is no reason to stop.
void write_to_terminal(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return;
        if (written > 0)
            text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::int64_t steady_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

BarPlace place_on_terminal() {
    if (isatty(STDERR_FILENO) != 1)
        return {};
    return {steady_milliseconds, columns_of_terminal, write_to_terminal};
}

ProgressBar::ProgressBar(BarPlace place, std::string what, std::string counted)
    : place_(std::move(place)), what_(harmless(what)), counted_(std::move(counted)) {
    if (place_.draw)
        began_ = drawn_at_ = place_.milliseconds();
}

// Spaces and a return wipe a line on every terminal, one that knows no other signs too.
ProgressBar::~ProgressBar() {
    if (drawn_columns_ == 0)
        return;
    try {
        place_.draw("\r" + std::string(drawn_columns_, ' ') + "\r");
    } catch (const std::bad_alloc&) {
        // The bar stays where it stands; why is said next.
    }
}

Watch ProgressBar::watch() {
    if (!place_.draw)
        return {};
    return [this](const Progress& progress) { tell(progress); };
}

void ProgressBar::tell(const Progress& progress) {
    const std::int64_t now = place_.milliseconds();
    const bool is_due = now - drawn_at_ >= (drawn_columns_ == 0 ? first_after : next_after);
    const bool is_last = drawn_columns_ > 0 && progress.done >= progress.of;
    if (!is_due && !is_last)
        return;
    drawn_at_ = now;
    put(line(progress, now - began_));
}

std::string ProgressBar::line(const Progress& progress, std::int64_t waited) const {
    const std::int64_t of = std::max<std::int64_t>(progress.of, 1);
    const std::int64_t done = std::clamp<std::int64_t>(progress.done, 0, of);
    std::string words =
        fmt::format("{:3} %  {} {}", done * 100 / of, show_count(progress.count), counted_);
    if (done == of)
        words += "  finishing";
    else if (done > 0)
        words += "  " + show_left(waited * (of - done) / done);
    // The last column stays free: a terminal may go to the next line after it.
    const std::size_t columns = place_.columns() - 1;
    const std::size_t taken = words.size() + std::string_view("  [] ").size();
    std::string what = what_;
    if (columns < shown_width(what) + taken + shortest_bar)
        what.clear();
    const std::size_t beside = shown_width(what) + taken;
    if (columns < beside + shortest_bar)
        return words.substr(0, columns);
    const std::size_t bar = std::min(columns - beside, longest_bar);
    const std::size_t full = static_cast<std::size_t>(done * static_cast<std::int64_t>(bar) / of);
    return fmt::format("{}{}[{}{}] {}", what, what.empty() ? "" : "  ", std::string(full, '#'),
                       std::string(bar - full, '.'), words);
}

void ProgressBar::put(std::string text) {
    const std::size_t columns = shown_width(text);
    if (columns < drawn_columns_)
        text += std::string(drawn_columns_ - columns, ' ');
    drawn_columns_ = columns;
    place_.draw("\r" + text);
}

} // namespace timebank
