// How a command is declared: a noun, its verbs, and the errand that a verb leaves to be run once
// the whole command line is known to be good.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "desk.hpp"
#include "exit_code.hpp"

namespace timebank {

/// What is to be done, remembered while the line is read and run afterwards, the formats it writes
/// and its name.
struct Errand {
    std::function<ExitCode(const Desk&)> run;
    Formats formats;
    std::string name; ///< `Member list`: what a paper without a heading is called
    /// The words of the line; nothing where whatever there is shall be declared.
    std::optional<std::vector<std::string>> words;

    /// Whether the noun or verb of that name must be declared to read the line.
    bool may_name(std::string_view noun_or_verb) const;
};

/// What every verb writes that has nothing better to offer.
inline const Formats usual_formats{Format::text, Format::csv, Format::json, Format::html};

/// A noun such as `member`; its verbs are added to what is answered.
CLI::App& add_noun(CLI::App& program, const std::string& name, const std::string& about);

/// Gives a verb's help its examples, each a line typed as it would be; the noun's help shows the
/// first of them.
void add_examples(CLI::App& noun, CLI::App& verb, const std::string& examples);

/// `Member list` for the verb `list` of the noun `member`.
std::string name_for_people(const CLI::App& noun, const std::string& verb);

/// What a verb's help says below its examples.
void add_words(CLI::App& verb, const std::string& words);

/// Declares a verb: help with examples, its own options in a struct that lives as long as the
/// errand, and the function that runs it. A verb that the line cannot mean is left out.
template <class Options>
void add_verb(CLI::App& noun, Errand& errand, const char* name, const char* about,
              const char* examples, ExitCode (*run)(const Desk&, const Options&),
              void (*declare)(CLI::App&, Options&), const Formats& formats = usual_formats) {
    if (!errand.may_name(name))
        return;
    CLI::App& verb = *noun.add_subcommand(name, about);
    add_examples(noun, verb, examples);
    auto options = std::make_shared<Options>();
    declare(verb, *options);
    verb.callback([&errand, options, run, formats, called = name_for_people(noun, name)] {
        errand.run = [options, run](const Desk& desk) { return run(desk, *options); };
        errand.formats = formats;
        errand.name = called;
    });
}

/// What every paper of the broker's own says at its head, and on each page (practice: reports).
inline constexpr const char* internal = "INTERNAL, NOT FOR RELEASE";
/// Below the heading, and on every page that is printed.
inline void mark_internal(Sheet& sheet) {
    sheet.heading.emplace_back(internal);
    sheet.paper.internal = internal;
}

/// For what would mean something else if it were left out: a script's empty variable must not
/// list everybody where one member was meant.
extern const CLI::Validator not_empty;

/// A fact for a sheet, shown in every format.
inline Fact fact(std::string key, std::string title, Cell value) {
    return {std::move(key), std::move(title), std::move(value)};
}

/// The same, but what is not known takes no line on paper.
inline Fact fact_if_any(std::string key, std::string title, Cell value) {
    const bool nothing = std::holds_alternative<std::monostate>(value);
    return {std::move(key), std::move(title), std::move(value),
            nothing ? Shown::only_in_data : Shown::everywhere};
}
inline Fact list_if_any(std::string key, std::string title, std::vector<std::string> list) {
    const Shown shown = list.empty() ? Shown::only_in_data : Shown::everywhere;
    return {std::move(key), std::move(title), std::move(list), shown};
}

} // namespace timebank
