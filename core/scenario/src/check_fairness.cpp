#include "key_lines.h"

#include <corredor/base/text.h>
#include <corredor/sources/builtin.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

using planning::GroupBy;
using planning::GroupQuery;

void rejectName(
    Draft& draft,
    const std::string& path,
    std::string_view what,
    const std::string& name,
    const std::vector<std::string>& known) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    const auto nearest = nearestName(name, names);
    draft.addFault(
        path,
        nearest
            ? fmt::format("there is no {} \"{}\"; did you mean \"{}\"?", what, name, *nearest)
            : fmt::format("there is no {} \"{}\"; one of: {}", what, name, fmt::join(known, ", ")));
}

void checkOf(
    Draft& draft,
    const std::string& path,
    std::string_view what,
    const GroupQuery& query,
    const std::vector<std::string>& known) {
    for (const std::string& name : query.of) {
        const bool isKnown = std::ranges::any_of(
            known, [&](const std::string& other) { return folded(other) == folded(name); });
        if (!isKnown) {
            rejectName(draft, path + ".of", what, name, known);
        }
    }
}

/** Codes as sites have them ("CA"), and names. */
std::vector<std::string> stateNames() {
    std::vector<std::string> names;
    const auto states = sources::builtinStates();
    for (std::size_t s = 0; s < states->id.size(); ++s) {
        names.emplace_back(sources::stateCodeOf(states->id[s]));
        names.push_back(states->label[s]);
    }
    return names;
}

void checkLayer(Draft& draft, const std::string& path, const GroupQuery& query) {
    const bool ofZones = query.by == GroupBy::Zone;
    if (!ofZones && query.by != GroupBy::Class) {
        if (!query.layer.empty()) {
            draft.addFault(path + ".layer", "is for by = \"zone\" and by = \"class\"");
        }
        return;
    }
    std::vector<std::string> names;
    for (const auto& zones : draft.scenario.zones) {
        names.push_back(zones.options.name);
    }
    for (const auto& people : draft.scenario.population) {
        if (!ofZones) {
            names.push_back(std::filesystem::path(people.path.written).stem().string());
        }
    }
    if (ofZones && names.empty()) {
        draft.addFault(path + ".by", "\"zone\" needs zones; add [[zones]]");
    } else if (!query.layer.empty() && std::ranges::find(names, query.layer) == names.end()) {
        rejectName(
            draft,
            path + ".layer",
            ofZones ? "layer of zones" : "layer of people or zones",
            query.layer,
            names);
    }
}

void checkGroups(Draft& draft, const std::string& path, const GroupQuery& query) {
    checkLayer(draft, path, query);
    if (query.by == GroupBy::Class && query.field.empty()) {
        draft.addFault(path + ".field", "is missing: say which field makes the classes");
    }
    if (query.by != GroupBy::Class && !query.field.empty()) {
        draft.addFault(path + ".field", "is for by = \"class\"");
    }
    if (query.by == GroupBy::Country) {
        checkOf(draft, path, "country", query, {"US", "MX"});
    }
    if (query.by == GroupBy::State) {
        checkOf(draft, path, "state", query, stateNames());
    }
}

void checkFloor(Draft& draft, const std::string& path, const planning::PlanFloor& floor) {
    checkGroups(draft, path, floor.groups);
    if (!floor.share && !floor.minSitesShare) {
        draft.addFault(path, "asks for nothing; state share or min_sites_share");
    }
    if (!floor.minSitesShare) {
        return;
    }
    if (floor.groups.by != GroupBy::Country && floor.groups.by != GroupBy::State) {
        draft.addFault(path + ".min_sites_share", "is for by = \"country\" and by = \"state\"");
    }
    if (draft.scenario.plan && draft.scenario.plan->budget) {
        draft.addFault(
            path + ".min_sites_share",
            "needs a fixed number of sites; use share, or remove plan.budget");
    }
}

/** Floors and trade-offs go with plain max cover. */
void checkPlanOf(Draft& draft, const std::string& path) {
    const auto& plan = draft.scenario.plan;
    if (!plan) {
        draft.addFault(path, "goes with a plan; add [plan]");
    } else if (plan->objective != planning::Objective::MaxCover) {
        draft.addFault(path, "goes with plan.objective = \"max-cover\" only");
    } else if (plan->decay != planning::Decay::None) {
        draft.addFault(path, "goes with plan.decay = \"none\" only");
    }
}

} // namespace

void checkFairness(Draft& draft) {
    const Scenario& scenario = draft.scenario;
    for (std::size_t i = 0; i < scenario.floors.size(); ++i) {
        const std::string path = elementPath("floors", i);
        checkPlanOf(draft, path);
        checkFloor(draft, path, scenario.floors[i]);
    }
    if (scenario.tradeoff) {
        checkPlanOf(draft, "tradeoff");
        checkGroups(draft, "tradeoff", scenario.tradeoff->groups);
    }
}

} // namespace corredor::scenario
