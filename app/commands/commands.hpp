// Every noun, once.
#pragma once

#include "command.hpp"

namespace timebank {

void declare_book(CLI::App& program, Errand& errand);
void declare_member(CLI::App& program, Errand& errand);
void declare_exchange(CLI::App& program, Errand& errand);
void declare_session(CLI::App& program, Errand& errand);
void declare_credit(CLI::App& program, Errand& errand);
void declare_category(CLI::App& program, Errand& errand);
void declare_import(CLI::App& program, Errand& errand);
void declare_month(CLI::App& program, Errand& errand);
void declare_report(CLI::App& program, Errand& errand);
void declare_safeguarding(CLI::App& program, Errand& errand);
void declare_review(CLI::App& program, Errand& errand);
void declare_safeguarding(CLI::App& program, Errand& errand);
void declare_concern(CLI::App& program, Errand& errand);
void declare_export(CLI::App& program, Errand& errand);

} // namespace timebank
