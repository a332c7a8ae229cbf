#include <corredor/base/disjoint_sets.h>
#include <corredor/base/error.h>
#include <corredor/geo/contours.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>

namespace corredor::geo {
namespace {

using Ring = std::vector<ProjectedPoint>;

double signedAreaM2(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += (ring[j].x - ring[0].x) * (ring[i].y - ring[0].y) -
                 (ring[i].x - ring[0].x) * (ring[j].y - ring[0].y);
    }
    return twice / 2;
}

/** A side of a square, named by the node at its west or south end. */
struct Side {
    std::int32_t column = 0;
    std::int32_t row = 0;
    bool isUpright = false;

    friend auto operator<=>(const Side&, const Side&) = default;
};

/** A piece of border through one square, the area on its left. */
struct Step {
    Side from;
    Side to;
    std::int64_t node = 0; ///< a node of the square that is in the area
};

// Sides of a square, and for each set of corners in the area (1 = SW, 2 = SE, 4 = NE, 8 = NW) the
// border through it: from side, to side. 5 and 10 have two: joined first, then apart.
enum SideOf : std::int8_t { South, East, North, West, None };

using Way = std::array<SideOf, 2>;
constexpr std::array<Way, 16> singleWay = {
    {{None, None},
     {South, West},
     {East, South},
     {East, West},
     {North, East},
     {None, None},
     {North, South},
     {North, West},
     {West, North},
     {South, North},
     {None, None},
     {East, North},
     {West, East},
     {South, East},
     {West, South},
     {None, None}}};
constexpr unsigned noCorner = 0;
constexpr unsigned allCorners = 15;
constexpr unsigned southWestAndNorthEast = 5;
constexpr unsigned southEastAndNorthWest = 10;

class Tracer {
public:
    Tracer(const PlaneGrid& grid, std::span<const float> values, double limit)
        : m_grid(grid)
        , m_values(values)
        , m_limit(limit)
        , m_joined(values.size()) {}

    [[nodiscard]] std::vector<PlanePolygon> polygons() {
        // One square more on every side: beyond the grid the field is infinite.
        Flags below(flagCount(), 0);
        for (std::ptrdiff_t row = -1; row < m_grid.rows; ++row) {
            const Flags above = labelRow(row + 1, below);
            for (std::ptrdiff_t column = -1; column < m_grid.columns; ++column) {
                const auto i = static_cast<std::size_t>(column + 1);
                const unsigned corners =
                    below[i] | below[i + 1] << 1U | above[i + 1] << 2U | above[i] << 3U;
                if (corners != noCorner && corners != allCorners) {
                    visit(column, row, corners);
                }
            }
            below = above;
        }
        std::ranges::sort(m_steps, {}, &Step::from);
        std::vector<PlanePolygon> polygons;
        std::map<std::int32_t, std::vector<Ring>> holes;
        std::map<std::int32_t, std::size_t> polygonOf;
        std::vector<bool> done(m_steps.size(), false);
        for (std::size_t first = 0; first < m_steps.size(); ++first) {
            if (done[first]) {
                continue;
            }
            const std::int32_t area = m_joined.find(static_cast<std::int32_t>(m_steps[first].node));
            Ring ring = trace(first, done);
            if (signedAreaM2(ring) > 0) {
                polygonOf[area] = polygons.size();
                polygons.push_back({std::move(ring), {}});
            } else {
                holes[area].push_back(std::move(ring));
            }
        }
        for (auto& [area, rings] : holes) {
            polygons[polygonOf.at(area)].holes = std::move(rings);
        }
        return polygons;
    }

private:
    [[nodiscard]] double valueAt(std::ptrdiff_t column, std::ptrdiff_t row) const {
        if (column < 0 || row < 0 || column >= m_grid.columns || row >= m_grid.rows) {
            return std::numeric_limits<double>::infinity();
        }
        return m_values[static_cast<std::size_t>(row * m_grid.columns + column)];
    }

    /** For each node of a row, with one more at each end, whether it is in the area (1 or 0). */
    using Flags = std::vector<unsigned>;

    [[nodiscard]] std::size_t flagCount() const {
        return static_cast<std::size_t>(m_grid.columns) + 2;
    }

