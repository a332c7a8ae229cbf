#pragma once

#include <corredor/geo/polygons.h>
#include <corredor/map/mercator.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

/**
 * Geometry prepared for drawing: projected, sorted in space, with levels of detail. Making it costs
 * time (about 0.2 s for a million points) and belongs into a worker thread; it is immutable then,
 * and shared between the layers, the renderer and the canvas. Styles and values are kept apart from
 * it, so that a new colour or a new score never prepares anything again.
 */
namespace corredor::map {

/** A rectangle on the Mercator square, edges included. */
struct GridBox {
    std::uint32_t left = 0xffffffffU;
    std::uint32_t top = 0xffffffffU;
    std::uint32_t right = 0;
    std::uint32_t bottom = 0;

    [[nodiscard]] bool isEmpty() const { return left > right || top > bottom; }

    [[nodiscard]] bool intersects(const GridBox& other) const {
        return left <= other.right && other.left <= right && top <= other.bottom &&
               other.top <= bottom;
    }

    void include(GridPoint point);
    void include(const GridBox& other);
};

/** The lon/lat box of a grid box; an empty one when that is empty. */
[[nodiscard]] geo::BoundingBox toBoundingBox(const GridBox& box);

/**
 * Points for drawing. Each point knows the coarsest grid (of 27, from 0.6 m cells to the whole
 * world) in which it is the one that stands for its cell; a picture draws the points whose cell is
 * about as large as their symbol. So a dense view costs no more than its pixels, an isolated point
 * is never lost, and points that show when zoomed out stay when zooming in.
 */
class PointGeometry {
public:
    /**
     * @param category one a point, 0..255, or empty = all 0. Where points crowd, the one with the
     *        highest category stands for its cell, and is drawn above; then the lowest index.
     * @pre fewer than 2^32 points; places that are not finite are left out
     */
    explicit PointGeometry(
        std::span<const geo::LonLat> places,
        std::span<const std::uint8_t> category = {});

    /** Places whose cell representative is shown at `cell` grid units, in one run of the arrays. */
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    /** Runs that hold every point shown with cells of at most `cellUnits` inside `box` (and some
     *  outside it), finest first. */
    [[nodiscard]] std::vector<Run> visible(const GridBox& box, double cellUnits) const;

    /** How many points a view of the whole extent would draw with cells of at most `cellUnits`. */
    [[nodiscard]] std::int64_t countShown(double cellUnits) const;

    [[nodiscard]] const std::vector<GridPoint>& positions() const { return m_position; }

    /** Index of the caller's point at each place of positions(). */
    [[nodiscard]] const std::vector<std::uint32_t>& indices() const { return m_index; }

    /** Category at each place of positions(); empty = all 0. */
    [[nodiscard]] const std::vector<std::uint8_t>& categories() const { return m_category; }

    /** Place in positions() of the caller's point, or -1 if it was left out. */
    [[nodiscard]] std::int64_t placeOf(std::int64_t index) const;

    [[nodiscard]] const GridBox& box() const { return m_box; }

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(m_position); }

    [[nodiscard]] int categoryCount() const { return m_categoryCount; }

private:
    struct Block {
        GridBox box;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    void
    sortIntoLevels(std::span<const geo::LonLat> places, std::span<const std::uint8_t> category);
    void makeBlocks(std::size_t level, std::size_t begin, std::size_t end);

    std::vector<GridPoint> m_position; // by level (finest first), then along a Morton curve
    std::vector<std::uint32_t> m_index;
    std::vector<std::uint8_t> m_category;
    std::vector<std::uint32_t> m_placeOf;
    std::vector<std::vector<Block>> m_blocks; // per level
    GridBox m_box;
    int m_categoryCount = 1;
};

/** A column of polylines or rings with the detail that each scale needs. */
class LineGeometry {
public:
    /**
     * Line i has vertices vertexBegin[i]..vertexBegin[i+1] (as layers::RoadLayer).
     * @param category class of each line (0..255), or empty = all 0
     */
    LineGeometry(
        std::span<const geo::LonLat> vertices,
        std::span<const std::int64_t> vertexBegin,
        std::span<const std::uint8_t> category = {});

    /** Lines of one category that touch a box; positions into the sorted lines, increasing. */
    void collect(const GridBox& box, int category, std::vector<std::uint32_t>& lines) const;

    /** Vertices of a line (position) that are needed at `toleranceUnits`, appended to `out`. */
    void simplified(std::uint32_t line, double toleranceUnits, std::vector<GridPoint>& out) const;

    /** Index of the caller's line at a position. */
    [[nodiscard]] std::int64_t indexOf(std::uint32_t line) const { return m_index[line]; }

    /** Position of the caller's line. */
    [[nodiscard]] std::uint32_t placeOf(std::int64_t index) const;

    [[nodiscard]] std::span<const GridPoint> vertices(std::uint32_t line) const;

    [[nodiscard]] const GridBox& boxOf(std::uint32_t line) const { return m_lineBox[line]; }

    [[nodiscard]] const GridBox& box() const { return m_box; }

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(m_index); }

    [[nodiscard]] int categoryCount() const { return static_cast<int>(m_blocks.size()); }

private:
    struct Block {
        GridBox box;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    std::vector<GridPoint> m_vertices;  // lines sorted by category, then along a Morton curve
    std::vector<std::uint8_t> m_detail; // per vertex: greatest tolerance at which it is needed
    std::vector<std::size_t> m_begin;   // per sorted line, one more than lines
    std::vector<GridBox> m_lineBox;
    std::vector<std::uint32_t> m_index;
    std::vector<std::uint32_t> m_placeOf;
    std::vector<std::vector<Block>> m_blocks; // per category
    GridBox m_box;
};

/** Areas: rings with levels of detail, and the shape each belongs to. */
class PolygonGeometry {
public:
    explicit PolygonGeometry(std::shared_ptr<const geo::Polygons> polygons);

    [[nodiscard]] const LineGeometry& rings() const { return m_rings; }

    [[nodiscard]] const geo::Polygons& polygons() const { return *m_polygons; }

    /** Box of a shape. */
    [[nodiscard]] const GridBox& boxOf(std::ptrdiff_t shape) const {
        return m_shapeBox[static_cast<std::size_t>(shape)];
    }

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(m_shapeBox); }

private:
    std::shared_ptr<const geo::Polygons> m_polygons;
    LineGeometry m_rings;
    std::vector<GridBox> m_shapeBox;
};

/** One text that a map may show, and how much it matters. */
struct LabelEntry {
    geo::LonLat place;
    std::string text;          ///< UTF-8
    double priority = 0;       ///< greater first where texts would overlap (population, ...)
    std::uint8_t category = 0; ///< into LabelStyle::classes
};

/** Labels by decreasing priority (ties by their order). */
class LabelGeometry {
public:
    explicit LabelGeometry(std::vector<LabelEntry> entries);

    [[nodiscard]] const std::vector<LabelEntry>& entries() const { return m_entries; }

    [[nodiscard]] const std::vector<GridPoint>& positions() const { return m_position; }

    [[nodiscard]] const GridBox& box() const { return m_box; }

private:
    std::vector<LabelEntry> m_entries;
    std::vector<GridPoint> m_position;
    GridBox m_box;
};

} // namespace corredor::map
