#include "store/copy_file.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "refusals/catalogue.hpp"
#include "store/raw_file.hpp"
#include "vault/stream.hpp"

namespace timebank {

namespace {

using namespace std::string_view_literals;

// sqlite.org/fileformat2.html#the_database_header: how it begins, and where it says whose it is.
constexpr std::string_view sqlite_mark = "SQLite format 3\0"sv;
constexpr std::size_t application_at = 68, head_bytes = 72;
constexpr std::size_t piece_bytes = std::size_t{1} << 16;

std::int64_t application_in(const std::array<unsigned char, head_bytes>& head) {
    std::int64_t number = 0;
    for (std::size_t each = application_at; each < head_bytes; ++each)
        number = number << 8 | head[each];
    return number;
}

[[noreturn]] void damaged(const std::string& path, const char* why) {
    throw Fault(refuse(rule("copy_damaged"), path, why));
}

BookImage read_sealed(const std::string& path, const Secret& passphrase) {
    const RawFile file = RawFile::to_read(path);
    BookImage image{path, {}};
    if (file.size() > most_image_bytes)
        throw Fault(refuse(rule("copy_too_large"), path, most_image_words));
    image.bytes.reserve(file.size());
    const StreamOpened opened = open_stream(
        [&](unsigned char* to, std::size_t room) { return file.read(to, room); }, passphrase,
        [&](std::string_view bytes) {
            image.bytes.insert(image.bytes.end(), bytes.begin(), bytes.end());
        });
    if (opened == StreamOpened::not_its_passphrase)
        throw Fault(refuse(rule("copy_passphrase_wrong"), path));
    if (opened == StreamOpened::broken)
        damaged(path, "it was cut or changed since it was sealed");
    return image;
}

std::string_view view_of(const BookImage& image) {
    return {reinterpret_cast<const char*>(image.bytes.data()), image.bytes.size()};
}

// Whether a file in the making says what was to be written.
bool says(const std::string& path, std::string_view bytes, const Secret* passphrase) {
    const RawFile file = RawFile::to_read(path);
    bool is_same = true;
    const auto compare = [&](std::string_view some) {
        is_same = is_same && bytes.starts_with(some);
        bytes.remove_prefix(std::min(some.size(), bytes.size()));
    };
    const auto give = [&](unsigned char* to, std::size_t room) { return file.read(to, room); };
    if (passphrase != nullptr)
        return open_stream(give, *passphrase, compare) == StreamOpened::whole && is_same &&
               bytes.empty();
    std::array<unsigned char, piece_bytes> piece{};
    while (const std::size_t size = give(piece.data(), piece.size()))
        compare({reinterpret_cast<const char*>(piece.data()), size});
    return is_same && bytes.empty();
}

} // namespace

std::optional<CopyKind> kind_of_copy(const std::string& path) {
    std::array<unsigned char, head_bytes> head{};
    const RawFile file = RawFile::to_read(path);
    const std::string_view begins(reinterpret_cast<const char*>(head.data()),
                                  file.read(head.data(), head.size()));
    if (begins.starts_with(stream_mark))
        return CopyKind::sealed;
    if (begins.starts_with(sqlite_mark) && application_in(head) == book_application_id)
        return CopyKind::plain;
    return std::nullopt;
}

BookImage read_copy(const std::string& path, const Secret* passphrase, int wait_seconds) {
    const std::optional<CopyKind> kind = kind_of_copy(path);
    if (!kind)
        throw Fault(refuse(rule("copy_not_ours"), path));
    if (kind == CopyKind::sealed)
        return read_sealed(path, *passphrase);
    // Through SQLite, since somebody may have put a book here by hand, with its log.
    return BookImage::of(Connection(path, Access::reading, wait_seconds, Shapes::older_too));
}

void write_copy(const BookImage& image, const FileInMaking& file, const Secret* passphrase) {
    {
        const RawFile making = RawFile::to_write(file.making(), file.path());
        const auto write = [&](std::string_view bytes) { making.write(bytes); };
        if (passphrase != nullptr)
            seal_stream(view_of(image), *passphrase, write);
        else
            write(view_of(image));
        making.sync();
    }
    if (!says(file.making(), view_of(image), passphrase))
        damaged(file.path(), "the disk does not say what was written");
}

} // namespace timebank
