#include "key_lines.h"
#include "value_codec.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>

namespace corredor::scenario {
namespace {

using planning::CriterionKind;
using planning::CriterionOptions;

constexpr int mostPlanSites = 100'000; // as many as the key plan.sites may say

struct KindOfName {
    std::string_view name; ///< as corredor::folded gives it
    CriterionKind kind;
};

// The names that planners give to criteria (DESIGN.md's list, and their Spanish counterparts).
constexpr std::array kindsByName = {
    KindOfName{"population", CriterionKind::Population},
    KindOfName{"people", CriterionKind::Population},
    KindOfName{"demand", CriterionKind::Population},
    KindOfName{"poblacion", CriterionKind::Population},
    KindOfName{"gap", CriterionKind::ChargerDistance},
    KindOfName{"gap distance", CriterionKind::ChargerDistance},
    KindOfName{"charger distance", CriterionKind::ChargerDistance},
    KindOfName{"brecha", CriterionKind::ChargerDistance},
    KindOfName{"traffic", CriterionKind::Traffic},
    KindOfName{"aadt", CriterionKind::Traffic},
    KindOfName{"tdpa", CriterionKind::Traffic},
    KindOfName{"transito", CriterionKind::Traffic},
    KindOfName{"crossing", CriterionKind::CrossingVolume},
    KindOfName{"crossings", CriterionKind::CrossingVolume},
    KindOfName{"crossing volume", CriterionKind::CrossingVolume},
    KindOfName{"cruces", CriterionKind::CrossingVolume},
    KindOfName{"equity", CriterionKind::Equity},
    KindOfName{"marginalisation", CriterionKind::Equity},
    KindOfName{"marginalization", CriterionKind::Equity},
    KindOfName{"marginacion", CriterionKind::Equity},
    KindOfName{"equidad", CriterionKind::Equity},
    KindOfName{"grid", CriterionKind::MeasureNearest},
    KindOfName{"substation", CriterionKind::MeasureNearest},
    KindOfName{"substations", CriterionKind::MeasureNearest},
    KindOfName{"subestaciones", CriterionKind::MeasureNearest},
    KindOfName{"broadband", CriterionKind::MeasureValue},
    KindOfName{"measure nearest", CriterionKind::MeasureNearest},
    KindOfName{"measure value", CriterionKind::MeasureValue},
    KindOfName{"measure sum", CriterionKind::MeasureSum},
};

bool hasMeasure(const Scenario& scenario, std::string_view name) {
    return std::ranges::any_of(
        scenario.measures, [&](const auto& measure) { return measure.options.name == name; });
}

/** The kind a name stands for; a layer of the user's under that name comes before the built-in. */
std::optional<CriterionKind> kindOfName(const Scenario& scenario, const std::string& name) {
    const std::string plain = folded(name);
    const auto found = std::ranges::find(kindsByName, plain, &KindOfName::name);
    const bool measured = hasMeasure(scenario, name);
    if (found == kindsByName.end()) {
        return measured ? std::optional(CriterionKind::MeasureValue) : std::nullopt;
    }
    if (found->kind == CriterionKind::CrossingVolume && measured) {
        return CriterionKind::MeasureSum;
    }
    return found->kind;
}

bool readsMeasure(CriterionKind kind) {
    return kind == CriterionKind::Traffic || kind == CriterionKind::MeasureNearest ||
           kind == CriterionKind::MeasureValue || kind == CriterionKind::MeasureSum;
}

void deriveCriterion(Draft& draft, std::size_t index) {
    CriterionOptions& criterion = draft.scenario.criteria[index];
    const std::string path = elementPath("criteria", index);
    if (!draft.lines.isStated(path + ".kind")) {
        const auto kind = kindOfName(draft.scenario, criterion.name);
        if (!kind && !criterion.name.empty()) {
            draft.addFault(
                path + ".name",
                "does not say what the criterion measures; set kind, or add [[measures]] with "
                "this name");
        }
        criterion.kind = kind.value_or(CriterionKind::Population);
    }
    if (!draft.lines.isStated(path + ".direction") &&
        criterion.kind == CriterionKind::MeasureNearest) {
        criterion.direction = planning::Direction::LessIsBetter;
    }
    if (criterion.measure.empty() && readsMeasure(criterion.kind)) {
        const bool plainTraffic =
            criterion.kind == CriterionKind::Traffic && !hasMeasure(draft.scenario, criterion.name);
        criterion.measure = plainTraffic ? "traffic" : criterion.name;
    }
}

/** Without a number of its own the study asks for as many best sites as the plan has. */
void deriveSensitivity(Draft& draft) {
    Scenario& scenario = draft.scenario;
    scenario.sensitivity.seed = scenario.seed;
    const bool planHasNumber = scenario.plan && !scenario.plan->budget &&
                               scenario.plan->objective != planning::Objective::SetCover;
    if (planHasNumber && !draft.lines.isStated("sensitivity.top")) {
        scenario.sensitivity.top = scenario.plan->sites;
    }
}

} // namespace

void deriveDefaults(Draft& draft) {
    Scenario& scenario = draft.scenario;
    for (std::size_t i = 0; i < scenario.criteria.size(); ++i) {
        deriveCriterion(draft, i);
    }
    for (auto& zones : scenario.zones) {
        if (zones.options.name.empty()) {
            zones.options.name = std::filesystem::path(zones.path.written).stem().string();
        }
    }
    for (auto& exclusion : scenario.exclusions) {
        if (exclusion.options.name.empty()) {
            exclusion.options.name = std::filesystem::path(exclusion.path.written).stem().string();
        }
    }
    if (scenario.sizing.catchment.traffic.empty()) {
        const auto traffic =
            std::ranges::find(scenario.criteria, CriterionKind::Traffic, &CriterionOptions::kind);
        scenario.sizing.catchment.traffic =
            traffic == scenario.criteria.end() ? std::string() : traffic->measure;
    }
    deriveSensitivity(draft);
    if (scenario.roadmap) {
        scenario.roadmap->seed = scenario.seed;
    }
    if (scenario.plan) {
        scenario.plan->seed = scenario.seed;
        scenario.sitesNotUsed = scenario.plan->objective == planning::Objective::SetCover &&
                                draft.lines.isStated("plan.sites");
        if (scenario.plan->budget && !draft.lines.isStated("plan.sites")) {
            scenario.plan->sites = mostPlanSites;
        }
    }
}

} // namespace corredor::scenario
