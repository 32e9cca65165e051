// Copies of the living book, and a copy put back in its place: it goes on where it stood.
#include "ledger/copy_deeds.hpp"
#include "crashes.hpp"
#include "life.hpp"

namespace timebank::naive {

void Life::copy_book() {
    const std::string copy = path_ + ".copy";
    std::filesystem::remove(copy); // of somebody who was gone meanwhile
    const Secret passphrase("the heron on the weir");
    const Secret* const seal = chance_.percent(10) ? &passphrase : nullptr;
    const Copies copies(path_, today_, 0);
    const std::uint64_t before = contents_of(path_);
    const CopyMade made = copies.make({copy, std::nullopt}, seal);
    REQUIRE(made.figures.entries == std::ssize(model_.lines));
    REQUIRE(Copies::is_sealed(copy) == (seal != nullptr));
    if (seal == nullptr)
        REQUIRE(contents_of(copy) == before);
    attempt("copy_exists", [&] { copies.make({copy, std::nullopt}, seal); });
    attempt("copy_is_book", [&] { copies.make({path_, std::nullopt}, seal); });
    // Not while somebody has the book open.
    bool is_held = false;
    try {
        copies.put_back(copy, seal);
    } catch (const Fault& fault) {
        is_held = fault.refusal().code == "book_locked";
    }
    REQUIRE(is_held);
    close();
    const CopyPutBack back = copies.put_back(copy, seal);
    REQUIRE(back.figures.entries == made.figures.entries);
    REQUIRE(contents_of(path_) == before);
    REQUIRE(contents_of(back.kept) == before);
    open();
    std::filesystem::remove(copy);
    std::filesystem::remove(back.kept);
}

} // namespace timebank::naive
