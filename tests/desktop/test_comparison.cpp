#include "desk.h"
#include "suites.h"

#include <corredor/exports/write.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace corredor::desktop {

namespace {

using Content = ComparisonModel::Content;

bool wait(Desk& desk, const QString& folder) {
    desk.window().comparison().compareWith(folder);
    return desk.settle();
}

int layerRow(Desk& desk) {
    return desk.window().layers().rowOf(layer_ids::comparison);
}

/** Opens the small scenario, whose plan has three sites, with another number of them. */
bool openWithSites(Desk& desk, const QByteArray& sites) {
    const QString path = desk.studyPath();
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) {
        return false;
    }
    QByteArray text = file.readAll();
    for (const char* before : {"sites = 3", "sites = 1"}) { // the desk keeps its copy
        text.replace(before, "sites = " + sites);
    }
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    return desk.openAndRun(path);
}

/** The results of a plan with one site in folder a, those of one with three in the window. */
bool compareOneWithThree(Desk& desk) {
    if (!openWithSites(desk, "1")) {
        return false;
    }
    exports::writeResults(*desk.window().project().results(), {}, desk.path("a").toStdString());
    return openWithSites(desk, "3") && wait(desk, desk.path("a"));
}

} // namespace

class ComparisonSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultsEqualThemselves();
    void plansDiffer();
    void followsTheResults();
    void anotherScenarioEndsIt();
    void damagedFolderIsNamed();
    void rowsAreCopiedAndSorted();
    void filesAreWritten();
    void speaksSpanish();
};

void ComparisonSuite::resultsEqualThemselves() {
    Desk desk;
    QVERIFY(!desk.window().comparison().action().isEnabled());
    QVERIFY(desk.openStudy());
    QVERIFY(desk.window().comparison().action().isEnabled());
    exports::writeResults(*desk.window().project().results(), {}, desk.path("a").toStdString());
    QVERIFY(wait(desk, desk.path("a")));
    ComparisonPanel& panel = desk.window().comparison();
    QVERIFY(panel.comparison());
    QCOMPARE(panel.table(Content::Figures).model()->rowCount(), 0);
    panel.onlyDifferent().setChecked(false);
    QCOMPARE(
        panel.table(Content::Figures).model()->rowCount(),
        static_cast<int>(panel.comparison()->figures.size()));
    QCOMPARE(
        panel.table(Content::Sites).model()->rowCount(),
        static_cast<int>(desk.window().project().results()->plan.sites.size()));
}

