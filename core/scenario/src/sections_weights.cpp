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

Section sensitivity() {
    return plainTable(
        "sensitivity",
        "How far the ranking rests on the exact weights; studied where two or more criteria have "
        "weight.",
        {keyOf<Scenario>(
             {.name = "draws",
              .doc = "Rankings with all weights drawn at random around the stated ones; 0 = no "
                     "study.",
              .minimum = 0,
              .maximum = 100'000},
             [](auto& s) -> auto& { return s.sensitivity.draws; }),
         keyOf<Scenario>(
             {.name = "spread_pct",
              .doc = "Each weight of a draw is anything between the stated one less and plus this "
                     "part of it (uniform distribution).",
              .unit = "%",
              .minimum = 0,
              .maximum = 100},
             [](auto& s) -> auto& { return s.sensitivity.spreadPct; }),
         keyOf<Scenario>(
             {.name = "step_pct",
              .doc = "One at a time, each weight becomes this part less and more.",
              .unit = "%",
              .minimum = 0,
              .maximum = 100},
             [](auto& s) -> auto& { return s.sensitivity.stepPct; }),
         keyOf<Scenario>(
             {.name = "top",
              .doc = "How many sites are the best ones; without it plan.sites, or 25.",
              .minimum = 1,
              .maximum = 1'000'000,
              .alwaysWritten = true},
             [](auto& s) -> auto& { return s.sensitivity.top; })});
}

} // namespace

std::vector<Section> weightSections() {
    return {weights(), sensitivity()};
}

} // namespace corredor::scenario
