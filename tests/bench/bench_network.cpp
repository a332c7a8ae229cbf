// Searches on road networks: measured figures as JSON lines, the peers on the same graph after
// them. usage: bench_network small|full The graph is that of the targets: a grid of streets 200 m
// apart, every 25th a main road at 100 km/h, every 5th at 60, the others at 30; no street is
// straight or of even length.

#include <corredor/base/parallel.h>
#include <corredor/base/stages.h>
#include <corredor/base/whole_file.h>
#include <corredor/network/distances.h>

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <functional>
#include <random>
#include <string_view>

#include <unistd.h>

namespace {

using namespace corredor;
namespace fs = std::filesystem;
using network::Cost;
using network::NetworkPoint;
using network::Router;

class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    double share() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }

    std::vector<std::int32_t> nodes(std::ptrdiff_t among, int count) {
        std::vector<std::int32_t> picked;
        for (int i = 0; i < count; ++i) {
            picked.push_back(static_cast<std::int32_t>(share() * static_cast<double>(among)));
        }
        return picked;
    }

private:
    std::mt19937_64 m_engine;
};

std::shared_ptr<const network::RoadNetwork> grid(int side) {
    constexpr double spacingM = 200;
    constexpr double metresPerDegree = 111'000;
    Dice dice(1003);
    network::PlainGraph graph;
    std::vector<std::pair<double, double>> place;
    for (int i = 0; i < side * side; ++i) {
        const double x = spacingM * (i % side) + 120 * dice.share() - 60;
        const double y = spacingM * (i / side) + 120 * dice.share() - 60;
        place.emplace_back(x, y);
        graph.nodes.push_back({9 + x / metresPerDegree * 1.5, 40 + y / metresPerDegree});
    }
    const auto street = [&](int a, int b, int line) {
        const auto& [ax, ay] = place[static_cast<std::size_t>(a)];
        const auto& [bx, by] = place[static_cast<std::size_t>(b)];
        const double lengthM = std::hypot(ax - bx, ay - by) * (1 + 0.3 * dice.share());
        const double kmh = line % 25 == 0 ? 100 : line % 5 == 0 ? 60 : 30;
        graph.from.push_back(a);
        graph.to.push_back(b);
        graph.lengthM.push_back(lengthM);
        graph.durationS.push_back(lengthM / (kmh / 3.6));
    };
    for (int i = 0; i < side * side; ++i) {
        if (i % side + 1 < side) {
            street(i, i + 1, i / side);
        }
        if (i / side + 1 < side) {
            street(i, i + side, i % side);
        }
    }
    return std::make_shared<const network::RoadNetwork>(network::networkOf(std::move(graph)));
}

