#include "help.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace timebank {

namespace {

constexpr std::size_t name_width = 28;

// What stands behind an option, where that is not the option's own name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 41> value_words{{
    {"about", "MEMBER"},
    {"accompanied-by", "MEMBER"},
    {"alias", "NAME"},
    {"as-at", "DAY"},
    {"asked", "KEYHOLDER"},
    {"book", "FILE"},
    {"by", "NAME"},
    {"color", "WHEN"},
    {"dates", "ORDER"},
    {"exchange", "ENTRY"},
    {"for", "CATEGORY"},
    {"from", "MONTH"},
    {"giver", "MEMBER"},
    {"guests", "ORGANISATION=PEOPLE"},
    {"happened", "DAY"},
    {"helper", "MEMBER[=HOURS]"},
    {"joined", "DAY"},
    {"keep", "NUMBER"},
    {"keyholder", "NAME"},
    {"leader", "MEMBER HOURS"},
    {"learner", "MEMBER[=HOURS]"},
    {"map", "FIELD=HEADING"},
    {"no-alias", "NAME"},
    {"on", "DAY"},
    {"on-behalf-of", "MEMBER"},
    {"opening-on", "DAY"},
    {"output", "FILE"},
    {"passphrase-fd", "NUMBER"},
    {"preparation", "[MEMBER] HOURS"},
    {"profile", "NAME"},
    {"receiver", "MEMBER"},
    {"referred-to", "WHOM"},
    {"review-by", "DAY"},
    {"save-profile", "NAME"},
    {"set-aside", "FILE"},
    {"tied-to", "MEMBER"},
    {"time", "HH:MM"},
    {"today", "DAY"},
    {"told", "DAY"},
    {"wait", "SECONDS"},
    {"who", "NAME=MEMBER"},
}};

bool takes_value(const CLI::Option& option) {
    return option.get_expected_max() > 0;
}

std::string value_word(const CLI::Option& option) {
    for (const std::string_view word : {"FILE", "DAY", "MONTH", "READER"})
        if (option.get_type_name() == word)
            return option.get_type_name();
    const std::string name = option.get_lnames().front();
    const auto* const other = std::find_if(value_words.begin(), value_words.end(),
                                           [&](const auto& each) { return each.first == name; });
    if (other != value_words.end())
        return std::string(other->second);
    std::string word = name;
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return word;
}

} // namespace

Help::Help() {
    column_width(name_width);
    label("Positionals", "Arguments");
}

std::string Help::make_usage(const CLI::App* app, std::string name) const {
    std::string usage = "\nUsage: " + name;
    for (const CLI::Option* option :
         app->get_options([](const CLI::Option* each) { return each->get_positional(); }))
        usage += ' ' + make_option_usage(option);
    for (const CLI::Option* option : app->get_options(
             [](const CLI::Option* each) { return each->nonpositional() && each->get_required(); }))
        usage += ' ' + option->get_name() + ' ' + value_word(*option);
    if (app->get_parent() == nullptr)
        usage += " NOUN VERB";
    else if (!app->get_subcommands([](const CLI::App*) { return true; }).empty())
        usage += " VERB";
    return usage + " [OPTIONS]\n";
}

std::string Help::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    // That --help helps need not be said at every level.
    const bool below = app->get_parent() != nullptr;
    return make_description(app) + make_usage(app, std::move(name)) + make_positionals(app) +
           make_groups(app, below ? CLI::AppFormatMode::Sub : mode) + make_subcommands(app, mode) +
           '\n' + make_footer(app);
}

std::string Help::make_option_opts(const CLI::Option* option) const {
    if (option->get_positional() || !takes_value(*option))
        return {};
    return ' ' + value_word(*option);
}

std::string Help::make_footer(const CLI::App* app) const {
    std::string footer = Formatter::make_footer(app);
    if (app->get_parent() != nullptr && app->get_parent()->get_parent() != nullptr)
        footer += "\nThe options of timebank --help can be given here too.\n";
    return footer;
}

} // namespace timebank
