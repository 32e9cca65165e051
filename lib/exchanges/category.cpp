#include "exchanges/category.hpp"

#include <array>

namespace timebank {

namespace {

constexpr std::array categories{
    StartingCategory{"Shopping and errands", false},
    StartingCategory{"Lifts", false},
    StartingCategory{"Gardening", false},
    StartingCategory{"DIY and small repairs", false},
    StartingCategory{"Painting and decorating", false},
    StartingCategory{"Cleaning and tidying", false},
    StartingCategory{"Moving and lifting", false},
    StartingCategory{"Cooking and food", false},
    StartingCategory{"Food bank and community meals", false},
    StartingCategory{"Phone befriending", false},
    StartingCategory{"Visiting and company", false},
    StartingCategory{"Company to appointments", false},
    StartingCategory{"Exercise and walking groups", false},
    StartingCategory{"Games and social groups", false},
    StartingCategory{"Dog walking and pet care", false},
    StartingCategory{"IT help", false},
    StartingCategory{"Form filling", false},
    StartingCategory{"Letters and reading", false},
    StartingCategory{"Language and interpreting", false},
    StartingCategory{"Teaching and study", false},
    StartingCategory{"Sharing a skill", false},
    StartingCategory{"Music and arts", false},
    StartingCategory{"Sewing and crafts", false},
    StartingCategory{"Bike repair", false},
    StartingCategory{"Hair and wellbeing", false},
    StartingCategory{"Children's activities with a parent", false},
    StartingCategory{"Litter picking and green spaces", false},
    StartingCategory{"Event help", false},
    StartingCategory{"Leaflets and publicity", false},
    StartingCategory{"Running the timebank", false},
    StartingCategory{"Other help", false},
    // Never arranged: each needs a licence, a regulated carer, or is not help by the hour.
    StartingCategory{"Gas work", true},
    StartingCategory{"Electrical work", true},
    StartingCategory{"Mains water", true},
    StartingCategory{"Personal care", true},
    StartingCategory{"Medication", true},
    StartingCategory{"Goods or cash", true},
};

} // namespace

std::span<const StartingCategory> starting_categories() {
    return categories;
}

} // namespace timebank