double seconds(const std::function<void()>& call) {
    const auto begin = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void say(std::string_view name, std::string_view figures) {
    std::puts(fmt::format(
                  R"({{"case": "{}", {}, "threads": {}, "peak_mib": {}}})",
                  name,
                  figures,
                  threadCount(),
                  peakMemoryBytes() >> 20)
                  .c_str());
    std::fflush(stdout);
}

/** What the searches of the targets start from. */
struct Places {
    std::vector<std::int32_t> origins;
    std::vector<std::int32_t> destinations;
    std::vector<std::int32_t> sources;
};

void measureSearches(
    const std::shared_ptr<const network::RoadNetwork>& roads,
    const Places& places) {
    const auto from = network::pointsAtNodes(*roads, places.origins);
    const auto to = network::pointsAtNodes(*roads, places.destinations);
    const auto sources = network::pointsAtNodes(*roads, places.sources);
    for (const Cost cost : {Cost::DurationS, Cost::LengthM}) {
        std::unique_ptr<Router> router;
        std::size_t pairs = 0;
        const double fresh = seconds([&] {
            router = std::make_unique<Router>(roads, cost);
            router->prepare();
            pairs = router->within(from, to, network::unreachable).cost.size();
        });
        const double reused =
            seconds([&] { pairs = router->within(from, to, network::unreachable).cost.size(); });
        say("matrix",
            fmt::format(
                R"("cost": "{}", "pairs": {}, "seconds": {:.3f}, "seconds_prepared": {:.3f})",
                cost == Cost::LengthM ? "length" : "time",
                pairs,
                fresh,
                reused));
    }
    const Router router(roads, Cost::DurationS);
    std::vector<double> sums(sources.size());
    const double toAll = seconds([&] {
        router.toAllNodes(sources, [&](std::ptrdiff_t i, std::span<const double> cost) {
            sums[static_cast<std::size_t>(i)] = cost.back();
        });
    });
    say("one_to_all", fmt::format(R"("sources": {}, "seconds": {:.3f})", sources.size(), toAll));
    const double nearest = seconds([&] { (void)router.nearestToNodes(sources); });
    say("nearest_source",
        fmt::format(R"("sources": {}, "seconds": {:.4f})", sources.size(), nearest));
}

/** Two measures of one path, as `corredor distances` writes them. */
void measureDistances(
    const std::shared_ptr<const network::RoadNetwork>& roads,
    const Places& places) {
    const auto at = [&](const std::vector<std::int32_t>& nodes) {
        std::vector<geo::LonLat> result;
        for (const std::int32_t node : nodes) {
            result.push_back(roads->nodes[static_cast<std::size_t>(node)]);
        }
        return result;
    };
    network::DistanceOptions options;
    options.cost = Cost::DurationS;
    std::size_t pairs = 0;
    const double taken = seconds([&] {
        pairs =
            network::distances(roads, at(places.origins), at(places.destinations), options).size();
    });
    say("distances", fmt::format(R"("pairs": {}, "seconds": {:.3f})", pairs, taken));
}

void measureServiceAreas(int side) {
    constexpr double tenthOfAnHourS = 360;
    const auto roads = grid(side);
    Dice dice(11);
    const auto sites = network::pointsAtNodes(*roads, dice.nodes(roads->nodeCount(), 50));
    std::size_t reached = 0;
    const double taken = seconds([&] {
        const Router router(roads, Cost::DurationS);
        reached = router.nodesWithin(sites, tenthOfAnHourS).cost.size();
    });
    say("service_areas",
        fmt::format(
            R"("sites": {}, "edges": {}, "nodes_reached": {}, "seconds": {:.3f})",
            sites.size(),
            roads->edgeCount(),
            reached,
            taken));
}

/** By doubling the edges: what grows how. */
void measureGrowth(double fromEdges, double toEdges) {
    for (double edges = fromEdges; edges <= toEdges * 1.01; edges *= 2) {
        const int side = static_cast<int>(std::lround(std::sqrt(edges / 4)));
        std::shared_ptr<const network::RoadNetwork> roads;
        const double made = seconds([&] { roads = grid(side); });
        std::unique_ptr<Router> router;
        const double ready =
            seconds([&] { router = std::make_unique<Router>(roads, Cost::DurationS); });
        Dice dice(12);
        const auto sources = network::pointsAtNodes(*roads, dice.nodes(roads->nodeCount(), 200));
        const double toAll = seconds([&] { (void)router->toAllNodes(sources.front()); });
        const double nearest = seconds([&] { (void)router->nearestToNodes(sources); });
        const double areas = seconds([&] { (void)router->nodesWithin(sources, 360); });
        const double prepared = seconds([&] { router->prepare(); });
        say("growth",
            fmt::format(
                R"("directed_edges": {}, "grid_s": {:.2f}, "router_s": {:.3f}, )"
                R"("one_to_all_s": {:.4f}, "nearest_source_s": {:.4f}, "service_areas_s": {:.4f}, )"
                R"("hierarchy_s": {:.2f})",
                2 * roads->edgeCount(),
                made,
                ready,
                toAll,
                nearest,
                areas,
                prepared));
    }
}

template <class T>
void writeColumn(const fs::path& file, const std::vector<T>& column) {
    std::string bytes(column.size() * sizeof(T), '\0');
    std::memcpy(bytes.data(), column.data(), bytes.size());
    writeWholeFile(file, bytes);
}

void runPeers(const network::RoadNetwork& roads, const Places& places) {
    const fs::path folder =
        fs::temp_directory_path() / fmt::format("corredor-bench-network-{}", ::getpid());
    fs::create_directories(folder);
    std::vector<std::int32_t> tail = roads.from;
    std::vector<std::int32_t> head = roads.to;
    std::vector<double> cost = roads.durationS;
    tail.insert(tail.end(), roads.to.begin(), roads.to.end());
    head.insert(head.end(), roads.from.begin(), roads.from.end());
    cost.insert(cost.end(), roads.durationS.begin(), roads.durationS.end());
    writeColumn(folder / "tail", tail);
    writeColumn(folder / "head", head);
    writeColumn(folder / "cost", cost);
    writeColumn(folder / "origins", places.origins);
    writeColumn(folder / "destinations", places.destinations);
    writeColumn(folder / "sources", places.sources);
    const bool debian = fs::exists("/usr/bin/python3"); // where Debian's packages are found
    const std::string command = fmt::format(
        "{} '{}' '{}' {} {}",
        debian ? "/usr/bin/python3" : "python3",
        CORREDOR_BENCH_SOURCE "/network_peers.py",
        folder.string(),
        places.origins.size(),
        places.sources.size());
    if (std::system(command.c_str()) != 0) {
        std::puts(R"({"peer": "all", "peer_absent": true, "reason": "python3 did not run"})");
    }
    fs::remove_all(folder);
}

int run(bool isFull) {
    const int side = isFull ? 500 : 150;
    const auto roads = grid(side);
    say("graph",
        fmt::format(
            R"("nodes": {}, "directed_edges": {})", roads->nodeCount(), 2 * roads->edgeCount()));
    Dice dice(1004);
    const int points = isFull ? 500 : 100;
    Places places;
    places.origins = dice.nodes(roads->nodeCount(), points);
    places.destinations = dice.nodes(roads->nodeCount(), points);
    places.sources = dice.nodes(roads->nodeCount(), isFull ? 200 : 40);
    measureSearches(roads, places);
    measureDistances(roads, places);
    measureServiceAreas(isFull ? 225 : 100);
    measureGrowth(isFull ? 156'250 : 40'000, isFull ? 10'000'000 : 160'000);
    runPeers(*roads, places);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view size = argc > 1 ? argv[1] : "small";
    if (size != "small" && size != "full") {
        std::fputs("usage: bench_network small|full\n", stderr);
        return 2;
    }
    try {
        return run(size == "full");
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_network: %s\n", problem.what());
        return 1;
    }
}
