#include "naive_csv.hpp"

#include <utility>

namespace timebank {
namespace {

/// Where a letter stands in a cell.
enum class At { begin, unquoted, quoted, behind_quote };

class Machine {
public:
    explicit Machine(char separator) : separator_(separator) {}

    NaiveCsv read(std::string_view text) {
        for (std::size_t at = 0; at < text.size() && csv_.refused.empty(); ++at) {
            const bool half = text[at] == '\r' && text.substr(at + 1).starts_with('\n');
            // A return before a line feed ends nothing by itself, but is kept inside quotes.
            if (half && at_ != At::quoted)
                continue;
            take(text[at], at + 1 < text.size() ? text[at + 1] : '\0');
            at += passed_;
            if ((text[at] == '\n' || text[at] == '\r') && !half)
                ++line_;
        }
        if (at_ == At::quoted && csv_.refused.empty())
            csv_.refused = "quote_unterminated";
        if (begun_ && csv_.refused.empty())
            end_row();
        return std::move(csv_);
    }

private:
    void take(char letter, char next) {
        passed_ = 0;
        if (!std::exchange(begun_, true))
            csv_.lines.push_back(line_);
        if (at_ == At::quoted) {
            if (letter != '"')
                cell_ += letter;
            else if (next == '"')
                cell_ += letter, passed_ = 1;
            else
                at_ = At::behind_quote;
        } else if (letter == separator_) {
            end_cell();
        } else if (letter == '\n' || letter == '\r') {
            end_row();
        } else if (at_ == At::behind_quote) {
            if (letter != ' ' && letter != '\t')
                csv_.refused = "text_after_quote";
        } else if (at_ == At::begin && letter == '"') {
            cell_.clear();
            at_ = At::quoted;
        } else {
            cell_ += letter;
            if (letter != ' ' && letter != '\t')
                at_ = At::unquoted;
        }
    }

    void end_cell() {
        cells_.push_back(std::exchange(cell_, {}));
        at_ = At::begin;
    }

    void end_row() {
        end_cell();
        csv_.rows.push_back(std::exchange(cells_, {}));
        begun_ = false;
    }

    char separator_;
    At at_ = At::begin;
    bool begun_ = false;
    std::size_t line_ = 1, passed_ = 0;
    std::string cell_;
    std::vector<std::string> cells_;
    NaiveCsv csv_;
};

} // namespace

NaiveCsv read_naively(std::string_view text, char separator) {
    NaiveCsv csv = Machine(separator).read(text);
    csv.lines.resize(csv.rows.size()); // a row that was not read to its end is none
    return csv;
}

} // namespace timebank
