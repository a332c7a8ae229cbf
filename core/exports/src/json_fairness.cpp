#include "json_parts.h"

namespace corredor::exports {
namespace {

Json optionalCount(const std::optional<int>& count) {
    return count ? Json(*count) : Json(nullptr);
}

Json floorJson(const planning::FloorOutcome& floor) {
    return {
        {"by", toString(floor.by)},
        {"layer", floor.layer},
        {"field", floor.field},
        {"group", floor.group},
        {"name", floor.label},
        {"people", numberJson(floor.people, 3)},
        {"covered", numberJson(floor.covered, 3)},
        {"share", numberJson(floor.share01(), 6)},
        {"least_covered", floor.leastCovered ? numberJson(*floor.leastCovered, 3) : Json(nullptr)},
        {"sites", optionalCount(floor.sites)},
        {"least_sites", optionalCount(floor.leastSites)}};
}

Json pointJson(const Results& results, const planning::Tradeoff& tradeoff, std::size_t number) {
    const planning::TradeoffPoint& point = tradeoff.points[number];
    Json covered = Json::array();
    for (const double people : point.covered) {
        covered.push_back(numberJson(people, 3));
    }
    Json sites = Json::array();
    for (const std::int32_t site : point.sites) {
        sites.push_back(results.candidates.id[static_cast<std::size_t>(site)]);
    }
    return {
        {"asked_share", numberJson(point.askedShare, 6)},
        {"worst_share", numberJson(point.worstShare, 6)},
        {"worst_group", tradeoff.group[static_cast<std::size_t>(point.worst)]},
        {"status", location::toString(point.status)},
        {"value", numberJson(point.value, 3)},
        {"bound", numberJson(point.bound, 3)},
        {"gap", numberJson(point.gap, 9)},
        {"cost_people", numberJson(tradeoff.costOf(number), 3)},
        {"covered", std::move(covered)},
        {"sites", std::move(sites)}};
}

} // namespace

Json floorsJson(const Results& results) {
    Json floors = Json::array();
    for (const planning::FloorOutcome& floor : results.plan.floors) {
        floors.push_back(floorJson(floor));
    }
    return floors;
}

Json tradeoffJson(const Results& results) {
    if (!results.tradeoff) {
        return nullptr;
    }
    const planning::Tradeoff& tradeoff = *results.tradeoff;
    Json groups = Json::array();
    for (std::size_t g = 0; g < tradeoff.group.size(); ++g) {
        groups.push_back(
            {{"group", tradeoff.group[g]},
             {"name", tradeoff.label[g]},
             {"people", numberJson(tradeoff.people[g], 3)}});
    }
    Json points = Json::array();
    for (std::size_t number = 0; number < tradeoff.points.size(); ++number) {
        points.push_back(pointJson(results, tradeoff, number));
    }
    return {
        {"by", toString(tradeoff.options.groups.by)},
        {"layer", tradeoff.layer},
        {"field", tradeoff.options.groups.field},
        {"groups", std::move(groups)},
        {"served_already", numberJson(tradeoff.servedAlready, 3)},
        {"fairest_share", numberJson(tradeoff.fairestShare, 6)},
        {"fairest_bound", numberJson(tradeoff.fairestBound, 6)},
        {"points", std::move(points)}};
}

} // namespace corredor::exports
