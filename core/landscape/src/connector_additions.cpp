#include "trip_study.h"

#include <corredor/base/parallel.h>
#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

constexpr double candidatesApartM = 5'000; // nearer ones open the same trips; ours
constexpr double listedApartM = 25'000;    // a list of neighbours would say one thing ten times

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Calls body for each entry of a row. */
template <typename Body>
void forRow(const network::SparseCosts& costs, std::size_t row, const Body& body) {
    for (auto i = static_cast<std::size_t>(costs.begin[row]);
         i < static_cast<std::size_t>(costs.begin[row + 1]);
         ++i) {
        body(at(costs.column[i]), costs.cost[i]);
    }
}

/** Trips that one more stop could open. */
class AdditionSearch {
public:
    AdditionSearch(
        const TripGround& ground,
        const VehicleType& type,
        const StopGraph& graph,
        const TripWays& ways)
        : m_ground(ground)
        , m_type(type)
        , m_graph(graph)
        , m_ways(ways)
        , m_isOrigin(ground.cities.size(), 0)
        , m_isDestination(ground.cities.size(), 0) {
        for (std::size_t trip = 0; trip < ground.trips.size(); ++trip) {
            if (ways.results[trip].status != TripStatus::Possible) {
                m_failed.push_back(trip);
                m_isOrigin[at(ground.trips[trip].from)] = 1;
                m_isDestination[at(ground.trips[trip].to)] = 1;
            }
        }
    }

    [[nodiscard]] std::vector<ConnectorAddition> best(const JobContext& job) {
        findCandidates();
        measureThere(job.subRange(0, 0.4));
        measureOnwards(job.subRange(0.4, 0.9));
        std::vector<ConnectorAddition> additions;
        for (std::size_t c = 0; c < m_candidates.size(); ++c) {
            const ConnectorAddition addition = opened(c);
            if (addition.trips > 0) {
                additions.push_back(addition);
            }
        }
        std::ranges::stable_sort(additions, [](const auto& one, const auto& other) {
            return one.weight01 != other.weight01 ? one.weight01 > other.weight01
                                                  : one.trips > other.trips;
        });
        return apart(additions);
    }

private:
    /** Places that are no stops yet and lie on the way of some trip that fails. */
    void findCandidates() {
        std::vector<char> isStop(m_ground.places.size(), 0);
        for (const std::int32_t place : m_graph.places) {
            isStop[at(place)] = 1;
        }
        std::vector<std::int32_t> found;
        for (std::size_t i = 0; i < m_ground.places.size(); ++i) {
            if (isStop[i] == 0 && isOnSomeWay(static_cast<std::int32_t>(i))) {
                found.push_back(static_cast<std::int32_t>(i));
            }
        }
        m_candidates = thinned(m_ground.places, found, m_graph.places, candidatesApartM);
        for (const std::int32_t candidate : m_candidates) {
            m_onNetwork.push_back(m_ground.places.onNetwork[at(candidate)]);
        }
    }

    [[nodiscard]] bool isOnSomeWay(std::int32_t place) const {
        return std::ranges::any_of(m_failed, [&](std::size_t i) {
            const CityTrip& trip = m_ground.trips[i];
            return m_ground.ways.fromCity(trip.from, place) +
                       m_ground.ways.toCity(place, trip.to) <=
                   m_ground.longestM(trip);
        });
    }

    /** Least ways over stops from each city to each candidate. */
    void measureThere(const JobContext& job) {
        const network::SparseCosts stretches = m_ground.inputs.router.within(
            m_graph.onNetwork, m_onNetwork, m_graph.stretchM, job.subRange(0, 0.8));
        m_thereM.resize(m_ground.cities.size());
        forCities(m_isOrigin, job.subRange(0.8, 1), [&](std::int32_t city) {
            std::vector<double>& lengthM = m_thereM[at(city)];
            for (const std::int32_t candidate : m_candidates) {
                const double directM = m_ground.ways.fromCity(city, candidate);
                lengthM.push_back(directM <= m_graph.firstM ? directM : network::unreachable);
            }
            const std::vector<double>& leastM = m_ways.leastM[at(city)];
            for (std::size_t stop = 0; stop < leastM.size(); ++stop) {
                forRow(stretches, stop, [&](std::size_t candidate, double stretchM) {
                    lengthM[candidate] = std::min(lengthM[candidate], leastM[stop] + stretchM);
                });
            }
        });
    }

