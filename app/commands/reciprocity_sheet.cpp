#include "commands/reciprocity_sheet.hpp"

#include <optional>

#include <fmt/core.h>

#include "reports/measures.hpp"

namespace timebank {

namespace {

Cell share_in_words(std::optional<std::int64_t> share) {
    return share ? Cell(fmt::format("{:>5}", fmt::format("{}.{}%", *share / 10, *share % 10)))
                 : Cell();
}

// Lines of the table: most are a count, some also a share of something or a median of hours.
class FigureRows {
public:
    explicit FigureRows(Table& table) : table_(table) {}

    void count(const char* key, std::string title, std::int64_t count) {
        table_.rows.push_back({std::string(key), std::move(title), count, {}, {}, {}});
    }
    void part(const std::string& key, std::string title, std::int64_t count, std::int64_t part,
              std::int64_t whole) {
        const auto share = per_mille(part, whole);
        table_.rows.push_back({key, std::move(title), count, share ? Cell(*share) : Cell(),
                               share_in_words(share), Cell()});
    }
    void hours(const char* key, std::string title, std::int64_t count, Minutes median) {
        table_.rows.push_back({std::string(key),
                               std::move(title),
                               count,
                               {},
                               {},
                               count == 0 ? Cell() : Cell(median)});
    }

private:
    Table& table_;
};

void add_last_exchange(FigureRows& add, const Reciprocity& figures) {
    int first = 0;
    for (std::size_t band = 0; band < figures.last_exchange.size(); ++band) {
        const bool open = band == last_exchange_bands.size();
        const auto key = open ? fmt::format("last_over_{}_days", first - 1)
                              : fmt::format("last_{}_to_{}_days", first, last_exchange_bands[band]);
        const auto title =
            open ? fmt::format("Last exchange over {} days ago", first - 1)
                 : fmt::format("Last exchange {} to {} days ago", first, last_exchange_bands[band]);
        add.part(key, title, figures.last_exchange[band], figures.last_exchange[band],
                 figures.members);
        if (!open)
            first = last_exchange_bands[band] + 1;
    }
}

} // namespace

std::string months_of(const Reciprocity& figures) {
    if (figures.from == figures.to)
        return show_long(figures.to);
    return fmt::format("{} to {}", show_long(figures.from), show_long(figures.to));
}

Table reciprocity_table(const Reciprocity& figures) {
    Table table;
    table.key = "reciprocity";
    table.caption = "Reciprocity";
    table.columns = {{"figure", "", Shown::only_in_data},
                     {"figure_words", "Figure", Shown::only_in_text},
                     {"count", "Count"},
                     {"share_per_mille", "", Shown::only_in_data},
                     {"share", "Share", Shown::only_in_text},
                     {"median_minutes", "Median hours"}};
    FigureRows add(table);
    const auto of_members = [&](const char* key, std::string title, std::int64_t count) {
        add.part(key, std::move(title), count, count, figures.members);
    };
    const PairFigures& pairs = figures.pairs;
    add.count("members", "Members", figures.members);
    of_members("both_ways", "Gave and received", figures.both_ways);
    of_members("gave_only", "Only gave", figures.gave_only);
    of_members("received_only", "Only received", figures.received_only);
    of_members("neither", "Neither", figures.neither);
    of_members("never", "Never exchanged", figures.never);
    add_last_exchange(add, figures);
    add.hours("givers", "Givers", figures.givers, figures.median_given);
    add.hours("receivers", "Receivers", figures.receivers, figures.median_received);
    add.part("top_givers", "Top tenth of givers", figures.top_givers, figures.given_by_top.count,
             figures.given.count);
    add.count("median_partners", "Partners, median", pairs.median_partners);
    add.count("most_partners", "Partners, most", pairs.most_partners);
    add.count("pairs", "Pairs", pairs.pairs);
    add.part("mutual_pairs", "Mutual pairs", pairs.mutual, pairs.mutual, pairs.pairs);
    add.count("groups", "Groups", pairs.groups);
    add.part("largest_group", "Largest group", pairs.largest_group, pairs.largest_group,
             pairs.people);
    return table;
}

std::vector<std::pair<std::string, std::string>> definitions_of(const Reciprocity& figures) {
    const std::string at = show_short(figures.at);
    const bool one_month = figures.from == figures.to;
    return {
        {"reciprocity",
         fmt::format(
             "of exchanges and sessions that stand and count {} {}; help received on "
             "somebody's behalf is received by both. Two records of one person are one, and "
             "in a household each is their own",
             one_month ? "in" : "from", months_of(figures))},
        {"members (reciprocity)",
         fmt::format("people and organisations whose standing was active on {}", at)},
        {"gave and received, only gave, only received, neither",
         "what each of the members did in those months; who was at a session took part, "
         "though it cost them nothing. Shares are of members"},
        {"never exchanged", fmt::format("of neither, those with no exchange at all by {}", at)},
        {"last exchange",
         fmt::format("days from a member's last exchange, on either side, to {}", at)},
        {"givers, receivers",
         "everybody whose hours moved in those months, those who have left since, too; with the "
         "median of each one's hours: the one in the middle, or halfway between the two there"},
        {"top tenth of givers", "the tenth of the givers, rounded up, who gave most; the share is "
                                "theirs of all hours that givers gave"},
        {"pairs", "two who helped each other in those months, in either direction; who was at a "
                  "session makes a pair only with whom their hours went to or came from"},
        {"mutual pairs", "pairs in which each has given to the other; the share is of pairs"},
        {"partners", "with how many others somebody is in a pair; the median and the most are of "
                     "everybody in a pair"},
        {"groups", "people who hang together, pair by pair; the share is of everybody in a pair"}};
}

} // namespace timebank
