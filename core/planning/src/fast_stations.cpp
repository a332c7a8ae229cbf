#include "criterion_errors.h"

#include <corredor/landscape/coverage.h>
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
    landscape::StationFilter filter = landscape::accessGroup("dcfc").filter;
    filter.minPowerKw = minPowerKw;
    if (type) {
        filter.connectors = {*type};
    }
    return landscape::matching(*stations.stations, filter);
}

} // namespace corredor::planning
