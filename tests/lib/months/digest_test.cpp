#include "months/digest.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

DigestedEntry an_entry() {
    DigestedEntry entry;
    entry.movement = {37, EntryKind::exchange, {2}, {1}, {60}, Day{20729}, Month{202610}};
    entry.given = {55};
    entry.category = 3;
    entry.setting = 1;
    entry.line = 2;
    entry.signed_by = 3;
    entry.sheet = "14";
    entry.identity = 99;
    entry.deed = 12;
    entry.recorded_on = Day{20730};
    entry.recorded_by = "Rosa Vale";
    entry.verb = "exchange add";
    entry.about = "1 2";
    return entry;
}

Digest digest_of(const std::vector<DigestedEntry>& entries, std::string_view figures,
                 const std::optional<Digest>& before = std::nullopt) {
    MonthDigest digest(before);
    for (const DigestedEntry& each : entries)
        digest.add(each);
    return digest.finish(figures);
}

} // namespace

TEST_CASE("a text is measured, so that two beside each other cannot pass for other two") {
    CHECK(measured("Anna") == "4:Anna");
    CHECK(measured("") == "0:");
    CHECK(measured("a") + measured("bc") != measured("ab") + measured("c"));
}

TEST_CASE("the canonical text of an entry is frozen: a digest on paper is made of it") {
    CHECK(canonical_text(an_entry()) ==
          "entry 37 kind 1 from 2 to 1 minutes 60 given 55 on 20729 in 202610 category 3 setting 1 "
          "sheet 2:14 line 2 signed 3 behalf 0 with 0 corrects 0 replaces 0 identity 99 session 0 "
          "deed 12 recorded 20730 by 9:Rosa Vale as 12:exchange add 3:1 2\n");
}

// Made with another implementation of RFC 7693, so that paper can be proved without this program.
TEST_CASE("a digest is BLAKE2b, and stays the same for ever") {
    CHECK(show_digest(digest_of({an_entry()}, "figures")) ==
          "d29840b68d4ad4d978b954cb61312b3786f52c6578a14cdf0207fdd74f4ed211");
}

TEST_CASE("whatever changes about an entry changes its text, its mark and the digest") {
    const std::vector<std::function<void(DigestedEntry&)>> changes{
        [](DigestedEntry& entry) { entry.movement.entry = 38; },
        [](DigestedEntry& entry) { entry.movement.kind = EntryKind::gift; },
        [](DigestedEntry& entry) { entry.movement.from = {3}; },
        [](DigestedEntry& entry) { entry.movement.to = {3}; },
        [](DigestedEntry& entry) { entry.movement.minutes = {61}; },
        [](DigestedEntry& entry) { entry.movement.happened_on = Day{20728}; },
        [](DigestedEntry& entry) { entry.movement.counts_in = {202611}; },
        [](DigestedEntry& entry) { entry.movement.corrects = 1; },
        [](DigestedEntry& entry) { entry.given = {60}; },
        [](DigestedEntry& entry) { entry.category = 4; },
        [](DigestedEntry& entry) { entry.setting = 0; },
        [](DigestedEntry& entry) { entry.line = 3; },
        [](DigestedEntry& entry) { entry.signed_by = -1; },
        [](DigestedEntry& entry) { entry.sheet = "15"; },
        [](DigestedEntry& entry) { entry.on_behalf_of = 5; },
        [](DigestedEntry& entry) { entry.accompanied_by = 5; },
        [](DigestedEntry& entry) { entry.replaces = 5; },
        [](DigestedEntry& entry) { entry.identity = 100; },
        [](DigestedEntry& entry) { entry.session = 1; },
        [](DigestedEntry& entry) { entry.deed = 13; },
        [](DigestedEntry& entry) { entry.recorded_on = Day{20731}; },
        [](DigestedEntry& entry) { entry.recorded_by = "Rosa  Vale"; },
        [](DigestedEntry& entry) { entry.verb = "exchange done"; },
        [](DigestedEntry& entry) { entry.about = "1 3"; },
        [](DigestedEntry& entry) { entry.beside = "contact 1\n"; },
    };
    std::set<std::string> texts{canonical_text(an_entry())};
    std::set<Digest> digests{digest_of({an_entry()}, "")};
    std::set<EntryMark> marks{mark_of(canonical_text(an_entry()))};
    for (const auto& change : changes) {
        DigestedEntry entry = an_entry();
        change(entry);
        CHECK(texts.insert(canonical_text(entry)).second);
        CHECK(digests.insert(digest_of({entry}, "")).second);
        CHECK(marks.insert(mark_of(canonical_text(entry))).second);
    }
}

TEST_CASE("a digest hangs on the order of the entries, the figures and the month before") {
    DigestedEntry second = an_entry();
    second.movement.entry = 38;
    const Digest both = digest_of({an_entry(), second}, "figures");
    CHECK(both == digest_of({an_entry(), second}, "figures"));
    CHECK(both != digest_of({second, an_entry()}, "figures"));
    CHECK(both != digest_of({an_entry()}, "figures"));
    CHECK(both != digest_of({an_entry(), second}, "figure"));
    CHECK(both != digest_of({an_entry(), second}, "figures", both));
    CHECK(digest_of({}, "", both) != digest_of({}, "", Digest{}));
}

TEST_CASE("every entry leaves a mark, in their order") {
    DigestedEntry second = an_entry();
    second.movement.entry = 38;
    MonthDigest digest(std::nullopt);
    digest.add(an_entry());
    digest.add(second);
    REQUIRE(digest.marks().size() == 2);
    CHECK(digest.marks()[0] == mark_of(canonical_text(an_entry())));
    CHECK(digest.marks()[1] == mark_of(canonical_text(second)));
}
