#include "strip_view.h"

#include "convert.h"
#include "texts.h"
#include "theme_icon.h"

#include <corredor/base/units.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

constexpr double hitPx = 10; // above and below the middle of a bar

struct StripColours {
    QColor covered;
    QColor gap;
    QColor counts;
    QColor mayCount;
    QColor edge;

    explicit StripColours(const QPalette& palette)
        : covered(0x009e73)
        , gap(isDark(palette) ? 0xff8a4c : 0xd55e00)
        , counts(chartBlue(palette))
        , mayCount(0xe69f00)
        , edge(palette.color(QPalette::Base)) {}
};

const exports::StripBar& barOf(const exports::CorridorStrip& strip, GapView view) {
    return view == GapView::Known ? strip.known : strip.atBest;
}

} // namespace

StripView::StripView(const Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&preferences, &Preferences::lengthUnitChanged, this, qOverload<>(&StripView::update));
    retranslate();
}

const landscape::Corridor* StripView::corridor() const {
    if (!m_results || m_corridor < 0) {
        return nullptr;
    }
    const landscape::Corridor& one = corridorsOf(*m_results)[static_cast<std::size_t>(m_corridor)];
    return one.line.lengthM() > 0 ? &one : nullptr;
}

void StripView::show(std::shared_ptr<const exports::Results> results, int corridor) {
    m_results = std::move(results);
    m_corridor = corridor;
    m_marked.reset();
    retranslate();
    update();
}

void StripView::mark(GapView view, std::optional<std::size_t> gap) {
    m_markedView = view;
    m_marked = gap;
    update();
}

double StripView::rowPx() const {
    return fontMetrics().height() + 1;
}

exports::CorridorStrip StripView::strip() const {
    const bool miles = m_preferences.lengthUnit() == LengthUnit::Miles;
    const std::string unit = toStdString(miles ? tr("mi") : tr("km"));
    exports::StripOptions options;
    options.width = width();
    constexpr double capitalsToo = 1.15; // names have more wide letters than running text
    options.characterPx = fontMetrics().averageCharWidth() * capitalsToo;
    options.rowPx = rowPx();
    options.tickUnitM = metresPerKm * (miles ? kmPerMile : 1);
    options.unit = unit;
    return exports::layOutStrip(*corridor(), options);
}

void StripView::paintTowns(QPainter& painter, const exports::CorridorStrip& strip) const {
    const QColor text = palette().color(QPalette::WindowText);
    QColor faint = text;
    faint.setAlpha(70);
    for (const exports::StripTown& town : strip.towns) {
        painter.setPen(faint);
        painter.drawLine(QPointF(town.tickX, town.y + 3), QPointF(town.tickX, strip.known.y - 6));
        const QString name = toQString(town.name);
        painter.setPen(text);
        const double nameW = fontMetrics().horizontalAdvance(name);
        painter.drawText(
            QPointF(
                std::clamp(town.x - nameW / 2, 0.0, std::max(0.0, strip.width - nameW)), town.y),
            name);
    }
}

void StripView::paintBar(QPainter& painter, const exports::CorridorStrip& strip, GapView view)
    const {
    const exports::StripBar& bar = barOf(strip, view);
    const StripColours colours(palette());
    const auto stretch = [&](double from, double to) {
        return QRectF(
            from, bar.y - exports::stripBarHalfPx, to - from, 2 * exports::stripBarHalfPx);
    };
    painter.fillRect(stretch(strip.left, strip.right), colours.covered);
    for (const exports::StripGap& gap : bar.gaps) {
        painter.fillRect(stretch(gap.fromX, gap.toX), colours.gap);
        if (m_markedView == view && m_marked == gap.gap) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
            painter.drawRect(stretch(gap.fromX, gap.toX).adjusted(-1, -3, 1, 3));
        }
    }
    painter.setPen(QPen(colours.edge, 1));
    painter.setBrush(view == GapView::Known ? colours.counts : colours.mayCount);
    for (const exports::StripStation& station : bar.stations) {
        painter.drawEllipse(QPointF(station.x, bar.y), 4, 4);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        QPointF(strip.left, bar.y + rowPx() + 2),
        view == GapView::Known ? tr("Stations known to meet the rule")
                               : tr("With those that may meet it"));
}

