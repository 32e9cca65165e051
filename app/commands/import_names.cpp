// Who is meant by names in a file that are nobody's: told by --who, or asked on the terminal.
#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "commands/import_verbs.hpp"
#include "commands/problems.hpp"
#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct Question {
    std::string name, column;
    std::size_t line = 0;
    std::vector<std::string> candidates; ///< `M0012 Ann Baker`
    std::int64_t rows = 0;
};

// Each name once, as it first comes; those whose keys were asked about already are left out.
std::vector<Question> questions_of(const std::vector<Problem>& problems,
                                   const std::set<std::string>& asked) {
    std::vector<Question> questions;
    for (const Problem& each : problems) {
        const std::string key = name_key(each.cell);
        if (!is_about_a_name(each) || key.empty() || asked.contains(key))
            continue;
        auto known = std::ranges::find_if(
            questions, [&](const Question& question) { return name_key(question.name) == key; });
        if (known == questions.end())
            known =
                questions.insert(known, {each.cell, each.column, each.line, each.suggestions, 0});
        ++known->rows;
    }
    return questions;
}

constexpr const char* how_to_answer =
    "A number of the list, a member's number with its M, a name, - to leave the name as it is, or "
    "stop.";

class Asking {
public:
    Asking(const Desk& desk, Ledger& ledger, const ImportFile& file, ImportOptions& options)
        : desk_(desk), ledger_(ledger), file_(file), digest_(ImportMemory::digest_of(file)),
          options_(options) {}

    /// What was answered for this very file in a run before.
    void take_up() {
        std::int64_t taken = 0;
        for (const NameAnswer& each : ledger_.import_memory().answers(digest_)) {
            if (is_answered(each.name))
                continue;
            options_.answers.push_back(each);
            ++taken;
        }
        if (taken > 0)
            desk_.say(fmt::format("note: {} given for this file before {} taken up again",
                                  show_answers(taken), taken == 1 ? "is" : "are"));
    }

    /// False where somebody wants to stop.
    bool ask_all() {
        while (true) {
            const auto questions =
                questions_of(ledger_.preview_import(file_, options_).problems, asked_);
            if (questions.empty())
                return true;
            for (const Question& each : questions)
                if (!ask(each))
                    return false;
        }
    }

    std::string given() const { return show_answers(given_) + (given_ == 1 ? " is" : " are"); }

private:
    static std::string show_answers(std::int64_t count) {
        return fmt::format("{} answer{}", count, count == 1 ? "" : "s");
    }

    bool is_answered(const std::string& name) const {
        return std::ranges::any_of(options_.answers, [&](const NameAnswer& each) {
            return name_key(each.name) == name_key(name);
        });
    }

    bool ask(const Question& question) {
        asked_.insert(name_key(question.name));
        desk_.tell(fmt::format("Line {}, {}: who is '{}'? ({})", question.line, question.column,
                               question.name, show_rows(question.rows)));
        for (std::size_t each = 0; each < question.candidates.size(); ++each)
            desk_.tell(fmt::format("  {}  {}", each + 1, question.candidates[each]));
        while (true) {
            const auto typed = desk_.ask("Who?");
            if (!typed || name_key(*typed) == "stop" || name_key(*typed) == "q")
                return false;
            if (*typed == "-")
                return true;
            if (typed->empty() || *typed == "?") {
                desk_.tell(how_to_answer);
                continue;
            }
            if (take(question, *typed))
                return true;
        }
    }

    bool take(const Question& question, const std::string& typed) {
        try {
            const NameAnswer answer{question.name, member_meant(question, typed)};
            ledger_.import_memory().keep_answer(digest_, answer);
            options_.answers.push_back(answer);
            ++given_;
            desk_.tell(fmt::format("'{}' is {}.", answer.name, ledger_.named(answer.member)));
            return true;
        } catch (const Refused& no) {
            desk_.tell(no.refusal().message);
            if (!no.refusal().hint.empty())
                desk_.tell(no.refusal().hint);
            return false;
        }
    }

    // A bare number is one of the list: nobody knows all members by number, and who does types M.
    MemberNumber member_meant(const Question& question, const std::string& typed) const {
        const auto place = read_whole_number(typed);
        if (!place)
            return ledger_.find_member(typed);
        if (*place < 1 || *place > std::ssize(question.candidates))
            throw Refused(refuse(rule("who_unlisted"), typed));
        const std::string& candidate = question.candidates[static_cast<std::size_t>(*place - 1)];
        return ledger_.find_member(candidate.substr(0, candidate.find(' ')));
    }

    const Desk& desk_;
    Ledger& ledger_;
    const ImportFile& file_;
    std::string digest_;
    ImportOptions& options_;
    std::set<std::string> asked_; ///< keys
    std::int64_t given_ = 0;
};

} // namespace

bool is_about_a_name(const Problem& problem) {
    return problem.code == "member_unknown" || problem.code == "member_ambiguous";
}

void take_answers(const Ledger& ledger, const std::vector<std::string>& typed,
                  ImportOptions& options) {
    for (const std::string& each : typed) {
        const std::size_t equals = each.rfind('=');
        if (equals == std::string::npos || name_key(each.substr(0, equals)).empty())
            throw Refused(refuse(rule("who_unreadable"), each));
        options.answers.push_back(
            {tidy_name(each.substr(0, equals)), ledger.find_member(trim(each.substr(equals + 1)))});
    }
}

void ask_who_is_meant(const Desk& desk, Ledger& ledger, const ImportFile& file,
                      const std::string& path, ImportOptions& options) {
    if (path == "-")
        throw Refused(
            refuse(rule("interactive_needs_terminal"), "standard input is the file itself"));
    if (!desk.can_ask())
        throw Refused(refuse(rule("interactive_needs_terminal"), "standard input is no terminal"));
    Asking asking(desk, ledger, file, options);
    asking.take_up();
    if (!asking.ask_all())
        throw Refused(refuse(rule("interactive_stopped"), asking.given(), path));
}

void tell_of_learned(const Desk& desk, const ImportResult& result) {
    for (const LearnedName& each : result.learned)
        desk.say(each.kept ? fmt::format("note: '{}' is an alias of {} from now on", each.name,
                                         each.member)
                           : fmt::format("note: '{}' was not kept as an alias of {}: it may mean "
                                         "somebody else another time",
                                         each.name, each.member));
}

} // namespace timebank
