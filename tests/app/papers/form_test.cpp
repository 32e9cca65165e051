#include "papers/form.hpp"

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("the form of a paper is what is written down for the member, unless asked otherwise") {
    struct Line {
        std::optional<std::string> written;
        std::optional<PaperKind> asked;
        std::optional<int> points;
        PaperKind kind;
        int height;
        bool figures;
    };
    using enum PaperKind;
    const auto none = std::nullopt;
    // clang-format off
    const Line lines[] = {
        {none,          none,        none, standard,    12, false},
        {"standard",    none,        none, standard,    12, false},
        {"large-print", none,        none, large_print, 18, false},
        {"large-print", none,        16,   large_print, 16, false},
        {"large-print", standard,    none, standard,    12, false},
        {"easy-read",   none,        none, easy_read,   16, true},
        {"easy-read",   large_print, 24,   large_print, 24, false},
        {none,          easy_read,   none, easy_read,   16, true},
        {none,          standard,    20,   standard,    12, false}, // of everybody's: only large print
    };
    // clang-format on
    for (const Line& line : lines) {
        Member member;
        member.contact.paper = line.written;
        const PaperForm form = form_for(member, {line.asked, line.points});
        CHECK(form.kind == line.kind);
        CHECK(form.points == line.height);
        const Paper paper = paper_of(form);
        CHECK(paper.points == line.height);
        CHECK(paper.one_page_of_figures == line.figures);
        CHECK(paper.language == "en");
    }
}

TEST_CASE("a paper is in the member's language, or in English where there are no words of it") {
    struct Line {
        std::optional<std::string> language;
        bool other;
    };
    const Line lines[] = {
        {std::nullopt, false}, {"english", false}, {"EN", false}, {"Polski", true}};
    for (const Line& line : lines) {
        Member member;
        member.contact.language = line.language;
        const PaperForm form = form_for(member, {});
        CHECK(form.language == &languages().front());
        CHECK(form.other_language == line.other);
    }
}

TEST_CASE("kinds and sizes as they are typed") {
    CHECK(*read_paper("easy-read") == PaperKind::easy_read);
    CHECK(*read_paper("large-print") == PaperKind::large_print);
    CHECK(*read_paper("standard") == PaperKind::standard);
    CHECK(read_paper("Braille").refusal().code == "paper_unreadable");
    for (const int points : {16, 18, 20, 24})
        CHECK(*read_points(std::to_string(points)) == points);
    for (const char* const points : {"", "12", "17", "18.0", "018", "x"})
        CHECK(read_points(points).refusal().code == "points_unreadable");
}