    /** Least ways over stops from each candidate to each city. */
    void measureOnwards(const JobContext& job) {
        const network::SparseCosts stretches = m_ground.inputs.router.within(
            m_onNetwork, m_graph.onNetwork, m_graph.stretchM, job.subRange(0, 0.6));
        const network::SparseCosts backwards = transposed(m_graph.stretches, m_graph.places.size());
        m_onwardsM.resize(m_ground.cities.size());
        const JobContext quiet(job.stopToken(), {});
        forCities(m_isDestination, job.subRange(0.6, 1), [&](std::int32_t city) {
            std::vector<double> endM;
            for (const std::int32_t place : m_graph.places) {
                endM.push_back(m_ground.ways.toCity(place, city));
            }
            const ChargeWays ways = findChargeWays(
                endM, m_graph.stretchM, backwards, [](auto /*found*/, auto /*first*/) {}, quiet);
            for (std::size_t c = 0; c < m_candidates.size(); ++c) {
                const double directM = m_ground.ways.toCity(m_candidates[c], city);
                double lengthM = directM <= m_graph.stretchM ? directM : network::unreachable;
                forRow(stretches, c, [&](std::size_t stop, double stretchM) {
                    lengthM = std::min(lengthM, stretchM + ways.leastM[stop]);
                });
                m_onwardsM[at(city)].push_back(lengthM);
            }
        });
    }

    template <typename Body>
    void forCities(const std::vector<char>& chosen, const JobContext& job, const Body& body) const {
        parallelFor(
            std::ssize(chosen),
            1,
            [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                for (auto city = static_cast<std::int32_t>(begin); city < end; ++city) {
                    if (chosen[at(city)] != 0) {
                        body(city);
                    }
                }
            },
            job);
    }

    [[nodiscard]] ConnectorAddition opened(std::size_t candidate) const {
        ConnectorAddition addition = described(m_candidates[candidate]);
        for (const std::size_t i : m_failed) {
            const CityTrip& trip = m_ground.trips[i];
            if (m_thereM[at(trip.from)][candidate] + m_onwardsM[at(trip.to)][candidate] <=
                m_ground.longestM(trip)) {
                const bool isAcross =
                    m_ground.cities[at(trip.from)].country != m_ground.cities[at(trip.to)].country;
                ++addition.trips;
                addition.tripsAcross += isAcross ? 1 : 0;
                addition.weight01 += trip.weight01;
            }
        }
        return addition;
    }

    [[nodiscard]] ConnectorAddition described(std::int32_t candidate) const {
        ConnectorAddition addition;
        addition.connector = stopConnector(m_type);
        addition.station = m_ground.places.station[at(candidate)];
        addition.country = m_ground.places.country[at(candidate)];
        addition.location = m_ground.places.location[at(candidate)];
        if (addition.station >= 0) {
            const auto& record = m_ground.inputs.stations.stations->record(addition.station);
            addition.place = record.name;
            addition.admin1 = record.state;
        } else {
            const auto& town = m_ground.inputs.places[at(m_ground.places.town[at(candidate)])];
            addition.place = town.name;
            addition.admin1 = town.admin1;
        }
        return addition;
    }

    /** The best ones, none near a better one. */
    [[nodiscard]] std::vector<ConnectorAddition>
    apart(const std::vector<ConnectorAddition>& additions) const {
        std::vector<ConnectorAddition> listed;
        for (const ConnectorAddition& addition : additions) {
            const bool isNear = std::ranges::any_of(listed, [&](const ConnectorAddition& better) {
                return geo::distanceM(better.location, addition.location) < listedApartM;
            });
            if (!isNear && std::ssize(listed) < m_ground.options.additions) {
                listed.push_back(addition);
            }
        }
        return listed;
    }

    const TripGround& m_ground;
    const VehicleType& m_type;
    const StopGraph& m_graph;
    const TripWays& m_ways;
    std::vector<std::size_t> m_failed; ///< trips
    std::vector<char> m_isOrigin;      ///< of a failed trip; one a city
    std::vector<char> m_isDestination;
    std::vector<std::int32_t> m_candidates; ///< into the places
    std::vector<network::NetworkPoint> m_onNetwork;
    std::vector<std::vector<double>> m_thereM;   ///< one a city and candidate
    std::vector<std::vector<double>> m_onwardsM; ///< one a city and candidate
};

} // namespace

std::vector<ConnectorAddition> bestAdditions(
    const TripGround& ground,
    const VehicleType& type,
    const StopGraph& graph,
    const TripWays& ways,
    const JobContext& job) {
    if (ground.options.additions == 0 || type.connectors.empty()) {
        return {};
    }
    return AdditionSearch(ground, type, graph, ways).best(job);
}

} // namespace corredor::landscape
