#include "imports/member_rows.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "imports/lists.hpp"
#include "members/find.hpp"
#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

using Good = std::function<std::vector<Problem>(const ProposedMember&)>;
using Bad = std::function<void(const RowText&, std::vector<Problem>)>;

/// `Large print` as `large-print`, `E-mail` as `email`: as why_not_contact knows them.
std::string word_of_contact(Field field, std::string_view text) {
    std::string word = name_key(text);
    if (field == Field::channel && word == "e-mail")
        return "email";
    std::replace(word.begin(), word.end(), ' ', '-');
    return word;
}

class MemberReader {
public:
    MemberReader(std::string_view text, const Header& header, Day today, DateOrder order,
                 const Watch& watch)
        : header_(header), today_(today), order_(order), walker_(text, header, watch) {}

    RowsRead read_all(const Good& good, const Bad& bad) {
        ProposedMember member;
        return read_rows(
            walker_, row_, problems_, [&] { member = read_row(); }, [&] { return good(member); },
            bad);
    }

private:
    struct Appearance {
        std::size_t line;
        std::optional<MemberNumber> number;
    };

    /// As it was written, spaces and all, in a file that was exported.
    std::string_view text(Field field) const { return unguard(row_.cell(header_, field)); }
    std::string_view cell(Field field) const { return trim(text(field)); }

    void add_problem(Field field, const Refusal& refusal) {
        problems_.push_back(problem_with(row_, header_, field, refusal));
    }

    ProposedMember read_row() {
        ProposedMember member;
        member.line = row_.line;
        member.number = read_own_number();
        member.name = read_name(member.number);
        member.aliases = read_aliases();
        member.kind = read_with(Field::kind, read_kind).value_or(MemberKind::person);
        member.contacts = read_contacts(member);
        member.joined_on = read_joined();
        member.contact = read_contact();
        member.standing = read_with(Field::standing, read_standing);
        read_history(member);
        member.shares = read_member_number(Field::shares);
        member.same_as = read_member_number(Field::same_as);
        const std::size_t problems = problems_.size();
        member.opening = read_with(Field::opening_hours, read_balance).value_or(Minutes{});
        const bool known = problems_.size() == problems;
        walker_.add_to_total(known ? std::optional(member.opening.count) : std::nullopt);
        return member;
    }

    /// Nothing where the cell is empty, or cannot be read: then there is a problem more.
    template <class Value>
    std::optional<Value> read_with(Field field, Answer<Value> (*read)(std::string_view)) {
        const std::string_view text = cell(field);
        if (text.empty())
            return std::nullopt;
        const Answer<Value> answer = read(text);
        if (answer)
            return *answer;
        add_problem(field, answer.refusal());
        return std::nullopt;
    }

    std::optional<MemberNumber> read_member_number(Field field) {
        const std::string_view text = cell(field);
        if (text.empty())
            return std::nullopt;
        const auto number = timebank::read_number(text);
        if (!number)
            add_problem(field, refuse(rule("number_unreadable"), text));
        return number;
    }

    std::optional<MemberNumber> read_own_number() {
        const auto number = read_member_number(Field::number);
        if (!number)
            return std::nullopt;
        const auto [other, fresh] = line_of_number_.emplace(number->value, row_.line);
        if (!fresh)
            add_problem(Field::number,
                        refuse(rule("member_repeated"), cell(Field::number), other->second));
        return number;
    }

    std::string read_name(std::optional<MemberNumber> number) {
        std::string name = tidy_name(cell(Field::name));
        const auto told = [&](const Problem& each) {
            return each.column == header_.title(Field::name);
        };
        if (cell(Field::name).empty()) {
            if (std::none_of(problems_.begin(), problems_.end(), told))
                add_problem(Field::name, refuse(rule("cell_empty"), show_field(Field::name)));
            return name;
        }
        if (const auto refusal = why_not_name(name)) {
            add_problem(Field::name, *refusal);
            return name;
        }
        auto& others = rows_of_name_[name_key(name)];
        const auto same = std::find_if(others.begin(), others.end(), [&](const Appearance& each) {
            return !number || !each.number || number == each.number;
        });
        const bool number_told = number && same != others.end() && number == same->number;
        if (same != others.end() && !number_told)
            add_problem(Field::name, refuse(rule("member_repeated"), name, same->line));
        others.push_back({row_.line, number});
        return name;
    }

    std::vector<std::string> read_aliases() {
        std::vector<std::string> aliases;
        for (const std::string_view item : split_list(cell(Field::alias), ";/\r\n")) {
            std::string alias = tidy_name(text_of_item(item));
            if (alias.empty())
                continue;
            if (const auto refusal = why_not_name(alias))
                add_problem(Field::alias, *refusal);
            aliases.push_back(std::move(alias));
        }
        return aliases;
    }

