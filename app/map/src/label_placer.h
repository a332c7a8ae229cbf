#pragma once

#include "frame.h"
#include "text_sprites.h"

#include <corredor/map/layer.h>

#include <memory>
#include <vector>

namespace corredor::map {

/** A label that found a free place on a picture; device pixels. */
struct PlacedLabel {
    std::shared_ptr<const QImage> text;
    QRectF rect; ///< of the text with its halo
    QPointF dot; ///< middle of the dot
    const LabelClass* style = nullptr;
    const LabelEntry* entry = nullptr;
};

/**
 * Chooses which labels a picture shows and where, the most important first, so that no text covers
 * another text or an obstacle. The result depends on the frame alone.
 */
class LabelPlacer {
public:
    LabelPlacer(const Frame& frame, TextSprites& texts);

    /** Keeps labels off a rectangle (a pin, ...). */
    void addObstacle(const QRectF& rect) { m_taken.push_back(rect); }

    [[nodiscard]] std::vector<PlacedLabel> place(const LabelLayer& layer);

private:
    [[nodiscard]] bool isFree(const QRectF& rect) const;

    const Frame& m_frame;
    TextSprites& m_texts;
    std::vector<QRectF> m_taken;
};

/** Draws the dots of placed labels: beneath all points, so that a town never hides a charger. */
void paintDots(const Tile& tile, const std::vector<PlacedLabel>& labels);

/** Draws the texts of placed labels. */
void paintTexts(const Tile& tile, const std::vector<PlacedLabel>& labels);

} // namespace corredor::map
