// A copy of a book as a file: plain, or sealed under a passphrase. Refuses to know where copies are
// kept, and how many.
#pragma once

#include <optional>
#include <string>

#include "store/book_file.hpp"
#include "store/book_image.hpp"
#include "vault/secret.hpp"

namespace timebank {

enum class CopyKind { plain, sealed };

/// What a file is by its first bytes; nothing if it is no copy of a book. file_missing,
/// file_is_folder, file_unreadable.
std::optional<CopyKind> kind_of_copy(const std::string& path);

/// `passphrase` only where it is sealed. Faults: as kind_of_copy, copy_not_ours, copy_damaged,
/// copy_too_large, copy_passphrase_wrong; of a plain one, which somebody may be writing, as a
/// Connection says.
BookImage read_copy(const std::string& path, const Secret* passphrase, int wait_seconds);

/// Fills a file in the making, sealed if there is a passphrase, and has it on the disk; then reads
/// it again, and holds it against the image. No connection may have it open. Faults: disk_full,
/// book_not_writable, copy_damaged.
void write_copy(const BookImage& image, const FileInMaking& file, const Secret* passphrase);

} // namespace timebank
