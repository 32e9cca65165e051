// argv in, words and an exit code out.
#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <sys/stat.h>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/commands.hpp"
#include "desk.hpp"
#include "help.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"
#include "suggest.hpp"

namespace timebank {

namespace {

constexpr int most_seconds = 3600;

bool looks_like_a_value(const std::string& word) {
    if (word.size() < 2 || word[0] != '-' || word[1] == '-')
        return false;
    const bool number = (word[1] >= '0' && word[1] <= '9') || word[1] == '.' || word[1] == ',' ||
                        static_cast<unsigned char>(word[1]) >= 0x80;
    return number || word.find(' ') != std::string::npos;
}

// CLI11 wants the words last to first.
std::vector<std::string> words_of(int count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    for (std::string& word : words)
        if (looks_like_a_value(word))
            word.insert(word.begin(), not_an_option);
    std::reverse(words.begin(), words.end());
    return words;
}

void take_marks_away(CLI::App& app) {
    for (CLI::Option* option : app.get_options())
        if (option->get_expected_max() > 0)
            option->transform(CLI::Validator(
                [](std::string& word) {
                    if (!word.empty() && word.front() == not_an_option)
                        word.erase(0, 1);
                    return std::string();
                },
                ""));
    for (CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; }))
        take_marks_away(*each);
}

CLI::Validator one_of(const std::vector<std::string>& words) {
    return {[words](const std::string& word) {
                if (std::find(words.begin(), words.end(), word) != words.end())
                    return std::string();
                return fmt::format("'{}' is none of {}", word, fmt::join(words, ", "));
            },
            ""};
}

CLI::Validator seconds_up_to(int most) {
    return {[most](const std::string& word) {
                const auto seconds = read_whole_number(word);
                if (seconds && *seconds >= 0 && *seconds <= most)
                    return std::string();
                return fmt::format("'{}' is no number of seconds from 0 to {}", word, most);
            },
            ""};
}

void declare_common(CLI::App& program, CommonOptions& options) {
    program.add_option("--book", options.book,
                       "The book (or TIMEBANK_BOOK; default timebank.book)");
    program.add_option("--by", options.broker,
                       "Who does this (or TIMEBANK_BROKER; default the user's name)");
    program.add_option("--today", options.today,
                       "What today is (or TIMEBANK_TODAY; default the local day)");
    program.add_option("--time", options.time,
                       "What time it is (or TIMEBANK_TIME; default the local time)");
    program.add_option("--format", options.format, "text (default), csv, json or html");
    program.add_option("--output", options.output, "Write data there; - is standard output");
    program.add_option("--dates", options.dates, "How 3/10 is read: dmy (default) or mdy")
        ->check(one_of({"dmy", "mdy"}));
    program.add_option("--color", options.color, "auto (default), always or never")
        ->check(one_of({"auto", "always", "never"}));
    program.add_option("--wait", options.wait_seconds, "How long for a book in use (default 10)")
        ->check(seconds_up_to(most_seconds));
    program.add_flag("--quiet", options.quiet, "Do not say what was done");
}

bool asks_for_json(int count, char** arguments) {
    bool json = false;
    for (int each = 1; each < count; ++each) {
        const std::string_view word = arguments[each];
        if (word.starts_with("--format="))
            json = word == "--format=json";
        else if (word == "--format" && each + 1 < count)
            json = std::string_view(arguments[each + 1]) == "json";
    }
    return json;
}

// What the command line itself says wrong, seen only when the line was run.
bool is_of_the_line(const Refusal& refusal) {
    return refusal.code == "format_unknown" || refusal.code.starts_with("argument_");
}

struct Noun {
    std::string_view name;
    void (*declare)(CLI::App& program, Errand& errand);
};

constexpr std::array<Noun, 13> nouns{{{"book", declare_book},
                                      {"member", declare_member},
                                      {"exchange", declare_exchange},
                                      {"session", declare_session},
                                      {"credit", declare_credit},
                                      {"category", declare_category},
                                      {"import", declare_import},
                                      {"month", declare_month},
                                      {"report", declare_report},
                                      {"review", declare_review},
                                      {"safeguarding", declare_safeguarding},
                                      {"concern", declare_concern},
                                      {"export", declare_export}}};

