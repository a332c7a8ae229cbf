#include "symbols.h"

#include <corredor/map/identify.h>

namespace corredor::map {

namespace {

constexpr double kMarkWidthPx = 3;

MapLayer marked(const MapLayer& layer) {
    MapLayer mark;
    mark.id = layer.id + QStringLiteral(".selection");
    mark.title = layer.title;
    mark.identifiable = false;
    return mark;
}

/** Vertices of some lines, as LineGeometry takes them. */
std::shared_ptr<const LineGeometry>
someLines(const LineGeometry& geometry, const std::vector<std::uint32_t>& lines) {
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> begin = {0};
    for (const std::uint32_t line : lines) {
        for (const GridPoint vertex : geometry.vertices(line))
            vertices.push_back(toLonLat(vertex));
        begin.push_back(std::ssize(vertices));
    }
    return std::make_shared<LineGeometry>(vertices, begin);
}

LineStyle markStyle(const QColor& colour) {
    LineClass line;
    line.widthPx = kMarkWidthPx;
    line.colour = colour;
    line.casingPx = 1;
    line.casing = Qt::white;
    return {.classes = {line}};
}

PointLayer
markOf(const PointLayer& layer, std::span<const std::int64_t> indices, const QColor& colour) {
    std::vector<geo::LonLat> places;
    for (const std::int64_t index : indices)
        if (const std::int64_t place = layer.geometry->placeOf(index); place >= 0)
            places.push_back(
                toLonLat(layer.geometry->positions()[static_cast<std::size_t>(place)]));
    PointSymbol ring;
    ring.shape = Shape::Ring;
    ring.sizePx = largestSymbolPx(layer.style) + 6;
    ring.fill = colour;
    ring.outline = Qt::white;
    ring.outlinePx = kMarkWidthPx;
    PointLayer mark;
    mark.geometry = std::make_shared<PointGeometry>(places);
    mark.style.symbols = {ring};
    return mark;
}

LineLayer
markOf(const LineLayer& layer, std::span<const std::int64_t> indices, const QColor& colour) {
    std::vector<std::uint32_t> lines;
    for (const std::int64_t index : indices)
        if (index >= 0 && index < layer.geometry->size())
            lines.push_back(layer.geometry->placeOf(index));
    return {.geometry = someLines(*layer.geometry, lines), .style = markStyle(colour)};
}

LineLayer
markOf(const PolygonLayer& layer, std::span<const std::int64_t> indices, const QColor& colour) {
    std::vector<std::uint32_t> lines;
    const std::vector<std::int64_t>& ringBegin = layer.geometry->polygons().ringBegin;
    for (const std::int64_t shape : indices)
        if (shape >= 0 && shape < layer.geometry->size())
            for (std::int64_t r = ringBegin[static_cast<std::size_t>(shape)];
                 r < ringBegin[static_cast<std::size_t>(shape) + 1];
                 ++r)
                lines.push_back(layer.geometry->rings().placeOf(r));
    return {.geometry = someLines(layer.geometry->rings(), lines), .style = markStyle(colour)};
}

} // namespace

std::shared_ptr<const MapLayer>
highlightOf(const MapLayer& layer, std::span<const std::int64_t> indices, const QColor& colour) {
    if (indices.empty())
        return nullptr;
    MapLayer mark = marked(layer);
    const bool made = std::visit(
        [&](const auto& content) {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (!std::is_same_v<Content, LabelLayer>) {
                if (content.geometry) {
                    mark.content = markOf(content, indices, colour);
                    return true;
                }
            }
            return false;
        },
        layer.content);
    return made ? std::make_shared<const MapLayer>(std::move(mark)) : nullptr;
}

} // namespace corredor::map
