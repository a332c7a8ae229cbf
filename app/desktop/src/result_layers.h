#pragma once

#include "corridor_layers.h"
#include "layer_stack.h"
#include "trip_layers.h"
#include "zone_view.h"

#include <corredor/exports/results.h>
#include <corredor/map/geometry.h>
#include <corredor/map/theme.h>

#include <memory>
#include <vector>

/** From what a run found out to what the map draws. */
namespace corredor::desktop {

/** Map layer ids; hits are looked up in the results by them. */
namespace layer_ids {
inline const QString choice = QStringLiteral("choice");
inline const QString plan = QStringLiteral("plan");
inline const QString roadmap = QStringLiteral("roadmap");
inline const QString stability = QStringLiteral("stability");
inline const QString tradeoff = QStringLiteral("tradeoff");
inline const QString comparison = QStringLiteral("comparison");
inline const QString candidates = QStringLiteral("candidates");
inline const QString stations = QStringLiteral("stations");
inline const QString corridors = QStringLiteral("corridors");
inline const QString gaps = QStringLiteral("gaps");
inline const QString trips = QStringLiteral("trips");
inline const QString bands = QStringLiteral("bands");
inline const QString review = QStringLiteral("review");
inline const QString crossings = QStringLiteral("crossings");
inline const QString roads = QStringLiteral("roads");
inline const QString exclusionPrefix = QStringLiteral("exclusion.");
inline const QString zonePrefix = QStringLiteral("zones.");
inline const QString importPrefix = QStringLiteral("file.");
inline const QString base = QStringLiteral("base");
inline const QString labels = QStringLiteral("labels");
} // namespace layer_ids

/** Geometry of a run's results, made once a run in its worker thread. Parts may be null. */
struct ResultGeometry {
    std::shared_ptr<const map::PointGeometry> plan;
    std::shared_ptr<const map::PointGeometry> candidates;
    std::shared_ptr<const map::PointGeometry> stations;
    std::shared_ptr<const map::PointGeometry> shownStations; ///< that a filter leaves; null = all
    std::shared_ptr<const map::PointGeometry> crossings;
    std::shared_ptr<const map::LineGeometry> roads;
    CorridorGeometry corridors;
    GapView gapView = GapView::Known; ///< which gaps the map shows
    std::size_t tripType = 0;         ///< of the vehicles whose trips the map shows
    BandGeometry bands;
    std::vector<std::shared_ptr<const map::PolygonGeometry>> zones;
    /** One a rule of results.exclusions; null for the rule that sites must be online. */
    std::vector<std::shared_ptr<const map::PolygonGeometry>> exclusions;
    std::shared_ptr<const layers::CrossingLayer> crossingLayer;
    geo::BoundingBox extent; ///< of candidates, or of stations when there are none
};

/** May take seconds for large results: for worker threads. */
[[nodiscard]] ResultGeometry prepareResultGeometry(
    const exports::Results& results,
    std::shared_ptr<const layers::CrossingLayer> crossings);

/** Category of a station on the map, by its highest level. */
[[nodiscard]] std::uint8_t stationCategory(const layers::StationRecord& station);

/** Zones of one layer of the results, in colours when there are classes. */
[[nodiscard]] StackEntry zoneEntry(
    const exports::Results& results,
    const ResultGeometry& geometry,
    std::size_t number,
    const std::shared_ptr<const ZoneClasses>& classes,
    map::Theme theme);

/** Entries of the layer stack from top to bottom; zones as outlines. */
[[nodiscard]] std::vector<StackEntry>
resultEntries(const exports::Results& results, const ResultGeometry& geometry, map::Theme theme);

/** The stations that a filter leaves, each under its position among all. */
[[nodiscard]] StackEntry stationEntry(const ResultGeometry& geometry, map::Theme theme);

/** The candidates' entry with these scores. */
[[nodiscard]] StackEntry
candidateEntry(const ResultGeometry& geometry, const planning::Scores& scores, map::Theme theme);

/** Where the sites of the plan are. */
[[nodiscard]] std::shared_ptr<const map::PointGeometry>
planGeometry(const exports::Results& results);

/** How many of the roadmap's sites, which come by opening year, are open by the end of a year. */
[[nodiscard]] std::ptrdiff_t openSites(const planning::Roadmap& roadmap, int year);

/** The roadmap's sites that are open by the end of a year, under their opening years. */
[[nodiscard]] StackEntry roadmapEntry(const exports::Results& results, int year, map::Theme theme);

/** The sites of a plan of the trade-off. @param point counted from 0; there is such a point */
[[nodiscard]] StackEntry
tradeoffEntry(const exports::Results& results, std::size_t point, map::Theme theme);

[[nodiscard]] StackEntry planEntry(const ResultGeometry& geometry, map::Theme theme);

/** The sites that are pinned and forbidden. */
[[nodiscard]] StackEntry
choiceEntry(const exports::Results& results, const planning::PlanChoice& choice, map::Theme theme);

/** The sites that are among the best in some draw of weights, by how often; none without a study.
 */
[[nodiscard]] StackEntry stabilityEntry(
    const exports::Results& results,
    const planning::Sensitivity* study,
    map::Theme theme);

/** Two source records that may be one station, as A and B. */
[[nodiscard]] StackEntry reviewEntry(geo::LonLat a, geo::LonLat b, map::Theme theme);

/** Legend lines of stations by level; for files of stations too. */
[[nodiscard]] std::vector<LegendItem> stationLegend(map::Theme theme);

} // namespace corredor::desktop
