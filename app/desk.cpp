#include "desk.hpp"

#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
#include <pwd.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "files.hpp"
#include "members/names.hpp"
#include "others.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

Moment local_now() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const std::string iso =
        fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
    return {read_day(iso, Day{}).or_throw(), local.tm_hour * 60 + local.tm_min};
}

std::string user_name() {
    const passwd* user = getpwuid(geteuid());
    return user == nullptr ? fmt::format("user {}", geteuid()) : std::string(user->pw_name);
}

std::string first_of(std::initializer_list<std::string> choices) {
    for (const std::string& each : choices)
        if (!each.empty())
            return each;
    return {};
}

constexpr std::string_view show_format(Format format) {
    constexpr std::string_view words[] = {"text",   "csv",     "json",     "html",
                                          "ledger", "hledger", "beancount"};
    return words[static_cast<int>(format)];
}

// `text, csv or json`
std::string listed(const Formats& formats) {
    std::string list(show_format(formats.front()));
    for (std::size_t each = 1; each < formats.size(); ++each)
        list += fmt::format("{}{}", each + 1 == formats.size() ? " or " : ", ",
                            show_format(formats[each]));
    return list;
}

Format read_format(const std::optional<std::string>& typed, const Formats& formats) {
    if (!typed)
        return formats.front();
    for (const Format format : formats)
        if (*typed == show_format(format))
            return format;
    throw Refused(refuse(rule("format_unknown"), *typed, listed(formats)));
}

bool same_file(const std::string& path, const std::string& other) {
    struct stat one {
    }, two{};
    return stat(path.c_str(), &one) == 0 && stat(other.c_str(), &two) == 0 &&
           one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

// POSIX: the first of these that is set says which letters there are, behind a full stop and
// written in many ways: C.UTF-8, en_GB.utf8.
Letters letters_of_place() {
    std::string letters;
    for (const char letter :
         first_of({environment("LC_ALL"), environment("LC_CTYPE"), environment("LANG")}))
        if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return letters.find("utf8") == std::string::npos ? Letters::ascii : Letters::utf8;
}

void write_sheet(std::ostream& out, const Sheet& sheet, Format format, Letters letters) {
    switch (format) {
    case Format::text:
        return write_text(out, sheet, letters);
    case Format::html:
        return write_html(out, sheet);
    case Format::csv:
        return write_csv(out, sheet);
    case Format::json:
        return write_json(out, sheet);
    case Format::ledger:
    case Format::hledger:
    case Format::beancount:
        break; // no forms of a sheet: the verb that writes them does it itself
    }
}

// What is data for a program, csv say, holds names as they are; a terminal would obey them.
void print_to_stdout(const std::function<void(std::ostream&)>& write) {
    if (isatty(STDOUT_FILENO) != 1)
        return write(std::cout);
    std::ostringstream whole;
    write(whole);
    std::cout << harmless(whole.view(), true);
}

bool is_colored(const std::string& color) {
    if (color != "auto")
        return color == "always";
    return isatty(STDERR_FILENO) == 1 && environment("NO_COLOR").empty() &&
           environment("TERM") != "dumb";
}

} // namespace

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

Desk::Desk(CommonOptions options, const Formats& formats, std::string errand)
    : options_(std::move(options)), errand_(std::move(errand)), letters_(letters_of_place()) {
    format_ = read_format(options_.format, formats);
    order_ =
        options_.dates.value_or("dmy") == "mdy" ? DateOrder::month_first : DateOrder::day_first;
    options_.book = first_of({options_.book, environment("TIMEBANK_BOOK"), "timebank.book"});
    std::string broker = first_of({options_.broker, environment("TIMEBANK_BROKER")});
    if (broker.empty()) // only then: who the user is may have to be asked over a network
        broker = user_name();
    broker = tidy_name(broker);
    throw_if(why_not_name(broker));
    const std::string today = first_of({options_.today, environment("TIMEBANK_TODAY")});
    const std::string time = first_of({options_.time, environment("TIMEBANK_TIME")});
    const Moment now = local_now();
    hand_ = {today.empty() ? now.day : read_day(today, now.day, order_).or_throw(), broker,
             time.empty() ? now.minute : read_time(time).or_throw(), today.empty()};
}

