// Stands before the C library (LD_PRELOAD): every folder says that it is on another computer.
#include <sys/vfs.h>

#include <dlfcn.h>

namespace {
constexpr long nfs = 0x6969;

int as_on_network(const char* name, const char* path, struct statfs* found) {
    using Real = int(const char*, struct statfs*);
    const int done = reinterpret_cast<Real*>(dlsym(RTLD_NEXT, name))(path, found);
    found->f_type = nfs;
    return done;
}
} // namespace

extern "C" int statfs(const char* path, struct statfs* found) noexcept {
    return as_on_network("statfs", path, found);
}
