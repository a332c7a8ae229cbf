#include "oracle.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/network/distances.h>

#include <catch2/catch.hpp>

#include <random>

using namespace corredor;
using network::Cost;
using network::NetworkPoint;
using network::Router;
using network::unreachable;

namespace {

constexpr double mm = 0.001;

struct GridCase {
    std::shared_ptr<const network::RoadNetwork> network;
    std::vector<NetworkPoint> points;
};

/**
 * A grid of streets large enough that matrices over it are found with the hierarchy: some streets
 * missing, some one-way, some of no cost at all, many of equal cost, points anywhere on them.
 */
GridCase gridCase(unsigned seed, int side, int points, bool oneWay) {
    std::mt19937 dice(seed);
    network::PlainGraph graph;
    const auto node = [&](int x, int y) { return y * side + x; };
    const auto street = [&](int a, int b) {
        if (dice() % 10 == 0) {
            return;
        }
        graph.from.push_back(a);
        graph.to.push_back(b);
        const double costs[] = {0, 100, 100, 100, 0.25 * static_cast<double>(dice() % 1000)};
        graph.lengthM.push_back(costs[dice() % 5]);
        graph.durationS.push_back(static_cast<double>(dice() % 300) / 7);
        const layers::OneWay directions[] = {
            layers::OneWay::No,
            layers::OneWay::No,
            layers::OneWay::Forward,
            layers::OneWay::Backward};
        graph.oneWay.push_back(oneWay ? directions[dice() % 4] : layers::OneWay::No);
    };
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            graph.nodes.push_back({-106 + 0.001 * x, 31 + 0.001 * y});
        }
    }
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (x + 1 < side) {
                street(node(x, y), node(x + 1, y));
            }
            if (y + 1 < side) {
                street(node(x, y), node(x, y + 1));
            }
        }
    }
    GridCase result;
    const auto edges = static_cast<unsigned>(graph.from.size());
    for (int i = 0; i < points; ++i) {
        const double offset = static_cast<double>(dice() % 5) / 4;
        const double snapM = static_cast<double>(dice() % 3);
        const bool isPlaced = dice() % 50 != 0;
        const auto edge = static_cast<std::int32_t>(dice() % edges);
        result.points.push_back({isPlaced ? edge : -1, offset, snapM, {}});
    }
    result.network =
        std::make_shared<const network::RoadNetwork>(network::networkOf(std::move(graph)));
    return result;
}

bool same(const network::SparseCosts& one, const network::SparseCosts& other) {
    return one.begin == other.begin && one.column == other.column && one.cost == other.cost;
}

} // namespace

TEST_CASE("hierarchy: every pair equals an independent Dijkstra", "[network]") {
    const bool oneWay = GENERATE(false, true);
    const auto cost = GENERATE(Cost::LengthM, Cost::DurationS);
    const GridCase grid = gridCase(oneWay ? 5 : 6, 45, 250, oneWay);
    const auto expected = test::dijkstraPairs(*grid.network, grid.points, grid.points, cost);
    const Router router(grid.network, cost);
    for (const double cutoff : {unreachable, 2000.0}) {
        const auto found = router.within(grid.points, grid.points, cutoff);
        CHECK(test::differences(found, expected, cutoff, mm) == 0);
    }
}

TEST_CASE("hierarchy: the bits of plain searches, prepared or not", "[network]") {
    const bool oneWay = GENERATE(false, true);
    const GridCase grid = gridCase(8, 40, 1100, oneWay); // more than one tile of points
    const std::span<const NetworkPoint> points = grid.points;
    const Router fresh(grid.network, Cost::LengthM);
    const network::SparseCosts all = fresh.within(points, points, unreachable);
    const Router prepared(grid.network, Cost::LengthM);
    prepared.prepare();
    CHECK(same(prepared.within(points, points, unreachable), all));
    // One source at a time is searched plainly.
    const Router plain(grid.network, Cost::LengthM);
    for (std::size_t i = 0; i < points.size(); i += 37) {
        const network::SparseCosts row = plain.within(points.subspan(i, 1), points, unreachable);
        const auto begin = all.cost.begin() + all.begin[i];
        CHECK(std::equal(
            row.cost.begin(), row.cost.end(), begin, all.cost.begin() + all.begin[i + 1]));
    }
    for (const int threads : {1, 8}) {
        const ThreadLimit limit(threads);
        const Router again(grid.network, Cost::LengthM);
        again.prepare();
        CHECK(same(again.within(points, points, unreachable), all));
    }
}

TEST_CASE(
    "hierarchy: kilometres and minutes of one path, as a plain search has them",
    "[network]") {
    const GridCase grid = gridCase(9, 45, 0, true);
    std::vector<geo::LonLat> places;
    for (int i = 0; i < 300; ++i) {
        places.push_back({-106 + 0.00014 * ((i * 7) % 300), 31 + 0.00014 * ((i * 11) % 300)});
    }
    const auto pairs = network::distances(grid.network, places, places, {});
    std::size_t next = 0;
    int wrong = 0;
    for (std::int32_t i = 0; i < 300; ++i) {
        const std::span<const geo::LonLat> one =
            std::span(places).subspan(static_cast<std::size_t>(i), 1);
        for (const auto& pair : network::distances(grid.network, one, places, {})) {
            REQUIRE(next < pairs.size());
            const auto& found = pairs[next++];
            wrong += found.from == i && found.to == pair.to && found.km == pair.km &&
                             found.min == pair.min
                         ? 0
                         : 1;
        }
    }
    CHECK(next == pairs.size());
    CHECK(wrong == 0);
}

TEST_CASE("hierarchy: one-to-all for many sources equals one by one", "[network]") {
    const GridCase grid = gridCase(10, 30, 20, true);
    const Router router(grid.network, Cost::DurationS);
    std::vector<std::vector<double>> rows(grid.points.size());
    router.toAllNodes(grid.points, [&](std::ptrdiff_t source, std::span<const double> cost) {
        rows[static_cast<std::size_t>(source)].assign(cost.begin(), cost.end());
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i] == router.toAllNodes(grid.points[i]));
    }
}

TEST_CASE("hierarchy: cancelled, then made all the same", "[network]") {
    const GridCase grid = gridCase(11, 45, 250, false);
    const Router router(grid.network, Cost::LengthM);
    std::stop_source stop;
    stop.request_stop();
    const JobContext job(stop.get_token(), {});
    CHECK_THROWS_AS(router.prepare(job), Cancelled);
    CHECK_THROWS_AS(router.within(grid.points, grid.points, unreachable, job), Cancelled);
    CHECK_THROWS_AS(router.toAllNodes(grid.points, [](auto&&...) {}, job), Cancelled);
    CHECK_THROWS_AS(router.path(grid.points[0], grid.points[1], nullptr, job), Cancelled);
    router.prepare();
    CHECK_FALSE(router.within(grid.points, grid.points, unreachable).cost.empty());
}
