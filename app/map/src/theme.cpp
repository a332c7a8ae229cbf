#include <corredor/map/theme.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace corredor::map {

namespace {

// Okabe and Ito's order, the two most different from each other first.
constexpr std::array<QRgb, 7> kOkabeIto =
    {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xff56b4e9, 0xffd55e00, 0xfff0e442};

constexpr QRgb kBlue = 0xff0072b2;
constexpr QRgb kSkyBlue = 0xff56b4e9;
constexpr QRgb kOrange = 0xffe69f00;
constexpr QRgb kGreen = 0xff009e73;
constexpr QRgb kVermillion = 0xffd55e00;
constexpr QRgb kPurple = 0xffcc79a7;

Palette lightPalette() {
    return {
        .water = QColor(0xd4, 0xe2, 0xea),
        .land = QColor(0xee, 0xee, 0xea),
        .landFocus = QColor(0xfa, 0xf9, 0xf5),
        .stateLine = QColor(0xcb, 0xc8, 0xd2),
        .border = QColor(0x6d, 0x62, 0x74),
        .borderGlow = QColor(0x9a, 0x86, 0xa8, 0x58),
        .road = QColor(0xdb, 0xcf, 0xb4),
        .motorway = QColor(0xd2, 0xb9, 0x86),
        .roadCasing = QColor(0xfa, 0xf9, 0xf5),
        .label = QColor(0x33, 0x36, 0x3b),
        .labelQuiet = QColor(0x96, 0x93, 0x8c),
        .halo = QColor(0xff, 0xff, 0xff, 0xdc),
        .selection = QColor(0x11, 0x11, 0x11),
        .symbolEdge = QColor(0xff, 0xff, 0xff)};
}

Palette darkPalette() {
    return {
        .water = QColor(0x14, 0x1a, 0x21),
        .land = QColor(0x1f, 0x25, 0x2b),
        .landFocus = QColor(0x27, 0x2d, 0x34),
        .stateLine = QColor(0x3d, 0x44, 0x50),
        .border = QColor(0xb3, 0xa5, 0xc2),
        .borderGlow = QColor(0x9d, 0x88, 0xb5, 0x48),
        .road = QColor(0x4f, 0x4b, 0x42),
        .motorway = QColor(0x6d, 0x64, 0x50),
        .roadCasing = QColor(0x27, 0x2d, 0x34),
        .label = QColor(0xe4, 0xe6, 0xe8),
        .labelQuiet = QColor(0x7d, 0x86, 0x90),
        .halo = QColor(0x16, 0x1b, 0x21, 0xdc),
        .selection = QColor(0xff, 0xff, 0xff),
        .symbolEdge = QColor(0x16, 0x1b, 0x21)};
}

PointSymbol symbol(Shape shape, double sizePx, QRgb fill, const QColor& edge, double edgePx = 1) {
    return {
        .shape = shape,
        .sizePx = sizePx,
        .fill = QColor(fill),
        .outline = edge,
        .outlinePx = edgePx};
}

LineClass roadClass(double widthPx, const QColor& colour, double maxMetresPerPx) {
    LineClass line;
    line.widthPx = widthPx;
    line.colour = colour;
    line.maxMetresPerPx = maxMetresPerPx;
    return line;
}

} // namespace

const Palette& palette(Theme theme) {
    static const Palette light = lightPalette();
    static const Palette dark = darkPalette();
    return theme == Theme::Light ? light : dark;
}

QColor categoryColour(int i) {
    const auto count = static_cast<int>(kOkabeIto.size());
    return QColor(kOkabeIto[static_cast<std::size_t>(((i % count) + count) % count)]);
}

PointStyle stationStyle(Theme theme) {
    const QColor& edge = palette(theme).symbolEdge;
    PointStyle style;
    style.symbols = {
        symbol(Shape::Circle, 5, 0xff8c8c8c, edge),
        symbol(Shape::Circle, 5, kPurple, edge),
        symbol(Shape::Circle, 6, theme == Theme::Light ? kBlue : kSkyBlue, edge),
        symbol(Shape::Bolt, 12, theme == Theme::Light ? kVermillion : kOrange, edge)};
    return style;
}

PointStyle candidateStyle(Theme theme) {
    PointStyle style;
    // The ramp's dark end would drown in a dark map without a light edge.
    const QColor edge =
        theme == Theme::Light ? palette(theme).symbolEdge : QColor(0x9a, 0xa3, 0xad);
    style.symbols = {symbol(Shape::Square, 7, 0xff8c8c8c, edge, 0.8)};
    Graduation byScore;
    byScore.minSizePx = 4;
    byScore.maxSizePx = 8; // rows of them along a road must leave the road's surroundings free
    style.graduation = byScore;
    return style;
}

PointStyle stabilityStyle(Theme theme) {
    const bool light = theme == Theme::Light;
    const QColor& edge = palette(theme).symbolEdge;
    PointStyle style;
    style.symbols = {
        symbol(Shape::Circle, 4, 0xffc8ccd0, edge, 0.8),
        symbol(Shape::Circle, 7, light ? 0xff7fcdbb : 0xff225ea8, edge),
        symbol(Shape::Square, 9, light ? 0xff1d91c0 : 0xff41b6c4, edge),
        symbol(Shape::Diamond, 13, light ? 0xff0c2c84 : 0xffffffcc, edge, 1.2)};
    return style;
}

PointStyle planStyle(Theme theme) {
    PointStyle style;
    style.symbols = {symbol(
        Shape::Pin,
        21,
        theme == Theme::Light ? 0xff00725a : 0xff009e73,
        theme == Theme::Light ? QColor(Qt::white) : QColor(0xf2, 0xf2, 0xf2),
        1.4)};
    style.text = Qt::white;
    return style;
}

