#pragma once

#include <corredor/map/style.h>

#include <QPainter>

#include <cstdint>
#include <vector>

namespace corredor::map {

/** Paints a symbol whose middle (a pin: whose tip) is at a place, in the painter's units. */
void paintSymbol(QPainter& painter, const PointSymbol& symbol, QPointF place);

/** Height of a shape as a multiple of PointSymbol::sizePx. */
[[nodiscard]] double heightPerSize(Shape shape);

/** Size of the largest symbol that a style draws, logical pixels. */
[[nodiscard]] double largestSymbolPx(const PointStyle& style);

/** A small picture ready to be copied many times: premultiplied pixels, and where its place is. */
struct Sprite {
    int width = 0;
    int height = 0;
    int anchorX = 0; ///< pixel of the sprite that lies on the place
    int anchorY = 0;
    std::vector<QRgb> pixels; ///< row by row, premultiplied
};

[[nodiscard]] Sprite makeSprite(const PointSymbol& symbol, double pixelsPerPx);

/** A picture that is written to directly; a part of the plane in device pixels. */
struct PixelBuffer {
    QRgb* pixels = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t stride = 0; ///< pixels from row to row
};

/** `over` of a premultiplied pixel. */
[[nodiscard]] inline QRgb blended(QRgb under, QRgb over) {
    const std::uint32_t keep = 255 - (over >> 24U);
    // Two channels at a time, rounded division by 255 as in Qt's own BYTE_MUL.
    std::uint32_t rb = (under & 0x00ff00ffU) * keep;
    rb = ((rb + ((rb >> 8U) & 0x00ff00ffU) + 0x00800080U) >> 8U) & 0x00ff00ffU;
    std::uint32_t ag = ((under >> 8U) & 0x00ff00ffU) * keep;
    ag = (ag + ((ag >> 8U) & 0x00ff00ffU) + 0x00800080U) & 0xff00ff00U;
    return over + (rb | ag);
}

/** Draws a sprite with its place at pixel (x, y), cut at the buffer's edges. */
void blit(const PixelBuffer& buffer, const Sprite& sprite, int x, int y);

/** Draws a premultiplied picture with its top left corner at (x, y), cut at the edges. */
void blit(const PixelBuffer& buffer, const QImage& image, int x, int y);

} // namespace corredor::map
