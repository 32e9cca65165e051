// Which member is meant by what somebody typed or wrote. Never guesses: one member, or a refusal
// that lists the candidates.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "members/member.hpp"
#include "members/names.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// A member as far as finding goes.
struct NamedMember {
    MemberNumber number;
    std::string name;
    std::vector<std::string> aliases;
    std::vector<MemberNumber> also = {}; ///< the numbers of merged records that are this member
};

/// Who is meant by a name as somebody wrote it, said by somebody who was asked.
struct NameAnswer {
    std::string name;
    MemberNumber member;
};

/// `M0012 Ann Baker`, as members are shown wherever one is named.
std::string show_named(MemberNumber number, std::string_view name);

/// Everybody, held for looking up many names: an import's rows, or the suggestions for one
/// mistyped name.
class Directory {
public:
    explicit Directory(std::vector<NamedMember> members);

    /// From now on that name (any case, accents optional) means that member, whoever else is
    /// called so. The member must be known.
    void accept(const NameAnswer& answer);

    /// By number (that of a merged record is its member's), by what was accepted, or by exact name
    /// or alias (any case, accents optional; where several share the key, one whose spelling is
    /// exactly this). Answers
    /// member_unknown or member_ambiguous. Who may have been meant is left to suggestions: a whole
    /// file of unknown names asks here.
    Answer<MemberNumber> find_exact(std::string_view text) const;

    /// As find_exact; else by a beginning that only one member's names have. Answers
    /// member_unknown or member_ambiguous; the hint lists the candidates.
    Answer<MemberNumber> find(std::string_view text) const;

    /// The members probably meant, likeliest first, as `M0012 Ann Baker`; at most `most`. For an
    /// ambiguous name: those who share it.
    std::vector<std::string> suggestions(std::string_view text, std::size_t most = 3) const;

    /// Whether a text may be kept as an alias of a member: it is not so already, and nobody else
    /// is called so, or has all of its words but titles among their own, roughly spelt (`Agnes` or
    /// `Mrs Thorne`, where there are two).
    bool may_be_alias(std::string_view text, MemberNumber member) const;

    /// The member's own name; the number must be known.
    const std::string& name_of(MemberNumber number) const;
    bool has(MemberNumber number) const;

private:
    std::vector<std::size_t> holding_key(const std::string& key) const;
    std::vector<std::size_t> nearest_members(std::string_view text, std::size_t most) const;
    Refusal unknown(std::string_view text) const;

    std::vector<NamedMember> members_;
    std::unordered_map<std::int64_t, std::size_t> by_number_;
    std::unordered_multimap<std::string, std::size_t> by_key_;
    std::vector<std::string> keys_;                          ///< every name and alias, as name_key
    std::vector<std::size_t> member_of_key_;                 ///< the member that keys_[i] names
    std::unordered_map<std::string, MemberNumber> accepted_; ///< by key

    /// Made when a name is first searched for, which most imports never do: every key, and of each
    /// member with aliases one of all their words (`Peggy Ellis` for Margaret Ellis, Peggy).
    struct Searched {
        std::vector<std::string> keys;
        std::vector<std::size_t> members;
        std::optional<NearNames> near;
    };
    const Searched& searched() const;
    mutable std::unique_ptr<const Searched> searched_;
};

} // namespace timebank
