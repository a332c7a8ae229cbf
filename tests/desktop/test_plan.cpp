#include "desk.h"
#include "plan_settings.h"
#include "plan_text.h"
#include "suites.h"

#include <corredor/planning/plan_review.h>

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>
#include <stop_token>

namespace corredor::desktop {

namespace {

const planning::Plan& planOf(Desk& desk) {
    return desk.window().project().results()->plan;
}

bool holds(const planning::Plan& plan, std::int64_t site) {
    return std::ranges::count(plan.sites, site, &planning::PlanSite::candidate) == 1;
}

/** A candidate that the plan could hold and does not. */
std::int64_t siteOutside(Desk& desk) {
    const auto& results = *desk.window().project().results();
    for (std::int64_t site = 0; site < results.candidates.size(); ++site) {
        if (!holds(results.plan, site)) {
            return site;
        }
    }
    return -1;
}

/** Chooses for a site by the window's own action, and waits for the plan. */
bool choose(Desk& desk, std::int64_t site, QAction& action) {
    desk.window().selection().set({site});
    action.trigger();
    return desk.settle() && desk.window().whatIf().isCurrent();
}

/** An answer slow enough to be stopped: never better than its first report until then. */
bool hasPoints(const std::shared_ptr<PlanSearch>& search) {
    return search && !search->points().empty();
}

} // namespace

class PlanSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pageSaysWhatAndHowSure_data();
    void pageSaysWhatAndHowSure();
    void pinSolveUndo();
    void forbidTakesASiteOut();
    void choiceThatCannotBeIsAnAnswer();
    void choiceIsSavedAndRecovered();
    void exportNamesTheChoice();
    void stopKeepsTheBest();
    void searchIsDrawnAsItCloses();
    void settingsRunAnotherObjective_data();
    void settingsRunAnotherObjective();
    void tableGoesToTheSite();
    void menuOnTheMapPins();
    void keysPinTheSelection();
    void pageIsSavedInEveryForm();
};

void PlanSuite::pageSaysWhatAndHowSure_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("en") << QStringLiteral("en")
                        << QStringList{
                               QStringLiteral("3 new sites bring a charger within 16 km by road"),
                               QStringLiteral("How sure is this?"),
                               QStringLiteral("Proved optimal: no other 3 sites reach more people"),
                               QStringLiteral("next-best"),
                               QStringLiteral("Pin a site in the plan")};
    QTest::newRow("es") << QStringLiteral("es")
                        << QStringList{
                               QStringLiteral("3 sitios nuevos ponen un cargador a menos de 16 km"),
                               QStringLiteral("¿Qué tan seguro es?"),
                               QStringLiteral("Óptimo demostrado: no hay otros 3 sitios"),
                               QStringLiteral("siguientes mejores"),
                               QStringLiteral("Fije un sitio en el plan")};
}

void PlanSuite::pageSaysWhatAndHowSure() {
    QFETCH(QString, language);
    QFETCH(QStringList, said);
    Desk desk(language);
    QVERIFY(desk.openStudy());
    const QString text = desk.window().plan().text();
    for (const QString& part : said) {
        QVERIFY2(text.contains(part), qPrintable(part + QLatin1String(" in\n") + text));
    }
    const planning::Plan& plan = planOf(desk);
    QVERIFY(text.contains(QLocale().toString(plan.value, 'f', 0)));
    const auto tally = planning::coverageOfAll(plan.coverage);
    QVERIFY(text.contains(
        QLocale().toString(tally[static_cast<std::size_t>(planning::CoveredBy::Nothing)], 'f', 0)));
    QCOMPARE(desk.window().plan().model().rowCount(), 3);
}

