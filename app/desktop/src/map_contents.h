#pragma once

#include "job.h"
#include "map_canvas.h"
#include "result_layers.h"
#include "workspace.h"

#include <corredor/exports/comparison.h>
#include <corredor/map/base_map.h>

#include <QTimer>

#include <optional>
#include <utility>

namespace corredor::desktop {

/** Keeps the map showing what the project holds: base map, results, scores, selection. */
class MapContents : public QObject {
    Q_OBJECT
public:
    /** @param workspace and @param canvas outlive it */
    MapContents(Workspace& workspace, MapCanvas& canvas, QObject* parent = nullptr);

    /** Reads and shows the base map; started once, before anything else. */
    void loadBase();

    [[nodiscard]] Job& baseJob() { return m_baseJob; }

    /** Geometry of the results that the project receives next. */
    void setGeometry(ResultGeometry geometry) { m_geometry = std::move(geometry); }

    [[nodiscard]] const ResultGeometry& geometry() const { return m_geometry; }

    /** Adds a layer of a file above the results. */
    void addImported(StackEntry entry);

    void setTheme(map::Theme theme);

    void zoomToLayer(const QString& id);

    /** Shows these gaps of the corridors. */
    void showGaps(GapView view);

    /** Marks a gap, or none, and goes there. */
    void markGap(std::size_t corridor, std::optional<std::size_t> gap);

    /** Holds the trips of this type of vehicle ready on the map. */
    void showTrips(std::size_t type);

    /** Marks a trip of a type of vehicle, shows them all, and goes there. */
    void markTrip(std::size_t type, std::size_t trip);

    void clearTrip();

    /** Shows the roadmap's sites that are open by the end of a year. */
    void showRoadmap(int year);

    /** Shows the sites of a plan of the trade-off, counted from 0, in place of the plan's. */
    void showTradeoff(int point);

    /** The plan of the trade-off that the map shows. */
    [[nodiscard]] std::size_t tradeoffPoint() const { return m_tradeoffPoint; }

    /** Shows the sites of two runs; none when null. */
    void showComparison(std::shared_ptr<const exports::Comparison> comparison);

    /** Brings a place into view, near enough to see the roads around it. */
    void showPlace(geo::LonLat place);

    void zoomToCorridor(std::size_t corridor);

    /** @param station into MergedStations::stations */
    void zoomToStation(std::int64_t station);

    /** Shows two records as A and B, and goes there. */
    void showPair(geo::LonLat a, geo::LonLat b);
    void clearPair();

    /** Shows the whole region: of the scenario, its sites, or the file added last. */
    void showWhole() { m_canvas.fitTo(m_home); }

private:
    void showBase();
    void showResults();
    void showScores();
    void showStability();
    void showPlan();
    void showChoice();
    void showSelection();
    void showStations();
    void showZones();
    void putComparison();
    void showSelectedStations();
    void onOpened();
    void goTo(const geo::BoundingBox& home);
    void lookAt(geo::LonLat place, double metresPerPx);
    void removeResults();
    [[nodiscard]] int rowBelowLabels() const;

    Project& m_project;
    SiteSelection& m_selection;
    LandscapeView& m_landscape;
    ZoneView& m_zones;
    LayerStack& m_stack;
    MapCanvas& m_canvas;
    Job m_baseJob;
    map::BaseMap m_base;
    ResultGeometry m_geometry;
    QTimer m_redraw; ///< one new picture for all changes of one event
    std::optional<std::pair<geo::LonLat, geo::LonLat>> m_pair; ///< of records under review
    std::size_t m_tradeoffPoint = 0;
    std::shared_ptr<const exports::Comparison> m_comparison;
    geo::BoundingBox m_home;
    bool m_fitResults = true;
};

} // namespace corredor::desktop
