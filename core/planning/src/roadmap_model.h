#pragma once

#include <corredor/planning/roadmap.h>

#include <array>
#include <vector>

namespace corredor::planning {

/** Electric light vehicles for each person, by Country. */
[[nodiscard]] std::array<double, countryCount>
vehiclesPerPerson(const Parameters& parameters, int year, Estimate estimate);

/** What the site would be by the end of each year if it were open from the first. */
[[nodiscard]] std::vector<SiteStage> stagesFromTheFirstYear(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    std::int32_t candidate);

/** Roadmap::years of a roadmap that has everything else, but for corridors and trips. */
[[nodiscard]] std::vector<RoadmapYear>
yearFigures(const RoadmapInputs& inputs, const DemandReach& reach, const Roadmap& roadmap);

/** Fills in the corridors and trips of every year. */
void studyNetworks(const RoadmapInputs& inputs, Roadmap& roadmap, const JobContext& job);

} // namespace corredor::planning
