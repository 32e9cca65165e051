#include "hours/hours.hpp"

namespace timebank {

Minutes round_to_step(Minutes given, Minutes step) {
    const std::int64_t below = given.count / step.count * step.count;
    const bool up = given.count - below >= step.count - (given.count - below);
    return {up ? below + step.count : below};
}

} // namespace timebank
