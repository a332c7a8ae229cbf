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
    landscape::AccessGroup group{.id = "dcfc", .minPowerKw = minPowerKw, .onlyFast = true};
    if (type) {
        group.connectors.insert(*type);
    }
    std::vector<std::int32_t> fast;
    for (std::ptrdiff_t i = 0; i < stations.stations->size(); ++i) {
        if (landscape::belongsTo(stations.stations->record(i), group)) {
            fast.push_back(static_cast<std::int32_t>(i));
        }
    }
    return fast;
}

} // namespace corredor::planning
