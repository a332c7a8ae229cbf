#include "convert.h"
#include "landscape_scene.h"
#include "landscape_text.h"
#include "suites.h"

#include <corredor/landscape/breakdown.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

using landscape::Dimension;

/** Row of a dimension in the filters' tree. */
int rowOf(const FiltersModel& model, Dimension dimension) {
    const QString name = landscape_text::dimension(dimension);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString().startsWith(name)) {
            return row;
        }
    }
    return -1;
}

QModelIndex valueOf(const FiltersModel& model, Dimension dimension, const QString& text) {
    const QModelIndex parent = model.index(rowOf(model, dimension), 0);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex value = model.index(row, 0, parent);
        if (value.data().toString() == text) {
            return value;
        }
    }
    return {};
}

bool tick(Desk& desk, Dimension dimension, const QString& text, bool ticked = true) {
    FiltersModel& model = desk.window().landscape().filters().model();
    const QModelIndex value = valueOf(model, dimension, text);
    return value.isValid() &&
           model.setData(value, ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole) &&
           desk.settle();
}

QString countOf(Desk& desk, Dimension dimension, const QString& text) {
    const FiltersModel& model = desk.window().landscape().filters().model();
    return valueOf(model, dimension, text)
        .siblingAtColumn(FiltersModel::Stations)
        .data()
        .toString();
}

/** The stations of the map's layer that are drawn. */
std::ptrdiff_t stationsOnMap(Desk& desk) {
    for (const auto& layer : desk.window().canvas().layers()) {
        if (layer->id == layer_ids::stations) {
            return std::get<map::PointLayer>(layer->content).geometry->size();
        }
    }
    return -1;
}

int barOf(const FiguresModel& model, const QString& label) {
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.label(row) == label) {
            return row;
        }
    }
    return -1;
}

int choose(QComboBox& box, const QString& text) {
    box.setCurrentIndex(box.findText(text));
    return box.currentIndex();
}

} // namespace

/** The stations of the landscape: filters, map, charts and tables. */
class StationsSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void filterActsOnAllAtOnce();
    void filtersUndoAndClear();
    void yearsAreOneStep();
    void filtersGoWithTheScenario();
    void valuesAreFoundByTyping();
    void hiddenStationsAreNotIdentified();
    void barsAreCoresFigures();
    void barDrillsDownToStations();
    void growthDrillsDownToAYear();
    void chartsAreSaved();
    void tableSelectsWithTheMap();
    void tableSearchesAndSorts();
    void recordsSayWhyTheyBelong();
    void tableIsExported();
};

void StationsSuite::initTestCase() {
    Desk desk;
    desk.window().workspaces().show(QStringLiteral("landscape"));
}

