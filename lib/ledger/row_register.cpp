#include "ledger/row_register.hpp"

#include <utility>

#include "refusals/catalogue.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {
constexpr std::int64_t most_sheets = 4'194'303;
// Below about a tenth of the book a look-up a row is cheaper than reading every identity and every
// sheet once (measured at a million entries).
constexpr std::size_t read_all_from = 10;
} // namespace

RowRegister::RowRegister(const Connection& connection, EntryNumber first_entry,
                         std::size_t rows_expected)
    : connection_(connection), known_(connection), shared_(read_shared_accounts(connection)),
      first_entry_(first_entry), book_is_empty_(first_entry == 1),
      next_sheet_(next_sheet(connection)), new_from_(identities_of_sheet(next_sheet_).first) {
    const auto entries = static_cast<std::size_t>(first_entry - 1);
    // Nobody is asked while the first rows of a book are written by another thread.
    all_sheets_ = book_is_empty_ || (rows_expected > 1 && rows_expected * read_all_from >= entries);
    if (!all_sheets_)
        return;
    for (auto& [key, sheet] : read_sheet_keys(connection)) {
        sheet_names_.emplace(sheet, key);
        sheets_.emplace(std::move(key), sheet);
    }
    if (!book_is_empty_) {
        book_.emplace(connection, entries);
    }
}

std::int64_t RowRegister::sheet_number(const std::string& name) {
    if (const auto seen = sheets_.find(name); seen != sheets_.end())
        return seen->second;
    const std::string key = sheet_key(name);
    std::int64_t number = 0;
    if (const auto seen = sheets_.find(key); seen != sheets_.end()) {
        number = seen->second;
    } else if (const auto found = all_sheets_ ? std::nullopt : find_sheet(connection_, name)) {
        number = *found;
    } else {
        number = next_sheet_++;
        if (number > most_sheets)
            throw Refused(refuse(rule("sheets_too_many"), most_sheets));
        new_sheets_.emplace_back(number, name);
    }
    sheets_.emplace(key, number);
    sheets_.emplace(name, number);
    sheet_names_.insert_or_assign(number, name);
    return number;
}

std::vector<std::pair<std::int64_t, std::string>> RowRegister::take_new_sheets() {
    return std::exchange(new_sheets_, {});
}

std::optional<RowRegister::Met> RowRegister::at(std::int64_t identity, const Content& content,
                                                std::uint64_t hash) {
    const auto& near = passed_.of(near_identity(identity));
    if (const auto passed = near.find(identity); passed != near.end())
        return Met{std::nullopt, passed->second, 0};
    if (book_is_empty_ || (identity < 0 && identity >= new_from_))
        return std::nullopt;
    if (book_) {
        const BookRows::Known* const known = book_->at(identity);
        if (known == nullptr)
            return std::nullopt;
        if (known->entry != 0 && known->content == content)
            return Met{std::nullopt, {hash, 0}, known->entry};
    }
    if (auto row = known_.at(identity))
        return Met{*row, {}, row->entry};
    return std::nullopt;
}

bool RowRegister::same(const Met& met, const Content& content, std::uint64_t hash) {
    if (met.row)
        return !met.row->taken_back && met.row->content == content;
    return met.passed.content == hash;
}

Content RowRegister::with_people(Content content) const {
    content.giver = shared_.person(content.giver);
    content.receiver = shared_.person(content.receiver);
    return content;
}

std::vector<Content> RowRegister::under_other_numbers(const Content& content) const {
    std::vector<Content> others;
    if (shared_.none())
        return others;
    std::vector<MemberNumber> givers = shared_.also(content.giver);
    std::vector<MemberNumber> receivers = shared_.also(content.receiver);
    givers.push_back(content.giver);
    receivers.push_back(content.receiver);
    for (const MemberNumber giver : givers)
        for (const MemberNumber receiver : receivers) {
            Content other = content;
            other.giver = giver;
            other.receiver = receiver;
            if (other != content)
                others.push_back(other);
        }
    return others;
}

RowRegister::Elsewhere RowRegister::elsewhere(const Content& content) {
    Elsewhere elsewhere;
    for (const Content& other : under_other_numbers(content)) {
        const std::uint64_t hash = content_hash(other);
        for (std::int64_t each = 1;; ++each) {
            const Place place = place_content(other, hash, each);
            if (place.verdict != Verdict::already_there)
                break;
            ++elsewhere.times;
            if (elsewhere.entry == 0)
                elsewhere.entry = place.entry;
        }
    }
    return elsewhere;
}

void RowRegister::pass(std::int64_t identity, std::uint64_t content, std::size_t file_line) {
    passed_.of(near_identity(identity)).emplace(identity, Passed{content, file_line});
}

