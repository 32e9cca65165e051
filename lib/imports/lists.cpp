#include "imports/lists.hpp"

namespace timebank {
namespace {

constexpr std::string_view escaped_anywhere = ";/=\\\r\n", blanks = " \t";

bool is_one_of(std::string_view letters, char letter) {
    return letters.find(letter) != std::string_view::npos;
}

/// Whether the backslash that stands here takes the next letter as it is.
bool is_escape(std::string_view text, std::size_t at) {
    return text[at] == '\\' && at + 1 < text.size() &&
           (is_one_of(escaped_anywhere, text[at + 1]) || is_one_of(blanks, text[at + 1]));
}

std::string_view without_blanks(std::string_view item) {
    while (!item.empty() && is_one_of(blanks, item.front()))
        item.remove_prefix(1);
    std::size_t end = 0;
    for (std::size_t at = 0; at < item.size(); ++at) {
        if (is_escape(item, at))
            end = ++at + 1;
        else if (!is_one_of(blanks, item[at]))
            end = at + 1;
    }
    return item.substr(0, end);
}

} // namespace

std::string list_item(std::string_view text) {
    std::string item;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool at_end = at == 0 || at + 1 == text.size();
        if (is_one_of(escaped_anywhere, text[at]) || (at_end && is_one_of(blanks, text[at])))
            item += '\\';
        item += text[at];
    }
    return item;
}

std::vector<std::string_view> split_list(std::string_view cell, std::string_view separators) {
    std::vector<std::string_view> items;
    if (without_blanks(cell).empty())
        return items;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= cell.size(); ++at) {
        if (at < cell.size() && is_escape(cell, at)) {
            ++at;
        } else if (at == cell.size() || is_one_of(separators, cell[at])) {
            items.push_back(without_blanks(cell.substr(begin, at - begin)));
            begin = at + 1;
        }
    }
    return items;
}

std::string text_of_item(std::string_view item) {
    std::string text;
    for (std::size_t at = 0; at < item.size(); ++at) {
        if (is_escape(item, at))
            ++at;
        text += item[at];
    }
    return text;
}

} // namespace timebank
