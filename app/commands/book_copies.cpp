// timebank book backup and restore: copies of the book, and putting one back.
#include <fmt/core.h>

#include "commands/book_verbs.hpp"
#include "commands/opening.hpp"
#include "ledger/copy_deeds.hpp"
#include "reading/cursor.hpp"

namespace timebank {

namespace {

constexpr int most_kept = 10000;

struct BackupOptions {
    std::string file, keep, descriptor;
    bool encrypt = false;
};

void declare_backup(CLI::App& verb, BackupOptions& options) {
    verb.add_option("FILE", options.file, "Where the copy goes; never over another file")
        ->required()
        ->check(not_empty);
    verb.add_option("--keep", options.keep,
                    "Put the day into its name, and keep so many of them, the newest")
        ->check(CLI::Validator(
            [](std::string& word) {
                const auto number = read_whole_number(word);
                return number && *number >= 1 && *number <= most_kept
                           ? std::string()
                           : fmt::format("'{}' is no number of copies from 1 to {}", word,
                                         most_kept);
            },
            ""));
    CLI::Option& encrypt =
        *verb.add_flag("--encrypt", options.encrypt, "Seal it under a passphrase");
    declare_passphrase(verb, options.descriptor)->needs(&encrypt);
    add_words(verb, std::string("Others may go on writing. The copy gets its name when its audit "
                                "is clean and its\nfile was read again.\n") +
                        words_on_passphrases);
}

std::string shown_figures(const CopyFigures& figures) {
    const std::string entries =
        figures.entries == 1 ? std::string("1 entry") : fmt::format("{} entries", figures.entries);
    return figures.newest_month
               ? fmt::format("{}, the newest of {}", entries, show_long(*figures.newest_month))
               : entries;
}

CopyMade made_copy(const Desk& desk, const Copies& copies, const NewCopy& copy,
                   const Secret* passphrase) {
    ProgressBar bar = desk.progress("book backup", "entries");
    return copies.make(copy, passphrase, bar.watch());
}

ExitCode run_backup(const Desk& desk, const BackupOptions& options) {
    Passphrases passphrases(options.descriptor);
    NewCopy copy{options.file, std::nullopt};
    if (!options.keep.empty())
        copy.keep = static_cast<int>(*read_whole_number(options.keep));
    const Copies copies(desk.book(), desk.hand().today, desk.wait_seconds());
    copies.ask_place(copy);
    std::optional<Secret> passphrase;
    if (options.encrypt)
        passphrase = passphrases.ask_new("the copy");
    const CopyMade made = made_copy(desk, copies, copy, passphrase ? &*passphrase : nullptr);
    desk.say(fmt::format("made the copy {}{}: {}; its audit is clean", made.file,
                         options.encrypt ? ", sealed" : "", shown_figures(made.figures)));
    for (const std::string& each : made.removed)
        desk.say(fmt::format("removed {}", each));
    for (const std::string& each : made.not_removed)
        desk.warn(fmt::format("{} is one copy too many, and could not be removed.", each));
    return ExitCode::done;
}

struct RestoreOptions {
    std::string file, descriptor;
};

void declare_restore(CLI::App& verb, RestoreOptions& options) {
    verb.add_option("FILE", options.file, "The copy; it stays as it is")
        ->required()
        ->check(not_empty);
    declare_passphrase(verb, options.descriptor);
    add_words(verb, std::string("What stands in the book's place is kept beside it. Nobody may "
                                "have it open meanwhile.\n") +
                        words_on_passphrases);
}

CopyPutBack put_back_copy(const Desk& desk, const Copies& copies, const std::string& file,
                          const Secret* passphrase) {
    ProgressBar bar = desk.progress("book restore", "entries");
    return copies.put_back(file, passphrase, bar.watch());
}

ExitCode run_restore(const Desk& desk, const RestoreOptions& options) {
    Passphrases passphrases(options.descriptor);
    const Copies copies(desk.book(), desk.hand().today, desk.wait_seconds());
    std::optional<Secret> passphrase;
    if (Copies::is_sealed(options.file))
        passphrase = passphrases.ask("the copy");
    const CopyPutBack put_back =
        put_back_copy(desk, copies, options.file, passphrase ? &*passphrase : nullptr);
    desk.say(fmt::format("{} is now what {} holds: {}; its audit is clean", desk.book(),
                         options.file, shown_figures(put_back.figures)));
    if (!put_back.kept.empty())
        desk.say(fmt::format("what stood there before is kept in {}", put_back.kept));
    if (put_back.is_older)
        desk.say(fmt::format("note: it has an older shape ({}); next: timebank book upgrade "
                             "--book {}",
                             put_back.shape, desk.book()));
    return ExitCode::done;
}

} // namespace

void declare_book_copies(CLI::App& noun, Errand& errand) {
    add_verb<BackupOptions>(
        noun, errand, "backup", "Copy the book, and audit the copy; others may go on writing",
        "  timebank book backup /media/stick/willow-october.book\n"
        "  timebank book backup copies/willow.book --keep 7\n"
        "  timebank book backup copies/willow.book --keep 7 --encrypt --passphrase-fd 3 3<FILE",
        run_backup, declare_backup);
    add_verb<RestoreOptions>(
        noun, errand, "restore", "Put a copy in the book's place; what stood there is kept",
        "  timebank book restore copies/willow-2026-11-02.book\n"
        "  timebank book restore sealed.book --book willow.book --passphrase-fd 3 3<FILE",
        run_restore, declare_restore);
}

} // namespace timebank
