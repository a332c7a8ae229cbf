#include "bucket_search.h"
#include "columns.h"
#include "many_to_many.h"
#include "nearest_source.h"
#include "search_graph.h"
#include "way_geometry.h"

#include <corredor/network/search.h>

#include <array>
#include <numeric>

namespace corredor::network {

struct Router::Impl {
    std::shared_ptr<const RoadNetwork> network;
    Cost cost;
    SearchGraph graph;

    [[nodiscard]] std::vector<Anchor>
    anchors(std::span<const NetworkPoint> points, Leaning leaning) const {
        return anchorsOf(*network, {graph.inner, graph.edgeCost, cost}, points, leaning);
    }

    /** Every node as something to arrive at, in the network's own numbers. */
    [[nodiscard]] NodeLabels wholeGraph(std::span<const NetworkPoint> sources) const {
        std::vector<SourceSeed> seeds;
        const std::vector<Anchor> departures = anchors(sources, Leaning::Departure);
        for (std::int32_t i = 0; i < number(std::ssize(departures)); ++i) {
            const Anchor& anchor = at(departures, i);
            if (anchor.edge >= 0) {
                seeds.push_back({anchor.fromCost, i, anchor.fromNode});
                seeds.push_back({anchor.toCost, i, anchor.toNode});
            }
        }
        return searchWholeGraph(graph.forward, std::move(seeds), unreachable);
    }

    template <class T>
    [[nodiscard]] std::vector<T> inOuterOrder(const std::vector<T>& column) const {
        std::vector<T> result(column.size());
        for (std::size_t i = 0; i < column.size(); ++i) {
            at(result, graph.outer[i]) = column[i];
        }
        return result;
    }
};

Router::Router(std::shared_ptr<const RoadNetwork> network, Cost cost, const JobContext& job) {
    job.checkCancelled();
    SearchGraph graph(*network, cost);
    m_impl.reset(new Impl{std::move(network), cost, std::move(graph)});
    job.report(1);
}

Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

const RoadNetwork& Router::network() const {
    return *m_impl->network;
}

SparseCosts Router::within(
    std::span<const NetworkPoint> sources,
    std::span<const NetworkPoint> targets,
    double cutoff,
    const JobContext& job) const {
    return boundedManyToMany(
        *m_impl->network,
        m_impl->graph,
        m_impl->anchors(sources, Leaning::Departure),
        m_impl->anchors(targets, Leaning::Arrival),
        cutoff,
        job);
}

NearestSource Router::nearest(
    std::span<const NetworkPoint> sources,
    std::span<const NetworkPoint> targets,
    double cutoff,
    const JobContext& job) const {
    job.checkCancelled();
    NearestSource result = nearestDeparture(
        *m_impl->network,
        m_impl->graph,
        m_impl->anchors(sources, Leaning::Departure),
        m_impl->anchors(targets, Leaning::Arrival),
        cutoff);
    job.report(1);
    return result;
}

std::vector<double> Router::toAllNodes(const NetworkPoint& source) const {
    return m_impl->inOuterOrder(m_impl->wholeGraph(std::span(&source, 1)).cost);
}

NearestSource
Router::nearestToNodes(std::span<const NetworkPoint> sources, const JobContext& job) const {
    job.checkCancelled();
    const NodeLabels labels = m_impl->wholeGraph(sources);
    job.report(1);
    return {m_impl->inOuterOrder(labels.source), m_impl->inOuterOrder(labels.cost)};
}

SparseCosts Router::nodesWithin(
    std::span<const NetworkPoint> sources,
    double cutoff,
    const JobContext& job) const {
    return boundedNodesWithin(
        m_impl->graph, m_impl->anchors(sources, Leaning::Departure), cutoff, job);
}

std::vector<geo::LonLat>
Router::path(const NetworkPoint& source, const NetworkPoint& target, double* cost) const {
    const std::array points = {source, target};
    const std::vector<Anchor> from =
        m_impl->anchors(std::span(points).first(1), Leaning::Departure);
    const std::vector<Anchor> to = m_impl->anchors(std::span(points).last(1), Leaning::Arrival);
    const std::optional<ShortestWay> way =
        shortestWay(*m_impl->network, m_impl->graph, from.front(), to.front());
    if (cost != nullptr) {
        *cost = way ? way->cost : unreachable;
    }
    return way ? geometryOf(*m_impl->network, m_impl->graph, *way, source, target)
               : std::vector<geo::LonLat>();
}

} // namespace corredor::network
