#include "formats.hpp"

#include <algorithm>
#include <set>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace timebank {

namespace {

/// One code point and its bytes, after the table of RFC 3629; no bytes where it is none.
struct Letter {
    unsigned point = 0;
    std::size_t bytes = 0;
};

Letter letter_at(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first < 0xC2   ? 0
                              : first < 0xE0 ? 2
                              : first < 0xF0 ? 3
                              : first < 0xF5 ? 4
                                             : 0;
    if (bytes == 0)
        return {};
    unsigned point = first & (0xFFu >> (bytes + 1));
    for (std::size_t each = 1; each < bytes; ++each) {
        if ((byte(each) & 0xC0u) != 0x80u)
            return {};
        point = point << 6u | (byte(each) & 0x3Fu);
    }
    const bool overlong = (bytes == 3 && point < 0x800) || (bytes == 4 && point < 0x10000);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        return {};
    return {point, bytes};
}

bool is_obeyed(unsigned point) {
    return (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0) || point == 0x061C ||
           point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x206F);
}

Wrong first_wrong(std::string_view text, bool (*is_wrong)(unsigned point)) {
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text.substr(at));
        if (letter.bytes == 0)
            return fmt::format("byte {} is not UTF-8", at);
        if (is_wrong(letter.point))
            return fmt::format("U+{:04X} at byte {}", letter.point, at);
        at += letter.bytes;
    }
    return {};
}

bool nothing_is_wrong(unsigned /*point*/) {
    return false;
}

constexpr std::string_view formula_signs = "=+-@\t\r";

/// A figure of the program's own begins with a minus sign and is a number; text is guarded.
bool is_number(std::string_view cell) {
    const std::string_view digits = cell.substr(cell.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

Wrong take_cell(std::string cell, std::vector<std::string>& row) {
    if (!cell.empty() && formula_signs.find(cell.front()) != std::string_view::npos &&
        !is_number(cell))
        return "a formula: " + cell.substr(0, 40);
    const std::size_t first = cell.find_first_not_of('\'');
    if (first != 0 && first != std::string::npos &&
        formula_signs.find(cell[first]) != std::string_view::npos)
        cell.erase(0, 1);
    row.push_back(std::move(cell));
    return {};
}

struct Split {
    std::string cell;
    std::size_t end; ///< behind the cell; npos: not RFC 4180
};

Split cell_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != '"') {
        const std::size_t end = std::min(text.find_first_of(",\n\"", at), text.size());
        return {std::string(text.substr(at, end - at)), end};
    }
    std::string cell;
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"' && at + 1 < text.size() && text[at + 1] == '"')
            ++at;
        else if (text[at] == '"')
            return {cell, at + 1};
        cell += text[at];
    }
    return {"", std::string_view::npos};
}

const std::set<std::string, std::less<>> elements{
    "html",    "head",  "meta",  "title", "style", "body", "main", "header", "footer",
    "section", "h1",    "h2",    "p",     "dl",    "div",  "dt",   "dd",     "table",
    "caption", "thead", "tbody", "tfoot", "tr",    "th",   "td",   "figure", "figcaption",
    "bdi",     "svg",   "desc",  "g",     "line",  "rect", "text"};
const std::set<std::string, std::less<>> attributes{
    "lang",        "dir",       "charset",  "name",        "content",   "http-equiv",
    "class",       "id",        "scope",    "data-label",  "role",      "aria-labelledby",
    "aria-hidden", "width",     "height",   "x",           "y",         "x1",
    "x2",          "y1",        "y2",       "text-anchor", "direction", "viewBox",
    "rx",          "transform", "tabindex", "aria-label",  "style"};

/// Reads markup tag by tag.
class Markup {
public:
    explicit Markup(std::string_view text) : text_(text) {}

    Wrong wrong() {
        constexpr std::string_view begin = "<!DOCTYPE html>";
        if (!text_.starts_with(begin) && !text_.starts_with("<!doctype html>"))
            return "no page";
        at_ = begin.size();
        while (at_ < text_.size() && wrong_.empty()) {
            if (text_[at_] == '<')
                tag();
            else if (text_[at_] == '&')
                reference();
            else if (text_[at_] == '>')
                fail("a > of its own");
            else
                ++at_;
        }
        if (wrong_.empty() && !open_.empty())
            fail("not closed: " + open_.back());
        return wrong_;
    }

private:
    void fail(const std::string& what) {
        wrong_ = fmt::format("{} at byte {}: {}", what, at_, text_.substr(at_, 60));
    }

    std::string name() {
        const std::size_t from = at_;
        const auto is_part = [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                   (letter >= '0' && letter <= '9') || letter == '-';
        };
        while (at_ < text_.size() && is_part(text_[at_]))
            ++at_;
        return std::string(text_.substr(from, at_ - from));
    }

