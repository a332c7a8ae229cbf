#include "columns.h"
#include "point_search.h"
#include "search_choice.h"
#include "workspace_pool.h"

#include <corredor/base/parallel.h>
#include <corredor/base/units.h>
#include <corredor/network/distances.h>

#include <algorithm>

namespace corredor::network {
namespace {

/** The same placed points measured twice: by the cost that decides and by the other. */
struct TwoAnchors {
    std::vector<Anchor> deciding;
    std::vector<Anchor> other;
};

struct PairWorkspace {
    PairWorkspace(std::ptrdiff_t nodes, std::ptrdiff_t points)
        : search(nodes)
        , best(count(points)) {}

    BoundedSearch<TwoCostLabel> search;
    std::vector<BoundedSearch<TwoCostLabel>::Seed> seeds;
    std::vector<TwoCostLabel> best;
    std::vector<std::int32_t> found;

    void offer(std::int32_t point, const TwoCostLabel& label) {
        TwoCostLabel& known = at(best, point);
        if (known.cost == unreachable) {
            found.push_back(point);
        }
        known = std::min(known, label);
    }
};

class PairSearcher {
public:
    PairSearcher(
        std::shared_ptr<const RoadNetwork> network,
        const DistanceOptions& options,
        std::span<const NetworkPoint> from,
        std::span<const NetworkPoint> to)
        : m_network(std::move(network))
        , m_options(options)
        , m_otherCost(options.cost == Cost::LengthM ? Cost::DurationS : Cost::LengthM)
        , m_graph(*m_network, options.cost)
        , m_otherEdgeCost(otherEdgeCosts())
        , m_from(anchors(from, Leaning::Departure))
        , m_to(anchors(to, Leaning::Arrival))
        , m_targets(m_to.deciding, m_graph.nodeCount(), m_network->edgeCount()) {}

    [[nodiscard]] std::vector<DistancePair> run(const JobContext& job) const {
        std::vector<std::vector<DistancePair>> rows(m_from.deciding.size());
        const HierarchyShape shape =
            hierarchyMayPay(job) ? hierarchyShape(m_graph, m_network->nodes, job.subRange(0, 0.3))
                                 : HierarchyShape();
        if (shape.nodeCount() > 0) {
            searchHierarchy(shape, rows, job.subRange(0.3, 1));
        } else {
            searchRows(rows, job);
        }
        std::vector<DistancePair> pairs;
        for (const std::vector<DistancePair>& row : rows) {
            pairs.insert(pairs.end(), row.begin(), row.end());
        }
        return pairs;
    }

private:
    [[nodiscard]] bool hierarchyMayPay(const JobContext& job) const {
        MatrixWork work;
        work.nodes = m_graph.nodeCount();
        work.departures = std::ssize(m_from.deciding);
        work.arrivals = std::ssize(m_to.deciding);
        work.reached = nodesReached(m_graph.forward, m_from.deciding, m_options.cutoff, job);
        return hierarchyPays(work);
    }

    void searchRows(std::vector<std::vector<DistancePair>>& rows, const JobContext& job) const {
        constexpr std::ptrdiff_t grain = 8;
        WorkspacePool<PairWorkspace> pool;
        parallelFor(
            std::ssize(rows),
            grain,
            [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                const WorkspacePool<PairWorkspace>::Loan work(pool, [&] {
                    return std::make_unique<PairWorkspace>(
                        m_graph.nodeCount(), std::ssize(m_to.deciding));
                });
                for (std::ptrdiff_t i = begin; i < end; ++i) {
                    job.checkCancelled();
                    at(rows, i) = row(number(i), *work, job);
                }
            },
            job);
    }

    void searchHierarchy(
        const HierarchyShape& shape,
        std::vector<std::vector<DistancePair>>& rows,
        const JobContext& job) const {
        std::vector<TwoCostLabel> edgeCost(m_graph.edgeCost.size());
        for (std::size_t edge = 0; edge < edgeCost.size(); ++edge) {
            edgeCost[edge] = {m_graph.edgeCost[edge], m_otherEdgeCost[edge]};
        }
        const HierarchyCosts<TwoCostLabel> costs =
            hierarchyCosts<TwoCostLabel>(m_graph, shape, edgeCost, job.subRange(0, 0.7));
        const auto footholds = [](const TwoAnchors& points) {
            return footholdsOf<TwoCostLabel>(points.deciding, [&](std::size_t i, bool isFrom) {
                const Anchor& deciding = points.deciding[i];
                const Anchor& other = points.other[i];
                return isFrom ? TwoCostLabel{deciding.fromCost, other.fromCost}
                              : TwoCostLabel{deciding.toCost, other.toCost};
            });
        };
        const auto from = footholds(m_from);
        const auto to = footholds(m_to);
        hierarchyMatrix<TwoCostLabel>(
            HierarchySearch<TwoCostLabel>(shape, costs),
            from,
            to,
            [&](std::int32_t row, std::int32_t column, TwoCostLabel label) {
                improve(label, alongSameEdge(row, column));
                if (label.cost <= m_options.cutoff && label.cost < unreachable) {
                    at(rows, row).push_back(pairOf(row, column, label));
                }
            },
            job.subRange(0.7, 1));
    }

