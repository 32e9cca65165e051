// Every query of the store is a named constant; all of them are read from its sources here and
// prepared in a fresh book, the ones that no other test runs too.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "store/book_file.hpp"
#include "store/connection.hpp"

using namespace timebank;

namespace {

/// The pieces of string literals, one after the other, as the compiler joins them.
std::string joined(const std::string& literals) {
    static const std::regex piece(R"re("((?:[^"\\]|\\.)*)")re");
    std::string text;
    for (std::sregex_iterator each(literals.begin(), literals.end(), piece), end; each != end;
         ++each)
        text += (*each)[1].str();
    return text;
}

/// Queries by file and name.
std::map<std::string, std::string> queries_in(const std::string& file, const std::string& source) {
    static const std::regex constant(
        R"re(constexpr const char\* (\w+) =\s*((?:"(?:[^"\\]|\\.)*"\s*)+);)re");
    std::map<std::string, std::string> queries;
    for (std::sregex_iterator each(source.begin(), source.end(), constant), end; each != end;
         ++each)
        queries.emplace(file + ": " + (*each)[1].str(), joined((*each)[2].str()));
    return queries;
}

std::map<std::string, std::string> queries_of_store() {
    std::map<std::string, std::string> queries;
    for (const auto& file : std::filesystem::directory_iterator(TIMEBANK_STORE_FOLDER)) {
        if (file.path().extension() != ".cpp")
            continue;
        std::ostringstream source;
        source << std::ifstream(file.path()).rdbuf();
        queries.merge(queries_in(file.path().filename().string(), source.str()));
    }
    return queries;
}

} // namespace

TEST_CASE("named constants are read as the compiler reads them") {
    const auto queries = queries_in("a.cpp", "constexpr const char* one = \"SELECT 1\";\n"
                                             "constexpr const char* two =\n    \"SELECT \"\n"
                                             "    \"2\";\nconstexpr int three = 3;\n");
    CHECK(queries == std::map<std::string, std::string>{{"a.cpp: one", "SELECT 1"},
                                                        {"a.cpp: two", "SELECT 2"}});
}

TEST_CASE("every query of the store can be prepared in a fresh book") {
    const std::string path =
        (std::filesystem::temp_directory_path() / fmt::format("queries-{}.book", getpid()))
            .string();
    const NewBookFile book(path, 1);
    const auto queries = queries_of_store();
    for (const auto& [name, sql] : queries) {
        CAPTURE(name);
        CAPTURE(sql);
        // A list of pragmas is run when a book is opened, which this one was.
        if (sql.find(';') == std::string::npos)
            CHECK_NOTHROW(Query(book.connection(), sql.c_str()));
    }
    CHECK(queries.size() > 50);
    CHECK(queries.contains("entry_table.cpp: insert_entry"));
    CHECK_THROWS_AS(Query(book.connection(), "SELECT nothing FROM nowhere"), Fault);
}