void StripView::paintBorder(QPainter& painter, const exports::CorridorStrip& strip) const {
    if (!strip.borderX) {
        return;
    }
    const double at = *strip.borderX;
    const double y = strip.axisY + 2 * rowPx() + 2;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1, Qt::DashLine));
    painter.drawLine(QPointF(at, strip.known.y - 12), QPointF(at, y));
    const QString left = texts::country(strip.isMexicoFirst ? "MX" : "US");
    const QString right = texts::country(strip.isMexicoFirst ? "US" : "MX");
    painter.setPen(palette().color(QPalette::WindowText));
    const double leftW = fontMetrics().horizontalAdvance(left);
    if (at - 6 - leftW >= 0) {
        painter.drawText(QPointF(at - 6 - leftW, y), left);
    }
    if (at + 6 + fontMetrics().horizontalAdvance(right) <= strip.width) {
        painter.drawText(QPointF(at + 6, y), right);
    }
}

void StripView::paintAxis(QPainter& painter, const exports::CorridorStrip& strip) const {
    const double y = strip.axisY;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawLine(QPointF(strip.left, y), QPointF(strip.right, y));
    bool isFirst = true;
    for (const exports::StripTick& tick : strip.ticks) {
        painter.drawLine(QPointF(tick.x, y), QPointF(tick.x, y + 4));
        const QString label = toQString(tick.label);
        const double labelW = fontMetrics().horizontalAdvance(label);
        painter.drawText(
            QPointF(
                isFirst ? tick.labelX : std::min(tick.labelX - labelW / 2, strip.width - labelW),
                y + rowPx() + 1),
            label);
        isFirst = false;
    }
}

void StripView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (corridor() == nullptr) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            rect().adjusted(8, 0, -8, 0),
            Qt::AlignCenter | Qt::TextWordWrap,
            m_corridor < 0 ? tr("Choose a corridor to see it as a straight line.")
                           : tr("The roads of this scenario do not have this corridor."));
        return;
    }
    const exports::CorridorStrip laid = strip();
    paintTowns(painter, laid);
    paintBar(painter, laid, GapView::Known);
    paintBar(painter, laid, GapView::AtBest);
    paintBorder(painter, laid);
    paintAxis(painter, laid);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

std::optional<std::pair<GapView, std::size_t>> StripView::gapAt(QPointF place) const {
    if (corridor() == nullptr) {
        return std::nullopt;
    }
    const exports::CorridorStrip laid = strip();
    for (const GapView view : {GapView::Known, GapView::AtBest}) {
        const exports::StripBar& bar = barOf(laid, view);
        if (std::abs(place.y() - bar.y) > hitPx) {
            continue;
        }
        for (const exports::StripGap& gap : bar.gaps) {
            if (place.x() >= gap.fromX && place.x() <= gap.toX) {
                return std::pair(view, gap.gap);
            }
        }
    }
    return std::nullopt;
}

QPoint StripView::middleOf(GapView view, std::size_t gap) const {
    const exports::CorridorStrip laid = strip();
    const exports::StripBar& bar = barOf(laid, view);
    return QPointF((bar.gaps[gap].fromX + bar.gaps[gap].toX) / 2, bar.y).toPoint();
}

void StripView::mousePressEvent(QMouseEvent* event) {
    if (const auto gap = gapAt(event->position()); gap && event->button() == Qt::LeftButton) {
        Q_EMIT gapActivated(gap->first, gap->second);
    }
}

void StripView::mouseMoveEvent(QMouseEvent* event) {
    setCursor(gapAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StripView::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || corridor() == nullptr || gapsOf(*corridor(), m_markedView).empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto last = std::ssize(gapsOf(*corridor(), m_markedView)) - 1;
    const std::ptrdiff_t now =
        m_marked ? static_cast<std::ptrdiff_t>(*m_marked) + step : (step > 0 ? 0 : last);
    Q_EMIT gapActivated(
        m_markedView, static_cast<std::size_t>(std::clamp(now, std::ptrdiff_t{0}, last)));
}

QSize StripView::sizeHint() const {
    return {700, minimumSizeHint().height()};
}

QSize StripView::minimumSizeHint() const {
    constexpr double rows = 10; // names, two bars with their texts, axis and countries
    return {280, static_cast<int>(rows * rowPx()) + 22};
}

void StripView::retranslate() {
    setAccessibleName(tr("The corridor as a straight line"));
    setToolTip(tr("Click a gap to see it on the map; the arrow keys go from gap to gap"));
    if (corridor() == nullptr) {
        setAccessibleDescription({});
        return;
    }
    setAccessibleDescription(tr("%1: %n gap(s)", nullptr, static_cast<int>(corridor()->gaps.size()))
                                 .arg(toQString(corridor()->spec.name)));
    update();
}

} // namespace corredor::desktop