void StationsSuite::filterActsOnAllAtOnce() {
    Desk desk;
    LandscapeWorkspace& landscape = desk.window().landscape();
    const QAbstractItemModelTester filters(
        &landscape.filters().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester table(
        &landscape.stations().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester bars(
        &landscape.charts().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(openLandscape(desk));
    QCOMPARE(landscape.filters().countText(), QStringLiteral("5 of 5 stations"));
    QCOMPARE(stationsOnMap(desk), 5);
    QCOMPARE(countOf(desk, Dimension::Country, QStringLiteral("Mexico")), QStringLiteral("2"));

    QVERIFY(tick(desk, Dimension::Country, QStringLiteral("Mexico")));
    QCOMPARE(landscape.filters().countText(), QStringLiteral("2 of 5 stations"));
    QCOMPARE(stationsOnMap(desk), 2);
    QCOMPARE(landscape.stations().model().rowCount(), 2);
    QCOMPARE(
        countOf(desk, Dimension::Country, QStringLiteral("United States")),
        QStringLiteral("3")); // what ticking it too would add
    QCOMPARE(countOf(desk, Dimension::Level, QStringLiteral("DC fast")), QStringLiteral("1"));
    double counted = 0;
    for (int row = 0; row < landscape.charts().model().rowCount(); ++row) {
        for (std::size_t c = 0; c < landscape.charts().model().countries().size(); ++c) {
            counted += landscape.charts().model().value(row, c);
        }
    }
    QCOMPARE(counted, 2.0);
    QVERIFY(tick(desk, Dimension::Level, QStringLiteral("DC fast")));
    QCOMPARE(stationsOnMap(desk), 1);
    QCOMPARE(
        landscape.stations().model().index(0, 0).data().toString(), QStringLiteral("Cabaña Sur"));
}

void StationsSuite::filtersUndoAndClear() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    QUndoStack& undo = desk.window().project().undoStack();
    FiltersPanel& panel = desk.window().landscape().filters();
    QVERIFY(!panel.clearButton().isEnabled());
    QVERIFY(tick(desk, Dimension::Connector, QStringLiteral("CCS1")));
    QVERIFY(tick(desk, Dimension::Access, QStringLiteral("Public")));
    QCOMPARE(undo.count(), 2);
    QVERIFY(undo.undoText().contains(QLatin1String("Public")));
    QVERIFY(!desk.window().project().isModified()); // a filter is no part of the scenario
    undo.undo();
    QVERIFY(desk.settle());
    QCOMPARE(viewOf(desk).filter().access.size(), std::size_t{0});
    QCOMPARE(stationsOnMap(desk), 2);
    panel.clearButton().click();
    QVERIFY(desk.settle());
    QCOMPARE(viewOf(desk).filter(), landscape::StationFilter{});
    QCOMPARE(stationsOnMap(desk), 5);
    undo.undo();
    QVERIFY(desk.settle());
    QCOMPARE(stationsOnMap(desk), 2);
    QCOMPARE(
        valueOf(panel.model(), Dimension::Connector, QStringLiteral("CCS1"))
            .data(Qt::CheckStateRole)
            .value<Qt::CheckState>(),
        Qt::Checked);
}

void StationsSuite::yearsAreOneStep() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    FiltersPanel& panel = desk.window().landscape().filters();
    QCOMPARE(panel.from().value(), 2019);
    QCOMPARE(panel.to().value(), 2021);
    panel.from().setValue(2020);
    panel.from().setValue(2021);
    QVERIFY(desk.settle());
    QCOMPARE(desk.window().project().undoStack().count(), 1);
    QCOMPARE(panel.countText(), QStringLiteral("4 of 5 stations"));
    panel.undated().click();
    QVERIFY(desk.settle());
    QCOMPARE(panel.countText(), QStringLiteral("2 of 5 stations"));
    desk.window().project().undoStack().undo();
    QVERIFY(desk.settle());
    QCOMPARE(panel.from().value(), 2019);
    QVERIFY(panel.undated().isChecked());
    QCOMPARE(panel.countText(), QStringLiteral("5 of 5 stations"));
}

void StationsSuite::filtersGoWithTheScenario() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    QVERIFY(tick(desk, Dimension::Country, QStringLiteral("Mexico")));
    desk.window().runs().run(); // the same scenario again: the filter stays
    QVERIFY(QTest::qWaitFor([&] { return !desk.window().runs().job().isRunning(); }, 120000));
    QVERIFY(desk.settle());
    QCOMPARE(stationsOnMap(desk), 2);
    QVERIFY(desk.openAndRun(desk.studyPath()));
    QVERIFY(QTest::qWaitFor([&] { return stationsOnMap(desk) == 5; }, 120000));
    QCOMPARE(viewOf(desk).filter(), landscape::StationFilter{});
}

void StationsSuite::valuesAreFoundByTyping() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    FiltersPanel& panel = desk.window().landscape().filters();
    QTest::keyClicks(&panel.search(), QStringLiteral("gam"));
    const QAbstractItemModel& found = *panel.tree().model();
    QCOMPARE(found.rowCount(), 1);
    const QModelIndex network = found.index(0, 0);
    QCOMPARE(found.rowCount(network), 1);
    QVERIFY(panel.tree().isExpanded(network));
    panel.tree().setCurrentIndex(found.index(0, 0, network));
    panel.tree().setFocus();
    QTest::keyClick(&panel.tree(), Qt::Key_Space); // without a mouse
    QVERIFY(desk.settle());
    QCOMPARE(panel.countText(), QStringLiteral("2 of 5 stations"));
}

