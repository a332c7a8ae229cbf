#include "label_placer.h"

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

constexpr std::size_t kMostLabels = 500;
constexpr double kGapPx = 3; // logical, between texts

bool isShown(const LabelEntry& entry, const LabelClass& style, double metresPerPx) {
    return metresPerPx >= style.minMetresPerPx && metresPerPx <= style.maxMetresPerPx &&
           entry.priority >= style.minPriorityPerMetrePx * metresPerPx;
}

/** Where a text may go, the best first: beside its dot, above or below; or on its place. */
std::vector<QPointF> corners(QPointF place, QSizeF size, double dot) {
    if (dot <= 0)
        return {place - QPointF(size.width() / 2, size.height() / 2)};
    const double away = dot / 2;
    return {
        place + QPointF(away, -size.height() / 2),
        place + QPointF(-away - size.width(), -size.height() / 2),
        place + QPointF(-size.width() / 2, -away - size.height()),
        place + QPointF(-size.width() / 2, away)};
}

} // namespace

LabelPlacer::LabelPlacer(const Frame& frame, TextSprites& texts) : m_frame(frame), m_texts(texts) {}

bool LabelPlacer::isFree(const QRectF& rect) const {
    const double gap = kGapPx * m_frame.devicePixelRatio;
    const QRectF wide = rect.adjusted(-gap, -gap / 3, gap, gap / 3);
    return std::ranges::none_of(
        m_taken, [&](const QRectF& taken) { return taken.intersects(wide); });
}

std::vector<PlacedLabel> LabelPlacer::place(const LabelLayer& layer) {
    std::vector<PlacedLabel> placed;
    const std::vector<LabelClass>& classes = layer.style.classes;
    if (classes.empty())
        return placed;
    const double ratio = m_frame.devicePixelRatio;
    const QRectF picture(0, 0, m_frame.width, m_frame.height);
    const std::vector<LabelEntry>& entries = layer.geometry->entries();
    for (std::size_t i = 0; i < entries.size() && placed.size() < kMostLabels; ++i) {
        const LabelEntry& entry = entries[i];
        const LabelClass& style =
            classes[std::min(static_cast<std::size_t>(entry.category), classes.size() - 1)];
        if (!isShown(entry, style, m_frame.metresPerPx))
            continue;
        const QPointF pixel = m_frame.toPixel(layer.geometry->positions()[i]);
        if (!picture.contains(pixel))
            continue;
        const QSizeF size = m_texts.sizeOf(entry.text, style) * ratio;
        for (const QPointF corner : corners(pixel, size, style.dotPx * ratio)) {
            const QRectF rect(
                QPointF(std::round(corner.x()), std::round(corner.y())),
                QSizeF(std::ceil(size.width()), std::ceil(size.height())));
            if (!isFree(rect))
                continue;
            m_taken.push_back(rect);
            placed.push_back(
                {.text = m_texts.picture(entry.text, style, ratio),
                 .rect = rect,
                 .dot = pixel,
                 .style = &style,
                 .entry = &entry});
            break;
        }
    }
    return placed;
}

void paintDots(const Tile& tile, const std::vector<PlacedLabel>& labels) {
    for (const PlacedLabel& label : labels) {
        if (label.style->dotPx <= 0)
            continue;
        const QPointF place = label.dot - QPointF(tile.x, tile.y);
        const double reach = 2 * label.style->dotPx * tile.frame.devicePixelRatio;
        if (!QRectF(0, 0, tile.buffer.width, tile.buffer.height)
                 .adjusted(-reach, -reach, reach, reach)
                 .contains(place))
            continue;
        PointSymbol dot;
        dot.sizePx = label.style->dotPx;
        dot.fill = label.style->colour;
        dot.outline = label.style->halo;
        blit(
            tile.buffer,
            makeSprite(dot, tile.frame.devicePixelRatio),
            static_cast<int>(std::floor(place.x())),
            static_cast<int>(std::floor(place.y())));
    }
}

void paintTexts(const Tile& tile, const std::vector<PlacedLabel>& labels) {
    for (const PlacedLabel& label : labels)
        blit(
            tile.buffer,
            *label.text,
            static_cast<int>(label.rect.x()) - tile.x,
            static_cast<int>(label.rect.y()) - tile.y);
}

} // namespace corredor::map
