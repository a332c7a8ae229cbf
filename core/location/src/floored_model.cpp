#include "floored_model.h"

#include "merged_demands.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::location {

namespace {

constexpr double slackShare = 1e-7;   // of a floor's weight: CLP's own tolerance
constexpr double slackOfUnit = 0.9;   // whole multiples short by less than one are not short
constexpr double roundingUnit = 1e-6; // of the unit: what sums and shares are off by

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::vector<std::int32_t> sortedOnce(std::vector<std::int32_t> list) {
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
    return list;
}

/** The cover sets with one facility more for every list, so that it splits demands as they do. */
CoverSets withLists(CoverSets covers, std::span<const CoverFloor> floors) {
    for (const CoverFloor& floor : floors) {
        const auto list = sortedOnce(floor.demands);
        covers.demand.insert(covers.demand.end(), list.begin(), list.end());
        covers.begin.push_back(std::ssize(covers.demand));
    }
    return covers;
}

/** The first facilities' cover sets, each of the marked ones with a demand of its own more. */
CoverSets
withOwnDemands(const CoverSets& covers, std::span<const char> isMarked, std::int32_t firstOwn) {
    CoverSets out;
    for (std::size_t f = 0; f < isMarked.size(); ++f) {
        const auto set = covers.of(static_cast<std::int32_t>(f));
        out.demand.insert(out.demand.end(), set.begin(), set.end());
        if (isMarked[f] != 0) {
            out.demand.push_back(firstOwn++);
        }
        out.begin.push_back(std::ssize(out.demand));
    }
    return out;
}

} // namespace

/** Demands merged, with what each weighs in which floor. */
struct FlooredModel::Merged {
    MaxCoverProblem problem;
    std::vector<std::vector<CoverFloors::Part>> parts; ///< per demand, by floor
    std::vector<double> already;                       ///< per cover floor

    explicit Merged(const FlooredCoverProblem& source);

private:
    void addSiteFloors(const FlooredCoverProblem& source, const CoverSets& covers);
};

FlooredModel::Merged::Merged(const FlooredCoverProblem& source) : already(source.floors.size(), 0) {
    std::vector<double> weights = source.cover.weights;
    for (const std::int32_t demand : source.cover.coveredAlready) {
        weights[at(demand)] = 0;
    }
    std::vector<char> counts(weights.size());
    std::ranges::transform(weights, counts.begin(), [](double weight) { return weight > 0; });
    const DemandClasses classes = classesOf(withLists(source.cover.covers, source.floors), counts);
    problem.weights.assign(at(classes.count), 0);
    parts.resize(at(classes.count));
    for (std::size_t d = 0; d < weights.size(); ++d) {
        if (classes.classOf[d] >= 0) {
            problem.weights[at(classes.classOf[d])] += weights[d];
        }
    }
    for (std::size_t k = 0; k < source.floors.size(); ++k) {
        const auto floor = static_cast<std::int32_t>(k);
        for (const std::int32_t demand : sortedOnce(source.floors[k].demands)) {
            already[k] += source.cover.weights[at(demand)] - weights[at(demand)];
            const std::int32_t its = classes.classOf[at(demand)];
            if (its >= 0 && (parts[at(its)].empty() || parts[at(its)].back().floor != floor)) {
                parts[at(its)].push_back({floor, problem.weights[at(its)]});
            }
        }
    }
    addSiteFloors(source, classes.covers);
    problem.p = source.cover.p;
    problem.required = source.cover.required;
    problem.excluded = source.cover.excluded;
    problem.costs = source.cover.costs;
    problem.budget = source.cover.budget;
}

