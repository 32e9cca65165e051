#include "ledger/member_import.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <fmt/core.h>

#include "imports/member_rows.hpp"
#include "ledger/contacts.hpp"
#include "ledger/import_limits.hpp"
#include "ledger/member_sharing.hpp"
#include "members/find.hpp"
#include "members/looks.hpp"
#include "members/names.hpp"
#include "months/closing.hpp"
#include "refusals/catalogue.hpp"
#include "store/contact_table.hpp"
#include "store/deed_table.hpp"
#include "store/entry_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// Every name that a member goes by, as names are compared.
std::vector<std::string> keys_of(const Member& member) {
    std::vector<std::string> keys{name_key(member.name)};
    for (const std::string& alias : member.aliases)
        keys.push_back(name_key(alias));
    return keys;
}

class MemberImport {
public:
    MemberImport(ImportRun& run, const Settings& settings)
        : run_(run), shared_(read_shared_accounts(run.connection)),
          limits_(run.connection, settings.limits.organisation.firm, shared_),
          next_entry_(next_entry_number(run.connection)), first_entry_(next_entry_),
          next_number_(next_member_number(run.connection)) {
        for (Member& member : timebank::read_members(run.connection)) {
            // A merged record's names are the member's by now, as far as they still go by them.
            if (!member.same_as)
                for (const std::string& key : keys_of(member))
                    by_key_.emplace(key, member.number.value);
            by_look_.emplace(look_of(member.name), member.number.value);
            by_number_.emplace(member.number.value, std::move(member));
        }
    }

    void run() {
        std::vector<ProposedMember> without_number;
        const RowsRead read = timebank::read_members(
            run_.text, run_.header, run_.hand.today, run_.options.order,
            [&](const ProposedMember& proposed) {
                // Rows without a number wait until every number that the file names is taken.
                if (proposed.number)
                    return take(proposed, *proposed.number);
                if (const auto known = by_key_.find(name_key(proposed.name));
                    known != by_key_.end())
                    return take(proposed, MemberNumber{known->second});
                without_number.push_back(proposed);
                return std::vector<Problem>{};
            },
            [this](const RowText& row, std::vector<Problem> problems) {
                run_.refuse_row(row, std::move(problems));
            },
            run_.options.watch);
        run_.finish(read);
        for (const ProposedMember& proposed : without_number) {
            while (by_number_.contains(next_number_.value))
                ++next_number_.value;
            take(proposed, next_number_);
        }
        if (run_.options.opening_on && !run_.header.at(Field::opening_hours))
            run_.warn("no column holds opening hours, so nobody brings any; to name it: --map "
                      "opening_hours=\"...\"");
        MemberSharing sharing(run_, by_number_);
        add_problems(sharing.take(added_));
        add_problems(why_not_open(sharing));
        write_openings();
    }

private:
    std::vector<Problem> take(const ProposedMember& proposed, MemberNumber number) {
        const auto known = by_number_.find(number.value);
        if (known == by_number_.end()) {
            add(proposed, number);
            return {};
        }
        if (std::ranges::count(keys_of(known->second), name_key(proposed.name)) > 0) {
            ++run_.result.already_there;
            warn_of_differences(proposed, known->second);
            return {};
        }
        Problem problem = problem_at(
            proposed.line, run_.header.title(Field::number), show_number(number),
            refuse(rule("member_number_taken"), show_number(number), known->second.name));
        problem.suggestions = {show_named(number, known->second.name)};
        return {problem};
    }

    // What is only known once all rows are read. Their good rows cannot be told apart any more, so
    // none is written.
    void add_problems(std::vector<Problem> problems) {
        if (problems.empty())
            return;
        run_.set_aside = nullptr;
        run_.result.whole_only = true;
        run_.result.refused += static_cast<std::int64_t>(problems.size());
        run_.problem(std::move(problems));
    }

    // The hours of one account can come in once.
    std::vector<Problem> why_not_open(const MemberSharing& sharing) const {
        std::vector<Problem> problems;
        std::unordered_map<std::int64_t, const ProposedMember*> by_account;
        for (const ProposedMember& each : added_) {
            if (each.opening == Minutes{})
                continue;
            const auto [other, is_first] =
                by_account.try_emplace(sharing.holder(*each.number).value, &each);
            if (!is_first)
                problems.push_back(problem_at(
                    each.line, run_.header.title(Field::opening_hours), show_clock(each.opening),
                    refuse(rule("opening_twice"), show_named(*each.number, each.name),
                           show_named(*other->second->number, other->second->name),
                           other->second->line)));
        }
        return problems;
    }

    void add(const ProposedMember& proposed, MemberNumber number) {
        Member member;
        member.number = number;
        member.kind = proposed.kind;
        member.name = tidy_name(proposed.name);
        for (const std::string& alias : proposed.aliases)
            member.aliases.push_back(tidy_name(alias));
        member.joined_on = proposed.joined_on.value_or(run_.hand.today);
        member.contact = proposed.contact;
        member.standings = proposed.standings;
        if (member.standings.empty())
            member.standings = {{member.joined_on, proposed.standing.value_or(Standing::active)}};
        warn_of_look_alike(proposed.line, member);
        if (run_.writes())
            write(member, proposed);
        if (member.kind == MemberKind::organisation)
            limits_.add_organisation(number, member.name);
        added_.push_back(proposed);
        added_.back().number = number;
        by_number_.emplace(number.value, std::move(member));
        ++run_.result.written;
    }

