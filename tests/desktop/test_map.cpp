#include "desk.h"
#include "suites.h"

#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>

namespace corredor::desktop {

class MapSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sliderRanksAgain();
    void tableAndMapShareTheSelection();
    void clickIdentifies();
    void chosenSiteIsDescribedOnce();
    void doubleClickInTableGoesToTheSite();
    void filterAndPlanNarrowTheTable();
    void layersHideFadeAndMove();
    void colourRampFollowsTheScores();
    void wheelZoomsToTheCursor();
    void keysMoveTheMap();
};

namespace {

/** What the canvas draws, by id from bottom to top. */
QStringList drawn(MapCanvas& canvas) {
    QStringList ids;
    for (const auto& layer : canvas.layers()) {
        ids.append(layer->id);
    }
    return ids;
}

} // namespace

void MapSuite::sliderRanksAgain() {
    Desk desk;
    QVERIFY(desk.openStudy());
    Project& project = desk.window().project();
    const std::vector<std::int32_t> before = project.scores().order;
    for (std::size_t i = 0; i < project.weights().size(); ++i) {
        desk.window().weights().slider(i).setValue(i == 1 ? 100 : 0);
    }
    QVERIFY(project.scores().order != before);
    QCOMPARE(project.weights()[0], 0.0);
    // Only the second criterion counts: the table is in its order.
    const CandidatesModel& model = desk.window().table().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.siteOfRow(row), project.scores().order[static_cast<std::size_t>(row)]);
        if (row > 0) {
            const auto normalised = [&](int r) {
                return project.scores().normalised[1][static_cast<std::size_t>(model.siteOfRow(r))];
            };
            QVERIFY(normalised(row - 1) >= normalised(row));
        }
    }
    QVERIFY(project.isModified());
    while (project.undoStack().canUndo()) {
        project.undoStack().undo();
    }
    QVERIFY(project.scores().order == before);
    QVERIFY(!project.isModified());
}

void MapSuite::tableAndMapShareTheSelection() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QTableView& view = desk.window().table().view();
    view.selectRow(2);
    const std::int64_t site = desk.window().table().model().siteOfRow(2);
    QCOMPARE(desk.window().selection().sites(), std::vector<std::int64_t>{site});
    QVERIFY(desk.settle());
    const QImage marked = desk.window().canvas().grabPicture();
    desk.window().selection().clear();
    QVERIFY(view.selectionModel()->selectedRows().isEmpty());
    QVERIFY(desk.settle());
    QVERIFY(desk.window().canvas().grabPicture() != marked);
}

void MapSuite::clickIdentifies() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto& results = *desk.window().project().results();
    const std::size_t site = 0;
    map::View view = desk.window().canvas().view();
    view.centre = map::toMercator(results.candidates.location[site]);
    view.metresPerPx = 50;
    desk.window().canvas().setView(view);
    QVERIFY(desk.settle());
    const QPoint place = desk.pixelOf(results.candidates.location[site]);
    QTest::mouseClick(&desk.window().canvas(), Qt::LeftButton, {}, place);
    QCOMPARE(desk.window().selection().sites(), std::vector<std::int64_t>{0});
    const QModelIndexList rows = desk.window().table().view().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(desk.window().table().model().siteOfRow(rows.first().row()), 0);
    const QString name = QString::fromStdString(results.candidates.name[site]);
    QVERIFY2(
        desk.window().identify().text().contains(name),
        qPrintable(desk.window().identify().text()));
    QVERIFY(desk.window().identify().isVisible());
}

void MapSuite::chosenSiteIsDescribedOnce() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto& results = *desk.window().project().results();
    const auto site = static_cast<std::size_t>(results.plan.sites.front().candidate);
    map::View view = desk.window().canvas().view();
    view.centre = map::toMercator(results.candidates.location[site]);
    view.metresPerPx = 20;
    desk.window().canvas().setView(view);
    QVERIFY(desk.settle());
    const QPoint place = desk.pixelOf(results.candidates.location[site]);
    QTest::mouseClick(&desk.window().canvas(), Qt::LeftButton, {}, place);
    const QString text = desk.window().identify().text();
    const QString name = QString::fromStdString(results.candidates.name[site]);
    QVERIFY2(text.count(name) == 1, qPrintable(text));
}

void MapSuite::doubleClickInTableGoesToTheSite() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QTableView& view = desk.window().table().view();
    const std::int32_t site = desk.window().table().model().siteOfRow(1);
    Q_EMIT view.activated(view.model()->index(1, 0));
    const auto location =
        desk.window().project().results()->candidates.location[static_cast<std::size_t>(site)];
    const QPoint middle = desk.window().canvas().rect().center();
    QVERIFY((desk.pixelOf(location) - middle).manhattanLength() <= 3);
}

