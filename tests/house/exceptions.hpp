// What a house rule lets pass, each with its reason. An exception that is no longer needed is
// itself a problem, so that the list cannot rot.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace timebank {

struct Finding {
    std::string about; ///< a path or a code
    std::string problem;
};

struct Exception {
    std::string about;
    std::string reason;
};

/// The findings that no exception covers, and the exceptions that cover no finding.
inline std::vector<std::string> beyond(const std::vector<Finding>& findings,
                                       const std::vector<Exception>& exceptions) {
    std::vector<std::string> problems;
    for (const Finding& finding : findings)
        if (std::none_of(exceptions.begin(), exceptions.end(),
                         [&](const Exception& each) { return each.about == finding.about; }))
            problems.push_back(finding.problem);
    for (const Exception& exception : exceptions)
        if (std::none_of(findings.begin(), findings.end(),
                         [&](const Finding& each) { return each.about == exception.about; }))
            problems.push_back(exception.about + " needs no exception any more");
    return problems;
}

} // namespace timebank
