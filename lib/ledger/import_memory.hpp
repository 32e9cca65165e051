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

    /// What was answered about the names of this very file, by what is in it.
    std::vector<NameAnswer> answers(const ImportFile& file) const;
    /// Keeps an answer until the file is in the book.
    void keep_answer(const ImportFile& file, const NameAnswer& answer);

private:
    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
