#include "reduced_cover.h"

#include <algorithm>
#include <numeric>

namespace corredor::location {

namespace {

/** Each demand's free facilities, as a transposed copy of the cover sets. */
struct Transposed {
    std::vector<std::int64_t> begin;
    std::vector<std::int32_t> facility;

    [[nodiscard]] std::span<const std::int32_t> of(std::size_t demand) const {
        const auto first = static_cast<std::size_t>(begin[demand]);
        return std::span(facility).subspan(
            first, static_cast<std::size_t>(begin[demand + 1]) - first);
    }
};

Transposed transpose(
    const CoverModel& model,
    std::span<const std::int32_t> free,
    const std::vector<char>& served,
    const CoverFloors* floors) {
    Transposed out;
    out.begin.assign(model.weights.size() + 1, 0);
    const auto counts = [&](std::size_t demand) {
        const bool isInFloor = floors != nullptr && !floors->of(demand).empty();
        return served[demand] == 0 && (model.weights[demand] > 0 || isInFloor);
    };
    for (const std::int32_t facility : free) {
        for (const std::int32_t demand : model.coverOf(facility)) {
            const auto d = static_cast<std::size_t>(demand);
            out.begin[d + 1] += counts(d) ? 1 : 0;
        }
    }
    std::partial_sum(out.begin.begin(), out.begin.end(), out.begin.begin());
    out.facility.resize(static_cast<std::size_t>(out.begin.back()));
    std::vector<std::int64_t> next(out.begin.begin(), out.begin.end() - 1);
    for (std::size_t f = 0; f < free.size(); ++f) {
        for (const std::int32_t demand : model.coverOf(free[f])) {
            const auto d = static_cast<std::size_t>(demand);
            if (counts(d)) {
                out.facility[static_cast<std::size_t>(next[d]++)] = static_cast<std::int32_t>(f);
            }
        }
    }
    return out;
}

std::uint64_t hashOf(std::span<const std::int32_t> set) {
    // Source: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ (64-bit constants)
    std::uint64_t hash = 14695981039346656037U;
    for (const std::int32_t item : set) {
        hash = (hash ^ static_cast<std::uint32_t>(item)) * std::uint64_t{1099511628211U};
    }
    return hash;
}

/** Demands that some free facility covers, ordered so that equal cover sets are neighbours. */
std::vector<std::int64_t> groupedDemands(const Transposed& coveredBy, std::size_t demands) {
    struct Entry {
        std::uint64_t hash;
        std::int64_t demand;
    };

    std::vector<Entry> entries;
    for (std::size_t d = 0; d < demands; ++d) {
        if (!coveredBy.of(d).empty()) {
            entries.push_back({hashOf(coveredBy.of(d)), static_cast<std::int64_t>(d)});
        }
    }
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.hash != b.hash) {
            return a.hash < b.hash;
        }
        const auto left = coveredBy.of(static_cast<std::size_t>(a.demand));
        const auto right = coveredBy.of(static_cast<std::size_t>(b.demand));
        if (std::ranges::equal(left, right)) {
            return a.demand < b.demand;
        }
        return std::ranges::lexicographical_compare(left, right);
    });
    std::vector<std::int64_t> order(entries.size());
    std::ranges::transform(entries, order.begin(), &Entry::demand);
    return order;
}

void addGroup(ReducedCover& out, std::span<const std::int32_t> set, double weight) {
    if (set.size() == 1) {
        out.alone[static_cast<std::size_t>(set.front())] += weight;
        return;
    }
    out.weight.push_back(weight);
    out.facilityOf.insert(out.facilityOf.end(), set.begin(), set.end());
    out.groupBegin.push_back(std::ssize(out.facilityOf));
}

/** Floors of the reduced problem, with what the served demands weigh in them taken off. */
std::vector<ReducedFloor>
floorsBeyond(const CoverFloors& floors, const std::vector<char>& served, std::size_t free) {
    std::vector<ReducedFloor> out(floors.count());
    for (std::size_t k = 0; k < out.size(); ++k) {
        out[k].alone.assign(free, 0);
        out[k].least = floors.least[k];
        out[k].slack = floors.slack[k];
        out[k].perShare = floors.perShare[k];
    }
    for (std::size_t d = 0; d < served.size(); ++d) {
        for (const CoverFloors::Part& part : floors.of(d)) {
            out[static_cast<std::size_t>(part.floor)].least -= served[d] != 0 ? part.weight : 0;
        }
    }
    return out;
}

