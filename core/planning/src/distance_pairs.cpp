#include "distance_pairs.h"

#include <corredor/base/error.h>
#include <corredor/base/units.h>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace corredor::planning {

namespace {

constexpr std::size_t batch = 1024; // sites searched at a time

// While a model is solved a pair is held three times: as measured (12 bytes), in the problem (12)
// and in the solver's own form (24).
constexpr double bytesPerPair = 48;
constexpr double mostBytes = 4.0 * 1024 * 1024 * 1024;
constexpr auto mostPairs = static_cast<std::int64_t>(mostBytes / bytesPerPair);

/** Pairs by site, each site's demands ascending. */
struct PairsBySite {
    std::vector<std::int64_t> begin = {0};
    std::vector<std::int32_t> demand;
    std::vector<double> km;
    std::int64_t count = 0; ///< also of those not kept because they are too many
};

void keep(
    const network::SparseCosts& costs,
    const std::vector<double>& limitKm,
    PairsBySite& pairs) {
    for (std::size_t row = 0; row + 1 < costs.begin.size(); ++row) {
        for (auto i = static_cast<std::size_t>(costs.begin[row]);
             i < static_cast<std::size_t>(costs.begin[row + 1]);
             ++i) {
            const double km = costs.cost[i] / metresPerKm;
            if (km < limitKm[static_cast<std::size_t>(costs.column[i])] &&
                ++pairs.count <= mostPairs) {
                pairs.demand.push_back(costs.column[i]);
                pairs.km.push_back(km);
            }
        }
        pairs.begin.push_back(std::ssize(pairs.demand));
    }
}

[[noreturn]] void rejectPairs(std::int64_t count, double maxKm) {
    throw ScenarioError(
        {{},
         "plan.max_km",
         fmt::format(
             "{} pairs of people and sites lie within {} km of each other; they would take {:.1f} "
             "GiB of memory, and at most {:.0f} GiB are used",
             count,
             maxKm,
             static_cast<double>(count) * bytesPerPair / (1024.0 * 1024 * 1024),
             mostBytes / (1024.0 * 1024 * 1024)),
         "lower plan.max_km, raise candidates.spacing_km, or make the region smaller"});
}

/** The same pairs by demand, nearest site first, ties by site. */
location::CostMatrix byDemand(const PairsBySite& pairs, std::size_t demands, std::int32_t sites) {
    location::CostMatrix matrix;
    matrix.columns = sites;
    matrix.begin.assign(demands + 1, 0);
    for (const std::int32_t demand : pairs.demand) {
        ++matrix.begin[static_cast<std::size_t>(demand) + 1];
    }
    std::partial_sum(matrix.begin.begin(), matrix.begin.end(), matrix.begin.begin());
    matrix.column.resize(pairs.demand.size());
    matrix.cost.resize(pairs.demand.size());
    std::vector<std::int64_t> next(matrix.begin.begin(), matrix.begin.end() - 1);
    for (std::size_t site = 0; site + 1 < pairs.begin.size(); ++site) {
        for (auto i = static_cast<std::size_t>(pairs.begin[site]);
             i < static_cast<std::size_t>(pairs.begin[site + 1]);
             ++i) {
            const auto to =
                static_cast<std::size_t>(next[static_cast<std::size_t>(pairs.demand[i])]++);
            matrix.column[to] = static_cast<std::int32_t>(site);
            matrix.cost[to] = pairs.km[i];
        }
    }
    std::vector<std::pair<double, std::int32_t>> row;
    for (std::size_t d = 0; d < demands; ++d) {
        const auto first = static_cast<std::size_t>(matrix.begin[d]);
        const auto last = static_cast<std::size_t>(matrix.begin[d + 1]);
        row.clear();
        for (std::size_t i = first; i < last; ++i) {
            row.emplace_back(matrix.cost[i], matrix.column[i]);
        }
        std::ranges::sort(row);
        for (std::size_t i = first; i < last; ++i) {
            std::tie(matrix.cost[i], matrix.column[i]) = row[i - first];
        }
    }
    return matrix;
}

} // namespace

location::CostMatrix kmBelow(
    const PlanInputs& inputs,
    const DemandReach& demand,
    const std::vector<double>& limitKm,
    double maxKm,
    const JobContext& job) {
    // Only rows that can have pairs are searched for.
    std::vector<network::NetworkPoint> targets = demand.onNetwork;
    for (std::size_t d = 0; d < targets.size(); ++d) {
        targets[d].edge = limitKm[d] > 0 ? targets[d].edge : -1;
    }
    const auto& sites = inputs.sites.onNetwork;
    PairsBySite pairs;
    for (std::size_t begin = 0; begin < sites.size(); begin += batch) {
        const std::size_t end = std::min(sites.size(), begin + batch);
        const auto share = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(sites.size());
        };
        keep(
            inputs.layers.router.within(
                std::span(sites).subspan(begin, end - begin),
                targets,
                maxKm * metresPerKm,
                job.subRange(share(begin), share(end))),
            limitKm,
            pairs);
    }
    if (pairs.count > mostPairs) {
        rejectPairs(pairs.count, maxKm);
    }
    return byDemand(pairs, limitKm.size(), static_cast<std::int32_t>(sites.size()));
}

} // namespace corredor::planning
