#include "ledger/import_memory.hpp"

#include <algorithm>

#include "imports/set_aside.hpp"
#include "imports/text.hpp"
#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/deed_table.hpp"
#include "store/profile_table.hpp"

namespace timebank {

ImportMemory Ledger::import_memory() const {
    return {*connection_, hand_};
}

ImportMemory::ImportMemory(const Connection& connection, const Hand& hand)
    : connection_(connection), hand_(hand) {}

std::vector<ImportProfile> ImportMemory::profiles() const {
    Looking looking(connection_);
    return read_profiles(connection_);
}

ImportProfile ImportMemory::profile(std::string_view name) const {
    std::vector<ImportProfile> all = profiles();
    std::vector<std::string> keys;
    for (const ImportProfile& each : all)
        keys.push_back(name_key(each.name));
    const auto found = std::ranges::find(keys, name_key(name));
    if (found != keys.end())
        return std::move(all[static_cast<std::size_t>(found - keys.begin())]);
    const auto near = nearest(name, keys, 1);
    throw Refused(refuse(rule("profile_unknown"), name,
                         near.empty() ? std::string("timebank import profiles")
                                      : "did you mean '" + all[near.front()].name + "'?"));
}

ImportProfile ImportMemory::forget_profile(std::string_view name) {
    ImportProfile known = profile(name);
    Writing writing(connection_);
    remove_profile(connection_, known.name);
    add_deed(connection_, {hand_.today, hand_.broker, "import forget", known.name, std::nullopt});
    writing.commit();
    return known;
}

std::string ImportMemory::digest_of(const ImportFile& file) {
    return file_digest(decode(file.name, file.bytes).or_throw().text);
}

std::vector<NameAnswer> ImportMemory::answers(const std::string& digest) const {
    Looking looking(connection_);
    return read_answers(connection_, digest);
}

void ImportMemory::keep_answer(const std::string& digest, const NameAnswer& answer) {
    Writing writing(connection_);
    ask_not_erased(connection_, answer.member);
    write_answer(connection_, digest, answer,
                 add_deed(connection_, {hand_.today, hand_.broker, "import answer",
                                        show_number(answer.member), std::nullopt}));
    writing.commit();
}

} // namespace timebank
