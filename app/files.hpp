// Files that people name on the command line: read whole, written whole or not at all.
#pragma once

#include <string>
#include <string_view>

#include "vault/secret.hpp"

namespace timebank {

/// The bytes of a file, or of standard input for `-`. file_missing, file_is_folder,
/// file_unreadable, file_too_large (over 2 GiB); file_changed where somebody wrote in a file while
/// it was read, since half of the old and half of the new is nobody's file.
std::string read_whole_file(const std::string& path);

/// The same of what nobody else may see; file_too_large over 1 MiB.
Secret read_secret_file(const std::string& path);

/// The file's name without folders; `standard input` for `-`.
std::string name_of_file(const std::string& path);

enum class Existing { is_replaced, is_kept };

/// Writes a file that only its owner can read, and has it on the disk when it returns. What is
/// there and no file, such as a device or a pipe, is written to as it is. output_failed, disk_full;
/// set_aside_exists where an existing file is kept.
void write_whole_file(const std::string& path, std::string_view bytes, Existing existing);

} // namespace timebank
