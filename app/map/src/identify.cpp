#include "frame.h"
#include "symbols.h"

#include <corredor/map/identify.h>

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

constexpr std::size_t kMostHits = 64;

struct Found {
    std::int64_t index = 0;
    double distancePx = 0;
};

struct Place {
    const Frame& frame; ///< device pixel ratio 1
    QPointF pixel;
    double radiusPx = 0;

    [[nodiscard]] GridBox box(double extraPx) const {
        const double r = radiusPx + extraPx;
        return frame.boxOf(QRectF(pixel.x() - r, pixel.y() - r, 2 * r, 2 * r));
    }
};

double length(QPointF vector) {
    return std::hypot(vector.x(), vector.y());
}

double distance(QPointF p, QPointF a, QPointF b) {
    const QPointF d = b - a;
    const double length2 = QPointF::dotProduct(d, d);
    const double t =
        length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length2, 0.0, 1.0) : 0.0;
    return length(p - a - d * t);
}

void find(const PointLayer& layer, const Place& place, std::vector<Found>& found) {
    const double symbol = largestSymbolPx(layer.style) / 2;
    const bool pins = std::ranges::any_of(
        layer.style.symbols, [](const PointSymbol& s) { return s.shape == Shape::Pin; });
    // A pin's body lies above its place.
    const QPointF lift = pins ? QPointF(0, -2 * symbol) : QPointF(0, 0);
    const double reach = symbol + (pins ? 2 * symbol : 0);
    const GridBox box = place.box(reach);
    for (const PointGeometry::Run& run : layer.geometry->visible(box, 0)) {
        for (std::size_t i = run.begin; i < run.end; ++i) {
            const QPointF pixel = place.frame.toPixel(layer.geometry->positions()[i]);
            const double away =
                std::min(length(pixel - place.pixel), length(pixel + lift - place.pixel));
            if (away <= place.radiusPx + symbol)
                found.push_back(
                    {.index = layer.geometry->indices()[i],
                     .distancePx = std::max(0.0, away - symbol)});
        }
    }
}

void find(const LineLayer& layer, const Place& place, std::vector<Found>& found) {
    const LineGeometry& geometry = *layer.geometry;
    std::vector<std::uint32_t> lines;
    for (int category = 0; category < geometry.categoryCount(); ++category)
        geometry.collect(place.box(0), category, lines);
    for (const std::uint32_t line : lines) {
        const std::span<const GridPoint> vertices = geometry.vertices(line);
        double nearest = place.radiusPx + 1;
        for (std::size_t i = 1; i < vertices.size(); ++i)
            nearest = std::min(
                nearest,
                distance(
                    place.pixel,
                    place.frame.toPixel(vertices[i - 1]),
                    place.frame.toPixel(vertices[i])));
        if (nearest <= place.radiusPx)
            found.push_back({.index = geometry.indexOf(line), .distancePx = nearest});
    }
}

void find(const PolygonLayer& layer, const Place& place, std::vector<Found>& found) {
    const PolygonGeometry& geometry = *layer.geometry;
    const GridBox box = place.box(0);
    const geo::LonLat middle = toLonLat(GridPoint{
        .x = static_cast<std::uint32_t>(std::clamp(
            place.frame.left + place.pixel.x() / place.frame.pixelsPerUnit, 0.0, 4294967295.0)),
        .y = static_cast<std::uint32_t>(std::clamp(
            place.frame.top + place.pixel.y() / place.frame.pixelsPerUnit, 0.0, 4294967295.0))});
    for (std::ptrdiff_t shape = 0; shape < geometry.size(); ++shape)
        if (geometry.boxOf(shape).intersects(box) &&
            geo::contains(geometry.polygons(), shape, middle))
            found.push_back({.index = shape, .distancePx = 0});
}

void find(const LabelLayer&, const Place&, std::vector<Found>&) {}

} // namespace

QList<Hit> identify(const LayerList& layers, const View& view, QPointF pixel, double radiusPx) {
    View logical = view;
    logical.devicePixelRatio = 1;
    const Frame frame(logical, {0, 0});
    const Place place{.frame = frame, .pixel = pixel, .radiusPx = radiusPx};
    QList<Hit> hits;
    for (auto it = layers.crbegin(); it != layers.crend(); ++it) {
        const std::shared_ptr<const MapLayer>& layer = *it;
        if (!layer || !layer->visible || !layer->identifiable ||
            view.metresPerPx > layer->maxMetresPerPx)
            continue;
        std::vector<Found> found;
        std::visit(
            [&](const auto& content) {
                if (content.geometry)
                    find(content, place, found);
            },
            layer->content);
        std::ranges::sort(found, [](const Found& a, const Found& b) {
            return a.distancePx != b.distancePx ? a.distancePx < b.distancePx : a.index < b.index;
        });
        if (found.size() > kMostHits)
            found.resize(kMostHits);
        for (const Found& one : found)
            hits.push_back(
                {.layerId = layer->id, .index = one.index, .distancePx = one.distancePx});
    }
    return hits;
}

} // namespace corredor::map
