#include "desk.h"
#include "suites.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace corredor::desktop {

namespace {

/** The small scenario with a floor and a trade-off between the countries. */
bool openWithFairness(Desk& desk) {
    const QString path = desk.studyPath();
    QFile file(path);
    if (!file.open(QIODevice::Append)) {
        return false;
    }
    file.write("\n[[floors]]\nby = \"country\"\nmin_sites_share = 0.2\n"
               "[tradeoff]\nby = \"country\"\npoints = 4\n");
    file.close();
    return desk.openAndRun(path);
}

} // namespace

class FairnessSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void floorsAreTold();
    void pointsAreChosenInChartAndTable();
    void anotherChoiceHasNoTradeoff();
    void nothingAskedSaysSo();
};

void FairnessSuite::floorsAreTold() {
    Desk desk;
    QVERIFY(openWithFairness(desk));
    const exports::Results& results = *desk.window().project().results();
    QVERIFY(!results.plan.floors.empty());
    const QString text = desk.window().fairness().text();
    for (const planning::FloorOutcome& floor : results.plan.floors) {
        QVERIFY2(text.contains(groupText(floor.by, floor.group, floor.label)), qPrintable(text));
    }
}

void FairnessSuite::pointsAreChosenInChartAndTable() {
    Desk desk;
    QVERIFY(openWithFairness(desk));
    const exports::Results& results = *desk.window().project().results();
    QVERIFY(results.tradeoff);
    FairnessPanel& panel = desk.window().fairness();
    panel.resize(900, 300);
    const auto points = static_cast<int>(results.tradeoff->points.size());
    QCOMPARE(panel.table().model()->rowCount(), points);
    const QSignalSpy spy(&panel, &FairnessPanel::pointChosen);
    TradeoffChart& chart = panel.chart();
    chart.resize(400, 260);
    for (int point = points - 1; point >= 0; --point) {
        QTest::mouseClick(
            &chart, Qt::LeftButton, {}, chart.placeOf(static_cast<std::size_t>(point)).toPoint());
        QCOMPARE(chart.chosen(), point);
        QCOMPARE(panel.table().currentIndex().row(), point);
        const LayerStack& layers = desk.window().layers();
        const int row = layers.rowOf(layer_ids::tradeoff);
        QVERIFY(row >= 0);
        const StackEntry& entry = layers.entries()[static_cast<std::size_t>(row)];
        QVERIFY(entry.visible);
        QVERIFY(entry.name().contains(QString::number(point + 1)));
    }
    QCOMPARE(spy.count(), points);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.chosen(), std::min(1, points - 1));
    desk.window().identify().showHits({{layer_ids::tradeoff, 0, 0}});
    const auto site = static_cast<std::size_t>(
        results.tradeoff->points[static_cast<std::size_t>(chart.chosen())].sites.front());
    QVERIFY(desk.window().identify().text().contains(
        QString::fromStdString(results.candidates.name[site])));
}

void FairnessSuite::anotherChoiceHasNoTradeoff() {
    Desk desk;
    QVERIFY(openWithFairness(desk));
    auto changed = std::make_shared<exports::Results>(*desk.window().project().results());
    changed->tradeoff.reset();
    changed->plan.floors.clear();
    desk.window().project().setPlan(changed);
    QCOMPARE(desk.window().fairness().table().model()->rowCount(), 0);
    QVERIFY(desk.window().fairness().text().contains(QLatin1String("[[floors]]")));
}

void FairnessSuite::nothingAskedSaysSo() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QVERIFY(desk.window().fairness().text().contains(QLatin1String("[[floors]]")));
    QCOMPARE(desk.window().layers().rowOf(layer_ids::tradeoff), -1);
    desk.window().fairness().chart().choose(0);
    QCOMPARE(desk.window().fairness().chart().chosen(), -1);
}

std::unique_ptr<QObject> fairnessSuite() {
    return std::make_unique<FairnessSuite>();
}

} // namespace corredor::desktop

#include "test_fairness.moc"
