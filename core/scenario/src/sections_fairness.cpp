#include "section_parts.h"

namespace corredor::scenario {
namespace {

/** The keys that say whom floors and trade-offs are about. @param groups T& -> GroupQuery& */
template <typename T, typename Groups>
std::vector<Key<T>> groupKeys(Groups groups) {
    const auto at = [groups](KeySpec spec, auto member) {
        return keyOf<T>(
            std::move(spec), [groups, member](auto& t) -> auto& { return groups(t).*member; });
    };
    using planning::GroupQuery;
    return {
        at({.name = "by", .doc = "How people are grouped.", .alwaysWritten = true},
           &GroupQuery::by),
        at({.name = "layer",
            .doc = "zone, class: name of the layer of zones or people; without it the first that "
                   "fits."},
           &GroupQuery::layer),
        at({.name = "field",
            .doc = "class: field of people (population.class_fields, joins) or of zones; numbers "
                   "make fifths of the people, as in the equity section."},
           &GroupQuery::field),
        at({.name = "of", .doc = "Only these groups, by id or name; without it all."},
           &GroupQuery::of)};
}

Section floors() {
    using planning::PlanFloor;
    const auto groups = [](auto& floor) -> auto& { return floor.groups; };
    Section section;
    section.name = "floors";
    section.doc = "What a max-cover plan gives every group of people at least; no plan that breaks "
                  "one is taken. The roadmap is not held to floors.";
    section.isArray = true;
    section.count = [](const Scenario& s) { return s.floors.size(); };
    section.append = [](Scenario& s) { s.floors.emplace_back(); };
    bindKeys<PlanFloor>(
        section,
        [](auto& s, std::size_t index) -> auto& { return s.floors[index]; },
        joined<PlanFloor>(
            groupKeys<PlanFloor>(groups),
            {keyOf<PlanFloor>(
                 {.name = "share",
                  .doc = "Of all people of each group, covered by the plan or by what exists.",
                  .minimum = 0,
                  .maximum = 1},
                 [](auto& f) -> auto& { return f.share; }),
             keyOf<PlanFloor>(
                 {.name = "min_sites_share",
                  .doc = "country, state: share of the plan's sites in each, rounded up to a site.",
                  .minimum = 0,
                  .maximum = 1},
                 [](auto& f) -> auto& { return f.minSitesShare; })}));
    return section;
}

Section tradeoff() {
    using Options = planning::TradeoffOptions;
    const auto groups = [](auto& options) -> auto& { return options.groups; };
    Section section = plainTable(
        "tradeoff",
        "What fairness costs: max-cover plans from the one that covers most people to the one "
        "whose "
        "worst-off group is best off.",
        liftedKeys(
            joined<Options>(
                groupKeys<Options>(groups),
                {keyOf<Options>(
                     {.name = "points",
                      .doc = "Plans along the way, the first and the last included.",
                      .minimum = 2,
                      .maximum = 50},
                     [](auto& o) -> auto& { return o.points; }),
                 keyOf<Options>(
                     {.name = "time_limit_s",
                      .doc = "For each point the best plan found by then is taken, with its proved "
                             "bound.",
                      .unit = "s",
                      .minimum = 0,
                      .maximum = 604'800,
                      .aboveMinimum = true},
                     [](auto& o) -> auto& { return o.timeLimitS; })}),
            [](auto& s) -> auto& { return s.tradeoff; }));
    section.presenceMatters = true;
    section.count = [](const Scenario& s) { return s.tradeoff ? std::size_t{1} : std::size_t{0}; };
    section.append = [](Scenario& s) { s.tradeoff.emplace(); };
    return section;
}

} // namespace

std::vector<Section> fairnessSections() {
    return {floors(), tradeoff()};
}

} // namespace corredor::scenario
