#include "key_lines.h"
#include "value_codec.h"

#include <corredor/base/text.h>
#include <corredor/landscape/review.h>
#include <corredor/layers/connector.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace corredor::scenario {
namespace {

using planning::CandidateSource;
using planning::CriterionKind;
using planning::CriterionOptions;

void checkRegion(Draft& draft) {
    const auto& bbox = draft.scenario.region.bbox;
    if (!bbox) {
        return;
    }
    const bool onEarth =
        geo::isOnEarth({bbox->west, bbox->south}) && geo::isOnEarth({bbox->east, bbox->north});
    if (!onEarth || bbox->west >= bbox->east || bbox->south >= bbox->north) {
        draft.addFault(
            "region.bbox",
            "must be [west, south, east, north] in degrees with west < east and south < north");
    }
}

/** Reports every name that an earlier element has. */
template <typename NameAt>
void checkUnique(Draft& draft, std::string_view section, std::size_t count, NameAt nameAt) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& name = nameAt(i);
        if (!name.empty() && !seen.insert(name).second) {
            draft.addFault(
                elementPath(section, i) + ".name",
                fmt::format("the name \"{}\" is taken by an earlier one; names are unique", name));
        }
    }
}

void checkMeasure(Draft& draft, const std::string& path, const CriterionOptions& criterion) {
    const auto& measures = draft.scenario.measures;
    std::vector<std::string_view> names;
    for (const auto& measure : measures) {
        names.push_back(measure.options.name);
    }
    const auto found = std::ranges::find(names, criterion.measure);
    if (found != names.end()) {
        const auto& measure = measures[static_cast<std::size_t>(found - names.begin())];
        if (criterion.kind == CriterionKind::MeasureNearest && measure.options.raster) {
            draft.addFault(
                path + ".kind",
                "a raster has no nearest feature; use \"measure-value\" or \"measure-sum\"");
        }
        return;
    }
    const auto nearest = nearestName(criterion.measure, names);
    draft.addFault(
        draft.lines.isStated(path + ".measure") ? path + ".measure" : path + ".name",
        nearest
            ? fmt::format(
                  "there is no measure \"{}\"; did you mean \"{}\"?", criterion.measure, *nearest)
            : fmt::format(
                  "there is no measure \"{}\"; add [[measures]] with this name",
                  criterion.measure));
}

void checkEquity(Draft& draft, const std::string& path, const CriterionOptions& criterion) {
    if (draft.scenario.zones.empty()) {
        draft.addFault(path + ".name", "needs zones; add [[zones]]");
    }
    if (criterion.zoneField.empty()) {
        draft.addFault(
            path + ".zone_field", "is missing: say which field of the zones holds the value");
    }
}

void checkCriterion(Draft& draft, std::size_t index) {
    const CriterionOptions& criterion = draft.scenario.criteria[index];
    const std::string path = elementPath("criteria", index);
    switch (criterion.kind) {
    case CriterionKind::Population:
        if (draft.scenario.population.empty()) {
            draft.addFault(path + ".name", "needs people; add [[population]]");
        }
        break;
    case CriterionKind::ChargerDistance:
        if (draft.scenario.chargers.empty()) {
            draft.addFault(path + ".name", "needs charging stations; add [[chargers]]");
        }
        break;
    case CriterionKind::CrossingVolume:
        break;
    case CriterionKind::Equity:
        checkEquity(draft, path, criterion);
        break;
    case CriterionKind::Traffic:
    case CriterionKind::MeasureNearest:
    case CriterionKind::MeasureValue:
    case CriterionKind::MeasureSum:
        checkMeasure(draft, path, criterion);
        break;
    }
    checkConnector(draft, path + ".connector", criterion.connector);
    if (criterion.normalisation == planning::Normalisation::Target &&
        criterion.target == criterion.zero) {
        draft.addFault(path + ".target", "must differ from zero, the value that gives no points");
    }
}

void checkCriteria(Draft& draft) {
    const auto& criteria = draft.scenario.criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        checkCriterion(draft, i);
    }
    const planning::WeightOptions& weights = draft.scenario.weights;
    for (std::string& fault : planning::weightFaults(weights, criterionNames(draft.scenario))) {
        draft.addFault(
            weights.method == planning::WeightMethod::Swing ? "weights.swing"
                                                            : "weights.comparisons",
            std::move(fault));
    }
    if (weights.method != planning::WeightMethod::Direct) {
        return;
    }
    const bool allZero = std::ranges::all_of(
        criteria, [](const CriterionOptions& criterion) { return criterion.weight <= 0; });
    if (!criteria.empty() && allZero) {
        draft.addFault("criteria", "all weights are 0; give at least one criterion some weight");
    }
}

