#include "landscape_text.h"

#include "convert.h"
#include "named_text.h"
#include "texts.h"

#include <corredor/exports/facility_names.h>
#include <corredor/exports/network_display.h>
#include <corredor/layers/admin.h>

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace corredor::desktop::landscape_text {

namespace {

constexpr auto context = "Landscape";

QString say(const char* text) {
    return QCoreApplication::translate(context, text);
}

QString notStated() {
    return say(QT_TRANSLATE_NOOP("Landscape", "not stated"));
}

/** "US-CA" -> "California". */
QString state(std::string_view key) {
    const std::size_t dash = key.find('-');
    if (dash == std::string_view::npos) {
        return toQString(key);
    }
    const std::string_view name = layers::stateName(key.substr(0, dash), key.substr(dash + 1));
    return toQString(name.empty() ? key : name);
}

QString level(std::string_view key) {
    for (const auto level :
         {layers::ChargingLevel::L1, layers::ChargingLevel::L2, layers::ChargingLevel::DCFC}) {
        if (layers::toString(level) == key) {
            return texts::level(level);
        }
    }
    return toQString(key);
}

QString powerClass(std::string_view key) {
    static constexpr NamedText table[] = {
        {"<50", QT_TRANSLATE_NOOP("Landscape", "under 50 kW")},
        {"50-149", QT_TRANSLATE_NOOP("Landscape", "50 to 149 kW")},
        {"150-349", QT_TRANSLATE_NOOP("Landscape", "150 to 349 kW")},
        {">=350", QT_TRANSLATE_NOOP("Landscape", "350 kW or more")},
    };
    return byName(table, context, toQString(key));
}

QString access(std::string_view key) {
    return texts::access(key == "public" ? layers::Access::Public : layers::Access::Private);
}

QString status(std::string_view key) {
    using enum layers::StationStatus;
    for (const auto status : {Open, Planned, TemporarilyClosed, Closed}) {
        if (layers::toString(status) == key) {
            return texts::stationStatus(status);
        }
    }
    return toQString(key);
}

} // namespace

QString dimension(landscape::Dimension dimension) {
    static constexpr NamedText table[] = {
        {"country", QT_TRANSLATE_NOOP("Landscape", "Country")},
        {"state", QT_TRANSLATE_NOOP("Landscape", "State")},
        {"zone", QT_TRANSLATE_NOOP("Landscape", "Zone")},
        {"level", QT_TRANSLATE_NOOP("Landscape", "Level")},
        {"power_class", QT_TRANSLATE_NOOP("Landscape", "Power of a port")},
        {"connector", QT_TRANSLATE_NOOP("Landscape", "Connector")},
        {"network", QT_TRANSLATE_NOOP("Landscape", "Network")},
        {"access", QT_TRANSLATE_NOOP("Landscape", "Access")},
        {"status", QT_TRANSLATE_NOOP("Landscape", "Status")},
        {"facility", QT_TRANSLATE_NOOP("Landscape", "Facility")},
        {"opening_year", QT_TRANSLATE_NOOP("Landscape", "Opening year")},
    };
    return byName(table, context, toQString(landscape::toString(dimension)));
}

QString title(const landscape::Breakdown& breakdown) {
    const QString name = dimension(breakdown.dimension);
    return breakdown.zoneLayer.empty() ? name
                                       : say(QT_TRANSLATE_NOOP("Landscape", "%1: %2"))
                                             .arg(name, toQString(breakdown.zoneLayer));
}

QString key(landscape::Dimension dimension, std::string_view key, std::string_view label) {
    if (key.empty()) {
        return dimension == landscape::Dimension::Zone
                   ? say(QT_TRANSLATE_NOOP("Landscape", "outside all zones"))
                   : notStated();
    }
    switch (dimension) {
    case landscape::Dimension::Country:
        return texts::country(key);
    case landscape::Dimension::State:
        return state(key);
    case landscape::Dimension::Level:
        return level(key);
    case landscape::Dimension::PowerClass:
        return powerClass(key);
    case landscape::Dimension::Access:
        return access(key);
    case landscape::Dimension::Status:
        return status(key);
    case landscape::Dimension::Facility:
        return toQString(exports::facilityName(key, texts::languageCode()));
    case landscape::Dimension::Network:
        return toQString(exports::networkDisplayName(label.empty() ? key : label));
    default:
        return toQString(label.empty() ? key : label);
    }
}

QString country(std::string_view code) {
    return code.empty() ? say(QT_TRANSLATE_NOOP("Landscape", "Country not stated"))
                        : texts::country(code);
}

QString reason(std::string_view code) {
    static constexpr NamedText table[] = {
        {"only_record", QT_TRANSLATE_NOOP("Landscape", "The only record")},
        {"first_record", QT_TRANSLATE_NOOP("Landscape", "First record of the station")},
        {"same_site", QT_TRANSLATE_NOOP("Landscape", "Same site in the same source: ports add up")},
        {"same_record", QT_TRANSLATE_NOOP("Landscape", "Same dataset and id, another vintage")},
        {"same_reference", QT_TRANSLATE_NOOP("Landscape", "Names the other's id")},
        {"same_address", QT_TRANSLATE_NOOP("Landscape", "Same address")},
        {"same_name", QT_TRANSLATE_NOOP("Landscape", "Same name")},
        {"same_network", QT_TRANSLATE_NOOP("Landscape", "Same network at the place")},
        {"same_place", QT_TRANSLATE_NOOP("Landscape", "Same place")},
        {"decided", QT_TRANSLATE_NOOP("Landscape", "Decided in a review")},
        {"repeated_row", QT_TRANSLATE_NOOP("Landscape", "Row repeated word for word")},
    };
    return byName(table, context, toQString(code));
}

QString evidence(std::string_view code) {
    static constexpr NamedText table[] = {
        {"same_network", QT_TRANSLATE_NOOP("Landscape", "same network")},
        {"companies_merged", QT_TRANSLATE_NOOP("Landscape", "networks that have merged")},
        {"other_network", QT_TRANSLATE_NOOP("Landscape", "different networks")},
        {"no_network", QT_TRANSLATE_NOOP("Landscape", "network not stated")},
        {"same_address", QT_TRANSLATE_NOOP("Landscape", "same address")},
        {"other_address", QT_TRANSLATE_NOOP("Landscape", "different addresses")},
        {"no_address", QT_TRANSLATE_NOOP("Landscape", "address not stated")},
        {"similar_name", QT_TRANSLATE_NOOP("Landscape", "similar names")},
        {"other_name", QT_TRANSLATE_NOOP("Landscape", "different names")},
        {"no_name", QT_TRANSLATE_NOOP("Landscape", "name not stated")},
        {"shared_connectors", QT_TRANSLATE_NOOP("Landscape", "a connector in common")},
        {"other_connectors", QT_TRANSLATE_NOOP("Landscape", "no connector in common")},
        {"other_access", QT_TRANSLATE_NOOP("Landscape", "different access")},
        {"one_source", QT_TRANSLATE_NOOP("Landscape", "both in one source")},
        {"two_sources", QT_TRANSLATE_NOOP("Landscape", "in two sources")},
    };
    return byName(table, context, toQString(code));
}

int evidenceSign(std::string_view code) {
    constexpr std::array<std::string_view, 5> speakFor = {
        "same_network", "companies_merged", "same_address", "similar_name", "shared_connectors"};
    if (std::ranges::find(speakFor, code) != speakFor.end()) {
        return 1;
    }
    return code.starts_with("other_") ? -1 : 0;
}

QString gapPlace(landscape::GapPlace place) {
    static constexpr NamedText table[] = {
        {"between_stations", QT_TRANSLATE_NOOP("Landscape", "between two stations")},
        {"before_first_station", QT_TRANSLATE_NOOP("Landscape", "before the first station")},
        {"after_last_station", QT_TRANSLATE_NOOP("Landscape", "after the last station")},
        {"whole_corridor", QT_TRANSLATE_NOOP("Landscape", "the whole corridor")},
    };
    return byName(table, context, toQString(landscape::toString(place)));
}

QString ports(const layers::PortCounts& ports) {
    QStringList parts;
    const auto add = [&parts](layers::ChargingLevel level, int count) {
        if (count > 0) {
            parts.append(say(QT_TRANSLATE_NOOP("Landscape", "%1: %2"))
                             .arg(texts::level(level), QLocale().toString(count)));
        }
    };
    add(layers::ChargingLevel::L1, ports.l1);
    add(layers::ChargingLevel::L2, ports.l2);
    add(layers::ChargingLevel::DCFC, ports.dcfc);
    return parts.join(QStringLiteral(", "));
}

QString connectors(const layers::StationRecord& station) {
    QStringList plugs;
    for (const layers::Connector& connector : station.connectors) {
        QString plug = toQString(layers::toString(connector.type));
        if (connector.count > 0) {
            plug = say(QT_TRANSLATE_NOOP("Landscape", "%1 × %2"))
                       .arg(QLocale().toString(connector.count), plug);
        }
        if (connector.powerKw > 0) {
            plug = say(QT_TRANSLATE_NOOP("Landscape", "%1 (%2 kW)"))
                       .arg(plug, QLocale().toString(connector.powerKw));
        }
        plugs.append(plug);
    }
    return plugs.join(QStringLiteral(", "));
}

QString stationName(const layers::StationRecord& station) {
    return toQString(station.name.empty() ? station.id : station.name);
}

} // namespace corredor::desktop::landscape_text
