#include "convergence_chart.h"

#include "chart_axis.h"
#include "theme_icon.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

/** A line that holds each value until the next: between two reports nothing was known to change. */
QPainterPath stairs(
    const std::vector<SearchPoint>& points,
    const ChartFrame& frame,
    double SearchPoint::* value) {
    QPainterPath path;
    double before = points.front().*value;
    path.moveTo(frame.at(points.front().seconds, before));
    for (const SearchPoint& point : points) {
        path.lineTo(frame.at(point.seconds, before));
        before = point.*value;
        path.lineTo(frame.at(point.seconds, before));
    }
    return path;
}

} // namespace

ConvergenceChart::ConvergenceChart(QWidget* parent) : QWidget(parent) {
    retranslate();
}

void ConvergenceChart::show(std::vector<SearchPoint> points, const QString& unit) {
    m_points = std::move(points);
    m_unit = unit;
    if (!m_points.empty()) {
        const SearchPoint& last = m_points.back();
        setAccessibleDescription(tr("After %1 seconds: value %2, proved bound %3")
                                     .arg(
                                         QLocale().toString(last.seconds, 'f', 1),
                                         QLocale().toString(last.value, 'f', 1),
                                         QLocale().toString(last.bound, 'f', 1)));
    }
    update();
}

void ConvergenceChart::paint(QPainter& painter, const QRectF& area, const QPalette& colours) const {
    painter.save();
    painter.translate(area.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF font(painter.font());
    const double lineH = font.height();
    if (m_points.empty()) {
        painter.setPen(colours.color(QPalette::PlaceholderText));
        painter.drawText(
            QRectF(QPointF(8, 0), area.size() - QSizeF(16, 0)),
            Qt::AlignCenter | Qt::TextWordWrap,
            tr("While the sites are being chosen, the plan's value and the proved bound are drawn "
               "here as they close."));
        painter.restore();
        return;
    }
    double least = m_points.front().value;
    double greatest = least;
    for (const SearchPoint& point : m_points) {
        least = std::min({least, point.value, point.bound});
        greatest = std::max({greatest, point.value, point.bound});
    }
    ChartFrame frame{
        {},
        ChartAxis(0, m_points.back().seconds, 4, true),
        ChartAxis(least, greatest, area.height() > 160 ? 4 : 3, false)};
    const double labelW = std::max(
        font.horizontalAdvance(frame.y.text(frame.y.to)),
        font.horizontalAdvance(frame.y.text(frame.y.from)));
    const double namesW = font.horizontalAdvance(tr("Proved bound")) +
                          font.horizontalAdvance(tr("Best plan found")) + 2 * 27 + 14;
    const bool stacked = namesW > area.width() - 4;
    const double legendH = (stacked ? 2 : 1) * lineH + 6;
    frame.plot = QRectF(
        labelW + 10,
        legendH + 1.7 * lineH + 2,
        std::max(20.0, area.width() - labelW - 22),
        std::max(20.0, area.height() - legendH - 4.1 * lineH - 6));
    paintAxes(painter, frame, colours, font);

    const bool dark = isDark(colours);
    const QPen valuePen(QColor(dark ? 0xe69f00 : 0xb35000), 2.4, Qt::SolidLine, Qt::FlatCap);
    QPen boundPen(chartBlue(colours), 2, Qt::CustomDashLine, Qt::FlatCap);
    boundPen.setDashPattern({4, 2});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(boundPen);
    painter.drawPath(stairs(m_points, frame, &SearchPoint::bound));
    painter.setPen(valuePen);
    painter.drawPath(stairs(m_points, frame, &SearchPoint::value));
    painter.setBrush(valuePen.color());
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(frame.at(m_points.back().seconds, m_points.back().value), 3, 3);

    // Below each other where the names do not fit side by side.
    QPointF place(2, lineH / 2 + 2);
    const auto key = [&](const QPen& pen, const QString& name) {
        painter.setPen(pen);
        painter.drawLine(place, place + QPointF(22, 0));
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(place + QPointF(27, font.ascent() / 2 - 1), name);
        place += stacked ? QPointF(0, lineH) : QPointF(41 + font.horizontalAdvance(name), 0);
    };
    key(boundPen, tr("Proved bound"));
    key(valuePen, tr("Best plan found"));
    painter.drawText(QPointF(2, legendH + font.ascent()), m_unit);
    painter.drawText(
        QRectF(0, area.height() - lineH - 2, area.width(), lineH),
        Qt::AlignHCenter,
        tr("seconds of search"));
    painter.restore();
}

void ConvergenceChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint(painter, rect(), palette());
}

QByteArray ConvergenceChart::svg() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    constexpr QSize size(480, 300);
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(accessibleName());
    generator.setDescription(accessibleDescription());
    QPainter painter(&generator);
    painter.setFont(font());
    paint(painter, QRectF(QPointF(0, 0), QSizeF(size)), programPalette(false));
    painter.end();
    return bytes;
}

void ConvergenceChart::retranslate() {
    setAccessibleName(tr("Value and proved bound of the plan during the search"));
    setToolTip(
        tr("The best plan found so far and the proved bound, which no plan can pass. Where the "
           "lines meet, the plan is proved to be the best of all."));
    update();
}

} // namespace corredor::desktop
