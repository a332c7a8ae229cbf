#include "roadmap_model.h"

#include <algorithm>

namespace corredor::planning {

std::vector<SiteStage> stagesFromTheFirstYear(
    const RoadmapInputs& inputs,
    const RoadmapOptions& options,
    std::int32_t candidate) {
    const auto site = static_cast<std::size_t>(candidate);
    const SiteCatchment& catchment = inputs.catchments[site];
    std::vector<SiteStage> stages;
    stages.reserve(static_cast<std::size_t>(options.years()));
    for (int year = options.firstYear; year <= options.lastYear; ++year) {
        const SiteStage* before = stages.empty() ? nullptr : &stages.back();
        SiteStage stage;
        stage.year = year;
        stage.demand = demandOf(catchment, inputs.parameters, year, options.estimate);
        stage.design = designSite(
            catchment,
            stage.demand,
            inputs.parameters,
            before == nullptr ? nullptr : &before->design);
        const double capexUsd = capexOf(stage.design, inputs.settings[site], inputs.parameters).mid;
        stage.capexUsd = std::max(capexUsd, before == nullptr ? 0.0 : before->capexUsd);
        stages.push_back(std::move(stage));
    }
    return stages;
}

} // namespace corredor::planning
