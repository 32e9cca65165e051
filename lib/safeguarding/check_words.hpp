// What each kind of check takes of what was told, and the rules that are its own. For reading a
// check only.
#pragma once

#include "safeguarding/check_fields.hpp"

namespace timebank {

/// Fills in what its kind has beyond who and when; refused as read_check says.
std::optional<Refusal> fill_check(Check& check, const CheckWords& words,
                                  const CheckContext& context);

} // namespace timebank
