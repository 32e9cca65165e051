#include "words/words.hpp"

#include <algorithm>
#include <set>

#include "members/names.hpp"

namespace timebank {

namespace {

template <std::size_t size>
std::size_t place_in(const std::array<std::string_view, size>& keys, std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
}

constexpr std::array<std::string_view, plural_count> plural_names{"zero", "one",  "two",
                                                                  "few",  "many", "other"};

std::string_view name_of(Plural form) {
    return plural_names[static_cast<std::size_t>(form)];
}

// The numbers between braces; what is no place stands as it is.
std::set<std::string> places_in(std::string_view text) {
    std::set<std::string> places;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = std::min(text.find('}', open), text.size());
        places.emplace(text.substr(open + 1, close - open - 1));
    }
    return places;
}

using Problems = std::vector<std::string>;

void look_at_texts(const LanguageFile& file, const LanguageFile& model, Problems& problems) {
    const auto texts_of = [](const LanguageFile& of, std::string_view key) {
        std::vector<std::string_view> texts;
        for (const Text& each : of.texts)
            if (each.key == key)
                texts.push_back(each.text);
        return texts;
    };
    for (const std::string_view key : word_keys) {
        const auto texts = texts_of(file, key), wanted = texts_of(model, key);
        if (texts.empty() || texts.front().empty())
            problems.push_back(fmt::format("{}: no word for {}", file.tag, key));
        else if (texts.size() > 1)
            problems.push_back(fmt::format("{}: {} is said twice", file.tag, key));
        else if (places_in(texts.front()) != places_in(wanted.front()))
            problems.push_back(
                fmt::format("{}: {} has other places than '{}'", file.tag, key, wanted.front()));
    }
    for (const Text& each : file.texts)
        if (place_in(word_keys, each.key) == word_keys.size())
            problems.push_back(fmt::format("{}: nobody asks for {}", file.tag, each.key));
}

void look_at_counted(const LanguageFile& file, Problems& problems) {
    for (const std::string_view key : counted_keys)
        for (const Plural form : file.forms) {
            const auto said = std::ranges::count_if(file.counted, [&](const CountedText& each) {
                return each.key == key && each.form == form &&
                       places_in(each.text) == std::set<std::string>{"0"};
            });
            if (said != 1)
                problems.push_back(
                    fmt::format("{}: {} words for {} ({})", file.tag, said, key, name_of(form)));
        }
    for (const CountedText& each : file.counted)
        if (place_in(counted_keys, each.key) == counted_keys.size() ||
            std::ranges::find(file.forms, each.form) == file.forms.end())
            problems.push_back(
                fmt::format("{}: nobody asks for {} ({})", file.tag, each.key, name_of(each.form)));
    // Beyond two hundred no language begins anything new.
    for (std::uint64_t count = 0; count <= 200; ++count)
        if (const Plural form = file.plural_of(count);
            std::ranges::find(file.forms, form) == file.forms.end())
            problems.push_back(fmt::format("{}: {} takes a form that is not there, {}", file.tag,
                                           count, name_of(form)));
}

} // namespace

Language::Language(LanguageFile file) : file_(std::move(file)) {
    for (const Text& each : file_.texts)
        texts_.at(place_in(word_keys, each.key)) = each.text;
    for (const CountedText& each : file_.counted)
        counted_.at(place_in(counted_keys, each.key))[static_cast<std::size_t>(each.form)] =
            each.text;
}

bool Language::is_called(std::string_view name) const {
    const std::string key = name_key(name);
    return key == name_key(file_.tag) ||
           std::ranges::any_of(file_.names, [&](auto each) { return name_key(each) == key; });
}

std::string Language::count(CountedWord word, std::uint64_t count) const {
    const auto form = static_cast<std::size_t>(file_.plural_of(count));
    return fmt::vformat(counted_[word.place][form], fmt::make_format_args(count));
}

std::string Language::amount(Minutes amount) const {
    const auto bits = static_cast<std::uint64_t>(amount.count);
    // Unsigned, so that the smallest number there is has a size too.
    const std::uint64_t size = amount.count < 0 ? 0 - bits : bits;
    const std::uint64_t hours = size / 60, minutes = size % 60;
    if (size == 0)
        return say(word("no_time"));
    if (minutes == 0)
        return count(counted_word("hours"), hours);
    if (hours == 0)
        return count(counted_word("minutes"), minutes);
    return say(word("hours_and_minutes"), count(counted_word("hours"), hours),
               count(counted_word("minutes"), minutes));
}

std::string Language::balance(Minutes balance) const {
    if (balance == Minutes{})
        return say(word("even"));
    return balance > Minutes{} ? say(word("in_credit"), amount(balance))
                               : say(word("in_debit"), amount(balance));
}

std::string Language::day(Day day) const {
    const Month month = month_of(day);
    return say(word("day"), day - first_day(month) + 1,
               file_.months.at(static_cast<std::size_t>(month.of_year() - 1)), month.year());
}

std::string Language::month(Month month) const {
    return say(word("month"), file_.months.at(static_cast<std::size_t>(month.of_year() - 1)),
               month.year());
}

std::vector<std::string> problems_of(const LanguageFile& file) {
    Problems problems;
    if (file.tag.empty() || file.names.empty())
        problems.push_back(fmt::format("{}: a language has a tag and a name", file.tag));
    if (std::ranges::find(file.months, std::string_view()) != file.months.end())
        problems.push_back(fmt::format("{}: a month has no name", file.tag));
    look_at_texts(file, english(), problems);
    look_at_counted(file, problems);
    return problems;
}

const std::vector<Language>& languages() {
    static const std::vector<Language> all{Language(english())};
    return all;
}

const Language* find_language(std::string_view named) {
    const std::string key = name_key(named);
    for (std::size_t begin = 0; begin <= key.size();) {
        const std::size_t end = std::min(key.find_first_of(" /;", begin), key.size());
        for (const Language& each : languages())
            if (each.is_called(key.substr(begin, end - begin)))
                return &each;
        begin = end + 1;
    }
    return nullptr;
}

} // namespace timebank