void StationsSuite::hiddenStationsAreNotIdentified() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    const geo::LonLat place{-116.2501, 32.7101}; // of the first, in the United States
    const auto hitStations = [&] {
        const auto hits = desk.window().canvas().identify(desk.pixelOf(place));
        return std::ranges::count(hits, layer_ids::stations, &map::Hit::layerId);
    };
    QCOMPARE(hitStations(), 1);
    QVERIFY(tick(desk, Dimension::Country, QStringLiteral("Mexico")));
    QCOMPARE(hitStations(), 0);
}

void StationsSuite::barsAreCoresFigures() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    ChartsPanel& charts = desk.window().landscape().charts();
    const auto& results = *desk.window().project().results();
    for (const Dimension dimension : landscape::dimensions) {
        const landscape::Breakdown* all = results.figures.by(dimension);
        QVERIFY(choose(charts.dimensions(), landscape_text::title(*all)) >= 0);
        QVERIFY(desk.settle());
        const auto rows = landscape::rowsOf(*all);
        QCOMPARE(charts.model().rowCount(), static_cast<int>(rows.size()));
        for (const Measure measure : {Measure::Stations, Measure::Ports, Measure::PowerKw}) {
            charts.measures().setCurrentIndex(static_cast<int>(measure));
            for (const landscape::BreakdownRow& row : rows) {
                const int bar =
                    barOf(charts.model(), landscape_text::key(dimension, row.key, row.label));
                QVERIFY(bar >= 0);
                double sum = 0;
                for (std::size_t c = 0; c < charts.model().countries().size(); ++c) {
                    sum += charts.model().value(bar, c);
                }
                QCOMPARE(sum, desktop::valueOf(row.total, measure));
            }
        }
    }
}

void StationsSuite::barDrillsDownToStations() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    LandscapeWorkspace& landscape = desk.window().landscape();
    choose(landscape.charts().dimensions(), QStringLiteral("Network"));
    QVERIFY(desk.settle());
    QTableView& bars = landscape.charts().bars();
    const int row = barOf(landscape.charts().model(), QStringLiteral("Gamma"));
    QVERIFY(row >= 0);
    bars.setCurrentIndex(bars.model()->index(row, 0));
    bars.setFocus();
    QTest::keyClick(&bars, Qt::Key_Return);
    QCOMPARE(landscape.stations().model().rowCount(), 2);
    QVERIFY(landscape.stations().countText().startsWith(QLatin1String("Network: Gamma")));
    QCOMPARE(stationsOnMap(desk), 5); // listed only, not filtered

    QVERIFY(landscape.stations().filterButton().isVisible());
    landscape.stations().filterButton().click();
    QVERIFY(desk.settle());
    QCOMPARE(stationsOnMap(desk), 2);
    QVERIFY(!viewOf(desk).drill());
    desk.window().project().undoStack().undo();
    QVERIFY(desk.settle());
    QCOMPARE(landscape.stations().model().rowCount(), 5);
}

void StationsSuite::growthDrillsDownToAYear() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    LandscapeWorkspace& landscape = desk.window().landscape();
    choose(landscape.charts().dimensions(), QStringLiteral("Growth over the years"));
    QVERIFY(desk.settle());
    GrowthChart& chart = landscape.charts().growth();
    QVERIFY(chart.isVisible());
    QCOMPARE(chart.growth().size(), std::size_t{2});
    QCOMPARE(chart.year(), 2021);
    QVERIFY(chart.accessibleDescription().contains(QLatin1String("Mexico: 1")));
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(landscape.stations().model().rowCount(), 2);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.year(), 2019);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(
        landscape.stations().model().index(0, 0).data().toString(), QStringLiteral("Norte Plaza"));
    landscape.stations().allButton().click();
    QCOMPARE(landscape.stations().model().rowCount(), 5);
}

