#include "trip_study.h"

#include <corredor/base/parallel.h>
#include <corredor/base/units.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

constexpr double roundingM = 1e-3; // of sums of lengths that are equal but for their order

/** Writes the rows of a sparse matrix into a dense one, infinite elsewhere. */
std::vector<double> dense(const network::SparseCosts& costs, std::size_t columns) {
    const std::size_t rows = costs.begin.size() - 1;
    std::vector<double> table(rows * columns, network::unreachable);
    for (std::size_t row = 0; row < rows; ++row) {
        for (auto i = static_cast<std::size_t>(costs.begin[row]);
             i < static_cast<std::size_t>(costs.begin[row + 1]);
             ++i) {
            table[row * columns + at(costs.column[i])] = costs.cost[i];
        }
    }
    return table;
}

/** Stations that are stops of the type; those nearest to a road first. */
std::vector<std::int32_t> stopPlaces(const TripGround& ground, const VehicleType& type) {
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < ground.places.size(); ++i) {
        const std::int32_t station = ground.places.station[i];
        if (station >= 0 &&
            fitOf(ground.inputs.stations.stations->record(station), type, ground.options.minFastKw)
                .isStop) {
            found.push_back(static_cast<std::int32_t>(i));
        }
    }
    std::ranges::stable_sort(
        found, {}, [&](std::int32_t i) { return ground.places.onNetwork[at(i)].snapDistanceM; });
    return found;
}

/** The trips from one city under way: each is settled with the fewest stops that will do. */
class TripsOfCity {
public:
    TripsOfCity(
        const TripGround& ground,
        const StopGraph& graph,
        std::int32_t city,
        std::span<TripResult> results)
        : m_ground(ground)
        , m_graph(graph)
        , m_results(results) {
        for (std::size_t i = 0; i < ground.trips.size(); ++i) {
            if (ground.trips[i].from == city) {
                begin(i);
            }
        }
    }

    /** No trip of the city needs a stop. */
    [[nodiscard]] bool isSettled() const { return m_open.empty(); }

    /** Takes the ways with one more stop. */
    void look(std::span<const StopLabel> found, std::int32_t firstLabel) {
        std::erase_if(m_open, [&](Open& open) { return arrives(open, found, firstLabel); });
    }

    void finish(const ChargeWays& ways) {
        for (const auto& [trip, label] : m_arrivals) {
            m_results[trip].stops = stationsOf(ways, label);
        }
        for (const Open& open : m_open) {
            TripResult& result = m_results[open.trip];
            result.status = open.leastLabel < 0 ? TripStatus::OutOfRange : TripStatus::TooLong;
            result.km = open.leastM / metresPerKm;
            result.stops = stationsOf(ways, open.leastLabel);
        }
    }

private:
    struct Open {
        std::size_t trip = 0;
        double leastM = network::unreachable;
        std::int32_t leastLabel = -1;
    };

    void begin(std::size_t trip) {
        const double directM = m_ground.trips[trip].directKm * metresPerKm;
        if (directM > m_graph.firstM) {
            m_open.push_back({trip});
            return;
        }
        m_results[trip].status = TripStatus::Possible;
        m_results[trip].km = m_ground.trips[trip].directKm;
    }

    bool arrives(Open& open, std::span<const StopLabel> found, std::int32_t firstLabel) {
        const CityTrip& trip = m_ground.trips[open.trip];
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double lastM = m_ground.ways.toCity(m_graph.places[at(found[i].stop)], trip.to);
            if (lastM <= m_graph.stretchM && found[i].lengthM + lastM < open.leastM) {
                open.leastM = found[i].lengthM + lastM;
                open.leastLabel = firstLabel + static_cast<std::int32_t>(i);
            }
        }
        if (open.leastM > m_ground.longestM(trip)) {
            return false;
        }
        m_results[open.trip].status = TripStatus::Possible;
        m_results[open.trip].km = open.leastM / metresPerKm;
        m_arrivals.emplace_back(open.trip, open.leastLabel);
        return true;
    }

    [[nodiscard]] std::vector<std::int32_t>
    stationsOf(const ChargeWays& ways, std::int32_t label) const {
        std::vector<std::int32_t> stations;
        for (const std::int32_t stop : stopsOf(ways.labels, label)) {
            stations.push_back(m_ground.places.station[at(m_graph.places[at(stop)])]);
        }
        return stations;
    }

    const TripGround& m_ground;
    const StopGraph& m_graph;
    std::span<TripResult> m_results;
    std::vector<Open> m_open;
    std::vector<std::pair<std::size_t, std::int32_t>> m_arrivals; ///< trip, label
};

} // namespace

CityWays::CityWays(
    const network::Router& router,
    const PlacedCities& cities,
    const ChargingPlaces& places,
    const JobContext& job)
    : m_cities(cities.cities.size())
    , m_places(places.size()) {
    std::vector<network::NetworkPoint> targets = places.onNetwork;
    targets.insert(targets.end(), cities.onNetwork.begin(), cities.onNetwork.end());
    m_from = dense(
        router.within(cities.onNetwork, targets, network::unreachable, job.subRange(0, 0.5)),
        targets.size());
    m_to = dense(
        router.within(
            places.onNetwork, cities.onNetwork, network::unreachable, job.subRange(0.5, 1)),
        m_cities);
}

double TripGround::longestM(const CityTrip& trip) const {
    return trip.directKm * metresPerKm * options.maxDetour + roundingM;
}

StopGraph stopGraphOf(const TripGround& ground, const VehicleType& type, const JobContext& job) {
    StopGraph graph;
    graph.firstM = type.firstStretchKm() * metresPerKm;
    graph.stretchM = type.stretchKm() * metresPerKm;
    graph.places = thinned(
        ground.places, stopPlaces(ground, type), {}, ground.options.sameStopKm * metresPerKm);
    for (const std::int32_t place : graph.places) {
        graph.onNetwork.push_back(ground.places.onNetwork[at(place)]);
    }
    graph.stretches =
        ground.inputs.router.within(graph.onNetwork, graph.onNetwork, graph.stretchM, job);
    return graph;
}

TripWays findTrips(const TripGround& ground, const StopGraph& graph, const JobContext& job) {
    TripWays ways;
    ways.results.resize(ground.trips.size());
    ways.leastM.resize(ground.cities.size());
    const JobContext quiet(job.stopToken(), {});
    const auto study = [&](std::int32_t city) {
        TripsOfCity trips(ground, graph, city, ways.results);
        if (trips.isSettled()) {
            return;
        }
        std::vector<double> startM;
        for (const std::int32_t place : graph.places) {
            startM.push_back(ground.ways.fromCity(city, place));
        }
        ChargeWays found = findChargeWays(
            startM,
            graph.firstM,
            graph.stretches,
            [&](auto labels, std::int32_t first) { trips.look(labels, first); },
            quiet);
        trips.finish(found);
        ways.leastM[at(city)] = std::move(found.leastM);
    };
    parallelFor(
        std::ssize(ground.cities),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t city = begin; city < end; ++city) {
                study(static_cast<std::int32_t>(city));
            }
        },
        job);
    return ways;
}

} // namespace corredor::landscape
