#include "words/made_up.hpp"

namespace timebank {

namespace {

Plural plural_in_made_up(std::uint64_t count) {
    if (count == 1)
        return Plural::one;
    return count % 10 >= 2 && count % 10 <= 4 ? Plural::few : Plural::other;
}

// The places of every English text, and nothing else of it: `~ {0} {1}`.
std::vector<std::string> bare_texts() {
    std::vector<std::string> texts;
    for (const Text& each : english().texts) {
        std::string bare = "~";
        for (const char* const place : {"{0}", "{1}", "{2}"})
            if (each.text.find(place) != std::string_view::npos)
                bare += fmt::format(" {}", place);
        texts.push_back(bare);
    }
    return texts;
}

} // namespace

LanguageFile made_up() {
    static const std::vector<std::string> texts = bare_texts();
    LanguageFile file = english();
    file.tag = "x-made-up";
    file.names = {"Märkisch"};
    file.plural_of = plural_in_made_up;
    file.forms = {Plural::one, Plural::few, Plural::other};
    file.months.fill("~moon");
    file.counted = {
        {"hours", Plural::one, "{0} ~hora"},     {"hours", Plural::few, "{0} ~hory"},
        {"hours", Plural::other, "{0} ~hor"},    {"minutes", Plural::one, "{0} ~minuta"},
        {"minutes", Plural::few, "{0} ~minuty"}, {"minutes", Plural::other, "{0} ~minut"}};
    for (std::size_t place = 0; place < file.texts.size(); ++place)
        file.texts[place].text = texts[place];
    for (Text& each : file.texts) {
        if (each.key == "day")
            each.text = "{2}, {1} {0}";
        if (each.key == "help_given")
            each.text = "{1} ~ {0}";
    }
    return file;
}

} // namespace timebank
