#pragma once

#include <corredor/landscape/corridors.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** "MEX-15D" and "mex 15d" -> "MEX15D": route numbers are compared without their punctuation. */
[[nodiscard]] std::string routeKey(std::string_view route);

/** The routes of a corridor on a network's edges. */
struct CorridorRoutes {
    CorridorRoutes(const network::RoadNetwork& network, const CorridorSpec& spec);

    std::vector<std::int32_t> routeOfEdge; ///< into the network's routeNames; -1 = none of them
    std::vector<std::int32_t> nodes;       ///< on any of the routes, ascending
    std::vector<std::int32_t> firstNodes;  ///< on the first route or a variant of it
    std::vector<std::int32_t> lastNodes;   ///< on the last one
    std::vector<std::string> missing;      ///< routes of the spec that no edge has

    [[nodiscard]] bool isOn(std::int32_t edge) const {
        return routeOfEdge[static_cast<std::size_t>(edge)] >= 0;
    }

private:
    void keepCommonComponent(const network::RoadNetwork& network);
};

} // namespace corredor::landscape