    [[nodiscard]] TwoCostLabel alongSameEdge(std::int32_t from, std::int32_t to) const {
        return {
            alongEdge(*m_network, at(m_from.deciding, from), at(m_to.deciding, to)),
            alongEdge(*m_network, at(m_from.other, from), at(m_to.other, to))};
    }

    [[nodiscard]] DistancePair
    pairOf(std::int32_t from, std::int32_t to, const TwoCostLabel& label) const {
        constexpr double secondsPerMinute = 60;
        const bool byLength = m_options.cost == Cost::LengthM;
        const double lengthM = byLength ? label.cost : label.other;
        const double durationS = byLength ? label.other : label.cost;
        return {from, to, lengthM / metresPerKm, durationS / secondsPerMinute};
    }

    [[nodiscard]] std::vector<double> otherEdgeCosts() const {
        const std::vector<double>& costs =
            m_otherCost == Cost::LengthM ? m_network->lengthM : m_network->durationS;
        std::vector<double> exact(costs.size());
        std::ranges::transform(costs, exact.begin(), exactCost);
        return exact;
    }

    [[nodiscard]] TwoAnchors anchors(std::span<const NetworkPoint> points, Leaning leaning) const {
        TwoAnchors result;
        result.deciding = anchorsOf(
            *m_network, {m_graph.inner, m_graph.edgeCost, m_options.cost}, points, leaning);
        result.other =
            anchorsOf(*m_network, {m_graph.inner, m_otherEdgeCost, m_otherCost}, points, leaning);
        return result;
    }

    [[nodiscard]] std::vector<DistancePair>
    row(std::int32_t from, PairWorkspace& work, const JobContext& job) const {
        const Anchor& root = at(m_from.deciding, from);
        const Anchor& rootOther = at(m_from.other, from);
        seedsOf<TwoCostLabel>(root, work.seeds, [&](double cost, bool isFrom) {
            return TwoCostLabel{cost, isFrom ? rootOther.fromCost : rootOther.toCost};
        });
        work.search.run(
            m_graph.forward,
            work.seeds,
            m_options.cutoff,
            [&](const TwoCostLabel& label, const Arc& arc) {
                return TwoCostLabel{
                    label.cost + arc.cost, label.other + at(m_otherEdgeCost, arc.edge)};
            },
            [&](std::int32_t node, const TwoCostLabel& label) {
                offerAtNode(node, label, work);
                return true;
            },
            job);
        if (root.edge >= 0) {
            offerOnSameEdge(from, work);
        }
        return taken(from, work);
    }

    void offerAtNode(std::int32_t node, const TwoCostLabel& label, PairWorkspace& work) const {
        for (const PointTable::Entry& entry : m_targets.atNode(node)) {
            const double cost = label.cost + entry.cost;
            if (cost > m_options.cutoff) {
                break;
            }
            const Anchor& deciding = at(m_to.deciding, entry.point);
            const Anchor& other = at(m_to.other, entry.point);
            if (node == deciding.fromNode && entry.cost == deciding.fromCost) {
                work.offer(entry.point, {cost, label.other + other.fromCost});
            }
            if (node == deciding.toNode && entry.cost == deciding.toCost) {
                work.offer(entry.point, {cost, label.other + other.toCost});
            }
        }
    }

    void offerOnSameEdge(std::int32_t from, PairWorkspace& work) const {
        for (const std::int32_t to : m_targets.onEdge(at(m_from.deciding, from).edge)) {
            const TwoCostLabel label = alongSameEdge(from, to);
            if (label.cost <= m_options.cutoff && label.cost < unreachable) {
                work.offer(to, label);
            }
        }
    }

    [[nodiscard]] std::vector<DistancePair> taken(std::int32_t from, PairWorkspace& work) const {
        std::ranges::sort(work.found);
        std::vector<DistancePair> pairs;
        for (const std::int32_t to : work.found) {
            TwoCostLabel& best = at(work.best, to);
            pairs.push_back(pairOf(from, to, best));
            best = TwoCostLabel{};
        }
        work.found.clear();
        return pairs;
    }

    std::shared_ptr<const RoadNetwork> m_network;
    DistanceOptions m_options;
    Cost m_otherCost;
    SearchGraph m_graph;
    std::vector<double> m_otherEdgeCost;
    TwoAnchors m_from;
    TwoAnchors m_to;
    PointTable m_targets;
};

} // namespace

std::vector<DistancePair> distances(
    const std::shared_ptr<const RoadNetwork>& network,
    std::span<const NetworkPoint> from,
    std::span<const NetworkPoint> to,
    const DistanceOptions& options,
    const JobContext& job) {
    return PairSearcher(network, options, from, to).run(job);
}

std::vector<DistancePair> distances(
    const std::shared_ptr<const RoadNetwork>& network,
    std::span<const geo::LonLat> from,
    std::span<const geo::LonLat> to,
    const DistanceOptions& options,
    const JobContext& job) {
    const std::vector<NetworkPoint> sources =
        placeOnNetwork(*network, from, options.maxSnapM, job.subRange(0, 0.1));
    const std::vector<NetworkPoint> targets =
        placeOnNetwork(*network, to, options.maxSnapM, job.subRange(0.1, 0.2));
    return distances(network, sources, targets, options, job.subRange(0.2, 1));
}

} // namespace corredor::network
