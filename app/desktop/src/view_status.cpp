#include "view_status.h"

#include "html_facts.h"

#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

namespace corredor::desktop {

namespace {

/** Source: OGC Symbology Encoding 1.1 (05-077r4), 10.2: the standard pixel is 0.28 mm. */
constexpr double metresPerScreenPx = 0.00028;

} // namespace

ViewStatus::ViewStatus(MapCanvas& canvas, QWidget* parent)
    : QWidget(parent)
    , m_canvas(canvas)
    , m_place(new QLabel(this))
    , m_scale(new QLabel(this))
    , m_crs(new QLabel(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(16);
    layout->addWidget(m_place);
    layout->addWidget(m_scale);
    layout->addWidget(m_crs);
    // Digits change all the time: the width must not.
    m_place->setMinimumWidth(
        fontMetrics().horizontalAdvance(QStringLiteral("00.00000° N, 000.00000° W")));
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scale->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1 : 00,000,000")));
    connect(&canvas, &MapCanvas::cursorMoved, this, &ViewStatus::showPlace);
    connect(&canvas, &MapCanvas::cursorLeft, m_place, &QLabel::clear);
    connect(&canvas, &MapCanvas::viewChanged, this, &ViewStatus::showScale);
    retranslate();
}

void ViewStatus::showPlace(geo::LonLat place) {
    m_place->setText(placeText(place));
}

void ViewStatus::showScale() {
    const double exact = m_canvas.view().groundMetresPerPx() / metresPerScreenPx;
    // Three figures: more would pretend to know the screen's pixel size.
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(exact)) - 2));
    const auto rounded = static_cast<qlonglong>(std::round(exact / step) * step);
    m_scale->setText(tr("1 : %1").arg(QLocale().toString(rounded)));
}

void ViewStatus::retranslate() {
    m_place->setToolTip(tr("Coordinates under the cursor"));
    m_scale->setToolTip(tr("Scale in the middle of the map, for pixels of 0.28 mm"));
    m_crs->setText(tr("WGS 84 / EPSG:4326"));
    m_crs->setToolTip(
        tr("Coordinates are WGS 84 longitude and latitude; the map is drawn in Web Mercator "
           "(EPSG:3857). Lengths are measured on the ellipsoid."));
    showScale();
}

} // namespace corredor::desktop
