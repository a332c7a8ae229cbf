#include "point_painter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::map {

namespace {

constexpr std::size_t kValueBins = 24;
constexpr double kCellPerSymbol = 0.4; // cells whose points stand in for each other
constexpr double kFinestCellPx = 0.75; // device pixels; finer ones cannot be told apart
// Mean number of symbols in squares of eight symbols' width above which symbols shrink, and how
// far.
constexpr double kCrowdedPerSquare = 40;
constexpr double kSmallestScale = 0.35;
constexpr double kPlainBelowScale = 0.7; // without outlines, which would cover their neighbours
constexpr std::ptrdiff_t kPollEvery = 8192;

double scaleForCrowd(const PointGeometry& geometry, double sizeUnits) {
    const auto squares =
        static_cast<double>(std::max<std::int64_t>(1, geometry.countShown(8 * sizeUnits)));
    const auto shown = static_cast<double>(geometry.countShown(kCellPerSymbol * sizeUnits));
    return std::clamp(
        std::sqrt(kCrowdedPerSquare * squares / std::max(1.0, shown)), kSmallestScale, 1.0);
}

} // namespace

PointPainter::PointPainter(const PointLayer& layer, const Frame& frame, TextSprites& texts)
    : m_layer(layer)
    , m_frame(frame)
    , m_texts(texts)
    , m_largestPx(largestSymbolPx(layer.style)) {
    if (!m_layer.labels)
        m_symbolScale = scaleForCrowd(*layer.geometry, frame.units(m_largestPx));
    makeSprites();
    for (const Sprite& sprite : m_sprites)
        m_reachPx = std::max({m_reachPx, 1.0 + sprite.width, 1.0 + sprite.height});
}

void PointPainter::makeSprites() {
    const PointStyle& style = m_layer.style;
    const bool graduated = style.graduation && m_layer.values;
    m_bins = graduated ? kValueBins + 1 : 1;
    const auto categories = static_cast<std::size_t>(m_layer.geometry->categoryCount());
    for (std::size_t category = 0; category < categories; ++category) {
        const PointSymbol& base = style.symbols.empty()
                                      ? PointSymbol{}
                                      : style.symbols[std::min(category, style.symbols.size() - 1)];
        for (std::size_t bin = 0; bin < m_bins; ++bin) {
            PointSymbol symbol = base;
            if (graduated && bin > 0) {
                const double t = (static_cast<double>(bin) - 0.5) / static_cast<double>(kValueBins);
                const Graduation& by = *style.graduation;
                symbol.sizePx = by.minSizePx + (by.maxSizePx - by.minSizePx) * t;
                if (by.colours)
                    symbol.fill = rampColour(*by.colours, t);
            }
            symbol.sizePx *= m_symbolScale;
            if (m_symbolScale < kPlainBelowScale)
                symbol.outlinePx = 0;
            m_sprites.push_back(makeSprite(symbol, m_frame.devicePixelRatio));
        }
    }
}

double PointPainter::cellUnits() const {
    if (m_layer.labels)
        return 0;
    const double finest = kFinestCellPx / m_frame.pixelsPerUnit;
    return std::max(finest, m_frame.units(kCellPerSymbol * m_largestPx * m_symbolScale));
}

std::size_t PointPainter::spriteOf(std::size_t place) const {
    const PointGeometry& geometry = *m_layer.geometry;
    const std::size_t category = geometry.categories().empty() ? 0 : geometry.categories()[place];
    if (m_bins == 1)
        return category;
    const std::vector<float>& values = *m_layer.values;
    const std::size_t index = geometry.indices()[place];
    std::size_t bin = 0;
    if (index < values.size() && std::isfinite(values[index])) {
        const Graduation& by = *m_layer.style.graduation;
        const double range = by.maxValue - by.minValue;
        const double t =
            range > 0
                ? std::clamp((static_cast<double>(values[index]) - by.minValue) / range, 0.0, 1.0)
                : 0.5;
        bin =
            1 +
            std::min(static_cast<std::size_t>(t * static_cast<double>(kValueBins)), kValueBins - 1);
    }
    return category * m_bins + bin;
}

void PointPainter::paint(const Tile& tile) const {
    const auto runs = m_layer.geometry->visible(tile.box(m_reachPx), cellUnits());
    if (m_layer.labels)
        paintTexted(tile, runs);
    else if (m_sprites.size() == 1)
        paintUniform(tile, runs);
    else
        paintSorted(tile, runs);
}

