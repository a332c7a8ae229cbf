#include "gui.h"
#include "label_placer.h"
#include "random_numbers.h"

#include <catch2/catch.hpp>

using namespace corredor;
using namespace corredor::map;

namespace {

LabelLayer crowdedLabels() {
    test::RandomNumbers random(4);
    std::vector<LabelEntry> entries;
    for (int i = 0; i < 400; ++i)
        entries.push_back(
            {.place = {.lon = random.between(-120, -100), .lat = random.between(22, 37)},
             .text = "Ciudad " + std::to_string(i),
             .priority = random.between(0, 1000000),
             .category = static_cast<std::uint8_t>(i % 2)});
    LabelLayer layer;
    layer.geometry = std::make_shared<LabelGeometry>(std::move(entries));
    layer.style.classes.resize(2);
    layer.style.classes[0].dotPx = 4;
    return layer;
}

View wideView() {
    View view;
    view.centre = toMercator(geo::LonLat{.lon = -110, .lat = 29.5});
    view.metresPerPx = 3000;
    return view;
}

} // namespace

TEST_CASE("labels: no text covers another or an obstacle", "[map]") {
    test::needGui();
    const LabelLayer layer = crowdedLabels();
    View view = wideView();
    view.devicePixelRatio = GENERATE(1.0, 2.0);
    const Frame frame(view, {0, 0});
    TextSprites texts;
    LabelPlacer placer(frame, texts);
    const QRectF obstacle(300, 200, 120, 90);
    placer.addObstacle(obstacle);
    const std::vector<PlacedLabel> labels = placer.place(layer);
    CHECK(labels.size() > 20);
    CHECK(labels.size() < 400);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CHECK_FALSE(labels[i].rect.intersects(obstacle));
        CHECK(
            labels[i].text->width() <= labels[i].rect.width() + 2); // pixels; hinted widths differ
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(labels[i].rect.intersects(labels[j].rect));
    }
}

TEST_CASE("labels: the most important one always has its place", "[map]") {
    test::needGui();
    const LabelLayer layer = crowdedLabels();
    const Frame frame(wideView(), {0, 0});
    TextSprites texts;
    LabelPlacer placer(frame, texts);
    const std::vector<PlacedLabel> labels = placer.place(layer);
    REQUIRE_FALSE(labels.empty());
    CHECK(labels.front().entry == &layer.geometry->entries().front());
}

TEST_CASE("labels: classes show only at their scales and from their priority on", "[map]") {
    test::needGui();
    LabelLayer layer = crowdedLabels();
    layer.style.classes[0].maxMetresPerPx = 100;
    layer.style.classes[1].minPriorityPerMetrePx = 200; // of 3,000 metres a pixel: 600,000
    const Frame frame(wideView(), {0, 0});
    TextSprites texts;
    LabelPlacer placer(frame, texts);
    const std::vector<PlacedLabel> labels = placer.place(layer);
    CHECK_FALSE(labels.empty());
    for (const PlacedLabel& label : labels) {
        CHECK(label.entry->category == 1);
        CHECK(label.entry->priority >= 600000);
    }
}
