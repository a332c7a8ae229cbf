#pragma once

#include <QColor>
#include <QImage>

#include <cstdint>
#include <optional>
#include <vector>

/** How layers look. Sizes in logical pixels. All are plain values. */
namespace corredor::map {

enum class Shape : std::uint8_t {
    Circle,
    Square,
    Diamond,
    Triangle,
    Bolt,
    Pin,
    Cross,
    Ring,
    Lock,
    Ban
};

struct PointSymbol {
    Shape shape = Shape::Circle;
    double sizePx = 7;
    QColor fill = Qt::gray;
    QColor outline = Qt::white; ///< an invalid or transparent colour draws none
    double outlinePx = 1;
};

enum class Ramp : std::uint8_t { Viridis, Cividis };

/** Values -> colour and size. Values outside the range take its ends; NaN the symbol's own fill. */
struct Graduation {
    double minValue = 0;
    double maxValue = 1;
    std::optional<Ramp> colours = Ramp::Viridis;
    double minSizePx = 5;
    double maxSizePx = 12;
};

struct PointStyle {
    std::vector<PointSymbol> symbols = {PointSymbol{}}; ///< by category; the last for all others
    std::optional<Graduation> graduation;               ///< needs PointLayer::values
    QColor text = Qt::white; ///< of PointLayer::labels, written into the symbol
};

struct LineClass {
    double widthPx = 1;
    QColor colour = Qt::gray;
    double casingPx = 0; ///< width of the edge on each side; 0 = none
    QColor casing = Qt::white;
    double maxMetresPerPx = 1e9;         ///< not drawn when the view is farther than this
    double thinnerFromMetresPerPx = 1e9; ///< beyond this the width shrinks with the scale
};

struct LineStyle {
    std::vector<LineClass> classes = {LineClass{}}; ///< by category; later ones above
};

struct PolygonStyle {
    QColor fill = Qt::lightGray; ///< transparent = none
    QColor outline = Qt::white;  ///< transparent = none
    double outlinePx = 1;
    std::optional<Ramp> ramp; ///< choropleth of PolygonLayer::values from minValue to maxValue
    double minValue = 0;
    double maxValue = 1;
};

struct LabelClass {
    double sizePx = 12; ///< font height
    bool bold = false;
    bool italic = false;
    bool capitals = false; ///< upper case, letter-spaced: areas
    QColor colour = Qt::black;
    QColor halo = Qt::white;
    double dotPx = 0; ///< > 0: a dot at the place and the text beside it; 0: text centred on it
    double minMetresPerPx = 0;        ///< not drawn nearer than this
    double maxMetresPerPx = 1e9;      ///< not drawn farther than this
    double minPriorityPerMetrePx = 0; ///< not drawn while priority < this * metresPerPx
};

struct LabelStyle {
    std::vector<LabelClass> classes = {LabelClass{}}; ///< by category
};

/** Colour of a ramp at 0..1. Source: matplotlib's viridis (CC0) and cividis (Nunez et al. 2018). */
[[nodiscard]] QColor rampColour(Ramp ramp, double t01);

/** The fill of a polygon with this value; of one without a value when it is not finite. */
[[nodiscard]] QColor fillColour(const PolygonStyle& style, double value);

/** A symbol as a picture, for legends and layer lists; square, transparent around. */
[[nodiscard]] QImage symbolPicture(const PointSymbol& symbol, int sizePx, double devicePixelRatio);

} // namespace corredor::map
