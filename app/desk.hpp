// What a command is given to work with: the book, today, the broker, and where words and data go.
// The one place that knows the terminal's two streams. Knows no command.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "exit_code.hpp"
#include "ledger/ledger.hpp"
#include "progress.hpp"
#include "refusals/refusal.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

enum class Format { text, csv, json, html, ledger, hledger, beancount };
/// The formats that a verb writes, its own choice first.
using Formats = std::vector<Format>;

/// The options that every command has, as typed.
struct CommonOptions {
    std::string book, broker, today, time, output, color = "auto";
    std::optional<std::string> dates;  ///< nothing: day before month
    std::optional<std::string> format; ///< nothing: the verb's own choice
    bool quiet = false;
    int wait_seconds = 10;
};

class Desk {
public:
    /// Reads the environment and the clock where an option was not given. `errand` is the verb's
    /// name for people (`Member list`). Throws Refused with format_unknown, day_unreadable,
    /// time_unreadable and the like.
    Desk(CommonOptions options, const Formats& formats, std::string errand);

    /// The book. Says once a day if others on this machine may read it.
    Ledger open(Intent intent) const;
    const std::string& book() const { return options_.book; }
    /// Where data goes, if not to standard output.
    bool prints_to_file() const { return !options_.output.empty() && options_.output != "-"; }
    const std::string& output() const { return options_.output; }
    const Hand& hand() const { return hand_; }
    Format format() const { return format_; }
    /// Whether a person reads what is printed, and not a program: then what a deed changed has
    /// been said, and is not printed again.
    bool is_for_people() const { return format_ == Format::text || format_ == Format::html; }
    DateOrder date_order() const { return order_; }
    /// Whether somebody said in which order days are written.
    bool order_is_typed() const { return options_.dates.has_value(); }
    int wait_seconds() const { return options_.wait_seconds; }

    Day day(std::string_view typed) const;     ///< throws Refused
    Month month(std::string_view typed) const; ///< throws Refused

    /// Data: to stdout, harmless where that is a terminal; or whole or not at all to --output.
    /// output_failed, output_is_book. A sheet without a heading is called by its errand where a
    /// paper must have a name.
    void print(const Sheet& sheet) const;
    /// The same bytes to a stream of the caller's own.
    void write(std::ostream& out, const Sheet& sheet) const;
    /// How the names of files of that format end: `txt`, `html`.
    std::string file_ending() const;
    /// The same for what is no sheet, or too long to be held as one.
    void print(const std::function<void(std::ostream&)>& write) const;
    /// Talk, to stderr: what a deed changed (not with --quiet), and what it gives to think about.
    void say(const std::string& line) const;
    void warn(const std::string& line) const;
    /// A line to somebody who is being asked; with --quiet too.
    void tell(const std::string& line) const;
    /// A bar on the terminal for what may take long (not with --quiet); gone when it goes out of
    /// scope, which has to be before anything else is said.
    ProgressBar progress(std::string what, std::string counted) const;
    /// Asks on the terminal, and waits for a yes. Where there is none, nobody is asked: no.
    bool confirms(const std::string& question) const;
    /// Whether anybody sits at the terminal to be asked.
    bool can_ask() const;
    /// What is typed at the terminal in answer, without spaces at its ends; nothing at its end.
    std::optional<std::string> ask(const std::string& question) const;

private:
    CommonOptions options_;
    std::string errand_;
    Hand hand_;
    Letters letters_ = Letters::utf8;
    Format format_ = Format::text;
    DateOrder order_ = DateOrder::day_first;
};

/// A variable of the environment; empty where it is not set.
std::string environment(const char* name);

/// `error:` and `hint:` on stderr, or one JSON object there.
void show_refusal(const Refusal& refusal, bool as_json, const std::string& color);

} // namespace timebank
