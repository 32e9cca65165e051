#include "reports/privacy.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("of every kind it is said what, why, on what basis, how long and who sees it") {
    std::set<DataKind> kinds;
    for (const DataPurpose& each : data_purposes()) {
        CAPTURE(each.name);
        CHECK(kinds.insert(each.kind).second);
        for (const std::string_view words :
             {each.name, each.what, each.why, each.basis, each.kept, each.seen_by})
            CHECK_FALSE(words.empty());
        const std::string kept = kept_for(each, {11, 12, 13, 14, 15});
        CHECK(kept.find_first_of("{}") == std::string::npos);
    }
    std::set<DataKind> used;
    for (const KeptColumns& each : kept_columns())
        used.insert(each.kind);
    CHECK(used == kinds);
}

TEST_CASE("periods are the book's own") {
    std::string all;
    for (const DataPurpose& each : data_purposes())
        all += kept_for(each, {11, 12, 13, 14, 15}) + "\n";
    for (const char* words : {"11 months after leaving", "12 months after they were closed",
                              "13 months after leaving", "ones 14 months", "consents 15"}) {
        CAPTURE(words);
        CHECK(all.find(words) != std::string::npos);
    }
}
