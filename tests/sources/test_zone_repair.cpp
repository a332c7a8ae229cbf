#include "layer_files.h"
#include "zone_repair.h"

#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace {

using namespace corredor;
using namespace corredor::sources;

constexpr const char* square = "POLYGON ((-116 32, -115 32, -115 33, -116 33, -116 32))";
/** A bow tie: its ring crosses itself at (-117, 32.5). */
constexpr const char* bowTie = "POLYGON ((-118 32, -116 33, -116 32, -118 33, -118 32))";

} // namespace

TEST_CASE("readZones: rings that cross themselves are mended and listed", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "zones.gpkg";
    test::writeVector(
        path, {.fields = {"id"}, .features = {{square, {"sound"}}, {bowTie, {"crossing"}}}});
    const auto read = readZones(path, {});
    REQUIRE(read.layer->size() == 2);
    CHECK(test::countOf(read.issues, "bad_geometry") == 1);
    const geo::Polygons& shapes = *read.layer->shapes;
    CHECK(shapes.ringBegin == std::vector<std::int64_t>{0, 1, 3}); // the bow tie: two triangles
    CHECK(geo::contains(shapes, 1, {-117.5, 32.5}));
    CHECK(geo::contains(shapes, 1, {-116.5, 32.5}));
    CHECK_FALSE(geo::contains(shapes, 1, {-117, 32.9}));
    CHECK(repairedZones(shapes).mended.empty());
}

TEST_CASE("readZones: a tangle all over is left as it is and listed", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "zones.gpkg";
    std::string star = "POLYGON ((";
    constexpr int points = 8001; // every side crosses nearly every other
    for (int i = 0; i <= points; ++i) {
        const double angle =
            2 * std::numbers::pi * (static_cast<double>(i) * (points / 2) / points);
        star += fmt::format("{}{} {}", i == 0 ? "" : ", ", std::cos(angle), std::sin(angle));
    }
    test::writeVector(path, {.fields = {"id"}, .features = {{star + "))", {"star"}}}});
    const auto read = readZones(path, {});
    REQUIRE(read.layer->size() == 1);
    CHECK(read.layer->shapes->vertices.size() >= points - 1);
    CHECK(test::countOf(read.issues, "bad_geometry") == 1);
    CHECK(repairedZones(*read.layer->shapes).left == std::vector<std::ptrdiff_t>{0});
}

TEST_CASE("repairedZones: sound shapes with holes and islands stay as they are", "[sources]") {
    geo::Polygons shapes;
    shapes.addRing(std::vector<geo::LonLat>{{0, 0}, {9, 0}, {9, 9}, {0, 9}});
    shapes.addRing(std::vector<geo::LonLat>{{2, 2}, {7, 2}, {7, 7}, {2, 7}});
    shapes.addRing(std::vector<geo::LonLat>{{4, 4}, {5, 4}, {5, 5}, {4, 5}});
    shapes.endShape();
    const RepairedZones repaired = repairedZones(shapes);
    CHECK(repaired.mended.empty());
    CHECK(repaired.shapes.vertices == shapes.vertices);
    CHECK(repaired.shapes.ringBegin == shapes.ringBegin);
}
