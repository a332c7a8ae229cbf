#include "network_names.h"

#include <corredor/base/text.h>
#include <corredor/landscape/station_filter.h>

#include <algorithm>
#include <map>

namespace corredor::landscape {

namespace {

using layers::ChargingLevel;
using layers::StationRecord;

template <typename T>
bool admits(const std::set<T>& chosen, const T& value) {
    return chosen.empty() || chosen.contains(value);
}

bool hasLevel(const StationRecord& station, ChargingLevel level) {
    switch (level) {
    case ChargingLevel::L1:
        return station.ports.l1 > 0;
    case ChargingLevel::L2:
        return station.ports.l2 > 0;
    case ChargingLevel::DCFC:
        return station.ports.dcfc > 0;
    }
    return false;
}

/** Of a fast station the power of a fast plug: its slow ones say nothing about it. */
double classPowerKw(const StationRecord& station) {
    double powerKw = 0;
    for (const layers::Connector& connector : station.connectors) {
        if (station.ports.dcfc == 0 || !isAlternating(connector.type)) {
            powerKw = std::max(powerKw, connector.powerKw);
        }
    }
    return powerKw;
}

bool openedWithin(const StationFilter& filter, const StationRecord& station) {
    if (!filter.openedFrom && !filter.openedTo) {
        return true;
    }
    const std::optional<int> year = openingYear(station);
    if (!year) {
        return filter.withoutOpeningYear;
    }
    return (!filter.openedFrom || *year >= *filter.openedFrom) &&
           (!filter.openedTo || *year <= *filter.openedTo);
}

} // namespace

bool isAlternating(layers::ConnectorType type) {
    using enum layers::ConnectorType;
    return type == J1772 || type == Type2 || type == GBTAC || type == NEMA;
}

bool isOpen(const StationRecord& station) {
    return station.status == layers::StationStatus::Open ||
           station.status == layers::StationStatus::Unknown;
}

std::string_view toString(PowerClass powerClass) {
    switch (powerClass) {
    case PowerClass::Below50:
        return "<50";
    case PowerClass::From50:
        return "50-149";
    case PowerClass::From150:
        return "150-349";
    case PowerClass::From350:
        return ">=350";
    case PowerClass::Unknown:
        break;
    }
    return "";
}

PowerClass powerClassOf(const StationRecord& station) {
    const double powerKw = classPowerKw(station);
    if (powerKw <= 0) {
        return station.ports.total() > 0 && station.ports.dcfc == 0 ? PowerClass::Below50
                                                                    : PowerClass::Unknown;
    }
    if (powerKw < 50) {
        return PowerClass::Below50;
    }
    if (powerKw < 150) {
        return PowerClass::From50;
    }
    return powerKw < 350 ? PowerClass::From150 : PowerClass::From350;
}

std::string stateKey(const StationRecord& station) {
    if (station.state.empty() || station.country.empty()) {
        return station.state;
    }
    return station.country + "-" + station.state;
}

std::string networkFilterKey(std::string_view published) {
    return networkKey(published);
}

std::optional<int> openingYear(const StationRecord& station) {
    const auto year = parseInteger(std::string_view(station.openDate).substr(0, 4));
    return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

bool StationFilter::matches(const StationRecord& station) const {
    const auto offers = [&](layers::ConnectorType type) {
        return std::ranges::find(station.connectors, type, &layers::Connector::type) !=
               station.connectors.end();
    };
    const auto has = [&](ChargingLevel level) { return hasLevel(station, level); };
    return admits(countries, station.country) && admits(access, station.access) &&
           admits(status, station.status) && (levels.empty() || std::ranges::any_of(levels, has)) &&
           (connectors.empty() || std::ranges::any_of(connectors, offers)) &&
           (states.empty() || states.contains(stateKey(station))) &&
           (powerClasses.empty() || powerClasses.contains(powerClassOf(station))) &&
           layers::maxPowerKw(station) >= minPowerKw && openedWithin(*this, station) &&
           (networks.empty() || networks.contains(networkKey(station.network)));
}

StationFilter servingAnyDriver() {
    StationFilter filter;
    filter.access = {layers::Access::Unknown, layers::Access::Public};
    filter.status = {layers::StationStatus::Unknown, layers::StationStatus::Open};
    return filter;
}

std::vector<std::int32_t>
matching(const layers::StationLayer& stations, const StationFilter& filter) {
    StationFilter withoutNetworks = filter;
    withoutNetworks.networks.clear();
    std::map<std::string, bool> admitted; // by published network: folding is slow, once a spelling
    const auto networkMatches = [&](const std::string& published) {
        const auto [known, isNew] = admitted.try_emplace(published);
        if (isNew) {
            known->second = filter.networks.contains(networkKey(published));
        }
        return known->second;
    };
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < stations.records().size(); ++i) {
        const StationRecord& station = stations.records()[i];
        if (withoutNetworks.matches(station) &&
            (filter.networks.empty() || networkMatches(station.network))) {
            found.push_back(static_cast<std::int32_t>(i));
        }
    }
    return found;
}

} // namespace corredor::landscape
