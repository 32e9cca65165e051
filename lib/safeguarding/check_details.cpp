#include "safeguarding/check_details.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

// A detail with its words before it, where there is one.
void add(std::string& details, std::string_view words, const std::string& detail) {
    details += fmt::format("{}{}{}", details.empty() ? "" : ", ", words, detail);
}

struct Describing {
    std::string& details;

    void operator()(std::monostate) const {}
    void operator()(const Reference& reference) const {
        add(details, "reference ", std::to_string(reference.which));
        add(details, "asked ", show_short(reference.asked_on));
        if (reference.received_on)
            add(details, "received ", show_short(*reference.received_on));
        if (reference.satisfactory)
            add(details, *reference.satisfactory ? "satisfactory" : "not satisfactory", "");
        if (reference.decided_by)
            add(details, "decided by ", *reference.decided_by);
    }
    void operator()(const Certificate& certificate) const {
        add(details, "", std::string(show_level(certificate.level)));
        add(details, "workforce ", std::string(show_workforce(certificate.workforce)));
        add(details, "position ", certificate.position);
        if (certificate.eligibility)
            add(details, "eligible by ", *certificate.eligibility);
        add(details, "number ", certificate.number);
        add(details, "issued ", show_short(certificate.issued_on));
        add(details, "", std::string(show_decision(certificate.decision)));
        if (certificate.consented_on)
            add(details, "update service ", show_short(*certificate.consented_on));
        if (certificate.status_checked_on)
            add(details, "status checked ", show_short(*certificate.status_checked_on));
        if (certificate.held_since)
            add(details, "held since ", show_short(*certificate.held_since));
    }
    void operator()(const DriverPapers& papers) const {
        add(details, "licence ", show_short(papers.licence_until));
        add(details, "MOT ", show_short(papers.mot_until));
        add(details, "tax ", show_short(papers.tax_until));
        add(details, "insurer ", show_short(papers.insurer_until));
    }
};

} // namespace

std::string show_check_details(const Check& check) {
    std::string details = check.detail.value_or("");
    std::visit(Describing{details}, check.more);
    return details;
}

} // namespace timebank
