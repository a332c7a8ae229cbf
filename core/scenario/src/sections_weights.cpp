#include "section_parts.h"

namespace corredor::scenario {
namespace {

Section weights() {
    return plainTable(
        "weights",
        "Where the criteria's weights come from, and how they become a ranking.",
        {keyOf<Scenario>(
             {.name = "method",
              .doc = "direct: the criteria state their weights. swing: points for moving each "
                     "criterion from worst to best. ahp: pairwise comparisons."},
             [](auto& s) -> auto& { return s.weights.method; }),
         keyOf<Scenario>(
             {.name = "swing",
              .doc = "With method = \"swing\": points of each criterion, 100 for the one that "
                     "matters most.",
              .minimum = 0,
              .maximum = 100},
             [](auto& s) -> auto& { return s.weights.swing; }),
         keyOf<Scenario>(
             {.name = "comparisons",
              .doc =
                  "With method = \"ahp\": every pair of criteria once, as \"a > b 3\" (a matters "
                  "3 times as much, 1 to 9) or \"a = b\"."},
             [](auto& s) -> auto& { return s.weights.comparisons; }),
         keyOf<Scenario>(
             {.name = "ranking",
              .doc = "How values and weights become a score: their weighted sum, or closeness to "
                     "the best of all sites (TOPSIS). The other method's ranks are given too."},
             [](auto& s) -> auto& { return s.ranking; })});
}

} // namespace

std::vector<Section> weightSections() {
    return {weights()};
}

} // namespace corredor::scenario
