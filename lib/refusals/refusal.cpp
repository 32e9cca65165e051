#include "refusals/refusal.hpp"

namespace timebank {

void throw_if(const std::optional<Refusal>& refusal) {
    if (refusal)
        throw Refused(*refusal);
}

} // namespace timebank