    void reference() {
        const std::size_t end = text_.find(';', at_);
        const std::string_view what =
            text_.substr(at_, end == std::string_view::npos ? 1 : end + 1 - at_);
        static const std::set<std::string, std::less<>> known{"&amp;", "&lt;", "&gt;", "&quot;",
                                                              "&#39;"};
        if (!known.contains(what))
            return fail("no reference");
        at_ += what.size();
    }

    void tag() {
        ++at_;
        const bool closes = text_.substr(at_).starts_with('/');
        at_ += closes ? 1 : 0;
        const std::string element = name();
        if (!elements.contains(element))
            return fail("no element of ours");
        if (closes) {
            if (open_.empty() || open_.back() != element || !text_.substr(at_).starts_with('>'))
                return fail("not what was opened");
            open_.pop_back();
            ++at_;
            return;
        }
        while (wrong_.empty() && text_.substr(at_).starts_with(' '))
            attribute();
        const bool is_whole = text_.substr(at_).starts_with("/>");
        at_ += is_whole ? 1 : 0;
        if (!wrong_.empty() || !text_.substr(at_).starts_with('>'))
            return wrong_.empty() ? fail("no end of a tag") : void();
        ++at_;
        if (element == "style")
            at_ = std::min(text_.find('<', at_), text_.size());
        if (!is_whole && element != "meta")
            open_.push_back(element);
    }

    void attribute() {
        ++at_;
        const std::string attribute = name();
        if (!attributes.contains(attribute))
            return fail("no attribute of ours");
        if (!text_.substr(at_).starts_with("=\""))
            return fail("an attribute without a value");
        at_ += 2;
        while (at_ < text_.size() && text_[at_] != '"' && wrong_.empty()) {
            if (text_[at_] == '<')
                return fail("markup in a value");
            if (text_[at_] == '&')
                reference();
            else
                ++at_;
        }
        ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
    Wrong wrong_;
};

} // namespace

Wrong wrong_for_terminal(std::string_view text) {
    return first_wrong(text, is_obeyed);
}

Wrong wrong_in_json(const std::string& text) {
    if (Wrong wrong = wrong_for_terminal(text); !wrong.empty())
        return wrong;
    return nlohmann::json::parse(text, nullptr, false).is_object() ? "" : "no JSON object";
}

Wrong wrong_in_csv(std::string_view text, Cells& cells) {
    if (Wrong wrong = first_wrong(text, nothing_is_wrong); !wrong.empty())
        return wrong;
    if (!text.empty() && text.back() != '\n')
        return "its last line does not end";
    for (std::size_t at = 0; at < text.size();) {
        std::vector<std::string> row;
        for (char behind = ','; behind == ','; ++at) {
            const Split split = cell_at(text, at);
            if (split.end >= text.size())
                return fmt::format("a cell at byte {} does not end", at);
            at = split.end;
            behind = text[at];
            if (behind != ',' && behind != '\n')
                return fmt::format("a quote mark at byte {}", at);
            if (Wrong wrong = take_cell(split.cell, row); !wrong.empty())
                return wrong;
        }
        if (!cells.empty() && row.size() != cells.front().size())
            return fmt::format("row {} has {} cells", cells.size(), row.size());
        cells.push_back(std::move(row));
    }
    return {};
}

Wrong wrong_in_html(std::string_view text) {
    if (Wrong wrong = wrong_for_terminal(text); !wrong.empty())
        return wrong;
    return Markup(text).wrong();
}

Wrong wrong_in_icalendar(std::string_view text) {
    constexpr std::size_t longest = 75;
    static constexpr std::string_view beginnings[] = {"BEGIN:VCALENDAR",
                                                      "BEGIN:VEVENT",
                                                      "END:VCALENDAR",
                                                      "END:VEVENT",
                                                      "VERSION:",
                                                      "PRODID:",
                                                      "UID:",
                                                      "DTSTAMP:",
                                                      "DTSTART;VALUE=DATE:",
                                                      "DTEND;VALUE=DATE:",
                                                      "SUMMARY:",
                                                      "TRANSP:",
                                                      " "};
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        if (end == std::string_view::npos)
            return "a line without an end";
        const std::string_view line = text.substr(0, end);
        if (line.size() > longest || std::ranges::none_of(beginnings, [&](std::string_view each) {
                return line.starts_with(each);
            }))
            return "not a line of ours: " + std::string(line.substr(0, longest));
        if (Wrong wrong = wrong_for_terminal(line); !wrong.empty())
            return wrong;
        text.remove_prefix(end + 2);
    }
    return {};
}

} // namespace timebank
