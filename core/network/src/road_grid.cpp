#include "columns.h"
#include "edge_shape.h"

#include <corredor/base/parallel.h>
#include <corredor/geo/geodesic.h>
#include <corredor/network/road_grid.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace corredor::network {
namespace {

using geo::PlaneGrid;
using geo::ProjectedPoint;

/** "US", "MX", "" as numbers, in this order. */
enum class Side : std::uint8_t { UnitedStates, Mexico, Unknown };
constexpr std::size_t sides = 2; // that roads are kept apart for

Side sideOf(const std::string& country) {
    return country == "US" ? Side::UnitedStates : (country == "MX" ? Side::Mexico : Side::Unknown);
}

/** A straight piece of a road in the plane. */
struct Piece {
    ProjectedPoint a;
    ProjectedPoint b;
    std::int32_t edge = -1;
    double begin01 = 0;
    double end01 = 0;
    Side side = Side::Unknown;
};

/** The nearest road of a node so far. */
struct Nearest {
    float distanceM = INFINITY;
    std::int32_t edge = -1;
    float offset01 = 0;
};

struct Range {
    std::ptrdiff_t begin = 0;
    std::ptrdiff_t end = 0;
};

/** The lines of the grid between two coordinates, clamped to it. */
Range linesBetween(double low, double high, double origin, double cellM, std::ptrdiff_t lines) {
    const auto first = static_cast<std::ptrdiff_t>(std::ceil((low - origin) / cellM));
    const auto last = static_cast<std::ptrdiff_t>(std::floor((high - origin) / cellM));
    return {std::max<std::ptrdiff_t>(first, 0), std::min(last + 1, lines)};
}

geo::BoundingBox boundsOf(const RoadNetwork& network) {
    geo::BoundingBox box;
    for (const geo::LonLat vertex : network.shape) {
        box.include(vertex);
    }
    return box;
}

std::string planeOf(const geo::BoundingBox& box) {
    return fmt::format(
        "+proj=laea +lat_0={:.4f} +lon_0={:.4f} +datum=WGS84 +units=m +type=crs",
        (box.south + box.north) / 2,
        (box.west + box.east) / 2);
}

/** The finest grid that keeps to the number of nodes, with room for `marginM` on every side. */
PlaneGrid gridOver(const std::vector<ProjectedPoint>& points, double marginM, std::ptrdiff_t most) {
    const auto [west, east] = std::ranges::minmax(points, {}, &ProjectedPoint::x);
    const auto [south, north] = std::ranges::minmax(points, {}, &ProjectedPoint::y);
    PlaneGrid grid;
    for (grid.cellM = 250;; grid.cellM *= 2) {
        // On multiples of the spacing, so that a little more road does not move every node.
        const auto line = [&](double value) { return std::floor(value / grid.cellM); };
        grid.origin = {line(west.x - marginM) * grid.cellM, line(south.y - marginM) * grid.cellM};
        grid.columns =
            static_cast<std::ptrdiff_t>(line(east.x + marginM) - line(west.x - marginM)) + 2;
        grid.rows =
            static_cast<std::ptrdiff_t>(line(north.y + marginM) - line(south.y - marginM)) + 2;
        if (grid.size() <= most) {
            return grid;
        }
    }
}

/** Which country's roads serve a node. */
class Countries {
public:
    Countries(
        const RoadNetwork& network,
        const PlaneGrid& grid,
        const std::string& crs,
        const JobContext& job)
        : m_network(network)
        , m_grid(grid)
        , m_columns(grid.columns / block + 2)
        , m_rows(grid.rows / block + 2)
        , m_corner(count(m_columns * m_rows), Side::Unknown) {
        if (!network.countryOfPoint) {
            return;
        }
        parallelFor(
            m_rows,
            32, // squares of 8 x 8: a transform is made for each batch
            [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                const geo::Transform plane(crs);
                for (std::ptrdiff_t i = begin * m_columns; i < end * m_columns; ++i) {
                    at(m_corner, i) =
                        countryAt(plane, i % m_columns * block, i / m_columns * block);
                }
            },
            job);
    }

    [[nodiscard]] Side
    of(const geo::Transform& plane, std::ptrdiff_t column, std::ptrdiff_t row) const {
        bool unitedStates = false;
        bool mexico = false;
        // The square of the node and those around it.
        for (std::ptrdiff_t y = row / block - 1; y <= row / block + 2; ++y) {
            for (std::ptrdiff_t x = column / block - 1; x <= column / block + 2; ++x) {
                if (x >= 0 && y >= 0 && x < m_columns && y < m_rows) {
                    unitedStates |= at(m_corner, y * m_columns + x) == Side::UnitedStates;
                    mexico |= at(m_corner, y * m_columns + x) == Side::Mexico;
                }
            }
        }
        if (unitedStates && mexico) {
            return countryAt(plane, column, row);
        }
        return unitedStates ? Side::UnitedStates : (mexico ? Side::Mexico : Side::Unknown);
    }

private:
    static constexpr std::ptrdiff_t block = 8;

