#include "convert.h"
#include "desk.h"
#include "landscape_text.h"
#include "suites.h"
#include "zone_text.h"

#include <corredor/landscape/breakdown.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

using landscape::Dimension;

/** Stations of both countries; the last may be the second: same network, other name, 30 m. */
constexpr auto stationsCsv =
    "id,name,address,city,state,country,network,access,status,ports_l2,ports_dcfc,connectors,"
    "open_date,lon,lat\n"
    "1,Norte Plaza,1 Main St,Jacumba,CA,US,Alpha,public,open,2,4,CCS1;CHAdeMO,2019-05-01,"
    "-116.2501,32.7101\n"
    "2,Desert Inn,9 Desert Rd,Ocotillo,CA,US,Beta,public,open,4,0,J1772,2021-01-01,"
    "-115.9990,32.7002\n"
    "3,Cabaña Sur,Calle 2,La Rumorosa,BCN,MX,Gamma,public,open,0,2,CCS1,2021-07-09,"
    "-116.0001,32.4002\n"
    "4,Hotel Alto,Calle 7,La Rumorosa,BCN,MX,Gamma,private,open,1,0,J1772,,-116.0100,32.4100\n"
    "5,Market,14 Desert Rd,Ocotillo,CA,US,Beta,public,open,4,0,J1772,,-115.99932,32.7002\n";

/** One corridor over the border; the rule asks for a station every 10 miles. */
constexpr auto corridorToml =
    "\n[[corridors]]\nname = \"I-1 – MEX-5\"\nroutes = [\"I-1\", \"MEX-5\"]\n";

/** The small scenario with stations that have dates, networks and doubtful pairs. */
QString landscapePath(Desk& desk) {
    const QString path = desk.studyPath();
    desk.write("study/chargers.csv", stationsCsv);
    QByteArray scenario = desk.read("study/study.toml");
    scenario.replace(
        "duplicate_distance_m = 50",
        "duplicate_distance_m = 50\ncorridor_rule = \"nevi-2023\"\nspacing_mi = 10\n"
        "min_ports = 2\nmin_port_kw = 0");
    desk.write("study/study.toml", scenario + corridorToml);
    return path;
}

bool open(Desk& desk) {
    return desk.openAndRun(landscapePath(desk));
}

LandscapeView& viewOf(Desk& desk) {
    return desk.window().landscape().view();
}

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

class LandscapeSuite : public QObject {
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
    void corridorGapIsShownOnTheMap();
    void reviewDecidesAndUndoes();
    void reviewHoldsAtTheNextRun();
    void reviewRefusesContradictions();
    void zonesAreColoured();
    void manualLimitsAreChecked();
    void workspacesSwitchDocks();
    void speaksSpanish();
};

void LandscapeSuite::initTestCase() {
    Desk desk;
    desk.window().workspaces().show(QStringLiteral("landscape"));
}