/** Adds a demand that the facilities of `set` cover; `group` is theirs if they are several. */
void addToFloors(
    std::vector<ReducedFloor>& floors,
    std::span<const CoverFloors::Part> parts,
    std::span<const std::int32_t> set,
    std::int32_t group) {
    for (const CoverFloors::Part& part : parts) {
        ReducedFloor& floor = floors[static_cast<std::size_t>(part.floor)];
        if (set.size() == 1) {
            floor.alone[static_cast<std::size_t>(set.front())] += part.weight;
        } else if (!floor.group.empty() && floor.group.back() == group) {
            floor.weight.back() += part.weight;
        } else {
            floor.group.push_back(group);
            floor.weight.push_back(part.weight);
        }
    }
}

} // namespace

ReducedCover reduceCover(
    const CoverModel& model,
    std::span<const std::int32_t> free,
    std::span<const std::int32_t> forced,
    const CoverFloors* floors) {
    ReducedCover out;
    out.forced.assign(forced.begin(), forced.end());
    out.original.assign(free.begin(), free.end());
    out.alone.assign(free.size(), 0);
    const auto required = std::ranges::count(model.isRequired, 1);
    out.choices = model.freeChoices + static_cast<int>(required) - static_cast<int>(forced.size());
    if (model.hasBudget()) {
        Limit& budget = out.limits.emplace_back();
        budget.most = model.source->budget;
        for (const std::int32_t facility : forced) {
            budget.most -= model.costOf(facility);
        }
        for (const std::int32_t facility : free) {
            budget.use.push_back(model.costOf(facility));
        }
    }
    std::vector<char> served(model.weights.size(), 0);
    for (const std::int32_t facility : forced) {
        for (const std::int32_t demand : model.coverOf(facility)) {
            served[static_cast<std::size_t>(demand)] = 1;
        }
    }
    for (std::size_t d = 0; d < served.size(); ++d) {
        out.baseValue += served[d] != 0 ? model.weights[d] : 0.0;
    }
    if (floors != nullptr) {
        out.floors = floorsBeyond(*floors, served, free.size());
        out.shareScale = floors->shareScale;
        out.baseValue = floors->isByShare() ? 0 : out.baseValue;
    }
    const Transposed coveredBy = transpose(model, free, served, floors);
    const auto order = groupedDemands(coveredBy, model.weights.size());
    for (std::size_t i = 0; i < order.size();) {
        const auto set = coveredBy.of(static_cast<std::size_t>(order[i]));
        double weight = 0;
        std::size_t end = i;
        for (; end < order.size() &&
               std::ranges::equal(set, coveredBy.of(static_cast<std::size_t>(order[end])));
             ++end) {
            const auto demand = static_cast<std::size_t>(order[end]);
            weight += model.weights[demand];
            if (floors != nullptr) {
                const auto group = static_cast<std::int32_t>(out.groups());
                addToFloors(out.floors, floors->of(demand), set, group);
            }
        }
        addGroup(out, set, weight);
        i = end;
    }
    return out;
}

MaxCoverProblem asProblem(const ReducedCover& reduced) {
    MaxCoverProblem problem;
    problem.p = reduced.choices;
    if (!reduced.limits.empty()) {
        problem.costs = reduced.limits.front().use;
        problem.budget = reduced.limits.front().most;
    }
    problem.weights = reduced.weight;
    problem.weights.insert(problem.weights.end(), reduced.alone.begin(), reduced.alone.end());
    std::vector<std::vector<std::int32_t>> covers(static_cast<std::size_t>(reduced.facilities()));
    for (std::ptrdiff_t g = 0; g < reduced.groups(); ++g) {
        for (const std::int32_t f : reduced.group(g)) {
            covers[static_cast<std::size_t>(f)].push_back(static_cast<std::int32_t>(g));
        }
    }
    for (std::size_t f = 0; f < covers.size(); ++f) {
        covers[f].push_back(static_cast<std::int32_t>(reduced.weight.size() + f));
        problem.covers.demand.insert(
            problem.covers.demand.end(), covers[f].begin(), covers[f].end());
        problem.covers.begin.push_back(std::ssize(problem.covers.demand));
    }
    return problem;
}

} // namespace corredor::location
