#pragma once

#include <corredor/landscape/coverage.h>
#include <corredor/network/road_grid.h>

#include <string>
#include <vector>

/** Where one is near a station by road, as areas. */
namespace corredor::landscape {

enum class BandUnit : std::uint8_t { Minutes, Kilometres };

/** "min", "km". */
[[nodiscard]] std::string_view toString(BandUnit unit);

/**
 * The area from which a station of a group is at most `limit` away, door to door as in Coverage.
 * Areas of one group and unit are nested: the one within 10 minutes holds the one within 5.
 */
struct CoverageBand {
    std::string group; ///< "public" or "dcfc"
    BandUnit unit = BandUnit::Minutes;
    double limit = 0;
    std::vector<geo::PolygonPart> area; ///< lon/lat, simple polygons that do not touch
    double areaKm2 = 0;                 ///< of these polygons, in the equal-area plane
    double people = 0; ///< of the demand points within the limit (not counted by the polygons)
};

struct CoverageBands {
    double cellKm = 0;               ///< spacing of the grid: borders are this exact
    double maxSnapKm = 0;            ///< places farther from any road are in no band
    std::string crs;                 ///< plane of the areas
    std::vector<CoverageBand> bands; ///< by group, unit, then from the least limit up
};

/** Access off the roads is shown at most this far, whatever the scenario allows for people, m. */
inline constexpr double maxBandSnapM = 10'000;

/**
 * The areas of `distanceStepsKm` and `timeStepsMin` for groups "public" and "dcfc".
 *
 * Each node of a grid is treated as if somebody lived there: placed on the nearest road of its
 * country (network::roadGrid), then the least cost from any station of the group. Between the nodes
 * see geo::areasBelow. Costs are those of the way from the station, as in Coverage.
 *
 * @param coverage measured from the same inputs; gives the people
 * @throws Cancelled
 */
[[nodiscard]] CoverageBands measureBands(
    const CoverageInputs& inputs,
    const Coverage& coverage,
    const network::RoadGridOptions& options = {},
    const JobContext& job = {});

} // namespace corredor::landscape
