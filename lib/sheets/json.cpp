#include <algorithm>
#include <ostream>

#include <nlohmann/json.hpp>

#include "sheets/sheet.hpp"

namespace timebank {
namespace {

using Json = nlohmann::ordered_json;

struct InJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t count) const { return count; }
    Json operator()(Minutes minutes) const { return minutes.count; }
    Json operator()(Day day) const { return show_iso(day); }
    Json operator()(Month month) const { return show_iso(month); }
    Json operator()(bool yes) const { return yes; }
    Json operator()(const std::vector<std::string>& list) const { return list; }
};

std::string dumped(const Json& json) {
    return harmless_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

bool is_only_in_text(const Table& table) {
    return std::ranges::all_of(
        table.columns, [](const Column& column) { return column.shown == Shown::only_in_text; });
}

/// Writes one object member by member and row by row, so that a long table is never held twice.
class ObjectWriter {
public:
    explicit ObjectWriter(std::ostream& out) : out_(out) { out_ << '{'; }

    void finish() { out_ << "}\n"; }

    void key(const std::string& name) {
        if (!first_)
            out_ << ',';
        first_ = false;
        out_ << dumped(name) << ':';
    }

    void facts(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) {
            if (fact.shown == Shown::only_in_text)
                continue;
            key(fact.key);
            out_ << dumped(std::visit(InJson{}, fact.value));
        }
    }

    void table(const Table& table, const std::string& totals_key) {
        if (is_only_in_text(table))
            return;
        key(table.key);
        out_ << '[';
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (i > 0)
                out_ << ',';
            row(table.columns, table.rows[i]);
        }
        out_ << ']';
        if (!table.totals)
            return;
        key(totals_key);
        row(table.columns, *table.totals);
    }

    void definitions(const std::vector<std::pair<std::string, std::string>>& definitions) {
        if (definitions.empty())
            return;
        key("definitions");
        Json object = Json::object();
        for (const auto& [term, meaning] : definitions)
            object[term] = meaning;
        out_ << dumped(object);
    }

private:
    void row(const std::vector<Column>& columns, const Row& cells) {
        Json object = Json::object();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].shown != Shown::only_in_text)
                object[columns[i].key] = std::visit(InJson{}, cells.at(i));
        out_ << dumped(object);
    }

    std::ostream& out_;
    bool first_ = true;
};

} // namespace

void write_json(std::ostream& out, const Sheet& sheet) {
    ObjectWriter object(out);
    object.facts(sheet.facts);
    for (std::size_t i = 0; i < sheet.tables.size(); ++i) {
        const Table& table = sheet.tables[i];
        object.table(table, i == 0 ? "totals" : table.key + "_totals");
        if (i == 0)
            object.facts(sheet.closing_facts);
    }
    if (sheet.tables.empty())
        object.facts(sheet.closing_facts);
    object.definitions(sheet.definitions);
    object.finish();
}

} // namespace timebank
