#include "real_roads.h"
#include "scene.h"

#include <corredor/network/distances.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace corredor;
using Catch::Matchers::WithinAbs;

namespace {

struct RealLayers {
    layers::RoadLayer roads;
    layers::CrossingLayer crossings;
};

std::optional<RealLayers> realLayers() {
    const auto roads = test::sharedFile("data/roads/roads_border.gpkg");
    const auto crossings = test::sharedFile("data/crossings/ports_of_entry.geojson");
    if (!roads || !crossings) {
        return std::nullopt;
    }
    return RealLayers{test::readRoads(*roads), test::readCrossings(*crossings)};
}

double
km(const std::shared_ptr<const network::RoadNetwork>& network, geo::LonLat from, geo::LonLat to) {
    const std::array one = {from};
    const std::array other = {to};
    const auto pairs = network::distances(network, one, other, {});
    return pairs.empty() ? network::unreachable : pairs.front().km;
}

} // namespace

TEST_CASE("real roads: kilometres and joints equal an independent count", "[network][real]") {
    const auto layers = realLayers();
    if (!layers) {
        return;
    }
    network::BuildOptions options;
    options.snapToleranceM = 0;
    const auto exact = network::buildNetwork(layers->roads, {}, options);
    // Source: distinct pairs of neighbouring vertices and their lengths by Vincenty's formula,
    // computed in Python. (The data's description says 223,620 km: on a sphere of 6,371 km.)
    CHECK_THAT(exact.totalKm, WithinAbs(223509.685, 0.001));
    CHECK(exact.network->shape.size() - exact.network->from.size() == 64934);
}

TEST_CASE("real roads: the border is crossed where it should be", "[network][real]") {
    const auto layers = realLayers();
    if (!layers) {
        return;
    }
    const std::string starter = test::readFile("/work/main/data/starter/crossings.csv");
    layers::CrossingLayer own;
    {
        std::size_t p = starter.find('\n') + 1;
        while (p < starter.size()) {
            auto e = starter.find('\n', p);
            std::string l = starter.substr(p, e - p);
            p = e + 1;
            std::vector<std::string> f;
            std::string cur;
            bool q = false;
            for (char c : l) {
                if (c == '"')
                    q = !q;
                else if (c == ',' && !q) {
                    f.push_back(cur);
                    cur.clear();
                } else
                    cur += c;
            }
            f.push_back(cur);
            own.push_back({f[0], f[1], {std::stod(f[3]), std::stod(f[4])}, 0});
        }
    }
    network::BuildOptions opt;
    if (std::getenv("OWNCOUNTRY"))
        opt.countryOfPoint = [](geo::LonLat p) {
            static const std::vector<std::pair<geo::LonLat, const char*>> c = {
                {{-106.4245, 31.6904}, "MX"},
                {{-106.46084, 31.72024}, "MX"},
                {{-100.5236, 28.7000}, "MX"},
                {{-99.5164, 27.4763}, "MX"},
                {{-100.9319, 29.3232}, "MX"},
                {{-109.5489, 31.3300}, "MX"}};
            for (auto& x : c)
                if (x.first == p)
                    return std::string(x.second);
            return std::string();
        };
    const auto open =
        network::buildNetwork(layers->roads, std::getenv("STARTER") ? own : layers->crossings, opt);
    const auto closed = network::buildNetwork(layers->roads, {}, {});
    if (std::getenv("CORREDOR_SHOW") != nullptr) {
        std::printf(
            "nodes %td edges %td km %.3f closed km %.3f comps %lld %lld\n",
            open.network->nodeCount(),
            open.network->edgeCount(),
            open.totalKm,
            closed.totalKm,
            (long long)open.components,
            (long long)closed.components);
        for (const auto& join : open.crossings) {
            std::printf("%-24s %d %8.0f m\n", join.crossingName.c_str(), join.joined, join.lengthM);
        }
        for (const auto& issue : open.issues) {
            std::printf(
                "%s %lld %s\n",
                issue.code.c_str(),
                (long long)issue.count,
                issue.records.empty() ? "" : issue.places.front().c_str());
        }
    }

    struct Pair {
        const char* name;
        geo::LonLat us;
        geo::LonLat mx;
    };

    const Pair pairs[] = {
        {"San Diego-Tijuana", {-117.1611, 32.7157}, {-117.0382, 32.5149}},
        {"El Paso-Juarez", {-106.4850, 31.7619}, {-106.4245, 31.6904}},
        {"El Paso-Juarez geonames", {-106.4850, 31.7619}, {-106.46084, 31.72024}},
        {"Calexico-Mexicali", {-115.4989, 32.6789}, {-115.4683, 32.6245}},
        {"Nogales", {-110.9343, 31.3404}, {-110.9458, 31.3086}},
        {"Laredo", {-99.5075, 27.5064}, {-99.5164, 27.4763}},
        {"Brownsville-Matamoros", {-97.4975, 25.9017}, {-97.5044, 25.8690}},
        {"Eagle Pass", {-100.4995, 28.7091}, {-100.5236, 28.7000}},
        {"Del Rio-Acuna", {-100.8968, 29.3627}, {-100.9319, 29.3232}},
        {"McAllen-Reynosa", {-98.2300, 26.2034}, {-98.2978, 26.0508}},
        {"Presidio-Ojinaga", {-104.3719, 29.5607}, {-104.4083, 29.5645}},
        {"Douglas-Agua Prieta", {-109.5453, 31.3445}, {-109.5489, 31.3300}},
        {"San Luis", {-114.7822, 32.4870}, {-114.7661, 32.4561}},
        {"Tecate", {-116.6272, 32.5770}, {-116.6267, 32.5672}},
        {"Phoenix-Hermosillo", {-112.0740, 33.4484}, {-110.9559, 29.0730}},
        {"Los Angeles-Mexico", {-118.2437, 34.0522}, {-99.1332, 19.4326}},
    };
    for (const Pair& pair : pairs) {
        if (std::getenv("CORREDOR_SHOW") != nullptr) {
            const std::array pts = {pair.us, pair.mx};
            for (const auto& p : network::placeOnNetwork(*open.network, pts, 20000)) {
                const auto r =
                    p.edge < 0 || open.network->routesOf(p.edge).empty()
                        ? std::string("-")
                        : open.network->routeNames[(std::size_t)open.network->routesOf(p.edge)[0]];
                std::printf(
                    "   edge %d comp %d snap %.0f %s %s\n",
                    p.edge,
                    p.edge < 0
                        ? -1
                        : open.network
                              ->component[(std::size_t)open.network->from[(std::size_t)p.edge]],
                    p.snapDistanceM,
                    r.c_str(),
                    p.edge < 0 ? "" : open.network->countryOf[(std::size_t)p.edge].c_str());
            }
        }
        if (std::getenv("CORREDOR_SHOW") != nullptr) {
            std::printf(
                "%-24s open %9.2f closed %9.2f\n",
                pair.name,
                km(open.network, pair.us, pair.mx),
                km(closed.network, pair.us, pair.mx));
        }
    }
    CHECK_THAT(km(open.network, pairs[0].us, pairs[0].mx), WithinAbs(30, 3));
    CHECK(km(open.network, pairs[1].us, pairs[1].mx) < 15);
}
