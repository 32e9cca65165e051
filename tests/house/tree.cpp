#include "tree.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace timebank {
namespace {

namespace fs = std::filesystem;

const fs::path top = TIMEBANK_SOURCE_FOLDER;

std::string slurp(const fs::path& file) {
    std::ifstream from(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
}

/// Copies C++ text piece by piece, blanking out pieces on the way.
class Copier {
public:
    Copier(std::string_view text, bool blank_strings)
        : text_(text), blank_strings_(blank_strings) {}

    std::string copy() {
        while (at_ < text_.size()) {
            if (ahead("//"))
                take(std::min(text_.find('\n', at_), text_.size()), true);
            else if (ahead("/*"))
                take(behind("*/", at_ + 2), true);
            else if (ahead("R\"") && !in_word())
                take_raw_string();
            else if (ahead("\"") || (ahead("'") && !in_number()))
                take_quoted();
            else
                take(at_ + 1, false);
        }
        return made_;
    }

private:
    bool ahead(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    std::size_t behind(std::string_view what, std::size_t from) const {
        const std::size_t found = text_.find(what, from);
        return found == std::string_view::npos ? text_.size() : found + what.size();
    }

    static bool is_word(char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
    }

    bool in_word() const { return at_ > 0 && is_word(text_[at_ - 1]); }

    /// Whether a ' stands between the digits of a number.
    bool in_number() const {
        std::size_t start = at_;
        while (start > 0 && (is_word(text_[start - 1]) || text_[start - 1] == '\''))
            --start;
        return start < at_ && std::isdigit(static_cast<unsigned char>(text_[start])) != 0;
    }

    void take_quoted() {
        const char quote = text_[at_];
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
            end += text_[end] == '\\' ? 2U : 1U;
        take(at_ + 1, false);
        take(std::min(end, text_.size()), blank_strings_);
        if (at_ < text_.size())
            take(at_ + 1, false);
    }

    void take_raw_string() {
        const std::size_t open = behind("(", at_);
        const std::string close = ")" + std::string(text_.substr(at_ + 2, open - at_ - 3)) + "\"";
        take(open, false);
        take(std::max(at_, behind(close, at_) - close.size()), blank_strings_);
        take(std::min(at_ + close.size(), text_.size()), false);
    }

    void take(std::size_t end, bool blank) {
        for (; at_ < end; ++at_)
            made_ += blank && text_[at_] != '\n' ? ' ' : text_[at_];
    }

    std::string_view text_;
    bool blank_strings_;
    std::size_t at_ = 0;
    std::string made_;
};

} // namespace

std::vector<SourceFile> files_below(std::string_view folder,
                                    const std::vector<std::string>& endings) {
    std::vector<SourceFile> files;
    if (!is_there(folder))
        return files;
    for (const fs::directory_entry& each : fs::recursive_directory_iterator(top / folder)) {
        const std::string path = each.path().lexically_relative(top).generic_string();
        const bool wanted = std::any_of(endings.begin(), endings.end(),
                                        [&](const auto& ending) { return path.ends_with(ending); });
        if (each.is_regular_file() && wanted)
            files.push_back({path, slurp(each.path())});
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::vector<std::string> names_at_top() {
    std::vector<std::string> names;
    for (const fs::directory_entry& each : fs::directory_iterator(top))
        names.push_back(each.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string text_of(std::string_view path) {
    return slurp(top / path);
}
bool is_there(std::string_view path) {
    return fs::exists(top / path);
}

std::string without_comments(std::string_view text) {
    return Copier(text, false).copy();
}

std::string without_comments_and_strings(std::string_view text) {
    return Copier(text, true).copy();
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string stem(std::string_view path) {
    return fs::path(path).stem().string();
}

std::vector<std::string> parts(std::string_view path) {
    std::vector<std::string> names;
    for (const fs::path& part : fs::path(path))
        names.push_back(part.string());
    return names;
}

void expect_none(const std::vector<std::string>& problems) {
    for (const std::string& problem : problems)
        FAIL_CHECK(problem);
    CHECK(problems.empty());
}

} // namespace timebank
