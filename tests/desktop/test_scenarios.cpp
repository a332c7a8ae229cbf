#include "desk.h"
#include "suites.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace corredor::desktop {

class ScenariosSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runGivesResults();
    void cancelKeepsTheResultsBefore();
    void saveAndOpenAgain();
    void faultsAreListedAndNothingIsLost();
    void undoOfAnEditRestoresIt();
    void unsavedChangesSurviveAKilledProgram();
    void savedChangesLeaveNothingBehind();
};

void ScenariosSuite::runGivesResults() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto first = desk.window().project().results();
    QCOMPARE(first->plan.sites.size(), std::size_t{3});
    QVERIFY(desk.window().runs().runAction().isEnabled());
    desk.window().runs().runAction().trigger();
    QVERIFY(desk.window().runs().cancelAction().isEnabled());
    QVERIFY(!desk.window().runs().runAction().isEnabled());
    QVERIFY(desk.settle());
    QVERIFY(desk.window().project().results() != first);
    QCOMPARE(desk.window().project().results()->scores.order, first->scores.order);
}

void ScenariosSuite::cancelKeepsTheResultsBefore() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto before = desk.window().project().results();
    QSignalSpy cancelled(&desk.window().runs().job(), &Job::cancelled);
    desk.window().runs().run();
    desk.window().runs().cancelAction().trigger();
    QVERIFY(desk.settle());
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(desk.window().project().results() == before);
    QVERIFY(desk.window().layers().rowOf(layer_ids::candidates) >= 0);
    QVERIFY(desk.box() == nullptr); // the user asked for it: no failure to report
}

void ScenariosSuite::saveAndOpenAgain() {
    Desk desk;
    QVERIFY(desk.openStudy());
    desk.window().weights().slider(0).setValue(77);
    const std::vector<double> weights = desk.window().project().weights();
    const std::vector<std::int32_t> order = desk.window().project().scores().order;
    const QString target = desk.path("elsewhere.toml"); // another folder: paths are adapted
    QVERIFY(desk.window().files().saveTo(target));
    QVERIFY(!desk.window().project().isModified());
    QCOMPARE(desk.preferences().recentFiles().first(), target);

    Desk other;
    QVERIFY(other.openAndRun(target));
    QCOMPARE(other.window().project().weights(), weights);
    QCOMPARE(other.window().project().scores().order, order);
    QVERIFY(!other.window().project().isModified());
}

void ScenariosSuite::faultsAreListedAndNothingIsLost() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const auto before = desk.window().project().results();
    desk.write("wrong.toml", "format = 1\nname = \"Wrong\"\nsede = 3\n");
    desk.window().openFiles({desk.path("wrong.toml")});
    QVERIFY(desk.settle());
    QMessageBox* box = desk.box();
    QVERIFY(box != nullptr);
    QVERIFY2(box->text().contains(QLatin1String("wrong.toml")), qPrintable(box->text()));
    QVERIFY2(box->text().contains(QLatin1String("sede")), qPrintable(box->text()));
    QVERIFY(desk.window().project().results() == before);
    QCOMPARE(desk.window().project().path(), desk.studyPath());
}

void ScenariosSuite::undoOfAnEditRestoresIt() {
    Desk desk;
    QVERIFY(desk.openStudy());
    Project& project = desk.window().project();
    scenario::Scenario changed = project.scenario();
    changed.plan->sites = 2;
    project.editScenario(changed, QStringLiteral("change the number of sites"));
    QVERIFY(project.isModified());
    QVERIFY(project.isOutdated());
    project.undoStack().undo();
    QVERIFY(!project.isModified());
    QCOMPARE(project.scenario().plan->sites, 3);
    project.undoStack().redo();
    desk.window().runs().run();
    QVERIFY(desk.settle());
    QCOMPARE(project.results()->plan.sites.size(), std::size_t{2});
    QVERIFY(!project.isOutdated());
}

void ScenariosSuite::unsavedChangesSurviveAKilledProgram() {
    Desk desk;
    const QString folder = desk.path("unsaved");
    QVERIFY(desk.openStudy());
    desk.window().weights().slider(0).setValue(63);
    const std::vector<double> weights = desk.window().project().weights();
    Recovery recovery(desk.window().project(), folder);
    recovery.keepNow();
    QVERIFY2(!recovery.leftBehind(), "its own program still runs");
    // A killed program leaves its copy and a lock that nobody holds.
    const QStringList copies = QDir(folder).entryList({QStringLiteral("*.toml")});
    QCOMPARE(copies.size(), 1);
    const QString left = QDir(folder).filePath(QStringLiteral("scenario-0.toml"));
    QVERIFY(QFile::copy(QDir(folder).filePath(copies.first()), left));

    Desk next;
    Recovery offer(next.window().project(), folder);
    const auto found = offer.leftBehind();
    QVERIFY(found.has_value());
    QCOMPARE(found->original, desk.studyPath());
    next.window().files().recover(*found);
    QVERIFY(QTest::qWaitFor([&] { return next.window().project().results() != nullptr; }, 120000));
    QVERIFY(next.settle());
    QCOMPARE(next.window().project().weights(), weights);
    QVERIFY(next.window().project().isModified()); // still not saved
    QCOMPARE(next.window().project().path(), desk.studyPath());
    QVERIFY(!offer.leftBehind());
}

void ScenariosSuite::savedChangesLeaveNothingBehind() {
    Desk desk;
    const QString folder = desk.path("unsaved");
    QVERIFY(desk.openStudy());
    Recovery recovery(desk.window().project(), folder);
    desk.window().weights().slider(0).setValue(63);
    recovery.keepNow();
    QCOMPARE(QDir(folder).entryList({QStringLiteral("*.toml")}).size(), 1);
    QVERIFY(desk.window().files().saveTo(desk.studyPath()));
    recovery.keepNow();
    QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
}

std::unique_ptr<QObject> scenariosSuite() {
    return std::make_unique<ScenariosSuite>();
}

} // namespace corredor::desktop

#include "test_scenarios.moc"