void ComparisonSuite::plansDiffer() {
    Desk desk;
    QVERIFY(compareOneWithThree(desk));
    ComparisonPanel& panel = desk.window().comparison();
    const auto& pairs = panel.comparison()->planSites;
    QVERIFY(exports::Comparison::countOf(pairs, exports::SiteSet::OnlyB) > 0);
    QVERIFY(panel.table(Content::Figures).model()->rowCount() > 0);
    QVERIFY(layerRow(desk) >= 0);
    const auto legend =
        desk.window().layers().entries()[static_cast<std::size_t>(layerRow(desk))].legend();
    QCOMPARE(legend.size(), std::size_t{3});
    QVERIFY(legend[1].text.contains(QLatin1String("Only in A")));
    QVERIFY(panel.isVisibleTo(&desk.window()));
    for (const Content content : {Content::Figures, Content::Sites, Content::Texts}) {
        const QAbstractItemModelTester tester(
            panel.table(content).model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    QTableView& sites = panel.table(Content::Sites);
    Q_EMIT sites.activated(sites.model()->index(0, 0));
    const auto& shown = pairs[static_cast<std::size_t>(
        std::ranges::find_if(
            pairs,
            [](const exports::SiteDifference& pair) { return pair.in != exports::SiteSet::Both; }) -
        pairs.begin())];
    const geo::LonLat place =
        siteOf(panel.comparison()->a.planSites, panel.comparison()->b.planSites, shown).location;
    const QPoint middle = desk.window().canvas().rect().center();
    QVERIFY((desk.pixelOf(place) - middle).manhattanLength() < 5);
}

void ComparisonSuite::followsTheResults() {
    Desk desk;
    QVERIFY(desk.openStudy());
    exports::writeResults(*desk.window().project().results(), {}, desk.path("a").toStdString());
    QVERIFY(wait(desk, desk.path("a")));
    desk.window().selection().set(
        {desk.window().project().results()->plan.sites.front().candidate});
    desk.window().whatIf().forbidAction().trigger();
    QVERIFY(desk.settle());
    const exports::Comparison& now = *desk.window().comparison().comparison();
    QVERIFY(now.b.planSites.front().id != now.a.planSites.front().id);
}

void ComparisonSuite::anotherScenarioEndsIt() {
    Desk desk;
    QVERIFY(desk.openStudy());
    exports::writeResults(*desk.window().project().results(), {}, desk.path("a").toStdString());
    QVERIFY(wait(desk, desk.path("a")));
    QVERIFY(layerRow(desk) >= 0);
    QVERIFY(desk.openStudy());
    QVERIFY(!desk.window().comparison().comparison());
    QCOMPARE(layerRow(desk), -1);
}

void ComparisonSuite::damagedFolderIsNamed() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QDir(desk.path("")).mkdir(QStringLiteral("bad"));
    desk.write("bad/result.json", "{\"format\": 1,");
    desk.window().comparison().compareWith(desk.path("bad"));
    QTRY_VERIFY(desk.box() != nullptr);
    QVERIFY((desk.box()->text() + desk.box()->informativeText())
                .contains(QLatin1String("result.json")));
    desk.box()->close();
    QVERIFY(desk.settle());
    QVERIFY(!desk.window().comparison().comparison());
}

void ComparisonSuite::rowsAreCopiedAndSorted() {
    Desk desk;
    QVERIFY(compareOneWithThree(desk));
    QTableView& table = desk.window().comparison().table(Content::Figures);
    table.sortByColumn(ComparisonModel::Difference, Qt::AscendingOrder);
    double before = -1e300;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QVariant value =
            table.model()->index(row, ComparisonModel::Difference).data(ComparisonModel::sortRole);
        if (value.isValid()) {
            QVERIFY(value.toDouble() >= before);
            before = value.toDouble();
        }
    }
    table.selectAll();
    table.findChild<QAction*>(QStringLiteral("copy"))->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), qsizetype{table.model()->rowCount()} + 2);
    QCOMPARE(lines.front().count(QLatin1Char('\t')), qsizetype{ComparisonModel::Percent});
}

void ComparisonSuite::filesAreWritten() {
    Desk desk;
    QVERIFY(desk.openStudy());
    exports::writeResults(*desk.window().project().results(), {}, desk.path("a").toStdString());
    QVERIFY(wait(desk, desk.path("a")));
    desk.window().comparison().write(desk.path("out"));
    QVERIFY(desk.settle());
    for (const char* file :
         {"out/comparison.csv", "out/comparison.html", "out/comparison.geojson"}) {
        QVERIFY2(!desk.read(file).isEmpty(), file);
    }
}

void ComparisonSuite::speaksSpanish() {
    Desk desk(QStringLiteral("es"));
    QVERIFY(compareOneWithThree(desk));
    ComparisonPanel& panel = desk.window().comparison();
    QCOMPARE(panel.windowTitle(), QStringLiteral("Comparación"));
    const auto* sites = panel.table(Content::Sites).model();
    QCOMPARE(sites->index(0, ComparisonModel::In).data().toString(), QStringLiteral("Solo en B"));
    desk.preferences().setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(
        sites->index(0, ComparisonModel::In).data().toString(), QStringLiteral("Only in B"));
}

std::unique_ptr<QObject> comparisonSuite() {
    return std::make_unique<ComparisonSuite>();
}

} // namespace corredor::desktop

#include "test_comparison.moc"
