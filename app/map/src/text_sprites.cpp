#include "text_sprites.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QString>

#include <cmath>

namespace corredor::map {

namespace {

constexpr std::size_t kMostKept = 6000;
constexpr double kHaloPx = 1.6;

QFont fontOf(const LabelClass& style, double devicePixelRatio) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.sizePx * devicePixelRatio))));
    font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    font.setItalic(style.italic);
    if (style.capitals)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.16 * style.sizePx * devicePixelRatio);
    return font;
}

QString shownText(std::string_view text, const LabelClass& style) {
    const QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return style.capitals ? shown.toUpper() : shown;
}

std::string keyOf(std::string_view text, const LabelClass& style, double devicePixelRatio) {
    std::string key(text);
    const auto append = [&key](const std::string& part) { key.append(1, '\n').append(part); };
    append(std::to_string(style.sizePx));
    append(std::to_string(devicePixelRatio));
    append(
        std::to_string((style.bold ? 1 : 0) + (style.italic ? 2 : 0) + (style.capitals ? 4 : 0)));
    append(std::to_string(style.colour.rgba()));
    append(std::to_string(style.halo.rgba()));
    return key;
}

} // namespace

QSizeF TextSprites::sizeOf(std::string_view text, const LabelClass& style) {
    const std::string key = keyOf(text, style, 1);
    const std::scoped_lock lock(m_lock);
    if (const auto found = m_sizes.find(key); found != m_sizes.end())
        return found->second;
    if (m_sizes.size() >= kMostKept)
        m_sizes.clear();
    const QFontMetricsF metrics(fontOf(style, 1));
    const QSizeF size(
        metrics.horizontalAdvance(shownText(text, style)) + 2 * kHaloPx,
        metrics.ascent() + metrics.descent() + 2 * kHaloPx);
    m_sizes.emplace(key, size);
    return size;
}

std::shared_ptr<const QImage>
TextSprites::picture(std::string_view text, const LabelClass& style, double devicePixelRatio) {
    const std::string key = keyOf(text, style, devicePixelRatio);
    {
        const std::scoped_lock lock(m_lock);
        if (const auto found = m_pictures.find(key); found != m_pictures.end())
            return found->second;
    }
    const QFont font = fontOf(style, devicePixelRatio);
    const QFontMetricsF metrics(font);
    const QString shown = shownText(text, style);
    const double halo = kHaloPx * devicePixelRatio;
    auto image = std::make_shared<QImage>(
        static_cast<int>(std::ceil(metrics.horizontalAdvance(shown) + 2 * halo)),
        static_cast<int>(std::ceil(metrics.ascent() + metrics.descent() + 2 * halo)),
        QImage::Format_ARGB32_Premultiplied);
    image->fill(Qt::transparent);
    QPainter painter(image.get());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(font);
    const QPointF baseline(std::round(halo), std::round(halo + metrics.ascent()));
    if (style.halo.alpha() > 0) {
        QPainterPath outline;
        outline.addText(baseline, font, shown);
        painter.strokePath(
            outline, QPen(style.halo, 2 * halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(style.colour);
    painter.drawText(baseline, shown);
    painter.end();

    const std::scoped_lock lock(m_lock);
    if (m_pictures.size() >= kMostKept)
        m_pictures.clear();
    return m_pictures.emplace(key, std::move(image)).first->second;
}

} // namespace corredor::map
