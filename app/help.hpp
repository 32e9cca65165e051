// How the help of every level is laid out: what to type, what each thing is, examples. Knows no
// command by name.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace timebank {

class Help : public CLI::Formatter {
public:
    Help();

    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override;
    std::string make_option_opts(const CLI::Option* option) const override;
    std::string make_footer(const CLI::App* app) const override;
};

} // namespace timebank
