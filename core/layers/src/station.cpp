#include <corredor/layers/station.h>

#include <algorithm>

namespace corredor::layers {

std::string_view toString(Access access) {
    switch (access) {
    case Access::Public:
        return "public";
    case Access::Private:
        return "private";
    case Access::Unknown:
        break;
    }
    return "unknown";
}

std::string_view toString(StationStatus status) {
    switch (status) {
    case StationStatus::Open:
        return "open";
    case StationStatus::Planned:
        return "planned";
    case StationStatus::TemporarilyClosed:
        return "temporarily_closed";
    case StationStatus::Closed:
        return "closed";
    case StationStatus::Unknown:
        break;
    }
    return "unknown";
}

std::string_view toString(PositionalAccuracy accuracy) {
    switch (accuracy) {
    case PositionalAccuracy::Surveyed:
        return "surveyed";
    case PositionalAccuracy::Address:
        return "address";
    case PositionalAccuracy::Street:
        return "street";
    case PositionalAccuracy::Settlement:
        return "settlement";
    case PositionalAccuracy::Unknown:
        break;
    }
    return "unknown";
}

double maxPowerKw(const StationRecord& station) {
    double power = 0;
    for (const Connector& connector : station.connectors) {
        power = std::max(power, connector.powerKw);
    }
    return power;
}

ConnectorSet connectorSet(const StationRecord& station) {
    ConnectorSet set;
    for (const Connector& connector : station.connectors) {
        set.insert(connector.type);
    }
    return set;
}

void StationLayer::add(StationRecord record) {
    m_locations.push_back(record.location);
    m_records.push_back(std::move(record));
}

} // namespace corredor::layers
