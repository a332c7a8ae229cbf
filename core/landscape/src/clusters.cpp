#include "clusters.h"

#include <corredor/geo/geodesic.h>
#include <corredor/geo/lonlat.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace corredor::landscape {

namespace {

constexpr std::size_t maxKinds = 256; // beyond, a heap of unlike records is not joined further

/** What a growing station must know of its records to judge the next join. */
struct Site {
    std::map<std::int32_t, geo::BoundingBox> boxOfLayer;
    std::vector<std::int32_t> kinds; ///< one record of each kind that differs for mayShareStation
    std::vector<std::int32_t> records;
};

bool sameKind(const RecordKeys& a, const RecordKeys& b) {
    const bool alike = a.layer == b.layer && a.network == b.network &&
                       a.record->access == b.record->access && a.record->status == b.record->status;
    return alike && (!a.network.empty() ||
                     (a.number == b.number && a.street == b.street && a.name == b.name));
}

bool isById(const Link& link) {
    return link.reason == Reason::SameRecord || link.reason == Reason::SameReference;
}

/** Ids come first, for they are certain; then rows of one source; then sources to each other. */
int turnOf(const RecordKeys& a, const RecordKeys& b, const Link& link) {
    if (isById(link)) {
        return 0;
    }
    return a.layer == b.layer ? 1 : 2;
}

/** Grows a box by another near it; near the antimeridian the other is turned to the box's side. */
void grow(geo::BoundingBox& box, geo::BoundingBox other) {
    constexpr double degreesRound = 360;
    const double turn = box.isEmpty() || other.isEmpty()
                            ? 0.0
                            : degreesRound * std::round((box.west - other.west) / degreesRound);
    other.west += turn;
    other.east += turn;
    box.include(other);
}

double diameterM(const geo::BoundingBox& box) {
    return geo::LocalScale((box.south + box.north) / 2)
        .distanceM({box.west, box.south}, {box.east, box.north});
}

class Joiner {
public:
    Joiner(const std::vector<RecordKeys>& keys, const MergeDistances& limits, Bonds& bonds)
        : m_keys(&keys)
        , m_limits(&limits)
        , m_bonds(&bonds)
        , m_sets(keys.size())
        , m_sites(keys.size())
        , m_linkOf(keys.size(), Link{0, Reason::SamePlace}) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto record = static_cast<std::int32_t>(i);
            m_sites[i].boxOfLayer[keys[i].layer].include(keys[i].record->location);
            m_sites[i].kinds = {record};
            m_sites[i].records = {record};
        }
    }

    void join(const Pair& pair) {
        noteLink(pair);
        const std::int32_t a = m_sets.find(pair.a);
        const std::int32_t b = m_sets.find(pair.b);
        if (a == b || !m_bonds->mayJoin(a, b) || !fits(site(a), site(b), pair)) {
            return;
        }
        merge(a, b);
        confirm(pair);
    }

    /** A person's decision outweighs what the records say. */
    void joinDecided(std::int32_t first, std::int32_t second) {
        if (m_sets.find(first) != m_sets.find(second)) {
            merge(m_sets.find(first), m_sets.find(second));
        }
        confirm({first, second, {1, Reason::Decided}, 0});
    }

    [[nodiscard]] Clusters take();