namespace {

/** Calls body(place, x, y) for the points of the runs that may show in the tile. */
template <typename Body>
void forEachShown(
    const Tile& tile,
    const std::vector<GridPoint>& positions,
    const std::vector<PointGeometry::Run>& runs,
    double reachPx,
    const Body& body) {
    const GridBox box = tile.box(reachPx);
    const double scale = tile.frame.pixelsPerUnit;
    const double left = tile.frame.left + tile.x / scale;
    const double top = tile.frame.top + tile.y / scale;
    for (const PointGeometry::Run& run : runs) {
        for (std::size_t i = run.begin; i < run.end; ++i) {
            if (i % kPollEvery == 0 && tile.cancelled())
                return;
            const GridPoint point = positions[i];
            if (point.x < box.left || point.x > box.right || point.y < box.top ||
                point.y > box.bottom)
                continue;
            body(
                i,
                static_cast<int>(std::floor((point.x - left) * scale)),
                static_cast<int>(std::floor((point.y - top) * scale)));
        }
    }
}

} // namespace

void PointPainter::paintUniform(const Tile& tile, const std::vector<PointGeometry::Run>& runs)
    const {
    const Sprite& sprite = m_sprites.front();
    forEachShown(
        tile, m_layer.geometry->positions(), runs, m_reachPx, [&](std::size_t, int x, int y) {
            blit(tile.buffer, sprite, x, y);
        });
}

/** Categories from the lowest, in each the values from the lowest: what matters lies on top. */
void PointPainter::paintSorted(const Tile& tile, const std::vector<PointGeometry::Run>& runs)
    const {
    struct Shown {
        std::uint32_t sprite;
        std::int16_t x;
        std::int16_t y;
    };

    std::vector<Shown> shown;
    std::vector<std::size_t> next(m_sprites.size() + 1, 0);
    forEachShown(
        tile, m_layer.geometry->positions(), runs, m_reachPx, [&](std::size_t i, int x, int y) {
            const std::size_t sprite = spriteOf(i);
            ++next[sprite + 1];
            shown.push_back(
                {static_cast<std::uint32_t>(sprite),
                 static_cast<std::int16_t>(x),
                 static_cast<std::int16_t>(y)});
        });
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Shown> sorted(shown.size());
    for (const Shown& item : shown)
        sorted[next[item.sprite]++] = item;
    for (const Shown& item : sorted)
        blit(tile.buffer, m_sprites[item.sprite], item.x, item.y);
}

void PointPainter::paintTexted(const Tile& tile, const std::vector<PointGeometry::Run>& runs)
    const {
    const std::vector<GridPoint>& positions = m_layer.geometry->positions();
    std::vector<std::size_t> places;
    forEachShown(
        tile, positions, runs, m_reachPx, [&](std::size_t i, int, int) { places.push_back(i); });
    // From north to south, so that a symbol covers the one behind it.
    std::ranges::sort(places, [&](std::size_t a, std::size_t b) {
        return positions[a].y != positions[b].y ? positions[a].y < positions[b].y : a < b;
    });
    LabelClass text;
    text.bold = true;
    text.colour = m_layer.style.text;
    text.halo = Qt::transparent;
    for (const std::size_t place : places) {
        const Sprite& sprite = m_sprites[spriteOf(place)];
        const QPointF pixel = tile.toPixel(positions[place]);
        const int x = static_cast<int>(std::floor(pixel.x()));
        const int y = static_cast<int>(std::floor(pixel.y()));
        blit(tile.buffer, sprite, x, y);
        const std::size_t index = m_layer.geometry->indices()[place];
        if (index >= m_layer.labels->size() || (*m_layer.labels)[index].isEmpty())
            continue;
        const std::string label = (*m_layer.labels)[index].toStdString();
        text.sizePx = m_largestPx * (label.size() < 3 ? 0.58 : 0.46);
        const auto picture = m_texts.picture(label, text, m_frame.devicePixelRatio);
        // The text sits in the round part, which is as high as the sprite is wide.
        const int middle = y - sprite.anchorY + sprite.width / 2;
        blit(tile.buffer, *picture, x - picture->width() / 2, middle - picture->height() / 2);
    }
}

std::vector<QRectF> PointPainter::textedSymbols() const {
    std::vector<QRectF> rects;
    if (!m_layer.labels)
        return rects;
    const GridBox box = m_frame.boxOf(QRectF(0, 0, m_frame.width, m_frame.height));
    for (const PointGeometry::Run& run : m_layer.geometry->visible(box, 0)) {
        for (std::size_t i = run.begin; i < run.end; ++i) {
            const Sprite& sprite = m_sprites[spriteOf(i)];
            const QPointF pixel = m_frame.toPixel(m_layer.geometry->positions()[i]);
            rects.emplace_back(
                pixel.x() - sprite.anchorX,
                pixel.y() - sprite.anchorY,
                sprite.width,
                sprite.height);
        }
    }
    return rects;
}

} // namespace corredor::map
