#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include "sheets/sheet.hpp"

using namespace timebank;

namespace {

std::string json_of(const Sheet& sheet) {
    std::ostringstream out;
    write_json(out, sheet);
    return out.str();
}

} // namespace

TEST_CASE("keys stand in the sheet's order") {
    Table rows;
    rows.key = "rows";
    rows.caption = "Members";
    rows.columns = {{"number", "Number"},
                    {"balance_minutes", "Balance"},
                    {"in_words", "In words", Shown::only_in_text},
                    {"id", "Id", Shown::only_in_data}};
    rows.rows = {{std::string("M0002"), Minutes{-750}, std::string("in debit"), std::int64_t{2}},
                 {std::string("M0001"), Minutes{0}, std::string("even"), std::monostate{}}};
    rows.totals = Row{std::monostate{}, Minutes{-750}, std::monostate{}, std::int64_t{2}};
    Table categories;
    categories.key = "by_category";
    categories.columns = {{"category", "Category"}};
    categories.totals = Row{std::string("Total")};
    Sheet sheet;
    sheet.heading = {"Heading"};
    sheet.facts = {{"report", "", std::string("month")},
                   {"month", "Month", Month{202610}},
                   {"words", "Words", std::string("paper"), Shown::only_in_text},
                   {"closed", "Closed", false, Shown::only_in_data}};
    sheet.tables = {rows, categories};
    sheet.closing_facts = {{"exchanges", "Exchanges", std::int64_t{12}}};
    sheet.definitions = {{"late", "b"}, {"active", "a"}};
    sheet.notes = {"note"};
    CHECK(json_of(sheet) == R"({"report":"month","month":"2026-10","closed":false,)"
                            R"("rows":[{"number":"M0002","balance_minutes":-750,"id":2},)"
                            R"({"number":"M0001","balance_minutes":0,"id":null}],)"
                            R"("totals":{"number":null,"balance_minutes":-750,"id":2},)"
                            R"("exchanges":12,)"
                            R"("by_category":[],"by_category_totals":{"category":"Total"},)"
                            R"("definitions":{"late":"b","active":"a"}})"
                            "\n");
}

TEST_CASE("every kind of value in data") {
    struct Line {
        Cell value;
        std::string expected;
    };
    const Line lines[] = {
        {std::monostate{}, "null"},
        {std::string("Zoë"), "\"Zoë\""},
        {std::string(""), "\"\""},
        {std::int64_t{-12}, "-12"},
        {std::int64_t{9007199254740993}, "9007199254740993"},
        {Minutes{90}, "90"},
        {Day{20729}, "\"2026-10-03\""},
        {Month{202610}, "\"2026-10\""},
        {true, "true"},
        {false, "false"},
        {std::vector<std::string>{}, "[]"},
        {std::vector<std::string>{"one", "two"}, "[\"one\",\"two\"]"},
    };
    for (const Line& line : lines) {
        Sheet sheet;
        sheet.facts = {{"key", "", line.value}};
        CHECK(json_of(sheet) == "{\"key\":" + line.expected + "}\n");
    }
}

TEST_CASE("a sheet without tables, and one without anything") {
    Sheet sheet;
    sheet.facts = {{"ok", "", true}};
    sheet.closing_facts = {{"late", "", std::int64_t{2}}};
    CHECK(json_of(sheet) == "{\"ok\":true,\"late\":2}\n");
    CHECK(json_of(Sheet{}) == "{}\n");
}

TEST_CASE("hostile text comes back as it was, but for bytes that are not UTF-8") {
    const std::string hostile =
        "\x1b[2J\n\r\t\"\\</script>\u202e\u2028\u009b=1'" + std::string(1, '\0');
    Table table;
    table.key = "rows";
    table.columns = {{"text", "Text"}, {"list", "List"}};
    table.rows = {{hostile, std::vector<std::string>{hostile, "a\xff"
                                                              "b"}}};
    table.totals = Row{"\xc3(", std::monostate{}};
    Sheet sheet;
    sheet.facts = {{"fact", "", hostile + "\xed\xa0\x80"}};
    sheet.tables = {table};
    sheet.definitions = {{hostile, hostile}};

    const std::string text = json_of(sheet);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\n') == text.size() - 1);
    CHECK(harmless(text, true) == text);
    const auto json = nlohmann::ordered_json::parse(text);
    CHECK(json["fact"].get<std::string>() == hostile + "\uFFFD\uFFFD\uFFFD");
    CHECK(json["rows"][0]["text"] == hostile);
    CHECK(json["rows"][0]["list"][0] == hostile);
    CHECK(json["rows"][0]["list"][1] == "a\uFFFD"
                                        "b");
    CHECK(json["totals"]["text"] == "\uFFFD(");
    CHECK(json["definitions"][hostile] == hostile);
}
