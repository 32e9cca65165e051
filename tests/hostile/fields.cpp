#include "fields.hpp"

#include <algorithm>

namespace timebank {

namespace {

constexpr std::string_view variable = "TIMEBANK_";

std::string with_numbers(const std::string& text, Counters& counters) {
    std::string whole;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '%' && at + 1 < text.size())
            whole += counters.now(text[++at]);
        else
            whole += text[at];
    return whole;
}

std::string with_spaces(std::string text) {
    std::ranges::replace(text, '_', ' ');
    return text;
}

std::string doubled(const std::string& text) {
    std::string whole;
    for (const char letter : text)
        whole += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return whole;
}

} // namespace

std::string Counters::now(char what) {
    Counter& counter = counters_.at(what);
    counter.is_used = true;
    return std::to_string(counter.now);
}

void Counters::go_on() {
    for (auto& [what, counter] : counters_) {
        counter.now += counter.is_used ? 1 : 0;
        counter.is_used = false;
    }
}

std::size_t fields_in(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '{'));
}

std::string filled(const std::string& text, std::size_t field, const std::string& hostile,
                   Counters& counters) {
    std::string whole;
    std::size_t at = 0;
    for (std::size_t each = 0; at < text.size(); ++each) {
        const std::size_t begin = std::min(text.find('{', at), text.size());
        whole += with_numbers(text.substr(at, begin - at), counters);
        if (begin == text.size())
            break;
        const std::size_t end = text.find('}', begin);
        const bool is_quoted = begin > 0 && text[begin - 1] == '"';
        if (each != field)
            whole += with_spaces(with_numbers(text.substr(begin + 1, end - begin - 1), counters));
        else
            whole += is_quoted ? doubled(hostile) : hostile;
        at = end + 1;
    }
    return whole;
}

Run filled_line(const std::string& line, std::size_t field, const std::string& hostile,
                Counters& counters) {
    Run run;
    std::size_t before = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string word = line.substr(at, end - at);
        const std::size_t own = field >= before ? field - before : std::string::npos;
        at = end + 1;
        before += fields_in(word);
        if (word.starts_with(variable))
            run.environment.push_back(filled(word, own, hostile, counters));
        else
            run.arguments.push_back(
                filled(fields_in(word) > 0 ? word : with_spaces(word), own, hostile, counters));
    }
    return run;
}

} // namespace timebank
