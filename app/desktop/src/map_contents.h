#pragma once

#include "job.h"
#include "layer_stack.h"
#include "map_canvas.h"
#include "project.h"
#include "result_layers.h"
#include "selection.h"

#include <corredor/map/base_map.h>

#include <QTimer>

namespace corredor::desktop {

/** Keeps the map showing what the project holds: base map, results, scores, selection. */
class MapContents : public QObject {
    Q_OBJECT
public:
    MapContents(
        Project& project,
        SiteSelection& selection,
        LayerStack& stack,
        MapCanvas& canvas,
        QObject* parent = nullptr);

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

    /** Shows the whole region: of the scenario, its sites, or the file added last. */
    void showWhole() { m_canvas.fitTo(m_home); }

private:
    void showBase();
    void showResults();
    void showScores();
    void showPlan();
    void showChoice();
    void showSelection();
    void onOpened();
    void goTo(const geo::BoundingBox& home);
    void removeResults();
    [[nodiscard]] int rowBelowLabels() const;

    Project& m_project;
    SiteSelection& m_selection;
    LayerStack& m_stack;
    MapCanvas& m_canvas;
    Job m_baseJob;
    map::BaseMap m_base;
    ResultGeometry m_geometry;
    QTimer m_redraw; ///< one new picture for all changes of one event
    geo::BoundingBox m_home;
    bool m_fitResults = true;
};

} // namespace corredor::desktop
