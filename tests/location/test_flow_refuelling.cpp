#include <corredor/location/flow_refuelling.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <sstream>
#include <stop_token>

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

namespace {

using Facilities = std::vector<std::int32_t>;

/**
 * Whether the endless round trip can be driven, by driving it: from each open stop in turn to any
 * stop ahead within range, detours counted half at each end, until a stop is met a second time.
 */
bool canDrive(const FlowWay& way, double range, const Facilities& open) {
    struct Visit {
        double position = 0;
        double detour = 0;
    };

    std::vector<Visit> visits; // of one round
    for (const FlowStop& stop : way.stops) {
        if (std::ranges::find(open, stop.facility) != open.end()) {
            visits.push_back({stop.position, stop.detour});
            if (stop.position > 0 && stop.position < way.length) {
                visits.push_back({2 * way.length - stop.position, stop.detour});
            }
        }
    }
    const std::size_t count = visits.size();
    const double round = 2 * way.length;
    for (std::size_t start = 0; start < count; ++start) {
        // Reachable visits as (stop, rounds driven); a stop reached one round later: endless.
        std::vector<std::vector<char>> reached(count, std::vector<char>(2, 0));
        reached[start][0] = 1;
        for (std::size_t turn = 0; turn < 2 * count; ++turn) {
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t k = 0; k < 2; ++k) {
                    for (std::size_t j = 0; j < count && reached[i][k] != 0; ++j) {
                        for (std::size_t m = k; m < 2; ++m) {
                            const double ahead = visits[j].position - visits[i].position +
                                                 static_cast<double>(m - k) * round;
                            const double driven =
                                ahead + visits[i].detour / 2 + visits[j].detour / 2;
                            if (ahead > 0 && driven <= range) {
                                reached[j][m] = 1;
                            }
                        }
                    }
                }
            }
        }
        if (reached[start][1] != 0) {
            return true;
        }
    }
    return false;
}

Facilities membersOf(unsigned set) {
    Facilities list;
    for (std::int32_t f = 0; (set >> static_cast<unsigned>(f)) != 0; ++f) {
        if ((set >> static_cast<unsigned>(f) & 1U) != 0) {
            list.push_back(f);
        }
    }
    return list;
}

FlowWay randomWay(std::mt19937& random, int stops) {
    FlowWay way;
    way.length = 10 + static_cast<double>(random() % 30);
    for (std::int32_t f = 0; f < stops; ++f) {
        const auto length = static_cast<unsigned>(way.length);
        way.stops.push_back(
            {f, static_cast<double>(random() % (length + 1)), static_cast<double>(random() % 5)});
    }
    return way;
}

} // namespace

TEST_CASE("needsOf: fulfilled exactly when the round trip can be driven", "[location]") {
    std::mt19937 random(12);
    for (int trial = 0; trial < 60; ++trial) {
        const int stops = 1 + trial % 7;
        const FlowWay way = randomWay(random, stops);
        const double range = 8 + static_cast<double>(random() % 40);
        const WayNeeds needs = needsOf(way, range);
        for (unsigned set = 0; set < (1U << static_cast<unsigned>(stops)); ++set) {
            const Facilities open = membersOf(set);
            const FlowNeed flow{1, {needs}};
            INFO("trial " << trial << " set " << set << " range " << range);
            CHECK((drivenVolume(std::span(&flow, 1), open) == 1) == canDrive(way, range, open));
        }
    }
}

