#include <corredor/map/theme.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace corredor::map;

namespace {

double luminance(const QColor& colour) {
    // WCAG 2.1, relative luminance
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

TEST_CASE("ramps: begin and end as published, and grow lighter all the way", "[map]") {
    CHECK(rampColour(Ramp::Viridis, 0) == QColor(0x44, 0x01, 0x54));
    CHECK(rampColour(Ramp::Viridis, 1) == QColor(0xfd, 0xe7, 0x25));
    CHECK(rampColour(Ramp::Cividis, -3) == QColor(0x00, 0x22, 0x4e));
    CHECK(rampColour(Ramp::Cividis, 7) == QColor(0xfe, 0xe8, 0x38));
    const Ramp ramp = GENERATE(Ramp::Viridis, Ramp::Cividis);
    for (int i = 0; i < 100; ++i)
        CHECK(
            luminance(rampColour(ramp, (i + 1) / 100.0)) >=
            luminance(rampColour(ramp, i / 100.0)) - 0.002); // eight-bit rounding
}

TEST_CASE("themes: labels and symbols stand out from the land", "[map]") {
    const Theme theme = GENERATE(Theme::Light, Theme::Dark);
    const Palette& colours = palette(theme);
    CHECK(contrast(colours.label, colours.landFocus) >= 4.5); // WCAG 2.1 AA, text
    CHECK(contrast(colours.label, colours.water) >= 4.5);
    const PointStyle stations = stationStyle(theme);
    CHECK(contrast(stations.symbols[kStationL2].fill, colours.landFocus) >= 3); // AA, graphics
    CHECK(contrast(stations.symbols[kStationDcfc].fill, colours.landFocus) >= 3);
    // Roads stay quiet beneath.
    CHECK(contrast(colours.motorway, colours.landFocus) < 3);
}

TEST_CASE("roads: classes of both countries are ordered by importance", "[map]") {
    CHECK(roadCategory("motorway") == 3);
    CHECK(roadCategory("Interstate") == 3);
    CHECK(roadCategory("Autopista") == 3);
    CHECK(roadCategory("trunk") == 2);
    CHECK(roadCategory("Carretera") == 2);
    CHECK(roadCategory("us_route") == 2);
    CHECK(roadCategory("mx_federal") == 2);
    CHECK(roadCategory("mx_autopista_estatal") == 3);
    CHECK(roadCategory("secondary") == 1);
    CHECK(roadCategory("state_highway") == 1);
    CHECK(roadCategory("Carretera estatal") == 1);
    CHECK(roadCategory("Calle") == 0);
    CHECK(roadCategory("") == 0);
    CHECK(roadStyle(Theme::Light).classes.size() == 4);
}

TEST_CASE("choices: pinned and forbidden differ in shape, not only in colour", "[map]") {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        std::vector<PointSymbol> symbols = choiceStyle(theme).symbols;
        REQUIRE(symbols.size() == 2);
        symbols.push_back(planStyle(theme).symbols.front());
        symbols.push_back({.shape = Shape::Circle});
        std::vector<QImage> pictures;
        for (PointSymbol symbol : symbols) {
            symbol.fill = Qt::black;
            symbol.outline = Qt::white;
            symbol.outlinePx = 1;
            symbol.sizePx = 14;
            pictures.push_back(symbolPicture(symbol, 20, 1));
        }
        for (std::size_t a = 0; a < pictures.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                CHECK(pictures[a] != pictures[b]);
            }
        }
    }
}
