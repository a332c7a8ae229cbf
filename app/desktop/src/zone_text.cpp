#include "zone_text.h"

#include "layer_entry.h"

#include <QCoreApplication>
#include <QLocale>

namespace corredor::desktop::zone_text {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Zones", text);
}

QString number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString measure(ZoneMeasure measure) {
    switch (measure) {
    case ZoneMeasure::Stations:
        return say(QT_TRANSLATE_NOOP("Zones", "Charging stations"));
    case ZoneMeasure::Ports:
        return say(QT_TRANSLATE_NOOP("Zones", "Ports"));
    case ZoneMeasure::PortsPer100k:
        return say(QT_TRANSLATE_NOOP("Zones", "Ports per 100,000 people"));
    case ZoneMeasure::CoveredFast:
        return say(QT_TRANSLATE_NOOP("Zones", "People within reach of fast charging, %"));
    case ZoneMeasure::MedianKm:
        return say(QT_TRANSLATE_NOOP("Zones", "Median way to a station, km"));
    }
    return {};
}

QString method(ClassMethod method) {
    switch (method) {
    case ClassMethod::Quantile:
        return say(QT_TRANSLATE_NOOP("Zones", "Quantiles"));
    case ClassMethod::NaturalBreaks:
        return say(QT_TRANSLATE_NOOP("Zones", "Natural breaks (Jenks)"));
    case ClassMethod::EqualInterval:
        return say(QT_TRANSLATE_NOOP("Zones", "Equal intervals"));
    case ClassMethod::Manual:
        return say(QT_TRANSLATE_NOOP("Zones", "Manual limits"));
    }
    return {};
}

std::vector<LegendItem> legend(const Classification& classes, map::Theme theme) {
    std::vector<LegendItem> items;
    const int decimals = decimalsToTellApart(classes.bounds);
    const map::PolygonStyle style = map::zoneClassStyle(theme, static_cast<int>(classes.classes()));
    for (std::size_t i = 0; i < classes.counts.size(); ++i) {
        const double from = classes.bounds[i];
        const double to = classes.bounds[i + 1];
        const QString range = from == to ? number(to, decimals)
                                         : say(QT_TRANSLATE_NOOP("Zones", "%1 to %2"))
                                               .arg(number(from, decimals), number(to, decimals));
        items.push_back(
            {areaSwatch(map::fillColour(style, static_cast<double>(i))),
             say(QT_TRANSLATE_NOOP("Zones", "%1 (%2 zones)"))
                 .arg(range, QLocale().toString(static_cast<qlonglong>(classes.counts[i])))});
    }
    if (classes.noData > 0) {
        items.push_back(
            {areaSwatch(style.fill),
             say(QT_TRANSLATE_NOOP("Zones", "not known (%1 zones)"))
                 .arg(QLocale().toString(static_cast<qlonglong>(classes.noData)))});
    }
    return items;
}

} // namespace corredor::desktop::zone_text
