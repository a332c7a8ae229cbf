#include "phased_bound.h"
#include "phased_plan.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/location/phased_cover.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

using namespace corredor;
using namespace corredor::location;

namespace {

constexpr double never = 1e9;

PhasedCoverProblem emptyProblem(int periods, int demands, int facilities) {
    PhasedCoverProblem problem;
    problem.weights.assign(
        static_cast<std::size_t>(periods),
        std::vector<double>(static_cast<std::size_t>(demands), 0));
    problem.costs.assign(
        static_cast<std::size_t>(periods),
        std::vector<double>(static_cast<std::size_t>(facilities), 0));
    problem.budgets.assign(static_cast<std::size_t>(periods), 0);
    return problem;
}

/** Costs and weights grow from period to period. */
PhasedCoverProblem randomProblem(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const int periods = 2 + static_cast<int>(random() % 2);
    const int facilities = 5;
    const int demands = 9;
    PhasedCoverProblem problem = emptyProblem(periods, demands, facilities);
    for (int f = 0; f < facilities; ++f) {
        for (std::int32_t d = 0; d < demands; ++d) {
            if (random() % 3 == 0) {
                problem.covers.demand.push_back(d);
            }
        }
        problem.covers.begin.push_back(std::ssize(problem.covers.demand));
    }
    for (std::size_t t = 0; t < problem.budgets.size(); ++t) {
        problem.budgets[t] = static_cast<double>(random() % 12);
        for (std::size_t d = 0; d < problem.weights[t].size(); ++d) {
            const double before = t > 0 ? problem.weights[t - 1][d] : 0;
            problem.weights[t][d] = before + static_cast<double>(random() % 20);
        }
        for (std::size_t f = 0; f < problem.costs[t].size(); ++f) {
            const double before = t > 0 ? problem.costs[t - 1][f] : 2;
            problem.costs[t][f] = before + static_cast<double>(random() % 3);
        }
    }
    if (random() % 3 == 0) {
        problem.excluded = {static_cast<std::int32_t>(random() % facilities)};
    }
    if (random() % 3 == 0) {
        problem.coveredAlready = {static_cast<std::int32_t>(random() % demands)};
    }
    return problem;
}

/** Weights from 1 to 1000, few of them great, and costs that grow with whom a facility covers. */
PhasedCoverProblem hamletsAndCities(std::uint64_t seed) {
    constexpr int demands = 600;
    constexpr int facilities = 300;
    constexpr double span = 12; // in reaches
    std::mt19937_64 random(seed);
    const auto share01 = [&] { return static_cast<double>(random() % 1'000'000) / 1e6; };
    PhasedCoverProblem problem = emptyProblem(3, demands, facilities);
    std::vector<std::pair<double, double>> places;
    for (std::size_t d = 0; d < demands; ++d) {
        places.emplace_back(share01() * span, share01() * span);
        const double weight = std::pow(1000, share01() * share01());
        for (std::size_t t = 0; t < 3; ++t) {
            problem.weights[t][d] = weight * (1 + 0.5 * static_cast<double>(t));
        }
    }
    for (std::size_t f = 0; f < facilities; ++f) {
        const double x = share01() * span;
        const double y = share01() * span;
        double covered = 0;
        for (std::size_t d = 0; d < demands; ++d) {
            if (std::hypot(places[d].first - x, places[d].second - y) <= 1) {
                problem.covers.demand.push_back(static_cast<std::int32_t>(d));
                covered += problem.weights[0][d];
            }
        }
        problem.covers.begin.push_back(std::ssize(problem.covers.demand));
        for (std::size_t t = 0; t < 3; ++t) {
            problem.costs[t][f] = 100 + covered * (0.5 + 0.15 * static_cast<double>(t));
        }
    }
    problem.budgets = {1500, 3000, 4500};
    return problem;
}

/** @param opening one a facility; the number of periods = never. Negative: not allowed */
double valueOf(const PhasedCoverProblem& problem, const std::vector<std::int32_t>& opening) {
    double value = 0;
    double limit = 0;
    for (std::int32_t t = 0; t < problem.periods(); ++t) {
        const auto period = static_cast<std::size_t>(t);
        limit += problem.budgets[period];
        std::vector<char> covered(problem.weights[period].size(), 0);
        double cost = 0;
        for (std::int32_t f = 0; f < std::ssize(opening); ++f) {
            if (opening[static_cast<std::size_t>(f)] <= t) {
                cost += problem.costs[period][static_cast<std::size_t>(f)];
                for (const std::int32_t d : problem.covers.of(f)) {
                    covered[static_cast<std::size_t>(d)] = 1;
                }
            }
        }
        if (cost > limit) {
            return -1;
        }
        for (const std::int32_t d : problem.coveredAlready) {
            covered[static_cast<std::size_t>(d)] = 0;
        }
        for (std::size_t d = 0; d < covered.size(); ++d) {
            value += covered[d] != 0 ? problem.weights[period][d] : 0;
        }
    }
    const auto isNever = [&](std::int32_t f) {
        return opening[static_cast<std::size_t>(f)] >= problem.periods();
    };
    const bool allRequired = std::ranges::none_of(problem.required, isNever);
    return allRequired && std::ranges::all_of(problem.excluded, isNever) ? value : -1;
}

double bestValue(const PhasedCoverProblem& problem) {
    const auto facilities = static_cast<std::size_t>(problem.covers.facilities());
    std::vector<std::int32_t> opening(facilities, 0);
    double best = -1;
    for (;;) {
        best = std::max(best, valueOf(problem, opening));
        std::size_t f = 0;
        while (f < facilities && opening[f] == problem.periods()) {
            opening[f++] = 0;
        }
        if (f == facilities) {
            return best;
        }
        ++opening[f];
    }
}

std::vector<std::int32_t>
openingsOf(const PhasedCoverProblem& problem, const PhasedSolution& solution) {
    std::vector<std::int32_t> opening(
        static_cast<std::size_t>(problem.covers.facilities()),
        static_cast<std::int32_t>(problem.periods()));
    for (std::size_t i = 0; i < solution.facilities.size(); ++i) {
        opening[static_cast<std::size_t>(solution.facilities[i])] = solution.opening[i];
    }
    return opening;
}

} // namespace

