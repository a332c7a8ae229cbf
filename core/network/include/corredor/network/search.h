#pragma once

#include <corredor/base/job.h>
#include <corredor/network/network.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace corredor::network {

enum class Cost { LengthM, DurationS };

inline constexpr double unreachable = std::numeric_limits<double>::infinity();

/**
 * Rows of a sparse matrix: row r has entries begin[r]..begin[r+1] of `column` and `cost`, columns
 * ascending. Costs in metres or seconds.
 */
struct SparseCosts {
    std::vector<std::int64_t> begin = {0};
    std::vector<std::int32_t> column;
    std::vector<double> cost;
};

/** For each point the nearest source and its cost; source -1 where none can be reached. */
struct NearestSource {
    std::vector<std::int32_t> source;
    std::vector<double> cost;
};

/**
 * Shortest paths over a network by one cost. Prepared once, then shared: const calls are safe from
 * any thread and run in parallel inside. The straight line from a point to its road counts with
 * its length (and at 30 km/h for time), so that costs are door to door.
 */
class Router {
public:
    Router(std::shared_ptr<const RoadNetwork> network, Cost cost, const JobContext& job = {});
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    [[nodiscard]] const RoadNetwork& network() const;

    /**
     * Makes the hierarchy that large matrices of costs are found with. `within` makes it when it
     * expects to save time by it; after this call it is there. Results are the same bits with and
     * without it.
     */
    void prepare(const JobContext& job = {}) const;

    /** Cost from every source to every target within `cutoff` (inclusive). */
    [[nodiscard]] SparseCosts within(
        std::span<const NetworkPoint> sources,
        std::span<const NetworkPoint> targets,
        double cutoff,
        const JobContext& job = {}) const;

    /** For each target the source from which it is reached at least cost; ties: lower source. */
    [[nodiscard]] NearestSource nearest(
        std::span<const NetworkPoint> sources,
        std::span<const NetworkPoint> targets,
        double cutoff = unreachable,
        const JobContext& job = {}) const;

    /** Cost from one source to every node; unreachable where there is no way. */
    [[nodiscard]] std::vector<double> toAllNodes(const NetworkPoint& source) const;

    /**
     * The same for many sources, in parallel.
     * @param row called once for each source, in any order, from several threads at once
     */
    void toAllNodes(
        std::span<const NetworkPoint> sources,
        const std::function<void(std::ptrdiff_t source, std::span<const double> cost)>& row,
        const JobContext& job = {}) const;

    /** For each node of the network the source from which it is reached at least cost. */
    [[nodiscard]] NearestSource
    nearestToNodes(std::span<const NetworkPoint> sources, const JobContext& job = {}) const;

    /** The nodes that each source reaches within `cutoff`: row = source, column = node. */
    [[nodiscard]] SparseCosts nodesWithin(
        std::span<const NetworkPoint> sources,
        double cutoff,
        const JobContext& job = {}) const;

    /** The least-cost way between two points, as lon/lat vertices; empty when there is none. */
    [[nodiscard]] std::vector<geo::LonLat> path(
        const NetworkPoint& source,
        const NetworkPoint& target,
        double* cost = nullptr,
        const JobContext& job = {}) const;

    /** The same from one point to several, by one search: one way a target. */
    [[nodiscard]] std::vector<std::vector<geo::LonLat>> paths(
        const NetworkPoint& source,
        std::span<const NetworkPoint> targets,
        const JobContext& job = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::network
