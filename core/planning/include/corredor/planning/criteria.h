#pragma once

#include <corredor/landscape/demand_points.h>
#include <corredor/landscape/merge.h>
#include <corredor/layers/measures.h>
#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>
#include <corredor/location/solve.h>
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
    MeasureNearest,  ///< km (straight line) to the nearest feature of a measure; not for rasters
    MeasureValue,    ///< value of a measure at the site: of the polygon or cell that holds it, of
                     ///< the nearest point or line within max_km
    MeasureSum       ///< sum of a measure within reach_km (straight line): of points and lines that
                     ///< near, of polygons and cells whose middle is that near
};

enum class Direction { MoreIsBetter, LessIsBetter };

enum class Normalisation {
    MinMax,     ///< (x - min) / (max - min); 0.5 where all sites have one value
    Percentile, ///< share of sites with a smaller value, equal ones counting half
    Target      ///< 1 at target or better, falling linearly to 0 at `zero`; zero above target means
                ///< that less is better, whatever `direction` says
};

struct CriterionOptions {
    std::string name = {}; ///< as in the scenario, unique
    CriterionKind kind = CriterionKind::Population;
    double weight = 1;
    Direction direction = Direction::MoreIsBetter;
    Normalisation normalisation = Normalisation::MinMax;
    double target = 1; ///< for Target
    double zero = 0;   ///< for Target
    double reachKm = 16;
    double maxKm = 5; ///< Traffic, MeasureValue on points and lines: farther features do not count
    std::string connector = {}; ///< ChargerDistance: only stations with it; empty = any
    double minPowerKw = 0;      ///< ChargerDistance: only stations that offer at least this
    std::string measure = {};   ///< name of the measure layer
    /**
     * Equity: numeric or graded field of the zones ("Muy bajo" ... "Muy alto", "very low" ...
     * "very high" are 1 to 5). The first zone layer that has the field and holds the site decides.
     */
    std::string zoneField = {};
    double missing = 0; ///< normalised value where there is no data, 0..1
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
    const landscape::DemandPoints& demand;
    const landscape::MergedStations& stations;
    const layers::CrossingLayer& crossings;
    std::vector<std::shared_ptr<const layers::ZoneLayer>> zones;
    std::map<std::string, std::shared_ptr<const layers::MeasureLayer>> measures;
    double maxSnapM = 5000;
};

/**
 * Demand points and who reaches them; shared by criteria and plan. The points' own issues stay with
 * whoever placed them.
 * Only whom a site reaches is kept, not how far it is: at 80 km on the real data that is 10^8
 * pairs, and costs would triple their memory.
 */
struct DemandReach : landscape::DemandPoints {
    location::CoverSets siteToDemand; ///< facility = site: demands within reach by road
    double reachKm = 0;
};

[[nodiscard]] DemandReach
demandWithinReach(const CriteriaInputs& inputs, double reachKm, const JobContext& job = {});

/**
 * Stations that serve any driver with fast charging: at least one DCFC port, open or of unknown
 * status, not private. Positions in MergedStations::stations, ascending.
 * @param connector "CCS1" ...; empty = any. @param minPowerKw stations of unknown power are left
 *        out when this is above 0.
 * @throws ScenarioError when the connector is none we know.
 */
[[nodiscard]] std::vector<std::int32_t> fastStations(
    const landscape::MergedStations& stations,
    std::string_view connector,
    double minPowerKw);

struct CriteriaResult {
    std::vector<CriterionValues> criteria;
    /**
     * criterion_without_data (sites that lack it), constant_criterion, no_charger_reachable,
     * station_power_unknown, station_off_road, crossing_off_road.
     */
    std::vector<Issue> issues;
    std::vector<std::shared_ptr<const DemandReach>> reaches; ///< one a reach_km; a plan reuses it
};

/** The reach among `reaches` that was made for this distance, or null. */
[[nodiscard]] std::shared_ptr<const DemandReach>
reachFor(const CriteriaResult& result, double reachKm);

/**
 * Raw values of all criteria at all sites, in the order of `criteria`.
 * @throws ScenarioError when a criterion names a measure, zone field or connector that is not
 *         there, or a reach that makes no sense.
 */

[[nodiscard]] CriteriaResult evaluateCriteria(
    const CriteriaInputs& inputs,
    const std::vector<CriterionOptions>& criteria,
    const JobContext& job = {});

} // namespace corredor::planning