void checkEquityFields(Draft& draft) {
    std::vector<std::string_view> names;
    for (const auto& zones : draft.scenario.zones) {
        names.push_back(zones.options.name);
    }
    for (const auto& [layer, fields] : draft.scenario.equityFields) {
        if (std::ranges::find(names, layer) == names.end()) {
            const auto nearest = nearestName(layer, names);
            draft.addFault(
                "landscape.equity_fields",
                nearest ? fmt::format(
                              "there are no zones \"{}\"; did you mean \"{}\"?", layer, *nearest)
                        : fmt::format(
                              "there are no zones \"{}\"; add [[zones]] with this name", layer));
        }
    }
}

void checkJoins(Draft& draft) {
    const Scenario& scenario = draft.scenario;
    std::vector<std::string> names;
    for (const auto& zones : scenario.zones) {
        names.push_back(zones.options.name);
    }
    const std::size_t zoneLayers = names.size();
    for (const auto& people : scenario.population) {
        names.push_back(std::filesystem::path(people.path.written).stem().string());
    }
    for (std::size_t i = 0; i < scenario.joins.size(); ++i) {
        const sources::JoinOptions& join = scenario.joins[i].options;
        const std::string path = elementPath("joins", i);
        const auto found = std::ranges::find(names, join.to);
        if (found == names.end()) {
            draft.addFault(
                path + ".to",
                fmt::format(
                    "there are no zones and no population \"{}\"; one of: {}",
                    join.to,
                    fmt::join(names, ", ")));
        } else if (found - names.begin() < static_cast<std::ptrdiff_t>(zoneLayers)) {
            if (join.key.empty()) {
                draft.addFault(path + ".key", "is missing: zones are joined by a key");
            }
            if (join.maxKm) {
                draft.addFault(path + ".max_km", "is for people; zones are joined by a key");
            }
        } else {
            if (!join.maxKm) {
                draft.addFault(path + ".max_km", "is missing: people take the nearest row");
            }
            if (!join.key.empty()) {
                draft.addFault(path + ".key", "is for zones; people take the nearest row");
            }
        }
    }
}

void checkCorridors(Draft& draft) {
    const Scenario& scenario = draft.scenario;
    for (const std::string& connector : scenario.corridor.connectors) {
        checkConnector(draft, "landscape.connectors", connector);
    }
    for (std::size_t i = 0; i < scenario.corridors.size(); ++i) {
        const landscape::CorridorSpec& corridor = scenario.corridors[i];
        const std::string path = elementPath("corridors", i);
        if (corridor.routes.empty()) {
            draft.addFault(path + ".routes", "names no route; e.g. [\"I-5\", \"MEX-1\"]");
        }
        for (const auto& [key, place] :
             {std::pair(".from", corridor.from), std::pair(".to", corridor.to)}) {
            if (place && !geo::isOnEarth(*place)) {
                draft.addFault(path + key, "must be [longitude, latitude] in degrees");
            }
        }
    }
    if (!scenario.corridors.empty() && !scenario.roads) {
        draft.addFault("corridors", "needs roads with route numbers; add [roads]");
    }
}

void checkVehicles(Draft& draft) {
    const std::string& name = draft.scenario.vehicleMeasure;
    if (name.empty()) {
        return;
    }
    const auto& measures = draft.scenario.measures;
    const auto found = std::ranges::find_if(
        measures, [&](const auto& measure) { return measure.options.name == name; });
    if (found == measures.end()) {
        draft.addFault(
            "landscape.electric_vehicles",
            fmt::format("there is no measure \"{}\"; add [[measures]] with this name", name));
    } else if (found->options.raster) {
        draft.addFault(
            "landscape.electric_vehicles", "needs points or polygons with a number, not a raster");
    }
}

void checkReview(Draft& draft) {
    const auto& decisions = draft.scenario.merge.decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        for (const auto& [key, name] :
             {std::pair(".a", &decisions[i].a), std::pair(".b", &decisions[i].b)}) {
            const std::size_t colon = name->find(':');
            if (colon == 0 || colon == std::string::npos || colon + 1 == name->size()) {
                draft.addFault(
                    elementPath("review", i) + key,
                    "names a record by dataset and id, as \"AFDC:38997\"");
                return;
            }
        }
    }
    const auto conflict = landscape::findConflict(decisions);
    if (!conflict) {
        return;
    }
    std::vector<std::string> others;
    for (const std::size_t i : conflict->same) {
        others.push_back(elementPath("review", i));
    }
    draft.addFault(
        elementPath("review", conflict->different) + ".same",
        others.empty() ? std::string("sets a record apart from itself")
                       : fmt::format(
                             "contradicts {}, which makes one station of the two records; remove "
                             "one of these decisions",
                             fmt::join(others, ", ")));
}

