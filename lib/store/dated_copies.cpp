#include "store/dated_copies.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unistd.h>

#include "refusals/catalogue.hpp"
#include "store/copy_file.hpp"

namespace timebank {

namespace {

namespace fs = std::filesystem;

struct Dated {
    Day day;
    std::string path;
};

// What cannot be read is nobody's copy.
bool is_copy(const fs::path& path) {
    try {
        return fs::is_regular_file(fs::symlink_status(path)) && kind_of_copy(path).has_value();
    } catch (const Fault&) {
        return false;
    }
}

} // namespace

DatedCopies::DatedCopies(const std::string& name) {
    const fs::path path(name);
    folder_ = name.substr(0, name.size() - path.filename().string().size());
    before_ = path.stem().string() + "-";
    after_ = path.extension().string();
}

std::string DatedCopies::name_on(Day day) const {
    return folder_ + before_ + show_iso(day) + after_;
}

DatedCopies::Removed DatedCopies::remove_oldest(int keep, const std::string& made,
                                                const std::string& book) const {
    std::vector<Dated> others;
    const std::size_t day_bytes = show_iso(Day{}).size(),
                      name_bytes = before_.size() + day_bytes + after_.size();
    std::error_code error;
    const std::string folder = folder_.empty() ? "." : folder_;
    const fs::directory_iterator all(folder, error);
    if (error)
        throw Fault(refuse(rule("file_unreadable"), folder, error.message()));
    for (const fs::directory_entry& each : all) {
        const std::string name = each.path().filename().string();
        if (name.size() != name_bytes || !name.starts_with(before_) || !name.ends_with(after_))
            continue;
        const std::string day = name.substr(before_.size(), day_bytes);
        const Answer<Day> read = read_day(day, Day{});
        if (read && show_iso(*read) == day && folder_ + name != made && is_copy(each.path()) &&
            !fs::equivalent(each.path(), book, error))
            others.push_back({*read, folder_ + name});
    }
    std::ranges::sort(others, {}, [](const Dated& each) { return -each.day.since_1970; });
    Removed removed;
    for (auto each = static_cast<std::size_t>(keep) - 1; each < others.size(); ++each)
        (unlink(others[each].path.c_str()) == 0 ? removed.gone : removed.stuck)
            .push_back(others[each].path);
    return removed;
}

} // namespace timebank