void LandscapeSuite::filterActsOnAllAtOnce() {
    Desk desk;
    LandscapeWorkspace& landscape = desk.window().landscape();
    const QAbstractItemModelTester filters(
        &landscape.filters().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester table(
        &landscape.stations().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester bars(
        &landscape.charts().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(open(desk));
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

void LandscapeSuite::filtersUndoAndClear() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::yearsAreOneStep() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::filtersGoWithTheScenario() {
    Desk desk;
    QVERIFY(open(desk));
    QVERIFY(tick(desk, Dimension::Country, QStringLiteral("Mexico")));
    desk.window().runs().run(); // the same scenario again: the filter stays
    QVERIFY(QTest::qWaitFor([&] { return !desk.window().runs().job().isRunning(); }, 120000));
    QVERIFY(desk.settle());
    QCOMPARE(stationsOnMap(desk), 2);
    QVERIFY(desk.openAndRun(desk.studyPath()));
    QVERIFY(QTest::qWaitFor([&] { return stationsOnMap(desk) == 5; }, 120000));
    QCOMPARE(viewOf(desk).filter(), landscape::StationFilter{});
}

void LandscapeSuite::valuesAreFoundByTyping() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::hiddenStationsAreNotIdentified() {
    Desk desk;
    QVERIFY(open(desk));
    const geo::LonLat place{-116.2501, 32.7101}; // of the first, in the United States
    const auto hitStations = [&] {
        const auto hits = desk.window().canvas().identify(desk.pixelOf(place));
        return std::ranges::count(hits, layer_ids::stations, &map::Hit::layerId);
    };
    QCOMPARE(hitStations(), 1);
    QVERIFY(tick(desk, Dimension::Country, QStringLiteral("Mexico")));
    QCOMPARE(hitStations(), 0);
}

void LandscapeSuite::barsAreCoresFigures() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::barDrillsDownToStations() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::growthDrillsDownToAYear() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::chartsAreSaved() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::tableSelectsWithTheMap() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::tableSearchesAndSorts() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::recordsSayWhyTheyBelong() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::tableIsExported() {
    Desk desk;
    QVERIFY(open(desk));
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

void LandscapeSuite::corridorGapIsShownOnTheMap() {
    Desk desk;
    QVERIFY(open(desk));
    CorridorsPanel& panel = desk.window().landscape().corridors();
    panel.show();
    panel.raise();
    QVERIFY(desk.settle());
    const auto& results = *desk.window().project().results();
    const landscape::Corridor& corridor = results.corridors->corridors.at(0);
    QVERIFY(corridor.gaps.size() >= 2);
    QCOMPARE(panel.corridor(), 0);
    QCOMPARE(panel.gaps().model()->rowCount(), static_cast<int>(corridor.gaps.size()));
    QVERIFY(desk.window().layers().rowOf(layer_ids::corridors) >= 0);
    QVERIFY(desk.window().layers().rowOf(layer_ids::gaps) >= 0);

    QSignalSpy asked(&panel, &CorridorsPanel::gapActivated);
    const auto middleIsInView = [&](std::size_t gap) {
        const landscape::CorridorGap& one = corridor.gaps[gap];
        const QPoint at = desk.pixelOf(corridor.line.at((one.beginM + one.endM) / 2));
        return desk.window().canvas().rect().contains(at);
    };
    panel.gaps().setCurrentIndex(panel.gaps().model()->index(1, 0));
    panel.gaps().setFocus();
    QTest::keyClick(&panel.gaps(), Qt::Key_Return);
    QVERIFY(desk.settle());
    QVERIFY(asked.count() >= 1);
    QVERIFY(middleIsInView(1));
    QTest::mouseClick(
        &panel.strip(), Qt::LeftButton, Qt::NoModifier, panel.strip().middleOf(GapView::Known, 0));
    QVERIFY(desk.settle());
    QCOMPARE(asked.last().at(2).value<std::size_t>(), std::size_t{0});
    QCOMPARE(panel.gaps().currentIndex().row(), 0);
    QVERIFY(middleIsInView(0));
    QTest::keyClick(&panel.strip(), Qt::Key_Right);
    QCOMPARE(panel.gaps().currentIndex().row(), 1);

    panel.bestCase().click();
    QCOMPARE(panel.gaps().model()->rowCount(), static_cast<int>(corridor.gapsAtBest.size()));
    QCOMPARE(desk.window().contents().geometry().gapView, GapView::AtBest);
    panel.bestCase().click();
    QVERIFY(panel.saveTo(desk.path("gaps.csv")));
    QVERIFY(desk.read("gaps.csv").startsWith("corridor,start_km"));
    for (std::size_t gap = 0; gap < corridor.gaps.size(); ++gap) {
        const auto number = gapNumber(results, GapView::Known, 0, gap);
        QCOMPARE(gapOfNumber(results, GapView::Known, number).gap, gap);
    }
}

namespace {

/** Shows the review and waits for its pairs. */
ReviewPanel& reviewOf(Desk& desk) {
    ReviewPanel& panel = desk.window().landscape().review();
    panel.show();
    panel.raise();
    static_cast<void>(desk.settle());
    return panel;
}

} // namespace

void LandscapeSuite::reviewDecidesAndUndoes() {
    Desk desk;
    QVERIFY(open(desk));
    ReviewPanel& panel = reviewOf(desk);
    const QAbstractItemModelTester tester(
        &panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(panel.model().rowCount(), 1);
    QVERIFY2(
        panel.factsText().contains(QLatin1String("Desert Inn")), qPrintable(panel.factsText()));
    QVERIFY(panel.factsText().contains(QLatin1String("Market")));
    QVERIFY(panel.factsText().contains(QLatin1String("same network")));
    QVERIFY(panel.factsText().contains(QLatin1String("different addresses")));
    QVERIFY(desk.window().layers().rowOf(layer_ids::review) >= 0);
    QVERIFY(desk.window().canvas().view().metresPerPx < 5);

    panel.table().setFocus();
    QTest::keyClick(&panel.table(), Qt::Key_M);
    Project& project = desk.window().project();
    QCOMPARE(project.scenario().merge.decisions.size(), std::size_t{1});
    QVERIFY(project.scenario().merge.decisions[0].same);
    QCOMPARE(panel.model().decision(0), std::optional(true));
    QVERIFY(project.isModified() && project.isOutdated());
    QTest::keyClick(&panel.table(), Qt::Key_S);
    QCOMPARE(project.scenario().merge.decisions.size(), std::size_t{1});
    QCOMPARE(panel.model().decision(0), std::optional(false));
    project.undoStack().undo();
    QCOMPARE(panel.model().decision(0), std::optional(true));
    QTest::keyClick(&panel.table(), Qt::Key_L);
    QVERIFY(!panel.model().decision(0));
    QTest::keyClick(&panel.table(), Qt::Key_A); // they are two stations now
    QCOMPARE(panel.model().decision(0), std::optional(false));
    while (project.undoStack().canUndo()) {
        project.undoStack().undo();
    }
    QVERIFY(!project.isModified());
    panel.hide();
    QCOMPARE(desk.window().layers().rowOf(layer_ids::review), -1);
}

void LandscapeSuite::reviewHoldsAtTheNextRun() {
    Desk desk;
    QVERIFY(open(desk));
    ReviewPanel& panel = reviewOf(desk);
    QCOMPARE(panel.model().rowCount(), 1);
    panel.mergeAction().trigger();
    const QString saved = desk.path("study/reviewed.toml");
    QVERIFY(desk.window().files().saveTo(saved));
    QVERIFY(desk.read("study/reviewed.toml").contains("[[review]]"));
    desk.window().runs().run();
    QVERIFY(QTest::qWaitFor([&] { return !desk.window().runs().job().isRunning(); }, 120000));
    QVERIFY(desk.settle());
    QCOMPARE(desk.window().project().results()->stations.stations->size(), 4);
    QCOMPARE(panel.model().rowCount(), 0);
    QVERIFY(panel.stateText().contains(QLatin1String("sure")));
    StationsTable& stations = desk.window().landscape().stations();
    const int row = stations.model().rowOfStation(1);
    stations.table().selectRow(row);
    QCOMPARE(stations.records().rowCount(), 2);
}

void LandscapeSuite::reviewRefusesContradictions() {
    Desk desk;
    QVERIFY(open(desk));
    ReviewPanel& panel = reviewOf(desk);
    QCOMPARE(panel.model().rowCount(), 1);
    Project& project = desk.window().project();
    scenario::Scenario edited = project.scenario();
    edited.merge.decisions = {
        {"chargers:1", "chargers:2", true, ""}, {"chargers:5", "chargers:1", true, ""}};
    project.editScenario(edited, QStringLiteral("decide"));
    panel.splitAction().trigger();
    QCOMPARE(project.scenario().merge.decisions.size(), std::size_t{2});
    QVERIFY(panel.stateText().contains(QLatin1String("contradicts")));
    QCOMPARE(project.undoStack().count(), 1);
}

void LandscapeSuite::zonesAreColoured() {
    Desk desk;
    QVERIFY(open(desk));
    const LayerStack& layers = desk.window().layers();
    const QString id = layer_ids::zonePrefix + QStringLiteral("0");
    const auto entry = [&]() -> const StackEntry& {
        return layers.entries()[static_cast<std::size_t>(layers.rowOf(id))];
    };
    const auto polygons = [&] { return std::get<map::PolygonLayer>(entry().parts[0]->content); };
    QVERIFY(!entry().visible && !polygons().values);
    ZonesPanel& panel = desk.window().landscape().zones();
    panel.measure().setCurrentIndex(2); // ports
    QVERIFY(entry().visible);
    const auto& results = *desk.window().project().results();
    const std::vector<double> ports = zoneValues(results.equity[0], ZoneMeasure::Ports);
    const Classification classes = classify(ports, {.classes = 5});
    QCOMPARE(polygons().values->size(), ports.size());
    for (std::size_t i = 0; i < ports.size(); ++i) {
        QCOMPARE((*polygons().values)[i], static_cast<float>(classes.classOf(ports[i])));
    }
    QCOMPARE(entry().legend().size(), classes.counts.size() + (classes.noData > 0 ? 1U : 0U));
    QVERIFY(entry().name().contains(zone_text::measure(ZoneMeasure::Ports)));
    desk.window().project().undoStack().undo();
    QVERIFY(!entry().visible && !polygons().values);
    QCOMPARE(panel.measure().currentIndex(), 0);
}

void LandscapeSuite::manualLimitsAreChecked() {
    Desk desk;
    QVERIFY(open(desk));
    ZonesPanel& panel = desk.window().landscape().zones();
    panel.measure().setCurrentIndex(2);
    panel.method().setCurrentIndex(3);
    QVERIFY(panel.limits().isEnabled() && !panel.classes().isEnabled());
    const auto type = [&](const QString& text) {
        panel.limits().setText(text);
        QTest::keyClick(&panel.limits(), Qt::Key_Return);
    };
    type(QStringLiteral("0; 3"));
    const QString before = panel.note().text();
    ZoneView& view = desk.window().landscape().zoneView();
    QCOMPARE(view.colouring().limits, (std::vector<double>{0, 3}));
    QVERIFY(view.classes()->classes.classes() >= 3);
    for (const char* bad : {"3; 0", "one; 2", "1;2;3;4;5;6;7;8;9"}) {
        type(QString::fromLatin1(bad));
        QVERIFY(panel.note().text() != before);
        QCOMPARE(view.colouring().limits, (std::vector<double>{0, 3}));
    }
}

void LandscapeSuite::workspacesSwitchDocks() {
    Desk desk;
    Workspaces& workspaces = desk.window().workspaces();
    LandscapeWorkspace& landscape = desk.window().landscape();
    QCOMPARE(workspaces.current(), QStringLiteral("landscape"));
    QVERIFY(landscape.filters().isVisible() && landscape.charts().isVisible());
    QVERIFY(!desk.window().weights().isVisible());
    workspaces.actions()[0]->trigger();
    QCOMPARE(workspaces.current(), QStringLiteral("siting"));
    QVERIFY(desk.window().weights().isVisible() && desk.window().table().isVisible());
    QVERIFY(!landscape.filters().isVisible() && !landscape.stations().isVisible());
    desk.window().plan().raise();
    landscape.charts().show(); // each kind of work keeps its layout
    workspaces.show(QStringLiteral("landscape"));
    workspaces.show(QStringLiteral("siting"));
    QVERIFY(landscape.charts().isVisible());
    landscape.charts().hide();
    workspaces.show(QStringLiteral("landscape"));
    Desk next; // a new start
    QCOMPARE(next.window().workspaces().current(), QStringLiteral("landscape"));
    QVERIFY(next.window().landscape().filters().isVisible());
}

void LandscapeSuite::speaksSpanish() {
    Desk desk(QStringLiteral("es"));
    QVERIFY(open(desk));
    LandscapeWorkspace& landscape = desk.window().landscape();
    QCOMPARE(landscape.filters().windowTitle(), QStringLiteral("Filtros"));
    QCOMPARE(landscape.filters().countText(), QStringLiteral("5 de 5 estaciones"));
    QCOMPARE(landscape.charts().dimensions().itemText(0), QStringLiteral("País"));
    QCOMPARE(landscape.corridors().windowTitle(), QStringLiteral("Corredores"));
    QVERIFY(reviewOf(desk).factsText().contains(QStringLiteral("misma red")));
    desk.preferences().setLanguage(QStringLiteral("en"));
    QVERIFY(desk.settle());
    QCOMPARE(landscape.filters().countText(), QStringLiteral("5 of 5 stations"));
    QCOMPARE(landscape.charts().dimensions().itemText(0), QStringLiteral("Country"));
}

std::unique_ptr<QObject> landscapeSuite() {
    return std::make_unique<LandscapeSuite>();
}

} // namespace corredor::desktop

#include "test_landscape.moc"
