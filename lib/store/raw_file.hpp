// The bytes of a file that SQLite has no part in, read and written in full. Refuses to know what
// they say.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timebank {

class RawFile {
public:
    /// file_missing, file_is_folder, file_unreadable (also what is no file).
    static RawFile to_read(const std::string& path);
    /// Of a file that is there, from its beginning; faults name `called`. book_not_writable.
    static RawFile to_write(const std::string& path, const std::string& called);
    RawFile(RawFile&& other) noexcept;
    RawFile& operator=(RawFile&&) = delete;
    ~RawFile();

    std::size_t size() const;
    /// Fills as much as there is; less than all of it only at the end. file_unreadable.
    std::size_t read(unsigned char* to, std::size_t room) const;
    /// disk_full, book_not_writable.
    void write(std::string_view bytes) const;
    /// Has it on the disk, and forgets it, so that what is read next was written. As write.
    void sync() const;

private:
    RawFile(std::string called, int descriptor);

    std::string called_;
    int descriptor_;
};

/// Whether two files hold the same. Faults as to_read.
bool are_same(const std::string& path, const std::string& other);

/// Whether anything has that name, a link that leads nowhere too.
bool is_there(const std::string& path);

} // namespace timebank
