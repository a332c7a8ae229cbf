#include "columns.h"
#include "road_index.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/network/network.h>

#include <map>

namespace corredor::network {
namespace {

/** The roads that points of each country may be placed on. */
class RoadsByCountry {
public:
    RoadsByCountry(const RoadNetwork& network, bool apart)
        : m_all(network, [&](std::ptrdiff_t edge) { return !network.isConnector(edge); }) {
        if (!apart) {
            return;
        }
        for (const std::string& country : network.countryOf) {
            if (!country.empty() && !m_own.contains(country)) {
                m_own.try_emplace(country, network, ownSteps(network, country));
            }
        }
    }

    [[nodiscard]] const RoadIndex& of(const std::string& country) const {
        const auto own = m_own.find(country);
        return own == m_own.end() ? m_all : own->second;
    }

private:
    /**
     * A connector stands for the streets that lead to a port of entry: a town beside it lives on
     * its own side of the port, which is the middle vertex (see border_joins.cpp).
     */
    static RoadIndex::StepFilter ownSteps(const RoadNetwork& network, const std::string& country) {
        return [&network, &country](std::ptrdiff_t edge, std::size_t step) {
            const std::string& stated = at(network.countryOf, edge);
            if (network.isConnector(edge) && stated.empty()) {
                return country == (step == 0 ? "US" : "MX");
            }
            return stated.empty() || stated == country;
        };
    }

    RoadIndex m_all;
    std::map<std::string, RoadIndex> m_own;
};

} // namespace

std::vector<NetworkPoint> placeOnNetwork(
    const RoadNetwork& network,
    std::span<const geo::LonLat> points,
    const PlaceOptions& options,
    const JobContext& job) {
    CORREDOR_ASSERT(options.countries.empty() || options.countries.size() == points.size());
    const bool stated = !options.countries.empty();
    const RoadsByCountry roads(network, stated || network.countryOfPoint);
    const auto countryOf = [&](std::ptrdiff_t i) {
        if (stated) {
            return options.countries[count(i)];
        }
        return network.countryOfPoint ? network.countryOfPoint(points[count(i)]) : std::string();
    };
    std::vector<NetworkPoint> placed(points.size());
    constexpr std::ptrdiff_t grain = 256;
    parallelFor(
        std::ssize(points),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                const geo::LonLat point = points[count(i)];
                if (geo::isOnEarth(point)) {
                    at(placed, i) = roads.of(countryOf(i)).nearest(point, options.maxSnapM);
                }
            }
        },
        job);
    return placed;
}

std::vector<NetworkPoint> placeOnNetwork(
    const RoadNetwork& network,
    std::span<const geo::LonLat> points,
    double maxSnapM,
    const JobContext& job) {
    return placeOnNetwork(network, points, PlaceOptions{maxSnapM, {}}, job);
}

std::vector<NetworkPoint>
pointsAtNodes(const RoadNetwork& network, std::span<const std::int32_t> nodes) {
    std::vector<NetworkPoint> atNode(network.nodes.size());
    for (std::int32_t edge = number(network.edgeCount()) - 1; edge >= 0; --edge) {
        const std::int32_t from = at(network.from, edge);
        const std::int32_t to = at(network.to, edge);
        at(atNode, to) = {edge, 1, 0, at(network.nodes, to)};
        at(atNode, from) = {edge, 0, 0, at(network.nodes, from)};
    }
    std::vector<NetworkPoint> points(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        points[i] = at(atNode, nodes[i]);
    }
    return points;
}

} // namespace corredor::network
