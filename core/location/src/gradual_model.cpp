#include "gradual_model.h"

#include <corredor/base/parallel.h>

#include <queue>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t grain = 256;
constexpr double roundingShare = 1e-9; // far above the error of summing 10^7 doubles

std::size_t at(std::int64_t i) {
    return static_cast<std::size_t>(i);
}

/** Raises `best` of each demand to the fraction that the facility gives. */
void raiseTo(const GradualCoverProblem& problem, std::int32_t facility, std::vector<double>& best) {
    for (auto k = problem.covers.begin[at(facility)]; k < problem.covers.begin[at(facility) + 1];
         ++k) {
        double& fraction = best[at(problem.covers.demand[at(k)])];
        fraction = std::max(fraction, problem.fraction[at(k)]);
    }
}

/** A facility waiting in the greedy queue with the gain it had in round `round`. */
struct Waiting {
    double gain = 0;
    std::int32_t facility = -1;
    int round = 0;

    friend bool operator<(const Waiting& a, const Waiting& b) {
        return a.gain != b.gain ? a.gain < b.gain : a.facility > b.facility;
    }
};

} // namespace

GradualModel::GradualModel(const GradualCoverProblem& problem)
    : choices(problem.p)
    , demands(std::ssize(problem.weights)) {
    std::vector<double> existing = problem.existing;
    existing.resize(problem.weights.size(), 0.0);
    std::vector<double> best = existing;
    std::vector<char> closed(at(problem.covers.facilities()), 0);
    for (const std::int32_t facility : problem.excluded) {
        closed[at(facility)] = 1;
    }
    for (const std::int32_t facility : problem.required) {
        choices -= closed[at(facility)] == 0 ? 1 : 0;
        closed[at(facility)] = 1;
        raiseTo(problem, facility, best);
    }
    double total = 0;
    for (std::size_t d = 0; d < best.size(); ++d) {
        baseValue += problem.weights[d] * (best[d] - existing[d]);
        total += problem.weights[d];
    }
    tolerance = roundingShare * std::max(1.0, total);
    for (std::int32_t f = 0; f < problem.covers.facilities(); ++f) {
        if (closed[at(f)] != 0) {
            continue;
        }
        open.push_back(f);
        for (auto k = problem.covers.begin[at(f)]; k < problem.covers.begin[at(f) + 1]; ++k) {
            const auto d = problem.covers.demand[at(k)];
            const double more = problem.weights[at(d)] * (problem.fraction[at(k)] - best[at(d)]);
            if (more > 0) {
                demand.push_back(d);
                gain.push_back(more);
            }
        }
        begin.push_back(std::ssize(demand));
    }
}

std::span<const std::int32_t> GradualModel::demandsOf(std::int32_t facility) const {
    return std::span(demand).subspan(
        at(begin[at(facility)]), at(begin[at(facility) + 1] - begin[at(facility)]));
}

std::span<const double> GradualModel::gainsOf(std::int32_t facility) const {
    return std::span(gain).subspan(
        at(begin[at(facility)]), at(begin[at(facility) + 1] - begin[at(facility)]));
}

std::vector<double> GradualModel::gains(std::span<const std::int32_t> chosen) const {
    std::vector<double> best(at(demands), 0);
    for (const std::int32_t facility : chosen) {
        const auto of = demandsOf(facility);
        const auto gained = gainsOf(facility);
        for (std::size_t k = 0; k < of.size(); ++k) {
            best[at(of[k])] = std::max(best[at(of[k])], gained[k]);
        }
    }
    return best;
}

double GradualModel::value(std::span<const std::int32_t> chosen) const {
    const std::vector<double> best = gains(chosen);
    return baseValue + std::accumulate(best.begin(), best.end(), 0.0);
}