void PlanSuite::pinSolveUndo() {
    Desk desk;
    QVERIFY(desk.openStudy());
    Project& project = desk.window().project();
    const auto before = project.results();
    const std::vector<std::int32_t> order = project.scores().order;
    const std::int64_t site = siteOutside(desk);
    QVERIFY(choose(desk, site, desk.window().whatIf().pinAction()));
    QVERIFY(holds(planOf(desk), site));
    QVERIFY(planOf(desk).value <= before->plan.value);
    QCOMPARE(
        planOf(desk).choice.pinned, std::vector<std::int32_t>{static_cast<std::int32_t>(site)});
    QVERIFY(project.isModified());
    QVERIFY(!project.isOutdated());
    QCOMPARE(project.scores().order, order); // the rest of the results is what it was
    QVERIFY(desk.window().layers().rowOf(layer_ids::choice) >= 0);
    QVERIFY2(
        desk.window().plan().text().contains(QLatin1String("You pinned")),
        qPrintable(desk.window().plan().text()));
    const planning::Plan* free = desk.window().whatIf().freePlan();
    QVERIFY(free != nullptr);
    QCOMPARE(free->value, before->plan.value);

    project.undoStack().undo();
    QVERIFY(desk.settle());
    QVERIFY(!holds(planOf(desk), site));
    QCOMPARE(planOf(desk).value, before->plan.value);
    QVERIFY(!project.isModified());
    QCOMPARE(desk.window().layers().rowOf(layer_ids::choice), -1);
    project.undoStack().redo();
    QVERIFY(desk.settle());
    QVERIFY(holds(planOf(desk), site));
}

void PlanSuite::forbidTakesASiteOut() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const std::int64_t best = planOf(desk).sites.front().candidate;
    const double before = planOf(desk).value;
    QVERIFY(choose(desk, best, desk.window().whatIf().forbidAction()));
    QVERIFY(!holds(planOf(desk), best));
    QVERIFY(planOf(desk).value <= before);
    const QString text = desk.window().plan().text();
    QVERIFY2(text.contains(QLatin1String("You forbade")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Went out")), qPrintable(text));
    QVERIFY(!desk.window().whatIf().forbidAction().isEnabled());
    desk.window().whatIf().freeAllAction().trigger();
    QVERIFY(desk.settle());
    QVERIFY(holds(planOf(desk), best));
    QVERIFY(!desk.window().whatIf().freeAllAction().isEnabled());
}

void PlanSuite::choiceThatCannotBeIsAnAnswer() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto before = desk.window().project().results();
    desk.window().selection().set({0, 1, 2, 3}); // one more than the plan has sites
    desk.window().whatIf().pinAction().trigger();
    QVERIFY(desk.settle());
    QVERIFY(desk.window().whatIf().failure().has_value());
    QVERIFY(desk.box() == nullptr);
    QVERIFY(desk.window().project().results() == before);
    QVERIFY2(
        desk.window().plan().text().contains(QLatin1String("No plan holds what is pinned")),
        qPrintable(desk.window().plan().text()));
    desk.window().project().undoStack().undo();
    QVERIFY(desk.settle());
    QVERIFY(!desk.window().whatIf().failure());
    QVERIFY(desk.window().whatIf().isCurrent());
}

void PlanSuite::choiceIsSavedAndRecovered() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const std::int64_t site = siteOutside(desk);
    QVERIFY(choose(desk, site, desk.window().whatIf().pinAction()));
    const double value = planOf(desk).value;
    const QString folder = desk.path("unsaved");
    Recovery recovery(desk.window().project(), folder);
    recovery.keepNow();
    const QStringList copies = QDir(folder).entryList({QStringLiteral("*.toml")});
    QCOMPARE(copies.size(), 1);
    QFile copy(QDir(folder).filePath(copies.first()));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.readAll().contains("pinned = ["));
    QVERIFY(desk.window().files().saveTo(desk.studyPath()));

    Desk other;
    QVERIFY(QFile::copy(desk.studyPath(), other.path("study/again.toml")));
    QVERIFY(other.openAndRun(other.path("study/again.toml")));
    QVERIFY(holds(planOf(other), site));
    QCOMPARE(planOf(other).value, value);
    QCOMPARE(other.window().project().choiceOf(site), SiteChoice::Pinned);
    QVERIFY(!other.window().project().isModified());
    QVERIFY(other.window().whatIf().freePlan() != nullptr); // worked out to compare with
    QVERIFY(other.window().whatIf().freePlan()->value >= value);
}

