// What the deeds about exchanges are told. Refuses to know how they are done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchanges/exchange.hpp"

namespace timebank {

struct ExchangeChanges {
    std::optional<MemberNumber> giver, receiver, on_behalf_of, accompanied_by;
    std::optional<Minutes> given;
    std::optional<Day> happened_on;
    std::optional<std::int64_t> category;
    std::optional<Setting> setting;
    std::optional<std::string> sheet, note; ///< an empty text takes it away
    std::optional<std::int64_t> line;
    std::optional<Signed> signed_by;
    std::vector<std::string> contacts =
        {};                   ///< in the place of others who act for the same organisation
    bool no_contacts = false; ///< nobody else is named

    bool nothing() const;
};

struct ExchangeQuery {
    std::optional<Month> month;
    std::optional<MemberNumber> member;
    std::optional<std::int64_t> category;
    std::optional<std::string> sheet;
};

} // namespace timebank
