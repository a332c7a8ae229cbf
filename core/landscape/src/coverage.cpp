#include "group_places.h"

#include <corredor/base/units.h>
#include <corredor/geo/point_index.h>
#include <corredor/landscape/coverage.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace corredor::landscape {

namespace {

constexpr double secondsPerMinute = 60;

std::array<AccessGroup, 6> makeGroups() {
    StationFilter fast = servingAnyDriver();
    fast.levels = {layers::ChargingLevel::DCFC};
    StationFilter strong = fast;
    strong.minPowerKw = 150;
    const auto offering = [&](layers::ConnectorType type) {
        StationFilter filter = fast;
        filter.connectors = {type};
        return filter;
    };
    using layers::ConnectorType;
    return {
        {{"public", servingAnyDriver()},
         {"dcfc", fast},
         {"dcfc-150", strong},
         {"ccs1", offering(ConnectorType::CCS1)},
         {"j3400", offering(ConnectorType::J3400)},
         {"chademo", offering(ConnectorType::CHAdeMO)}}};
}

std::vector<double> costsOf(const network::NearestSource& nearest, double unit) {
    std::vector<double> costs(nearest.cost.size(), std::numeric_limits<double>::infinity());
    for (std::size_t d = 0; d < costs.size(); ++d) {
        if (nearest.source[d] >= 0) {
            costs[d] = nearest.cost[d] / unit;
        }
    }
    return costs;
}

/** The cost that a share of the people stay within; `order` sorts the rows by cost. */
double quantile(
    std::span<const std::size_t> order,
    std::span<const double> people,
    std::span<const double> km,
    double wanted) {
    double sum = 0;
    for (const std::size_t row : order) {
        sum += people[row];
        if (sum >= wanted && sum > 0) {
            return km[row];
        }
    }
    return std::numeric_limits<double>::infinity();
}

class Measurement {
public:
    Measurement(const CoverageInputs& inputs, const JobContext& job)
        : m_inputs(inputs)
        , m_job(job) {
        for (std::size_t d = 0; d < inputs.demand.size(); ++d) {
            m_rows[inputs.demand.country[d]].push_back(d);
        }
        m_all.resize(inputs.demand.size());
        std::iota(m_all.begin(), m_all.end(), std::size_t{0});
    }

    [[nodiscard]] GroupCoverage measure(const AccessGroup& group) const {
        GroupCoverage coverage;
        coverage.id = group.id;
        const std::vector<geo::LonLat> places = placesOf(m_inputs.stations, group.id);
        coverage.stations = std::ssize(places);
        const auto placed =
            network::placeOnNetwork(m_inputs.byLength.network(), places, m_inputs.maxSnapM, m_job);
        const auto& demand = m_inputs.demand.onNetwork;
        const auto nearest = [&](const network::Router& router) {
            return router.nearest(placed, demand, network::unreachable, m_job);
        };
        coverage.km = costsOf(nearest(m_inputs.byLength), metresPerKm);
        coverage.min = costsOf(nearest(m_inputs.byTime), secondsPerMinute);
        coverage.total = accessOf(m_all, m_inputs.demand.people, coverage.km, coverage.min);
        for (const auto& [country, rows] : m_rows) {
            coverage.byCountry[country] =
                accessOf(rows, m_inputs.demand.people, coverage.km, coverage.min);
        }
        return coverage;
    }

private:
    const CoverageInputs& m_inputs;
    JobContext m_job;
    std::map<std::string, std::vector<std::size_t>> m_rows;
    std::vector<std::size_t> m_all;
};

std::vector<UncoveredPlace>
uncoveredPlaces(const CoverageInputs& inputs, const std::vector<double>& km) {
    std::vector<geo::LonLat> towns;
    for (const layers::Place& place : inputs.places) {
        towns.push_back(place.location);
    }
    const geo::PointIndex index(towns);
    const std::vector<geo::Neighbour> nearest = index.nearestOfEach(inputs.demand.location);
    std::vector<UncoveredPlace> places(inputs.places.size());
    for (std::size_t d = 0; d < km.size(); ++d) {
        if (km[d] <= inputs.reachKm || nearest[d].index < 0 || inputs.demand.people[d] <= 0) {
            continue;
        }
        UncoveredPlace& place = places[static_cast<std::size_t>(nearest[d].index)];
        place.people += inputs.demand.people[d];
        place.km += inputs.demand.people[d] * km[d];
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const layers::Place& town = inputs.places[i];
        places[i].name = town.name;
        places[i].country = town.country;
        places[i].admin1 = town.admin1;
        places[i].location = town.location;
        places[i].km /= std::max(places[i].people, 1e-9);
    }
    std::erase_if(places, [](const UncoveredPlace& place) { return place.people <= 0; });
    std::ranges::stable_sort(places, std::greater<>(), &UncoveredPlace::people);
    return places;
}

} // namespace

std::vector<geo::LonLat> placesOf(const MergedStations& stations, std::string_view group) {
    std::vector<geo::LonLat> places;
    for (const std::int32_t i : matching(*stations.stations, accessGroup(group).filter)) {
        places.push_back(stations.stations->record(i).location);
    }
    return places;
}

std::span<const AccessGroup> accessGroups() {
    static const std::array<AccessGroup, 6> groups = makeGroups();
    return groups;
}

const AccessGroup& accessGroup(std::string_view id) {
    return *std::ranges::find(accessGroups(), id, &AccessGroup::id);
}

const GroupCoverage& Coverage::group(std::string_view id) const {
    return *std::ranges::find(groups, id, &GroupCoverage::id);
}

AccessFigures accessOf(
    std::span<const std::size_t> rows,
    std::span<const double> people,
    std::span<const double> km,
    std::span<const double> min) {
    AccessFigures figures;
    for (const std::size_t row : rows) {
        figures.people += people[row];
        figures.unreachable += std::isfinite(km[row]) ? 0 : people[row];
        for (std::size_t i = 0; i < distanceStepsKm.size(); ++i) {
            figures.withinKm[i] += km[row] <= distanceStepsKm[i] ? people[row] : 0;
        }
        for (std::size_t i = 0; i < timeStepsMin.size(); ++i) {
            figures.withinMin[i] += min[row] <= timeStepsMin[i] ? people[row] : 0;
        }
    }
    std::vector<std::size_t> order(rows.begin(), rows.end());
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return km[row]; });
    figures.medianKm = quantile(order, people, km, figures.people * 0.5);
    figures.p90Km = quantile(order, people, km, figures.people * 0.9);
    return figures;
}

Coverage measureCoverage(const CoverageInputs& inputs, const JobContext& job) {
    Coverage coverage;
    coverage.reachKm = inputs.reachKm;
    const Measurement measurement(inputs, JobContext(job.stopToken(), {}));
    const auto groups = accessGroups();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        coverage.groups.push_back(measurement.measure(groups[i]));
        job.report(static_cast<double>(i + 1) / static_cast<double>(groups.size() + 1));
    }
    coverage.uncovered = uncoveredPlaces(inputs, coverage.group("dcfc").km);
    job.report(1.0);
    return coverage;
}

} // namespace corredor::landscape
