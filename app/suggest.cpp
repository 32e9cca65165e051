#include "suggest.hpp"

#include <algorithm>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

// The noun or verb that the line got to before it went wrong.
const CLI::App& deepest(const CLI::App& program) {
    const CLI::App* app = &program;
    while (!app->get_subcommands().empty())
        app = app->get_subcommands().front();
    return *app;
}

std::string path_of(const CLI::App& app) {
    return app.get_parent() == nullptr ? app.get_name()
                                       : path_of(*app.get_parent()) + " " + app.get_name();
}

std::vector<std::string> words_below(const CLI::App& app) {
    std::vector<std::string> words;
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; }))
        words.push_back(each->get_name());
    return words;
}

std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> options;
    for (const CLI::App* level = &app; level != nullptr; level = level->get_parent())
        for (const CLI::Option* option : level->get_options())
            for (const std::string& name : option->get_lnames())
                options.push_back("--" + name);
    return options;
}

// What was probably meant with a noun mistyped: with its verb, where that came next.
std::string meant(const CLI::App& app, const std::string& near,
                  const std::vector<std::string>& extras) {
    const std::string path = fmt::format("{} {}", path_of(app), near);
    if (extras.size() < 2)
        return path;
    const auto verb = nearest_word(extras[1], words_below(*app.get_subcommand(near)));
    return verb ? fmt::format("{} {}", path, *verb) : path;
}

Refusal explain_extras(const CLI::App& app, const std::vector<std::string>& extras) {
    const std::string help = path_of(app) + " --help";
    const std::string& extra = extras.front();
    const auto words = words_below(app);
    const bool number = extra.size() > 1 && extra[1] >= '0' && extra[1] <= '9';
    if (extra.starts_with("-") && !number) {
        const std::string name = extra.substr(0, extra.find('='));
        const auto near = nearest_word(name, options_of(app));
        if (near == name) // behind a `--`, where nothing is an option
            return refuse(rule("argument_unexpected"), name, "options stand before the --");
        return refuse(rule("option_unknown"), name,
                      near ? fmt::format("did you mean {}?", *near) : help);
    }
    if (words.empty())
        return refuse(rule("argument_unexpected"), extra,
                      fmt::format("words that belong together go between quotes; see {}", help));
    const auto near = nearest_word(extra, words);
    const std::string typed = fmt::format("{} {}", path_of(app), extra);
    if (near)
        return refuse(rule("command_unknown"), typed, meant(app, *near, extras));
    return refuse(rule("command_unknown"), typed,
                  fmt::format("one of: {}", fmt::join(words, ", ")));
}

} // namespace

std::optional<std::string> nearest_word(std::string_view typed,
                                        const std::vector<std::string>& words) {
    std::optional<std::string> near;
    std::size_t best = std::max<std::size_t>(2, typed.size() / 3) + 1;
    for (const std::string& word : words) {
        const bool begins = typed.size() >= 3 && word.starts_with(typed);
        const std::size_t unlike = begins ? 1 : unlikeness(typed, word, best);
        if (unlike >= best)
            continue;
        best = unlike;
        near = word;
    }
    return near;
}

Refusal explain(const CLI::App& program, const CLI::ParseError& error) {
    const CLI::App& app = deepest(program);
    const std::string help = path_of(app) + " --help";
    if (auto extras = program.remaining(true); !extras.empty()) {
        for (std::string& extra : extras)
            std::erase(extra, not_an_option);
        return explain_extras(app, extras);
    }
    const std::string said = error.what();
    // CLI11 names the option or argument first: `--on: 1 required TEXT missing`.
    const std::string name = said.substr(0, said.find_first_of(": "));
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return refuse(rule("argument_missing"), name + " is missing.", help);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        if (said.ends_with("missing"))
            return refuse(rule("argument_missing"), name + " needs something behind it.", help);
        return refuse(rule("argument_unreadable"), name + " can be given once only.", help);
    }
    if (said.starts_with("Could not convert: ")) {
        const std::string flag = said.substr(19, said.find(" = ") - 19);
        return refuse(rule("argument_unreadable"), flag + " takes nothing behind it.", help);
    }
    return refuse(rule("argument_unreadable"), said + ".", help);
}

Refusal explain_missing_verb(const CLI::App& program) {
    const CLI::App& app = deepest(program);
    return refuse(rule("command_missing"), path_of(app), fmt::join(words_below(app), ", "),
                  path_of(app) + " --help");
}

} // namespace timebank
