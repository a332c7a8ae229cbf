#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/location/capacitated.h>
#include <corredor/location/solve.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <random>

using namespace corredor;
using namespace corredor::location;

namespace {

/** One row a facility: which demands it covers. */
MaxCoverProblem problemOf(
    std::vector<double> weights,
    const std::vector<std::vector<std::int32_t>>& covers,
    int p) {
    MaxCoverProblem problem;
    problem.weights = std::move(weights);
    for (const auto& cover : covers) {
        problem.covers.demand.insert(problem.covers.demand.end(), cover.begin(), cover.end());
        problem.covers.begin.push_back(std::ssize(problem.covers.demand));
    }
    problem.p = p;
    return problem;
}

bool holds(const std::vector<std::int32_t>& list, std::int32_t item) {
    return std::ranges::find(list, item) != list.end();
}

double valueOf(const MaxCoverProblem& problem, const std::vector<std::int32_t>& facilities) {
    double value = 0;
    for (std::size_t d = 0; d < problem.weights.size(); ++d) {
        const auto demand = static_cast<std::int32_t>(d);
        const bool covered = std::ranges::any_of(facilities, [&](std::int32_t facility) {
            const auto f = static_cast<std::size_t>(facility);
            const auto first = problem.covers.demand.begin() + problem.covers.begin[f];
            const auto last = problem.covers.demand.begin() + problem.covers.begin[f + 1];
            return std::find(first, last, demand) != last;
        });
        value += covered && !holds(problem.coveredAlready, demand) ? problem.weights[d] : 0;
    }
    return value;
}

bool isAllowed(const MaxCoverProblem& problem, const std::vector<std::int32_t>& facilities) {
    if (std::ranges::adjacent_find(facilities, std::greater_equal<>()) != facilities.end()) {
        return false; // not ascending, or one facility twice
    }
    double cost = 0;
    for (const std::int32_t f : facilities) {
        cost += problem.costs.empty() ? 0 : problem.costs[static_cast<std::size_t>(f)];
        if (holds(problem.excluded, f)) {
            return false;
        }
    }
    const bool rightCount = problem.costs.empty() ? std::ssize(facilities) == problem.p
                                                  : std::ssize(facilities) <= problem.p;
    return rightCount && (problem.costs.empty() || cost <= problem.budget) &&
           std::ranges::all_of(
               problem.required, [&](std::int32_t f) { return holds(facilities, f); });
}

/** The best value over every set of facilities, or nothing when none is allowed. */
std::optional<double> bestByEnumeration(const MaxCoverProblem& problem) {
    std::optional<double> best;
    const auto count = static_cast<unsigned>(problem.covers.facilities());
    for (unsigned set = 0; set < (1U << count); ++set) {
        std::vector<std::int32_t> facilities;
        for (unsigned f = 0; f < count; ++f) {
            if ((set >> f & 1U) != 0) {
                facilities.push_back(static_cast<std::int32_t>(f));
            }
        }
        if (isAllowed(problem, facilities)) {
            best = std::max(best.value_or(0), valueOf(problem, facilities));
        }
    }
    return best;
}

MaxCoverProblem randomProblem(std::mt19937& random, bool wholeWeights, bool withBudget) {
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    const int facilities = 3 + below(8);
    const int demands = 1 + below(25);
    std::vector<double> weights;
    for (int d = 0; d < demands; ++d) {
        weights.push_back(wholeWeights ? below(50) : below(5000) / 7.0);
    }
    std::vector<std::vector<std::int32_t>> covers(static_cast<std::size_t>(facilities));
    for (auto& cover : covers) {
        for (int d = 0; d < demands; ++d) {
            if (below(4) == 0) {
                cover.push_back(d);
            }
        }
    }
    MaxCoverProblem problem = problemOf(std::move(weights), covers, 1 + below(4));
    if (below(3) == 0) {
        problem.required.push_back(below(static_cast<unsigned>(facilities)));
    }
    if (below(2) == 0) {
        problem.excluded.push_back(below(static_cast<unsigned>(facilities)));
    }
    if (below(2) == 0) {
        problem.coveredAlready.push_back(below(static_cast<unsigned>(demands)));
    }
    if (withBudget) {
        for (int f = 0; f < facilities; ++f) {
            problem.costs.push_back(1 + below(9));
        }
        problem.budget = 3 + below(12);
    }
    return problem;
}

/** A town of demands on a line; facility i covers the demands within `reach` of place i. */
MaxCoverProblem lineProblem(std::int32_t places, std::int32_t reach, int p) {
    std::mt19937 random(5);
    std::vector<double> weights;
    std::vector<std::vector<std::int32_t>> covers;
    for (std::int32_t i = 0; i < places; ++i) {
        weights.push_back(static_cast<double>(random() % 1000));
        auto& cover = covers.emplace_back();
        for (std::int32_t d = std::max(0, i - reach); d <= std::min(places - 1, i + reach); ++d) {
            cover.push_back(d);
        }
    }
    return problemOf(std::move(weights), covers, p);
}

} // namespace