    /** The flags of a row, whose nodes are joined to those of the row below and to each other. */
    [[nodiscard]] Flags labelRow(std::ptrdiff_t row, const Flags& below) {
        Flags flags(flagCount(), 0);
        if (row >= m_grid.rows) {
            return flags;
        }
        for (std::ptrdiff_t column = 0; column < m_grid.columns; ++column) {
            const std::ptrdiff_t node = row * m_grid.columns + column;
            const auto i = static_cast<std::size_t>(column + 1);
            flags[i] = m_values[static_cast<std::size_t>(node)] <= m_limit ? 1 : 0;
            if (flags[i] != 0 && flags[i - 1] != 0) {
                join(node, node - 1);
            }
            if (flags[i] != 0 && below[i] != 0) {
                join(node, node - m_grid.columns);
            }
        }
        return flags;
    }

    void join(std::int64_t a, std::int64_t b) {
        m_joined.uniteToLower(static_cast<std::int32_t>(a), static_cast<std::int32_t>(b));
    }

    void visit(std::ptrdiff_t column, std::ptrdiff_t row, unsigned corners) {
        const std::array<std::int64_t, 4> node = {
            row * m_grid.columns + column,
            row * m_grid.columns + column + 1,
            (row + 1) * m_grid.columns + column + 1,
            (row + 1) * m_grid.columns + column};
        const auto add = [&](SideOf from, SideOf to, unsigned corner) {
            m_steps.push_back({sideOf(from, column, row), sideOf(to, column, row), node[corner]});
        };
        const bool meet = meanAt(column, row) <= m_limit;
        if (corners == southWestAndNorthEast) {
            if (meet) {
                join(node[0], node[2]);
            }
            add(South, meet ? East : West, 0);
            add(North, meet ? West : East, 2);
        } else if (corners == southEastAndNorthWest) {
            if (meet) {
                join(node[1], node[3]);
            }
            add(East, meet ? North : South, 1);
            add(West, meet ? South : North, 3);
        } else if (const Way way = singleWay[corners]; way[0] != None) {
            add(way[0], way[1], static_cast<unsigned>(std::countr_zero(corners)));
        }
    }

    /** Of the four corners of a square. */
    [[nodiscard]] double meanAt(std::ptrdiff_t column, std::ptrdiff_t row) const {
        return (valueAt(column, row) + valueAt(column + 1, row) + valueAt(column + 1, row + 1) +
                valueAt(column, row + 1)) /
               4;
    }

    static Side sideOf(SideOf side, std::ptrdiff_t column, std::ptrdiff_t row) {
        return {
            static_cast<std::int32_t>(column + (side == East ? 1 : 0)),
            static_cast<std::int32_t>(row + (side == North ? 1 : 0)),
            side == East || side == West};
    }

    [[nodiscard]] Ring trace(std::size_t first, std::vector<bool>& done) const {
        Ring ring;
        std::size_t at = first;
        do {
            done[at] = true;
            ring.push_back(crossing(m_steps[at].from));
            const auto next = std::ranges::lower_bound(m_steps, m_steps[at].to, {}, &Step::from);
            CORREDOR_ASSERT(next != m_steps.end() && next->from == m_steps[at].to);
            at = static_cast<std::size_t>(next - m_steps.begin());
        } while (at != first);
        return ring;
    }

    /** Where the border crosses a side; never so near an end that rounding would move it there. */
    [[nodiscard]] ProjectedPoint crossing(const Side& side) const {
        const std::ptrdiff_t column = side.column;
        const std::ptrdiff_t row = side.row;
        const double here = valueAt(column, row);
        const double there =
            valueAt(column + (side.isUpright ? 0 : 1), row + (side.isUpright ? 1 : 0));
        constexpr double apart = 0.02;
        const double share = std::isfinite(here) && std::isfinite(there)
                                 ? std::clamp((m_limit - here) / (there - here), apart, 1 - apart)
                                 : 0.5;
        ProjectedPoint point = m_grid.at(column, row);
        (side.isUpright ? point.y : point.x) += share * m_grid.cellM;
        return point;
    }

    const PlaneGrid& m_grid;
    std::span<const float> m_values;
    double m_limit;
    DisjointSets m_joined; ///< nodes of one area
    std::vector<Step> m_steps;
};

} // namespace

double PlanePolygon::areaM2() const {
    double area = std::abs(signedAreaM2(shell));
    for (const Ring& hole : holes) {
        area -= std::abs(signedAreaM2(hole));
    }
    return area;
}

std::vector<PlanePolygon>
areasBelow(const PlaneGrid& grid, std::span<const float> values, double limit) {
    CORREDOR_ASSERT(std::ssize(values) == grid.size());
    CORREDOR_ASSERT(grid.size() <= std::numeric_limits<std::int32_t>::max());
    return Tracer(grid, values, limit).polygons();
}

} // namespace corredor::geo
