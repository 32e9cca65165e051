#include "files.hpp"

#include <optional>

#include <fmt/format.h>

namespace timebank::naive {

namespace {

constexpr const char* no_hours = "an hour or so";
constexpr const char* no_giver = "Zebedee Nobody";
constexpr const char* no_day = "2024-02-30";
constexpr const char* no_category = "Zorbing";

constexpr const char* settings[] = {"",           "venue",         "public", "online",
                                    "giver-home", "receiver-home", "vehicle"};

std::string hours_text(Number minutes, Chance& chance) {
    switch (chance.below(3)) {
    case 0:
        return fmt::format("{}m", minutes);
    case 1:
        return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
    default:
        return minutes % 60 == 0 ? fmt::format("{}", minutes / 60)
                                 : fmt::format("{}h{:02}", minutes / 60, minutes % 60);
    }
}

std::string day_text(Day day, Chance& chance) {
    const std::string text = iso(day);
    if (chance.percent(50))
        return text;
    return fmt::format("{}/{}/{}", text.substr(8), text.substr(5, 2), text.substr(0, 4));
}

std::string member_text(MemberNumber number, const Model& model, Chance& chance) {
    const std::string& name = model.people.at(number.value).name;
    if (chance.percent(50) && !model.name_is_taken(name, number.value))
        return chance.percent(50) ? name : lower(name);
    // A merged record's number means its member too.
    for (const auto& [record, person] : model.same_as)
        if (person == number.value && chance.percent(30))
            return fmt::format("M{}", record);
    return fmt::format("{}{}", chance.percent(50) ? "M" : "", number.value);
}

const std::string& category_name(Number category, const Model& model) {
    return model.activities.at(static_cast<std::size_t>(category - 1)).name;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string row_text(const FileRow& row, const Model& model, Chance& chance) {
    const Exchange& exchange = row.exchange;
    const std::string giver = member_text(exchange.giver, model, chance);
    const std::string receiver = member_text(exchange.receiver, model, chance);
    const std::string hours = hours_text(exchange.given.count, chance);
    const std::string day = day_text(exchange.happened_on, chance);
    const auto& sheet = exchange.sheet;
    return fmt::format(
        "{},{},{},{},{},{},{},{},{}\n", row.spoilt == Spoilt::giver ? no_giver : giver, receiver,
        row.spoilt == Spoilt::hours ? no_hours : hours, row.spoilt == Spoilt::day ? no_day : day,
        row.spoilt == Spoilt::category ? no_category : category_name(exchange.category, model),
        exchange.setting ? settings[static_cast<std::size_t>(*exchange.setting)] : "",
        sheet ? sheet->sheet : "", sheet && sheet->line ? fmt::format("{}", *sheet->line) : "",
        exchange.note.value_or(""));
}

// What the rows before have brought with them: the book as it will be.
struct Growing {
    const Model& model;
    std::map<SheetPlace, Content> places = {};
    std::map<Content, Number> added = {}, met = {};
    std::set<std::string> origins = {};

    enum class Verdict { fresh, there, taken };

    bool held_the_same(Number entry, const Content& content) const {
        for (; entry != 0; entry = model.line(entry).replaced_by)
            if (!model.taken_back.contains(entry) &&
                model.content_of(model.line(entry).exchange) == content)
                return true;
        return false;
    }

    // Nothing where the line is free again, since what held it was voided.
    std::optional<Verdict> at_place(const SheetPlace& place, const Content& content) {
        if (const auto held = model.places.find(place); held != model.places.end()) {
            if (held_the_same(held->second, content))
                return Verdict::there;
            if (model.line(model.last_in_place_of(held->second)).corrected_by == 0)
                return Verdict::taken;
            if (const auto taken = places.find(place); taken != places.end())
                return taken->second == content ? Verdict::there : Verdict::taken;
            const Number other = model.standing_on(place, 0);
            if (other == 0)
                return std::nullopt;
            return model.content_of(model.line(other).exchange) == content ? Verdict::there
                                                                           : Verdict::taken;
        }
        const auto [other, is_free] = places.emplace(place, content);
        if (is_free)
            return Verdict::fresh;
        return other->second == content ? Verdict::there : Verdict::taken;
    }

    Verdict judge(const FileRow& row) {
        const Exchange& exchange = row.exchange;
        const Content content = model.content_of(exchange);
        if (exchange.sheet && exchange.sheet->line)
            if (const auto verdict =
                    at_place({lower(exchange.sheet->sheet), *exchange.sheet->line}, content))
                return *verdict;
        const auto kept = model.contents.find(content);
        const Number there = (kept == model.contents.end() ? 0 : kept->second) + added[content];
        if (++met[content] <= there && row.origin.empty())
            return Verdict::there;
        ++added[content];
        if (exchange.sheet && exchange.sheet->line)
            places.emplace(SheetPlace{lower(exchange.sheet->sheet), *exchange.sheet->line},
                           content);
        return Verdict::fresh;
    }
};

} // namespace

std::string iso(Day day) {
    const int month = month_holding(day);
    return fmt::format("{:04}-{:02}-{:02}", month / 100, month % 100,
                       day - first_day_of(month) + 1);
}

std::string csv_of(const std::vector<FileRow>& rows, const Model& model, Chance& chance) {
    std::string text = "Giver,Receiver,Hours,Date,Category,Where,Sheet,Line,Note\n";
    for (const FileRow& row : rows) {
        if (chance.percent(5))
            text += ",,,,,,,,\n";
        text += row_text(row, model, chance);
    }
    return text;
}

std::string mended_text(std::string text, const Mended& mended, const Model& model) {
    // The reasons that stand beside the rows name the cells too; mending those does no harm.
    replace_all(text, no_hours, fmt::format("{}m", mended.minutes));
    replace_all(text, no_giver, fmt::format("M{:04}", mended.giver.value));
    replace_all(text, no_day, iso(mended.day));
    replace_all(text, no_category, category_name(mended.category, model));
    return text;
}

Outcome outcome_of(const std::vector<FileRow>& rows, const Model& model,
                   const std::set<std::string>& known, Day today) {
    Outcome outcome;
    Growing book{model};
    for (const FileRow& row : rows) {
        ++outcome.rows;
        const bool good =
            row.spoilt == Spoilt::nothing && model.why_not_exchange(row.exchange, today).empty();
        const bool again = good && !row.origin.empty() &&
                           (known.contains(row.origin) || book.origins.contains(row.origin));
        const auto verdict = !good   ? Growing::Verdict::taken
                             : again ? Growing::Verdict::there
                                     : book.judge(row);
        if (verdict == Growing::Verdict::there) {
            ++outcome.already_there;
        } else if (verdict == Growing::Verdict::taken) {
            ++outcome.refused;
            outcome.aside.push_back(row);
        } else {
            book.origins.insert(row.origin);
            outcome.written.push_back(row);
        }
    }
    // Gates are asked when all of the file is there.
    Model after = model;
    const std::size_t before = model.lines.size();
    for (const FileRow& row : outcome.written)
        after.add_exchange(row.exchange, today, 0);
    for (std::size_t line = before; line < after.lines.size(); ++line)
        outcome.review += after.gates_missed(after.lines[line].exchange).empty() ? 0 : 1;
    return outcome;
}

} // namespace timebank::naive
