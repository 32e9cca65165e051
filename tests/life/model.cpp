#include "model.hpp"

#include <algorithm>

namespace timebank::naive {

namespace {

bool has_part_in(const Exchange& exchange, MemberNumber member) {
    return member == exchange.giver || member == exchange.receiver;
}

} // namespace

std::string lower(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

Number rounded(Number given, Number step) {
    Number credited = 0;
    while (credited + step <= given)
        credited += step;
    const Number short_by = given - credited;
    return short_by * 2 >= step ? credited + step : credited;
}

Standing standing_at(const Person& person, Day day) {
    Standing standing = person.standings.front().standing;
    for (const StandingChange& change : person.standings)
        if (!(day < change.since))
            standing = change.standing;
    return standing;
}

std::map<Number, Number> Model::balances() const {
    std::map<Number, Number> held{{-1, 0}, {-2, 0}, {-3, 0}, {-4, 0}};
    for (const auto& [number, person] : people)
        held[holder(number)] = 0;
    for (const Line& line : lines) {
        held[holder(line.from)] -= line.minutes;
        held[holder(line.to)] += line.minutes;
    }
    return held;
}

Number Model::balance(Number account) const {
    Number held = 0;
    for (const Line& line : lines)
        held += (holder(line.to) == holder(account) ? line.minutes : 0) -
                (holder(line.from) == holder(account) ? line.minutes : 0);
    return held;
}

Number Model::next_number() const {
    const Number last = people.empty() ? 0 : people.rbegin()->first;
    return std::max(last, same_as.empty() ? 0 : same_as.rbegin()->first) + 1;
}

Number Model::review_items() const {
    const auto items =
        std::ranges::count_if(lines, [](const Line& line) { return !line.reviews.empty(); });
    return items - static_cast<Number>(settled.size());
}

Content Model::content_of(const Exchange& exchange) const {
    return {person(exchange.giver.value),
            person(exchange.receiver.value),
            exchange.given.count,
            exchange.happened_on.since_1970,
            exchange.category,
            exchange.sheet ? lower(exchange.sheet->sheet) : ""};
}

std::string Model::why_not_exchange(const Exchange& exchange, Day today) const {
    const auto& behalf = exchange.on_behalf_of;
    const auto& third = exchange.accompanied_by;
    if (exchange.giver == exchange.receiver)
        return "same_member";
    if (behalf && has_part_in(exchange, *behalf))
        return "on_behalf_same";
    if (third && (has_part_in(exchange, *third) || third == behalf))
        return "accompanied_same";
    if (today < exchange.happened_on)
        return "day_in_future";
    if (exchange.happened_on.since_1970 < 0)
        return "day_too_early";
    if (exchange.given.count <= 0 || rounded(exchange.given.count, step) == 0)
        return "hours_below_step";
    if (exchange.sheet && exchange.sheet->sheet.size() > 40)
        return "sheet_too_long";
    if (exchange.sheet && exchange.sheet->line && exchange.sheet->sheet.empty())
        return "line_without_sheet";
    if (exchange.note && exchange.note->size() > 2000)
        return "note_too_long";
    return holder(exchange.giver.value) == holder(exchange.receiver.value) ? "same_account" : "";
}

bool Model::line_is_taken(const Exchange& exchange, Number replaces) const {
    if (!exchange.sheet || !exchange.sheet->line)
        return false;
    const auto held = places.find({lower(exchange.sheet->sheet), *exchange.sheet->line});
    if (held == places.end())
        return false;
    const Number last = last_in_place_of(held->second);
    if (last != replaces && line(last).corrected_by == 0)
        return true;
    return standing_on(held->first, replaces) != 0;
}

Number Model::last_in_place_of(Number entry) const {
    while (line(entry).replaced_by != 0)
        entry = line(entry).replaced_by;
    return entry;
}

Number Model::standing_on(const SheetPlace& place, Number but) const {
    for (Number entry = 1; has(entry); ++entry) {
        const auto& sheet = line(entry).exchange.sheet;
        if (entry != but && line(entry).stands_as_help() && sheet &&
            SheetPlace{lower(sheet->sheet), sheet->line.value_or(0)} == place)
            return entry;
    }
    return 0;
}

Number Model::likely_repeat(const Exchange& exchange) const {
    const bool by_line = exchange.sheet && exchange.sheet->line;
    const auto same = contents.find(content_of(exchange));
    if (!by_line && same != contents.end())
        return 1;
    const std::string sheet = exchange.sheet ? lower(exchange.sheet->sheet) : "";
    for (const Line& line : lines) {
        const Exchange& other = line.exchange;
        const std::string other_sheet = other.sheet ? lower(other.sheet->sheet) : "";
        if (line.stands_as_help() && person(other.giver.value) == exchange.giver.value &&
            person(other.receiver.value) == exchange.receiver.value &&
            other.happened_on == exchange.happened_on && other.given == exchange.given &&
            line.minutes == rounded(exchange.given.count, step) &&
            (other_sheet.empty() || other_sheet != sheet))
            return 1;
    }
    return 0;
}

Line Model::line_of(const Exchange& exchange, Number replaces) const {
    Line line;
    line.from = exchange.receiver.value;
    line.to = exchange.giver.value;
    line.minutes = rounded(exchange.given.count, step);
    line.day = exchange.happened_on;
    line.replaces = replaces;
    line.exchange = exchange;
    return line;
}

Number Model::add_exchange(const Exchange& exchange, Day today, Number replaces) {
    Line added = line_of(exchange, replaces);
    added.recorded_on = today;
    added.counts_in = month_for(added.day);
    lines.push_back(added);
    lines.back().reviews = gates_missed(exchange);
    const auto entry = static_cast<Number>(lines.size());
    if (replaces != 0)
        line(replaces).replaced_by = entry;
    if (exchange.sheet)
        sheets.emplace(lower(exchange.sheet->sheet), exchange.sheet->sheet);
    const bool by_line =
        exchange.sheet && exchange.sheet->line &&
        places.emplace(SheetPlace{lower(exchange.sheet->sheet), *exchange.sheet->line}, entry)
            .second;
    if (!by_line)
        ++contents[content_of(exchange)];
    return entry;
}

Number Model::add_credit(EntryKind kind, Number from, Number to, Number minutes, Day on,
                         Day today) {
    Line added;
    added.kind = kind;
    added.from = from;
    added.to = to;
    added.minutes = minutes;
    added.day = on;
    added.recorded_on = today;
    added.counts_in = month_for(on);
    lines.push_back(added);
    return static_cast<Number>(lines.size());
}

std::string Model::why_not_undo(Number entry, const std::string& reason) const {
    if (line(entry).kind == EntryKind::correction)
        return "correction_of_correction";
    if (line(entry).corrected_by != 0)
        return "already_corrected";
    return reason.empty() ? "reason_missing" : "";
}

Number Model::undo(Number entry, Day today) {
    const Line undone = line(entry);
    const Number number = add_credit(EntryKind::correction, undone.to, undone.from, undone.minutes,
                                     undone.day, today);
    line(number).corrects = entry;
    line(entry).corrected_by = number;
    return number;
}

Number Model::standing_welcome(Number member) const {
    for (std::size_t at = 0; at < lines.size(); ++at)
        if (lines[at].kind == EntryKind::welcome && person(lines[at].to) == member &&
            lines[at].corrected_by == 0)
            return static_cast<Number>(at) + 1;
    return 0;
}

bool Model::name_is_taken(const std::string& name, Number but) const {
    return std::any_of(people.begin(), people.end(), [&](const auto& each) {
        const auto& [number, person] = each;
        const auto same = [&](const std::string& other) { return lower(other) == lower(name); };
        return number != but && (same(person.name) ||
                                 std::any_of(person.aliases.begin(), person.aliases.end(), same));
    });
}

std::string Model::why_not_stand(const Person& person, Standing to, Day on, Day today) const {
    const StandingChange& last = person.standings.back();
    if (last.standing == to)
        return "standing_already";
    const bool from_left = last.standing == Standing::left && to != Standing::active;
    const bool from_applicant = last.standing == Standing::applicant && to == Standing::paused;
    if (from_left || from_applicant || to == Standing::applicant)
        return "standing_not_lawful";
    if (on < last.since)
        return "standing_before_last";
    return today < on ? "day_in_future" : "";
}

const Activity* Model::activity(const std::string& name) const {
    for (const Activity& each : activities)
        if (lower(each.name) == lower(name))
            return &each;
    return nullptr;
}

Number Model::change(const Line& line, Number account) const {
    const auto one = [&](const Line& moved) {
        return (holder(moved.to) == holder(account) ? moved.minutes : 0) -
               (holder(moved.from) == holder(account) ? moved.minutes : 0);
    };
    return one(line) - (line.replaces == 0 ? 0 : one(this->line(line.replaces)));
}

bool Model::passes_firm(Number account, Number before, Number after) const {
    return account > 0 && people.at(holder(account)).kind == MemberKind::organisation &&
           ((after < firm_debit && after < before) || (after > firm_credit && after > before));
}

std::string Model::why_not_beyond(const Line& line,
                                  const std::optional<std::string>& let_pass) const {
    for (const Number account : {line.from, line.to}) {
        const Number before = balance(account);
        if (!let_pass && passes_firm(account, before, before + change(line, account)))
            return "limit_firm";
    }
    return "";
}

Acting* Model::contact_named(std::vector<Acting>& contacts, const std::string& name) {
    Acting* found = nullptr;
    for (Acting& each : contacts)
        if (lower(each.name) == lower(name) && (found == nullptr || found->ended))
            found = &each;
    return found;
}

std::size_t Model::sides_unnamed(const Exchange& exchange) const {
    std::size_t sides = 0;
    for (const MemberNumber member : {exchange.giver, exchange.receiver}) {
        bool anybody = false, named = false;
        for (const Acting& each : people.at(member.value).contacts) {
            anybody = anybody || !each.ended;
            for (const ContactNumber contact : exchange.contacts)
                named = named || contact.value == each.number;
        }
        sides += anybody && !named ? 1 : 0;
    }
    return sides;
}

std::size_t Model::notes_on_limits(const Line& line,
                                   const std::optional<std::string>& let_pass) const {
    std::size_t notes = 0, passed = 0;
    for (const Number account : {line.from, line.to}) {
        if (account < 0)
            continue;
        const Number held = balance(account);
        const bool one_person = people.at(holder(account)).kind == MemberKind::person;
        if (passes_firm(account, held - change(line, account), held))
            ++passed;
        else if (held < (one_person ? debit : organisation_debit) ||
                 held > (one_person ? credit : organisation_credit))
            ++notes;
    }
    return notes + (let_pass && passed == 0 ? 1 : passed);
}

} // namespace timebank::naive
