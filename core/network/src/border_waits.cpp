#include "columns.h"
#include "edge_splitter.h"
#include "edge_writer.h"

#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>
#include <corredor/network/border_waits.h>

#include <algorithm>
#include <cmath>

namespace corredor::network {
namespace {

constexpr double gateM = 4;
constexpr double secondsPerMinute = 60;

/** Two cuts of an edge, and the crossing whose wait lies between them. */
struct Gate {
    EdgeCut begin;
    EdgeCut end;
    std::string crossing;
    double waitMin = 0;
};

class GateFinder {
public:
    GateFinder(
        const RoadNetwork& network,
        const layers::CrossingLayer& crossings,
        const layers::CrossingWaits& waits,
        const BuildOptions& options)
        : m_network(network)
        , m_crossings(crossings)
        , m_waits(waits)
        , m_reachM(options.maxCrossingGapKm * metresPerKm) {}

    [[nodiscard]] std::vector<Gate> find() const {
        std::vector<Gate> gates;
        const std::vector<char> meets = meetingNodes();
        for (std::int32_t edge = 0; edge < number(m_network.edgeCount()); ++edge) {
            if (m_network.isConnector(edge)) {
                addGate(edge, shareAtPort(edge), m_network.geometry(edge)[1], gates);
            } else if (at(m_network.countryOf, edge) == "US") {
                for (const bool atFrom : {true, false}) {
                    const auto node = at(atFrom ? m_network.from : m_network.to, edge);
                    if (at(meets, node) != 0) {
                        addGate(edge, atFrom ? 0 : 1, at(m_network.nodes, node), gates);
                    }
                }
            }
        }
        return gates;
    }

private:
    /** Nodes where roads of both countries end, those of connectors left aside. */
    [[nodiscard]] std::vector<char> meetingNodes() const {
        std::vector<char> us(m_network.nodes.size(), 0);
        std::vector<char> mx(m_network.nodes.size(), 0);
        for (std::int32_t edge = 0; edge < number(m_network.edgeCount()); ++edge) {
            const std::string& country = at(m_network.countryOf, edge);
            if (m_network.isConnector(edge) || country.empty()) {
                continue;
            }
            std::vector<char>& seen = country == "US" ? us : mx;
            at(seen, at(m_network.from, edge)) = 1;
            at(seen, at(m_network.to, edge)) = 1;
        }
        for (std::size_t node = 0; node < us.size(); ++node) {
            us[node] = static_cast<char>(us[node] != 0 && mx[node] != 0);
        }
        return us;
    }

    /** Where on a connector the port of entry lies: it is the middle one of its vertices. */
    [[nodiscard]] double shareAtPort(std::int32_t edge) const {
        const auto shape = m_network.geometry(edge);
        const double beforeM = geo::distanceM(shape[0], shape[1]);
        const double lengthM = geo::lengthM(shape);
        return lengthM > 0 ? beforeM / lengthM : 0;
    }

    void
    addGate(std::int32_t edge, double share01, geo::LonLat place, std::vector<Gate>& gates) const {
        std::size_t nearest = m_crossings.size();
        double nearestM = m_reachM;
        for (std::size_t i = 0; i < m_crossings.size(); ++i) {
            const double apartM = geo::distanceM(m_crossings[i].location, place);
            if (apartM <= nearestM && (nearest == m_crossings.size() || apartM < nearestM)) {
                nearest = i;
                nearestM = apartM;
            }
        }
        const auto wait =
            nearest == m_crossings.size() ? m_waits.end() : m_waits.find(m_crossings[nearest].id);
        if (wait == m_waits.end()) {
            return;
        }
        const double halfShare = std::min(0.5, gateM / 2 / at(m_network.lengthM, edge));
        const double middle = std::clamp(share01, halfShare, 1 - halfShare);
        gates.push_back(
            {{edge, middle - halfShare}, {edge, middle + halfShare}, wait->first, wait->second});
    }

    const RoadNetwork& m_network;
    const layers::CrossingLayer& m_crossings;
    const layers::CrossingWaits& m_waits;
    double m_reachM;
};

/** The edge between two nodes; there is exactly one where a gate was cut. */
std::int32_t edgeBetween(const RoadNetwork& network, std::int32_t one, std::int32_t other) {
    std::int32_t shortest = -1;
    for (std::int32_t edge = 0; edge < number(network.edgeCount()); ++edge) {
        const bool joins = (at(network.from, edge) == one && at(network.to, edge) == other) ||
                           (at(network.from, edge) == other && at(network.to, edge) == one);
        if (joins && (shortest < 0 || at(network.lengthM, edge) < at(network.lengthM, shortest))) {
            shortest = edge;
        }
    }
    return shortest;
}

/** The parts of a cut connector lie in one country each: it runs from the US to Mexico. */
void nameSides(SplitResult& split, const std::vector<EdgeCut>& cuts, const RoadNetwork& before) {
    const bool countriesKnown = std::ranges::any_of(
        before.countryOf, [](const std::string& country) { return !country.empty(); });
    for (std::size_t begin = 0; countriesKnown && begin + 1 < cuts.size(); begin += 2) {
        if (!before.isConnector(cuts[begin].edge)) {
            continue;
        }
        for (std::int32_t edge = 0; edge < number(split.network.edgeCount()); ++edge) {
            if (!split.network.isConnector(edge)) {
                continue;
            }
            if (at(split.network.to, edge) == split.nodeOfCut[begin]) {
                at(split.network.countryOf, edge) = "US";
            } else if (at(split.network.from, edge) == split.nodeOfCut[begin + 1]) {
                at(split.network.countryOf, edge) = "MX";
            }
        }
    }
}

} // namespace

WaitResult withBorderWaits(
    const RoadNetwork& network,
    const layers::CrossingLayer& crossings,
    const layers::CrossingWaits& waits,
    const BuildOptions& options) {
    const std::vector<Gate> gates = GateFinder(network, crossings, waits, options).find();
    std::vector<EdgeCut> cuts;
    for (const Gate& gate : gates) {
        cuts.push_back(gate.begin);
        cuts.push_back(gate.end);
    }
    SplitResult split = splitEdges(network, cuts);
    WaitResult result;
    for (std::size_t i = 0; i < gates.size(); ++i) {
        const std::int32_t edge =
            edgeBetween(split.network, split.nodeOfCut[2 * i], split.nodeOfCut[2 * i + 1]);
        at(split.network.durationS, edge) += gates[i].waitMin * secondsPerMinute;
        result.used[gates[i].crossing] = gates[i].waitMin;
    }
    nameSides(split, cuts, network);
    static_cast<void>(numberComponents(split.network)); // as many as before: gates cut nothing off
    split.network.countryOfPoint = network.countryOfPoint;
    result.network = std::make_shared<const RoadNetwork>(std::move(split.network));
    IssueLog log(options.source);
    for (const layers::Crossing& crossing : crossings) {
        const auto stated = waits.find(crossing.id);
        if (stated != waits.end() && !result.used.contains(crossing.id)) {
            log.add(
                Severity::Warning,
                "crossing_wait_not_used",
                {crossing.name, crossing.id},
                "no road crosses the border near it; its wait adds to no way");
        }
    }
    result.issues = log.take();
    return result;
}

} // namespace corredor::network
