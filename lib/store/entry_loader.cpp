#include "store/entry_loader.hpp"

#include <fmt/core.h>

#include "store/exchange_table.hpp"

namespace timebank {

namespace {

// Measured: more rows a statement gain nothing.
constexpr std::size_t rows_a_statement = 50;
constexpr std::size_t rows_a_chunk = 500, most_waiting = 16;
// Taking guards away and putting them back costs as much as some hundred rows.
constexpr std::size_t fewest_for_load = 5'000;
constexpr int columns = 15;
// A small one writes the pages of standing indexes out again and again. Indexes that are built
// anew, as after a first load, take longer with a large one.
constexpr const char* large_cache = "PRAGMA cache_size = -98304"; // KiB

// The deed is the first value; a row's own follow.
std::string insert_many() {
    std::string sql =
        "INSERT INTO entry(kind, deed, entry, from_account, to_account, minutes, given_minutes, "
        "happened_on, counts_in, category, setting, sheet, line, signed, on_behalf_of, "
        "accompanied_by, identity) VALUES";
    for (std::size_t row = 0; row < rows_a_statement; ++row)
        sql += row == 0 ? "(1, ?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        : ", (1, ?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    return sql;
}

class Row {
public:
    Row(Query& query, int first) : query_(query), place_(first) {}
    Row& put(std::int64_t value) {
        query_.put(place_++, value);
        return *this;
    }
    template <class Value>
    Row& put(const std::optional<Value>& value) {
        if (value)
            return put(static_cast<std::int64_t>(*value));
        query_.put_nothing(place_++);
        return *this;
    }
    Row& put(const std::optional<MemberNumber>& member) {
        return put(member ? std::optional(member->value) : std::nullopt);
    }

private:
    Query& query_;
    int place_;
};

} // namespace

EntryLoader::EntryLoader(const Connection& connection, bool journal_is_empty,
                         std::size_t rows_expected)
    : connection_(connection), writer_(connection),
      insert_many_(connection, insert_many().c_str()) {
    if (!journal_is_empty) {
        // Its rows fall all over the indexes that stand.
        connection.execute(large_cache);
        if (rows_expected >= fewest_for_load)
            load_.emplace(connection, BulkLoad::Without::guards);
        return;
    }
    load_.emplace(connection, BulkLoad::Without::guards_and_indexes);
    worker_.emplace(most_waiting, [this](const Chunk& chunk) { write_chunk(chunk); });
}

void EntryLoader::add_sheet(std::int64_t sheet, const std::string& name) {
    chunk_.sheets.emplace_back(sheet, name);
}

void EntryLoader::write(const NewEntry& entry) {
    chunk_.entries.push_back(entry);
    if (chunk_.entries.size() == rows_a_chunk)
        hand_over();
}

void EntryLoader::hand_over() {
    Chunk chunk = std::exchange(chunk_, {});
    chunk_.entries.reserve(rows_a_chunk);
    if (!worker_)
        return write_chunk(chunk);
    worker_->hand_over(std::move(chunk));
}

void EntryLoader::settle() {
    hand_over();
    if (worker_)
        worker_->settle();
}

void EntryLoader::finish() {
    settle();
    if (load_)
        load_->finish();
}

void EntryLoader::write_chunk(const Chunk& chunk) {
    for (const auto& [sheet, name] : chunk.sheets)
        timebank::add_sheet(connection_, sheet, name);
    const std::vector<NewEntry>& entries = chunk.entries;
    std::size_t at = 0;
    for (; at + rows_a_statement <= entries.size(); at += rows_a_statement)
        write_many(entries.data() + at);
    for (; at < entries.size(); ++at)
        writer_.write(entries[at]);
}

void EntryLoader::write_many(const NewEntry* first) {
    insert_many_.put(1, first->deed);
    for (std::size_t at = 0; at < rows_a_statement; ++at) {
        const NewEntry& entry = first[at];
        Row(insert_many_, 2 + static_cast<int>(at) * columns)
            .put(entry.movement.entry)
            .put(entry.movement.from.value)
            .put(entry.movement.to.value)
            .put(entry.movement.minutes.count)
            .put(entry.given.count)
            .put(entry.movement.happened_on.since_1970)
            .put(entry.movement.counts_in.number)
            .put(entry.category)
            .put(entry.setting)
            .put(unless_none(entry.sheet))
            .put(entry.line)
            .put(entry.signed_by)
            .put(entry.on_behalf_of)
            .put(entry.accompanied_by)
            .put(entry.identity);
    }
    insert_many_.run();
    for (std::size_t at = 0; at < rows_a_statement; ++at)
        writer_.write_beside(first[at]);
}

} // namespace timebank
