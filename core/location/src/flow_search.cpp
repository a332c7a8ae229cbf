#include "flow_search.h"

#include <algorithm>

namespace corredor::location {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

} // namespace

FlowSearch::FlowSearch(
    const FlowNeedsProblem& problem,
    std::vector<std::int32_t> open,
    const Deadline& deadline)
    : m_problem(&problem)
    , m_open(std::move(open))
    , m_deadline(&deadline)
    , m_chosen(at(problem.facilities), 0)
    , m_mayEnter(at(problem.facilities), 0) {
    for (const std::int32_t facility : problem.required) {
        m_chosen[at(facility)] = 1;
    }
    for (const std::int32_t facility : m_open) {
        m_mayEnter[at(facility)] = 1;
    }
}

std::vector<const FacilitySet*> FlowSearch::missing(const WayNeeds& way) const {
    std::vector<const FacilitySet*> sets;
    for (const FacilitySet& set : way) {
        const bool held = std::ranges::any_of(
            set, [&](std::int32_t facility) { return m_chosen[at(facility)] != 0; });
        if (!held) {
            sets.push_back(&set);
        }
    }
    return sets;
}

/**
 * Most flows need several facilities, so one alone earns nothing: each earns, of every flow that
 * is not driven yet, the share of the missing sets that it would fulfil.
 */
void FlowSearch::addGreedily() {
    std::vector<double> score(m_chosen.size(), 0);
    for (const FlowNeed& flow : m_problem->flows) {
        std::vector<const FacilitySet*> least;
        bool isDriven = false;
        for (std::size_t w = 0; w < flow.ways.size() && !isDriven; ++w) {
            std::vector<const FacilitySet*> sets = missing(flow.ways[w]);
            isDriven = sets.empty();
            if (w == 0 || sets.size() < least.size()) {
                least = std::move(sets);
            }
        }
        const double share = isDriven ? 0.0 : flow.volume / static_cast<double>(least.size());
        for (const FacilitySet* set : least) {
            for (const std::int32_t facility : *set) {
                score[at(facility)] += share;
            }
        }
    }
    std::int32_t best = -1;
    for (const std::int32_t facility : m_open) {
        if (m_chosen[at(facility)] == 0 && (best < 0 || score[at(facility)] > score[at(best)])) {
            best = facility;
        }
    }
    m_chosen[at(best)] = 1;
}

/** The first exchange that makes more volume possible. @return false when there is none */
bool FlowSearch::improve() {
    const auto chosenNow = [&] {
        std::vector<std::int32_t> list;
        for (std::size_t f = 0; f < m_chosen.size(); ++f) {
            if (m_chosen[f] != 0) {
                list.push_back(static_cast<std::int32_t>(f));
            }
        }
        return list;
    };
    const std::vector<std::int32_t> now = chosenNow();
    const double value = drivenVolume(m_problem->flows, now);
    const double worthwhile = 1e-9 * std::max(1.0, value);
    for (const std::int32_t out : now) {
        const bool isRequired = m_mayEnter[at(out)] == 0;
        if (isRequired || m_deadline->isOver()) {
            continue;
        }
        m_chosen[at(out)] = 0;
        const double without = drivenVolume(m_problem->flows, chosenNow());
        const std::vector<double> rescued =
            addedVolume(m_problem->flows, chosenNow(), m_problem->facilities);
        std::int32_t best = out;
        double most = value - without + worthwhile;
        for (const std::int32_t in : m_open) {
            if (m_chosen[at(in)] == 0 && rescued[at(in)] > most) {
                best = in;
                most = rescued[at(in)];
            }
        }
        m_chosen[at(best)] = 1;
        if (best != out) {
            return true;
        }
    }
    return false;
}

std::vector<std::int32_t> FlowSearch::plan() {
    for (auto count = std::ranges::count(m_chosen, 1); count < m_problem->p; ++count) {
        addGreedily();
    }
    while (!m_deadline->isOver() && improve()) {
    }
    std::vector<std::int32_t> plan;
    for (std::size_t f = 0; f < m_chosen.size(); ++f) {
        if (m_chosen[f] != 0) {
            plan.push_back(static_cast<std::int32_t>(f));
        }
    }
    return plan;
}

} // namespace corredor::location