Ledger Desk::open(Intent intent) const {
    Ledger ledger(options_.book, intent, hand_, options_.wait_seconds);
    if (const auto warning =
            warning_of_others(options_.book, hand_.today, intent == Intent::to_write))
        warn(*warning);
    return ledger;
}

Day Desk::day(std::string_view typed) const {
    return read_day(typed, hand_.today, order_).or_throw();
}

Month Desk::month(std::string_view typed) const {
    return read_month(typed).or_throw();
}

void Desk::print(const Sheet& sheet) const {
    print([&](std::ostream& out) { write(out, sheet); });
}

void Desk::write(std::ostream& out, const Sheet& sheet) const {
    if (format_ != Format::html || !sheet.paper.title.empty())
        return write_sheet(out, sheet, format_, letters_);
    Sheet titled = sheet;
    titled.paper.title = errand_;
    write_sheet(out, titled, format_, letters_);
}

std::string Desk::file_ending() const {
    return format_ == Format::text ? "txt" : std::string(show_format(format_));
}

void Desk::print(const std::function<void(std::ostream&)>& write) const {
    if (!prints_to_file()) {
        errno = 0;
        print_to_stdout(write);
        std::cout.flush();
        if (!std::cout)
            throw Fault(refuse(rule("output_failed"), "standard output",
                               errno == 0 ? "nobody takes it" : std::strerror(errno)));
        return;
    }
    if (same_file(options_.output, options_.book))
        throw Fault(refuse(rule("output_is_book"), options_.output));
    std::ostringstream whole;
    write(whole);
    write_whole_file(options_.output, whole.view(), Existing::is_replaced);
}

void Desk::say(const std::string& line) const {
    if (!options_.quiet)
        std::cerr << harmless(line) << '\n';
}

void Desk::warn(const std::string& line) const {
    std::cerr << "warning: " << harmless(line) << '\n';
}

void Desk::tell(const std::string& line) const {
    std::cerr << harmless(line) << '\n';
}

ProgressBar Desk::progress(std::string what, std::string counted) const {
    return {options_.quiet ? BarPlace{} : place_on_terminal(), std::move(what), std::move(counted)};
}

bool Desk::confirms(const std::string& question) const {
    if (!can_ask())
        return false;
    const std::string key = name_key(ask(question + " [y/N]").value_or(""));
    return key == "y" || key == "yes";
}

bool Desk::can_ask() const {
    return isatty(STDIN_FILENO) == 1;
}

std::optional<std::string> Desk::ask(const std::string& question) const {
    std::cerr << harmless(question) << ' ' << std::flush;
    std::string answer;
    if (!std::getline(std::cin, answer))
        return std::nullopt;
    return tidy_name(answer);
}

void show_refusal(const Refusal& refusal, bool as_json, const std::string& color) {
    if (as_json) {
        Sheet sheet;
        sheet.facts = {{"code", "", refusal.code},
                       {"message", "", refusal.message},
                       {"hint", "", refusal.hint}};
        std::ostringstream facts;
        write_json(facts, sheet);
        std::string object = facts.str();
        while (!object.empty() && object.back() == '\n')
            object.pop_back();
        std::cerr << "{\"error\": " << object << "}\n";
        return;
    }
    const bool colored = is_colored(color);
    std::cerr << (colored ? "\x1b[1;31merror:\x1b[0m " : "error: ") << harmless(refusal.message)
              << '\n';
    if (!refusal.hint.empty())
        std::cerr << (colored ? "\x1b[1mhint:\x1b[0m " : "hint: ") << harmless(refusal.hint)
                  << '\n';
}

} // namespace timebank
