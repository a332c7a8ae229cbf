#include "floored_failure.h"

#include "floored_search.h"

#include <fmt/format.h>

#include <algorithm>

namespace corredor::location {

namespace {

constexpr double reasonS = 10; // at most so long is looked for the reason of each floor

/** The covering problem in which only the floor's demands weigh anything. */
MaxCoverProblem aloneOf(const MaxCoverProblem& cover, const CoverFloor& floor) {
    MaxCoverProblem alone = cover;
    std::ranges::fill(alone.weights, 0.0);
    for (const std::int32_t demand : floor.demands) {
        const auto d = static_cast<std::size_t>(demand);
        alone.weights[d] = cover.weights[d];
    }
    return alone;
}

double alreadyOf(const MaxCoverProblem& cover, const MaxCoverProblem& alone) {
    std::vector<char> isCovered(cover.weights.size(), 0);
    for (const std::int32_t demand : cover.coveredAlready) {
        isCovered[static_cast<std::size_t>(demand)] = 1;
    }
    double already = 0;
    for (std::size_t d = 0; d < isCovered.size(); ++d) {
        already += isCovered[d] != 0 ? alone.weights[d] : 0.0;
    }
    return already;
}

SolveOptions shortened(const SolveOptions& options, const Deadline& deadline) {
    SolveOptions brief = options;
    brief.timeLimitS = std::clamp(options.timeLimitS - deadline.secondsSoFar(), 0.5, reasonS);
    brief.progress = {};
    return brief;
}

/** The greatest share of every floor that can be met at once, as a sentence. */
std::string commonShare(
    const FlooredCoverProblem& problem,
    const SolveOptions& options,
    const Deadline& deadline) {
    FlooredCoverProblem common = problem;
    std::erase_if(common.floors, [](const CoverFloor& floor) { return floor.least <= 0; });
    std::string sentence = "each floor can be met alone, but not all of them at once";
    if (common.floors.empty()) {
        return "the floors on facilities contradict each other or the number of facilities";
    }
    std::vector<double> wholes;
    for (const CoverFloor& floor : common.floors) {
        wholes.push_back(floor.least);
    }
    const FlooredModel model(common, wholes);
    const SolveOptions brief = shortened(options, deadline);
    const FlooredResult found = searchFloored(model, {}, brief, Deadline(brief));
    if (found.plan) {
        const double share01 = std::min(1.0, found.bound / model.floors().shareScale);
        sentence += fmt::format("; at most {:.1f} % of each can be", 100 * share01);
    }
    return sentence;
}

} // namespace

std::string nameOf(const CoverFloor& floor, std::size_t number) {
    return floor.name.empty() ? fmt::format("floor {}", number + 1)
                              : fmt::format("the floor of {}", floor.name);
}

std::string whyInfeasible(
    const FlooredCoverProblem& problem,
    const SolveOptions& options,
    const Deadline& deadline) {
    for (std::size_t k = 0; k < problem.siteFloors.size(); ++k) {
        const SiteFloor& floor = problem.siteFloors[k];
        std::vector<std::int32_t> open = floor.facilities;
        std::erase_if(open, [&](std::int32_t f) {
            return std::ranges::find(problem.cover.excluded, f) != problem.cover.excluded.end();
        });
        if (std::ssize(open) < floor.least) {
            return fmt::format(
                "{} asks for {} facilities, but only {} may be chosen there",
                floor.name.empty() ? fmt::format("site floor {}", k + 1)
                                   : fmt::format("the floor of sites in {}", floor.name),
                floor.least,
                open.size());
        }
    }
    for (std::size_t k = 0; k < problem.floors.size(); ++k) {
        const CoverFloor& floor = problem.floors[k];
        const MaxCoverProblem alone = aloneOf(problem.cover, floor);
        const double already = alreadyOf(problem.cover, alone);
        if (floor.least <= already || options.job.isCancelled()) {
            continue;
        }
        const Solution best = solveMaxCover(alone, shortened(options, deadline));
        if (best.bound + already < floor.least) {
            return fmt::format(
                "{} asks for {:.0f}, but {} cover at most {:.0f} of it even when chosen for it "
                "alone",
                nameOf(floor, k),
                floor.least,
                problem.cover.costs.empty()
                    ? fmt::format("{} facilities", problem.cover.p)
                    : std::string("the facilities that the budget pays for"),
                best.bound + already);
        }
    }
    return commonShare(problem, options, deadline);
}

} // namespace corredor::location
