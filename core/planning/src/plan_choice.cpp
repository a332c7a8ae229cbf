#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>
#include <corredor/planning/plan.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::planning {

namespace {

/** Places are written to about a centimetre; two candidates are farther apart than this. */
constexpr double samePlaceM = 1;

std::int32_t candidateAt(const CandidateSites& sites, geo::LonLat place, const char* key) {
    const geo::LocalScale scale(place.lat);
    std::int32_t nearest = -1;
    double nearestM = samePlaceM;
    for (std::size_t site = 0; site < sites.location.size(); ++site) {
        const double distanceM = scale.distanceM(sites.location[site], place);
        if (distanceM < nearestM) {
            nearest = static_cast<std::int32_t>(site);
            nearestM = distanceM;
        }
    }
    if (nearest < 0) {
        throw ScenarioError(
            {{},
             key,
             fmt::format("no candidate site lies at {:.7f},{:.7f}", place.lon, place.lat),
             "remove the place, or make the candidates as they were when it was chosen"});
    }
    return nearest;
}

std::vector<std::int32_t>
candidatesAt(const CandidateSites& sites, const std::vector<geo::LonLat>& places, const char* key) {
    std::vector<std::int32_t> candidates;
    for (const geo::LonLat place : places) {
        candidates.push_back(candidateAt(sites, place, key));
    }
    std::ranges::sort(candidates);
    const auto repeated = std::ranges::unique(candidates);
    candidates.erase(repeated.begin(), repeated.end());
    return candidates;
}

} // namespace

PlanChoice choiceOf(const CandidateSites& sites, const PlanOptions& options) {
    PlanChoice choice{
        candidatesAt(sites, options.pinned, "plan.pinned"),
        candidatesAt(sites, options.forbidden, "plan.forbidden")};
    for (const std::int32_t site : choice.pinned) {
        if (std::ranges::binary_search(choice.forbidden, site)) {
            throw ScenarioError(
                {{},
                 "plan.pinned",
                 fmt::format(
                     "site {} is pinned and forbidden", sites.id[static_cast<std::size_t>(site)]),
                 "remove it from plan.pinned or from plan.forbidden"});
        }
    }
    return choice;
}

} // namespace corredor::planning
