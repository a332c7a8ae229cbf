#include "key_lines.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace corredor::scenario {
namespace {

/** A measure that a key names must be there. */
void checkMeasureName(Draft& draft, const std::string& path, const std::string& name) {
    std::vector<std::string_view> names;
    for (const auto& measure : draft.scenario.measures) {
        names.push_back(measure.options.name);
    }
    if (name.empty() || std::ranges::find(names, name) != names.end()) {
        return;
    }
    const auto nearest = nearestName(name, names);
    draft.addFault(
        path,
        nearest ? fmt::format("there is no measure \"{}\"; did you mean \"{}\"?", name, *nearest)
                : fmt::format("there is no measure \"{}\"; add [[measures]] with this name", name));
}

/** Nothing of a raster is nearest. */
void checkHasFeatures(Draft& draft, const std::string& path, const std::string& name) {
    for (const auto& measure : draft.scenario.measures) {
        if (measure.options.name == name && measure.options.raster) {
            draft.addFault(
                path, "needs points, lines or polygons: a raster has no nearest feature");
        }
    }
}

void checkBroadband(Draft& draft) {
    const planning::BroadbandOptions& broadband = draft.scenario.sizing.setting.broadband;
    checkMeasureName(draft, "sizing.broadband", broadband.measure);
    if (broadband.least && broadband.most && *broadband.least > *broadband.most) {
        draft.addFault("sizing.broadband_max", "must not be below sizing.broadband_min");
    }
    if (draft.scenario.candidates.mustBeOnline && broadband.measure.empty()) {
        draft.addFault(
            "candidates.must_be_online",
            "needs to know where there is cover; add sizing.broadband");
    }
}

void checkProgrammes(Draft& draft) {
    std::set<std::string> seen;
    const auto& programmes = draft.scenario.programmes;
    for (std::size_t i = 0; i < programmes.size(); ++i) {
        const std::string path = elementPath("programmes", i);
        if (!seen.insert(programmes[i].name).second) {
            draft.addFault(
                path + ".name",
                fmt::format(
                    "the name \"{}\" is taken by an earlier one; names are unique",
                    programmes[i].name));
        }
    }
    for (const planning::Programme& programme : programmesOf(draft.scenario)) {
        const auto stated = std::ranges::find(programmes, programme.name, &ProgrammeChoice::name);
        if (stated == programmes.end()) {
            continue;
        }
        const std::string path =
            elementPath("programmes", static_cast<std::size_t>(stated - programmes.begin()));
        if (programme.kind == planning::ProgrammeKind::CapexShare && programme.rate > 1) {
            draft.addFault(path + ".rate", "is a share of the cost: from 0 to 1");
        }
        if (programme.firstYear > programme.lastYear) {
            draft.addFault(
                path + ".to",
                fmt::format(
                    "the last year {} is before the first, {}",
                    programme.lastYear,
                    programme.firstYear));
        }
    }
}

void checkRoadmap(Draft& draft) {
    const auto& roadmap = draft.scenario.roadmap;
    if (!roadmap) {
        return;
    }
    if (draft.scenario.population.empty()) {
        draft.addFault("roadmap", "needs people to serve; add [[population]]");
    }
    if (!draft.scenario.plan) {
        draft.addFault("roadmap", "goes with a plan; add [plan]");
    }
    if (!draft.scenario.hasCandidates) {
        draft.addFault("roadmap", "needs places to choose from; add [candidates]");
    }
    if (roadmap->years() < 1 || roadmap->years() > planning::mostRoadmapYears) {
        draft.addFault(
            "roadmap.to",
            fmt::format(
                "must be 0 to {} years after roadmap.from", planning::mostRoadmapYears - 1));
        return;
    }
    const auto& budgets = roadmap->budgetsUsd;
    if (budgets.size() != 1 && std::ssize(budgets) != roadmap->years()) {
        draft.addFault(
            "roadmap.budgets_usd",
            fmt::format(
                "holds {} numbers; give {}, one a year, or a single one",
                budgets.size(),
                roadmap->years()));
    }
    if (std::ranges::any_of(budgets, [](double usd) { return !(usd >= 0 && usd <= 1e13); })) {
        draft.addFault("roadmap.budgets_usd", "every budget must be from 0 to 1e13 USD");
    }
}

} // namespace

void checkSizing(Draft& draft) {
    const planning::ProposalOptions& sizing = draft.scenario.sizing;
    checkMeasureName(draft, "sizing.traffic", sizing.catchment.traffic);
    checkMeasureName(draft, "sizing.truck_percent", sizing.catchment.truckPercent);
    checkMeasureName(draft, "sizing.grid", sizing.setting.grid);
    checkHasFeatures(draft, "sizing.grid", sizing.setting.grid);
    checkMeasureName(draft, "sizing.grid_lines", sizing.setting.gridLines);
    checkHasFeatures(draft, "sizing.grid_lines", sizing.setting.gridLines);
    checkBroadband(draft);
    checkProgrammes(draft);
    checkRoadmap(draft);
}

} // namespace corredor::scenario
