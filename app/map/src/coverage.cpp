#include "coverage.h"

#include <algorithm>
#include <cmath>

namespace corredor::map {

namespace {

/** Cuts a segment to a rectangle (Liang and Barsky 1984); false when nothing is left. */
bool clip(QPointF& a, QPointF& b, double left, double top, double right, double bottom) {
    const QPointF d = b - a;
    double t0 = 0;
    double t1 = 1;
    const auto edge = [&](double p, double q) {
        if (p == 0)
            return q >= 0;
        const double t = q / p;
        if (p < 0)
            t0 = std::max(t0, t);
        else
            t1 = std::min(t1, t);
        return t0 <= t1;
    };
    if (!(edge(-d.x(), a.x() - left) && edge(d.x(), right - a.x()) && edge(-d.y(), a.y() - top) &&
          edge(d.y(), bottom - a.y())))
        return false;
    const QPointF start = a;
    a = start + d * t0;
    b = start + d * t1;
    return true;
}

} // namespace

Coverage::Coverage(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_firstRow(height)
    , m_lastRow(-1)
    , m_mask(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0) {}

void Coverage::stroke(std::span<const QPointF> line, double widthPx) {
    m_strength = static_cast<float>(std::min(1.0, widthPx));
    const auto half = static_cast<float>(std::max(1.0, widthPx) / 2);
    const double margin = half + 2.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        QPointF a = line[i - 1];
        QPointF b = line[i];
        if (clip(a, b, -margin, -margin, m_width + margin, m_height + margin))
            segment(a, b, half);
    }
}

inline void Coverage::raise(int x, int y, float coverage) {
    std::uint8_t& value = m_mask
        [static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
         static_cast<std::size_t>(x)];
    const auto raised =
        static_cast<std::uint8_t>(std::clamp(coverage, 0.0F, 1.0F) * m_strength * 255.0F + 0.5F);
    value = std::max(value, raised);
}

/** Every pixel near the segment by its true distance: short segments and the ends of others. */
void Coverage::spanBox(QPointF a, QPointF b, float half) {
    const float reach = half + 0.5F;
    const auto ax = static_cast<float>(a.x());
    const auto ay = static_cast<float>(a.y());
    const auto dx = static_cast<float>(b.x()) - ax;
    const auto dy = static_cast<float>(b.y()) - ay;
    const float length2 = dx * dx + dy * dy;
    const float perLength2 = length2 > 0 ? 1 / length2 : 0;
    const int left = std::max(0, static_cast<int>(std::floor(std::min(ax, ax + dx) - reach)));
    const int right =
        std::min(m_width - 1, static_cast<int>(std::floor(std::max(ax, ax + dx) + reach)));
    const int top = std::max(0, static_cast<int>(std::floor(std::min(ay, ay + dy) - reach)));
    const int bottom =
        std::min(m_height - 1, static_cast<int>(std::floor(std::max(ay, ay + dy) + reach)));
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const float px = static_cast<float>(x) + 0.5F - ax;
            const float py = static_cast<float>(y) + 0.5F - ay;
            const float t = std::clamp((px * dx + py * dy) * perLength2, 0.0F, 1.0F);
            const float ex = px - t * dx;
            const float ey = py - t * dy;
            const float coverage = reach - std::sqrt(ex * ex + ey * ey);
            if (coverage > 0)
                raise(x, y, coverage);
        }
    }
}

void Coverage::segment(QPointF a, QPointF b, float half) {
    const float reach = half + 0.5F;
    const double dx = b.x() - a.x();
    const double dy = b.y() - a.y();
    m_firstRow = std::min(m_firstRow, static_cast<int>(std::floor(std::min(a.y(), b.y()) - reach)));
    m_lastRow = std::max(m_lastRow, static_cast<int>(std::floor(std::max(a.y(), b.y()) + reach)));
    const double length = std::hypot(dx, dy);
    const double ends = 2 * (reach + 1.0); // where the caps round the stroke's cross-section
    if (length <= 2 * ends) {
        spanBox(a, b, half);
        return;
    }
    const QPointF cap(dx / length * ends, dy / length * ends);
    spanBox(a, a + cap, half);
    spanBox(b - cap, b, half);

    // Between the caps the coverage falls off linearly across the stroke.
    const bool steep = std::abs(dy) > std::abs(dx);
    QPointF from = a + cap / 2;
    QPointF to = b - cap / 2;
    if ((steep ? from.y() : from.x()) > (steep ? to.y() : to.x()))
        std::swap(from, to);
    const double run = steep ? to.y() - from.y() : to.x() - from.x();
    const double rise = steep ? to.x() - from.x() : to.y() - from.y();
    const auto slope = static_cast<float>(rise / run);
    const auto across = static_cast<float>(std::abs(run) / std::hypot(run, rise));
    const auto begin = static_cast<float>(steep ? from.y() : from.x());
    const auto level = static_cast<float>(steep ? from.x() : from.y());
    const int limitAlong = steep ? m_height : m_width;
    const int limitAcross = steep ? m_width : m_height;
    const int first = std::max(0, static_cast<int>(std::ceil(begin - 0.5F)));
    const int last =
        std::min(limitAlong - 1, static_cast<int>(std::floor((steep ? to.y() : to.x()) - 0.5)));
    const float spread = reach / across;
    for (int u = first; u <= last; ++u) {
        const float middle = level + (static_cast<float>(u) + 0.5F - begin) * slope;
        const int low = std::max(0, static_cast<int>(std::ceil(middle - spread - 0.5F)));
        const int high =
            std::min(limitAcross - 1, static_cast<int>(std::floor(middle + spread - 0.5F)));
        for (int v = low; v <= high; ++v) {
            const float off = std::abs(static_cast<float>(v) + 0.5F - middle) * across;
            raise(steep ? v : u, steep ? u : v, reach - off);
        }
    }
}

void Coverage::paintAndClear(const PixelBuffer& buffer, const QColor& colour) {
    const QRgb full = qPremultiply(colour.rgba());
    const int first = std::max(0, m_firstRow);
    const int last = std::min(m_height - 1, m_lastRow);
    for (int y = first; y <= last; ++y) {
        QRgb* to = buffer.pixels + y * buffer.stride;
        std::uint8_t* mask =
            m_mask.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
        for (int x = 0; x < m_width; ++x) {
            if (mask[x] == 0)
                continue;
            const std::uint32_t a = mask[x];
            const std::uint32_t rb = (((full & 0x00ff00ffU) * a + 0x00800080U) >> 8U) & 0x00ff00ffU;
            const std::uint32_t ag = (((full >> 8U) & 0x00ff00ffU) * a + 0x00800080U) & 0xff00ff00U;
            to[x] = blended(to[x], a == 255 ? full : rb | ag);
            mask[x] = 0;
        }
    }
    m_firstRow = m_height;
    m_lastRow = -1;
}

} // namespace corredor::map
