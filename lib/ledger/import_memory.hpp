// What a book remembers of files that are read in: how one kind of file is read, and who is meant
// by a name in a file that is not in the book yet. Part of the ledger, and asked for through it.
// Refuses to know SQL, argv and stdout.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imports/profile.hpp"
#include "ledger/import_deeds.hpp"
#include "members/find.hpp"

namespace timebank {

class Connection;
struct Hand;

class ImportMemory {
public:
    /// Both must outlive it.
    ImportMemory(const Connection& connection, const Hand& hand);

    std::vector<ImportProfile> profiles() const; ///< by name
    /// By name, any case; profile_unknown.
    ImportProfile profile(std::string_view name) const;
    /// profile_unknown. Answers it as it was.
    ImportProfile forget_profile(std::string_view name);

    /// By what a file is known: what is in it, whatever it is called.
    static std::string digest_of(const ImportFile& file);
    /// What was answered about the names of the file with this digest.
    std::vector<NameAnswer> answers(const std::string& digest) const;
    /// Keeps an answer until the file is in the book.
    void keep_answer(const std::string& digest, const NameAnswer& answer);

private:
    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
