// A place for a test to work in, and whole files. Refuses to know what is tested.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace timebank {

/// A place for files that never reach a disk, where there is one: what a program that is gone
/// leaves behind is the same there, and is there a hundred times sooner.
inline std::filesystem::path in_memory() {
    return access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm"
                                                : std::filesystem::temp_directory_path();
}

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream from(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
}

inline void write_text(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

/// An empty folder, gone with everything in it at the end.
class WorkFolder {
public:
    explicit WorkFolder(const std::filesystem::path& in = std::filesystem::temp_directory_path()) {
        std::string name = (in / "timebank-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no folder could be made in " + in.string());
        path_ = name;
    }
    ~WorkFolder() { std::filesystem::remove_all(path_); }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

} // namespace timebank
