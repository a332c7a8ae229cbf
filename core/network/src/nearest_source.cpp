#include "nearest_source.h"

#include "bucket_search.h"
#include "columns.h"
#include "point_search.h"

namespace corredor::network {
namespace {

/** The better of what is known and an offer: less cost, then the lower source. */
struct Best {
    double cost = unreachable;
    std::int32_t source = -1;

    void offer(double otherCost, std::int32_t otherSource) {
        if (otherSource >= 0 && otherCost < unreachable &&
            (otherCost < cost || (otherCost == cost && otherSource < source))) {
            cost = otherCost;
            source = otherSource;
        }
    }
};

} // namespace

NearestSource nearestDeparture(
    const RoadNetwork& network,
    const SearchGraph& graph,
    const std::vector<Anchor>& departures,
    const std::vector<Anchor>& arrivals,
    double cutoff,
    const JobContext& job) {
    const PointTable table(departures, graph.nodeCount(), network.edgeCount());
    std::vector<SourceSeed> seeds;
    for (std::int32_t i = 0; i < number(std::ssize(departures)); ++i) {
        const Anchor& anchor = at(departures, i);
        if (anchor.edge >= 0) {
            seeds.push_back({anchor.fromCost, i, anchor.fromNode});
            seeds.push_back({anchor.toCost, i, anchor.toNode});
        }
    }
    const NodeLabels labels = searchWholeGraph(graph.forward, std::move(seeds), cutoff, job);
    NearestSource result;
    result.source.assign(arrivals.size(), -1);
    result.cost.assign(arrivals.size(), unreachable);
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        const Anchor& anchor = arrivals[i];
        if (anchor.edge < 0) {
            continue;
        }
        Best best;
        best.offer(
            at(labels.cost, anchor.fromNode) + anchor.fromCost, at(labels.source, anchor.fromNode));
        best.offer(
            at(labels.cost, anchor.toNode) + anchor.toCost, at(labels.source, anchor.toNode));
        for (const std::int32_t source : table.onEdge(anchor.edge)) {
            best.offer(alongEdge(network, at(departures, source), anchor), source);
        }
        if (best.cost <= cutoff) {
            result.source[i] = best.source;
            result.cost[i] = best.cost;
        }
    }
    return result;
}

} // namespace corredor::network
