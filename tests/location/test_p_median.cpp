#include "location_oracle.h"

#include <corredor/base/error.h>
#include <corredor/location/p_median.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace corredor;
using namespace corredor::location;
using namespace corredor::location::test;

namespace {

/** Cost of a choice straight from the matrix; infinite when a demand is not served. */
double costOf(
    const std::vector<double>& values,
    const PMedianProblem& problem,
    const std::vector<std::int32_t>& choice,
    bool greatest) {
    double total = 0;
    const auto columns = static_cast<std::size_t>(problem.costs.columns);
    for (std::size_t row = 0; row < problem.weights.size(); ++row) {
        if (problem.weights[row] == 0) {
            continue;
        }
        double nearest = std::numeric_limits<double>::infinity();
        for (const std::int32_t column : choice) {
            const double cost = values[row * columns + static_cast<std::size_t>(column)];
            nearest = std::isnan(cost) ? nearest : std::min(nearest, cost);
        }
        total = greatest ? std::max(total, nearest) : total + problem.weights[row] * nearest;
    }
    return total;
}

struct Case {
    std::vector<double> values;
    PMedianProblem problem;
};

Case randomCase(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto rows = static_cast<std::int32_t>(4 + random() % 12);
    const auto columns = static_cast<std::int32_t>(3 + random() % 6);
    Case made;
    made.values = randomCosts(rows, columns, seed + 1000, seed % 3 == 0 ? 6 : 0);
    made.problem.costs = denseCosts(rows, columns, made.values);
    for (std::int32_t row = 0; row < rows; ++row) {
        made.problem.weights.push_back(static_cast<double>(random() % 5));
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

double bruteForce(const Case& made, bool greatest) {
    double best = std::numeric_limits<double>::infinity();
    forEachChoice(made.problem.costs.columns, made.problem.p, [&](const auto& choice) {
        const bool allowed =
            std::ranges::all_of(
                made.problem.required,
                [&](std::int32_t f) { return std::ranges::count(choice, f) > 0; }) &&
            std::ranges::none_of(made.problem.excluded, [&](std::int32_t f) {
                return std::ranges::count(choice, f) > 0;
            });
        if (allowed) {
            best = std::min(best, costOf(made.values, made.problem, choice, greatest));
        }
    });
    return best;
}

void checkAgainstBruteForce(bool greatest) {
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        const Case made = randomCase(seed);
        INFO("seed " << seed);
        const double expected = bruteForce(made, greatest);
        const Solution found =
            greatest ? solvePCenter(made.problem, {}) : solvePMedian(made.problem, {});
        if (!std::isfinite(expected)) {
            CHECK(found.status == Status::Infeasible);
            CHECK_FALSE(found.why.empty());
            continue;
        }
        REQUIRE(found.status == Status::Optimal);
        CHECK(found.value == expected);
        CHECK(found.bound == found.value);
        CHECK(std::ssize(found.facilities) == made.problem.p);
        CHECK(costOf(made.values, made.problem, found.facilities, greatest) == expected);
    }
}

/** An OR-Library pmed file: all pairs by Floyd; when an edge repeats, the last one wins. */
PMedianProblem readPmed(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::size_t n = 0;
    std::size_t edges = 0;
    PMedianProblem problem;
    in >> n >> edges >> problem.p;
    std::vector<double> length(n * n, std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < n; ++i) {
        length[i * n + i] = 0;
    }
    for (std::size_t e = 0; e < edges; ++e) {
        std::size_t a = 0;
        std::size_t b = 0;
        double cost = 0;
        in >> a >> b >> cost;
        length[(a - 1) * n + b - 1] = length[(b - 1) * n + a - 1] = cost;
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                length[i * n + j] =
                    std::min(length[i * n + j], length[i * n + k] + length[k * n + j]);
            }
        }
    }
    problem.weights.assign(n, 1);
    problem.costs = denseCosts(static_cast<std::int32_t>(n), static_cast<std::int32_t>(n), length);
    return problem;
}

} // namespace

TEST_CASE("solvePMedian: equals trying every choice", "[location]") {
    checkAgainstBruteForce(false);
}

TEST_CASE("solvePCenter: equals trying every choice", "[location]") {
    checkAgainstBruteForce(true);
}

namespace {

double greatestOf(const PMedianProblem& problem, const std::vector<std::int32_t>& plan) {
    double greatest = 0;
    for (std::ptrdiff_t row = 0; row < problem.costs.rows(); ++row) {
        double least = std::numeric_limits<double>::infinity();
        const auto columns = problem.costs.columnsOf(row);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (std::ranges::find(plan, columns[i]) != plan.end()) {
                least = std::min(least, problem.costs.costsOf(row)[i]);
            }
        }
        greatest = std::max(greatest, least);
    }
    return greatest;
}

} // namespace

