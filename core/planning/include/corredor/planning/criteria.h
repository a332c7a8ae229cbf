#pragma once

#include <corredor/landscape/merge.h>
#include <corredor/layers/measures.h>
#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>
#include <corredor/network/search.h>
#include <corredor/planning/candidates.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace corredor::planning {

/** What a criterion measures at a site. */
enum class CriterionKind {
    Population,      ///< people within reach_km by road
    ChargerDistance, ///< km by road to the nearest fast charger (optionally with a connector)
    Traffic,         ///< vehicles a day at the nearest count of a measure within max_km
    CrossingVolume,  ///< vehicles a year over ports of entry within reach_km by road
    Equity,          ///< value of a zone field (marginalisation ...) at the site
    MeasureNearest,  ///< km to the nearest feature of a measure
    MeasureValue,    ///< value of a measure at the site
    MeasureSum       ///< sum of a measure within reach_km (straight line)
};

enum class Direction { MoreIsBetter, LessIsBetter };

enum class Normalisation {
    MinMax,     ///< (x - min) / (max - min)
    Percentile, ///< share of sites with a smaller value (mid-rank for ties)
    Target      ///< 1 at target or better, falling linearly to 0 at `zero`
};

struct CriterionOptions {
    std::string name; ///< as in the scenario, unique
    CriterionKind kind = CriterionKind::Population;
    double weight = 1;
    Direction direction = Direction::MoreIsBetter;
    Normalisation normalisation = Normalisation::MinMax;
    double target = 1; ///< for Target
    double zero = 0;   ///< for Target
    double reachKm = 16;
    double maxKm = 5; ///< Traffic, MeasureValue on points and lines: farther features do not count
    std::string connector; ///< ChargerDistance: only stations with it; empty = any
    double minPowerKw = 0; ///< ChargerDistance: only stations that offer at least this
    std::string measure;   ///< name of the measure layer
    std::string zoneField; ///< Equity: numeric or graded field of the zones
    double missing = 0;    ///< normalised value where there is no data, 0..1
};

/** The unit shown beside a criterion's raw values: "people", "km", "vehicles/day" ... */
[[nodiscard]] std::string unitOf(const CriterionOptions& criterion);

/** Raw values, one a candidate; NaN = no data. */
struct CriterionValues {
    CriterionOptions options;
    std::vector<double> raw;
};

struct CriteriaInputs {
    const CandidateSites& sites;
    const network::Router& router; ///< by length
    std::vector<std::shared_ptr<const layers::PopulationLayer>> population;
    const landscape::MergedStations& stations;
    const layers::CrossingLayer& crossings;
    std::vector<std::shared_ptr<const layers::ZoneLayer>> zones;
    std::map<std::string, std::shared_ptr<const layers::MeasureLayer>> measures;
    double maxSnapM = 5000;
};

/** Demand points placed on the network once, and who reaches whom; shared by criteria and plan. */
struct DemandReach {
    std::vector<double> people;             ///< one a demand point
    std::vector<geo::LonLat> location;
    std::vector<std::string> country;
    network::SparseCosts siteToDemand;      ///< row = site, column = demand, metres, within reach
    double reachKm = 0;
};

[[nodiscard]] DemandReach
demandWithinReach(const CriteriaInputs& inputs, double reachKm, const JobContext& job = {});

struct CriteriaResult {
    std::vector<CriterionValues> criteria;
    std::vector<Issue> issues; ///< criterion_without_data, constant_criterion ...
};

[[nodiscard]] CriteriaResult evaluateCriteria(
    const CriteriaInputs& inputs,
    const std::vector<CriterionOptions>& criteria,
    const JobContext& job = {});

} // namespace corredor::planning
