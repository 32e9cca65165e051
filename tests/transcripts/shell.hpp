// Runs one command with /bin/sh in a fixed environment and gives back all that it said. Knows
// nothing of transcripts beyond what an outcome is.
#pragma once

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "transcript.hpp"

namespace timebank {

/// An empty folder that is there as long as this is.
class FreshFolder {
public:
    FreshFolder();
    ~FreshFolder();
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Where and with what a command is run.
struct Surroundings {
    std::filesystem::path folder;
    std::vector<std::string> environment; ///< each NAME=value; nothing else is handed on
    std::chrono::seconds patience{60};
};

/// The command took longer than it may, and was ended.
class TooSlow : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Runs a command to its end; stdin is empty. A command ended by signal N has exit code 128 + N.
/// Throws TooSlow, and std::system_error if the machine fails.
Outcome run(const std::string& command, const Surroundings& surroundings);

} // namespace timebank
