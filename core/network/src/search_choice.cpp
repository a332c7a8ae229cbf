#include "search_choice.h"

#include "columns.h"

#include <cmath>

namespace corredor::network {

double expectedDepth(std::ptrdiff_t nodes) {
    constexpr double perSide = 4.6; // measured on grids of 100 to 700 nodes a side
    return perSide * std::sqrt(static_cast<double>(nodes));
}

bool hierarchyPays(const MatrixWork& work) {
    // Nanoseconds on one core, measured on grids.
    constexpr double settle = 200;
    constexpr double triangle = 0.25;
    constexpr double relax = 0.06;
    constexpr double meet = 0.5;
    const double depth = work.depth >= 0 ? work.depth : expectedDepth(work.nodes);
    const auto departures = static_cast<double>(work.departures);
    const auto arrivals = static_cast<double>(work.arrivals);
    const double plain = std::min(departures, arrivals) * work.reached * settle;
    const double make = work.depth >= 0 ? 0 : triangle * depth * depth * depth;
    const double climbs = (departures + arrivals) * relax * depth * depth;
    return make + climbs + departures * arrivals * meet * depth < plain;
}

double nodesReached(
    const ArcTable& arcs,
    std::span<const Anchor> points,
    double cutoff,
    const JobContext& job) {
    const std::size_t nodes = arcs.begin.size() - 1;
    if (cutoff == unreachable || points.empty()) {
        return static_cast<double>(nodes);
    }
    constexpr std::size_t samples = 4;
    BoundedSearch<CostLabel> search(static_cast<std::ptrdiff_t>(nodes));
    std::vector<BoundedSearch<CostLabel>::Seed> seeds;
    double reached = 0;
    for (std::size_t i = 0; i < samples; ++i) {
        const Anchor& point = points[i * points.size() / samples];
        seedsOf<CostLabel>(point, seeds, [](double cost, bool) { return CostLabel{cost}; });
        search.run(
            arcs,
            seeds,
            cutoff,
            [](const CostLabel& label, const Arc& arc) { return CostLabel{label.cost + arc.cost}; },
            [&](std::int32_t, const CostLabel&) {
                ++reached;
                return true;
            },
            job);
    }
    return reached / static_cast<double>(samples);
}

} // namespace corredor::network
