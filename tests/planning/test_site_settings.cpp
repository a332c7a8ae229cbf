#include "plan_scene.h"

#include <corredor/planning/site_proposal.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;

namespace {

constexpr geo::LonLat inArizona{-111.5, 34.0};

std::shared_ptr<const layers::MeasureLayer>
measureOf(std::string name, decltype(layers::MeasureLayer::data) data) {
    auto measure = std::make_shared<layers::MeasureLayer>();
    measure->name = std::move(name);
    measure->data = std::move(data);
    return measure;
}

layers::MeasureLines lineOf(const std::vector<geo::LonLat>& vertices) {
    return {vertices, {0, std::ssize(vertices)}, {1}};
}

/** Sites at 0 and 30 km in Chihuahua, and one in Arizona. */
Scene threeSites() {
    Scene scene({{{kmAt(0), kmAt(100)}, "MEX-45"}});
    scene.sites = sitesAt(*scene.network, {kmAt(0), kmAt(30), inArizona});
    scene.sites.country = {"MX", "MX", "US"};
    scene.sites.state = {"CHH", "CHH", "AZ"};
    return scene;
}

std::vector<SiteSetting> settings(const Scene& scene, const SettingOptions& options) {
    const std::vector<std::int32_t> all = {0, 1, 2};
    return settingsOf(scene.inputs(), all, options);
}

layers::MeasurePolygons
squaresOf(const std::vector<geo::LonLat>& middles, std::vector<double> values) {
    layers::ZoneLayer zones;
    for (const geo::LonLat middle : middles) {
        addSquare(zones, middle, 10, "");
    }
    return {zones.shapes, std::move(values)};
}

} // namespace

TEST_CASE("settingsOf: distances to substations and lines, the nearer one counts", "[planning]") {
    Scene scene = threeSites();
    scene.measures["substations"] =
        measureOf("substations", layers::MeasurePoints{{kmAt(0, 7), kmAt(80)}, {1, 1}});
    scene.measures["lines"] = measureOf("lines", lineOf({kmAt(-20, 2), kmAt(10, 2)}));
    const auto found = settings(scene, {.grid = "substations", .gridLines = "lines"});
    CHECK(found[0].substationKm == Approx(7).epsilon(1e-3));
    CHECK(found[0].lineKm == Approx(2).epsilon(1e-3));
    CHECK(found[0].gridKm == Approx(2).epsilon(1e-3));
    CHECK(found[1].substationKm == Approx(std::hypot(30, 7)).epsilon(1e-3));
    CHECK(found[1].lineKm == Approx(std::hypot(20, 2)).epsilon(1e-3));
    SECTION("one layer alone") {
        const auto alone = settings(scene, {.grid = "substations"});
        CHECK(alone[0].gridKm == Approx(7).epsilon(1e-3));
        CHECK(std::isnan(alone[0].lineKm));
    }
}

TEST_CASE("settingsOf: where a grid layer ends its distance is unknown, not far", "[planning]") {
    Scene scene = threeSites();
    scene.measures["substations"] =
        measureOf("substations", layers::MeasurePoints{{kmAt(0, 7)}, {1}});
    CHECK(std::isnan(settings(scene, {.grid = "substations"})[2].gridKm));
    SECTION("nor does the other country's grid speak for a site") {
        // Nogales, Sonora, 1 km from the border, and a substation far inside Arizona.
        scene.sites.location[2] = {-110.94, 31.5};
        scene.measures["substations"] = measureOf(
            "substations", layers::MeasurePoints{{{-110.94, 31.2}, {-110.94, 32.5}}, {1, 1}});
        CHECK(settings(scene, {.grid = "substations"})[2].gridKm == Approx(110.9).epsilon(2e-3));
    }
    SECTION("a substation of a border town speaks for its own state") {
        scene.sites.location[1] = {-115.47, 32.5}; // south of Mexicali
        scene.sites.state[1] = "BCN";
        scene.measures["substations"] =
            measureOf("substations", layers::MeasurePoints{{{-115.47, 32.59}}, {1}});
        CHECK(settings(scene, {.grid = "substations"})[1].gridKm == Approx(9.98).epsilon(2e-3));
        CHECK(std::isnan(settings(scene, {.grid = "substations"})[2].gridKm));
    }
    SECTION("a feature at the border does not speak for the neighbour's state") {
        scene.sites.location[2] = {-115.4, 33.0}; // north of Calexico
        scene.sites.state[2] = "CA";
        scene.measures["substations"] =
            measureOf("substations", layers::MeasurePoints{{{-115.6, 32.66}, kmAt(0, 7)}, {1, 1}});
        CHECK(std::isnan(settings(scene, {.grid = "substations"})[2].gridKm));
    }
}

TEST_CASE("settingsOf: cover by polygons, by values and by towers", "[planning]") {
    Scene scene = threeSites();
    using enum Connectivity;
    const auto online = [&](const BroadbandOptions& options) {
        std::vector<Connectivity> found;
        for (const SiteSetting& setting : settings(scene, {.broadband = options})) {
            found.push_back(setting.online);
        }
        return found;
    };
    const auto every = [](Connectivity a, Connectivity b, Connectivity c) {
        return std::vector<Connectivity>{a, b, c};
    };
    SECTION("without a layer nothing is known") {
        CHECK(online({}) == every(Unknown, Unknown, Unknown));
    }
    SECTION("polygons of cover: outside, within their states, there is none") {
        scene.measures["lte"] = measureOf("lte", squaresOf({kmAt(0)}, {1}));
        CHECK(online({.measure = "lte"}) == every(Online, Offline, Unknown));
    }
    SECTION("percentages of dwellings without internet: a limit, no value is unknown") {
        scene.measures["ageb"] = measureOf("ageb", squaresOf({kmAt(0), kmAt(30)}, {35, 80}));
        CHECK(online({.measure = "ageb", .most = 50}) == every(Online, Offline, Unknown));
        CHECK(online({.measure = "ageb", .least = 50}) == every(Offline, Online, Unknown));
        scene.measures["ageb"] =
            measureOf("ageb", squaresOf({kmAt(0), kmAt(60)}, {std::nan(""), 80}));
        CHECK(online({.measure = "ageb", .most = 50}) == every(Unknown, Unknown, Unknown));
    }
    SECTION("towers reach as far as is said") {
        scene.measures["towers"] = measureOf("towers", layers::MeasurePoints{{kmAt(0, 8)}, {1}});
        CHECK(online({.measure = "towers"}) == every(Offline, Offline, Unknown));
        CHECK(online({.measure = "towers", .maxKm = 10}) == every(Online, Offline, Unknown));
    }
    SECTION("fibre along a road") {
        scene.measures["fibre"] = measureOf("fibre", lineOf({kmAt(20, 1), kmAt(90, 1)}));
        CHECK(online({.measure = "fibre", .maxKm = 3}) == every(Offline, Online, Unknown));
    }
}
