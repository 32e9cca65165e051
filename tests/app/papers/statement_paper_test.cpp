#include "papers/statement_paper.hpp"

#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "words/made_up.hpp"

using namespace timebank;

namespace {

constexpr AccountNumber ann{1}, bob{2}, cat{3};

StatementSource source(EntryNumber entry, EntryKind kind, AccountNumber from, AccountNumber to,
                       std::int64_t minutes, bool undone = false, EntryNumber corrects = 0) {
    StatementSource made;
    made.movement = {entry, kind, from, to, {minutes}, Day{20729}, Month{202610}, undone, corrects};
    made.category = is_help(kind) ? "7" : "";
    made.whose = {1};
    made.other = OtherMember{"8 9", MemberKind::person};
    return made;
}

// One line of every kind; names and categories are figures, so that every letter is the paper's.
Statement everything(bool household) {
    using enum EntryKind;
    std::vector<StatementSource> sources{source(1, exchange, bob, ann, 90),
                                         source(2, exchange, ann, bob, 60),
                                         source(3, exchange, ann, bob, 30, true),
                                         source(4, correction, bob, ann, 30, false, 3),
                                         source(5, correction, bob, ann, 1, false, 99),
                                         source(6, session, bob, ann, 61),
                                         source(7, session, ann, community_pot, 15),
                                         source(8, gift, bob, ann, 5),
                                         source(9, gift, ann, bob, 5),
                                         source(10, welcome, welcome_account, ann, 300),
                                         source(11, grant, community_pot, ann, 30),
                                         source(12, donation, ann, community_pot, 30),
                                         source(13, settlement, community_pot, ann, 30),
                                         source(14, opening, opening_account, ann, 30),
                                         source(15, running, running_account, ann, 30)};
    sources[1].behalf = OtherMember{"5 6", MemberKind::person};
    sources[6].other.reset();
    sources[8].other = OtherMember{"8", MemberKind::person}; // cannot be named
    for (const EntryNumber entry : {16, 17}) {
        sources.push_back(source(entry, session, entry == 16 ? bob : cat, ann, 30));
        sources.back().session = 4;
        sources.back().other = OtherMember{entry == 16 ? "8 9" : "5 6", MemberKind::person};
    }
    Statement statement = state({ann}, {-45}, sources);
    statement.help_for.push_back({Day{20729}, exchange, "7", {1}, "8", std::nullopt, {45}});
    statement.member.number = {1};
    statement.member.name = "1 2";
    statement.member.joined_on = Day{20000};
    statement.member.standings = {{Day{20000}, Standing::active}};
    statement.people = {statement.member};
    if (household) {
        statement.people.push_back(statement.member);
        statement.people.back().number = {4};
    }
    statement.timebank = "3";
    statement.from = statement.to = {202610};
    return statement;
}

const Language& in_made_up() {
    static const Language language(made_up());
    return language;
}

Sheet paper(const Statement& statement, PaperKind kind) {
    PaperForm form;
    form.kind = kind;
    form.language = &in_made_up();
    return statement_sheet(statement, form);
}

std::string text_of(const Sheet& sheet) {
    std::ostringstream text;
    write_text(text, sheet);
    return text.str();
}

// A word that the catalogue does not mark is the paper's own.
std::vector<std::string> words_of_its_own(const std::string& text) {
    std::vector<std::string> own;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const bool has_letters =
            word.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
        if (has_letters && word.find('~') == std::string::npos)
            own.push_back(word);
    }
    return own;
}

} // namespace

TEST_CASE("no paper says a word that is not its language's") {
    for (const bool household : {false, true})
        for (const PaperKind kind :
             {PaperKind::standard, PaperKind::large_print, PaperKind::easy_read})
            for (const std::int64_t more : {-100000, 0, 100000}) {
                Statement statement = everything(household);
                statement.opening += {more};
                statement.closing = {more};
                statement.other = {more};
                statement.phone = more == 0 ? "" : "01632 960123";
                const Sheet sheet = paper(statement, kind);
                CHECK(sheet.paper.language == "x-made-up");
                const std::string text = text_of(sheet);
                CAPTURE(text);
                CHECK(words_of_its_own(text) == std::vector<std::string>{});
            }
    Statement empty = everything(false);
    empty.lines.clear();
    CHECK(words_of_its_own(text_of(paper(empty, PaperKind::standard))).empty());
    empty.help_for.clear();
    CHECK(words_of_its_own(text_of(paper(empty, PaperKind::standard))).empty());
    CHECK(words_of_its_own("~ 3 ~hory Gardening, for 8").size() == 2);
}

TEST_CASE("data is the same in every language and form") {
    const auto data = [](const Sheet& sheet) {
        std::ostringstream bytes;
        write_json(bytes, sheet);
        write_csv(bytes, sheet);
        return bytes.str();
    };
    PaperForm english_form;
    english_form.language = &languages().front();
    const std::string in_english = data(statement_sheet(everything(true), english_form));
    for (const PaperKind kind : {PaperKind::standard, PaperKind::large_print, PaperKind::easy_read})
        CHECK(data(paper(everything(true), kind)) == in_english);
}

TEST_CASE("the easy version has three sentences, each with its figure, and where to ring") {
    struct Line {
        std::int64_t closing;
        const char* sentence;
        const char* figure;
    };
    // clang-format off
    const Line lines[] = {
        {105,  "You now have this much time to use",                         "1 hour 45 minutes"},
        {-135, "You have used this much more than you had, and that is fine", "2 hours 15 minutes"},
        {0,    "You have used as much as you had",                           "even"},
    };
    // clang-format on
    for (const Line& line : lines) {
        Statement statement = everything(false);
        statement.closing = {line.closing};
        statement.phone = "01632 960123";
        PaperForm form;
        form.kind = PaperKind::easy_read;
        form.language = &languages().front();
        const Sheet sheet = statement_sheet(statement, form);
        std::vector<std::string> shown;
        for (const Fact& fact : sheet.facts)
            if (fact.shown == Shown::only_in_text)
                shown.push_back(fact.title + ": " + std::get<std::string>(fact.value));
        REQUIRE(shown.size() == 4);
        CHECK(shown[2] == std::string(line.sentence) + ": " + line.figure);
        CHECK(shown[3] == "Tell us if this is wrong: 01632 960123");
        CHECK(sheet.notes.empty());
        CHECK(sheet.paper.one_page_of_figures);
        for (const Table& table : sheet.tables)
            for (const Column& column : table.columns)
                CHECK(column.shown == Shown::only_in_data);
    }
}
