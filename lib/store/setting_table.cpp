#include "store/setting_table.hpp"

namespace timebank {

namespace {
constexpr const char* select_settings = "SELECT key, value FROM book_setting";
constexpr const char* upsert_setting = "INSERT INTO book_setting(key, value) VALUES(:key, :value) "
                                       "ON CONFLICT(key) DO UPDATE SET value = excluded.value";
} // namespace

std::map<std::string, std::string> read_settings(const Connection& connection) {
    std::map<std::string, std::string> settings;
    Query query(connection, select_settings);
    while (query.next())
        settings.emplace(query.text(0), query.text(1));
    return settings;
}

void write_setting(const Connection& connection, const std::string& key, const std::string& value) {
    Query(connection, upsert_setting).with(":key", key).with(":value", value).run();
}

} // namespace timebank
