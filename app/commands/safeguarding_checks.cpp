// timebank safeguarding check, about: what was seen of a member, and what gates have to know.
#include <map>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/safeguarding_verbs.hpp"
#include "safeguarding/check_details.hpp"

namespace timebank {

namespace {

struct CheckOptions {
    std::string member, kind;
    std::map<std::string, std::vector<std::string>> fields; ///< as typed, by option
};

void declare_check(CLI::App& verb, CheckOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("KIND", options.kind, list_check_kinds())->required();
    for (const CheckField& field : check_fields()) {
        const std::string name(field.name);
        CLI::Option* const option =
            verb.add_option("--" + name, options.fields[name], std::string(field.about));
        option->allow_extra_args(false);
        if (field.is_day)
            option->type_name("DAY");
        if (name != "hazard")
            option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    }
    add_words(verb,
              "Nothing is overwritten: what is told later of a certificate, without --issued, "
              "is the\nlast one again with the change. Nothing that a certificate says is "
              "ever written down.");
}

CheckWords words_of(const Desk& desk, const CheckOptions& options) {
    CheckWords words;
    for (const CheckField& field : check_fields()) {
        const std::string name(field.name);
        const std::vector<std::string>& typed = options.fields.at(name);
        if (typed.empty())
            continue;
        if (field.is_day)
            words.days.emplace(name, desk.day(typed.front()));
        else
            words.texts.emplace(name, fmt::format("{}", fmt::join(typed, ",")));
    }
    return words;
}

ExitCode run_check(const Desk& desk, const CheckOptions& options) {
    const CheckKind kind = read_check_kind(options.kind).or_throw();
    const CheckWords words = words_of(desk, options);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber member = ledger.find_member(options.member);
    const Check check = ledger.safeguarding().add_check(member, kind, words);
    std::string line = fmt::format("{}: {}, {}", ledger.named(member), show_check_kind(kind),
                                   show_short(check.seen_on));
    if (const std::string details = show_check_details(check); !details.empty())
        line += "; " + details;
    if (check.until)
        line += "; until " + show_short(*check.until);
    desk.say(line);
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(member)),
                   fact("check", "", std::string(show_check_kind(kind))),
                   fact("on", "", check.seen_on),
                   fact("seen_by", "", check.seen_by),
                   fact("details", "", show_check_details(check)),
                   fact("until", "", day_cell(check.until))};
    desk.print(sheet);
    return ExitCode::done;
}

struct AboutOptions {
    std::string member, born, supported;
    bool adult = false;
};

void declare_about(CLI::App& verb, AboutOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    auto* const born =
        verb.add_option("--born", options.born, "The day they were born")->type_name("DAY");
    verb.add_flag("--adult", options.adult, "They are of age; no day of birth is needed")
        ->excludes(born);
    verb.add_option("--supported", options.supported,
                    "Whether a second person has to be there at a home: referred (by an agency), "
                    "says-so or no; never why")
        ->check(not_empty);
}

ExitCode run_about(const Desk& desk, const AboutOptions& options) {
    Told told;
    told.born_on = day_if_any(desk, options.born);
    told.adult = options.adult;
    if (!options.supported.empty())
        told.support = read_support(options.supported).or_throw();
    Ledger ledger = desk.open(Intent::to_write);
    told.member = ledger.find_member(options.member);
    ledger.safeguarding().tell(told);
    desk.say(fmt::format("{}: noted, for the gates only", ledger.named(told.member)));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(told.member))};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_safeguarding_checks(CLI::App& noun, Errand& errand) {
    add_verb<CheckOptions>(
        noun, errand, "check", "Write down what was checked of a member",
        "  timebank safeguarding check \"Ann Baker\" met --on 3/10/2026\n"
        "  timebank safeguarding check 12 identity --document passport\n"
        "  timebank safeguarding check 12 reference --asked 1/9/2026 --received 20/9/2026 "
        "--satisfactory yes\n"
        "  timebank safeguarding check 12 driver --licence 1/5/2031 --mot 3/4/2027 --tax 1/3/2027 "
        "--insurer 12/6/2027\n"
        "  timebank safeguarding check 12 home-assessment --hazard pets --hazard stairs",
        run_check, declare_check);
    add_verb<AboutOptions>(noun, errand, "about", "What the gates have to know of a member",
                           "  timebank safeguarding about \"Ann Baker\" --adult\n"
                           "  timebank safeguarding about 12 --born 3/10/2010\n"
                           "  timebank safeguarding about 7 --supported referred",
                           run_about, declare_about);
}

} // namespace timebank
