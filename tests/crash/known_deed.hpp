// A deed of which it is known what the book is before it and after it, so that whatever cuts it
// short can be held against both. Refuses to know what that is.
#pragma once

#include <random>

#include "deeds.hpp"

namespace timebank {

constexpr unsigned seed = 20261102;

class KnownDeed {
public:
    explicit KnownDeed(const Deed& deed);

    std::string name() const { return deed_.name; }
    /// What it ends with, and says, where nothing cuts it short.
    int code() const { return deed_.code; }
    const std::string& told() const { return told_; }

    /// A folder with the book as it was before.
    std::filesystem::path begin_again() const;
    /// The deed in such a folder, with what stands before the C library and what it is told.
    Ended run_with(const std::filesystem::path& place, const char* shim,
                   const std::string& told) const;
    /// How often the deed does what the shim counts; `count` is what has it say so.
    long moments(const char* shim, const std::string& told, const char* count) const;

    /// Whether the deed is done; the test fails if it is neither that nor as if never begun.
    bool is_done_in(const std::filesystem::path& place) const;
    /// What was not done can be done now, and what was is not done twice.
    void is_done_again_in(const std::filesystem::path& place, bool was_done) const;

private:
    std::string beside_in(const std::filesystem::path& place) const;

    const Deed& deed_;
    WorkFolder folder_{in_memory()}, spare_{in_memory()};
    BookState before_, after_;
    std::string beside_, told_;
};

/// The first and the last, where a deed begins and commits, and some of those between.
std::vector<long> some_of(long moments, std::size_t most, std::mt19937& chance);

} // namespace timebank