TEST_CASE("solveMaxCover: never above the enumerated optimum, bound never below", "[location]") {
    const auto [whole, budget] =
        GENERATE(table<bool, bool>({{true, false}, {false, false}, {true, true}, {false, true}}));
    std::mt19937 random(11);
    int optimumFound = 0;
    int feasible = 0;
    for (int trial = 0; trial < 250; ++trial) {
        const MaxCoverProblem problem = randomProblem(random, whole, budget);
        const Solution solution = solveMaxCover(problem, {});
        const std::optional<double> best = bestByEnumeration(problem);
        INFO("trial " << trial);
        REQUIRE(best.has_value() == (solution.status != Status::Infeasible));
        if (!best) {
            CHECK_FALSE(solution.why.empty());
            continue;
        }
        const double rounding = 1e-6; // sums of at most 25 weights below 1000
        ++feasible;
        CHECK(isAllowed(problem, solution.facilities));
        CHECK(std::ranges::is_sorted(solution.facilities));
        CHECK(std::abs(solution.value - valueOf(problem, solution.facilities)) <= rounding);
        CHECK(solution.value <= *best + rounding);
        CHECK(solution.bound >= *best - rounding);
        CHECK((solution.status == Status::Optimal) == (solution.bound == solution.value));
        optimumFound += *best - solution.value <= rounding ? 1 : 0;
    }
    REQUIRE(feasible > 100);
    CHECK(optimumFound >= feasible * (budget ? 85 : 97) / 100);
}

TEST_CASE("solveMaxCover: an easy plan is proved optimal", "[location]") {
    // Facility 0 covers most, but 1 and 2 together cover all.
    const Solution solution =
        solveMaxCover(problemOf({4, 4, 4, 1, 1}, {{0, 1, 2}, {0, 1, 3}, {2, 4}}, 2), {});
    CHECK(solution.status == Status::Optimal);
    CHECK(solution.facilities == std::vector<std::int32_t>{1, 2});
    CHECK(solution.value == 14);
    CHECK(solution.bound == 14);
    CHECK(solution.gap == 0);
}

TEST_CASE("solveMaxCover: equal demands count as one", "[location]") {
    // 40,000 demands of 30 kinds against the 30 kinds themselves.
    std::mt19937_64 random(4);
    std::vector<std::vector<std::int32_t>> kinds(12);
    for (auto& cover : kinds) {
        for (std::int32_t kind = 0; kind < 30; ++kind) {
            if (random() % 4 == 0) {
                cover.push_back(kind);
            }
        }
    }
    std::vector<double> weights;
    std::vector<double> ofKind(30, 0);
    std::vector<std::vector<std::int32_t>> covers(kinds.size());
    for (std::int32_t d = 0; d < 40'000; ++d) {
        const auto kind = static_cast<std::int32_t>(random() % 30);
        weights.push_back(static_cast<double>(random() % 3)); // some weigh nothing
        ofKind[static_cast<std::size_t>(kind)] += weights.back();
        for (std::size_t f = 0; f < kinds.size(); ++f) {
            if (std::ranges::binary_search(kinds[f], kind)) {
                covers[f].push_back(d);
            }
        }
    }
    MaxCoverProblem many = problemOf(weights, covers, 3);
    MaxCoverProblem few = problemOf(ofKind, kinds, 3);
    many.required = few.required = {5};
    const Solution found = solveMaxCover(many, {});
    const Solution same = solveMaxCover(few, {});
    CHECK(found.status == Status::Optimal);
    CHECK(found.facilities == same.facilities);
    CHECK(found.value == same.value);
    CHECK(found.value == valueOf(many, found.facilities));
}

TEST_CASE("solveMaxCover: exactly p facilities even when fewer cover everything", "[location]") {
    const Solution solution = solveMaxCover(problemOf({5}, {{0}, {0}, {}}, 2), {});
    CHECK(solution.facilities == std::vector<std::int32_t>{0, 1});
    CHECK(solution.status == Status::Optimal);
}

