#include "scene_painter.h"

#include "coverage.h"
#include "line_painter.h"

#include <algorithm>

namespace corredor::map {

namespace {

constexpr int kTileWidth = 512;
constexpr int kTileHeight = 256;

bool hasGeometry(const MapLayer& layer) {
    return std::visit(
        [](const auto& content) { return content.geometry != nullptr; }, layer.content);
}

PixelBuffer bufferOf(QImage& image) {
    return {
        .pixels = static_cast<QRgb*>(static_cast<void*>(image.bits())),
        .width = image.width(),
        .height = image.height(),
        .stride = image.bytesPerLine() / 4};
}

void compose(const PixelBuffer& to, const PixelBuffer& from, double opacity) {
    const auto a = static_cast<std::uint32_t>(std::clamp(opacity, 0.0, 1.0) * 256);
    for (int y = 0; y < to.height; ++y) {
        QRgb* under = to.pixels + y * to.stride;
        const QRgb* over = from.pixels + y * from.stride;
        for (int x = 0; x < to.width; ++x) {
            const std::uint32_t rb = (((over[x] & 0x00ff00ffU) * a) >> 8U) & 0x00ff00ffU;
            const std::uint32_t ag = (((over[x] >> 8U) & 0x00ff00ffU) * a) & 0xff00ff00U;
            under[x] = blended(under[x], rb | ag);
        }
    }
}

} // namespace

ScenePainter::ScenePainter(Scene scene, const View& view, QSize marginPx, TextSprites& texts)
    : m_scene(std::move(scene))
    , m_frame(view, marginPx) {
    LabelPlacer placer(m_frame, texts);
    for (const std::shared_ptr<const MapLayer>& layer : m_scene.layers) {
        if (!layer || !layer->visible || layer->opacity <= 0 || !hasGeometry(*layer) ||
            view.metresPerPx > layer->maxMetresPerPx)
            continue;
        Prepared prepared{.layer = layer, .points = nullptr, .labels = {}};
        if (const auto* points = std::get_if<PointLayer>(&layer->content)) {
            prepared.points = std::make_unique<PointPainter>(*points, m_frame, texts);
            for (const QRectF& rect : prepared.points->textedSymbols())
                placer.addObstacle(rect);
        }
        m_layers.push_back(std::move(prepared));
    }
    for (Prepared& prepared : m_layers)
        if (const auto* labels = std::get_if<LabelLayer>(&prepared.layer->content))
            prepared.labels = placer.place(*labels);
}

void ScenePainter::paint(QImage& image, const QRect& rect, const std::function<bool()>& cancelled)
    const {
    image.fill(palette(m_scene.theme).water);
    const Tile tile{
        .frame = m_frame,
        .buffer = bufferOf(image),
        .x = rect.x(),
        .y = rect.y(),
        .cancelled = cancelled};
    Coverage coverage(image.width(), image.height());
    bool dotsPainted = false;
    for (const Prepared& prepared : m_layers) {
        if (cancelled())
            return;
        if (!dotsPainted && (prepared.points || !prepared.labels.empty())) {
            for (const Prepared& labelled : m_layers)
                paintDots(tile, labelled.labels);
            dotsPainted = true;
        }
        if (prepared.layer->opacity >= 1) {
            paintLayer(prepared, tile, coverage);
            continue;
        }
        QImage own(image.size(), QImage::Format_ARGB32_Premultiplied);
        own.fill(Qt::transparent);
        const Tile ownTile{
            .frame = m_frame,
            .buffer = bufferOf(own),
            .x = rect.x(),
            .y = rect.y(),
            .cancelled = cancelled};
        paintLayer(prepared, ownTile, coverage);
        compose(tile.buffer, ownTile.buffer, prepared.layer->opacity);
    }
}

void ScenePainter::paintLayer(const Prepared& prepared, const Tile& tile, Coverage& coverage)
    const {
    if (prepared.points)
        prepared.points->paint(tile);
    else if (const auto* lines = std::get_if<LineLayer>(&prepared.layer->content))
        paintLines(tile, coverage, *lines);
    else if (const auto* polygons = std::get_if<PolygonLayer>(&prepared.layer->content))
        paintPolygons(tile, coverage, *polygons);
    else
        paintTexts(tile, prepared.labels);
}

std::vector<QRect> tilesOf(const QRect& whole) {
    std::vector<QRect> tiles;
    for (int y = whole.top(); y <= whole.bottom(); y += kTileHeight)
        for (int x = whole.left(); x <= whole.right(); x += kTileWidth)
            tiles.push_back(QRect(x, y, kTileWidth, kTileHeight).intersected(whole));
    const QPoint middle = whole.center();
    std::ranges::stable_sort(
        tiles, {}, [&](const QRect& tile) { return (tile.center() - middle).manhattanLength(); });
    return tiles;
}

void copyTile(QImage& picture, const QImage& tile, QPoint corner) {
    constexpr std::ptrdiff_t pixelBytes = 4;
    for (int y = 0; y < tile.height(); ++y)
        std::copy_n(
            tile.constScanLine(y),
            tile.width() * pixelBytes,
            picture.scanLine(corner.y() + y) + corner.x() * pixelBytes);
}

} // namespace corredor::map
