#pragma once

#include "job.h"
#include "project.h"

#include <corredor/landscape/facets.h>
#include <corredor/map/geometry.h>

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace corredor::desktop {

/** What a filter leaves, worked out together so that map, charts and tables show the same. */
struct FilteredStations {
    std::shared_ptr<const exports::Results> results; ///< that the positions below point into
    landscape::StationFilter filter;
    std::vector<std::int32_t> stations; ///< positions in MergedStations::stations, ascending
    landscape::Tally tally;
    std::vector<landscape::Facet> facets; ///< as facetsOf()
    /** Every station that is left under its own position; null when all are. */
    std::shared_ptr<const map::PointGeometry> geometry;
};

/** Some of the stations, which a figure is made of. */
struct Drill {
    QString title; ///< "Connector: CCS1"
    landscape::Dimension dimension = landscape::Dimension::Country;
    std::string key; ///< of the figure
    std::vector<std::int32_t> stations;
};

/**
 * The stations as the user looks at them: the filter in force, what it leaves, what is listed of
 * that and what is selected. Filters change through the project's undo stack and last until another
 * scenario is opened; what they leave follows from a worker thread.
 */
class LandscapeView : public QObject {
    Q_OBJECT
public:
    explicit LandscapeView(Project& project, QObject* parent = nullptr);

    [[nodiscard]] const landscape::StationFilter& filter() const { return m_filter; }

    /**
     * Undoable.
     * @param text names the step in the undo menu
     * @param series steps in a row with the same series (but 0) are one step: a number spun, say
     */
    void setFilter(const landscape::StationFilter& filter, const QString& text, int series = 0);

    /** Undoable: shows all stations. */
    void clearFilter();

    /** What the filter leaves; null without results, and of an older filter while job() runs. */
    [[nodiscard]] const std::shared_ptr<const FilteredStations>& shown() const { return m_shown; }

    [[nodiscard]] Job& job() { return m_job; }

    /** Lists only the stations of a figure, until another is, or all, or the filter changes. */
    void list(Drill drill);
    void listAll();

    [[nodiscard]] const std::optional<Drill>& drill() const { return m_drill; }

    /** What tables list: of a figure, or all that are shown. */
    [[nodiscard]] std::span<const std::int32_t> listed() const;

    /** Undoable: filters by the figure that is listed. @pre canFilterByDrill() */
    void filterByDrill();
    [[nodiscard]] bool canFilterByDrill() const;

    /** Positions in MergedStations::stations. */
    [[nodiscard]] const std::vector<std::int64_t>& selected() const { return m_selected; }

    void select(std::vector<std::int64_t> stations);

Q_SIGNALS:
    void filterChanged();
    void shownChanged();
    void listedChanged(); ///< also after shownChanged()
    void selectionChanged();

private:
    friend class FilterCommand;

    void applyFilter(const landscape::StationFilter& filter);
    void reset();
    void update();
    void take(std::shared_ptr<const FilteredStations> shown);

    Project& m_project;
    Job m_job;
    landscape::StationFilter m_filter;
    std::shared_ptr<const FilteredStations> m_shown;
    std::optional<Drill> m_drill;
    std::vector<std::int64_t> m_selected;
};

} // namespace corredor::desktop