private:
    void merge(std::int32_t a, std::int32_t b) {
        // The larger takes the smaller in, so that each record moves at most log n times.
        const auto [keep, gone] =
            site(a).records.size() >= site(b).records.size() ? std::pair(a, b) : std::pair(b, a);
        absorb(site(keep), site(gone));
        m_sets.unite(keep, gone);
        m_bonds->noteJoined(keep, gone);
    }

    [[nodiscard]] const RecordKeys& key(std::int32_t i) const {
        return (*m_keys)[static_cast<std::size_t>(i)];
    }

    [[nodiscard]] Site& site(std::int32_t i) { return m_sites[static_cast<std::size_t>(i)]; }

    /** Pairs come surest first: the first one inside a station is a record's surest. */
    void noteLink(const Pair& pair) {
        if (m_sets.find(pair.a) == m_sets.find(pair.b)) {
            confirm(pair);
        }
    }

    void confirm(const Pair& pair) {
        for (const std::int32_t record : {pair.a, pair.b}) {
            Link& link = m_linkOf[static_cast<std::size_t>(record)];
            if (link.confidence01 < pair.link.confidence01) {
                link = pair.link;
            }
        }
    }

    [[nodiscard]] bool fits(const Site& a, const Site& b, const Pair& pair) const {
        if (a.kinds.size() + b.kinds.size() > maxKinds) {
            return false;
        }
        for (const auto& [layer, box] : a.boxOfLayer) {
            const auto other = b.boxOfLayer.find(layer);
            if (other == b.boxOfLayer.end()) {
                continue;
            }
            geo::BoundingBox both = box;
            grow(both, other->second);
            if (diameterM(both) > allowedDiameterM(box, other->second, pair)) {
                return false;
            }
        }
        const bool byId = isById(pair.link);
        for (const std::int32_t first : a.kinds) {
            for (const std::int32_t second : b.kinds) {
                const bool across = key(first).layer != key(second).layer;
                // An id outweighs a network that was renamed or sold between two vintages.
                if (!(byId && across) && !mayShareStation(key(first), key(second))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One address may spread; whatever else joins must not stretch a site beyond its bounds. */
    [[nodiscard]] double
    allowedDiameterM(const geo::BoundingBox& a, const geo::BoundingBox& b, const Pair& pair) const {
        if (pair.link.reason == Reason::SameAddress) {
            return m_limits->addressDiameterM;
        }
        return std::max({m_limits->siteDiameterM, diameterM(a), diameterM(b)});
    }

    void absorb(Site& keep, Site& gone) {
        for (const auto& [layer, box] : gone.boxOfLayer) {
            grow(keep.boxOfLayer[layer], box);
        }
        for (const std::int32_t kind : gone.kinds) {
            const bool known = std::ranges::any_of(
                keep.kinds, [&](std::int32_t other) { return sameKind(key(kind), key(other)); });
            if (!known) {
                keep.kinds.push_back(kind);
            }
        }
        keep.records.insert(keep.records.end(), gone.records.begin(), gone.records.end());
        gone = Site();
    }

    const std::vector<RecordKeys>* m_keys;
    const MergeDistances* m_limits;
    Bonds* m_bonds;
    DisjointSets m_sets;
    std::vector<Site> m_sites;
    std::vector<Link> m_linkOf;
};

Clusters Joiner::take() {
    Clusters clusters;
    for (Site& grown : m_sites) {
        if (!grown.records.empty()) {
            clusters.stations.push_back({std::move(grown.records)});
        }
    }
    std::ranges::sort(clusters.stations, {}, [](const Cluster& cluster) {
        return std::ranges::min(cluster.records);
    });
    for (Cluster& cluster : clusters.stations) {
        std::ranges::sort(cluster.records, {}, [&](std::int32_t i) { return key(i).rank; });
    }
    clusters.linkOf = std::move(m_linkOf);
    return clusters;
}

} // namespace

Clusters joinRecords(
    const std::vector<RecordKeys>& keys,
    std::vector<Pair> pairs,
    const MergeDistances& limits,
    Bonds& bonds,
    const JobContext& job) {
    const auto order = [&](const Pair& pair) {
        const RecordKeys& a = keys[static_cast<std::size_t>(pair.a)];
        const RecordKeys& b = keys[static_cast<std::size_t>(pair.b)];
        return std::tuple(
            turnOf(a, b, pair.link), -pair.link.confidence01, pair.apartM, a.rank, b.rank);
    };
    std::ranges::sort(pairs, {}, order);
    Joiner joiner(keys, limits, bonds);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (i % 1024 == 0) {
            job.checkCancelled();
        }
        joiner.join(pairs[i]);
    }
    for (const auto& [first, second] : bonds.tied()) {
        joiner.joinDecided(first, second);
    }
    return joiner.take();
}

} // namespace corredor::landscape
