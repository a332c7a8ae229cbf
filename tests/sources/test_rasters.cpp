#include "layer_files.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/geo/geodesic.h>
#include <corredor/geo/transform.h>
#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>

namespace {

using namespace corredor;
using namespace corredor::sources;

/** People in cells near Tijuana, a tenth of them without data, seeded. */
test::RasterSpec peopleRaster(const std::string& crs) {
    test::RasterSpec spec;
    spec.crs = crs;
    spec.columns = 157;
    spec.rows = 93;
    spec.overviews = true;
    if (crs == "EPSG:4326") {
        spec.west = -117.2;
        spec.north = 32.6;
        spec.cellWidth = spec.cellHeight = 1.0 / 1200; // 3 arc seconds, as WorldPop
    } else {
        const geo::ProjectedPoint corner = geo::Transform(crs).fromLonLat({-117.2, 32.6});
        spec.west = corner.x;
        spec.north = corner.y;
        spec.cellWidth = spec.cellHeight = 100; // m, as GHS-POP
    }
    std::mt19937 random(7);
    std::uniform_real_distribution<double> people(0, 40);
    for (int i = 0; i < spec.columns * spec.rows; ++i) {
        const double value = people(random);
        spec.cells.push_back(value < 4 ? spec.noData : value);
    }
    return spec;
}

double sumOfCells(const test::RasterSpec& spec) {
    double sum = 0;
    for (const double cell : spec.cells) {
        sum += cell == spec.noData ? 0 : cell;
    }
    return sum;
}

} // namespace

TEST_CASE("readPopulation: the sum of a raster is kept", "[sources]") {
    const std::string crs = GENERATE("EPSG:4326", "ESRI:54009");
    const double cellKm = GENERATE(0.01, 1.0, 5.0);
    CAPTURE(crs, cellKm);
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "people.tif";
    const test::RasterSpec spec = peopleRaster(crs);
    test::writeGeoTiff(path, spec);
    PopulationOptions options;
    options.raster = true;
    options.cellKm = cellKm;
    options.country = "MX";
    const auto read = readPopulation(path, options);
    const auto& people = read.layer->people;
    const double sum = std::accumulate(people.begin(), people.end(), 0.0);
    CHECK_THAT(sum, Catch::WithinRel(sumOfCells(spec), 1e-9)); // order of summing only
    CHECK(read.layer->country.front() == "MX");
    CHECK(read.issues.empty());
    if (cellKm < 0.1) {
        CHECK(
            read.layer->size() ==
            std::ssize(spec.cells) - std::ranges::count(spec.cells, spec.noData));
    } else {
        CHECK(read.layer->size() < std::ssize(spec.cells) / 20);
    }
    for (const geo::LonLat point : read.layer->points) {
        REQUIRE(geo::distanceM(point, {-117.14, 32.56}) < 20'000);
    }
}

TEST_CASE("readPopulation: a block's place is the centre of its people", "[sources]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "two.tif";
    test::RasterSpec spec;
    spec.west = -117;
    spec.north = 33;
    spec.cellWidth = spec.cellHeight = 0.01;
    spec.columns = 2;
    spec.rows = 1;
    spec.cells = {30, 10};
    test::writeGeoTiff(path, spec);
    PopulationOptions options;
    options.cellKm = 2.2;
    const auto layer = readPopulation(path, options).layer;
    REQUIRE(layer->size() == 1);
    CHECK(layer->people[0] == 40);
    CHECK_THAT(layer->points[0].lon, Catch::WithinAbs(-117 + 0.0075, 1e-12)); // degrees
    CHECK_THAT(layer->points[0].lat, Catch::WithinAbs(32.995, 1e-12));

    SECTION("negative cells are counted, a box selects") {
        spec.cells = {30, -10};
        test::writeGeoTiff(path, spec);
        const auto read = readPopulation(path, options);
        CHECK(read.layer->people == std::vector<double>{30});
        REQUIRE(read.issues.size() == 1);
        CHECK(read.issues[0].code == "negative_value");
        options.source.bbox = geo::BoundingBox{-110, 30, -109, 31};
        CHECK(readPopulation(path, options).layer->size() == 0);
    }
    SECTION("without a CRS the option is needed") {
        spec.crs.clear();
        test::writeGeoTiff(path, spec);
        CHECK_THROWS_AS(readPopulation(path, options), InputError);
        options.source.crs = "EPSG:4326";
        CHECK(readPopulation(path, options).layer->people[0] == 40);
    }
}

TEST_CASE("readMeasure: a raster gives cells and sums, from many threads", "[sources]") {
    const std::string crs = GENERATE("EPSG:4326", "ESRI:54009");
    CAPTURE(crs);
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "people.tif";
    test::RasterSpec spec = peopleRaster(crs);
    test::writeGeoTiff(path, spec);
    MeasureOptions options;
    options.name = "people";
    const auto layer = readMeasure(path, options).layer;
    const auto raster = std::get<std::shared_ptr<const layers::MeasureRaster>>(layer->data);

    const geo::Transform transform(crs);
    const auto centreOf = [&](int column, int row) {
        return transform.toLonLat(geo::ProjectedPoint{
            spec.west + (column + 0.5) * spec.cellWidth,
            spec.north - (row + 0.5) * spec.cellHeight});
    };
    const geo::LonLat middle = centreOf(70, 40);
    std::vector<double> radiiM = {0, 150, 900, 2500, 30'000};
    std::vector<double> expected(radiiM.size(), 0);
    for (int row = 0; row < spec.rows; ++row) {
        for (int column = 0; column < spec.columns; ++column) {
            const double cell = spec.cells[static_cast<std::size_t>(row * spec.columns + column)];
            const double distanceM = geo::distanceM(middle, centreOf(column, row));
            for (std::size_t i = 0; i < radiiM.size() && cell != spec.noData; ++i) {
                expected[i] += distanceM <= radiiM[i] ? cell : 0;
            }
        }
    }
    std::vector<double> sums(40 * radiiM.size());
    parallelFor(std::ssize(sums), 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            sums[i] = raster->sumWithin(middle, radiiM[i % radiiM.size()]);
        }
    });
    for (std::size_t i = 1; i < sums.size(); ++i) {
        const std::size_t radius = i % radiiM.size();
        if (radius > 0) {
            REQUIRE_THAT(sums[i], Catch::WithinRel(expected[radius], 1e-9));
        }
    }
    for (const int column : {0, 31, 156}) {
        const double cell = spec.cells[static_cast<std::size_t>(12 * spec.columns + column)];
        const auto value = raster->valueAt(centreOf(column, 12));
        CHECK(value.has_value() == (cell != spec.noData));
        CHECK(value.value_or(cell) == (cell == spec.noData ? cell : *value));
        CHECK((!value || *value == cell));
    }
    CHECK_FALSE(raster->valueAt({-100, 32}));
    CHECK(raster->sumWithin({-100, 32}, 1000) == 0);
}
