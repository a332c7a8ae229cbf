#include <corredor/base/units.h>
#include <corredor/landscape/station_filter.h>
#include <corredor/landscape/vehicle_type.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

using layers::ConnectorType;

constexpr double bev250Km = 250 * kmPerMile;
constexpr double bev150Km = 150 * kmPerMile;
constexpr double bev100Km = 100 * kmPerMile;
constexpr const char* classSource =
    "range: a class of EVI-Pro Lite, not a car's; reserve and charge after a stop unverified";
constexpr const char* unverified = "range, reserve and charge after a stop unverified";

std::vector<VehicleType> makeTypes() {
    using enum ConnectorType;
    std::vector<VehicleType> types(6);
    types[0] = {.name = "CCS1", .rangeKm = bev250Km, .connectors = {CCS1, J1772}};
    types[1] = {.name = "J3400", .rangeKm = bev250Km, .connectors = {J3400}};
    types[2] = {
        .name = "J3400 + CCS1 adapter",
        .rangeKm = bev250Km,
        .connectors = {J3400},
        .adapters = {CCS1, J1772}};
    types[3] = {.name = "CHAdeMO", .rangeKm = bev150Km, .connectors = {CHAdeMO, J1772}};
    types[4] = {.name = "GB/T", .rangeKm = bev250Km, .connectors = {GBTDC, GBTAC}};
    types[5] = {
        .name = "J1772",
        .rangeKm = bev100Km,
        .chargeToPct = 100,
        .connectors = {J1772},
        .slowOnTheWay = true};
    for (VehicleType& type : types) {
        type.source = type.rangeKm == bev150Km ? unverified : classSource;
    }
    return types;
}

bool contains(const std::vector<ConnectorType>& types, ConnectorType type) {
    return std::ranges::find(types, type) != types.end();
}

/** Whether a plug charges fast, as far as its source says. */
bool isFast(const layers::Connector& plug, double minFastKw) {
    return !isAlternating(plug.type) && (plug.powerKw <= 0 || plug.powerKw >= minFastKw);
}

} // namespace

std::span<const VehicleType> builtinVehicleTypes() {
    static const std::vector<VehicleType> types = makeTypes();
    return types;
}

const VehicleType* findVehicleType(std::string_view name) {
    const auto types = builtinVehicleTypes();
    const auto found = std::ranges::find(types, name, &VehicleType::name);
    return found == types.end() ? nullptr : &*found;
}

StationFit fitOf(const layers::StationRecord& station, const VehicleType& type, double minFastKw) {
    StationFit fit;
    static const StationFilter serving = servingAnyDriver();
    if (!serving.matches(station)) {
        return fit;
    }
    for (const layers::Connector& plug : station.connectors) {
        const bool isDirect = contains(type.connectors, plug.type);
        if (!isDirect && !contains(type.adapters, plug.type)) {
            continue;
        }
        fit.plugIn = std::max(fit.plugIn, isDirect ? PlugIn::Direct : PlugIn::WithAdapter);
        fit.isStop =
            fit.isStop || type.slowOnTheWay || (station.ports.dcfc > 0 && isFast(plug, minFastKw));
    }
    return fit;
}

layers::ConnectorType stopConnector(const VehicleType& type) {
    const auto found = std::ranges::find_if(type.connectors, [&](ConnectorType connector) {
        return type.slowOnTheWay || !isAlternating(connector);
    });
    return found == type.connectors.end() ? type.connectors.front() : *found;
}

} // namespace corredor::landscape