void FlooredModel::Merged::addSiteFloors(
    const FlooredCoverProblem& source,
    const CoverSets& covers) {
    const auto facilities = static_cast<std::size_t>(source.cover.covers.facilities());
    std::vector<std::vector<CoverFloors::Part>> ofFacility(facilities);
    for (std::size_t k = 0; k < source.siteFloors.size(); ++k) {
        for (const std::int32_t f : sortedOnce(source.siteFloors[k].facilities)) {
            ofFacility[at(f)].push_back({static_cast<std::int32_t>(source.floors.size() + k), 1.0});
        }
    }
    std::vector<char> isMarked(facilities);
    std::ranges::transform(
        ofFacility, isMarked.begin(), [](const auto& list) { return list.empty() ? 0 : 1; });
    problem.covers =
        withOwnDemands(covers, isMarked, static_cast<std::int32_t>(problem.weights.size()));
    for (auto& list : ofFacility) {
        if (!list.empty()) {
            problem.weights.push_back(0);
            parts.push_back(std::move(list));
        }
    }
}

FlooredModel::FlooredModel(const FlooredCoverProblem& problem, std::span<const double> wholes)
    : FlooredModel(problem, wholes, Merged(problem)) {}

FlooredModel::FlooredModel(
    const FlooredCoverProblem& problem,
    std::span<const double> wholes,
    Merged merged)
    : m_already(std::move(merged.already))
    , m_problem(std::move(merged.problem))
    , m_cover(m_problem) {
    for (const auto& parts : merged.parts) {
        m_floors.parts.insert(m_floors.parts.end(), parts.begin(), parts.end());
        m_floors.begin.push_back(std::ssize(m_floors.parts));
    }
    setFloors(problem, wholes);
}

void FlooredModel::setFloors(const FlooredCoverProblem& problem, std::span<const double> wholes) {
    const double unit = m_cover.unit;
    m_floors.shareScale = wholes.empty() ? 0 : std::ranges::max(wholes);
    for (std::size_t k = 0; k < problem.floors.size(); ++k) {
        if (m_floors.isByShare() && wholes[k] > 0) {
            m_floors.least.push_back(-m_already[k]);
            m_floors.slack.push_back(0);
            m_floors.perShare.push_back(wholes[k] / m_floors.shareScale);
            continue;
        }
        const double least = std::max(0.0, problem.floors[k].least - m_already[k]);
        m_floors.least.push_back(unit > 0 ? unit * std::ceil(least / unit - roundingUnit) : least);
        m_floors.slack.push_back(
            unit > 0 ? slackOfUnit * unit : slackShare * std::max(1.0, problem.floors[k].least));
        m_floors.perShare.push_back(0);
    }
    for (const SiteFloor& floor : problem.siteFloors) {
        m_floors.least.push_back(floor.least);
        m_floors.slack.push_back(slackOfUnit);
        m_floors.perShare.push_back(0);
    }
}

double FlooredModel::tolerance() const {
    constexpr double roundingShare = 1e-9; // as CoverModel's
    return m_floors.isByShare() ? roundingShare * std::max(1.0, m_floors.shareScale)
                                : m_cover.tolerance();
}

double FlooredModel::tightened(double bound) const {
    return m_floors.isByShare() ? bound : m_cover.tightened(bound);
}

std::vector<double> FlooredModel::targets(double value) const {
    std::vector<double> targets = m_floors.least;
    for (std::size_t k = 0; k < targets.size(); ++k) {
        targets[k] += m_floors.perShare[k] * value;
    }
    return targets;
}

MaxCoverProblem FlooredModel::relaxedAt(std::span<const double> prices) const {
    MaxCoverProblem relaxed = m_problem;
    for (std::size_t d = 0; d < relaxed.weights.size(); ++d) {
        double weight = m_floors.isByShare() ? 0 : relaxed.weights[d];
        for (const CoverFloors::Part& part : m_floors.of(d)) {
            weight += prices[at(part.floor)] * part.weight;
        }
        relaxed.weights[d] = weight;
    }
    return relaxed;
}

double FlooredModel::paidAt(std::span<const double> prices) const {
    double paid = 0;
    for (std::size_t k = 0; k < prices.size(); ++k) {
        paid += prices[k] * (m_floors.least[k] - m_floors.slack[k]);
    }
    return paid;
}

} // namespace corredor::location
