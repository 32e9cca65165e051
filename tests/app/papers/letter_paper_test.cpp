#include "papers/letter_paper.hpp"

#include <sstream>

#include <doctest/doctest.h>

#include "words/made_up.hpp"

using namespace timebank;

namespace {

std::string text_of(LetterReader reader, const std::string& phone, const Language& language) {
    const Movement help{1, EntryKind::exchange, {2}, {1}, {90}, Day{20729}, Month{202610}};
    Letter letter = tell_weeks({{1}}, Day{20727}, Day{20740}, {help});
    letter.member.number = {12};
    letter.member.name = "1 2";
    letter.member.joined_on = Day{20000};
    letter.timebank = "3";
    letter.phone = phone;
    letter.reader = reader;
    letter.asked_on = letter.written_on = Day{20750};
    letter.step = {15};
    std::ostringstream text;
    write_text(text, letter_sheet(letter, language));
    return text.str();
}

} // namespace

TEST_CASE("a letter says no word that is not its language's") {
    const Language in_made_up(made_up());
    for (const LetterReader reader : {LetterReader::dwp, LetterReader::referrer})
        for (const char* const phone : {"", "01632 960123"}) {
            std::istringstream words(text_of(reader, phone, in_made_up));
            for (std::string word; words >> word;) {
                CAPTURE(word);
                CHECK((word.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos ||
                       word.find('~') != std::string::npos));
            }
        }
}

TEST_CASE("weeks without any hours say so in words, and the first and last are cut to the time") {
    const std::string text = text_of(LetterReader::dwp, "", languages().front());
    CAPTURE(text);
    CHECK(text.find("1 October 2026 to 4 October 2026    1 hour 30 minutes  no time") !=
          std::string::npos);
    CHECK(text.find("12 October 2026 to 14 October 2026  no time            no time") !=
          std::string::npos);
    CHECK(text.find("0:00") == std::string::npos);
}
