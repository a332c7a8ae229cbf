#include "location_oracle.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/location/floored_cover.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <random>

using namespace corredor;
using namespace corredor::location;
using Catch::Matchers::WithinAbs;

namespace {

constexpr int facilities = 9;
constexpr std::int32_t demands = 24;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Two or three floors that share demands, sometimes site floors, roles and what is covered. */
FlooredCoverProblem randomProblem(std::uint64_t seed, bool wholeWeights) {
    std::mt19937_64 random(seed);
    FlooredCoverProblem problem;
    MaxCoverProblem& cover = problem.cover;
    for (std::int32_t d = 0; d < demands; ++d) {
        const auto weight = static_cast<double>(random() % 50);
        cover.weights.push_back(wholeWeights ? weight : weight / 7);
    }
    for (int f = 0; f < facilities; ++f) {
        for (std::int32_t d = 0; d < demands; ++d) {
            if (random() % 4 == 0) {
                cover.covers.demand.push_back(d);
            }
        }
        cover.covers.begin.push_back(std::ssize(cover.covers.demand));
    }
    cover.p = 2 + static_cast<int>(random() % 3);
    if (random() % 3 == 0) {
        cover.excluded = {static_cast<std::int32_t>(random() % facilities)};
    }
    if (random() % 3 == 0) {
        cover.coveredAlready = {static_cast<std::int32_t>(random() % demands)};
    }
    const auto floors = 2 + random() % 2;
    for (std::size_t k = 0; k < floors; ++k) {
        CoverFloor& floor = problem.floors.emplace_back();
        double whole = 0;
        for (std::int32_t d = 0; d < demands; ++d) {
            if (random() % 3 == 0) {
                floor.demands.push_back(d);
                whole += cover.weights[at(d)];
            }
        }
        floor.least = whole * static_cast<double>(random() % 10) / 10;
        if (whole == 0) {
            problem.floors.pop_back();
        }
    }
    if (random() % 2 == 0) {
        problem.siteFloors.push_back({"", {0, 1, 2, 3}, 1 + static_cast<int>(random() % 2)});
    }
    return problem;
}

/** What a choice covers, or nothing where it breaks a site floor or a role. */
std::optional<std::vector<char>>
coverOf(const FlooredCoverProblem& problem, const std::vector<std::int32_t>& choice) {
    std::vector<char> covered(problem.cover.weights.size(), 0);
    for (const std::int32_t d : problem.cover.coveredAlready) {
        covered[at(d)] = 1;
    }
    for (const std::int32_t f : choice) {
        if (std::ranges::count(problem.cover.excluded, f) > 0) {
            return std::nullopt;
        }
        for (const std::int32_t d : problem.cover.covers.of(f)) {
            covered[at(d)] = 1;
        }
    }
    for (const SiteFloor& floor : problem.siteFloors) {
        const auto has = std::ranges::count_if(
            floor.facilities, [&](std::int32_t f) { return std::ranges::count(choice, f) > 0; });
        if (has < floor.least) {
            return std::nullopt;
        }
    }
    return covered;
}

double weightOf(
    const FlooredCoverProblem& problem,
    const std::vector<std::int32_t>& list,
    const std::vector<char>& covered) {
    double weight = 0;
    for (const std::int32_t d : list) {
        weight += covered[at(d)] != 0 ? problem.cover.weights[at(d)] : 0;
    }
    return weight;
}

/** Newly covered weight of a choice that meets all floors. */
std::optional<double>
valueOf(const FlooredCoverProblem& problem, const std::vector<std::int32_t>& choice) {
    const auto covered = coverOf(problem, choice);
    if (!covered) {
        return std::nullopt;
    }
    for (const CoverFloor& floor : problem.floors) {
        if (weightOf(problem, floor.demands, *covered) < floor.least - 1e-6) {
            return std::nullopt;
        }
    }
    double value = 0;
    for (std::int32_t d = 0; d < demands; ++d) {
        const bool isNew =
            (*covered)[at(d)] != 0 && std::ranges::count(problem.cover.coveredAlready, d) == 0;
        value += isNew ? problem.cover.weights[at(d)] : 0;
    }
    return value;
}

std::optional<double>
worstShareOf(const FlooredCoverProblem& problem, const std::vector<std::int32_t>& choice) {
    const auto covered = coverOf(problem, choice);
    if (!covered) {
        return std::nullopt;
    }
    const std::vector<char> all(problem.cover.weights.size(), 1);
    double worst = 1;
    for (const CoverFloor& floor : problem.floors) {
        worst = std::min(
            worst,
            weightOf(problem, floor.demands, *covered) / weightOf(problem, floor.demands, all));
    }
    return worst;
}

template <typename Measure>
std::optional<double> bestOf(const FlooredCoverProblem& problem, const Measure& measure) {
    std::optional<double> best;
    test::forEachChoice(facilities, problem.cover.p, [&](const std::vector<std::int32_t>& choice) {
        const std::optional<double> value = measure(problem, choice);
        best = value && (!best || *value > *best) ? value : best;
    });
    return best;
}

/** A row of towns on a street, the right half of them small: a plan leaves those out. */
FlooredCoverProblem street() {
    FlooredCoverProblem problem;
    problem.cover.weights = {90, 80, 70, 5, 4, 3};
    for (std::int32_t f = 0; f < 6; ++f) {
        problem.cover.covers.demand.push_back(f);
        problem.cover.covers.begin.push_back(f + 1);
    }
    problem.cover.p = 2;
    problem.floors = {{"left", {0, 1, 2}, 0}, {"right", {3, 4, 5}, 0}};
    return problem;
}

} // namespace

