// What libFuzzer calls with the inputs that it makes up. Ends the program at the first that breaks
// something: libFuzzer then keeps that input.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        timebank::try_input({reinterpret_cast<const char*>(bytes), size});
    } catch (const timebank::Broken& broken) {
        std::fprintf(stderr, "%s\n", broken.what());
        std::abort();
    }
    return 0;
}