    [[nodiscard]] Side
    countryAt(const geo::Transform& plane, std::ptrdiff_t column, std::ptrdiff_t row) const {
        const geo::LonLat place = plane.toLonLat(m_grid.at(column, row));
        return geo::isOnEarth(place) ? sideOf(m_network.countryOfPoint(place)) : Side::Unknown;
    }

    const RoadNetwork& m_network;
    const PlaneGrid& m_grid;
    std::ptrdiff_t m_columns;
    std::ptrdiff_t m_rows;
    std::vector<Side> m_corner;
};

/** The roads in the plane, without bends finer than half a cell. */
class Pieces {
public:
    Pieces(const RoadNetwork& network, const geo::Transform& plane) : m_network(network) {
        m_points.reserve(network.shape.size());
        for (const geo::LonLat vertex : network.shape) {
            m_points.push_back(plane.fromLonLat(vertex));
        }
    }

    [[nodiscard]] const std::vector<ProjectedPoint>& points() const { return m_points; }

    [[nodiscard]] std::vector<Piece> all(double cellM) const {
        std::vector<Piece> pieces;
        for (std::int32_t edge = 0; edge < number(m_network.edgeCount()); ++edge) {
            if (!m_network.isConnector(edge)) {
                addEdge(pieces, edge, cellM / 2);
            }
        }
        return pieces;
    }

private:
    void addEdge(std::vector<Piece>& pieces, std::int32_t edge, double shortestM) const {
        const std::vector<double> shares = sharesAlong(m_network.geometry(edge));
        const auto first = at(m_network.shapeBegin, edge);
        const Side side =
            m_network.countryOf.empty() ? Side::Unknown : sideOf(at(m_network.countryOf, edge));
        std::size_t from = 0;
        for (std::size_t to = 1; to < shares.size(); ++to) {
            const ProjectedPoint a = at(m_points, first + static_cast<std::int64_t>(from));
            const ProjectedPoint b = at(m_points, first + static_cast<std::int64_t>(to));
            if (std::hypot(b.x - a.x, b.y - a.y) >= shortestM || to + 1 == shares.size()) {
                pieces.push_back({a, b, edge, shares[from], shares[to], side});
                from = to;
            }
        }
    }

    const RoadNetwork& m_network;
    std::vector<ProjectedPoint> m_points;
};

/** Finds the nearest road of every node, block of rows by block of rows. */
class Placement {
public:
    Placement(
        const PlaneGrid& grid,
        std::vector<Piece> pieces,
        const Countries& countries,
        double maxSnapM)
        : m_grid(grid)
        , m_pieces(std::move(pieces))
        , m_countries(countries)
        , m_maxSnapM(maxSnapM)
        , m_ofBlock(count(blocks())) {
        for (std::int32_t i = 0; i < number(std::ssize(m_pieces)); ++i) {
            const Range rows = rowsNear(at(m_pieces, i));
            for (std::ptrdiff_t b = rows.begin / rowsOfBlock;
                 rows.begin < rows.end && b <= (rows.end - 1) / rowsOfBlock;
                 ++b) {
                at(m_ofBlock, b).push_back(i);
            }
        }
    }

    void run(RoadGrid& result, const JobContext& job) const {
        std::vector<RoadGrid> parts(count(blocks()));
        parallelFor(
            blocks(),
            1,
            [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
                for (std::ptrdiff_t b = begin; b < end; ++b) {
                    placeBlock(b, result.crs, at(parts, b));
                }
            },
            job);
        for (const RoadGrid& part : parts) {
            result.node.insert(result.node.end(), part.node.begin(), part.node.end());
            result.place.insert(result.place.end(), part.place.begin(), part.place.end());
        }
    }

private:
    static constexpr std::ptrdiff_t rowsOfBlock = 32;

    using BlockOfNodes = std::array<std::vector<Nearest>, sides>;

    [[nodiscard]] std::ptrdiff_t blocks() const {
        return (m_grid.rows + rowsOfBlock - 1) / rowsOfBlock;
    }

    [[nodiscard]] Range rowsNear(const Piece& piece) const {
        return linesBetween(
            std::min(piece.a.y, piece.b.y) - m_maxSnapM,
            std::max(piece.a.y, piece.b.y) + m_maxSnapM,
            m_grid.origin.y,
            m_grid.cellM,
            m_grid.rows);
    }

