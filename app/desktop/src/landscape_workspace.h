#pragma once

#include "charts_panel.h"
#include "corridors_panel.h"
#include "filters_panel.h"
#include "map_contents.h"
#include "preferences.h"
#include "review_panel.h"
#include "stations_table.h"
#include "trips_panel.h"
#include "workspace.h"
#include "zones_panel.h"

#include <QObject>

namespace corredor::desktop {

/** The panels about what exists, made and wired to each other. */
class LandscapeWorkspace : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Workspace& workspace;
        MapContents& contents;
        const Preferences& preferences;
    };

    /** The panels are children of the window, which places them. */
    LandscapeWorkspace(const Parts& parts, QWidget& window);

    [[nodiscard]] LandscapeView& view() { return m_parts.workspace.landscape; }

    [[nodiscard]] ZoneView& zoneView() { return m_parts.workspace.zones; }

    [[nodiscard]] FiltersPanel& filters() { return *m_filters; }

    [[nodiscard]] ChartsPanel& charts() { return *m_charts; }

    [[nodiscard]] ZonesPanel& zones() { return *m_zones; }

    [[nodiscard]] StationsTable& stations() { return *m_stations; }

    [[nodiscard]] CorridorsPanel& corridors() { return *m_corridors; }

    [[nodiscard]] TripsPanel& trips() { return *m_trips; }

    [[nodiscard]] ReviewPanel& review() { return *m_review; }

    /** In the order of menus. */
    [[nodiscard]] QList<Panel*> panels() const;

    /** The panels to see first where several share a place. */
    [[nodiscard]] QList<Panel*> front() const { return {m_filters, m_charts, m_stations}; }

    [[nodiscard]] QList<Job*> jobs();

Q_SIGNALS:
    /** A station was asked for by row: the map shows it, and what is known of it may be. */
    void stationActivated(qint64 station);

private:
    void wireMap();

    Parts m_parts;
    FiltersPanel* m_filters;
    ChartsPanel* m_charts;
    ZonesPanel* m_zones;
    StationsTable* m_stations;
    CorridorsPanel* m_corridors;
    TripsPanel* m_trips;
    ReviewPanel* m_review;
};

} // namespace corredor::desktop