TEST_CASE("Phased covering equals the best of all openings", "[phased_cover]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const PhasedCoverProblem problem = randomProblem(seed);
        const PhasedSolution solution = solvePhasedCover(problem, {});
        CAPTURE(seed);
        REQUIRE(solution.status == Status::Optimal);
        REQUIRE(solution.value == Approx(bestValue(problem)));
        REQUIRE(solution.bound == Approx(solution.value));
        REQUIRE(valueOf(problem, openingsOf(problem, solution)) == Approx(solution.value));
    }
}

TEST_CASE("Required facilities open by the last period", "[phased_cover]") {
    int feasible = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        PhasedCoverProblem problem = randomProblem(seed);
        problem.excluded.clear();
        problem.required = {static_cast<std::int32_t>(seed % 5)};
        const PhasedSolution solution = solvePhasedCover(problem, {});
        const double best = bestValue(problem);
        CAPTURE(seed);
        if (best < 0) {
            REQUIRE(solution.status == Status::Infeasible);
            REQUIRE_FALSE(solution.why.empty());
            continue;
        }
        ++feasible;
        REQUIRE(solution.status == Status::Optimal);
        REQUIRE(solution.value == Approx(best));
        REQUIRE(valueOf(problem, openingsOf(problem, solution)) == Approx(best));
    }
    REQUIRE(feasible > 50);
}

