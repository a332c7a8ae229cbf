#include "tradeoff_chart.h"

#include "chart_axis.h"
#include "theme_icon.h"
#include "tradeoff_model.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace corredor::desktop {

namespace {

using planning::Tradeoff;
using planning::TradeoffPoint;

constexpr double pointPx = 9;
constexpr double clickPx = 14; // of a point: so near counts as on it

QPointF coordinatesOf(const Tradeoff& tradeoff, const TradeoffPoint& point) {
    return {100 * point.worstShare, point.value + tradeoff.servedAlready};
}

ChartFrame tradeoffFrame(const Tradeoff& tradeoff, const QRectF& area, const QFontMetricsF& font) {
    const auto [least, most] = std::ranges::minmax(tradeoff.points, {}, &TradeoffPoint::worstShare);
    const auto [fewest, greatest] = std::ranges::minmax(tradeoff.points, {}, &TradeoffPoint::value);
    const double already = tradeoff.servedAlready;
    ChartFrame frame{
        {},
        ChartAxis(100 * least.worstShare, 100 * most.worstShare, 4, false),
        ChartAxis(fewest.value + already, greatest.value + already, 4, false)};
    const double labelW = std::max(
        font.horizontalAdvance(frame.y.text(frame.y.to)),
        font.horizontalAdvance(frame.y.text(frame.y.from)));
    const double lineH = font.height();
    frame.plot = QRectF(
        area.left() + labelW + 10,
        area.top() + 1.6 * lineH,
        std::max(20.0, area.width() - labelW - 34),
        std::max(20.0, area.height() - 4.3 * lineH));
    return frame;
}

} // namespace

TradeoffChart::TradeoffChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void TradeoffChart::show(std::optional<Tradeoff> tradeoff) {
    m_tradeoff = std::move(tradeoff);
    m_chosen = -1;
    setAccessibleDescription(sentence());
    update();
}

void TradeoffChart::choose(int point) {
    const int points = m_tradeoff ? static_cast<int>(m_tradeoff->points.size()) : 0;
    if (point == m_chosen || point < 0 || point >= points) {
        return;
    }
    m_chosen = point;
    setAccessibleDescription(sentence());
    update();
    Q_EMIT pointChosen(point);
}

QPointF TradeoffChart::placeOf(std::size_t point) const {
    const QPointF values = coordinatesOf(*m_tradeoff, m_tradeoff->points[point]);
    return tradeoffFrame(*m_tradeoff, QRectF(rect()), QFontMetricsF(font()))
        .at(values.x(), values.y());
}

void TradeoffChart::paint(QPainter& painter, const QRectF& area, const QPalette& colours) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF font(painter.font());
    if (!m_tradeoff) {
        painter.setPen(colours.color(QPalette::PlaceholderText));
        painter.drawText(
            area.adjusted(8, 0, -8, 0),
            Qt::AlignCenter | Qt::TextWordWrap,
            tr("The scenario asks for no trade-off. With a [tradeoff] section a run draws here "
               "what "
               "a fairer plan costs."));
        painter.restore();
        return;
    }
    const ChartFrame frame = tradeoffFrame(*m_tradeoff, area, font);
    paintAxes(painter, frame, colours, font);
    QPainterPath path;
    for (const TradeoffPoint& point : m_tradeoff->points) {
        const QPointF values = coordinatesOf(*m_tradeoff, point);
        const QPointF place = frame.at(values.x(), values.y());
        path.isEmpty() ? path.moveTo(place) : path.lineTo(place);
    }
    const QColor blue = chartBlue(colours);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(blue, 2));
    painter.drawPath(path);
    for (std::size_t i = 0; i < m_tradeoff->points.size(); ++i) {
        const QPointF values = coordinatesOf(*m_tradeoff, m_tradeoff->points[i]);
        const QPointF place = frame.at(values.x(), values.y());
        const bool isChosen = static_cast<int>(i) == m_chosen;
        painter.setBrush(isChosen ? blue : colours.color(QPalette::Base));
        painter.setPen(QPen(blue, 2));
        painter.drawEllipse(place, pointPx, pointPx);
        painter.setPen(colours.color(isChosen ? QPalette::Base : QPalette::Text));
        painter.drawText(
            QRectF(place - QPointF(pointPx, pointPx), QSizeF(2 * pointPx, 2 * pointPx)),
            Qt::AlignCenter,
            QString::number(i + 1));
    }
    painter.setPen(colours.color(QPalette::WindowText));
    const double lineH = font.height();
    painter.drawText(
        QPointF(area.left() + 2, area.top() + font.ascent()), tr("People covered in all"));
    painter.drawText(
        QRectF(area.left(), area.bottom() - lineH - 2, area.width(), lineH),
        Qt::AlignHCenter,
        tr("Covered share of the worst-off group, %"));
    painter.restore();
}

QString TradeoffChart::sentence() const {
    if (!m_tradeoff || m_chosen < 0) {
        return {};
    }
    const TradeoffPoint& point = m_tradeoff->points[static_cast<std::size_t>(m_chosen)];
    return tr("Point %1: %2 people covered, %3 % of the worst-off group, %4")
        .arg(m_chosen + 1)
        .arg(
            QLocale().toString(point.value + m_tradeoff->servedAlready, 'f', 0),
            QLocale().toString(100 * point.worstShare, 'f', 1),
            groupText(
                m_tradeoff->options.groups.by,
                m_tradeoff->group[static_cast<std::size_t>(point.worst)],
                m_tradeoff->label[static_cast<std::size_t>(point.worst)]));
}

void TradeoffChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint(painter, rect(), palette());
}

void TradeoffChart::mousePressEvent(QMouseEvent* event) {
    for (std::size_t i = 0; m_tradeoff && i < m_tradeoff->points.size(); ++i) {
        const QPointF apart = placeOf(i) - event->position();
        if (QPointF::dotProduct(apart, apart) <= clickPx * clickPx) {
            choose(static_cast<int>(i));
            return;
        }
    }
}

void TradeoffChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        choose(std::max(0, m_chosen - 1));
        break;
    case Qt::Key_Right:
        choose(m_chosen + 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TradeoffChart::retranslate() {
    setAccessibleName(tr("What fairness costs"));
    setToolTip(
        tr("Each point is the plan that covers most people when no group is worse off than it "
           "says. A click shows its sites on the map."));
    setAccessibleDescription(sentence());
    update();
}

} // namespace corredor::desktop
