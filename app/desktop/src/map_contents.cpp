#include "map_contents.h"

#include "comparison_layer.h"

#include <corredor/geo/geodesic.h>

#include <QCoreApplication>

#include <algorithm>

namespace corredor::desktop {

namespace {

/** The border region: what the program shows before it knows better. */
constexpr geo::BoundingBox borderRegion{-118.8, 22.5, -96.5, 34.6};

QString baseName() {
    return QCoreApplication::translate("MapContents", "Base map");
}

/** Of an entry of zones: its colours say something. */
bool isColoured(const StackEntry& entry) {
    return std::get<map::PolygonLayer>(entry.parts.front()->content).values != nullptr;
}

QString labelsName() {
    return QCoreApplication::translate("MapContents", "Names of states and towns");
}

} // namespace

MapContents::MapContents(Workspace& workspace, MapCanvas& canvas, QObject* parent)
    : QObject(parent)
    , m_project(workspace.project)
    , m_selection(workspace.selection)
    , m_landscape(workspace.landscape)
    , m_zones(workspace.zones)
    , m_stack(workspace.layers)
    , m_canvas(canvas) {
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(0);
    connect(&m_redraw, &QTimer::timeout, this, [this] { m_canvas.setLayers(m_stack.mapLayers()); });
    connect(&m_stack, &LayerStack::changed, &m_redraw, qOverload<>(&QTimer::start));
    connect(&m_project, &Project::opened, this, &MapContents::onOpened);
    connect(&m_project, &Project::resultsChanged, this, &MapContents::showResults);
    connect(&m_project, &Project::planChanged, this, &MapContents::showPlan);
    connect(&m_project, &Project::choiceChanged, this, &MapContents::showChoice);
    connect(&m_project, &Project::scoresChanged, this, &MapContents::showScores);
    connect(&m_project, &Project::studyChanged, this, &MapContents::showStability);
    connect(&m_selection, &SiteSelection::changed, this, &MapContents::showSelection);
    connect(&m_landscape, &LandscapeView::shownChanged, this, &MapContents::showStations);
    connect(&m_zones, &ZoneView::changed, this, &MapContents::showZones);
    connect(
        &m_landscape, &LandscapeView::selectionChanged, this, &MapContents::showSelectedStations);
    goTo(borderRegion);
}

void MapContents::goTo(const geo::BoundingBox& home) {
    m_home = home;
    m_canvas.setHome(home);
    m_canvas.fitTo(home);
}

void MapContents::loadBase() {
    m_baseJob.start(tr("Base map"), [this](const JobContext&) -> Job::Apply {
        auto base = std::make_shared<map::BaseMap>(map::prepareBaseMap(map::loadBaseMapData()));
        return [this, base] {
            m_base = *base;
            showBase();
        };
    });
}

void MapContents::showBase() {
    if (!m_base.land) {
        return;
    }
    StackEntry base;
    base.id = layer_ids::base;
    base.name = &baseName;
    base.parts = map::baseLayers(m_base, m_canvas.theme());
    m_stack.put(std::move(base), static_cast<int>(m_stack.entries().size()));
    StackEntry labels;
    labels.id = layer_ids::labels;
    labels.name = &labelsName;
    labels.parts = map::baseLabelLayers(m_base, m_canvas.theme());
    m_stack.put(std::move(labels), 0);
}

void MapContents::onOpened() {
    m_geometry = {};
    m_fitResults = true;
    const auto& bbox = m_project.scenario().region.bbox;
    if (bbox) {
        // Known before the run: the view need not jump when the results come.
        m_fitResults = false;
        goTo(*bbox);
    }
}

void MapContents::removeResults() {
    std::vector<QString> gone;
    for (const StackEntry& entry : m_stack.entries()) {
        const bool stays =
            entry.removable || entry.id == layer_ids::base || entry.id == layer_ids::labels;
        if (!stays) {
            gone.push_back(entry.id);
        }
    }
    for (const QString& id : gone) {
        m_stack.remove(id);
    }
}

void MapContents::showResults() {
    const auto& results = m_project.results();
    if (!results) {
        removeResults();
        return;
    }
    std::vector<StackEntry> entries = resultEntries(*results, m_geometry, m_canvas.theme());
    m_tradeoffPoint = 0;
    for (std::size_t i = m_stack.entries().size(); i-- > 0;) {
        const StackEntry& old = m_stack.entries()[i];
        const bool kept = old.removable || old.id == layer_ids::base ||
                          old.id == layer_ids::labels || old.id == layer_ids::choice ||
                          old.id == layer_ids::review || old.id == layer_ids::comparison ||
                          std::ranges::find(entries, old.id, &StackEntry::id) != entries.end();
        if (!kept) {
            m_stack.remove(old.id);
        }
    }
    int row = m_stack.rowOf(layer_ids::base);
    row = row < 0 ? static_cast<int>(m_stack.entries().size()) : row;
    for (StackEntry& entry : entries) {
        const bool isNew = m_stack.rowOf(entry.id) < 0;
        m_stack.put(std::move(entry), row);
        row += isNew ? 1 : 0;
    }
    showChoice();
    showZones();
    if (m_fitResults && !m_geometry.extent.isEmpty()) {
        m_fitResults = false;
        goTo(m_geometry.extent);
    }
}

void MapContents::showScores() {
    const bool matching = m_geometry.candidates &&
                          m_geometry.candidates->size() == std::ssize(m_project.scores().score);
    if (matching && m_stack.rowOf(layer_ids::candidates) >= 0) {
        m_stack.put(candidateEntry(m_geometry, m_project.scores(), m_canvas.theme()), 0);
    }
}

void MapContents::showStability() {
    const auto& results = m_project.results();
    const auto& study = m_project.study();
    const planning::Sensitivity* known =
        study && study->sensitivity ? &*study->sensitivity : nullptr;
    int row = m_stack.rowOf(layer_ids::stability);
    if (row < 0 && known != nullptr) { // the run's own weights had nothing to study
        row = m_stack.rowOf(layer_ids::candidates);
    }
    if (results && row >= 0) {
        m_stack.put(stabilityEntry(*results, known, m_canvas.theme()), row);
    }
}

void MapContents::showPlan() {
    m_geometry.plan = planGeometry(*m_project.results());
    m_stack.put(planEntry(m_geometry, m_canvas.theme()), rowBelowLabels());
}

void MapContents::showChoice() {
    const planning::PlanChoice& choice = m_project.choice();
    if (choice.isEmpty() || !m_project.results()) {
        m_stack.remove(layer_ids::choice);
        return;
    }
    m_stack.put(choiceEntry(*m_project.results(), choice, m_canvas.theme()), rowBelowLabels());
}

int MapContents::rowBelowLabels() const {
    return m_stack.rowOf(layer_ids::labels) + 1; // first of all when there are none
}

void MapContents::showSelection() {
    m_canvas.setSelection(layer_ids::candidates, m_selection.sites());
}

void MapContents::showStations() {
    const auto& shown = m_landscape.shown();
    if (!shown || shown->geometry == m_geometry.shownStations) {
        return;
    }
    m_geometry.shownStations = shown->geometry;
    if (m_stack.rowOf(layer_ids::stations) >= 0) {
        m_stack.put(stationEntry(m_geometry, m_canvas.theme()), 0);
    }
}

/** Zones that get colours are seen at once; without colours they are hidden outlines again. */
void MapContents::showZones() {
    const auto& results = m_project.results();
    if (!results || m_geometry.zones.size() != results->zones.size()) {
        return;
    }
    for (std::size_t i = 0; i < m_geometry.zones.size(); ++i) {
        StackEntry entry = zoneEntry(*results, m_geometry, i, m_zones.classes(), m_canvas.theme());
        const int row = m_stack.rowOf(entry.id);
        if (row < 0) {
            continue;
        }
        if (isColoured(m_stack.entries()[static_cast<std::size_t>(row)]) != isColoured(entry)) {
            m_stack.remove(entry.id); // put() keeps the visibility of what is there
        }
        m_stack.put(std::move(entry), row);
    }
}

void MapContents::showSelectedStations() {
    m_canvas.setSelection(layer_ids::stations, m_landscape.selected());
}

void MapContents::showGaps(GapView view) {
    if (m_geometry.gapView == view) {
        return;
    }
    m_geometry.gapView = view;
    m_canvas.setSelection(layer_ids::gaps, {});
    if (m_stack.rowOf(layer_ids::gaps) >= 0) {
        m_stack.put(gapEntry(m_geometry.corridors, view, m_canvas.theme()), 0);
    }
}

void MapContents::showTrips(std::size_t type) {
    const auto& results = m_project.results();
    m_geometry.tripType = type;
    if (results && m_stack.rowOf(layer_ids::trips) >= 0) {
        m_stack.put(tripEntry(*results, type, m_canvas.theme()), 0);
    }
}

void MapContents::markTrip(std::size_t type, std::size_t trip) {
    const auto& results = m_project.results();
    if (!results || m_stack.rowOf(layer_ids::trips) < 0) {
        return;
    }
    if (m_geometry.tripType != type) {
        showTrips(type);
    }
    m_stack.setVisible(layer_ids::trips, true);
    m_canvas.setSelection(layer_ids::trips, {static_cast<std::int64_t>(trip)});
    const landscape::Compatibility& study = *results->compatibility;
    geo::BoundingBox extent;
    for (const geo::LonLat vertex : landscape::wayOf(study, study.types[type].trips[trip])) {
        extent.include(vertex);
    }
    m_canvas.fitTo(extent);
}

void MapContents::clearTrip() {
    m_canvas.setSelection(layer_ids::trips, {});
}

void MapContents::showRoadmap(int year) {
    const auto& results = m_project.results();
    if (results && results->roadmap && m_stack.rowOf(layer_ids::roadmap) >= 0) {
        m_stack.put(roadmapEntry(*results, year, m_canvas.theme()), 0);
    }
}

void MapContents::showTradeoff(int point) {
    const auto& results = m_project.results();
    if (!results || !results->tradeoff || m_stack.rowOf(layer_ids::tradeoff) < 0) {
        return;
    }
    m_tradeoffPoint = static_cast<std::size_t>(point);
    m_stack.remove(layer_ids::tradeoff); // put() keeps what is hidden hidden
    m_stack.put(tradeoffEntry(*results, m_tradeoffPoint, m_canvas.theme()), 0);
}

void MapContents::markGap(std::size_t corridor, std::optional<std::size_t> gap) {
    const auto& results = m_project.results();
    if (!results || !gap) {
        m_canvas.setSelection(layer_ids::gaps, {});
        return;
    }
    const GapView view = m_geometry.gapView;
    m_canvas.setSelection(layer_ids::gaps, {gapNumber(*results, view, corridor, *gap)});
    const landscape::Corridor& one = corridorsOf(*results)[corridor];
    const landscape::CorridorGap& stretch = gapsOf(one, view)[*gap];
    geo::BoundingBox extent;
    for (const geo::LonLat vertex : one.line.between(stretch.beginM, stretch.endM)) {
        extent.include(vertex);
    }
    m_canvas.fitTo(extent);
}

void MapContents::zoomToCorridor(std::size_t corridor) {
    geo::BoundingBox extent;
    for (const geo::LonLat vertex : corridorsOf(*m_project.results())[corridor].line.vertices) {
        extent.include(vertex);
    }
    m_canvas.fitTo(extent);
}

void MapContents::lookAt(geo::LonLat place, double metresPerPx) {
    map::View view = m_canvas.view();
    view.centre = map::toMercator(place);
    view.metresPerPx = metresPerPx;
    m_canvas.setView(view);
}

void MapContents::zoomToStation(std::int64_t station) {
    constexpr double closeMetresPerPx = 30; // a town: its streets are in no layer
    const auto index = static_cast<std::size_t>(station);
    lookAt(
        m_project.results()->stations.stations->locations()[index],
        std::min(m_canvas.view().metresPerPx, closeMetresPerPx));
}

void MapContents::showPair(geo::LonLat a, geo::LonLat b) {
    m_pair = std::pair(a, b);
    m_stack.put(reviewEntry(a, b, m_canvas.theme()), rowBelowLabels());
    constexpr double apartPx = 160; // two pins side by side, and what lies around them
    constexpr double closestMetresPerPx = 0.3;
    lookAt(
        {(a.lon + b.lon) / 2, (a.lat + b.lat) / 2},
        std::max(closestMetresPerPx, geo::distanceM(a, b) / apartPx));
}

void MapContents::showComparison(std::shared_ptr<const exports::Comparison> comparison) {
    m_comparison = std::move(comparison);
    putComparison();
}

void MapContents::putComparison() {
    if (!m_comparison || m_comparison->planSites.empty()) {
        m_stack.remove(layer_ids::comparison);
        return;
    }
    m_stack.put(comparisonEntry(*m_comparison, m_canvas.theme()), rowBelowLabels());
}

void MapContents::showPlace(geo::LonLat place) {
    constexpr double closeMetresPerPx = 150; // a town and its roads
    lookAt(place, std::min(m_canvas.view().metresPerPx, closeMetresPerPx));
}

void MapContents::clearPair() {
    m_pair.reset();
    m_stack.remove(layer_ids::review);
}

void MapContents::addImported(StackEntry entry) {
    geo::BoundingBox extent;
    for (const auto& part : entry.parts) {
        extent.include(map::boundsOf(*part));
    }
    const QString id = entry.id;
    m_stack.put(std::move(entry), rowBelowLabels());
    if (!extent.isEmpty()) {
        goTo(extent);
    }
}

void MapContents::setTheme(map::Theme theme) {
    if (theme == m_canvas.theme()) {
        return;
    }
    m_canvas.setTheme(theme);
    const std::size_t point = m_tradeoffPoint;
    showBase();
    showResults();
    showScores();
    showStability();
    if (const int row = m_stack.rowOf(layer_ids::tradeoff); row >= 0) {
        m_tradeoffPoint = point;
        m_stack.put(tradeoffEntry(*m_project.results(), point, theme), row);
    }
    putComparison();
    if (m_pair) {
        m_stack.put(reviewEntry(m_pair->first, m_pair->second, theme), 0);
    }
}

void MapContents::zoomToLayer(const QString& id) {
    const int row = m_stack.rowOf(id);
    if (row < 0) {
        return;
    }
    geo::BoundingBox extent;
    for (const auto& part : m_stack.entries()[static_cast<std::size_t>(row)].parts) {
        extent.include(map::boundsOf(*part));
    }
    if (!extent.isEmpty()) {
        m_canvas.fitTo(extent);
    }
}

} // namespace corredor::desktop
