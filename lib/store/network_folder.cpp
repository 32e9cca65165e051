#include "store/network_folder.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <sys/vfs.h>

namespace timebank {

namespace {

// As statfs(2) names them: NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph. What a program of its own
// shows as a folder (FUSE), or a computer to a guest of its own (9P), may be this computer's disk.
constexpr std::array<std::uint32_t, 8> network_kinds{
    0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x564c, 0x00c36400};

} // namespace

bool is_on_network(const std::string& path) {
    struct statfs found {};
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    if (statfs(folder.c_str(), &found) != 0)
        return false;
    return std::ranges::find(network_kinds, static_cast<std::uint32_t>(found.f_type)) !=
           network_kinds.end();
}

} // namespace timebank
