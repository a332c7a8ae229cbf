#include "line_painter.h"

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

constexpr double kTolerancePx = 0.4; // device pixels that a simplified line may be off
constexpr double kThinnestPx = 0.35;

} // namespace

void strokeLines(
    const Tile& tile,
    Coverage& coverage,
    const LineGeometry& geometry,
    int category,
    double widthPx) {
    std::vector<std::uint32_t> lines;
    geometry.collect(tile.box(widthPx + 2), category, lines);
    const double tolerance = kTolerancePx / tile.frame.pixelsPerUnit;
    std::vector<GridPoint> vertices;
    std::vector<QPointF> pixels;
    std::size_t done = 0;
    for (const std::uint32_t line : lines) {
        if (++done % 256 == 0 && tile.cancelled())
            return;
        vertices.clear();
        pixels.clear();
        geometry.simplified(line, tolerance, vertices);
        for (const GridPoint vertex : vertices)
            pixels.push_back(tile.toPixel(vertex));
        coverage.stroke(pixels, widthPx);
    }
}

void paintLines(const Tile& tile, Coverage& coverage, const LineLayer& layer) {
    const std::vector<LineClass>& classes = layer.style.classes;
    const LineGeometry& geometry = *layer.geometry;
    if (classes.empty())
        return;
    for (int category = 0; category < geometry.categoryCount(); ++category) {
        const LineClass& style =
            classes[std::min(static_cast<std::size_t>(category), classes.size() - 1)];
        if (tile.frame.metresPerPx > style.maxMetresPerPx || tile.cancelled())
            continue;
        const double shrink = std::min(1.0, style.thinnerFromMetresPerPx / tile.frame.metresPerPx);
        const double width =
            std::max(kThinnestPx, style.widthPx * std::sqrt(shrink)) * tile.frame.devicePixelRatio;
        const double casing = style.casingPx * tile.frame.devicePixelRatio;
        if (casing > 0) {
            strokeLines(tile, coverage, geometry, category, width + 2 * casing);
            coverage.paintAndClear(tile.buffer, style.casing);
        }
        strokeLines(tile, coverage, geometry, category, width);
        coverage.paintAndClear(tile.buffer, style.colour);
    }
}

} // namespace corredor::map