RowRegister::Place RowRegister::place_line(const Content& content, std::int64_t line,
                                           std::size_t file_line) {
    const std::uint64_t hash = content_hash(content);
    const std::int64_t identity = sheet_line_identity(content.sheet, line);
    const auto met = at(identity, content, hash);
    if (!met) {
        pass(identity, hash, file_line);
        return {Verdict::fresh, identity, 0, 0, false};
    }
    Place place{Verdict::already_there, identity, met->entry, met->passed.line, false};
    if (!met->row && same(*met, content, hash))
        return place;
    place.verdict = Verdict::line_taken;
    for (auto later = met->row; later; later = known_.in_place_of(later->entry)) {
        // The line may have been put right since: then the file was mended the same way.
        if (!later->taken_back && with_people(later->content) == content)
            place.verdict = Verdict::already_there;
        place.voided = later->undone;
    }
    if (!place.voided)
        return place;
    // What was voided may have made room for another already: in this run, or in the book.
    if (const auto taken = freed_.find(identity); taken != freed_.end())
        return {taken->second.content == hash ? Verdict::already_there : Verdict::line_taken,
                identity, 0, taken->second.line, false};
    if (const auto standing = known_.standing_on(content.sheet, line)) {
        place.voided = false;
        place.entry = standing->entry;
        if (with_people(standing->content) == content)
            place.verdict = Verdict::already_there;
    }
    return place;
}

RowRegister::Place RowRegister::place_content(const Content& content, std::uint64_t hash,
                                              std::int64_t occurrence) {
    std::int64_t identity = content_identity(content, occurrence);
    for (auto met = at(identity, content, hash); met; met = at(++identity, content, hash))
        if (same(*met, content, hash))
            return {Verdict::already_there, identity, met->entry, met->passed.line,
                    met->row && met->row->undone};
    return {Verdict::fresh, identity, 0, 0, false};
}

std::optional<RowRegister::Place> RowRegister::place_on_line(const Content& content,
                                                             std::optional<std::int64_t> line,
                                                             std::size_t file_line) {
    if (content.sheet == 0 || !line)
        return std::nullopt;
    const Place held = place_line(content, *line, file_line);
    if (held.verdict == Verdict::line_taken && held.voided)
        return std::nullopt;
    return held;
}

void RowRegister::take_freed_line(const Content& content, std::optional<std::int64_t> line,
                                  std::size_t file_line) {
    if (content.sheet != 0 && line)
        freed_.emplace(sheet_line_identity(content.sheet, *line),
                       Passed{content_hash(content), file_line});
}

RowRegister::Place RowRegister::place_row(const Content& content, std::optional<std::int64_t> line,
                                          std::size_t file_line) {
    if (const auto held = place_on_line(content, line, file_line))
        return *held;
    const std::uint64_t hash = content_hash(content);
    const std::int64_t occurrence = ++occurrences_.of(near_day(content.happened_on))[hash];
    const Elsewhere under = elsewhere(content);
    if (occurrence <= under.times)
        return {Verdict::already_there, 0, under.entry, 0, false};
    const Place place = place_content(content, hash, occurrence - under.times);
    if (place.verdict == Verdict::fresh) {
        pass(place.identity, hash, file_line);
        take_freed_line(content, line, file_line);
    }
    return place;
}

RowRegister::Place RowRegister::place_mended(const Content& content,
                                             std::optional<std::int64_t> line,
                                             std::size_t file_line) {
    if (const auto held = place_on_line(content, line, file_line))
        return *held;
    const Place place = place_new(content, std::nullopt, file_line);
    take_freed_line(content, line, file_line);
    return place;
}

RowRegister::Place RowRegister::place_new(const Content& content, std::optional<std::int64_t> line,
                                          std::size_t file_line) {
    if (content.sheet != 0 && line)
        return place_line(content, *line, file_line);
    const std::uint64_t hash = content_hash(content);
    EntryNumber first_met = elsewhere(content).entry;
    for (std::int64_t occurrence = 1;; ++occurrence) {
        Place place = place_content(content, hash, occurrence);
        if (place.verdict == Verdict::fresh) {
            pass(place.identity, hash, file_line);
            // It stands in this file too: another row with its content is the next one.
            ++occurrences_.of(near_day(content.happened_on))[hash];
            place.entry = first_met;
            return place;
        }
        if (first_met == 0)
            first_met = place.entry;
    }
}

std::optional<RowRegister::Likeness> RowRegister::repeat_of(const Content& content, Month counts_in,
                                                            Minutes credited,
                                                            std::optional<std::int64_t> line,
                                                            std::size_t file_line) {
    const auto [earlier, is_new] =
        pairs_.of(near_day(content.happened_on))
            .try_emplace(pair_hash(content), PassedPair{static_cast<std::int32_t>(content.sheet),
                                                        static_cast<std::int32_t>(line.value_or(0)),
                                                        static_cast<std::uint32_t>(file_line)});
    if (const PassedPair& pair = earlier->second; !is_new && pair.sheet != content.sheet)
        return Likeness{0, pair.line,
                        pair.sheet == 0 ? std::nullopt
                                        : std::optional(SheetLine{sheet_names_.at(pair.sheet),
                                                                  unless_none(pair.sheet_line)})};
    if (book_is_empty_)
        return std::nullopt;
    if (const auto like = like_in_book(content, counts_in, credited))
        return like;
    for (const Content& other : under_other_numbers(content))
        if (const auto like = like_in_book(other, counts_in, credited))
            return like;
    return std::nullopt;
}

std::optional<RowRegister::Likeness> RowRegister::like_in_book(const Content& content,
                                                               Month counts_in, Minutes credited) {
    if (book_ && !book_->may_have_pair(content))
        return std::nullopt;
    const auto entry = known_.like(content, counts_in, credited, first_entry_);
    return entry ? std::optional(Likeness{*entry}) : std::nullopt;
}

} // namespace timebank
