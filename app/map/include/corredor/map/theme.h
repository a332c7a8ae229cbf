#pragma once

#include <corredor/map/style.h>

#include <QStringList>

#include <string>
#include <vector>

namespace corredor::map {

enum class Theme : std::uint8_t { Light, Dark };

/** Colours of the base map and of what lies on it. */
struct Palette {
    QColor water;
    QColor land;
    QColor landFocus; ///< the two countries
    QColor stateLine;
    QColor border;
    QColor borderGlow;
    QColor road;
    QColor motorway;
    QColor roadCasing;
    QColor label;
    QColor labelQuiet;
    QColor halo;
    QColor selection;
    QColor symbolEdge;
};

[[nodiscard]] const Palette& palette(Theme theme);

/**
 * Eight colours that people with any colour vision can tell apart, without black.
 * Source: M. Okabe, K. Ito, "Color Universal Design" (2008), https://jfly.uni-koeln.de/color/.
 */
[[nodiscard]] QColor categoryColour(int i);

/** Categories of stationStyle(): pass one of these for each station to PointGeometry. */
enum StationCategory : std::uint8_t { kStationUnknown, kStationL1, kStationL2, kStationDcfc };

/** Stations by their highest level: small circles up to L2, a larger bolt for fast charging. */
[[nodiscard]] PointStyle stationStyle(Theme theme);

/** Candidates coloured and sized by score 0..1. */
[[nodiscard]] PointStyle candidateStyle(Theme theme);

/**
 * Sites by how often other weights keep them among the best, four categories from never to
 * steadily: larger and darker the steadier (lighter on a dark map), each with a shape of its own.
 * Source: "YlGnBu", C. Brewer, M. Harrower, https://colorbrewer2.org (Apache License 2.0).
 */
[[nodiscard]] PointStyle stabilityStyle(Theme theme);

/** Chosen sites: pins that carry their rank (PointLayer::labels). */
[[nodiscard]] PointStyle planStyle(Theme theme);

/** Categories of choiceStyle(). */
enum ChoiceCategory : std::uint8_t { kChoicePinned, kChoiceForbidden };

/** Sites that a planner pins in the plan (a padlock) or forbids (a ban sign). */
[[nodiscard]] PointStyle choiceStyle(Theme theme);

/** Sites of two runs by category: in both (circle), only in A (triangle), only in B (square). */
[[nodiscard]] PointStyle comparisonStyle(Theme theme);

/** Ports of entry. */
[[nodiscard]] PointStyle crossingStyle(Theme theme);

/** Points without a meaning of their own, in the i-th colour. */
[[nodiscard]] PointStyle plainPointStyle(Theme theme, int i);

/** Category of each road class name (0 minor .. 3 motorway), for roadStyle. */
[[nodiscard]] std::uint8_t roadCategory(std::string_view className);
[[nodiscard]] LineStyle roadStyle(Theme theme);

/** Charging corridors: a band under the stations, over the roads. */
[[nodiscard]] LineStyle corridorStyle(Theme theme);

/** Stretches of corridors without charging: what the eye should find first. */
[[nodiscard]] LineStyle gapStyle(Theme theme);

/** Ways of trips: categories 0 = possible, 1 = only by a long detour, 2 = out of range. */
[[nodiscard]] LineStyle tripStyle(Theme theme);

/** Two records that may be one station: pins that carry their letter (PointLayer::labels). */
[[nodiscard]] PointStyle reviewStyle(Theme theme);

/** Zones as quiet outlines. */
[[nodiscard]] PolygonStyle zoneStyle(Theme theme);

/** Areas in which no site may stand: a red veil through which roads and names stay readable. */
[[nodiscard]] PolygonStyle exclusionStyle(Theme theme);

/** Zones by class: values are class numbers from 0, zones without one are grey. */
[[nodiscard]] PolygonStyle zoneClassStyle(Theme theme, int classes);

} // namespace corredor::map
