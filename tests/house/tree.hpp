// The source tree as the house rules see it: files as text, with what is only said (comments) and
// what is only quoted (strings) taken out where it would mislead. Knows no rule.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timebank {

struct SourceFile {
    std::string path; ///< from the top of the tree, with slashes
    std::string text;
};

/// Every file below a folder of the real tree whose name ends like one of these, by path.
std::vector<SourceFile> files_below(std::string_view folder,
                                    const std::vector<std::string>& endings);

/// The names at the top of the real tree.
std::vector<std::string> names_at_top();

/// One file of the real tree; empty if there is none.
std::string text_of(std::string_view path);
bool is_there(std::string_view path);

/// C++ text with every comment blanked out; lines stay where they are.
std::string without_comments(std::string_view text);

/// The same with what stands inside quotes blanked out too.
std::string without_comments_and_strings(std::string_view text);

/// The text's lines without their ends.
std::vector<std::string> split_lines(std::string_view text);

/// "lib/hours/read.cpp" -> "read"; and -> "lib", "hours", "read.cpp".
std::string stem(std::string_view path);
std::vector<std::string> parts(std::string_view path);

/// Fails the running test once for each line.
void expect_none(const std::vector<std::string>& problems);

} // namespace timebank
