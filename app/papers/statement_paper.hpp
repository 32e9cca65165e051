// A member's statement as the paper that they are handed, in its form and language: every word of
// it is the catalogue's. Data beside it says the same in bare figures. Computes nothing.
#pragma once

#include "papers/form.hpp"
#include "reports/statement.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

Sheet statement_sheet(const Statement& statement, const PaperForm& form);

} // namespace timebank
