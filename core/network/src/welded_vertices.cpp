#include "welded_vertices.h"

#include "columns.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

namespace corredor::network {
namespace {

using geo::LonLat;

constexpr double innerToleranceM = 1.0;

/** Welded points in a hashed grid whose cells are at least the tolerance wide. */
class PointGrid {
public:
    PointGrid(double cellM, double maxAbsLatDeg, std::size_t expected)
        : m_latCell(cellM / geo::LocalScale(0).latM)
        , m_lonCell(cellM / geo::LocalScale(std::min(maxAbsLatDeg, 85.0)).lonM)
        , m_first(std::bit_ceil(2 * expected + 16), -1) {}

    void insert(LonLat point, std::int32_t id) {
        std::int32_t& first = head(row(point.lat), column(point.lon));
        m_next.resize(static_cast<std::size_t>(id) + 1, -1);
        at(m_next, id) = first;
        first = id;
    }

    /** Calls visit(id) for every point in the cells around (others of the same hash as well). */
    template <class Visit>
    void around(LonLat point, const Visit& visit) {
        for (std::int64_t y = row(point.lat) - 1; y <= row(point.lat) + 1; ++y) {
            for (std::int64_t x = column(point.lon) - 1; x <= column(point.lon) + 1; ++x) {
                for (std::int32_t id = head(y, x); id >= 0; id = at(m_next, id)) {
                    visit(id);
                }
            }
        }
    }

private:
    [[nodiscard]] std::int64_t row(double lat) const {
        return static_cast<std::int64_t>(std::floor(lat / m_latCell));
    }

    [[nodiscard]] std::int64_t column(double lon) const {
        return static_cast<std::int64_t>(std::floor(lon / m_lonCell));
    }

    [[nodiscard]] std::int32_t& head(std::int64_t y, std::int64_t x) {
        // Source of the multiplier: 2^64 / golden ratio (Knuth, TAOCP 3, 6.4).
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;
        std::uint64_t hash = static_cast<std::uint64_t>(y) * golden;
        hash = (hash ^ (hash >> 32U) ^ static_cast<std::uint64_t>(x)) * golden;
        return m_first[(hash >> 20U) & (m_first.size() - 1)];
    }

    double m_latCell;
    double m_lonCell;
    std::vector<std::int32_t> m_first;
    std::vector<std::int32_t> m_next;
};

class Welder {
public:
    Welder(const layers::RoadLayer& roads, double toleranceM, IssueLog& issues)
        : m_roads(roads)
        , m_toleranceM(std::max(0.0, toleranceM))
        , m_issues(issues)
        // One centimetre is the least cell: exactly equal vertices are found in it all the same.
        , m_grid(std::max(0.01, m_toleranceM), maxAbsLat(roads), roads.vertices.size()) {}

    WeldedVertices weld(const JobContext& job) {
        m_result.vertexOf.assign(m_roads.vertices.size(), -1);
        for (std::ptrdiff_t line = 0; line < m_roads.size(); ++line) {
            if (line % 4096 == 0) {
                job.checkCancelled();
            }
            const std::int64_t begin = at(m_roads.vertexBegin, line);
            const std::int64_t end = at(m_roads.vertexBegin, line + 1);
            for (std::int64_t vertex = begin; vertex < end; ++vertex) {
                const LonLat point = at(m_roads.vertices, vertex);
                if (!geo::isOnEarth(point)) {
                    m_issues.add(
                        Severity::Warning,
                        "bad_coordinates",
                        {placeOf(line), {}},
                        "vertices that are not on earth were left out of their lines");
                    continue;
                }
                const bool isEnd = vertex == begin || vertex + 1 == end;
                at(m_result.vertexOf, vertex) = weldedPoint(point, line, isEnd);
            }
        }
        return std::move(m_result);
    }

private:
    static double maxAbsLat(const layers::RoadLayer& roads) {
        double lat = 0;
        for (const LonLat point : roads.vertices) {
            if (geo::isOnEarth(point)) {
                lat = std::max(lat, std::abs(point.lat));
            }
        }
        return lat;
    }

    [[nodiscard]] std::string placeOf(std::ptrdiff_t line) const {
        return "feature " + std::to_string(at(m_roads.feature, line));
    }

    std::int32_t weldedPoint(LonLat point, std::ptrdiff_t line, bool isEnd) {
        const geo::LocalScale scale(point.lat);
        std::int32_t best = -1;
        double bestM = 0;
        m_grid.around(point, [&](std::int32_t id) {
            const LonLat other = at(m_result.points, id);
            const double distanceM = scale.distanceM(point, other);
            const double reachM =
                isEnd || at(m_isEnd, id) ? m_toleranceM : std::min(m_toleranceM, innerToleranceM);
            const bool same = point == other || (distanceM <= reachM && at(m_lastLine, id) != line);
            const bool nearer = best < 0 || distanceM < bestM || (distanceM == bestM && id < best);
            if (same && nearer) {
                best = id;
                bestM = distanceM;
            }
        });
        if (best < 0) {
            best = number(std::ssize(m_result.points));
            m_result.points.push_back(point);
            m_isEnd.push_back(isEnd);
            m_lastLine.push_back(line);
            m_grid.insert(point, best);
        } else if (point != at(m_result.points, best)) {
            m_issues.add(
                Severity::Info,
                isEnd ? "snapped_end" : "snapped_vertex",
                {placeOf(line), {}},
                "moved by less than the snap tolerance onto another line");
        }
        at(m_isEnd, best) = at(m_isEnd, best) || isEnd;
        at(m_lastLine, best) = line;
        return best;
    }

    const layers::RoadLayer& m_roads;
    double m_toleranceM;
    IssueLog& m_issues;
    PointGrid m_grid;
    WeldedVertices m_result;
    std::vector<char> m_isEnd;
    std::vector<std::ptrdiff_t> m_lastLine;
};

} // namespace

WeldedVertices weldVertices(
    const layers::RoadLayer& roads,
    double toleranceM,
    IssueLog& issues,
    const JobContext& job) {
    return Welder(roads, toleranceM, issues).weld(job);
}

} // namespace corredor::network
