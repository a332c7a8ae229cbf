#include "growth_chart.h"

#include "chart_axis.h"
#include "landscape_text.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

QString grouped(double value) {
    return QLocale().toString(value, 'f', 0);
}

} // namespace

GrowthChart::GrowthChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    retranslate();
}

void GrowthChart::show(std::vector<landscape::Growth> growth, Measure measure) {
    std::erase_if(growth, [](const landscape::Growth& one) {
        return one.years.empty() || one.years.back().stations == 0;
    });
    m_growth = std::move(growth);
    m_measure = measure == Measure::Ports ? Measure::Ports : Measure::Stations;
    m_year = m_growth.empty() ? 0 : m_growth.front().years.back().year;
    setAccessibleDescription(sentence());
    update();
}

double GrowthChart::valueOf(const landscape::GrowthYear& year) const {
    return m_measure == Measure::Ports ? year.ports.total() : static_cast<double>(year.stations);
}

QRectF GrowthChart::plotOf(std::size_t country, const QRectF& area, const QFont& font) const {
    const QFontMetricsF metrics(font);
    const double lineH = metrics.height();
    double greatest = 0;
    for (const landscape::Growth& growth : m_growth) {
        greatest = std::max(greatest, valueOf(growth.years.back()));
    }
    const double left = metrics.horizontalAdvance(grouped(greatest * 1.5)) + 10;
    const double each = area.height() / static_cast<double>(m_growth.size());
    const double top = area.top() + each * static_cast<double>(country) + 1.4 * lineH;
    return {
        area.left() + left,
        top,
        std::max(40.0, area.width() - left - 16),
        std::max(20.0, each - 2.9 * lineH)};
}

void GrowthChart::paintCountry(
    QPainter& painter,
    std::size_t country,
    const QRectF& area,
    const QPalette& colours) const {
    const landscape::Growth& growth = m_growth[country];
    const QFontMetricsF metrics(painter.font());
    const QRectF plot = plotOf(country, area, painter.font());
    const int columns = std::max(2, static_cast<int>(plot.width() / 48));
    ChartFrame frame{
        plot,
        ChartAxis(growth.years.front().year, growth.years.back().year, columns, true),
        ChartAxis(
            0, std::max(1.0, valueOf(growth.years.back())), plot.height() > 110 ? 4 : 2, true)};
    frame.x.grouped = false;
    frame.x.step = std::max(1.0, frame.x.step);
    frame.x.from = growth.years.front().year;
    frame.x.to = std::max(frame.x.from + 1, static_cast<double>(growth.years.back().year));
    painter.setPen(colours.color(QPalette::WindowText));
    painter.drawText(
        QRectF(
            area.left() + 2, plot.top() - 1.4 * metrics.height(), area.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        landscape_text::country(growth.country));
    paintAxes(painter, frame, colours, metrics);
    QPainterPath path;
    for (const landscape::GrowthYear& year : growth.years) {
        const QPointF at = frame.at(year.year, valueOf(year));
        path.isEmpty() ? path.moveTo(at) : path.lineTo(at);
    }
    const QColor colour = countryColour(growth.country, colours);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2.4, growth.country == "MX" ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(path);
    for (const landscape::GrowthYear& year : growth.years) {
        if (year.year == m_year) {
            const QPointF at = frame.at(year.year, valueOf(year));
            painter.setPen(QPen(colours.color(QPalette::PlaceholderText), 1, Qt::DotLine));
            painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(at, 4, 4);
            painter.setPen(colours.color(QPalette::WindowText));
            painter.drawText(
                QRectF(
                    plot.left(),
                    plot.top() - 1.4 * metrics.height(),
                    plot.width(),
                    metrics.height()),
                Qt::AlignRight | Qt::AlignVCenter,
                tr("%1: %2 (%3 new)")
                    .arg(year.year)
                    .arg(grouped(valueOf(year)), grouped(static_cast<double>(year.opened))));
        }
    }
}

void GrowthChart::paint(QPainter& painter, const QRectF& area, const QPalette& colours) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_growth.empty()) {
        painter.setPen(colours.color(QPalette::PlaceholderText));
        painter.drawText(
            area.adjusted(8, 0, -8, 0),
            Qt::AlignCenter | Qt::TextWordWrap,
            tr("None of these stations states when it opened."));
    }
    for (std::size_t country = 0; country < m_growth.size(); ++country) {
        paintCountry(painter, country, area, colours);
    }
    painter.restore();
}

void GrowthChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint(painter, rect(), palette());
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

int GrowthChart::yearAt(double x) const {
    if (m_growth.empty()) {
        return 0;
    }
    const QRectF plot = plotOf(0, rect(), font());
    const auto& years = m_growth.front().years;
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    const int last = static_cast<int>(years.size()) - 1;
    return years.front().year + static_cast<int>(std::lround(share * last));
}

void GrowthChart::mark(int year) {
    if (m_growth.empty()) {
        return;
    }
    const auto& years = m_growth.front().years;
    year = std::clamp(year, years.front().year, years.back().year);
    if (year != m_year) {
        m_year = year;
        setAccessibleDescription(sentence());
        update();
    }
}

void GrowthChart::mouseMoveEvent(QMouseEvent* event) {
    mark(yearAt(event->position().x()));
}

void GrowthChart::mousePressEvent(QMouseEvent* event) {
    mark(yearAt(event->position().x()));
    if (event->button() == Qt::LeftButton && m_year != 0) {
        Q_EMIT yearActivated(m_year);
    }
}

void GrowthChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        mark(m_year - 1);
        break;
    case Qt::Key_Right:
        mark(m_year + 1);
        break;
    case Qt::Key_Home:
        mark(0);
        break;
    case Qt::Key_End:
        mark(9999);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_year != 0) {
            Q_EMIT yearActivated(m_year);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

QString GrowthChart::sentence() const {
    QStringList parts;
    for (const landscape::Growth& growth : m_growth) {
        for (const landscape::GrowthYear& year : growth.years) {
            if (year.year == m_year) {
                parts.append(tr("%1: %2").arg(
                    landscape_text::country(growth.country), grouped(valueOf(year))));
            }
        }
    }
    return parts.isEmpty()
               ? QString()
               : tr("At the end of %1: %2").arg(m_year).arg(parts.join(QStringLiteral(", ")));
}

void GrowthChart::retranslate() {
    setAccessibleName(tr("Growth by year of opening"));
    setToolTip(
        tr("Stations that exist today by the year they opened; each country has its own scale. "
           "Click a year, or press Enter, to list the stations that opened in it."));
    setAccessibleDescription(sentence());
    update();
}

} // namespace corredor::desktop