TEST_CASE("What is not spent in one period can be spent in the next", "[phased_cover]") {
    PhasedCoverProblem problem = emptyProblem(2, 2, 2);
    problem.covers.demand = {0, 1};
    problem.covers.begin = {0, 1, 2};
    problem.weights = {{1, 10}, {1, 10}};
    problem.costs = {{1, 2}, {1, 2}};
    problem.budgets = {1, 1};
    const PhasedSolution solution = solvePhasedCover(problem, {});
    // Opening the first at once earns 2; keeping its money for the second earns 10.
    CHECK(solution.value == 10);
    CHECK(solution.facilities == std::vector<std::int32_t>{1});
    CHECK(solution.opening == std::vector<std::int32_t>{1});
}

TEST_CASE("A facility that cannot be kept later is not opened", "[phased_cover]") {
    PhasedCoverProblem problem = emptyProblem(2, 1, 1);
    problem.covers.demand = {0};
    problem.covers.begin = {0, 1};
    problem.weights = {{5}, {5}};
    problem.costs = {{1}, {3}};
    problem.budgets = {1, 1};
    CHECK(solvePhasedCover(problem, {}).facilities.empty());
    problem.budgets = {1, 2};
    CHECK(solvePhasedCover(problem, {}).value == 10);
}

TEST_CASE("Phased covering is the same for any number of threads", "[phased_cover]") {
    const PhasedCoverProblem problem = randomProblem(7);
    const PhasedSolution one = [&] {
        const ThreadLimit limit(1);
        return solvePhasedCover(problem, {});
    }();
    const PhasedSolution more = solvePhasedCover(problem, {});
    CHECK(one.facilities == more.facilities);
    CHECK(one.opening == more.opening);
}

TEST_CASE("A facility that another replaces at no more cost is left aside", "[phased_cover]") {
    // The first two are alike, the third covers more than they do for the same, the fourth is
    // cheaper than any and stays, the last covers nothing.
    PhasedCoverProblem problem = emptyProblem(2, 3, 5);
    problem.covers.demand = {0, 0, 0, 1, 2};
    problem.covers.begin = {0, 1, 2, 4, 5, 5};
    problem.weights = {{1, 1, 1}, {1, 1, 1}};
    problem.costs = {{3, 3, 3, 1, 1}, {4, 4, 4, 2, 1}};
    problem.budgets = {4, 4};
    CHECK(PhasedModel(problem).choosable == std::vector<std::int32_t>{2, 3});
    problem.excluded = {2};
    CHECK(PhasedModel(problem).choosable == std::vector<std::int32_t>{0, 3});
    problem.required = {1};
    CHECK(PhasedModel(problem).choosable == std::vector<std::int32_t>{0, 1, 3});
    problem.required = {4};
    CHECK(PhasedModel(problem).choosable == std::vector<std::int32_t>{0, 3, 4});
    problem.costs[1][1] = 3; // cheaper later on
    CHECK(PhasedModel(problem).choosable == std::vector<std::int32_t>{1, 3, 4});
}

TEST_CASE("Hamlets and cities together are bounded well", "[phased_cover]") {
    const PhasedCoverProblem problem = hamletsAndCities(7);
    const PhasedModel model(problem);
    PhasedPlan plan(model);
    const Deadline deadline({});
    fillGreedily(model, plan, model.choosable, deadline);
    const PhasedBound bound = boundPhases(model, plan, deadline);
    CHECK(bound.bound >= plan.value());
    // 1.02 when written; 1.15 with steps of one length for all multipliers.
    CHECK(bound.bound <= 1.05 * plan.value());
}

TEST_CASE("A phased problem that makes no sense is refused", "[phased_cover]") {
    PhasedCoverProblem problem = randomProblem(1);
    problem.costs[1][0] = problem.costs[0][0] - 1;
    CHECK_THROWS_AS(solvePhasedCover(problem, {}), Error);
    problem = randomProblem(1);
    problem.weights[0][0] = -1;
    CHECK_THROWS_AS(solvePhasedCover(problem, {}), Error);
    problem = randomProblem(1);
    problem.costs.pop_back();
    CHECK_THROWS_AS(solvePhasedCover(problem, {}), Error);
    problem = randomProblem(1);
    problem.budgets[0] = -never;
    CHECK_THROWS_AS(solvePhasedCover(problem, {}), Error);
}
