#include "fairness_csv.h"

#include "csv_format.h"

#include <fmt/format.h>

namespace corredor::exports {
namespace {

template <typename Number>
std::string optionalText(const std::optional<Number>& number) {
    return number ? fmt::format("{}", *number) : std::string();
}

std::string sitesOf(const Results& results, const planning::TradeoffPoint& point) {
    std::string sites;
    for (const std::int32_t site : point.sites) {
        sites += (sites.empty() ? "" : " ") + results.candidates.id[static_cast<std::size_t>(site)];
    }
    return sites;
}

} // namespace

std::string floorsCsv(const Results& results) {
    std::string csv;
    appendCsvLine(
        csv,
        {"by",
         "layer",
         "field",
         "group",
         "name",
         "people",
         "covered",
         "share",
         "least_covered",
         "sites",
         "least_sites"});
    for (const planning::FloorOutcome& floor : results.plan.floors) {
        appendCsvLine(
            csv,
            {toString(floor.by),
             floor.layer,
             floor.field,
             floor.group,
             floor.label,
             fmt::format("{:.1f}", floor.people),
             fmt::format("{:.1f}", floor.covered),
             fmt::format("{:.6f}", floor.share01()),
             floor.leastCovered ? fmt::format("{:.1f}", *floor.leastCovered) : std::string(),
             optionalText(floor.sites),
             optionalText(floor.leastSites)});
    }
    return csv;
}

std::string tradeoffCsv(const Results& results) {
    const planning::Tradeoff& tradeoff = *results.tradeoff;
    std::string csv;
    appendCsvLine(
        csv,
        {"point",
         "asked_share",
         "worst_share",
         "worst_group",
         "newly_covered",
         "bound",
         "covered_in_all",
         "cost_people",
         "group",
         "name",
         "group_people",
         "group_covered",
         "group_share",
         "sites"});
    for (std::size_t number = 0; number < tradeoff.points.size(); ++number) {
        const planning::TradeoffPoint& point = tradeoff.points[number];
        for (std::size_t g = 0; g < tradeoff.group.size(); ++g) {
            appendCsvLine(
                csv,
                {fmt::format("{}", number + 1),
                 fmt::format("{:.6f}", point.askedShare),
                 fmt::format("{:.6f}", point.worstShare),
                 tradeoff.group[static_cast<std::size_t>(point.worst)],
                 fmt::format("{:.1f}", point.value),
                 fmt::format("{:.1f}", point.bound),
                 fmt::format("{:.1f}", point.value + tradeoff.servedAlready),
                 fmt::format("{:.1f}", tradeoff.costOf(number)),
                 tradeoff.group[g],
                 tradeoff.label[g],
                 fmt::format("{:.1f}", tradeoff.people[g]),
                 fmt::format("{:.1f}", point.covered[g]),
                 fmt::format("{:.6f}", point.covered[g] / tradeoff.people[g]),
                 sitesOf(results, point)});
        }
    }
    return csv;
}

} // namespace corredor::exports
