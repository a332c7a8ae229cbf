#include "phased_dominance.h"

#include <corredor/base/parallel.h>

#include <algorithm>
#include <span>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 256;
constexpr std::size_t mostRivals = 4000; // that one facility is held against: time stays bounded

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** For each demand the facilities that cover it, ascending. */
std::vector<std::vector<std::int32_t>>
coveringFacilities(const PhasedModel& model, const std::vector<std::int32_t>& choosable) {
    std::vector<std::vector<std::int32_t>> of(at(model.demands));
    for (const std::int32_t facility : choosable) {
        for (const std::int32_t demand : model.covers.of(facility)) {
            of[at(demand)].push_back(facility);
        }
    }
    return of;
}

/** Covers at least as much, costs no more in any period, and comes first of two that are alike. */
bool canReplace(const PhasedModel& model, std::int32_t rival, std::int32_t facility) {
    const auto own = model.covers.of(facility);
    const auto other = model.covers.of(rival);
    if (other.size() < own.size()) {
        return false;
    }
    bool isAlike = other.size() == own.size();
    for (std::int32_t t = 0; t < model.periods; ++t) {
        const double difference = model.costBy(t, rival) - model.costBy(t, facility);
        if (difference > 0) {
            return false;
        }
        isAlike = isAlike && difference == 0;
    }
    if (isAlike && rival > facility) {
        return false;
    }
    return std::ranges::includes(other, own);
}

bool isDominated(
    const PhasedModel& model,
    const std::vector<std::vector<std::int32_t>>& covering,
    std::int32_t facility) {
    const auto own = model.covers.of(facility);
    if (own.empty()) {
        return true;
    }
    const auto rarest = std::ranges::min_element(
        own, {}, [&](std::int32_t demand) { return covering[at(demand)].size(); });
    const std::vector<std::int32_t>& all = covering[at(*rarest)];
    const std::span<const std::int32_t> rivals(all.data(), std::min(all.size(), mostRivals));
    return std::ranges::any_of(rivals, [&](std::int32_t rival) {
        return rival != facility && canReplace(model, rival, facility);
    });
}

} // namespace

std::vector<char>
dominatedFacilities(const PhasedModel& model, const std::vector<std::int32_t>& choosable) {
    const auto covering = coveringFacilities(model, choosable);
    std::vector<char> dominated(at(model.facilities()), 0);
    parallelFor(std::ssize(choosable), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = begin; i < end; ++i) {
            const std::int32_t facility = choosable[static_cast<std::size_t>(i)];
            if (model.isRequired[at(facility)] == 0) {
                dominated[at(facility)] = isDominated(model, covering, facility) ? 1 : 0;
            }
        }
    });
    return dominated;
}

} // namespace corredor::location
