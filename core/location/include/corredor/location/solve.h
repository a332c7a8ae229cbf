#pragma once

#include <corredor/base/job.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

/** Location models on plain numbers: rows are demands, columns are facilities. No geography here.
 */
namespace corredor::location {

enum class Status { Optimal, Feasible, Infeasible };

[[nodiscard]] std::string_view toString(Status status);

/** Value and proved bound as the search closes in; called from one thread at a time. */
using ProgressCallback = std::function<void(double value, double bound)>;

struct SolveOptions {
    double timeLimitS = 60;
    std::uint64_t seed = 1;
    JobContext job; ///< a stop request returns the best plan so far with its bound
    ProgressCallback progress;
};

/**
 * A plan with its proof. For maximisation value <= bound, for minimisation bound <= value;
 * `bound` is proved, never a guess. gap = |bound - value| / max(|value|, 1e-9).
 */
struct Solution {
    Status status = Status::Infeasible;
    double value = 0;
    double bound = 0;
    double gap = 0;
    std::vector<std::int32_t> facilities; ///< chosen columns, ascending; required ones included
    double seconds = 0;
    std::string why; ///< for Infeasible: which demand or site makes it so
};

/** Facilities' cover sets: facility f covers demands demand[begin[f]..begin[f+1]], ascending. */
struct CoverSets {
    std::vector<std::int64_t> begin = {0};
    std::vector<std::int32_t> demand;

    [[nodiscard]] std::ptrdiff_t facilities() const { return std::ssize(begin) - 1; }

    [[nodiscard]] std::span<const std::int32_t> of(std::int32_t facility) const {
        const auto f = static_cast<std::size_t>(facility);
        const auto first = static_cast<std::size_t>(begin[f]);
        return std::span(demand).subspan(first, static_cast<std::size_t>(begin[f + 1]) - first);
    }
};

/**
 * Maximal covering location (Church & ReVelle 1974, Papers Reg. Sci. Assoc. 32, 101-118): choose p
 * facilities (required ones count towards p) so that the weight of covered demands is greatest.
 * Exactly p are chosen, even where the last ones add nothing; with a budget at most p.
 */
struct MaxCoverProblem {
    std::vector<double> weights; ///< one a demand, >= 0
    CoverSets covers;
    int p = 0;
    std::vector<std::int32_t> required;
    std::vector<std::int32_t> excluded;
    std::vector<std::int32_t> coveredAlready; ///< demands covered by what exists; earn nothing
    std::vector<double> costs;                ///< one a facility; empty = no budget
    double budget = 0; ///< with costs: sum of the chosen facilities' costs at most this
};

/**
 * Lazy greedy and swaps for the plan, Lagrangian relaxation for the bound. Optimal is reported only
 * when both meet (to 1e-9 of the weights' sum, the error of summing them). The same problem gives
 * the same solution whatever the thread count, unless the time limit cuts the search short.
 * Ties between equally good plans go to the lexicographically smallest facility list found.
 * @throws Error when an index, weight or cost of the problem is out of range.
 */
[[nodiscard]] Solution solveMaxCover(const MaxCoverProblem& problem, const SolveOptions& options);

} // namespace corredor::location
