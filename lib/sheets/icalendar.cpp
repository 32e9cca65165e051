#include "sheets/icalendar.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/core.h>

#include "sheets/sheet.hpp"

namespace timebank {

namespace {

constexpr std::size_t longest_line = 75;

bool is_inside_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

// `20261103`
std::string basic(Day day) {
    std::string text = show_iso(day);
    std::erase(text, '-');
    return text;
}

} // namespace

std::string folded(std::string_view line) {
    std::string text;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && is_inside_letter(line[end]))
            --end;
        if (end == 0) // not a letter of UTF-8 at all
            end = room;
        text += line.substr(0, end);
        text += "\r\n ";
        line.remove_prefix(end);
        room = longest_line - 1; // the space counts
    }
    text += line;
    return text + "\r\n";
}

std::string escaped_text(std::string_view text) {
    std::string kept;
    for (const char letter : text)
        if (letter == '\n' || (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7f))
            kept += letter;
    std::string escaped;
    for (const char letter : harmless(kept, true)) {
        if (letter == '\\' || letter == ';' || letter == ',')
            escaped += '\\';
        if (letter == '\n')
            escaped += "\\n";
        else
            escaped += letter;
    }
    return escaped;
}

void write_icalendar(std::ostream& out, const std::vector<CalendarDay>& days, Day stamp) {
    const auto line = [&](const std::string& text) { out << folded(text); };
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//timebank//timebank//EN");
    for (const CalendarDay& day : days) {
        line("BEGIN:VEVENT");
        line(fmt::format("UID:{}", escaped_text(day.name)));
        line(fmt::format("DTSTAMP:{}T000000Z", basic(stamp)));
        line(fmt::format("DTSTART;VALUE=DATE:{}", basic(day.on)));
        line(fmt::format("DTEND;VALUE=DATE:{}", basic(day.on + 1)));
        line(fmt::format("SUMMARY:{}", escaped_text(day.summary)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
}

} // namespace timebank
