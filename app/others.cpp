#include "others.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <sys/stat.h>
#include <sys/xattr.h>

#include <fmt/core.h>

namespace timebank {

namespace {

constexpr const char* said_on = "user.timebank.said_on";

bool others_may_read(const std::string& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0 && (found.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

// The log and its index are made with the book's own mode, and hold what it holds.
std::optional<std::string> file_for_others(const std::string& book) {
    for (const std::string_view ending : {"", "-wal", "-shm"})
        if (std::string path = book + std::string(ending); others_may_read(path))
            return path;
    return std::nullopt;
}

bool was_said(const std::string& book, const std::string& today) {
    std::array<char, 16> day{};
    const ssize_t size = getxattr(book.c_str(), said_on, day.data(), day.size());
    return size > 0 && std::string_view(day.data(), static_cast<std::size_t>(size)) == today;
}

bool remember(const std::string& book, const std::string& today) {
    return setxattr(book.c_str(), said_on, today.data(), today.size(), 0) == 0;
}

// As a shell takes it for one word.
std::string in_shell(const std::string& path) {
    const auto is_plain = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
               std::string_view("._/-").find(letter) != std::string_view::npos;
    };
    if (!path.starts_with('-') && std::ranges::all_of(path, is_plain))
        return path;
    std::string quoted = path.starts_with('-') ? "-- '" : "'";
    for (const char letter : path)
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + "'";
}

} // namespace

std::optional<std::string> warning_of_others(const std::string& book, Day today, bool writes) {
    const auto path = file_for_others(book);
    const std::string day = show_iso(today);
    if (!path || was_said(book, day))
        return std::nullopt;
    if (!remember(book, day) && !writes)
        return std::nullopt;
    return fmt::format("others on this machine may read {}; to keep it to yourself: chmod go= {}",
                       *path, in_shell(*path));
}

} // namespace timebank