void PlanSuite::exportNamesTheChoice() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto ran = desk.window().project().resultsInForce();
    const std::int64_t site = siteOutside(desk);
    QVERIFY(choose(desk, site, desk.window().whatIf().pinAction()));
    const QString folder = desk.path("out");
    desk.window().exporter().write({exports::Format::Report}, folder);
    QVERIFY(desk.settle());
    QFile file(QDir(folder).filePath(QStringLiteral("result.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto& candidates = desk.window().project().results()->candidates;
    const QByteArray json = file.readAll();
    const std::string& id = candidates.id[static_cast<std::size_t>(site)];
    QVERIFY(json.contains("\"pinned\""));
    QVERIFY(json.contains(QByteArray::fromStdString(id)));
    const auto inForce = desk.window().project().resultsInForce();
    QVERIFY(inForce->scenario.sha256 != ran->scenario.sha256);
    QVERIFY(inForce->scenario.parametersJson.find("\"pinned\"") != std::string::npos);
    desk.window().project().undoStack().undo();
    QVERIFY(desk.settle());
    QCOMPARE(desk.window().project().resultsInForce()->scenario.sha256, ran->scenario.sha256);
}

void PlanSuite::stopKeepsTheBest() {
    Desk desk;
    QVERIFY(desk.openStudy());
    // A run whose search is settled before it begins takes the first plan it finds.
    desk.window().runs().run();
    desk.window().runs().search()->settle();
    QVERIFY(desk.settle());
    const planning::Plan& plan = planOf(desk);
    QCOMPARE(plan.sites.size(), std::size_t{3});
    QVERIFY(plan.value <= plan.bound);
    QVERIFY(plan.value > 0);
    QVERIFY(desk.box() == nullptr);
    QVERIFY(!desk.window().plan().settleButton().isVisible()); // only while something runs
}

void PlanSuite::searchIsDrawnAsItCloses() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QVERIFY(hasPoints(desk.window().runs().search()));
    const auto& points = desk.window().plan().chart().points();
    QVERIFY(!points.empty());
    QCOMPARE(points.back().value, planOf(desk).value);
    QCOMPARE(points.back().bound, planOf(desk).bound);
    for (std::size_t i = 1; i < points.size(); ++i) {
        QVERIFY(points[i].seconds >= points[i - 1].seconds);
    }
    ConvergenceChart chart;
    chart.resize(320, 200);
    const QImage empty = chart.grab().toImage();
    chart.show({{0, 50, 100}, {0.5, 70, 90}, {2, 80, 80}}, QStringLiteral("people"));
    const QImage drawn = chart.grab().toImage();
    QVERIFY(drawn != empty);
    chart.show({{0, 50, 100}, {0.5, 70, 90}, {2, 80, 85}}, QStringLiteral("people"));
    QVERIFY(chart.grab().toImage() != drawn);
    QVERIFY(chart.svg().contains("<svg"));
}

void PlanSuite::settingsRunAnotherObjective_data() {
    QTest::addColumn<int>("objective");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("said");
    using enum planning::Objective;
    QTest::newRow("p-median") << static_cast<int>(PMedian) << QStringLiteral("person-km")
                              << QStringLiteral("average distance");
    QTest::newRow("set-cover") << static_cast<int>(SetCover) << QStringLiteral("sites")
                               << QStringLiteral("are enough");
    QTest::newRow("p-center") << static_cast<int>(PCenter) << QStringLiteral("km")
                              << QStringLiteral("lives farther than");
}

void PlanSuite::settingsRunAnotherObjective() {
    QFETCH(int, objective);
    QFETCH(QString, unit);
    QFETCH(QString, said);
    Desk desk;
    QVERIFY(desk.openStudy());
    desk.window().plan().settingsAction().trigger();
    auto* dialog = desk.window().findChild<PlanSettings*>();
    QVERIFY(dialog != nullptr);
    dialog->objective().setCurrentIndex(dialog->objective().findData(objective));
    QVERIFY(!dialog->explanation().isEmpty());
    QCOMPARE(dialog->sites().value(), 3);
    dialog->accept();
    QVERIFY(desk.settle());
    const planning::Plan& plan = planOf(desk);
    QCOMPARE(static_cast<int>(plan.objective), objective);
    QCOMPARE(QString::fromStdString(plan.unit), unit);
    const QString text = desk.window().plan().text();
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY(!desk.window().project().isOutdated());
    desk.window().project().undoStack().undo();
    QVERIFY(desk.window().project().isOutdated());
    QVERIFY(desk.window().plan().text().contains(QLatin1String("run it again")));
}

void PlanSuite::tableGoesToTheSite() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QTableView& table = desk.window().plan().table();
    table.setCurrentIndex(desk.window().plan().model().index(1, PlanSitesModel::Site));
    const std::int64_t site = planOf(desk).sites[1].candidate;
    QCOMPARE(desk.window().selection().sites(), std::vector<std::int64_t>{site});
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY(desk.settle());
    const auto& places = desk.window().project().results()->candidates.location;
    const geo::LonLat place = places[static_cast<std::size_t>(site)];
    const QPoint middle = desk.window().canvas().rect().center();
    QVERIFY((desk.pixelOf(place) - middle).manhattanLength() <= 2);
}

