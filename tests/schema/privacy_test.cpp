// The record of processing says of every column of a new book why it is there: a column without an
// entry fails, and so does an entry without a column, or one that is there twice.
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>

#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "reports/privacy.hpp"
#include "store/book_file.hpp"

using namespace timebank;

namespace {

std::set<std::string> columns_of(const Connection& book) {
    std::set<std::string> columns;
    SQLite::Statement query(book.database(),
                            "SELECT t.name || '.' || c.name FROM sqlite_schema AS t, "
                            "pragma_table_xinfo(t.name) AS c WHERE t.type = 'table' "
                            "AND t.name NOT LIKE 'sqlite%'");
    while (query.executeStep())
        columns.insert(query.getColumn(0).getString());
    return columns;
}

} // namespace

TEST_CASE("every column of a book stands in the record of processing, once") {
    const std::string path =
        (std::filesystem::temp_directory_path() / fmt::format("privacy-{}.book", getpid()))
            .string();
    const NewBookFile book(path, 1);
    std::set<std::string> said;
    for (const KeptColumns& each : kept_columns()) {
        std::istringstream words{std::string(each.columns)};
        for (std::string column; words >> column;) {
            const std::string name = fmt::format("{}.{}", each.table, column);
            CAPTURE(name);
            CHECK(said.insert(name).second);
        }
    }
    const std::set<std::string> there = columns_of(book.connection());
    CHECK(there.size() > 200);
    for (const std::string& column : there) {
        CAPTURE(column);
        CHECK(said.contains(column));
    }
    for (const std::string& column : said) {
        CAPTURE(column);
        CHECK(there.contains(column));
    }
}
