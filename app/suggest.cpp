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

Refusal explain_extra(const CLI::App& app, const std::string& extra) {
    const std::string help = path_of(app) + " --help";
    const auto words = words_below(app);
    if (extra.starts_with("-")) {
        const std::string name = extra.substr(0, extra.find('='));
        const auto near = nearest_word(name, options_of(app));
        return refuse(rule("option_unknown"), name,
                      near ? fmt::format("did you mean {}?", *near) : help);
    }
    if (words.empty())
        return refuse(rule("argument_unexpected"), extra, help);
    const auto near = nearest_word(extra, words);
    const std::string typed = fmt::format("{} {}", path_of(app), extra);
    if (near)
        return refuse(rule("command_unknown"), typed, fmt::format("{} {}", path_of(app), *near));
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
    if (const auto extras = program.remaining(true); !extras.empty())
        return explain_extra(app, extras.front());
    std::string said = error.what();
    if (!said.empty() && said.back() != '.')
        said += '.';
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr ||
        dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return refuse(rule("argument_missing"), said, help);
    return refuse(rule("argument_unreadable"), said, help);
}

Refusal explain_missing_verb(const CLI::App& program) {
    const CLI::App& app = deepest(program);
    return refuse(rule("command_missing"), path_of(app), fmt::join(words_below(app), ", "),
                  path_of(app) + " --help");
}

} // namespace timebank
