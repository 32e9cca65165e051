// A folder of papers that is written whole or not at all: the files are made out of sight, and put
// in their place together. Only their owner can read them. Refuses to know what stands in them.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "files.hpp"
#include "signals.hpp"

namespace timebank {

class OutputFolder {
public:
    /// A folder that is there is used, one that is not is made. Faults: folder_failed, disk_full.
    OutputFolder(const std::string& path, Existing existing);
    /// What was not put in place goes.
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    /// One file, by its name in the folder. Refuses output_exists where a file of that name is
    /// there and is to be kept; nothing is written then, nor was before.
    void add(const std::string& name, std::string_view bytes);
    /// Puts all files in place and has them on the disk. What comes to be there meanwhile, and is
    /// to be kept, is kept: output_exists.
    void put_in_place();

    std::size_t count() const { return names_.size(); }

private:
    std::string in_making(const std::string& name) const { return making_ + "/" + name; }
    std::string in_place(const std::string& name) const { return path_ + "/" + name; }
    void move_into_place(const std::string& name) const;

    /// Papers half made must not stay where nobody looks for them.
    SignalsHeld signals_{SIGINT, SIGTERM, SIGHUP};
    std::string path_, making_;
    Existing existing_;
    bool was_there_ = false, done_ = false;
    std::set<std::string> names_;
};

} // namespace timebank
