#include "bucket_search.h"
#include "columns.h"
#include "many_to_many.h"
#include "nearest_source.h"
#include "router_hierarchy.h"
#include "search_graph.h"
#include "way_geometry.h"

#include <corredor/base/parallel.h>
#include <corredor/network/search.h>

#include <array>
#include <numeric>

namespace corredor::network {

struct Router::Impl {
    std::shared_ptr<const RoadNetwork> network;
    Cost cost;
    SearchGraph graph;
    RouterHierarchy hierarchy = {};

    /** The hierarchy where it is expected to save time; null where plain searches serve better. */
    [[nodiscard]] const RouterHierarchy::Made* hierarchyFor(
        std::span<const Anchor> departures,
        std::span<const Anchor> arrivals,
        double cutoff,
        const JobContext& job) {
        const RouterHierarchy::Made* made = hierarchy.made();
        const bool fewerDepartures = departures.size() <= arrivals.size();
        MatrixWork work;
        work.nodes = graph.nodeCount();
        work.departures = std::ssize(departures);
        work.arrivals = std::ssize(arrivals);
        work.depth = made == nullptr ? -1 : made->depth;
        work.reached = static_cast<double>(work.nodes);
        if (!hierarchyPays(work)) {
            return nullptr; // not even if every search went everywhere
        }
        work.reached = nodesReached(
            fewerDepartures ? graph.forward : graph.backward,
            fewerDepartures ? departures : arrivals,
            cutoff,
            job);
        if (!hierarchyPays(work)) {
            return nullptr;
        }
        made = &hierarchy.make(*network, graph, job);
        return made->shape.nodeCount() > 0 ? made : nullptr;
    }

    [[nodiscard]] std::vector<Anchor>
    anchors(std::span<const NetworkPoint> points, Leaning leaning) const {
        return anchorsOf(*network, {graph.inner, graph.edgeCost, cost}, points, leaning);
    }

    /** Every node as something to arrive at, in the network's own numbers. */
    [[nodiscard]] NodeLabels
    wholeGraph(std::span<const NetworkPoint> sources, const JobContext& job) const {
        std::vector<SourceSeed> seeds;
        const std::vector<Anchor> departures = anchors(sources, Leaning::Departure);
        for (std::int32_t i = 0; i < number(std::ssize(departures)); ++i) {
            const Anchor& anchor = at(departures, i);
            if (anchor.edge >= 0) {
                seeds.push_back({anchor.fromCost, i, anchor.fromNode});
                seeds.push_back({anchor.toCost, i, anchor.toNode});
            }
        }
        return searchWholeGraph(graph.forward, std::move(seeds), unreachable, job);
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

void Router::prepare(const JobContext& job) const {
    (void)m_impl->hierarchy.make(*m_impl->network, m_impl->graph, job);
    job.report(1);
}

SparseCosts Router::within(
    std::span<const NetworkPoint> sources,
    std::span<const NetworkPoint> targets,
    double cutoff,
    const JobContext& job) const {
    std::vector<Anchor> departures = m_impl->anchors(sources, Leaning::Departure);
    std::vector<Anchor> arrivals = m_impl->anchors(targets, Leaning::Arrival);
    const RouterHierarchy::Made* hierarchy =
        m_impl->hierarchyFor(departures, arrivals, cutoff, job.subRange(0, 0.5));
    if (hierarchy != nullptr) {
        return hierarchyManyToMany(
            *m_impl->network, *hierarchy, departures, arrivals, cutoff, job.subRange(0.5, 1));
    }
    return boundedManyToMany(
        *m_impl->network,
        m_impl->graph,
        std::move(departures),
        std::move(arrivals),
        cutoff,
        job.subRange(0.5, 1));
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
        cutoff,
        job);
    job.report(1);
    return result;
}

std::vector<double> Router::toAllNodes(const NetworkPoint& source) const {
    return m_impl->inOuterOrder(m_impl->wholeGraph(std::span(&source, 1), {}).cost);
}

void Router::toAllNodes(
    std::span<const NetworkPoint> sources,
    const std::function<void(std::ptrdiff_t source, std::span<const double> cost)>& row,
    const JobContext& job) const {
    parallelFor(
        std::ssize(sources),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                const NodeLabels labels = m_impl->wholeGraph(sources.subspan(count(i), 1), job);
                row(i, m_impl->inOuterOrder(labels.cost));
            }
        },
        job);
}

NearestSource
Router::nearestToNodes(std::span<const NetworkPoint> sources, const JobContext& job) const {
    job.checkCancelled();
    const NodeLabels labels = m_impl->wholeGraph(sources, job);
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

std::vector<geo::LonLat> Router::path(
    const NetworkPoint& source,
    const NetworkPoint& target,
    double* cost,
    const JobContext& job) const {
    job.checkCancelled();
    const std::array points = {source, target};
    const std::vector<Anchor> from =
        m_impl->anchors(std::span(points).first(1), Leaning::Departure);
    const std::vector<Anchor> to = m_impl->anchors(std::span(points).last(1), Leaning::Arrival);
    const std::optional<ShortestWay> way =
        shortestWays(*m_impl->network, m_impl->graph, from.front(), to, job).front();
    if (cost != nullptr) {
        *cost = way ? way->cost : unreachable;
    }
    return way ? geometryOf(*m_impl->network, m_impl->graph, *way, source, target)
               : std::vector<geo::LonLat>();
}

std::vector<std::vector<geo::LonLat>> Router::paths(
    const NetworkPoint& source,
    std::span<const NetworkPoint> targets,
    const JobContext& job) const {
    job.checkCancelled();
    const std::vector<Anchor> from = m_impl->anchors(std::span(&source, 1), Leaning::Departure);
    const std::vector<Anchor> to = m_impl->anchors(targets, Leaning::Arrival);
    const auto ways = shortestWays(*m_impl->network, m_impl->graph, from.front(), to, job);
    std::vector<std::vector<geo::LonLat>> lines(ways.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (ways[i]) {
            lines[i] = geometryOf(*m_impl->network, m_impl->graph, *ways[i], source, targets[i]);
        }
    }
    return lines;
}

} // namespace corredor::network
