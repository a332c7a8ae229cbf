#include "location_oracle.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/location/gradual_cover.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace corredor;
using namespace corredor::location;
using namespace corredor::location::test;

namespace {

constexpr LinearDecay decay{20, 60};

struct Case {
    std::vector<double> values;
    GradualCoverProblem problem;
};

Case randomCase(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto rows = static_cast<std::int32_t>(4 + random() % 20);
    const auto columns = static_cast<std::int32_t>(3 + random() % 7);
    Case made;
    made.values = randomCosts(rows, columns, seed + 500, seed % 3 == 0 ? 5 : 0);
    setCovers(made.problem, denseCosts(rows, columns, made.values), decay);
    for (std::int32_t row = 0; row < rows; ++row) {
        made.problem.weights.push_back(static_cast<double>(random() % 9) / 2);
        if (seed % 2 == 1) {
            made.problem.existing.push_back(static_cast<double>(random() % 5) / 4);
        }
    }
    made.problem.p = static_cast<int>(1 + random() % 3);
    if (seed % 4 == 1) {
        made.problem.required = {static_cast<std::int32_t>(random() % 3)};
    }
    if (seed % 5 == 2) {
        made.problem.excluded = {columns - 1};
    }
    return made;
}

/** Weight that a choice adds to what exists, straight from the matrix. */
double addedBy(const Case& made, const std::vector<std::int32_t>& choice) {
    const auto columns = static_cast<std::size_t>(made.problem.covers.facilities());
    double added = 0;
    for (std::size_t row = 0; row < made.problem.weights.size(); ++row) {
        const double existing = made.problem.existing.empty() ? 0 : made.problem.existing[row];
        double best = existing;
        for (const std::int32_t column : choice) {
            const double cost = made.values[row * columns + static_cast<std::size_t>(column)];
            if (!std::isnan(cost)) {
                best = std::max(best, std::clamp((60 - cost) / 40, 0.0, 1.0));
            }
        }
        added += made.problem.weights[row] * (best - existing);
    }
    return added;
}

bool holdsAll(const std::vector<std::int32_t>& choice, const std::vector<std::int32_t>& wanted) {
    return std::ranges::all_of(
        wanted, [&](std::int32_t f) { return std::ranges::count(choice, f) > 0; });
}

bool holdsNone(const std::vector<std::int32_t>& choice, const std::vector<std::int32_t>& others) {
    return std::ranges::none_of(
        others, [&](std::int32_t f) { return std::ranges::count(choice, f) > 0; });
}

/** Demands and sites even over a square; as many demands a site reach as `reach` lets it. */
GradualCoverProblem squareProblem(std::int32_t sites, std::int32_t demands, double reach, int p) {
    std::mt19937_64 random(3);
    const auto uniform = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    std::vector<std::pair<double, double>> places(static_cast<std::size_t>(sites));
    for (auto& [x, y] : places) {
        x = uniform();
        y = uniform();
    }
    GradualCoverProblem problem;
    std::vector<CostEntry> entries;
    for (std::int32_t demand = 0; demand < demands; ++demand) {
        const double x = uniform();
        const double y = uniform();
        problem.weights.push_back(1 + std::floor(100 * uniform()));
        for (std::int32_t site = 0; site < sites; ++site) {
            const auto& place = places[static_cast<std::size_t>(site)];
            const double away = std::hypot(place.first - x, place.second - y);
            if (away < reach) {
                entries.push_back({demand, site, away});
            }
        }
    }
    setCovers(problem, sparseCosts(demands, sites, std::move(entries)), {reach / 2, reach});
    problem.p = p;
    return problem;
}

} // namespace

TEST_CASE("LinearDecay: falls in a straight line", "[location]") {
    CHECK(decay.fractionAt(0) == 1);
    CHECK(decay.fractionAt(20) == 1);
    CHECK(decay.fractionAt(50) == 0.25);
    CHECK(decay.fractionAt(60) == 0);
    CHECK(decay.fractionAt(NAN) == 0);
    CHECK(LinearDecay{5, 5}.fractionAt(5) == 1);
    CHECK(LinearDecay{5, 5}.fractionAt(5.1) == 0);
}

