#include "papers/form.hpp"

#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr int standard_points = 12, large_points = 18, easy_points = 16;

int points_of(PaperKind kind, const PaperWish& wish) {
    switch (kind) {
    case PaperKind::standard:
        return standard_points;
    case PaperKind::large_print:
        return wish.points.value_or(large_points);
    case PaperKind::easy_read:
        break;
    }
    return easy_points;
}

} // namespace

Answer<PaperKind> read_paper(std::string_view text) {
    if (text == "standard")
        return PaperKind::standard;
    if (text == "large-print")
        return PaperKind::large_print;
    if (text == "easy-read")
        return PaperKind::easy_read;
    return refuse(rule("paper_unreadable"), text);
}

Answer<int> read_points(std::string_view text) {
    for (const int points : {16, 18, 20, 24})
        if (text == std::to_string(points))
            return points;
    return refuse(rule("points_unreadable"), text);
}

PaperForm form_for(const Member& member, const PaperWish& wish) {
    PaperForm form;
    form.kind = wish.kind.value_or(
        member.contact.paper ? read_paper(*member.contact.paper).or_throw() : PaperKind::standard);
    form.points = points_of(form.kind, wish);
    form.language =
        member.contact.language ? find_language(*member.contact.language) : &languages().front();
    form.other_language = form.language == nullptr;
    if (form.other_language)
        form.language = &languages().front();
    return form;
}

Paper paper_of(const PaperForm& form) {
    Paper paper;
    paper.language = form.language->tag();
    paper.points = form.points;
    paper.one_page_of_figures = form.kind == PaperKind::easy_read;
    return paper;
}

Fact datum(std::string key, Cell value) {
    return {std::move(key), "", std::move(value), Shown::only_in_data};
}

} // namespace timebank