    std::vector<WrittenContact> read_contacts(const ProposedMember& member) {
        std::vector<WrittenContact> contacts;
        for (const std::string_view each : split_contacts(cell(Field::contacts))) {
            const auto contact = timebank::read_contact(each);
            if (!contact)
                add_problem(Field::contacts, contact.refusal());
            else
                contacts.push_back(*contact);
        }
        if (!contacts.empty() && member.kind == MemberKind::person)
            add_problem(Field::contacts, refuse(rule("contact_for_person"), member.name, ""));
        if (const auto all = with_contacts({}, member.name, contacts); !all)
            add_problem(Field::contacts, all.refusal());
        return contacts;
    }

    std::optional<Day> read_joined() {
        const std::string_view text = cell(Field::joined);
        if (text.empty())
            return std::nullopt;
        const auto day = read_day(text, today_, order_);
        if (!day) {
            add_problem(Field::joined, day.refusal());
            return std::nullopt;
        }
        if (*day > today_)
            add_problem(Field::joined,
                        refuse(rule("day_in_future"), show_short(*day), show_short(today_)));
        return *day;
    }

    /// Every change since the first, each lawful after the one before.
    void read_history(ProposedMember& member) {
        for (const std::string_view item : split_list(cell(Field::standing_history), ";")) {
            const auto parts = split_list(item, "=");
            const auto change = read_change(parts.empty() ? item : parts.front());
            if (!change)
                return add_problem(Field::standing_history, change.refusal());
            const auto departure = read_departure(item, parts, change->standing);
            if (!departure)
                return add_problem(Field::standing_history, departure.refusal());
            if (!member.standings.empty())
                if (const auto refusal = why_not_change(
                        member.number ? show_named(*member.number, member.name) : member.name,
                        member.standings, change->standing, change->since, today_))
                    return add_problem(Field::standing_history, *refusal);
            member.standings.push_back(*change);
            member.departures.push_back(*departure);
        }
        if (member.standing && !member.standings.empty() &&
            *member.standing != member.standings.back().standing)
            add_problem(Field::standing,
                        refuse(rule("standing_not_last"), show_standing(*member.standing),
                               show_standing(member.standings.back().standing)));
    }

    /// `active 2026-01-03`
    Answer<StandingChange> read_change(std::string_view item) const {
        const std::size_t space = item.find(' ');
        if (space == std::string_view::npos)
            return refuse(rule("standing_change_unreadable"), item);
        const auto standing = read_standing(item.substr(0, space));
        if (!standing)
            return standing.refusal();
        const auto since = read_day(item.substr(space + 1), today_, order_);
        if (!since)
            return since.refusal();
        if (*since > today_)
            return refuse(rule("day_in_future"), show_short(*since), show_short(today_));
        return StandingChange{*since, *standing};
    }

    /// What stands behind `left 2026-09-30`: `=moved=pot`, or nothing.
    static Answer<std::optional<Departure>>
    read_departure(std::string_view item, const std::vector<std::string_view>& parts,
                   Standing standing) {
        if (parts.size() == 1)
            return std::optional<Departure>();
        const auto balance_to =
            parts.size() == 3 ? read_balance_to(parts[2]) : std::optional<BalanceTo>();
        if (!balance_to || standing != Standing::left)
            return refuse(rule("standing_change_unreadable"), item);
        const auto reason = read_leaving_reason(parts[1]);
        if (!reason)
            return reason.refusal();
        return std::optional(Departure{*reason, *balance_to});
    }

    /// Each part is asked about alone, so that every problem is told, and of its own cell.
    Contact read_contact() {
        Contact contact;
        const auto take = [&](Field field, std::optional<std::string> Contact::*part) {
            const std::string_view text = this->text(field);
            if (text.empty())
                return;
            const bool word = field == Field::channel || field == Field::paper;
            Contact alone;
            contact.*part = alone.*part = word ? word_of_contact(field, text) : std::string(text);
            if (const auto refusal = why_not_contact(alone))
                add_problem(field, *refusal);
        };
        take(Field::phone, &Contact::phone);
        take(Field::email, &Contact::email);
        take(Field::address, &Contact::address);
        take(Field::channel, &Contact::channel);
        take(Field::paper, &Contact::paper);
        take(Field::language, &Contact::language);
        return contact;
    }

    const Header& header_;
    Day today_;
    DateOrder order_;
    RowWalker walker_;
    RowText row_;
    std::vector<Problem> problems_;
    std::unordered_map<std::int64_t, std::size_t> line_of_number_;
    std::unordered_map<std::string, std::vector<Appearance>> rows_of_name_;
};

} // namespace

RowsRead read_members(std::string_view text, const Header& header, Day today, DateOrder order,
                      const Good& good, const Bad& bad, const Watch& watch) {
    return MemberReader(text, header, today, order, watch).read_all(good, bad);
}

} // namespace timebank
