// Whoever is forgotten is looked for in all free words: every column of text is read when they are
// searched, or stands here with the reason why it need not be.
#include <filesystem>
#include <map>
#include <set>
#include <sqlite3.h>
#include <string>
#include <unistd.h>

#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/book_file.hpp"
#include "store/written_table.hpp"

using namespace timebank;

namespace {

constexpr const char* of_the_book = "the book's own word, nothing that was typed of somebody";
constexpr const char* with_the_member = "goes with the member, by number";
constexpr const char* folded = "the folded form of what stands beside it";
constexpr const char* as_printed = "the timebank's and categories' names, as they were printed";
constexpr const char* of_another = "of somebody else's certificate";

const std::map<std::string, const char*> not_searched{
    {"category.key", folded},
    {"certificate.certificate_number", of_another},
    {"certificate.eligibility", of_another},
    {"closed_figure.figure", of_the_book},
    {"closed_help.name", as_printed},
    {"closed_member.name", with_the_member},
    {"closed_month.timebank", as_printed},
    {"contact.key", folded},
    {"import.digest", of_the_book},
    {"import_answer.digest", of_the_book},
    {"import_answer.key", with_the_member},
    {"import_answer.name", with_the_member},
    {"import_origin.origin", of_the_book},
    {"import_profile.key", folded},
    {"import_profile_column.field", of_the_book},
    {"member.channel", with_the_member},
    {"member.language", with_the_member},
    {"member.paper", with_the_member},
    {"member_name.key", with_the_member},
    {"member_name.name", with_the_member},
    {"release.timebank", as_printed},
    {"release_line.category", as_printed},
    {"safeguarding_policy.key", of_the_book},
    {"sheet.key", folded},
};

using Columns = std::set<std::string>;

int note_read(void* columns, int what, const char* table, const char* column, const char*,
              const char*) {
    if (what == SQLITE_READ)
        static_cast<Columns*>(columns)->insert(fmt::format("{}.{}", table, column));
    return SQLITE_OK;
}

Columns columns_of_text(const Connection& book) {
    Columns columns;
    SQLite::Statement query(book.database(),
                            "SELECT t.name || '.' || c.name FROM sqlite_schema AS t, "
                            "pragma_table_xinfo(t.name) AS c WHERE t.type = 'table' "
                            "AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT'");
    while (query.executeStep())
        columns.insert(query.getColumn(0).getString());
    return columns;
}

} // namespace

TEST_CASE("every column of text is searched for whoever is forgotten, or need not be") {
    const std::string path =
        (std::filesystem::temp_directory_path() / fmt::format("written-{}.book", getpid()))
            .string();
    const NewBookFile book(path, 1);
    const Connection& connection = book.connection();
    const Columns of_text = columns_of_text(connection);
    CHECK(of_text.size() > 40);
    Columns read;
    sqlite3_set_authorizer(connection.database().getHandle(), note_read, &read);
    each_written(connection, {1}, [](const Written&) {});
    sqlite3_set_authorizer(connection.database().getHandle(), nullptr, nullptr);
    for (const std::string& column : of_text) {
        CAPTURE(column);
        CHECK(read.contains(column) != not_searched.contains(column));
    }
    for (const auto& [column, reason] : not_searched) {
        CAPTURE(column);
        CHECK(of_text.contains(column));
    }
}
