#include "landscape_workspace.h"

namespace corredor::desktop {

LandscapeWorkspace::LandscapeWorkspace(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_filters(new FiltersPanel(parts.workspace.landscape, &window))
    , m_charts(new ChartsPanel(parts.workspace.landscape, &window))
    , m_zones(new ZonesPanel(parts.workspace.zones, &window))
    , m_stations(new StationsTable(parts.workspace.landscape, &window))
    , m_corridors(new CorridorsPanel(parts.workspace.project, parts.preferences, &window))
    , m_trips(new TripsPanel(parts.workspace.project, parts.preferences, &window))
    , m_review(new ReviewPanel(parts.workspace.project, &window)) {
    wireMap();
    // A figure that was clicked is looked at in the table.
    connect(&view(), &LandscapeView::listedChanged, this, [this] {
        if (view().drill()) {
            m_stations->show();
            m_stations->raise();
        }
    });
}

void LandscapeWorkspace::wireMap() {
    MapContents& map = m_parts.contents;
    connect(m_stations, &StationsTable::stationActivated, &map, &MapContents::zoomToStation);
    connect(
        m_stations, &StationsTable::stationActivated, this, &LandscapeWorkspace::stationActivated);
    connect(m_corridors, &CorridorsPanel::viewChanged, &map, &MapContents::showGaps);
    connect(
        m_corridors,
        &CorridorsPanel::gapActivated,
        &map,
        [&map](GapView view, std::size_t corridor, std::size_t gap) {
            map.showGaps(view);
            map.markGap(corridor, gap);
        });
    connect(m_corridors, &CorridorsPanel::gapCleared, &map, [&map] { map.markGap(0, {}); });
    connect(m_corridors, &QDockWidget::visibilityChanged, &map, [&map](bool visible) {
        if (!visible) {
            map.markGap(0, {});
        }
    });
    connect(m_corridors, &CorridorsPanel::corridorActivated, &map, &MapContents::zoomToCorridor);
    connect(m_trips, &TripsPanel::typeChanged, &map, &MapContents::showTrips);
    connect(m_trips, &TripsPanel::tripActivated, &map, &MapContents::markTrip);
    connect(m_trips, &TripsPanel::tripCleared, &map, &MapContents::clearTrip);
    connect(m_review, &ReviewPanel::pairShown, &map, &MapContents::showPair);
    connect(m_review, &ReviewPanel::pairCleared, &map, &MapContents::clearPair);
}

QList<Panel*> LandscapeWorkspace::panels() const {
    return {m_filters, m_charts, m_zones, m_stations, m_corridors, m_trips, m_review};
}

QList<Job*> LandscapeWorkspace::jobs() {
    return {&view().job(), &m_charts->job(), &m_review->job()};
}

} // namespace corredor::desktop