TEST_CASE("solveGradualCover: equals trying every choice", "[location]") {
    int feasible = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Case made = randomCase(seed);
        INFO("seed " << seed);
        double best = -1;
        forEachChoice(
            static_cast<std::int32_t>(made.problem.covers.facilities()),
            made.problem.p,
            [&](const auto& choice) {
                if (holdsAll(choice, made.problem.required) &&
                    holdsNone(choice, made.problem.excluded)) {
                    best = std::max(best, addedBy(made, choice));
                }
            });
        const Solution found = solveGradualCover(made.problem, {});
        if (best < 0) {
            CHECK(found.status == Status::Infeasible);
            CHECK_FALSE(found.why.empty());
            continue;
        }
        ++feasible;
        REQUIRE(found.status == Status::Optimal);
        CHECK(found.value == Approx(best).epsilon(1e-9).margin(1e-9));
        CHECK(found.bound == found.value);
        CHECK(std::ssize(found.facilities) == made.problem.p);
        CHECK(holdsAll(found.facilities, made.problem.required));
        CHECK(holdsNone(found.facilities, made.problem.excluded));
        CHECK(addedBy(made, found.facilities) == Approx(found.value).epsilon(1e-9).margin(1e-9));
    }
    CHECK(feasible > 150);
}

TEST_CASE("solveGradualCover: without decay it is plain max cover", "[location]") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Case made = randomCase(seed);
        INFO("seed " << seed);
        const auto rows = static_cast<std::int32_t>(made.problem.weights.size());
        const auto columns = static_cast<std::int32_t>(made.problem.covers.facilities());
        const CostMatrix costs = denseCosts(rows, columns, made.values);
        setCovers(made.problem, costs, {30, 30});
        MaxCoverProblem plain;
        plain.weights = made.problem.weights;
        plain.covers = coversWithin(costs, 30);
        plain.p = made.problem.p;
        plain.required = made.problem.required;
        plain.excluded = made.problem.excluded;
        for (std::int32_t d = 0; d < std::ssize(made.problem.existing); ++d) {
            double& existing = made.problem.existing[static_cast<std::size_t>(d)];
            existing = std::floor(existing); // 0 or 1
            if (existing == 1) {
                plain.coveredAlready.push_back(d);
            }
        }
        const Solution gradual = solveGradualCover(made.problem, {});
        const Solution cover = solveMaxCover(plain, {});
        CHECK(gradual.status == cover.status);
        CHECK(gradual.value == cover.value);
        CHECK(gradual.bound == cover.bound);
    }
}

TEST_CASE("solveGradualCover: many pairs are screened first, same for any threads", "[location]") {
    // Some 170 pairs a demand: all layers together hold about 9 million pairs.
    const GradualCoverProblem problem = squareProblem(800, 600, 0.3, 3);
    REQUIRE(problem.fraction.size() > 100'000);
    const Solution found = solveGradualCover(problem, {});
    CHECK(found.status == Status::Optimal);
    CHECK(found.facilities.size() == 3);
    CHECK(found.bound == found.value);
    const ThreadLimit one(1);
    const Solution again = solveGradualCover(problem, {});
    CHECK(again.facilities == found.facilities);
    CHECK(again.value == found.value);
}

TEST_CASE("solveGradualCover: a stop request still gives a whole plan", "[location]") {
    std::stop_source stop;
    stop.request_stop();
    SolveOptions options;
    options.job = JobContext(stop.get_token(), {});
    for (const double reach : {0.1, 0.4}) {
        const Solution found = solveGradualCover(squareProblem(600, 1000, reach, 7), options);
        CHECK(found.facilities.size() == 7);
        CHECK(found.bound >= found.value);
        CHECK(found.value > 0);
    }
}

TEST_CASE("solveGradualCover: impossible numbers are refused", "[location]") {
    GradualCoverProblem problem;
    problem.weights = {1, 1};
    setCovers(problem, denseCosts(2, 2, std::vector<double>{1, 2, 3, 4}), {2, 6});
    problem.p = 1;
    SECTION("fraction above 1") {
        problem.fraction[0] = 1.5;
    }
    SECTION("fraction of nothing") {
        problem.fraction[0] = 0;
    }
    SECTION("too few fractions") {
        problem.fraction.pop_back();
    }
    SECTION("existing cover that is not a number") {
        problem.existing = {0, NAN};
    }
    SECTION("too few existing fractions") {
        problem.existing = {0};
    }
    CHECK_THROWS_AS(solveGradualCover(problem, {}), Error);
}
