#include "cover_model.h"

#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

} // namespace

CoverModel::CoverModel(
    std::shared_ptr<const DemandReach> reach,
    const PlanOptions& options,
    std::vector<double> costs,
    const std::vector<double>& kmToWhatExists)
    : m_reach(std::move(reach))
    , m_options(options)
    , m_costs(std::move(costs))
    , m_served(kmToWhatExists.size(), 0) {
    for (std::size_t d = 0; d < m_served.size(); ++d) {
        m_served[d] = std::isfinite(kmToWhatExists[d]) ? 1 : 0;
    }
}

std::vector<std::int32_t> CoverModel::soleCovers(const std::vector<std::int32_t>& chosen) const {
    std::vector<std::int32_t> sole(m_served.size(), nobody);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (const std::int32_t demand : m_reach->siteToDemand.of(chosen[i])) {
            sole[at(demand)] = sole[at(demand)] == nobody ? static_cast<std::int32_t>(i) : several;
        }
    }
    for (std::size_t d = 0; d < sole.size(); ++d) {
        sole[d] = m_served[d] != 0 ? several : sole[d];
    }
    return sole;
}

std::vector<SiteLoss> CoverModel::losses(
    const std::vector<std::int32_t>& chosen,
    const std::vector<char>& mayReplace) const {
    const std::vector<std::int32_t> sole = soleCovers(chosen);
    std::vector<SiteLoss> losses(chosen.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        for (const std::int32_t demand : m_reach->siteToDemand.of(chosen[i])) {
            const bool onlyHere = sole[at(demand)] == static_cast<std::int32_t>(i);
            losses[i].gain += onlyHere ? m_reach->people[at(demand)] : 0.0;
        }
    }
    std::vector<double> regained(chosen.size(), 0);
    std::vector<double> best(chosen.size(), 0);
    for (std::size_t site = 0; site < mayReplace.size(); ++site) {
        if (mayReplace[site] == 0) {
            continue;
        }
        std::ranges::fill(regained, 0.0);
        double fresh = 0; // people whom nobody covers, whichever site the candidate replaces
        for (const std::int32_t demand :
             m_reach->siteToDemand.of(static_cast<std::int32_t>(site))) {
            const std::int32_t owner = sole[at(demand)];
            if (owner == nobody) {
                fresh += m_reach->people[at(demand)];
            } else if (owner != several) {
                regained[at(owner)] += m_reach->people[at(demand)];
            }
        }
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (regained[i] + fresh > best[i]) {
                best[i] = regained[i] + fresh;
                losses[i].replacement = static_cast<std::int32_t>(site);
            }
        }
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        losses[i].lossWithReplacement = losses[i].gain - best[i];
    }
    return losses;
}

void CoverModel::describe(const std::vector<std::int32_t>& chosen, Plan& plan) const {
    plan.unit = "people";
    plan.gainUnit = "people";
    DemandCoverage& coverage = plan.coverage;
    coverage.location = m_reach->location;
    coverage.country = m_reach->country;
    coverage.people = m_reach->people;
    coverage.by.assign(m_served.size(), CoveredBy::Nothing);
    for (const std::int32_t site : chosen) {
        for (const std::int32_t demand : m_reach->siteToDemand.of(site)) {
            coverage.by[at(demand)] = CoveredBy::Plan;
        }
    }
    for (std::size_t d = 0; d < m_served.size(); ++d) {
        if (m_served[d] != 0) {
            coverage.by[d] = CoveredBy::Existing;
            plan.servedAlready += coverage.people[d];
        }
    }
    plan.totalDemand = std::accumulate(coverage.people.begin(), coverage.people.end(), 0.0);
}

} // namespace corredor::planning