void PlanSuite::menuOnTheMapPins() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const std::int64_t site = siteOutside(desk);
    const auto& places = desk.window().project().results()->candidates.location;
    map::View view = desk.window().canvas().view();
    view.centre = map::toMercator(places[static_cast<std::size_t>(site)]);
    view.metresPerPx = 20;
    desk.window().canvas().setView(view);
    QVERIFY(desk.settle());
    const QPoint place = desk.pixelOf(places[static_cast<std::size_t>(site)]);
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, place, desk.window().canvas().mapToGlobal(place));
    QApplication::sendEvent(&desk.window().canvas(), &event);
    QCOMPARE(desk.window().selection().sites(), std::vector<std::int64_t>{site});
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().contains(&desk.window().whatIf().pinAction()));
    menu->close();
    desk.window().whatIf().pinAction().trigger();
    QVERIFY(desk.settle());
    QVERIFY(holds(planOf(desk), site));
}

void PlanSuite::keysPinTheSelection() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const std::int64_t site = siteOutside(desk);
    desk.window().selection().set({site});
    desk.window().activateWindow();
    QTest::keyClick(&desk.window().canvas(), Qt::Key_P, Qt::ControlModifier);
    QVERIFY(desk.settle());
    QVERIFY(holds(planOf(desk), site));
    QTest::keyClick(&desk.window().canvas(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.settle());
    QVERIFY(!holds(planOf(desk), site));
    QCOMPARE(desk.window().project().choiceOf(site), SiteChoice::Forbidden);
}

void PlanSuite::pageIsSavedInEveryForm() {
    Desk desk;
    QVERIFY(desk.openStudy());
    PlanPanel& panel = desk.window().plan();
    QVERIFY(panel.saveTo(desk.path("plan.csv")));
    QCOMPARE(desk.read("plan.csv").count('\n'), 4); // headings and three sites
    QVERIFY(panel.saveTo(desk.path("plan.html")));
    const QByteArray html = desk.read("plan.html");
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("Proved optimal"));
    QVERIFY(html.contains("<svg"));
    QVERIFY(panel.saveTo(desk.path("plan.svg")));
    QVERIFY(desk.read("plan.svg").contains("</svg>"));
    QVERIFY(!panel.saveTo(desk.path("no/such/folder/plan.csv")));
    QVERIFY(desk.box() == nullptr || desk.box()->isVisible());
}

std::unique_ptr<QObject> planSuite() {
    return std::make_unique<PlanSuite>();
}

} // namespace corredor::desktop

#include "test_plan.moc"