void declare_program(CLI::App& program, CommonOptions& options, Errand& errand) {
    program.name("timebank");
    program.description("A broker's timebank in one file: members, exchanges hour for hour, paper "
                        "sheets in, balance reports out.");
    program.set_help_flag("-h,--help", "Say how this is used, and do nothing");
    program.set_version_flag("--version", "timebank " TIMEBANK_VERSION)
        ->description("Say which version this is");
    program.formatter(std::make_shared<Help>());
    program.fallthrough();
    program.require_subcommand(0, 1);
    program.footer("Examples:\n  timebank book new --name \"Willow Street\"\n"
                   "  timebank import apply members.csv\n  timebank report month 2026-10\n\n"
                   "Nouns and verbs have help of their own: timebank exchange add --help");
    declare_common(program, options);
    for (const Noun& noun : nouns)
        if (errand.may_name(noun.name))
            noun.declare(program, errand);
    take_marks_away(program);
}

ExitCode run_errand(const Errand& errand, const CommonOptions& options) {
    return errand.run(Desk(options, errand.formats, errand.name));
}

// Runs a line that is understood as it stands; nothing where it is not, or asks for help. Declares
// only what the line names, since to declare every verb takes longer than to run most of them: a
// word is taken for a noun or a verb only where it is the very name of one, so that the others
// change nothing in how the line is read.
std::optional<ExitCode> run_if_understood(std::vector<std::string> words, CommonOptions& options) {
    CLI::App program;
    Errand errand;
    errand.words = words;
    declare_program(program, options, errand);
    try {
        program.parse(words);
    } catch (const CLI::CallForVersion&) {
        std::cout << program.version() << std::endl;
        return ExitCode::done;
    } catch (const CLI::ParseError&) {
        return std::nullopt;
    }
    if (!errand.run)
        return std::nullopt;
    return run_errand(errand, options);
}

ExitCode run(int count, char** arguments, CommonOptions& options) {
    std::vector<std::string> words = words_of(count, arguments);
    if (const auto code = run_if_understood(words, options))
        return *code;
    options = CommonOptions();
    CLI::App program;
    Errand errand;
    declare_program(program, options, errand);
    Refusal refusal;
    try {
        program.parse(words);
        if (errand.run)
            return run_errand(errand, options);
        refusal = explain_missing_verb(program);
    } catch (const CLI::CallForHelp&) {
        std::cout << program.help() << std::flush;
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        refusal = explain(program, error);
    }
    show_refusal(refusal, asks_for_json(count, arguments), options.color);
    return ExitCode::not_understood;
}

ExitCode run_and_tell(int count, char** arguments, bool as_json) {
    CommonOptions options;
    try {
        return run(count, arguments, options);
    } catch (const Refused& refused) {
        show_refusal(refused.refusal(), as_json, options.color);
        return is_of_the_line(refused.refusal()) ? ExitCode::not_understood : ExitCode::refused;
    } catch (const Fault& fault) {
        show_refusal(fault.refusal(), as_json, options.color);
        return ExitCode::fault;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        show_refusal(refuse(rule("defect"), exception.what()), as_json, options.color);
        return ExitCode::defect;
    }
}

// Where there is no memory there is none to put words together with.
void tell_of_no_memory(bool as_json) noexcept {
    const Rule& full = rule("memory_full");
    if (as_json)
        std::cerr << "{\"error\": {\"code\":\"" << full.code << "\",\"message\":\"" << full.sentence
                  << "\",\"hint\":\"" << full.hint << "\"}}\n";
    else
        std::cerr << "error: " << full.sentence << "\nhint: " << full.hint << '\n';
}

} // namespace

} // namespace timebank

int main(int count, char** arguments) {
    using namespace timebank;
    // Whatever is made holds what is known of people: it is its owner's alone.
    umask(S_IRWXG | S_IRWXO);
    // A file that may grow no longer is a full disk, and is answered as one.
    std::signal(SIGXFSZ, SIG_IGN);
    const bool as_json = asks_for_json(count, arguments);
    try {
        return static_cast<int>(run_and_tell(count, arguments, as_json));
    } catch (const std::bad_alloc&) {
        tell_of_no_memory(as_json);
        return static_cast<int>(ExitCode::fault);
    }
}
