#pragma once

#include <corredor/landscape/breakdown.h>
#include <corredor/landscape/data_quality.h>
#include <corredor/landscape/densities.h>
#include <corredor/landscape/growth.h>

#include <span>
#include <vector>

namespace corredor::landscape {

/** What exists, counted in every way a report asks for. */
struct LandscapeFigures {
    std::vector<Breakdown> breakdowns; ///< in the order of `dimensions`; Zone once a zone layer
    std::vector<Growth> growth;
    Bases bases;
    DataQuality quality;

    /** The breakdown by a dimension (of a zone layer: the first), or null. */
    [[nodiscard]] const Breakdown* by(Dimension dimension) const;
};

struct FigureInputs {
    const MergedStations& stations;
    BaseInputs bases;
    std::span<const StationSourceFacts> sources; ///< one a layer of the merge
    std::span<const Issue> issues;
};

[[nodiscard]] LandscapeFigures takeFigures(
    const FigureInputs& inputs,
    const StationFilter& filter = {},
    const JobContext& job = {});

/** The base of a figure of Country, State or Zone; without any for other dimensions. */
[[nodiscard]] Base baseOf(const Bases& bases, const Breakdown& breakdown, const Figure& figure);

} // namespace corredor::landscape