TEST_CASE("solveMaxCover: contradictions are infeasible and say why", "[location]") {
    MaxCoverProblem problem = problemOf({1, 1}, {{0}, {1}}, 1);
    SECTION("more required than p") {
        problem.required = {0, 1};
    }
    SECTION("required and excluded") {
        problem.required = {0};
        problem.excluded = {0};
    }
    SECTION("more than there are") {
        problem.p = 3;
    }
    SECTION("required beyond the budget") {
        problem.required = {0};
        problem.costs = {5, 1};
        problem.budget = 4;
    }
    const Solution solution = solveMaxCover(problem, {});
    CHECK(solution.status == Status::Infeasible);
    CHECK_FALSE(solution.why.empty());
}

TEST_CASE("solveMaxCover: impossible numbers are refused", "[location]") {
    MaxCoverProblem problem = problemOf({1, 1}, {{0}, {1}}, 1);
    SECTION("negative weight") {
        problem.weights[0] = -1;
    }
    SECTION("weight that is not a number") {
        problem.weights[1] = std::nan("");
    }
    SECTION("demand that does not exist") {
        problem.covers.demand[0] = 2;
    }
    SECTION("demands out of order") {
        problem.covers.demand = {1, 0};
        problem.covers.begin = {0, 2, 2};
    }
    SECTION("required facility that does not exist") {
        problem.required = {-1};
    }
    SECTION("too few costs") {
        problem.costs = {1};
    }
    CHECK_THROWS_AS(solveMaxCover(problem, {}), Error);
}

TEST_CASE("solveMaxCover: empty problems", "[location]") {
    const Solution none = solveMaxCover(MaxCoverProblem{}, {});
    CHECK(none.status == Status::Optimal);
    CHECK(none.facilities.empty());
    const Solution noDemand = solveMaxCover(problemOf({}, {{}}, 1), {});
    CHECK(noDemand.status == Status::Optimal);
    CHECK(noDemand.value == 0);
}

TEST_CASE("solveMaxCover: a close bound on a larger problem, same for any threads", "[location]") {
    const MaxCoverProblem problem = lineProblem(3000, 20, 30);
    const Solution solution = solveMaxCover(problem, {});
    CHECK(solution.gap < 0.02);
    const ThreadLimit one(1);
    const Solution again = solveMaxCover(problem, {});
    CHECK(again.facilities == solution.facilities);
    CHECK(again.value == solution.value);
    CHECK(again.bound == solution.bound);
}

TEST_CASE("solveMaxCover: shaken plans of many facilities reach CBC's optimum", "[location]") {
    const std::uint64_t seed = GENERATE(1U, 2U, 3U);
    std::mt19937_64 random(seed);
    const auto uniform = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    std::vector<std::pair<double, double>> places(500); // demands and facilities at once
    for (auto& [x, y] : places) {
        x = uniform();
        y = uniform();
    }
    std::vector<std::vector<std::int32_t>> covers(places.size());
    std::vector<CostEntry> pairs;
    std::vector<double> weights;
    for (std::size_t f = 0; f < places.size(); ++f) {
        weights.push_back(1 + std::floor(100 * uniform()));
        for (std::size_t d = 0; d < places.size(); ++d) {
            const double x = places[f].first - places[d].first;
            const double y = places[f].second - places[d].second;
            if (std::hypot(x, y) <= 0.07) {
                covers[f].push_back(static_cast<std::int32_t>(d));
                pairs.push_back({static_cast<std::int32_t>(d), static_cast<std::int32_t>(f), 0});
            }
        }
    }
    MaxCoverProblem problem = problemOf(weights, covers, 35);
    problem.required = {7};
    problem.excluded = {11};
    CapacitatedProblem peer;
    peer.weights = weights;
    const auto count = static_cast<std::int32_t>(places.size());
    peer.costs = sparseCosts(count, count, pairs);
    peer.capacity.assign(places.size(), 1e6);
    peer.p = problem.p;
    peer.required = problem.required;
    peer.excluded = problem.excluded;
    const Solution solution = solveMaxCover(problem, {});
    CHECK(isAllowed(problem, solution.facilities));
    CHECK(solution.value == valueOf(problem, solution.facilities));
    CHECK(solution.status == Status::Optimal);
    CHECK(solution.value == Approx(solveCapacitated(peer, {}).value));
}

TEST_CASE("solveMaxCover: a stop request still gives a whole plan with its bound", "[location]") {
    std::stop_source stop;
    stop.request_stop();
    SolveOptions options;
    options.job = JobContext(stop.get_token(), {});
    const Solution solution = solveMaxCover(lineProblem(500, 10, 8), options);
    CHECK(solution.facilities.size() == 8);
    CHECK(solution.bound >= solution.value);
}
