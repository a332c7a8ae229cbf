#include <corredor/map/mercator.h>
#include <corredor/map/view.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using namespace corredor::map;
using Catch::Matchers::WithinAbs;

TEST_CASE("mercator: agrees with PROJ's EPSG:3857", "[map]") {
    // Expected: gdaltransform -s_srs "+proj=longlat +datum=WGS84" -t_srs EPSG:3857 (PROJ 9.1)
    const auto [place, x, y] = GENERATE(table<geo::LonLat, double, double>(
        {{{-117.16, 32.72}, -13042191.541340, 3858197.348685},
         {{-106.44, 31.76}, -11848846.600036, 3731847.963719},
         {{180, 85}, 20037508.342789, 19971868.880409},
         {{0, 0}, 0, 0}}));
    const MercatorPoint point = toMercator(place);
    CHECK_THAT(point.x, WithinAbs(x, 1e-5)); // metres; the table has six decimals
    CHECK_THAT(point.y, WithinAbs(y, 1e-5));
    const geo::LonLat back = toLonLat(point);
    CHECK_THAT(back.lon, WithinAbs(place.lon, 1e-12));
    CHECK_THAT(back.lat, WithinAbs(place.lat, 1e-12));
}

TEST_CASE("mercator: the grid keeps places to a centimetre", "[map]") {
    for (double lat = -84; lat <= 84; lat += 3.7) {
        for (double lon = -179.9; lon < 180; lon += 7.3) {
            const geo::LonLat back = toLonLat(toGrid(geo::LonLat{.lon = lon, .lat = lat}));
            CHECK_THAT(back.lon, WithinAbs(lon, 1e-7)); // degrees; a centimetre is 0.9e-7
            CHECK_THAT(back.lat, WithinAbs(lat, 1e-7));
        }
    }
}

TEST_CASE("mercator: places beyond the square are put on its edge", "[map]") {
    CHECK(toGrid(geo::LonLat{.lon = 0, .lat = 90}).y == 0);
    CHECK(toGrid(geo::LonLat{.lon = 0, .lat = -90}).y >= 0xfffffff0U);
    CHECK(toGrid(geo::LonLat{.lon = 180, .lat = 0}).x == 0xffffffffU);
    CHECK(toGrid(geo::LonLat{.lon = -180, .lat = 0}).x == 0);
}

TEST_CASE("view: pixels and places are inverse", "[map]") {
    View view;
    view.centre = toMercator(geo::LonLat{.lon = -110, .lat = 30});
    view.metresPerPx = 1234.5;
    const geo::LonLat place = view.toLonLat({100, 450});
    CHECK_THAT(view.toPixel(place).x(), WithinAbs(100, 1e-6));
    CHECK_THAT(view.toPixel(place).y(), WithinAbs(450, 1e-6));
    CHECK(view.bounds().contains(place));
}

TEST_CASE("view: zooming keeps the place under the cursor", "[map]") {
    View view;
    view.centre = toMercator(geo::LonLat{.lon = -110, .lat = 30});
    const QPointF cursor(37, 555);
    const geo::LonLat before = view.toLonLat(cursor);
    const double factor = GENERATE(0.25, 0.9, 1.25, 16.0);
    const View zoomed = view.zoomed(factor, cursor);
    CHECK_THAT(zoomed.metresPerPx, WithinAbs(view.metresPerPx / factor, 1e-9));
    CHECK_THAT(zoomed.toLonLat(cursor).lon, WithinAbs(before.lon, 1e-9));
    CHECK_THAT(zoomed.toLonLat(cursor).lat, WithinAbs(before.lat, 1e-9));
}

TEST_CASE("view: a fitted box is shown whole and fills one direction", "[map]") {
    View view;
    const geo::BoundingBox box{.west = -117, .south = 31, .east = -114, .north = 33};
    const View fitted = view.fittedTo(box, 20);
    const QPointF topLeft = fitted.toPixel(geo::LonLat{.lon = box.west, .lat = box.north});
    const QPointF bottomRight = fitted.toPixel(geo::LonLat{.lon = box.east, .lat = box.south});
    CHECK(std::min(topLeft.x(), topLeft.y()) == Approx(20).margin(1e-6));
    CHECK(bottomRight.x() <= 780 + 1e-6);
    CHECK(bottomRight.y() <= 580 + 1e-6);

    SECTION("a single place is shown at some distance") {
        const geo::BoundingBox point{.west = -117, .south = 31, .east = -117, .north = 31};
        CHECK(view.fittedTo(point).metresPerPx > 10);
    }
    SECTION("an empty box changes nothing") {
        CHECK(view.fittedTo({}) == view);
    }
}