PointStyle choiceStyle(Theme theme) {
    const bool light = theme == Theme::Light;
    const QColor paper = light ? QColor(Qt::white) : QColor(0x16, 0x1b, 0x21);
    PointStyle style;
    style.symbols = {
        symbol(Shape::Lock, 14, light ? 0xff111111 : 0xfff0e442, paper, 1.6),
        symbol(Shape::Ban, 14, light ? 0xffb01030 : 0xffff9d8a, paper, 1.6)};
    return style;
}

PointStyle comparisonStyle(Theme theme) {
    const bool light = theme == Theme::Light;
    const QColor edge = light ? QColor(Qt::white) : QColor(0x12, 0x12, 0x12);
    PointStyle style;
    style.symbols = {
        symbol(Shape::Circle, 12, light ? kBlue : kSkyBlue, edge, 1.4),
        symbol(Shape::Triangle, 14, kOrange, light ? QColor(0x1f, 0x29, 0x33) : edge, 1.2),
        symbol(Shape::Square, 12, kGreen, light ? QColor(0x1f, 0x29, 0x33) : edge, 1.2)};
    return style;
}

PointStyle crossingStyle(Theme theme) {
    const Palette& colours = palette(theme);
    PointStyle style;
    style.symbols = {symbol(Shape::Diamond, 8, colours.border.rgba(), colours.symbolEdge)};
    return style;
}

PointStyle plainPointStyle(Theme theme, int i) {
    PointStyle style;
    style.symbols = {symbol(Shape::Circle, 6, categoryColour(i).rgba(), palette(theme).symbolEdge)};
    return style;
}

std::uint8_t roadCategory(std::string_view className) {
    std::string name(className);
    std::ranges::transform(
        name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
    const auto hasAny = [&](std::initializer_list<std::string_view> parts) {
        return std::ranges::any_of(parts, has);
    };
    if (hasAny({"motorway", "interstate", "freeway", "autopista"}))
        return 3;
    // Before the second: a state highway, una carretera estatal, is not a federal one.
    if (hasAny({"secondary", "arterial", "avenida", "tertiary", "state", "estatal", "urban"}))
        return 1;
    if (hasAny(
            {"trunk",
             "primary",
             "expressway",
             "highway",
             "us_route",
             "carretera",
             "federal",
             "bridge"}))
        return 2;
    return 0;
}

LineStyle roadStyle(Theme theme) {
    const Palette& colours = palette(theme);
    constexpr double closeM = 120; // metres per pixel from which minor roads show
    constexpr double regionM = 700;
    LineStyle style;
    style.classes = {
        roadClass(0.8, colours.road, closeM),
        roadClass(1.0, colours.road, regionM),
        roadClass(1.2, colours.road, 1e9),
        roadClass(1.9, colours.motorway, 1e9)};
    for (LineClass& line : style.classes)
        line.thinnerFromMetresPerPx = 1500;
    style.classes.back().casingPx = 0.8;
    style.classes.back().casing = colours.roadCasing;
    return style;
}

LineStyle corridorStyle(Theme theme) {
    LineClass line;
    line.widthPx = 2.6;
    line.colour = QColor(theme == Theme::Light ? 0xff007a59 : 0xff2fbf94);
    line.casingPx = 1;
    line.casing = palette(theme).roadCasing;
    return {.classes = {line}};
}

LineStyle gapStyle(Theme theme) {
    LineClass line;
    line.widthPx = 4;
    line.colour = QColor(theme == Theme::Light ? kVermillion : 0xffff8a4c);
    line.casingPx = 1;
    line.casing = palette(theme).roadCasing;
    return {.classes = {line}};
}

LineStyle tripStyle(Theme theme) {
    const bool isLight = theme == Theme::Light;
    LineStyle style;
    style.classes.clear();
    for (const QRgb colour :
         {isLight ? 0xff007a59 : 0xff2fbf94,
          isLight ? 0xffe69f00 : 0xffffc14d,
          isLight ? kVermillion : 0xffff8a4c}) {
        LineClass line;
        line.widthPx = 2;
        line.colour = QColor(colour);
        style.classes.push_back(line);
    }
    return style;
}

PointStyle reviewStyle(Theme theme) {
    const QColor edge = theme == Theme::Light ? QColor(Qt::white) : QColor(0xf2, 0xf2, 0xf2);
    PointStyle style;
    style.symbols = {
        symbol(Shape::Pin, 22, kBlue, edge, 1.4), symbol(Shape::Pin, 22, 0xffb34700, edge, 1.4)};
    style.text = Qt::white;
    return style;
}

PolygonStyle zoneStyle(Theme theme) {
    PolygonStyle style;
    style.fill = Qt::transparent;
    style.outline = palette(theme).stateLine;
    style.outlinePx = 0.8;
    return style;
}

PolygonStyle exclusionStyle(Theme theme) {
    constexpr int veil = 60; // of 255
    PolygonStyle style;
    style.fill = QColor::fromRgba(kVermillion);
    style.outline = style.fill;
    style.fill.setAlpha(theme == Theme::Light ? veil : 2 * veil);
    style.outlinePx = 0.8;
    return style;
}

PolygonStyle zoneClassStyle(Theme theme, int classes) {
    PolygonStyle style = zoneStyle(theme);
    style.fill = QColor(0xa0, 0xa4, 0xa8, 190); // roads and names stay readable through it
    style.ramp = Ramp::Viridis;                 // no grey in it: that is for what is not known
    style.minValue = 0;
    style.maxValue = std::max(1, classes - 1);
    return style;
}

} // namespace corredor::map
