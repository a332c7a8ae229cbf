#pragma once

#include "region_filter.h"

#include <corredor/base/job.h>
#include <corredor/exports/results.h>
#include <corredor/layers/crossing_waits.h>
#include <corredor/layers/measures.h>
#include <corredor/layers/roads.h>
#include <corredor/scenario/run.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace corredor::scenario {

/** Everything a run reads, cut to the region, and what the readers found wrong with it. */
struct RunLayers {
    std::vector<std::shared_ptr<const layers::StationLayer>> chargers;
    std::shared_ptr<const layers::RoadLayer> roads; ///< null when the scenario names none
    std::shared_ptr<const layers::CrossingLayer> crossings;
    std::shared_ptr<const layers::CrossingWaits> crossingWaits; ///< null without a source of them
    std::vector<std::shared_ptr<const layers::PopulationLayer>> population;
    std::vector<std::shared_ptr<const layers::ZoneLayer>> zones;
    std::map<std::string, std::shared_ptr<const layers::MeasureLayer>> measures;
    std::vector<planning::Exclusion> exclusions;
    std::shared_ptr<const layers::SiteLayer> sites; ///< null when the scenario names none
    std::vector<exports::InputRecord> inputs;
    std::vector<Issue> issues;
};

/**
 * The polygons that bound the region, if any; their input and issues go to `layers`.
 * @throws InputError
 */
[[nodiscard]] RegionFilter
readRegion(const Scenario& scenario, RunLayers& layers, const JobContext& job);

/**
 * Reads the other sources, several at a time. The outcome (and the error thrown, when several
 * sources cannot be read) does not depend on which is read first.
 * @throws InputError
 */
void readLayers(
    const Scenario& scenario,
    Extent extent,
    const RegionFilter& region,
    RunLayers& layers,
    const JobContext& job);

} // namespace corredor::scenario