    void warn_of_look_alike(std::size_t line, const Member& member) {
        const auto [first, is_new] = by_look_.emplace(look_of(member.name), member.number.value);
        if (is_new)
            return;
        const std::string& other = by_number_.at(first->second).name;
        if (name_key(other) != name_key(member.name))
            run_.warn(fmt::format("line {}: {} looks like {}, but is spelt with other letters",
                                  line, show_named(member.number, member.name),
                                  show_named({first->second}, other)));
    }

    // A change on the day of the one before needs a deed of its own, to stay after it; so does a
    // leaving.
    void write(Member member, const ProposedMember& proposed) {
        const std::vector<StandingChange> changes = std::exchange(member.standings, {});
        add_member_row(run_.connection, member, run_.deed);
        for (std::size_t each = 0; each < changes.size(); ++each) {
            const auto departure =
                each < proposed.departures.size() ? proposed.departures[each] : std::nullopt;
            const bool same_day = each > 0 && changes[each - 1].since == changes[each].since;
            const std::int64_t deed =
                departure || same_day
                    ? add_deed(run_.connection, {run_.hand.today, run_.hand.broker, "import apply",
                                                 fmt::format("deed {}", run_.deed), std::nullopt})
                    : run_.deed;
            add_standing(run_.connection, member.number, changes[each], deed);
            if (departure)
                add_leaving(run_.connection,
                            {member.number, departure->reason, departure->balance_to}, deed);
        }
        for (NamedContact& each : std::vector(*with_contacts({}, member.name, proposed.contacts))) {
            each.organisation = member.number;
            add_contact(run_.connection, each);
        }
    }

    // A members file is read for who is new; what has changed about the others is the broker's to
    // say, with a command that names them.
    void warn_of_differences(const ProposedMember& proposed, const Member& known) {
        std::string differing;
        const auto compare = [&](const char* what, const std::optional<std::string>& in_file,
                                 const std::optional<std::string>& in_book) {
            if (in_file && in_file != in_book)
                differing += std::string(differing.empty() ? "" : ", ") + what;
        };
        compare("phone", proposed.contact.phone, known.contact.phone);
        compare("e-mail", proposed.contact.email, known.contact.email);
        compare("address", proposed.contact.address, known.contact.address);
        compare("channel", proposed.contact.channel, known.contact.channel);
        compare("paper", proposed.contact.paper, known.contact.paper);
        compare("language", proposed.contact.language, known.contact.language);
        if (!proposed.contacts.empty() &&
            tells_more(read_represented(run_.connection, known.number).contacts, proposed.contacts))
            differing += std::string(differing.empty() ? "" : ", ") + "contact person";
        if (!differing.empty())
            run_.warn(fmt::format("line {}: {} is already there with another {}; to change it: "
                                  "timebank member edit {}",
                                  proposed.line, show_named(known.number, known.name), differing,
                                  show_number(known.number)));
        // Where a member is counted is nothing that could be changed.
        const bool elsewhere = proposed.same_as
                                   ? proposed.same_as != known.same_as
                                   : proposed.shares && proposed.shares != known.shares;
        if (elsewhere)
            run_.warn(fmt::format("line {}: {} is already there, and counted on another account",
                                  proposed.line, show_named(known.number, known.name)));
    }

    void write_openings() {
        const auto opens = [](const ProposedMember& each) { return each.opening != Minutes{}; };
        if (std::ranges::none_of(added_, opens))
            return;
        const Day on = run_.options.opening_on.value_or(run_.hand.today);
        const Month month = counts_in(on, last_closed_month(run_.connection));
        EntryWriter writer(run_.connection);
        for (const ProposedMember& each : added_) {
            if (!opens(each))
                continue;
            NewEntry entry;
            const Minutes opening = each.opening;
            const AccountNumber account = account_of(*each.number);
            const bool in_credit = opening > Minutes{};
            entry.given = in_credit ? opening : -opening;
            entry.movement = {next_entry_++,
                              EntryKind::opening,
                              in_credit ? opening_account : account,
                              in_credit ? account : opening_account,
                              entry.given,
                              on,
                              month};
            entry.deed = run_.deed;
            if (month_of(on) < month)
                ++run_.result.late;
            limits_.add(entry.movement);
            if (run_.writes())
                writer.write(entry);
        }
        limits_.finish(run_);
        run_.first_entry = first_entry_;
        run_.last_entry = next_entry_ - 1;
    }

    ImportRun& run_;
    SharedAccounts shared_;
    ImportLimits limits_;
    EntryNumber next_entry_, first_entry_;
    MemberNumber next_number_;
    MembersByNumber by_number_;
    std::unordered_map<std::string, std::int64_t> by_key_;
    std::unordered_map<std::string, std::int64_t> by_look_; ///< the first who looks so
    std::vector<ProposedMember> added_;                     ///< each with its number
};

} // namespace

void import_members(ImportRun& run, const Settings& settings) {
    MemberImport(run, settings).run();
}

} // namespace timebank
