#include "part_joins.h"

#include "columns.h"
#include "edge_splitter.h"
#include "edge_writer.h"
#include "road_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace corredor::network {
namespace {

/** A street that is assumed between a node of a part and a road of the largest part. */
struct AssumedStreet {
    std::int32_t node = -1;
    NetworkPoint foot;
    std::string country;
};

/** The largest part's roads by country: a street must not lead over the border. */
class MainRoads {
public:
    explicit MainRoads(const RoadNetwork& network) : m_network(network) {}

    [[nodiscard]] NetworkPoint nearest(geo::LonLat place, const std::string& country, double maxM) {
        const auto isOwn = [&](std::ptrdiff_t edge) {
            return at(m_network.component, at(m_network.from, edge)) == 0 &&
                   at(m_network.countryOf, edge) == country;
        };
        return m_indexes.try_emplace(country, m_network, isOwn).first->second.nearest(place, maxM);
    }

private:
    const RoadNetwork& m_network;
    std::map<std::string, RoadIndex> m_indexes;
};

/** The shortest street of each part, by part. */
std::map<std::int32_t, AssumedStreet>
shortestStreets(const RoadNetwork& network, double gapM, const JobContext& job) {
    MainRoads roads(network);
    std::map<std::int32_t, AssumedStreet> streets;
    for (std::ptrdiff_t edge = 0; edge < network.edgeCount(); ++edge) {
        const std::int32_t part = at(network.component, at(network.from, edge));
        if (part == 0) {
            continue;
        }
        job.checkCancelled();
        const std::string& country = at(network.countryOf, edge);
        for (const std::int32_t node : std::array{at(network.from, edge), at(network.to, edge)}) {
            const NetworkPoint foot = roads.nearest(at(network.nodes, node), country, gapM);
            AssumedStreet& street = streets[part];
            const bool isShorter =
                street.node < 0 || foot.snapDistanceM < street.foot.snapDistanceM;
            if (foot.edge >= 0 && isShorter) {
                street = {node, foot, country};
            }
        }
    }
    std::erase_if(streets, [](const auto& street) { return street.second.node < 0; });
    return streets;
}

RoadNetwork
withStreets(const RoadNetwork& network, const std::map<std::int32_t, AssumedStreet>& streets) {
    std::vector<EdgeCut> cuts;
    for (const auto& [part, street] : streets) {
        cuts.push_back({street.foot.edge, street.foot.offset01});
    }
    SplitResult split = splitEdges(network, cuts);
    std::size_t cut = 0;
    for (const auto& [part, street] : streets) {
        EdgeRecord edge;
        edge.from = street.node; // splitting keeps the numbers of the nodes that are there
        edge.to = split.nodeOfCut[cut++];
        edge.lengthM = street.foot.snapDistanceM;
        edge.durationS = edge.lengthM / (crossingSpeedKmh / 3.6);
        edge.country = street.country;
        const std::array shape = {
            at(split.network.nodes, edge.from), at(split.network.nodes, edge.to)};
        appendEdge(split.network, edge, shape, {});
    }
    return std::move(split.network);
}

void report(
    const RoadNetwork& network,
    const std::map<std::int32_t, AssumedStreet>& streets,
    IssueLog& issues) {
    for (const auto& [part, street] : streets) {
        const geo::LonLat place = at(network.nodes, street.node);
        issues.add(
            Severity::Info,
            "part_joined",
            {fmt::format(
                 "{:.5f} {:.5f}: {:.0f} m", place.lon, place.lat, street.foot.snapDistanceM),
             {}},
            "a separate part of the roads was joined to the rest by an assumed street");
    }
}

} // namespace

void joinParts(
    std::shared_ptr<RoadNetwork>& network,
    double gapM,
    IssueLog& issues,
    const JobContext& job) {
    for (;;) {
        const auto streets = shortestStreets(*network, gapM, job);
        if (streets.empty()) {
            return;
        }
        report(*network, streets, issues);
        network = std::make_shared<RoadNetwork>(withStreets(*network, streets));
        static_cast<void>(numberComponents(*network));
    }
}

} // namespace corredor::network