void MapSuite::filterAndPlanNarrowTheTable() {
    Desk desk;
    QVERIFY(desk.openStudy());
    CandidatesTable& table = desk.window().table();
    const int all = table.model().rowCount();
    const auto nameAt = [&](int row) {
        return table.model().index(row, CandidatesModel::Site).data(Qt::DisplayRole).toString();
    };
    table.filter().setText(QStringLiteral("RUMOROSA mex")); // words in any order, any case
    const int found = table.model().rowCount();
    QVERIFY(found > 0 && found < all);
    for (int row = 0; row < found; ++row) {
        QVERIFY2(nameAt(row).contains(QLatin1String("Rumorosa")), qPrintable(nameAt(row)));
    }
    table.filter().clear();
    table.model().setPlanOnly(true);
    QCOMPARE(
        table.model().rowCount(),
        static_cast<int>(desk.window().project().results()->plan.sites.size()));
    table.view().clearSelection();
    QCOMPARE(table.asText(QLatin1Char(',')).count(QLatin1Char('\n')), table.model().rowCount() + 1);
}

void MapSuite::layersHideFadeAndMove() {
    Desk desk;
    QVERIFY(desk.openStudy());
    LayerStack& layers = desk.window().layers();
    MapCanvas& canvas = desk.window().canvas();
    QVERIFY(drawn(canvas).contains(layer_ids::stations));
    const QModelIndex row = layers.index(layers.rowOf(layer_ids::stations), 0);
    QVERIFY(layers.setData(row, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(desk.settle());
    QVERIFY(!drawn(canvas).contains(layer_ids::stations));
    desk.window().project().undoStack().undo();
    QVERIFY(desk.settle());
    QVERIFY(drawn(canvas).contains(layer_ids::stations));

    layers.setOpacity(layer_ids::stations, 0.25);
    QVERIFY(desk.settle());
    const qsizetype at = drawn(canvas).indexOf(layer_ids::stations);
    QCOMPARE(canvas.layers()[at]->opacity, 0.25);

    layers.move(layer_ids::stations, 0);
    QVERIFY(desk.settle());
    QCOMPARE(drawn(canvas).last(), layer_ids::stations);
    desk.window().project().undoStack().undo();
    QVERIFY(desk.settle());
    QVERIFY(drawn(canvas).last() != layer_ids::stations);
    QVERIFY(!desk.window().project().isModified()); // how it looks is no change of the scenario
}

void MapSuite::colourRampFollowsTheScores() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto rangeOf = [&] {
        const qsizetype at = drawn(desk.window().canvas()).indexOf(layer_ids::candidates);
        const auto& points =
            std::get<map::PointLayer>(desk.window().canvas().layers()[at]->content);
        return std::pair(points.style.graduation->minValue, points.style.graduation->maxValue);
    };
    const auto& scores = desk.window().project().scores().score;
    const auto [lowest, highest] = std::ranges::minmax(scores);
    const auto [low, high] = rangeOf();
    QVERIFY(low >= lowest && high <= highest && low < high);
    desk.window().weights().slider(0).setValue(0);
    QVERIFY(desk.settle());
    QVERIFY(rangeOf() != std::pair(low, high));
}

void MapSuite::wheelZoomsToTheCursor() {
    Desk desk;
    QVERIFY(desk.settle());
    MapCanvas& canvas = desk.window().canvas();
    const QPointF cursor(200, 120);
    const geo::LonLat before = canvas.view().toLonLat(cursor);
    const double scale = canvas.view().metresPerPx;
    QWheelEvent notch(
        cursor,
        canvas.mapToGlobal(cursor),
        {},
        QPoint(0, 120),
        Qt::NoButton,
        Qt::NoModifier,
        Qt::NoScrollPhase,
        false);
    QCoreApplication::sendEvent(&canvas, &notch);
    const geo::LonLat after = canvas.view().toLonLat(cursor);
    QVERIFY(canvas.view().metresPerPx < scale);
    QVERIFY(std::abs(before.lon - after.lon) < 1e-9 && std::abs(before.lat - after.lat) < 1e-9);
}

void MapSuite::keysMoveTheMap() {
    Desk desk;
    QVERIFY(desk.settle());
    MapCanvas& canvas = desk.window().canvas();
    QTest::keyClick(&canvas, Qt::Key_Home);
    const map::View start = canvas.view();
    QTest::keyClick(&canvas, Qt::Key_Right);
    QVERIFY(canvas.view().centre.x > start.centre.x);
    QTest::keyClick(&canvas, Qt::Key_Plus);
    QVERIFY(canvas.view().metresPerPx < start.metresPerPx);
    QTest::keyClick(&canvas, Qt::Key_Home);
    QVERIFY(std::abs(canvas.view().metresPerPx - start.metresPerPx) < 1e-6 * start.metresPerPx);
}

std::unique_ptr<QObject> mapSuite() {
    return std::make_unique<MapSuite>();
}

} // namespace corredor::desktop

#include "test_map.moc"
