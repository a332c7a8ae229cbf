#pragma once

#include "frame.h"
#include "text_sprites.h"

#include <corredor/map/layer.h>

#include <vector>

namespace corredor::map {

/** Draws a point layer at one scale: sprites are made once, then copied in every tile. */
class PointPainter {
public:
    PointPainter(const PointLayer& layer, const Frame& frame, TextSprites& texts);

    /** Safe to call from several threads for different tiles. */
    void paint(const Tile& tile) const;

    /** Picture rectangles that the symbols with a text take up; empty for layers without texts. */
    [[nodiscard]] std::vector<QRectF> textedSymbols() const;

private:
    [[nodiscard]] std::size_t spriteOf(std::size_t place) const;
    [[nodiscard]] double cellUnits() const;
    void makeSprites();
    void paintUniform(const Tile& tile, const std::vector<PointGeometry::Run>& runs) const;
    void paintSorted(const Tile& tile, const std::vector<PointGeometry::Run>& runs) const;
    void paintTexted(const Tile& tile, const std::vector<PointGeometry::Run>& runs) const;

    const PointLayer& m_layer;
    const Frame& m_frame;
    TextSprites& m_texts;
    double m_symbolScale = 1; ///< below 1 where symbols would crowd
    double m_largestPx = 0;   ///< logical pixels
    double m_reachPx = 0;     ///< device pixels that a sprite reaches from its place
    std::size_t m_bins = 1;   ///< sprites per category; the first of several is for NaN
    std::vector<Sprite> m_sprites;
};

} // namespace corredor::map
