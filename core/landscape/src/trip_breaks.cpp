#include "trip_study.h"

#include <corredor/base/units.h>

#include <algorithm>
#include <map>

namespace corredor::landscape {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Where one trip fails; stops by their number in the graph, -1 = its cities. */
struct Break {
    std::size_t trip = 0;
    std::int32_t last = -1;
    std::int32_t next = -1;
    double toGoM = 0;
    double stretchM = 0;
};

class BreakSearch {
public:
    BreakSearch(const TripGround& ground, const StopGraph& graph, const TripWays& ways)
        : m_ground(ground)
        , m_graph(graph)
        , m_ways(ways) {}

    /** Of the stops that are reached and still on the way, the one nearest to the destination. */
    [[nodiscard]] Break lastReached(std::size_t trip) const {
        const CityTrip& cities = m_ground.trips[trip];
        const std::vector<double>& leastM = m_ways.leastM[at(cities.from)];
        Break found{.trip = trip, .toGoM = cities.directKm * metresPerKm};
        for (std::size_t stop = 0; stop < leastM.size(); ++stop) {
            const double toGoM = m_ground.ways.toCity(m_graph.places[stop], cities.to);
            if (toGoM < found.toGoM && leastM[stop] + toGoM <= m_ground.longestM(cities)) {
                found.last = static_cast<std::int32_t>(stop);
                found.toGoM = toGoM;
            }
        }
        return found;
    }

    /**
     * The nearest stop onwards that is too far, or the destination.
     * @param fromLastM one a stop: way from the last one reached
     */
    void findNext(Break& found, std::span<const double> fromLastM) const {
        const CityTrip& trip = m_ground.trips[found.trip];
        const double reachM = reachOf(found);
        found.stretchM = found.toGoM;
        for (std::size_t stop = 0; stop < m_graph.places.size(); ++stop) {
            const double toGoM = m_ground.ways.toCity(m_graph.places[stop], trip.to);
            const double throughM = m_ground.ways.fromCity(trip.from, m_graph.places[stop]) + toGoM;
            if (toGoM < found.toGoM && throughM <= m_ground.longestM(trip) &&
                fromLastM[stop] > reachM && fromLastM[stop] < found.stretchM) {
                found.next = static_cast<std::int32_t>(stop);
                found.stretchM = fromLastM[stop];
            }
        }
    }

    [[nodiscard]] TripBreak resultOf(const Break& found) const {
        return {
            .last = stationOf(found.last),
            .next = stationOf(found.next),
            .stretchKm = found.stretchM / metresPerKm,
            .shortKm = (found.stretchM - reachOf(found)) / metresPerKm,
            .toGoKm = found.toGoM / metresPerKm};
    }

private:
    [[nodiscard]] double reachOf(const Break& found) const {
        return found.last < 0 ? m_graph.firstM : m_graph.stretchM;
    }

    [[nodiscard]] std::int32_t stationOf(std::int32_t stop) const {
        return stop < 0 ? -1 : m_ground.places.station[at(m_graph.places[at(stop)])];
    }

    const TripGround& m_ground;
    const StopGraph& m_graph;
    const TripWays& m_ways;
};

/** One row of a matrix of ways to stops. */
std::vector<double> rowOf(const network::SparseCosts& costs, std::size_t row, std::size_t stops) {
    std::vector<double> lengths(stops, network::unreachable);
    for (auto i = static_cast<std::size_t>(costs.begin[row]);
         i < static_cast<std::size_t>(costs.begin[row + 1]);
         ++i) {
        lengths[at(costs.column[i])] = costs.cost[i];
    }
    return lengths;
}

} // namespace

void findBreaks(
    const TripGround& ground,
    const StopGraph& graph,
    TripWays& ways,
    const JobContext& job) {
    const BreakSearch search(ground, graph, ways);
    std::map<std::int32_t, std::vector<Break>> byLast; // one way matrix for all trips
    for (std::size_t trip = 0; trip < ground.trips.size(); ++trip) {
        if (ways.results[trip].status != TripStatus::Possible) {
            const Break found = search.lastReached(trip);
            byLast[found.last].push_back(found);
        }
    }
    std::vector<network::NetworkPoint> lasts;
    for (const auto& [last, breaks] : byLast) {
        if (last >= 0) {
            lasts.push_back(graph.onNetwork[at(last)]);
        }
    }
    const network::SparseCosts onwards = ground.inputs.router.within(
        lasts, graph.onNetwork, ground.options.maxTripKm * metresPerKm, job);
    std::size_t row = 0;
    for (auto& [last, breaks] : byLast) {
        std::vector<double> fromLastM;
        if (last >= 0) {
            fromLastM = rowOf(onwards, row++, graph.places.size());
        }
        for (Break& found : breaks) {
            if (last < 0) {
                fromLastM.clear();
                for (const std::int32_t place : graph.places) {
                    fromLastM.push_back(ground.ways.fromCity(ground.trips[found.trip].from, place));
                }
            }
            search.findNext(found, fromLastM);
            ways.results[found.trip].failure = search.resultOf(found);
        }
    }
}

} // namespace corredor::landscape
