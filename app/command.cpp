#include "command.hpp"

#include <algorithm>
#include <cctype>

namespace timebank {

const CLI::Validator not_empty(
    [](std::string& word) {
        return word.empty() ? std::string("an empty text is no value for it") : std::string();
    },
    "");

bool Errand::may_name(std::string_view noun_or_verb) const {
    return !words || std::ranges::find(*words, noun_or_verb) != words->end();
}

CLI::App& add_noun(CLI::App& program, const std::string& name, const std::string& about) {
    CLI::App& noun = *program.add_subcommand(name, about);
    noun.group("Nouns");
    noun.require_subcommand(0, 1);
    noun.footer("Examples:");
    return noun;
}

void add_examples(CLI::App& noun, CLI::App& verb, const std::string& examples) {
    verb.group("Verbs");
    noun.footer(noun.get_footer() + "\n" + examples.substr(0, examples.find('\n')));
    verb.footer("Examples:\n" + examples);
}

std::string name_for_people(const CLI::App& noun, const std::string& verb) {
    std::string name = noun.get_name() + " " + verb;
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

void add_words(CLI::App& verb, const std::string& words) {
    verb.footer(verb.get_footer() + "\n\n" + words);
}

} // namespace timebank
