#include <corredor/base/error.h>
#include <corredor/geo/transform.h>

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace corredor;
using namespace corredor::geo;
using Catch::Matchers::WithinAbs;

TEST_CASE("Transform: published coordinates", "[geo]") {
    // Source: EPSG guidance note 7-2 (2019), Mercator formula 1024: lon 100°20'00" W, lat
    // 24°22'54.433" N is E -11169055.58 m, N 2800000.00 m.
    const Transform webMercator("EPSG:3857");
    const LonLat place = webMercator.toLonLat({-11169055.58, 2800000.00});
    CHECK_THAT(place.lon, WithinAbs(-(100 + 20.0 / 60), 1e-7));
    CHECK_THAT(place.lat, WithinAbs(24 + 22.0 / 60 + 54.433 / 3600, 1e-7));
    CHECK(webMercator.name() == "EPSG:3857");
    CHECK_FALSE(webMercator.isIdentity());
}

TEST_CASE("Transform: there and back, also through Mexico's Lambert conic", "[geo]") {
    const Transform mexico("EPSG:6372");
    const LonLat tijuana{-117.0382, 32.5149};
    const ProjectedPoint metres = mexico.fromLonLat(tijuana);
    CHECK(std::abs(metres.x) > 1e5);
    const LonLat back = mexico.toLonLat(metres);
    CHECK_THAT(back.lon, WithinAbs(tijuana.lon, 1e-9));
    CHECK_THAT(back.lat, WithinAbs(tijuana.lat, 1e-9));
    std::array<ProjectedPoint, 1> many = {metres};
    mexico.toLonLat(many);
    CHECK_THAT(many[0].x, WithinAbs(tijuana.lon, 1e-9));
}

TEST_CASE("Transform: WGS 84 is the identity, whatever the axis order", "[geo]") {
    const auto* crs = GENERATE("EPSG:4326", "OGC:CRS84");
    const Transform same(crs);
    CHECK(same.isIdentity());
    CHECK(same.toLonLat({-117, 32}) == LonLat{-117, 32});
}

TEST_CASE("Transform: what is not a CRS is an error", "[geo]") {
    const auto* crs =
        GENERATE("", "nonsense", "EPSG:999999", "+proj=pipeline +step +inv", "PROJCS[");
    CHECK_THROWS_AS(Transform(crs), InputError);
}

TEST_CASE("Transform: points outside the projection are not finite", "[geo]") {
    const Transform utm("EPSG:32611");
    CHECK_FALSE(isFinite(utm.toLonLat({std::nan(""), 0})));
}
