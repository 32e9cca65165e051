// Every refusal, met by the real program in a copy of a living book. How each is met is written in
// refusals/*.ways: a code, indented shell that prepares for it, and behind ! the line that is to be
// refused. `early` behind a code: only before anybody in the book holds a key; `harmed`: what
// prepares for it harms the book; `writes`: what can be done of it is done. Refuses to know how the
// book came to live.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "chance.hpp"

namespace timebank::naive {

struct Way {
    std::string code, before, line;
    bool early = false, harmed = false, writes = false;
};

class Refusals {
public:
    /// In an order of chance, but for those that come early.
    Refusals(const std::filesystem::path& folder, Chance& chance);

    /// Meets the next ones in copies of the book, as many as that share of all of them, or what is
    /// left; every refusal has to leave its copy as it was.
    void meet_some(const std::filesystem::path& book, int share);
    void meet_rest(const std::filesystem::path& book);
    bool is_early() const; ///< the next one is

    const std::map<std::string, int>& met() const { return met_; }

private:
    void meet(const std::filesystem::path& book, std::size_t until);
    void meet(const Way& way, const std::filesystem::path& book);

    std::filesystem::path folder_;
    std::vector<Way> ways_;
    std::size_t next_ = 0;
    std::map<std::string, int> met_;
};

/// What no life can meet, and why not.
const std::map<std::string, std::string>& never_met();

} // namespace timebank::naive