TEST_CASE("solveFlooredCover: equals every choice tried", "[location]") {
    int feasible = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        CAPTURE(seed);
        const FlooredCoverProblem problem = randomProblem(seed, seed % 2 == 0);
        const auto best = bestOf(problem, valueOf);
        const FlooredSolution solution = solveFlooredCover(problem, {});
        if (!best) {
            CHECK(solution.status == Status::Infeasible);
            CHECK_FALSE(solution.why.empty());
            continue;
        }
        ++feasible;
        CHECK(solution.status == Status::Optimal);
        CHECK_THAT(solution.value, WithinAbs(*best, 1e-6));
        CHECK(solution.bound == solution.value);
        CHECK(std::ssize(solution.facilities) == problem.cover.p);
        CHECK(valueOf(problem, solution.facilities).has_value());
        for (std::size_t k = 0; k < problem.floors.size(); ++k) {
            CHECK(solution.covered[k] >= problem.floors[k].least - 1e-6);
        }
    }
    CHECK(feasible > 30);
    CHECK(feasible < 110); // both ends are met
}

TEST_CASE("solveFairestCover: equals every choice tried", "[location]") {
    for (std::uint64_t seed = 201; seed <= 280; ++seed) {
        CAPTURE(seed);
        const FlooredCoverProblem problem = randomProblem(seed, seed % 2 == 0);
        const auto best = bestOf(problem, worstShareOf);
        const FlooredSolution solution = solveFairestCover(problem, {});
        if (!best) {
            CHECK(solution.status == Status::Infeasible);
            continue;
        }
        CHECK(solution.status == Status::Optimal);
        CHECK_THAT(solution.value, WithinAbs(*best, 1e-6));
        CHECK_THAT(worstShareOf(problem, solution.facilities).value(), WithinAbs(*best, 1e-6));
    }
}

TEST_CASE("solveFlooredCover: a floor changes the plan and tells what it costs", "[location]") {
    FlooredCoverProblem problem = street();
    CHECK(solveFlooredCover(problem, {}).value == 170);
    problem.floors[1].least = 4;
    const FlooredSolution fair = solveFlooredCover(problem, {});
    CHECK(fair.value == 95);
    CHECK(fair.facilities == std::vector<std::int32_t>{0, 3});
    CHECK(fair.covered == std::vector<double>{90, 5});
    problem.siteFloors = {{"right", {3, 4, 5}, 2}};
    const FlooredSolution two = solveFlooredCover(problem, {});
    CHECK(two.facilities == std::vector<std::int32_t>{3, 4});
    CHECK(two.sites == std::vector<int>{2});
}

