#include "html_facts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace corredor::desktop {

HtmlFacts::HtmlFacts(const QString& heading)
    : m_html(QStringLiteral("<h4 style=\"margin:6px 4px 2px 4px\">%1</h4><table width=\"100%\" "
                            "cellpadding=\"2\">")
                 .arg(heading.toHtmlEscaped())) {}

void HtmlFacts::add(const QString& name, const QString& value) {
    if (!value.isEmpty()) {
        m_html += QStringLiteral("<tr><td width=\"36%\">%1</td>"
                                 "<td>%2</td></tr>")
                      .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    }
}

void HtmlFacts::addColoured(const QString& name, const QString& value, const QColor& colour) {
    m_html += QStringLiteral("<tr><td width=\"36%\"><span style=\"color:%3\">■</span> %1</td>"
                             "<td>%2</td></tr>")
                  .arg(name.toHtmlEscaped(), value.toHtmlEscaped(), colour.name());
}

void HtmlFacts::addPlace(geo::LonLat place) {
    add(QCoreApplication::translate("HtmlFacts", "Coordinates"), placeText(place));
}

QString HtmlFacts::html() const {
    return m_html + QStringLiteral("</table>");
}

QString placeText(geo::LonLat place) {
    constexpr int decimals = 5; // about a metre
    const QString lat = QLocale().toString(std::abs(place.lat), 'f', decimals);
    const QString lon = QLocale().toString(std::abs(place.lon), 'f', decimals);
    const char* pattern = place.lon < 0 ? QT_TRANSLATE_NOOP("HtmlFacts", "%1° N, %2° W")
                                        : QT_TRANSLATE_NOOP("HtmlFacts", "%1° N, %2° E");
    if (place.lat < 0) {
        pattern = place.lon < 0 ? QT_TRANSLATE_NOOP("HtmlFacts", "%1° S, %2° W")
                                : QT_TRANSLATE_NOOP("HtmlFacts", "%1° S, %2° E");
    }
    return QCoreApplication::translate("HtmlFacts", pattern).arg(lat, lon);
}

} // namespace corredor::desktop
