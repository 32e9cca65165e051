#include <filesystem>

#include <fmt/core.h>

#include "ledger/book_audit.hpp"
#include "ledger/copy_deeds.hpp"
#include "refusals/catalogue.hpp"
#include "store/book_file.hpp"
#include "store/copy_file.hpp"
#include "store/dated_copies.hpp"
#include "store/held_book.hpp"
#include "store/month_table.hpp"
#include "store/raw_file.hpp"
#include "vault/passphrase.hpp"

namespace timebank {

namespace {

namespace fs = std::filesystem;

// The file that a name leads to, whether it is there or not.
std::string behind_links(const std::string& path) {
    std::error_code error;
    const fs::path found = fs::weakly_canonical(fs::absolute(path), error);
    return error ? path : found.string();
}

bool leads_elsewhere(const std::string& path) {
    std::error_code error;
    return fs::is_symlink(path, error);
}

bool belongs_to_book(const std::string& file, const std::string& book) {
    std::error_code error;
    if (fs::equivalent(file, book, error))
        return true;
    for (const char* const ending : {"", "-wal", "-shm", "-journal"})
        if (behind_links(file) == behind_links(book) + ending)
            return true;
    return false;
}

std::string name_of(const NewCopy& copy, Day today) {
    return copy.keep ? DatedCopies(copy.file).name_on(today) : copy.file;
}

// What was not done, and what to do now, if it is not clean.
CopyFigures audit_copy(const BookImage& image, const char* not_done, const std::string& hint,
                       const Watch& watch) {
    const Connection connection(image), beside(image);
    const AuditReport report = audit_book(connection, beside, watch);
    if (const std::size_t count = report.findings.size(); count > 0)
        throw Refused(
            refuse(rule("copy_audit_failed"), image.name,
                   count == 1 ? std::string("one thing") : fmt::format("{} things", count),
                   not_done, hint));
    return {report.entries, newest_month(connection)};
}

} // namespace

Copies::Copies(std::string book, Day today, int wait_seconds)
    : book_(std::move(book)), today_(today), wait_seconds_(wait_seconds) {}

void Copies::ask_place(const NewCopy& copy) const {
    const std::string file = name_of(copy, today_);
    if (belongs_to_book(file, book_))
        throw Refused(refuse(rule("copy_is_book"), file));
    if (is_there(file) &&
        !(copy.keep && fs::is_regular_file(fs::symlink_status(file)) && kind_of_copy(file)))
        throw Refused(refuse(rule("copy_exists"), file));
}

CopyMade Copies::make(const NewCopy& copy, const Secret* passphrase, const Watch& watch) const {
    ask_place(copy);
    if (passphrase != nullptr)
        throw_if(why_not_passphrase(*passphrase));
    const BookImage image = BookImage::of(Connection(book_, Access::reading, wait_seconds_));
    CopyMade made{name_of(copy, today_), {}, {}, {}};
    made.figures =
        audit_copy(image, "no copy was made", "timebank book audit --book " + book_, watch);
    const FileInMaking file(made.file, copy.keep ? FileInMaking::Place::may_be_taken
                                                 : FileInMaking::Place::is_free);
    write_copy(image, file, passphrase);
    file.put_in_place();
    if (copy.keep) {
        auto [gone, stuck] = DatedCopies(copy.file).remove_oldest(*copy.keep, made.file, book_);
        made.removed = std::move(gone);
        made.not_removed = std::move(stuck);
    }
    return made;
}

bool Copies::is_sealed(const std::string& copy) {
    const std::optional<CopyKind> kind = kind_of_copy(copy);
    if (!kind)
        throw Fault(refuse(rule("copy_not_ours"), copy));
    return kind == CopyKind::sealed;
}

CopyPutBack Copies::put_back(const std::string& copy, const Secret* passphrase,
                             const Watch& watch) const {
    if (belongs_to_book(copy, book_))
        throw Refused(refuse(rule("copy_is_book"), copy));
    BookImage image = read_copy(copy, passphrase, wait_seconds_);
    CopyPutBack put_back;
    put_back.shape = shape_of(Connection(image, Access::reading, Shapes::older_too));
    put_back.is_older = put_back.shape < newest_shape();
    put_back.figures = audit_copy(put_back.is_older ? image.upgraded() : image,
                                  "it was not put back", "take another copy", watch);
    const std::string book = leads_elsewhere(book_) ? behind_links(book_) : book_;
    image.set_kept(BookImage::Kept::as_book);
    const FileInMaking file(book, FileInMaking::Place::may_be_taken);
    write_copy(image, file, nullptr);
    const HeldBook held(book, wait_seconds_);
    put_back.kept = held.keep_as(".before-restore-" + show_iso(today_));
    file.put_in_place();
    return put_back;
}

} // namespace timebank
