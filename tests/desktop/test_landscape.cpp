#include "convert.h"
#include "landscape_scene.h"
#include "suites.h"
#include "zone_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace corredor::desktop {

/** Corridors, review and zones, and the workspace that holds them. */
class LandscapeSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void corridorGapIsShownOnTheMap();
    void tripsAreShownOnTheMap();
    void reviewDecidesAndUndoes();
    void reviewHoldsAtTheNextRun();
    void decisionsAreListedAndTakenBack();
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

void LandscapeSuite::corridorGapIsShownOnTheMap() {
    Desk desk;
    QVERIFY(openLandscape(desk));
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
    QVERIFY(desk.read("gaps.csv").startsWith("corridor,case,start_km"));
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
    QVERIFY(openLandscape(desk));
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
    QVERIFY(openLandscape(desk));
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

void LandscapeSuite::decisionsAreListedAndTakenBack() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    ReviewPanel& panel = reviewOf(desk);
    DecisionsView& decisions = panel.decisions();
    const QAbstractItemModelTester tester(
        &decisions.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(decisions.model().rowCount(), 0);
    QVERIFY(!decisions.takeBackAction().isEnabled());
    Project& project = desk.window().project();
    scenario::Scenario edited = project.scenario();
    edited.merge.decisions = {
        {"chargers:1", "chargers:2", true, "seen"}, {"chargers:9", "gone:1", false, ""}};
    project.editScenario(edited, QStringLiteral("decide"));
    QCOMPARE(decisions.model().rowCount(), 2); // also one whose records are in no source any more
    const auto text = [&](int row, int column) {
        return decisions.model().index(row, column).data().toString();
    };
    const auto& records = project.results()->stations.records->records();
    const auto first = std::ranges::find(records, "1", &layers::StationRecord::id);
    QVERIFY(first != records.end());
    QCOMPARE(text(0, DecisionsModel::RecordA), QString::fromStdString(first->name));
    QCOMPARE(
        decisions.model().index(0, DecisionsModel::RecordA).data(Qt::ToolTipRole).toString(),
        QStringLiteral("chargers:1"));
    QCOMPARE(text(1, DecisionsModel::RecordB), QStringLiteral("gone:1"));
    QCOMPARE(text(0, DecisionsModel::Note), QStringLiteral("seen"));
    QVERIFY(text(0, DecisionsModel::Decision) != text(1, DecisionsModel::Decision));
    decisions.table().setCurrentIndex(decisions.model().index(1, 0));
    decisions.takeBackAction().trigger();
    QCOMPARE(project.scenario().merge.decisions.size(), std::size_t{1});
    QCOMPARE(project.scenario().merge.decisions[0].b, std::string("chargers:2"));
    project.undoStack().undo();
    QCOMPARE(decisions.model().rowCount(), 2);
}

void LandscapeSuite::reviewRefusesContradictions() {
    Desk desk;
    QVERIFY(openLandscape(desk));
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
    QVERIFY(openLandscape(desk));
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
    QVERIFY(openLandscape(desk));
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

void LandscapeSuite::tripsAreShownOnTheMap() {
    Desk desk;
    QVERIFY(openLandscape(desk));
    TripsPanel& panel = desk.window().landscape().trips();
    panel.show();
    panel.raise();
    QVERIFY(desk.settle());
    const landscape::Compatibility& study = *desk.window().project().results()->compatibility;
    QVERIFY(!study.trips.empty());
    QCOMPARE(panel.vehicle().count(), 2);
    QCOMPARE(panel.table().model()->rowCount(), static_cast<int>(study.trips.size()));
    QVERIFY(panel.summary().contains(QString::number(study.trips.size())));
    const LayerStack& layers = desk.window().layers();
    const auto isVisible = [&layers] {
        const int row = layers.rowOf(layer_ids::trips);
        return row >= 0 && layers.entries()[static_cast<std::size_t>(row)].visible;
    };
    QVERIFY(layers.rowOf(layer_ids::trips) >= 0 && !isVisible());

    QSignalSpy asked(&panel, &TripsPanel::tripActivated);
    panel.vehicle().setCurrentIndex(1);
    QCOMPARE(desk.window().contents().geometry().tripType, std::size_t{1});
    panel.table().setCurrentIndex(panel.table().model()->index(0, 0));
    panel.table().setFocus();
    QTest::keyClick(&panel.table(), Qt::Key_Return);
    QVERIFY(desk.settle());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.last().at(0).value<std::size_t>(), std::size_t{1});
    QVERIFY(isVisible());
    const auto trip = asked.last().at(1).value<std::size_t>();
    const auto way = landscape::wayOf(study, study.types[1].trips[trip]);
    QVERIFY(way.size() >= 2);
    for (const geo::LonLat end : {way.front(), way.back()}) {
        QVERIFY(desk.window().canvas().rect().contains(desk.pixelOf(end)));
    }

    const auto failing = std::ranges::count_if(study.types[1].trips, [](const auto& result) {
        return result.status != landscape::TripStatus::Possible;
    });
    panel.onlyFailing().click();
    QCOMPARE(panel.table().model()->rowCount(), static_cast<int>(failing));
    QVERIFY(layers.rowOf(layer_ids::bands) >= 0); // areas near fast charging, hidden at first
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
    QVERIFY(openLandscape(desk));
    LandscapeWorkspace& landscape = desk.window().landscape();
    QCOMPARE(landscape.filters().windowTitle(), QStringLiteral("Filtros"));
    QCOMPARE(landscape.filters().countText(), QStringLiteral("5 de 5 estaciones"));
    QCOMPARE(landscape.charts().dimensions().itemText(0), QStringLiteral("País"));
    QCOMPARE(landscape.corridors().windowTitle(), QStringLiteral("Corredores"));
    QCOMPARE(landscape.trips().windowTitle(), QStringLiteral("Viajes"));
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
