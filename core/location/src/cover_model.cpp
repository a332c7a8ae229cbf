#include "decimal_unit.h"
#include "max_cover.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::location {

namespace {

constexpr double roundingShare = 1e-9; // far above the error of summing 10^7 doubles

} // namespace

Deadline::Deadline(const SolveOptions& options)
    : m_limitS(options.timeLimitS)
    , m_job(options.job) {}

bool Deadline::isOver() const {
    return m_job.isCancelled() || secondsSoFar() > m_limitS;
}

double Deadline::secondsSoFar() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

CoverModel::CoverModel(const MaxCoverProblem& problem)
    : source(&problem)
    , weights(problem.weights)
    , isRequired(static_cast<std::size_t>(problem.covers.facilities()), 0) {
    for (const std::int32_t demand : problem.coveredAlready) {
        weights[static_cast<std::size_t>(demand)] = 0;
    }
    for (const std::int32_t facility : problem.required) {
        isRequired[static_cast<std::size_t>(facility)] = 1;
    }
    std::vector<char> closed = isRequired;
    for (const std::int32_t facility : problem.excluded) {
        closed[static_cast<std::size_t>(facility)] = 1;
    }
    for (std::size_t f = 0; f < closed.size(); ++f) {
        if (closed[f] == 0) {
            choosable.push_back(static_cast<std::int32_t>(f));
        }
    }
    const auto required = std::ranges::count(isRequired, 1);
    freeChoices = std::max(0, problem.p - static_cast<int>(required));
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    unit = decimalUnit(weights, total);
    m_tolerance = roundingShare * std::max(1.0, total);
}

std::span<const std::int32_t> CoverModel::coverOf(std::int32_t facility) const {
    return source->covers.of(facility);
}

double CoverModel::costOf(std::int32_t facility) const {
    return hasBudget() ? source->costs[static_cast<std::size_t>(facility)] : 0.0;
}

double CoverModel::tightened(double bound) const {
    return unit > 0 ? unit * std::floor((bound + m_tolerance) / unit) + m_tolerance : bound;
}

CoverPlan::CoverPlan(const CoverModel& model)
    : m_model(&model)
    , m_times(model.weights.size(), 0)
    , m_chosen(model.isRequired.size(), 0) {
    for (std::size_t f = 0; f < model.isRequired.size(); ++f) {
        if (model.isRequired[f] != 0) {
            add(static_cast<std::int32_t>(f));
        }
    }
}

void CoverPlan::add(std::int32_t facility) {
    m_chosen[static_cast<std::size_t>(facility)] = 1;
    m_cost += m_model->costOf(facility);
    for (const std::int32_t demand : m_model->coverOf(facility)) {
        ++m_times[static_cast<std::size_t>(demand)];
    }
}

void CoverPlan::remove(std::int32_t facility) {
    m_chosen[static_cast<std::size_t>(facility)] = 0;
    m_cost -= m_model->costOf(facility);
    for (const std::int32_t demand : m_model->coverOf(facility)) {
        --m_times[static_cast<std::size_t>(demand)];
    }
}

double CoverPlan::gainOf(std::int32_t facility) const {
    double gain = 0;
    for (const std::int32_t demand : m_model->coverOf(facility)) {
        const auto d = static_cast<std::size_t>(demand);
        gain += m_times[d] == 0 ? m_model->weights[d] : 0.0;
    }
    return gain;
}

std::vector<std::int32_t> CoverPlan::facilities() const {
    std::vector<std::int32_t> chosen;
    for (std::size_t f = 0; f < m_chosen.size(); ++f) {
        if (m_chosen[f] != 0) {
            chosen.push_back(static_cast<std::int32_t>(f));
        }
    }
    return chosen;
}

double CoverPlan::value() const {
    double sum = 0;
    for (std::size_t d = 0; d < m_times.size(); ++d) {
        sum += m_times[d] > 0 ? m_model->weights[d] : 0.0;
    }
    return sum;
}

} // namespace corredor::location
