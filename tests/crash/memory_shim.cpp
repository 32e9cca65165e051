// Stands before the C library (LD_PRELOAD) and gives no memory: the n-th time a program asks, or
// from then on. Refuses to know what the memory is for.
//
//   MEMORY_AT=n         the n-th asking, from 1; what is asked before main is not counted
//   MEMORY_STAYS=1      and every one after it
//   MEMORY_COUNT=FILE   how often memory was asked for is written there when the program ends
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(std::size_t size) noexcept;
void* __libc_calloc(std::size_t count, std::size_t size) noexcept;
void* __libc_realloc(void* memory, std::size_t size) noexcept;
}

namespace {

std::atomic<bool> counts{false};
std::atomic<long> asked{0};
long at = 0;
bool stays = false;

long number_in(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? 0 : std::strtol(value, nullptr, 10);
}

bool is_given() {
    if (!counts)
        return true;
    const long number = ++asked;
    if (at == 0 || (stays ? number < at : number != at))
        return true;
    errno = ENOMEM;
    return false;
}

[[gnu::destructor]] void tell_how_often() {
    counts = false;
    const char* const file = std::getenv("MEMORY_COUNT");
    if (file == nullptr)
        return;
    const int descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0)
        dprintf(descriptor, "%ld\n", asked.load());
    close(descriptor);
}

using Main = int(int, char**, char**);
Main* real_main = nullptr;

int counted_main(int count, char** arguments, char** environment) {
    at = number_in("MEMORY_AT");
    stays = number_in("MEMORY_STAYS") != 0;
    counts = true;
    const int code = real_main(count, arguments, environment);
    counts = false;
    return code;
}

} // namespace

extern "C" {

void* malloc(std::size_t size) noexcept {
    return is_given() ? __libc_malloc(size) : nullptr;
}

void* calloc(std::size_t count, std::size_t size) noexcept {
    return is_given() ? __libc_calloc(count, size) : nullptr;
}

void* realloc(void* memory, std::size_t size) noexcept {
    return is_given() ? __libc_realloc(memory, size) : nullptr;
}

int __libc_start_main(Main* main, int count, char** arguments, void (*begin)(), void (*end)(),
                      void (*last)(), void* stack) {
    using Start = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
    real_main = main;
    return reinterpret_cast<Start*>(dlsym(RTLD_NEXT, "__libc_start_main"))(
        counted_main, count, arguments, begin, end, last, stack);
}

} // extern "C"
