#include <corredor/location/flow_refuelling.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <sstream>

using namespace corredor::location;

namespace {

/** Nodes 0-1-2-3 in a line, 4 apart. */
FlowRefuellingProblem line() {
    FlowRefuellingProblem problem;
    problem.nodes = 4;
    problem.edges = {{0, 1, 4}, {1, 2, 4}, {2, 3, 4}};
    problem.flows = {{0, 3, 10}, {0, 1, 3}};
    problem.p = 1;
    return problem;
}

} // namespace

TEST_CASE("solveFlowRefuelling: a long range needs one station anywhere", "[location]") {
    FlowRefuellingProblem problem = line();
    problem.range = 24;
    const Solution found = solveFlowRefuelling(problem, {});
    CHECK(found.status == Status::Optimal);
    CHECK(found.value == 13);
    CHECK(found.facilities.size() == 1);
}

TEST_CASE("solveFlowRefuelling: round trips, not one way only", "[location]") {
    FlowRefuellingProblem problem = line();
    problem.range = 16;
    // From 1 the far end is 8 away and 16 there and back; to 0 and back it is 8.
    CHECK(solveFlowRefuelling(problem, {}).value == 13);
    problem.range = 15;
    // One station: only the short flow. Two: 0..3 needs stations near both ends.
    CHECK(solveFlowRefuelling(problem, {}).value == 3);
    problem.p = 2;
    CHECK(solveFlowRefuelling(problem, {}).value == 13);
    problem.range = 3;
    CHECK(solveFlowRefuelling(problem, {}).value == 0);
}

TEST_CASE("solveFlowRefuelling: tie rules differ on equal ways", "[location]") {
    FlowRefuellingProblem problem;
    problem.nodes = 4; // a square: 0 to 3 over 1 or over 2, both 6 long
    problem.edges = {{0, 1, 3}, {1, 3, 3}, {0, 2, 3}, {2, 3, 3}};
    problem.flows = {{0, 3, 7}};
    problem.range = 6;
    problem.p = 1;
    problem.excluded = {0, 1, 3};
    CHECK(solveFlowRefuelling(problem, {}).value == 0);
    problem.tieRule = TieRule::Any;
    CHECK(solveFlowRefuelling(problem, {}).value == 7);
}

TEST_CASE("solveFlowRefuelling: required and excluded stations", "[location]") {
    FlowRefuellingProblem problem = line();
    problem.range = 8;
    problem.required = {3};
    const Solution found = solveFlowRefuelling(problem, {});
    CHECK(found.facilities == std::vector<std::int32_t>{3});
    CHECK(found.value == 0);
    problem.excluded = {3};
    CHECK(solveFlowRefuelling(problem, {}).status == Status::Infeasible);
    problem.required.clear();
    problem.p = 4;
    CHECK(solveFlowRefuelling(problem, {}).why == "p is 4 but only 3 nodes may hold a station");
}

TEST_CASE("solveFlowRefuelling: the 25-node network", "[location][shared]") {
    const auto folder = corredor::test::sharedFile("benchmarks/flow-refuelling");
    if (!folder) {
        return;
    }
    FlowRefuellingProblem problem;
    problem.nodes = 25;
    problem.range = 8;
    std::string line;
    std::istringstream edges(corredor::test::readFile(*folder / "25-Node_Network_Edges.csv"));
    std::getline(edges, line);
    while (std::getline(edges, line)) {
        std::istringstream fields(line);
        std::int32_t a = 0;
        std::int32_t b = 0;
        double length = 0;
        char comma = 0;
        fields >> a >> comma >> b >> comma >> length;
        problem.edges.push_back({a - 1, b - 1, length});
    }
    std::istringstream flows(
        corredor::test::readFile(*folder / "25-Node_Network_Traffic_Flow.csv"));
    std::getline(flows, line);
    for (std::int32_t origin = 0; origin < 25 && std::getline(flows, line); ++origin) {
        std::istringstream fields(line);
        std::string field;
        std::getline(fields, field, ',');
        for (std::int32_t to = 0; to < 25 && std::getline(fields, field, ','); ++to) {
            if (to > origin) {
                problem.flows.push_back({origin, to, std::stod(field)});
            }
        }
    }
    const auto [rule, p, expected] = GENERATE(table<TieRule, int, double>({
        {TieRule::Lexicographic, 1, 2365.095859},
        {TieRule::Lexicographic, 4, 9136.182362},
        {TieRule::Any, 1, 3029.897712},
        {TieRule::Any, 3, 7856.854940},
    }));
    problem.tieRule = rule;
    problem.p = p;
    const Solution found = solveFlowRefuelling(problem, {});
    CHECK(found.status == Status::Optimal);
    CHECK(found.value == Approx(expected).margin(1e-5));
}