    void placeBlock(std::ptrdiff_t b, const std::string& crs, RoadGrid& part) const {
        if (at(m_ofBlock, b).empty()) {
            return;
        }
        const Range rows = {b * rowsOfBlock, std::min((b + 1) * rowsOfBlock, m_grid.rows)};
        BlockOfNodes nodes;
        nodes.fill(std::vector<Nearest>(count((rows.end - rows.begin) * m_grid.columns)));
        for (const std::int32_t piece : at(m_ofBlock, b)) {
            drawPiece(at(m_pieces, piece), rows, nodes);
        }
        const geo::Transform plane(crs);
        for (std::ptrdiff_t i = 0; i < std::ssize(nodes[0]); ++i) {
            const Nearest& found = choose(
                at(nodes[0], i),
                at(nodes[1], i),
                plane,
                i % m_grid.columns,
                rows.begin + i / m_grid.columns);
            if (found.edge >= 0) {
                part.node.push_back(rows.begin * m_grid.columns + i);
                part.place.push_back({found.edge, found.offset01, found.distanceM, {}});
            }
        }
    }

    [[nodiscard]] const Nearest& choose(
        const Nearest& unitedStates,
        const Nearest& mexico,
        const geo::Transform& plane,
        std::ptrdiff_t column,
        std::ptrdiff_t row) const {
        const bool isEither = unitedStates.edge == mexico.edge;
        const Side side = isEither ? Side::Unknown : m_countries.of(plane, column, row);
        if (side == Side::Unknown) {
            return mexico.distanceM < unitedStates.distanceM ? mexico : unitedStates;
        }
        return side == Side::Mexico ? mexico : unitedStates;
    }

    void drawPiece(const Piece& piece, const Range& block, BlockOfNodes& nodes) const {
        const Range near = rowsNear(piece);
        const Range columns = linesBetween(
            std::min(piece.a.x, piece.b.x) - m_maxSnapM,
            std::max(piece.a.x, piece.b.x) + m_maxSnapM,
            m_grid.origin.x,
            m_grid.cellM,
            m_grid.columns);
        for (std::ptrdiff_t row = std::max(near.begin, block.begin);
             row < std::min(near.end, block.end);
             ++row) {
            for (std::ptrdiff_t column = columns.begin; column < columns.end; ++column) {
                offer(piece, column, row, (row - block.begin) * m_grid.columns + column, nodes);
            }
        }
    }

    /** Ties keep the earlier edge. */
    void offer(
        const Piece& piece,
        std::ptrdiff_t column,
        std::ptrdiff_t row,
        std::ptrdiff_t index,
        BlockOfNodes& nodes) const {
        const ProjectedPoint node = m_grid.at(column, row);
        const double dx = piece.b.x - piece.a.x;
        const double dy = piece.b.y - piece.a.y;
        const double squared = dx * dx + dy * dy;
        const double along = (node.x - piece.a.x) * dx + (node.y - piece.a.y) * dy;
        const double share = squared > 0 ? std::clamp(along / squared, 0.0, 1.0) : 0;
        const auto distanceM = static_cast<float>(std::sqrt(
            std::pow(node.x - piece.a.x - share * dx, 2) +
            std::pow(node.y - piece.a.y - share * dy, 2)));
        if (distanceM > m_maxSnapM) {
            return;
        }
        const Nearest found = {
            distanceM,
            piece.edge,
            static_cast<float>(piece.begin01 + share * (piece.end01 - piece.begin01))};
        for (std::size_t side = 0; side < sides; ++side) {
            const bool serves =
                piece.side == Side::Unknown || piece.side == static_cast<Side>(side);
            Nearest& best = at(nodes[side], index);
            if (serves && distanceM < best.distanceM) {
                best = found;
            }
        }
    }

    const PlaneGrid& m_grid;
    std::vector<Piece> m_pieces;
    const Countries& m_countries;
    double m_maxSnapM;
    std::vector<std::vector<std::int32_t>> m_ofBlock; ///< pieces near each block of rows
};

} // namespace

RoadGrid
roadGrid(const RoadNetwork& network, const RoadGridOptions& options, const JobContext& job) {
    RoadGrid result;
    if (network.edgeCount() == 0) {
        return result;
    }
    result.crs = planeOf(boundsOf(network));
    const Pieces pieces(network, geo::Transform(result.crs));
    result.grid = gridOver(pieces.points(), options.maxSnapM, options.maxNodes);
    const Countries countries(network, result.grid, result.crs, job.subRange(0, 0.3));
    Placement(result.grid, pieces.all(result.grid.cellM), countries, options.maxSnapM)
        .run(result, job.subRange(0.3, 1));
    return result;
}

} // namespace corredor::network
