// A letter about a member's hours as the paper that they hand over, every word of it the
// catalogue's. Computes nothing.
#pragma once

#include "papers/form.hpp"
#include "reports/letter.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

Sheet letter_sheet(const Letter& letter, const Language& language);

} // namespace timebank
