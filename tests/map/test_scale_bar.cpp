#include <corredor/geo/geodesic.h>
#include <corredor/map/scale_bar.h>

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::map;
using Catch::Matchers::WithinRel;

TEST_CASE("scale bar: round lengths, true on the ellipsoid", "[map]") {
    View view;
    view.centre = toMercator(geo::LonLat{.lon = -106, .lat = 32});
    view.metresPerPx = 800;
    const ScaleBar bar = scaleBar(view, 160, QLocale::c());
    CHECK(bar.metric.text == QStringLiteral("100 km"));
    CHECK(bar.imperial.text == QStringLiteral("50 mi"));
    const QPointF middle(400, 300);
    const double metres = geo::distanceM(
        view.toLonLat(middle - QPointF(bar.metric.widthPx / 2, 0)),
        view.toLonLat(middle + QPointF(bar.metric.widthPx / 2, 0)));
    CHECK_THAT(metres, WithinRel(100000.0, 0.005)); // sphere against ellipsoid: up to 0.34 %
}

TEST_CASE("scale bar: small lengths in metres and feet, never too wide", "[map]") {
    View view;
    for (double scale = 0.1; scale < 80000; scale *= 1.37) {
        view.metresPerPx = scale;
        const ScaleBar bar = scaleBar(view, 160, QLocale::c());
        CHECK(bar.metric.widthPx <= 160 + 1e-9);
        CHECK(bar.metric.widthPx > 160 / 2.6);
        CHECK(bar.imperial.widthPx <= 160 + 1e-9);
        CHECK(bar.metric.text.endsWith(
            scale * 160 < 1000 ? QStringLiteral(" m") : QStringLiteral(" km")));
    }
}