TEST_CASE("needsOf: what is open already, what is impossible, what is equal", "[location]") {
    const FlowWay way{10, {{0, 0, 0}, {1, 10, 0}}};
    const std::vector<FlowOnWays> flows = {{5, {way}}, {3, {way}}, {2, {{10, {}}}}, {0, {way}}};
    const FlowNeeds needs = needsOf(flows, 10, {});
    REQUIRE(needs.flows.size() == 1);
    CHECK(needs.flows.front().volume == 8);
    CHECK(needs.flows.front().ways.front() == WayNeeds{{0}, {1}});
    CHECK(needs.impossible == 2);
    CHECK(needs.drivenAlready == 0);
    const FlowNeeds withOne = needsOf(flows, 10, std::vector<std::int32_t>{1});
    CHECK(withOne.flows.front().ways.front() == WayNeeds{{0}});
    CHECK(needsOf(flows, 20, std::vector<std::int32_t>{0}).drivenAlready == 8);
}

TEST_CASE("solveFlowNeeds: equals trying every choice", "[location]") {
    std::mt19937 random(7);
    for (int trial = 0; trial < 25; ++trial) {
        const int facilities = 4 + trial % 5;
        std::vector<FlowOnWays> flows;
        for (int f = 0; f < 6; ++f) {
            FlowOnWays& flow = flows.emplace_back();
            flow.volume = 1 + static_cast<double>(random() % 50);
            for (unsigned w = 0; w < 1 + random() % 2; ++w) {
                flow.ways.push_back(randomWay(random, facilities));
            }
        }
        const double range = 15 + static_cast<double>(random() % 20);
        const FlowNeeds needs = needsOf(flows, range, {});
        FlowNeedsProblem problem{facilities, needs.flows, 1 + trial % 3, {}, {}};
        if (trial % 4 == 0) {
            problem.required = {1};
        }
        if (trial % 3 == 0) {
            problem.excluded = {2};
        }
        double best = 0;
        for (unsigned set = 0; set < (1U << static_cast<unsigned>(facilities)); ++set) {
            const Facilities open = membersOf(set);
            const auto holds = [&](std::int32_t f) {
                return std::ranges::find(open, f) != open.end();
            };
            if (std::ssize(open) != problem.p || std::ranges::any_of(problem.excluded, holds) ||
                !std::ranges::all_of(problem.required, holds)) {
                continue;
            }
            double volume = 0;
            for (const FlowOnWays& flow : flows) {
                const bool driven = std::ranges::any_of(
                    flow.ways, [&](const FlowWay& way) { return canDrive(way, range, open); });
                volume += driven ? flow.volume : 0;
            }
            best = std::max(best, volume);
        }
        const Solution found = solveFlowNeeds(problem, {});
        INFO("trial " << trial);
        CHECK(found.status == Status::Optimal);
        CHECK(found.value == best);
        CHECK(std::ssize(found.facilities) == problem.p);
    }
}

TEST_CASE("solveFlowRefuelling: deviations from the shortest path", "[location]") {
    FlowRefuellingProblem problem;
    problem.nodes = 4; // 0 to 3 over 1 is 6 long, over 2 it is 8
    problem.edges = {{0, 1, 3}, {1, 3, 3}, {0, 2, 4}, {2, 3, 4}};
    problem.flows = {{0, 3, 7}};
    problem.range = 8;
    problem.p = 1;
    problem.excluded = {0, 1, 3};
    CHECK(solveFlowRefuelling(problem, {}).value == 0);
    problem.deviation = 0.3; // 7.8 is too short for the way over 2
    CHECK(solveFlowRefuelling(problem, {}).value == 0);
    problem.deviation = 1.0 / 3.0;
    const Solution found = solveFlowRefuelling(problem, {});
    CHECK(found.value == 7);
    CHECK(found.facilities == Facilities{2});
}

TEST_CASE("solveFlowNeeds: a stop gives the best so far with its bound", "[location]") {
    FlowRefuellingProblem problem = line();
    problem.range = 8;
    problem.p = 2;
    std::stop_source stop;
    stop.request_stop();
    SolveOptions options;
    options.job = corredor::JobContext(stop.get_token(), {});
    const Solution found = solveFlowRefuelling(problem, options);
    CHECK(found.facilities.size() == 2);
    CHECK(found.value <= found.bound);
}
