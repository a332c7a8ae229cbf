#include "random_numbers.h"

#include <corredor/map/identify.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace corredor;
using namespace corredor::map;

namespace {

template <typename Content>
std::shared_ptr<const MapLayer> layerOf(const char* id, Content content) {
    MapLayer layer;
    layer.id = QString::fromLatin1(id);
    layer.content = std::move(content);
    return std::make_shared<const MapLayer>(std::move(layer));
}

std::shared_ptr<const MapLayer> points(const char* id, const std::vector<geo::LonLat>& places) {
    PointLayer content;
    content.geometry = std::make_shared<PointGeometry>(places);
    content.style.symbols[0].sizePx = 6;
    return layerOf(id, content);
}

View closeView() {
    View view;
    view.centre = toMercator(geo::LonLat{.lon = -117, .lat = 32});
    view.metresPerPx = 100;
    return view;
}

} // namespace

TEST_CASE("identify: the same points as by brute force, nearest first", "[map]") {
    const View view = closeView();
    test::RandomNumbers random(2);
    std::vector<geo::LonLat> places;
    for (int i = 0; i < 3000; ++i)
        places.push_back(view.toLonLat(QPointF(random.between(0, 800), random.between(0, 600))));
    const LayerList layers = {points("p", places)};
    for (int round = 0; round < 50; ++round) {
        const QPointF pixel(random.between(0, 800), random.between(0, 600));
        std::vector<std::int64_t> expected;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const QPointF away = view.toPixel(places[i]) - pixel;
            if (std::hypot(away.x(), away.y()) <= 8 + 3)
                expected.push_back(static_cast<std::int64_t>(i));
        }
        const QList<Hit> hits = identify(layers, view, pixel);
        std::vector<std::int64_t> found;
        for (const Hit& hit : hits)
            found.push_back(hit.index);
        CHECK(std::ranges::is_sorted(hits, {}, &Hit::distancePx));
        std::ranges::sort(found);
        CHECK(found == expected);
    }
}

TEST_CASE("identify: layers from the top, lines and areas too, hidden ones not", "[map]") {
    const View view = closeView();
    const QPointF pixel(400, 300);
    const auto at = [&](double x, double y) { return view.toLonLat(pixel + QPointF(x, y)); };

    auto polygons = std::make_shared<geo::Polygons>();
    for (const double shift : {500.0, 0.0}) { // shape 0 lies elsewhere
        const std::vector<geo::LonLat> ring = {
            at(shift - 50, -50), at(shift + 50, -50), at(shift + 50, 50), at(shift - 50, 50)};
        polygons->addRing(ring);
        polygons->endShape();
    }
    const std::vector<geo::LonLat> vertices = {at(-90, 5), at(90, 5), at(-90, 40), at(90, 40)};
    PolygonLayer areas;
    areas.geometry = std::make_shared<PolygonGeometry>(polygons);
    LineLayer lines;
    lines.geometry = std::make_shared<LineGeometry>(vertices, std::vector<std::int64_t>{0, 2, 4});
    MapLayer hidden = *points("hidden", {at(0, 0)});
    hidden.visible = false;
    MapLayer ground = *points("ground", {at(0, 0)});
    ground.identifiable = false;
    const LayerList layers = {
        layerOf("areas", areas),
        layerOf("lines", lines),
        points("dots", {at(300, 0), at(2, 0)}),
        std::make_shared<const MapLayer>(hidden),
        std::make_shared<const MapLayer>(ground)};

    const QList<Hit> hits = identify(layers, view, pixel);
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].layerId == QStringLiteral("dots"));
    CHECK(hits[0].index == 1);
    CHECK(hits[0].distancePx == 0); // inside the symbol
    CHECK(hits[1].layerId == QStringLiteral("lines"));
    CHECK(hits[1].index == 0);
    CHECK(hits[1].distancePx == Approx(5).margin(0.01)); // pixels; the grid is 0.0001 pixels fine
    CHECK(hits[2].layerId == QStringLiteral("areas"));
    CHECK(hits[2].index == 1);
    CHECK(identify(layers, view, pixel + QPointF(0, -200)).isEmpty());
}

TEST_CASE("highlight: marks what was asked for, and nothing else", "[map]") {
    const auto layer = points("dots", {{-117, 32}, {-116, 32}, {-115, 32}});
    const std::vector<std::int64_t> chosen = {2, 0};
    const auto mark = highlightOf(*layer, chosen, Qt::black);
    REQUIRE(mark);
    CHECK_FALSE(mark->identifiable);
    CHECK(std::get<PointLayer>(mark->content).geometry->size() == 2);
    CHECK(boundsOf(*mark).east == Approx(-115));
    CHECK(highlightOf(*layer, {}, Qt::black) == nullptr);
}
