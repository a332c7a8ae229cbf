#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/base/stages.h>
#include <corredor/network/distances.h>
#include <corredor/sources/layers.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corredor::scenario {

/** Which distances by road are wanted, and along which roads. */
struct DistanceRequest {
    std::filesystem::path roads;
    sources::RoadOptions roadOptions;
    network::BuildOptions build;
    bool useCrossings = true;                       ///< join the two countries at ports of entry
    std::optional<std::filesystem::path> crossings; ///< instead of the built-in ports of entry
    std::filesystem::path from;
    std::filesystem::path to;
    sources::SiteOptions pointOptions; ///< how both tables of points are to be read
    network::DistanceOptions distance;
};

struct DistanceTable {
    std::string csv; ///< from_id,to_id,km,min; one line a reachable pair; km to the millimetre
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t pairs = 0;
    std::vector<Issue> issues;
    std::vector<StageTime> stages;
};

/** Reads the roads and points and measures. @throws InputError */
[[nodiscard]] DistanceTable
distanceTable(const DistanceRequest& request, const JobContext& job = {});

} // namespace corredor::scenario
