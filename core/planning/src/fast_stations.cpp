#include "criterion_errors.h"

#include <corredor/planning/criteria.h>

namespace corredor::planning {

std::vector<std::int32_t> fastStations(
    const landscape::MergedStations& stations,
    std::string_view connector,
    double minPowerKw) {
    const auto type = layers::connectorFromName(connector);
    if (!connector.empty() && !type) {
        rejectCriterion(
            "connector",
            fmt::format("\"{}\" is no connector type", connector),
            "use J1772, CCS1, J3400, CHAdeMO, Type 2, CCS2, GB/T AC, GB/T DC or MCS");
    }
    std::vector<std::int32_t> fast;
    for (std::ptrdiff_t i = 0; i < stations.stations->size(); ++i) {
        const layers::StationRecord& station = stations.stations->record(i);
        const bool open = station.status == layers::StationStatus::Open ||
                          station.status == layers::StationStatus::Unknown;
        const bool serves = open && station.access != layers::Access::Private;
        const bool fits = !type || layers::connectorSet(station).contains(*type);
        const bool strong = minPowerKw <= 0 || layers::maxPowerKw(station) >= minPowerKw;
        if (serves && fits && strong && station.ports.dcfc > 0) {
            fast.push_back(static_cast<std::int32_t>(i));
        }
    }
    return fast;
}

} // namespace corredor::planning
