#include "location_oracle.h"

#include <corredor/location/capacitated.h>
#include <corredor/location/set_cover.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace corredor::location;
using namespace corredor::location::test;

namespace {

SetCoverProblem randomProblem(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    SetCoverProblem problem;
    problem.demands = static_cast<std::int32_t>(5 + random() % 10);
    const auto facilities = static_cast<std::int32_t>(3 + random() % 7);
    for (std::int32_t f = 0; f < facilities; ++f) {
        for (std::int32_t demand = 0; demand < problem.demands; ++demand) {
            if (random() % 3 == 0) {
                problem.covers.demand.push_back(demand);
            }
        }
        problem.covers.begin.push_back(std::ssize(problem.covers.demand));
        if (seed % 2 == 1) {
            problem.costs.push_back(static_cast<double>(1 + random() % 9));
        }
    }
    if (seed % 4 == 2) {
        problem.required = {1};
    }
    if (seed % 4 == 3) {
        problem.excluded = {0};
    }
    if (seed % 5 == 4) {
        problem.coveredAlready = {0, 2};
    }
    return problem;
}

bool covers(const SetCoverProblem& problem, const std::vector<std::int32_t>& choice) {
    std::vector<bool> covered(static_cast<std::size_t>(problem.demands), false);
    for (const std::int32_t demand : problem.coveredAlready) {
        covered[static_cast<std::size_t>(demand)] = true;
    }
    for (const std::int32_t f : choice) {
        for (auto i = problem.covers.begin[static_cast<std::size_t>(f)];
             i < problem.covers.begin[static_cast<std::size_t>(f) + 1];
             ++i) {
            covered[static_cast<std::size_t>(problem.covers.demand[static_cast<std::size_t>(i)])] =
                true;
        }
    }
    return std::ranges::all_of(covered, [](bool is) { return is; });
}

double bruteForce(const SetCoverProblem& problem) {
    double best = std::numeric_limits<double>::infinity();
    const auto facilities = static_cast<std::int32_t>(problem.covers.facilities());
    for (int p = 0; p <= facilities; ++p) {
        forEachChoice(facilities, p, [&](const auto& choice) {
            const bool allowed =
                std::ranges::all_of(
                    problem.required,
                    [&](std::int32_t f) { return std::ranges::count(choice, f) > 0; }) &&
                std::ranges::none_of(problem.excluded, [&](std::int32_t f) {
                    return std::ranges::count(choice, f) > 0;
                });
            if (!allowed || !covers(problem, choice)) {
                return;
            }
            double cost = 0;
            for (const std::int32_t f : choice) {
                cost += problem.costs.empty() ? 1 : problem.costs[static_cast<std::size_t>(f)];
            }
            best = std::min(best, cost);
        });
    }
    return best;
}

} // namespace

TEST_CASE("solveSetCover: equals trying every choice", "[location]") {
    int feasible = 0;
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        const SetCoverProblem problem = randomProblem(seed);
        INFO("seed " << seed);
        const double expected = bruteForce(problem);
        const Solution found = solveSetCover(problem, {});
        if (expected == std::numeric_limits<double>::infinity()) {
            CHECK(found.status == Status::Infeasible);
            CHECK_FALSE(found.why.empty());
            continue;
        }
        ++feasible;
        REQUIRE(found.status == Status::Optimal);
        CHECK(found.value == Approx(expected).margin(1e-9));
        CHECK(covers(problem, found.facilities));
    }
    CHECK(feasible > 20);
}

TEST_CASE("solveCapacitated: capacity changes the plan, and its lack is named", "[location]") {
    CapacitatedProblem problem;
    problem.weights = {10, 10, 5};
    problem.costs = denseCosts(3, 2, std::vector<double>{1, 4, 1, 4, 9, 1});
    problem.capacity = {15, 30};
    problem.p = 1;
    // Facility 0 reaches all but holds 15; facility 1 holds all.
    const Solution cover = solveCapacitated(problem, {});
    CHECK(cover.status == Status::Optimal);
    CHECK(cover.value == Approx(25));
    CHECK(cover.facilities == std::vector<std::int32_t>{1});
    problem.goal = CapacitatedGoal::PMedian;
    CHECK(solveCapacitated(problem, {}).value == Approx(10 * 4 + 10 * 4 + 5));
    problem.p = 2;
    // 15 of the 20 at cost 1, the other 5 and the last demand from facility 1.
    CHECK(solveCapacitated(problem, {}).value == Approx(15 + 5 * 4 + 5));
    problem.goal = CapacitatedGoal::SetCover;
    CHECK(solveCapacitated(problem, {}).value == Approx(1));
    problem.capacity = {5, 5};
    CHECK(solveCapacitated(problem, {}).why == "the demand is 25 but all facilities hold 10");
}

TEST_CASE("solveSetCover: a relaxation bounds what is too large for the program", "[location]") {
    // Facilities on a line cover 60 demands to each side: ceil(5000 / 121) of them are needed.
    constexpr std::int32_t demands = 5'000;
    constexpr std::int32_t reach = 60;
    SetCoverProblem problem;
    problem.demands = demands;
    for (std::int32_t f = 0; f < demands; ++f) {
        for (std::int32_t d = std::max(0, f - reach); d <= std::min(demands - 1, f + reach); ++d) {
            problem.covers.demand.push_back(d);
        }
        problem.covers.begin.push_back(std::ssize(problem.covers.demand));
    }
    SolveOptions options;
    options.timeLimitS = 30;
    std::vector<double> bounds;
    options.progress = [&](double value, double bound) {
        CHECK(bound <= value);
        bounds.push_back(bound);
    };
    const Solution found = solveSetCover(problem, options);
    constexpr double needed = 42;
    CHECK(found.bound <= needed);
    CHECK(found.bound > 0.9 * needed);
    CHECK(found.value >= needed);
    CHECK(found.value < 1.3 * needed);
    CHECK(covers(problem, found.facilities));
    CHECK(bounds.size() > 1);
}
