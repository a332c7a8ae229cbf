#include "landscape_view.h"

#include "result_layers.h"

#include <QUndoCommand>

#include <limits>

namespace corredor::desktop {

namespace {

/** Hidden stations have no place: the others keep their numbers. */
std::shared_ptr<const map::PointGeometry>
geometryOf(const layers::StationLayer& stations, std::span<const std::int32_t> shown) {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    std::vector<geo::LonLat> places(stations.locations().size(), {nowhere, nowhere});
    std::vector<std::uint8_t> category(places.size(), 0);
    for (const std::int32_t i : shown) {
        const auto at = static_cast<std::size_t>(i);
        places[at] = stations.locations()[at];
        category[at] = stationCategory(stations.record(i));
    }
    return std::make_shared<const map::PointGeometry>(places, category);
}

std::shared_ptr<const FilteredStations> filtered(
    const std::shared_ptr<const exports::Results>& results,
    const landscape::StationFilter& filter,
    const JobContext& job) {
    const landscape::MergedStations& merged = results->stations;
    auto shown = std::make_shared<FilteredStations>();
    shown->results = results;
    shown->filter = filter;
    shown->stations = landscape::matching(*merged.stations, filter);
    shown->tally = landscape::tallyOf(merged, shown->stations);
    job.checkCancelled();
    shown->facets = landscape::facetsOf(merged, results->figures, filter);
    job.checkCancelled();
    if (std::ssize(shown->stations) < merged.stations->size()) {
        shown->geometry = geometryOf(*merged.stations, shown->stations);
    }
    return shown;
}

} // namespace

/** Another filter. */
class FilterCommand : public QUndoCommand {
public:
    FilterCommand(
        LandscapeView& view,
        landscape::StationFilter after,
        const QString& text,
        int series)
        : QUndoCommand(text)
        , m_view(view)
        , m_before(view.filter())
        , m_after(std::move(after))
        , m_series(series) {}

    void redo() override { m_view.applyFilter(m_after); }

    void undo() override { m_view.applyFilter(m_before); }

    [[nodiscard]] int id() const override { return m_series == 0 ? -1 : 3; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = dynamic_cast<const FilterCommand*>(other);
        if (next == nullptr || next->m_series != m_series) {
            return false;
        }
        m_after = next->m_after;
        return true;
    }

private:
    LandscapeView& m_view;
    landscape::StationFilter m_before;
    landscape::StationFilter m_after;
    int m_series;
};

LandscapeView::LandscapeView(Project& project, QObject* parent)
    : QObject(parent)
    , m_project(project) {
    connect(&project, &Project::opened, this, &LandscapeView::reset);
    connect(&project, &Project::resultsChanged, this, &LandscapeView::update);
}

void LandscapeView::setFilter(
    const landscape::StationFilter& filter,
    const QString& text,
    int series) {
    if (filter != m_filter) {
        m_project.undoStack().push(new FilterCommand(*this, filter, text, series));
    }
}

void LandscapeView::clearFilter() {
    setFilter({}, tr("clear the filters"));
}

void LandscapeView::applyFilter(const landscape::StationFilter& filter) {
    m_filter = filter;
    Q_EMIT filterChanged();
    update();
}

void LandscapeView::reset() {
    m_filter = {};
    Q_EMIT filterChanged();
}

void LandscapeView::update() {
    const auto& results = m_project.results();
    if (!results || !results->stations.stations) {
        m_job.cancel();
        take(nullptr);
        return;
    }
    if (m_shown && m_shown->results != results) {
        take(nullptr); // its positions point into stations that are gone
    }
    m_job.start(
        tr("Filtering the stations"),
        [this, results, filter = m_filter](const JobContext& job) -> Job::Apply {
            auto shown = filtered(results, filter, job);
            return [this, shown = std::move(shown)] { take(shown); };
        });
}

void LandscapeView::take(std::shared_ptr<const FilteredStations> shown) {
    const bool isOther = !shown || !m_shown || m_shown->results != shown->results;
    m_shown = std::move(shown);
    m_drill.reset();
    Q_EMIT shownChanged();
    Q_EMIT listedChanged();
    if (isOther) {
        select({});
    }
}

void LandscapeView::list(Drill drill) {
    m_drill = std::move(drill);
    Q_EMIT listedChanged();
}

void LandscapeView::listAll() {
    if (m_drill) {
        m_drill.reset();
        Q_EMIT listedChanged();
    }
}

std::span<const std::int32_t> LandscapeView::listed() const {
    if (m_drill) {
        return m_drill->stations;
    }
    return m_shown ? std::span<const std::int32_t>(m_shown->stations)
                   : std::span<const std::int32_t>();
}

bool LandscapeView::canFilterByDrill() const {
    return m_drill && landscape::canChoose(m_drill->dimension, m_drill->key);
}

void LandscapeView::filterByDrill() {
    const Drill drill = *m_drill;
    landscape::StationFilter changed = landscape::anyOf(m_filter, drill.dimension);
    landscape::setChosen(changed, drill.dimension, drill.key, true);
    setFilter(changed, tr("filter by %1").arg(drill.title));
}

void LandscapeView::select(std::vector<std::int64_t> stations) {
    std::ranges::sort(stations);
    if (stations != m_selected) {
        m_selected = std::move(stations);
        Q_EMIT selectionChanged();
    }
}

} // namespace corredor::desktop