void checkCandidates(Draft& draft) {
    const Scenario& scenario = draft.scenario;
    if (!scenario.hasCandidates) {
        const bool wanted = scenario.plan.has_value() || !scenario.criteria.empty();
        if (wanted) {
            draft.addFault(
                scenario.plan ? "plan" : "criteria",
                "needs sites to choose from; add [candidates]");
        }
        return;
    }
    if (!scenario.roads) {
        draft.addFault("candidates", "needs roads to measure distances; add [roads]");
    }
    if (scenario.candidates.from == CandidateSource::Zones && scenario.zones.empty()) {
        draft.addFault("candidates.from", "\"zones\" needs zones; add [[zones]]");
    }
    if (scenario.candidates.from == CandidateSource::Layer && !scenario.sites) {
        draft.addFault("candidates.from", "\"layer\" needs the layer; add source to [candidates]");
    }
}

void checkPlaces(Draft& draft, const char* key, const std::vector<geo::LonLat>& places) {
    for (const geo::LonLat place : places) {
        if (!geo::isOnEarth(place)) {
            draft.addFault(key, "must list places as \"lon,lat\" in degrees");
            return;
        }
    }
}

void checkPlan(Draft& draft) {
    const auto& plan = draft.scenario.plan;
    if (!plan) {
        return;
    }
    const bool needsPeople = plan->objective != planning::Objective::FlowRefuelling;
    if (needsPeople && draft.scenario.population.empty()) {
        draft.addFault("plan", "needs people to serve; add [[population]]");
    }
    if (plan->decay == planning::Decay::Linear) {
        if (plan->objective != planning::Objective::MaxCover || plan->budget) {
            draft.addFault(
                "plan.decay", "goes with objective = \"max-cover\" and without a budget only");
        }
        if (plan->fullKm > plan->reachKm) {
            draft.addFault("plan.full_km", "must not be above plan.reach_km");
        }
    }
    checkPlaces(draft, "plan.pinned", plan->pinned);
    checkPlaces(draft, "plan.forbidden", plan->forbidden);
    const bool hasCosts = plan->siteCost || (draft.scenario.sites &&
                                             !draft.scenario.sites->options.costField.empty());
    if (plan->budget && plan->objective != planning::Objective::MaxCover) {
        draft.addFault("plan.budget", "goes with objective = \"max-cover\" only");
    } else if (plan->budget && !hasCosts) {
        draft.addFault("plan.budget", "needs costs; add plan.site_cost or candidates.cost_field");
    }
}

/** Keys about a source without the source itself, where it may be left out. */
template <typename Entry>
void checkOptionalSource(
    Draft& draft,
    const std::string& section,
    const std::optional<Entry>& entry) {
    if (entry && entry->path.written.empty()) {
        draft.addFault(section + ".source", "is missing: the other keys describe a source");
    }
}

} // namespace

void checkConnector(Draft& draft, const std::string& path, const std::string& name) {
    if (!name.empty() && !layers::connectorFromName(name)) {
        draft.addFault(
            path,
            fmt::format(
                "unknown connector \"{}\"; one of: J1772, CCS1, J3400, CHAdeMO, Type 2, CCS2, "
                "GB/T AC, GB/T DC, MCS, NEMA",
                name));
    }
}

void checkMeaning(Draft& draft) {
    const Scenario& scenario = draft.scenario;
    checkRegion(draft);
    checkOptionalSource(draft, "region", scenario.region.polygons);
    checkOptionalSource(draft, "crossings", scenario.crossings);
    checkOptionalSource(draft, "candidates", scenario.sites);
    checkUnique(draft, "zones", scenario.zones.size(), [&](std::size_t i) -> const std::string& {
        return scenario.zones[i].options.name;
    });
    checkUnique(
        draft, "measures", scenario.measures.size(), [&](std::size_t i) -> const std::string& {
            return scenario.measures[i].options.name;
        });
    checkUnique(
        draft, "corridors", scenario.corridors.size(), [&](std::size_t i) -> const std::string& {
            return scenario.corridors[i].name;
        });
    checkUnique(
        draft, "criteria", scenario.criteria.size(), [&](std::size_t i) -> const std::string& {
            return scenario.criteria[i].name;
        });
    checkUnique(
        draft, "vehicles", scenario.vehicles.size(), [&](std::size_t i) -> const std::string& {
            return scenario.vehicles[i].name;
        });
    checkUnique(
        draft, "exclusions", scenario.exclusions.size(), [&](std::size_t i) -> const std::string& {
            return scenario.exclusions[i].options.name;
        });
    if (!scenario.exclusions.empty() && !scenario.hasCandidates) {
        draft.addFault("exclusions", "keep sites out; add [candidates], or remove them");
    }
    checkEquityFields(draft);
    checkJoins(draft);
    checkCorridors(draft);
    checkTrips(draft);
    checkReview(draft);
    checkVehicles(draft);
    checkCandidates(draft);
    checkCriteria(draft);
    checkParameters(draft);
    checkSizing(draft);
    checkPlan(draft);
    checkFairness(draft);
}

} // namespace corredor::scenario
