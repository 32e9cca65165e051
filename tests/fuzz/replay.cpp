// Tries inputs that are kept in files: the corpus, in every build, or a finding of a fuzzer.
// replay_TARGET FILE|FOLDER...; ends with 1 if one of them breaks something.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "target.hpp"

namespace {

namespace files = std::filesystem;

std::vector<files::path> files_of(const files::path& place) {
    if (!files::is_directory(place))
        return {place};
    std::vector<files::path> found;
    for (const files::directory_entry& entry : files::directory_iterator(place))
        found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

/// Whether nothing breaks.
bool replay(const files::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        std::fprintf(stderr, "error: %s cannot be read.\n", path.c_str());
        return false;
    }
    // Its own memory, to the byte, so that the sanitizer sees a read beyond its end.
    const std::vector<char> exact(input.begin(), input.end());
    try {
        timebank::try_input({exact.data(), exact.size()});
        return true;
    } catch (const std::exception& broken) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), broken.what());
        return false;
    }
}

} // namespace

int main(int count, char** words) {
    std::size_t replayed = 0, broke = 0;
    for (int each = 1; each < count; ++each)
        for (const files::path& path : files_of(words[each])) {
            ++replayed;
            broke += replay(path) ? 0U : 1U;
        }
    std::printf("%zu inputs replayed, %zu broke something\n", replayed, broke);
    return replayed > 0 && broke == 0 ? 0 : 1;
}