std::vector<std::int32_t> greedyGradual(const GradualModel& model, const Deadline& deadline) {
    std::vector<double> best(at(model.demands), 0);
    const auto gainOf = [&](std::int32_t facility) {
        const auto of = model.demandsOf(facility);
        const auto gained = model.gainsOf(facility);
        double gain = 0;
        for (std::size_t k = 0; k < of.size(); ++k) {
            gain += std::max(0.0, gained[k] - best[at(of[k])]);
        }
        return gain;
    };
    std::vector<Waiting> start(model.open.size());
    parallelFor(std::ssize(start), grain, [&](std::ptrdiff_t first, std::ptrdiff_t end) {
        for (auto f = static_cast<std::int32_t>(first); f < end; ++f) {
            start[at(f)] = {gainOf(f), f, 0};
        }
    });
    std::priority_queue<Waiting> queue({}, std::move(start));
    std::vector<std::int32_t> chosen;
    while (std::ssize(chosen) < model.choices) {
        Waiting next = queue.top();
        queue.pop();
        // Out of time: take the stale order as it is, so that the plan is still complete.
        if (next.round != std::ssize(chosen) && !deadline.isOver()) {
            queue.push({gainOf(next.facility), next.facility, static_cast<int>(chosen.size())});
            continue;
        }
        chosen.push_back(next.facility);
        const auto of = model.demandsOf(next.facility);
        const auto gained = model.gainsOf(next.facility);
        for (std::size_t k = 0; k < of.size(); ++k) {
            best[at(of[k])] = std::max(best[at(of[k])], gained[k]);
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

GradualLayers::GradualLayers(const GradualModel& model, std::span<const std::int32_t> facilities)
    : m_choices(model.choices)
    , m_facilities(std::ssize(facilities))
    , m_begin(at(model.demands) + 1, 0) {
    for (const std::int32_t facility : facilities) {
        for (const std::int32_t demand : model.demandsOf(facility)) {
            ++m_begin[at(demand) + 1];
        }
    }
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    m_pairs.resize(at(m_begin.back()));
    std::vector<std::int64_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::size_t f = 0; f < facilities.size(); ++f) {
        const auto of = model.demandsOf(facilities[f]);
        const auto gained = model.gainsOf(facilities[f]);
        for (std::size_t k = 0; k < of.size(); ++k) {
            m_pairs[at(next[at(of[k])]++)] = {gained[k], static_cast<std::int32_t>(f)};
        }
    }
    for (std::size_t d = 0; d + 1 < m_begin.size(); ++d) {
        const auto pairs =
            std::span(m_pairs).subspan(at(m_begin[d]), at(m_begin[d + 1] - m_begin[d]));
        std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
            return a.gain != b.gain ? a.gain > b.gain : a.facility < b.facility;
        });
        forEachLayer(d, [&](std::size_t /*first*/, std::size_t end, double /*step*/) {
            m_plainPairs += static_cast<std::int64_t>(end);
        });
    }
}

std::span<const GradualLayers::Pair> GradualLayers::row(std::size_t demand) const {
    return std::span(m_pairs).subspan(
        at(m_begin[demand]), at(m_begin[demand + 1] - m_begin[demand]));
}

template <typename Visit>
void GradualLayers::forEachLayer(std::size_t demand, Visit visit) const {
    const auto pairs = row(demand);
    for (std::size_t first = 0; first < pairs.size();) {
        std::size_t end = first + 1;
        while (end < pairs.size() && pairs[end].gain == pairs[first].gain) {
            ++end;
        }
        const double next = end < pairs.size() ? pairs[end].gain : 0.0;
        visit(first, end, pairs[first].gain - next);
        first = end;
    }
}

MaxCoverProblem GradualLayers::plainProblem() const {
    MaxCoverProblem problem;
    problem.p = m_choices;
    std::vector<std::int64_t> count(at(m_facilities) + 1, 0);
    for (std::size_t d = 0; d + 1 < m_begin.size(); ++d) {
        std::int32_t layers = 0;
        forEachLayer(d, [&](std::size_t first, std::size_t end, double step) {
            problem.weights.push_back(step);
            for (std::size_t k = first; k < end; ++k) { // what the layers before it do not have
                count[at(row(d)[k].facility) + 1] -= layers;
            }
            ++layers;
        });
        for (const Pair& pair : row(d)) {
            count[at(pair.facility) + 1] += layers;
        }
    }
    std::partial_sum(count.begin(), count.end(), count.begin());
    problem.covers.begin = count;
    problem.covers.demand.resize(at(count.back()));
    std::int32_t layer = 0;
    for (std::size_t d = 0; d + 1 < m_begin.size(); ++d) {
        forEachLayer(d, [&](std::size_t /*first*/, std::size_t end, double /*step*/) {
            for (std::size_t k = 0; k < end; ++k) {
                problem.covers.demand[at(count[at(row(d)[k].facility)]++)] = layer;
            }
            ++layer;
        });
    }
    return problem;
}

} // namespace corredor::location
