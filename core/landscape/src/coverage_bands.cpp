#include "group_places.h"

#include <corredor/base/parallel.h>
#include <corredor/base/units.h>
#include <corredor/landscape/coverage_bands.h>

#include <algorithm>
#include <array>
#include <limits>

namespace corredor::landscape {

namespace {

using network::RoadGrid;

/** One field of costs: minutes or kilometres to the nearest station of a group at every node. */
struct Field {
    const GroupCoverage* group = nullptr;
    BandUnit unit = BandUnit::Minutes;
    std::vector<float> values;
};

std::vector<double> limitsOf(BandUnit unit) {
    return unit == BandUnit::Minutes ? std::vector(timeStepsMin.begin(), timeStepsMin.end())
                                     : std::vector(distanceStepsKm.begin(), distanceStepsKm.end());
}

std::vector<float>
valuesOf(const RoadGrid& grid, const network::NearestSource& nearest, double unit) {
    std::vector<float> values(
        static_cast<std::size_t>(grid.grid.size()), std::numeric_limits<float>::infinity());
    for (std::size_t i = 0; i < grid.node.size(); ++i) {
        if (nearest.source[i] >= 0) {
            values[static_cast<std::size_t>(grid.node[i])] =
                static_cast<float>(nearest.cost[i] / unit);
        }
    }
    return values;
}

Field measureField(
    const CoverageInputs& inputs,
    const GroupCoverage& group,
    BandUnit unit,
    const RoadGrid& grid,
    const JobContext& job) {
    constexpr double secondsPerMinute = 60;
    const bool byTime = unit == BandUnit::Minutes;
    const network::Router& router = byTime ? inputs.byTime : inputs.byLength;
    const std::vector<geo::LonLat> places = placesOf(inputs.stations, group.id);
    const auto placed = network::placeOnNetwork(router.network(), places, inputs.maxSnapM, job);
    const double perUnit = byTime ? secondsPerMinute : metresPerKm;
    constexpr double beyond = 1.2; // so that the outermost border lies between known costs
    const double cutoff = beyond * limitsOf(unit).back() * perUnit;
    return {&group, unit, valuesOf(grid, router.nearest(placed, grid.place, cutoff, job), perUnit)};
}

std::vector<geo::LonLat>
lonLats(const geo::Transform& plane, std::vector<geo::ProjectedPoint> ring) {
    plane.toLonLat(ring);
    std::vector<geo::LonLat> places;
    places.reserve(ring.size());
    for (const geo::ProjectedPoint& point : ring) {
        places.push_back({point.x, point.y});
    }
    return places;
}

CoverageBand makeBand(const Field& field, const RoadGrid& grid, std::size_t step) {
    const bool byTime = field.unit == BandUnit::Minutes;
    CoverageBand band;
    band.group = field.group->id;
    band.unit = field.unit;
    band.limit = limitsOf(field.unit)[step];
    const AccessFigures& people = field.group->total;
    band.people = byTime ? people.withinMin[step] : people.withinKm[step];
    const geo::Transform plane(grid.crs);
    for (geo::PlanePolygon& polygon : geo::areasBelow(grid.grid, field.values, band.limit)) {
        band.areaKm2 += polygon.areaM2() / 1e6;
        geo::PolygonPart& part = band.area.emplace_back();
        part.shell = lonLats(plane, std::move(polygon.shell));
        for (std::vector<geo::ProjectedPoint>& hole : polygon.holes) {
            part.holes.push_back(lonLats(plane, std::move(hole)));
        }
    }
    return band;
}

} // namespace

std::string_view toString(BandUnit unit) {
    return unit == BandUnit::Minutes ? "min" : "km";
}

CoverageBands measureBands(
    const CoverageInputs& inputs,
    const Coverage& coverage,
    const network::RoadGridOptions& options,
    const JobContext& job) {
    network::RoadGridOptions gridOptions = options;
    gridOptions.maxSnapM = std::min({options.maxSnapM, inputs.maxSnapM, maxBandSnapM});
    const RoadGrid grid =
        network::roadGrid(inputs.byLength.network(), gridOptions, job.subRange(0, 0.3));
    CoverageBands result;
    result.cellKm = grid.grid.cellM / 1000;
    result.maxSnapKm = gridOptions.maxSnapM / 1000;
    result.crs = grid.crs;
    std::vector<Field> fields;
    std::vector<std::pair<std::size_t, std::size_t>> wanted; // field and step of each band
    for (const std::string_view id : {"public", "dcfc"}) {
        for (const BandUnit unit : {BandUnit::Minutes, BandUnit::Kilometres}) {
            for (std::size_t step = 0; step < limitsOf(unit).size(); ++step) {
                wanted.emplace_back(fields.size(), step);
            }
            fields.push_back(measureField(
                inputs, coverage.group(id), unit, grid, JobContext(job.stopToken(), {})));
        }
    }
    result.bands.resize(wanted.size());
    parallelFor(
        std::ssize(wanted),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                result.bands[i] = makeBand(fields[wanted[i].first], grid, wanted[i].second);
            }
        },
        job.subRange(0.6, 1));
    return result;
}

} // namespace corredor::landscape