void StationsSuite::chartsAreSaved() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    ChartsPanel& charts = desk.window().landscape().charts();
    for (const QString& kind :
         {QStringLiteral("Connector"), QStringLiteral("Growth over the years")}) {
        QVERIFY(choose(charts.dimensions(), kind) >= 0);
        QVERIFY(desk.settle());
        QVERIFY(charts.saveTo(desk.path("chart.svg")));
        const QByteArray drawing = desk.read("chart.svg");
        QVERIFY(drawing.contains("<svg") && drawing.contains("Mexico"));
        QVERIFY(charts.saveTo(desk.path("chart.png")));
        const QImage picture(desk.path("chart.png"));
        QVERIFY(picture.width() > 1000);
        QCOMPARE(picture.pixelColor(1, 1), QColor(Qt::white));
        QVERIFY(charts.saveTo(desk.path("chart.csv")));
    }
    QVERIFY(desk.read("chart.csv").startsWith("country,year,opened,stations"));
    choose(charts.dimensions(), QStringLiteral("Connector"));
    QVERIFY(desk.settle());
    QVERIFY(charts.saveTo(desk.path("chart.csv")));
    QVERIFY(desk.read("chart.csv").contains("\nconnector,US,CHAdeMO,"));
    QVERIFY(!charts.saveTo(desk.path("nowhere/chart.png")));
    QVERIFY(desk.box() != nullptr);
}

void StationsSuite::tableSelectsWithTheMap() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    LandscapeWorkspace& landscape = desk.window().landscape();
    QTableView& table = landscape.stations().table();
    table.selectRow(2);
    QCOMPARE(
        viewOf(desk).selected(),
        std::vector<std::int64_t>{landscape.stations().model().stationOfRow(2)});
    const double before = desk.window().canvas().view().metresPerPx;
    QSignalSpy activated(&landscape.stations(), &StationsTable::stationActivated);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QVERIFY(desk.settle());
    QVERIFY(desk.window().canvas().view().metresPerPx < before);
    QVERIFY(desk.window().identify().text().contains(table.currentIndex().data().toString()));

    const geo::LonLat there =
        desk.window().project().results()->stations.stations->locations()[static_cast<std::size_t>(
            landscape.stations().model().stationOfRow(2))];
    viewOf(desk).select({});
    QTest::mouseClick(&desk.window().canvas(), Qt::LeftButton, Qt::NoModifier, desk.pixelOf(there));
    QVERIFY(QTest::qWaitFor([&] { return !viewOf(desk).selected().empty(); }));
    QVERIFY(!table.selectionModel()->selectedRows().isEmpty());
}

void StationsSuite::tableSearchesAndSorts() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    StationsTable& panel = desk.window().landscape().stations();
    QTest::keyClicks(&panel.search(), QStringLiteral("cabana rumorosa"));
    QCOMPARE(panel.model().rowCount(), 1);
    panel.search().clear();
    panel.table().sortByColumn(StationsModel::PortsDc, Qt::DescendingOrder);
    QCOMPARE(panel.model().index(0, StationsModel::PortsDc).data().toString(), QStringLiteral("4"));
    QCOMPARE(panel.model().index(4, StationsModel::PortsDc).data().toString(), QStringLiteral("–"));
    panel.table().sortByColumn(StationsModel::Opened, Qt::AscendingOrder);
    QCOMPARE(
        panel.model().index(0, StationsModel::Opened).data().toString(),
        QStringLiteral("2019-05-01"));
    QVERIFY(panel.model().index(4, StationsModel::Opened).data().toString().isEmpty());
}

void StationsSuite::recordsSayWhyTheyBelong() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    StationsTable& panel = desk.window().landscape().stations();
    const QAbstractItemModelTester tester(
        &panel.records(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    panel.table().selectRow(0);
    QCOMPARE(panel.records().rowCount(), 1);
    QCOMPARE(
        panel.records().index(0, RecordsModel::Why).data().toString(),
        QStringLiteral("The only record"));
    panel.table().selectAll();
    QCOMPARE(panel.records().rowCount(), 0);
}

void StationsSuite::tableIsExported() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    QVERIFY(tick(desk, Dimension::Country, QStringLiteral("Mexico")));
    StationsTable& panel = desk.window().landscape().stations();
    QVERIFY(panel.saveTo(desk.path("stations.csv"), false));
    const QList<QByteArray> lines = desk.read("stations.csv").trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("uid,name,"));
    QVERIFY(lines[1].contains("Cabaña Sur"));
    QVERIFY(panel.saveTo(desk.path("records.csv"), true));
    QCOMPARE(desk.read("records.csv").trimmed().split('\n').size(), 3);
}

std::unique_ptr<QObject> stationsSuite() {
    return std::make_unique<StationsSuite>();
}

} // namespace corredor::desktop

#include "test_stations.moc"
