#include "location_oracle.h"

#include <corredor/base/error.h>
#include <corredor/location/capacitated.h>
#include <corredor/location/set_cover.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace corredor;
using namespace corredor::location;
using namespace corredor::location::test;

namespace {

CapacitatedProblem randomProblem(std::uint64_t seed, CapacitatedGoal goal) {
    std::mt19937_64 random(seed);
    CapacitatedProblem problem;
    problem.goal = goal;
    problem.costs = denseCosts(12, 8, randomCosts(12, 8, seed + 70, 2));
    for (int d = 0; d < 12; ++d) {
        problem.weights.push_back(static_cast<double>(1 + random() % 9));
    }
    for (int f = 0; f < 8; ++f) {
        problem.capacity.push_back(static_cast<double>(5 + random() % 30));
    }
    problem.p = 4;
    problem.required = {2};
    problem.excluded = {5};
    return problem;
}

SolveOptions noTime() {
    SolveOptions options;
    options.timeLimitS = 0;
    return options;
}

bool isNotWorse(CapacitatedGoal goal, double better, double worse) {
    return goal == CapacitatedGoal::MaxCover ? better >= worse - 1e-6 : better <= worse + 1e-6;
}

} // namespace

TEST_CASE("solveCapacitated: out of time there is still a plan with its bound", "[location]") {
    const auto goal =
        GENERATE(CapacitatedGoal::MaxCover, CapacitatedGoal::PMedian, CapacitatedGoal::SetCover);
    int plans = 0;
    int unproved = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const CapacitatedProblem problem = randomProblem(seed, goal);
        INFO("seed " << seed);
        const Solution best = solveCapacitated(problem, {});
        Solution hasty;
        try {
            hasty = solveCapacitated(problem, noTime());
        } catch (const Error& error) {
            CHECK(goal != CapacitatedGoal::MaxCover);
            CHECK(error.text().what.find("no plan was found within 0 s") == 0);
            continue;
        }
        if (hasty.status == Status::Infeasible) {
            CHECK(best.status == Status::Infeasible);
            continue;
        }
        ++plans;
        unproved += hasty.status == Status::Feasible ? 1 : 0;
        REQUIRE(best.status == Status::Optimal);
        CHECK_FALSE(hasty.facilities.empty());
        CHECK(std::ranges::count(hasty.facilities, 2) == 1);
        CHECK(std::ranges::count(hasty.facilities, 5) == 0);
        CHECK(isNotWorse(goal, best.value, hasty.value));
        CHECK(isNotWorse(goal, hasty.bound, best.value));
        if (goal != CapacitatedGoal::SetCover) {
            CHECK(hasty.facilities.size() == 4);
        }
        // The same facilities, and no others, are worth at least what was said.
        CapacitatedProblem same = problem;
        same.required = hasty.facilities;
        same.excluded.clear();
        for (std::int32_t f = 0; f < 8; ++f) {
            if (std::ranges::count(hasty.facilities, f) == 0) {
                same.excluded.push_back(f);
            }
        }
        CHECK(isNotWorse(goal, solveCapacitated(same, {}).value, hasty.value));
    }
    CHECK(plans >= 5);
    CHECK(unproved > 0);
}

TEST_CASE("solveCapacitated: contradictions are named", "[location]") {
    CapacitatedProblem problem = randomProblem(1, CapacitatedGoal::MaxCover);
    problem.excluded = {2};
    CHECK(solveCapacitated(problem, {}).why == "facility 2 is both required and excluded");
    problem.excluded.clear();
    problem.p = 9;
    CHECK(solveCapacitated(problem, {}).why == "p is 9 but only 8 facilities may be chosen");
}

TEST_CASE("solveSetCover: out of time there is still a plan with its bound", "[location]") {
    int unproved = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SetCoverProblem problem;
        problem.demands = 40;
        problem.covers = coversWithin(denseCosts(40, 25, randomCosts(40, 25, seed, 0)), 30);
        problem.required = {3};
        const Solution best = solveSetCover(problem, {});
        const Solution hasty = solveSetCover(problem, noTime());
        REQUIRE(best.status == Status::Optimal);
        unproved += hasty.status == Status::Feasible ? 1 : 0;
        CHECK(hasty.value >= best.value);
        CHECK(hasty.bound <= best.value);
        CHECK(hasty.value == static_cast<double>(hasty.facilities.size()));
        std::vector<char> covered(40, 0);
        for (const std::int32_t f : hasty.facilities) {
            for (const std::int32_t d : problem.covers.of(f)) {
                covered[static_cast<std::size_t>(d)] = 1;
            }
        }
        CHECK(std::ranges::count(covered, 1) == 40);
    }
    CHECK(unproved > 0);
}
