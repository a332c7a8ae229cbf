#pragma once

#include "symbols.h"

#include <QPointF>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::map {

/**
 * How much of each pixel is covered by lines, 0..255. Strokes keep the greater coverage instead of
 * adding up, so joints, crossings and overlaps of one class look like one shape, also when it is
 * drawn translucent.
 */
class Coverage {
public:
    Coverage(int width, int height);

    /** Strokes a polyline with round joints and caps; coordinates and width in pixels. */
    void stroke(std::span<const QPointF> line, double widthPx);

    /** Paints the colour (not premultiplied) through the mask, and empties the mask. */
    void paintAndClear(const PixelBuffer& buffer, const QColor& colour);

private:
    void segment(QPointF a, QPointF b, float half);
    void raise(int x, int y, float coverage);
    void spanBox(QPointF a, QPointF b, float half);

    int m_width;
    int m_height;
    int m_firstRow; // rows that hold any coverage
    int m_lastRow;
    float m_strength = 1; // thinner than a pixel: a pixel wide but fainter
    std::vector<std::uint8_t> m_mask;
};

} // namespace corredor::map
