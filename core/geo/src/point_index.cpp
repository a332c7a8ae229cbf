#include <corredor/base/parallel.h>
#include <corredor/geo/geodesic.h>
#include <corredor/geo/point_index.h>

#include <algorithm>
#include <array>
#include <numbers>
#include <numeric>

namespace corredor::geo {
namespace {

using Vector = std::array<double, 3>;

constexpr double meanRadiusM = 6371008.8; // Source: IUGG mean radius R1 of WGS84

/** Earth-centred coordinates on the ellipsoid, metres. Source: WGS84, NIMA TR8350.2. */
Vector earthCentred(LonLat point) {
    constexpr double a = 6378137.0;
    constexpr double flattening = 1.0 / 298.257223563;
    constexpr double e2 = flattening * (2 - flattening);
    const double lat = point.lat * std::numbers::pi / 180;
    const double lon = point.lon * std::numbers::pi / 180;
    const double n = a / std::sqrt(1 - e2 * std::sin(lat) * std::sin(lat));
    return {
        n * std::cos(lat) * std::cos(lon),
        n * std::cos(lat) * std::sin(lon),
        n * (1 - e2) * std::sin(lat)};
}

double squaredDistance(const Vector& p, const Vector& q) {
    const double dx = p[0] - q[0];
    const double dy = p[1] - q[1];
    const double dz = p[2] - q[2];
    return dx * dx + dy * dy + dz * dz;
}

/**
 * Two places whose chords differ by less than this factor may swap order on the ellipsoid, since
 * radii of curvature differ by up to 1 % (see LocalScale): (s/R)^2 / 24 times twice that.
 */
double orderSlack(double chordM) {
    const double angle = chordM / meanRadiusM;
    return 1 + 1e-9 + 0.02 * angle * angle / 24 * (1 + angle);
}

} // namespace

/** A k-d tree whose leaves hold up to leafSize points; nodes split at the median, in place. */
struct PointIndex::Impl {
    static constexpr std::size_t leafSize = 8;

    std::vector<Vector> position;     ///< in tree order
    std::vector<std::int64_t> item;   ///< index in the given span, in tree order
    std::vector<LonLat> place;        ///< in tree order
    std::vector<std::uint8_t> axisOf; ///< splitting axis of the node whose middle is here

    void build(std::size_t begin, std::size_t end, const std::vector<Vector>& given);

    template <typename Visit>
    void
    search(std::size_t begin, std::size_t end, const Vector& query, double& limit2, Visit& visit)
        const;

    [[nodiscard]] std::size_t nearestChord(const Vector& query, double& best2) const;
};

void PointIndex::Impl::build(std::size_t begin, std::size_t end, const std::vector<Vector>& given) {
    if (end - begin <= leafSize) {
        std::sort(
            item.begin() + static_cast<std::ptrdiff_t>(begin),
            item.begin() + static_cast<std::ptrdiff_t>(end));
        return;
    }
    Vector low = given[static_cast<std::size_t>(item[begin])];
    Vector high = low;
    for (std::size_t i = begin; i < end; ++i) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double value = given[static_cast<std::size_t>(item[i])][axis];
            low[axis] = std::min(low[axis], value);
            high[axis] = std::max(high[axis], value);
        }
    }
    std::size_t axis = 0;
    for (std::size_t other = 1; other < 3; ++other) {
        if (high[other] - low[other] > high[axis] - low[axis]) {
            axis = other;
        }
    }
    const std::size_t middle = begin + (end - begin) / 2;
    const auto at = [&](std::size_t i) { return item.begin() + static_cast<std::ptrdiff_t>(i); };
    std::nth_element(at(begin), at(middle), at(end), [&](std::int64_t a, std::int64_t b) {
        const double left = given[static_cast<std::size_t>(a)][axis];
        const double right = given[static_cast<std::size_t>(b)][axis];
        return left != right ? left < right : a < b;
    });
    axisOf[middle] = static_cast<std::uint8_t>(axis);
    build(begin, middle, given);
    build(middle + 1, end, given);
}

