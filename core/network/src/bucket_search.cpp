#include "bucket_search.h"

#include "columns.h"

#include <algorithm>
#include <bit>

namespace corredor::network {
namespace {

/** Buckets are this many mean arcs wide; measured best between a half and two on road graphs. */
constexpr double bucketWidthArcs = 1.0;
constexpr double maxBuckets = 1 << 16;

/** A few milliseconds of work. */
constexpr std::ptrdiff_t nodesBetweenPolls = 1 << 15;

struct Widths {
    double bucket = 1;
    std::size_t buckets = 1; ///< a power of two that spans the longest arc
};

Widths widthsFor(const ArcTable& arcs) {
    double sum = 0;
    double longest = 0;
    for (const Arc& arc : arcs.arcs) {
        sum += arc.cost;
        longest = std::max(longest, arc.cost);
    }
    Widths widths;
    if (longest > 0) {
        const double mean = sum / static_cast<double>(arcs.arcs.size());
        widths.bucket = std::max(mean * bucketWidthArcs, longest / maxBuckets);
        widths.buckets = std::bit_ceil(static_cast<std::size_t>(longest / widths.bucket) + 2);
    }
    return widths;
}

class BucketSearch {
public:
    BucketSearch(const ArcTable& arcs, double cutoff)
        : m_arcs(arcs)
        , m_cutoff(cutoff)
        , m_widths(widthsFor(arcs))
        , m_buckets(m_widths.buckets)
        , m_queuedIn(arcs.begin.size() - 1, -1) {
        m_labels.cost.assign(arcs.begin.size() - 1, unreachable);
        m_labels.source.assign(arcs.begin.size() - 1, -1);
    }

    NodeLabels run(std::vector<SourceSeed> seeds, const JobContext& job) {
        std::ranges::sort(seeds, {}, [](const SourceSeed& seed) {
            return std::tuple(seed.cost, seed.source, seed.node);
        });
        auto seed = seeds.begin();
        std::int64_t bucket = 0;
        while (m_pending > 0 || seed != seeds.end()) {
            if (m_pending == 0) {
                bucket = std::max(bucket, bucketOf(seed->cost));
            }
            // Seeds enter when their bucket comes: the ring of buckets spans only one arc.
            for (; seed != seeds.end() && bucketOf(seed->cost) <= bucket; ++seed) {
                reach(seed->node, seed->cost, seed->source);
            }
            empty(bucket++);
            if (m_settled >= nodesBetweenPolls) {
                m_settled = 0;
                job.checkCancelled();
            }
        }
        return std::move(m_labels);
    }

private:
    [[nodiscard]] std::int64_t bucketOf(double cost) const {
        return static_cast<std::int64_t>(cost / m_widths.bucket);
    }

    std::vector<std::int32_t>& ring(std::int64_t bucket) {
        return m_buckets[static_cast<std::size_t>(bucket) & (m_widths.buckets - 1)];
    }

    void reach(std::int32_t node, double cost, std::int32_t source) {
        double& known = at(m_labels.cost, node);
        if (cost > known || cost > m_cutoff ||
            (cost == known && source >= at(m_labels.source, node))) {
            return;
        }
        known = cost;
        at(m_labels.source, node) = source;
        const std::int64_t bucket = bucketOf(cost);
        if (at(m_queuedIn, node) != bucket) {
            at(m_queuedIn, node) = bucket;
            ring(bucket).push_back(node);
            ++m_pending;
        }
    }

    void empty(std::int64_t bucket) {
        std::vector<std::int32_t>& nodes = ring(bucket);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const std::int32_t node = nodes[i];
            if (at(m_queuedIn, node) != bucket) {
                continue; // moved to an earlier bucket and settled there
            }
            at(m_queuedIn, node) = -1;
            const double cost = at(m_labels.cost, node);
            const std::int32_t source = at(m_labels.source, node);
            for (const Arc& arc : m_arcs.of(node)) {
                reach(arc.head, cost + arc.cost, source);
            }
        }
        m_pending -= std::ssize(nodes);
        m_settled += std::ssize(nodes);
        nodes.clear();
    }

    const ArcTable& m_arcs;
    double m_cutoff;
    Widths m_widths;
    std::vector<std::vector<std::int32_t>> m_buckets;
    std::vector<std::int64_t> m_queuedIn;
    std::ptrdiff_t m_pending = 0;
    std::ptrdiff_t m_settled = 0; ///< since the last look at whether to stop
    NodeLabels m_labels;
};

} // namespace

NodeLabels searchWholeGraph(
    const ArcTable& arcs,
    std::vector<SourceSeed> seeds,
    double cutoff,
    const JobContext& job) {
    std::erase_if(seeds, [](const SourceSeed& seed) { return !(seed.cost < unreachable); });
    return BucketSearch(arcs, cutoff).run(std::move(seeds), job);
}

} // namespace corredor::network