TEST_CASE("solveFlooredCover: says which floor cannot be met, and what can", "[location]") {
    FlooredCoverProblem problem = street();
    problem.floors[1].least = 10;
    const FlooredSolution alone = solveFlooredCover(problem, {});
    CHECK(alone.status == Status::Infeasible);
    CHECK(alone.why.find("right") != std::string::npos);
    CHECK(alone.why.find(" 9 ") != std::string::npos);
    problem.floors[1].least = 9;
    problem.floors[0].least = 90;
    const FlooredSolution together = solveFlooredCover(problem, {});
    CHECK(together.status == Status::Infeasible);
    CHECK(together.why.find("at most 55.6 %") != std::string::npos); // 5 of 9
    problem = street();
    problem.siteFloors = {{"right", {3, 4}, 2}};
    problem.cover.excluded = {3};
    CHECK(solveFlooredCover(problem, {}).why.find("right") != std::string::npos);
    problem.cover.excluded = {};
    problem.cover.required = {0};
    CHECK(solveFlooredCover(problem, {}).status == Status::Infeasible);
}

TEST_CASE("solveFlooredCover: what is covered already counts, and a budget holds", "[location]") {
    FlooredCoverProblem problem = street();
    problem.floors[1].least = 5;
    problem.cover.coveredAlready = {3};
    const FlooredSolution solution = solveFlooredCover(problem, {});
    CHECK(solution.value == 170);
    CHECK(solution.covered[1] == 5);
    problem.cover.coveredAlready = {};
    problem.cover.costs = {5, 1, 1, 3, 1, 1};
    problem.cover.budget = 4;
    CHECK(solveFlooredCover(problem, {}).facilities == std::vector<std::int32_t>{1, 3});
}

TEST_CASE("solveFlooredCover: a plan to start with does not change the answer", "[location]") {
    FlooredCoverProblem problem = street();
    problem.floors[1].least = 4;
    problem.start = {4, 5};
    CHECK(solveFlooredCover(problem, {}).value == 95);
    problem.start = {0};
    CHECK(solveFlooredCover(problem, {}).value == 95);
}

TEST_CASE("solveFlooredCover: the same for any thread count", "[location]") {
    for (std::uint64_t seed = 301; seed <= 310; ++seed) {
        const FlooredCoverProblem problem = randomProblem(seed, true);
        std::optional<std::vector<std::int32_t>> first;
        for (const int threads : {1, 2, 8}) {
            const ThreadLimit limit(threads);
            const FlooredSolution solution = solveFlooredCover(problem, {});
            CHECK(solution.facilities == first.value_or(solution.facilities));
            first = solution.facilities;
        }
    }
}

TEST_CASE("solveFlooredCover: faults of an instance are errors", "[location]") {
    FlooredCoverProblem problem = street();
    problem.floors[0].demands.push_back(6);
    CHECK_THROWS_AS(solveFlooredCover(problem, {}), Error);
    problem = street();
    problem.floors[0].least = -1;
    CHECK_THROWS_AS(solveFlooredCover(problem, {}), Error);
    problem = street();
    problem.siteFloors = {{"", {6}, 1}};
    CHECK_THROWS_AS(solveFlooredCover(problem, {}), Error);
    problem = street();
    problem.floors.push_back({"nobody", {}, 0});
    CHECK_THROWS_AS(solveFairestCover(problem, {}), Error);
    problem.floors.clear();
    CHECK_THROWS_AS(solveFairestCover(problem, {}), Error);
}

TEST_CASE(
    "solveFlooredCover: stopped at once it still has a plan that meets the floors",
    "[location]") {
    FlooredCoverProblem problem = street();
    problem.floors[1].least = 4;
    std::stop_source stop;
    stop.request_stop();
    SolveOptions options;
    options.job = JobContext(stop.get_token(), {});
    const FlooredSolution solution = solveFlooredCover(problem, options);
    CHECK(solution.status != Status::Infeasible);
    CHECK(solution.covered[1] >= 4);
    CHECK(solution.bound >= solution.value);
    problem.floors[1].least = 10; // nothing is proved and nothing found
    CHECK_THROWS_AS(solveFlooredCover(problem, options), Cancelled);
}