template <typename Visit>
void PointIndex::Impl::search(
    std::size_t begin,
    std::size_t end,
    const Vector& query,
    double& limit2,
    Visit& visit) const {
    if (end - begin <= leafSize) {
        for (std::size_t i = begin; i < end; ++i) {
            visit(i, squaredDistance(position[i], query));
        }
        return;
    }
    const std::size_t middle = begin + (end - begin) / 2;
    const std::size_t axis = axisOf[middle];
    const double offset = query[axis] - position[middle][axis];
    visit(middle, squaredDistance(position[middle], query));
    const bool leftFirst = offset < 0;
    if (leftFirst) {
        search(begin, middle, query, limit2, visit);
    } else {
        search(middle + 1, end, query, limit2, visit);
    }
    if (offset * offset <= limit2) {
        if (leftFirst) {
            search(middle + 1, end, query, limit2, visit);
        } else {
            search(begin, middle, query, limit2, visit);
        }
    }
}

std::size_t PointIndex::Impl::nearestChord(const Vector& query, double& best2) const {
    std::size_t best = 0;
    best2 = std::numeric_limits<double>::infinity();
    auto visit = [&](std::size_t i, double distance2) {
        if (distance2 < best2) {
            best2 = distance2;
            best = i;
        }
    };
    search(0, position.size(), query, best2, visit);
    return best;
}

PointIndex::PointIndex(std::span<const LonLat> points) : m_impl(std::make_unique<Impl>()) {
    std::vector<Vector> given(points.size());
    std::ranges::transform(points, given.begin(), earthCentred);
    m_impl->item.resize(points.size());
    std::iota(m_impl->item.begin(), m_impl->item.end(), 0);
    m_impl->axisOf.resize(points.size());
    m_impl->build(0, points.size(), given);
    for (const std::int64_t item : m_impl->item) {
        m_impl->position.push_back(given[static_cast<std::size_t>(item)]);
        m_impl->place.push_back(points[static_cast<std::size_t>(item)]);
    }
}

PointIndex::~PointIndex() = default;
PointIndex::PointIndex(PointIndex&&) noexcept = default;
PointIndex& PointIndex::operator=(PointIndex&&) noexcept = default;

Neighbour PointIndex::nearest(LonLat point) const {
    if (m_impl->position.empty() || !isFinite(point)) {
        return {};
    }
    const Vector query = earthCentred(point);
    double best2 = 0;
    const std::size_t first = m_impl->nearestChord(query, best2);
    Neighbour best{m_impl->item[first], distanceM(point, m_impl->place[first])};
    const double slack = orderSlack(std::sqrt(best2));
    double limit2 = best2 * slack * slack;
    auto visit = [&](std::size_t i, double distance2) {
        if (i == first || distance2 > limit2) {
            return;
        }
        const double length = distanceM(point, m_impl->place[i]);
        if (length < best.distanceM || (length == best.distanceM && m_impl->item[i] < best.index)) {
            best = {m_impl->item[i], length};
        }
    };
    m_impl->search(0, m_impl->position.size(), query, limit2, visit);
    return best;
}

std::vector<Neighbour> PointIndex::within(LonLat point, double radiusM) const {
    std::vector<Neighbour> found;
    if (!isFinite(point)) {
        return found;
    }
    const Vector query = earthCentred(point);
    // A chord is never longer than the geodesic, so this window holds everything in reach.
    double limit2 = radiusM * radiusM;
    auto visit = [&](std::size_t i, double distance2) {
        if (distance2 > limit2) {
            return;
        }
        const double length = distanceM(point, m_impl->place[i]);
        if (length <= radiusM) {
            found.push_back({m_impl->item[i], length});
        }
    };
    m_impl->search(0, m_impl->position.size(), query, limit2, visit);
    std::ranges::sort(found, {}, &Neighbour::index);
    return found;
}

std::vector<Neighbour> PointIndex::nearestOfEach(std::span<const LonLat> queries) const {
    std::vector<Neighbour> found(queries.size());
    parallelFor(std::ssize(queries), 2048, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            found[i] = nearest(queries[i]);
        }
    });
    return found;
}

} // namespace corredor::geo
