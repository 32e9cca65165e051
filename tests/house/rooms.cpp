#include "rooms.hpp"

#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>

namespace timebank {
namespace {

/// All rooms that can be reached from one.
std::set<std::string> reached_from(const std::string& room, const Rooms& rooms) {
    std::set<std::string> reached;
    std::vector<std::string> open{room};
    while (!open.empty()) {
        const auto found = rooms.find(open.back());
        open.pop_back();
        if (found == rooms.end())
            continue;
        for (const std::string& next : found->second)
            if (reached.insert(next).second)
                open.push_back(next);
    }
    return reached;
}

/// The room whose rules a file is under.
std::string room_of(const std::string& path) {
    const std::vector<std::string> names = parts(path);
    if (names[0] == "lib")
        return names[1];
    if (names[0] == "tests" && names[1] == "lib")
        return names[2];
    return names[0];
}

std::optional<std::string> wrong_include(const Rooms& rooms, const std::string& path,
                                         const std::string& included) {
    const std::string room = room_of(path);
    const auto own = rooms.find(room);
    if (own == rooms.end())
        return "no room " + room + " in the table";
    const std::vector<std::string> names = parts(included);
    const bool is_room = names.size() > 1 && rooms.contains(names[0]);
    if (is_room && names[0] != room && !own->second.contains(names[0]))
        return room + " may not include " + names[0];
    if (!is_room && path.starts_with("lib/"))
        return "\"" + included + "\" names no room";
    return std::nullopt;
}

bool is_below(const std::string& path, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return path.starts_with(folder + "/"); });
}

std::string at(const SourceFile& file, std::size_t line) {
    return file.path + ":" + std::to_string(line + 1) + ": ";
}

} // namespace

Rooms read_rooms(std::string_view text) {
    Rooms rooms;
    for (const std::string& line : split_lines(text)) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string room;
        std::string other;
        if (!std::getline(words, room, ':'))
            continue;
        std::set<std::string>& others = rooms[room];
        while (words >> other)
            others.insert(other);
    }
    return rooms;
}

std::vector<std::string> wrong_rooms(const Rooms& rooms) {
    std::vector<std::string> problems;
    for (const auto& [room, others] : rooms) {
        if (reached_from(room, rooms).contains(room))
            problems.push_back(room + " is in a circle");
        for (const std::string& other : others)
            if (!rooms.contains(other))
                problems.push_back(room + ": no room " + other);
    }
    return problems;
}

std::vector<std::string> wrong_includes(const Rooms& rooms, const std::vector<SourceFile>& files) {
    static const std::regex include(R"re(^\s*#\s*include\s*"([^"]*)")re");
    std::vector<std::string> problems;
    for (const SourceFile& file : files) {
        const std::vector<std::string> lines = split_lines(without_comments(file.text));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::smatch match;
            if (!std::regex_search(lines[i], match, include))
                continue;
            if (const auto problem = wrong_include(rooms, file.path, match[1].str()))
                problems.push_back(at(file, i) + *problem);
        }
    }
    return problems;
}

std::vector<std::string> banned_lines(const std::vector<Ban>& bans,
                                      const std::vector<SourceFile>& files) {
    std::vector<std::string> problems;
    for (const Ban& ban : bans) {
        const std::regex pattern(ban.pattern);
        for (const SourceFile& file : files) {
            if (!is_below(file.path, ban.scope) || is_below(file.path, ban.except))
                continue;
            const auto lines = split_lines(without_comments_and_strings(file.text));
            for (std::size_t i = 0; i < lines.size(); ++i) {
                std::smatch match;
                if (std::regex_search(lines[i], match, pattern))
                    problems.push_back(at(file, i) + "no " + match.str() + " here");
            }
        }
    }
    return problems;
}

} // namespace timebank