TEST_CASE(
    "solvePCenter: a stop gives a plan with its bound, or says that there is none",
    "[location]") {
    std::stop_source stop;
    stop.request_stop();
    SolveOptions stopped;
    stopped.job = JobContext(stop.get_token(), {});
    PMedianProblem problem;
    problem.weights = {1, 2, 1, 0.5};
    problem.costs =
        denseCosts(4, 4, std::vector<double>{0, 4, 9, 7, 4, 0, 5, 3, 9, 5, 0, 8, 7, 3, 8, 0});
    problem.p = 2;
    const Solution found = solvePCenter(problem, stopped);
    CHECK(found.facilities.size() == 2);
    CHECK(found.value == greatestOf(problem, found.facilities));
    CHECK(found.bound <= 4);
    CHECK(solvePCenter(problem, {}).value == 4);
    // The greedy choice takes facility 0 or 1 and then cannot serve the rest with one more.
    problem.weights = {1, 1, 1, 1};
    problem.costs = sparseCosts(
        4,
        4,
        {{0, 0, 1}, {0, 2, 2}, {1, 0, 1}, {1, 3, 2}, {2, 1, 1}, {2, 2, 2}, {3, 1, 1}, {3, 3, 2}});
    problem.required = {2};
    CHECK(solvePCenter(problem, {}).value == 2);
}

TEST_CASE("solvePCenter: stopped before any plan, no status is claimed", "[location]") {
    // Ten pairs of demands, each served by either of two facilities, and one facility too few.
    std::vector<CostEntry> entries;
    for (std::int32_t row = 0; row < 10; ++row) {
        entries.push_back({row, row, 1});
        entries.push_back({row, row + 10, 1});
    }
    PMedianProblem problem;
    problem.weights.assign(10, 1);
    problem.costs = sparseCosts(10, 20, entries);
    problem.p = 9;
    CHECK(solvePCenter(problem, {}).status == Status::Infeasible);
    std::stop_source stop;
    stop.request_stop();
    SolveOptions stopped;
    stopped.job = JobContext(stop.get_token(), {});
    CHECK_THROWS_AS(solvePCenter(problem, stopped), Cancelled);
    SolveOptions brief;
    brief.timeLimitS = 0;
    CHECK_THROWS_AS(solvePCenter(problem, brief), Error);
}

TEST_CASE("solvePMedian: contradictions are named", "[location]") {
    PMedianProblem problem;
    problem.weights = {1, 1};
    problem.costs = denseCosts(2, 2, std::vector<double>{1, 2, NAN, NAN});
    problem.p = 1;
    CHECK(solvePMedian(problem, {}).why == "demand 1 cannot be reached from any facility");
    problem.weights = {1, 0};
    CHECK(solvePMedian(problem, {}).value == 1);
    problem.required = {0, 1};
    CHECK(solvePMedian(problem, {}).status == Status::Infeasible);
    problem.required = {0};
    problem.excluded = {0};
    CHECK(solvePMedian(problem, {}).status == Status::Infeasible);
    problem = {};
    problem.p = 3;
    problem.costs.columns = 2;
    CHECK(solvePMedian(problem, {}).status == Status::Infeasible);
}

TEST_CASE("p-median and p-center: published optima", "[location][shared]") {
    const auto optima = corredor::test::sharedFile("benchmarks/OPTIMA.csv");
    if (!optima) {
        return;
    }
    std::istringstream lines(corredor::test::readFile(*optima));
    int checked = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string folder;
        std::string model;
        std::string instance;
        std::string parameters;
        std::string value;
        for (std::string* field : {&folder, &model, &instance, &parameters, &value}) {
            std::getline(fields, *field, ',');
        }
        // The larger ones run in tests/bench; with sanitizers they would take minutes here.
        if (folder != "p-median" || instance.size() > 5) {
            continue;
        }
        const auto file = corredor::test::sharedFile("benchmarks/p-median/" + instance + ".txt");
        REQUIRE(file);
        const PMedianProblem problem = readPmed(*file);
        INFO(model << " " << instance);
        const Solution found =
            model == "p-center" ? solvePCenter(problem, {}) : solvePMedian(problem, {});
        CHECK(found.status == Status::Optimal);
        CHECK(found.value == std::stod(value));
        ++checked;
    }
    CHECK(checked >= 10);
}
