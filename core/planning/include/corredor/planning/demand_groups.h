#pragma once

#include <corredor/base/job.h>
#include <corredor/landscape/demand_points.h>
#include <corredor/landscape/people_equity.h>
#include <corredor/layers/zones.h>
#include <corredor/planning/fairness.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace corredor::planning {

/** People who count as one in a matter of fairness. */
struct PeopleGroup {
    std::string id;
    std::string label;                 ///< its name; the id where it has none
    std::vector<std::int32_t> demands; ///< demand points, ascending
    double people = 0;
};

struct DemandGroups {
    std::string layer; ///< that the groups are of; empty for countries and states
    std::vector<PeopleGroup> groups;
};

struct GroupSources {
    const landscape::DemandPoints& demand;
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones;
    /** The layers of the demand points, in their order, with the fields that were read. */
    std::span<const landscape::PeopleLayer> people;
};

/**
 * The groups that a query asks for: countries and states by id, zones in their layer's order,
 * classes from the lowest, each with people. Points in no zone, country or class are in no group.
 * @param key how errors call the query: "floors[2]"
 * @throws ScenarioError when a layer, field or group is not there, with the nearest known name
 */
[[nodiscard]] DemandGroups groupDemand(
    const GroupSources& sources,
    const GroupQuery& query,
    const std::string& key,
    const JobContext& job = {});

} // namespace corredor::planning
