#include "desk.h"
#include "suites.h"

#include <corredor/scenario/run.h>

#include <QFile>
#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::desktop {

namespace {

using planning::WeightMethod;

/** As a user does: the combo box moves and says that it was chosen. */
void choose(QComboBox& box, int index) {
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

void choose(Desk& desk, WeightMethod method) {
    choose(desk.window().weights().method(), static_cast<int>(method));
}

const WeightState& stateOf(Desk& desk) {
    return desk.window().project().weightState();
}

double greatestChange(const std::vector<double>& a, const std::vector<double>& b) {
    double change = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        change = std::max(change, std::abs(a[i] - b[i]));
    }
    return change;
}

} // namespace

class WeightsSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void swingPointsBecomeWeights();
    void comparisonsBecomeWeights();
    void contradictionsAreWarnedOf();
    void undoLeadsBackThroughMethods();
    void methodIsSavedWithTheScenario();
    void topsisRanksAgain();
    void studyFollowsTheWeights();
    void stabilityIsOnTheMap();
    void exportIsThatOfARun();
};

void WeightsSuite::swingPointsBecomeWeights() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const std::vector<double> stated = desk.window().project().weights(); // 0.4 0.2 0.1 0.1 0.2
    choose(desk, WeightMethod::Swing);
    QCOMPARE(stateOf(desk).options.swing.at("population"), 100.0);
    QCOMPARE(stateOf(desk).options.swing.at("gap"), 50.0);
    QVERIFY(greatestChange(desk.window().project().weights(), stated) < 1e-12);
    QCOMPARE(desk.window().weights().slider(1).value(), 50);
    desk.window().weights().slider(1).setValue(100);
    QCOMPARE(stateOf(desk).options.swing.at("gap"), 100.0);
    const auto& weights = desk.window().project().weights();
    QVERIFY(std::abs(weights[1] - 1 / 3.0) < 1e-12); // 100 of 100 + 100 + 25 + 25 + 50
    // All without points would weigh nothing: the last one keeps its points.
    for (std::size_t i = 0; i < 5; ++i) {
        desk.window().weights().slider(i).setValue(0);
    }
    QVERIFY(std::accumulate(weights.begin(), weights.end(), 0.0) > 0.999);
    QVERIFY(desk.window().weights().slider(4).value() > 0);
}

void WeightsSuite::comparisonsBecomeWeights() {
    Desk desk;
    QVERIFY(desk.openStudy());
    choose(desk, WeightMethod::Ahp);
    QCOMPARE(stateOf(desk).options.comparisons.size(), std::size_t{10});
    JudgementEditor& editor = desk.window().weights().judgements();
    QVERIFY(!editor.isHidden());
    QCOMPARE(editor.slider(0).value(), -1); // population 2 times as much as gap
    QVERIFY(editor.consistency().text().contains(QLatin1String("agree")));
    const std::vector<std::int32_t> before = desk.window().project().scores().order;
    QTest::keyClick(&editor.slider(0), Qt::Key_Right);
    QTest::keyClick(&editor.slider(0), Qt::Key_Right);
    QCOMPARE(editor.slider(0).value(), 1);
    const planning::Comparison expected{"gap", "population", 2};
    QCOMPARE(stateOf(desk).options.comparisons.front() == expected, true);
    const auto& weights = desk.window().project().weights();
    QVERIFY(std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1) < 1e-12);
    QVERIFY(weights[1] > 0.2);
    QVERIFY(desk.window().project().scores().order != before);
}

void WeightsSuite::contradictionsAreWarnedOf() {
    Desk desk;
    QVERIFY(desk.openStudy());
    choose(desk, WeightMethod::Ahp);
    JudgementEditor& editor = desk.window().weights().judgements();
    for (std::size_t pair = 0; pair < 4; ++pair) { // population against each of the others
        editor.slider(pair).setValue(8);
    }
    editor.slider(4).setValue(8);  // gap far less than traffic
    editor.slider(7).setValue(8);  // traffic far less than crossing
    editor.slider(5).setValue(-8); // but gap far more than crossing
    const QString text = editor.consistency().text();
    QVERIFY2(text.contains(QLatin1String("above 0.1")), qPrintable(text));
    const auto inForce = desk.window().project().resultsInForce();
    QVERIFY(inForce->weights.consistency && inForce->weights.consistency->isDoubtful());
    QCOMPARE(
        std::ranges::count(inForce->issues, "inconsistent_comparisons", &Issue::code),
        std::ptrdiff_t{1});
}

void WeightsSuite::undoLeadsBackThroughMethods() {
    Desk desk;
    QVERIFY(desk.openStudy());
    Project& project = desk.window().project();
    const WeightState first = project.weightState();
    choose(desk, WeightMethod::Ahp);
    const WeightState second = project.weightState();
    desk.window().weights().judgements().slider(2).setValue(5);
    desk.window().weights().judgements().slider(2).setValue(6); // one step with the last
    const WeightState third = project.weightState();
    choose(desk, WeightMethod::Direct);
    QVERIFY(greatestChange(project.weights(), third.values) == 0);
    QVERIFY(project.isModified());
    project.undoStack().undo();
    QVERIFY(project.weightState() == third);
    QVERIFY(project.scenario().weights.method == WeightMethod::Ahp);
    project.undoStack().undo();
    QVERIFY(project.weightState() == second);
    project.undoStack().undo();
    QVERIFY(project.weightState() == first);
    QVERIFY(!project.isModified());
    QVERIFY(desk.window().weights().judgements().isHidden());
    project.undoStack().redo();
    QVERIFY(project.weightState() == second);
    project.resetWeights();
    QVERIFY(project.weightState() == first);
}

void WeightsSuite::methodIsSavedWithTheScenario() {
    Desk desk;
    QVERIFY(desk.openStudy());
    choose(desk, WeightMethod::Ahp);
    desk.window().weights().judgements().slider(0).setValue(4);
    choose(desk.window().weights().ranking(), static_cast<int>(planning::Ranking::Topsis));
    const QString target = desk.path("pairs.toml");
    QVERIFY(desk.window().files().saveTo(target));
    Desk other;
    QVERIFY(other.openAndRun(target));
    QVERIFY(other.window().project().weightState() == stateOf(desk));
    QCOMPARE(
        other.window().project().scores().order == desk.window().project().scores().order, true);
    QVERIFY(!other.window().project().isOutdated());
}

void WeightsSuite::topsisRanksAgain() {
    Desk desk;
    QVERIFY(desk.openStudy());
    Project& project = desk.window().project();
    const std::vector<std::int32_t> bySum = project.scores().rank;
    const std::vector<std::int32_t> byTopsis = project.results()->otherRanks.rank;
    const CandidatesModel& model = desk.window().table().model();
    const auto otherRank = [&] {
        return model.index(0, CandidatesModel::OtherRank).data(CandidatesModel::valueRole).toInt();
    };
    QCOMPARE(otherRank(), byTopsis[static_cast<std::size_t>(model.siteOfRow(0))]);
    choose(desk.window().weights().ranking(), static_cast<int>(planning::Ranking::Topsis));
    QCOMPARE(project.scores().rank == byTopsis, true);
    QVERIFY(desk.settle());
    QCOMPARE(otherRank(), bySum[static_cast<std::size_t>(model.siteOfRow(0))]);
    QVERIFY(!project.isOutdated()); // no new run is needed
    project.undoStack().undo();
    QCOMPARE(project.scores().rank == bySum, true);
    QVERIFY(project.study() != nullptr); // the run's own, at once
}

void WeightsSuite::studyFollowsTheWeights() {
    Desk desk;
    QVERIFY(desk.openStudy());
    Project& project = desk.window().project();
    QVERIFY(project.study() && project.study()->sensitivity);
    const std::vector<double> before = project.study()->sensitivity->topShare;
    desk.window().weights().slider(0).setValue(5);
    QVERIFY(project.study() == nullptr);
    const CandidatesModel& model = desk.window().table().model();
    const auto share = [&] {
        return model.index(0, CandidatesModel::TopShare).data(CandidatesModel::valueRole);
    };
    QVERIFY(share().isNull());
    QVERIFY(desk.settle());
    QVERIFY(project.study() && project.study()->sensitivity);
    const auto& study = *project.study()->sensitivity;
    QVERIFY(study.topShare != before);
    const auto best = static_cast<std::size_t>(model.siteOfRow(0));
    QCOMPARE(share().toDouble(), study.topShare[best]);
    QVERIFY(desk.window().weights().stability().text().contains(QLatin1String("best sites stay")));
    PlanSitesModel& plan = desk.window().plan().model();
    QCOMPARE(
        plan.index(0, PlanSitesModel::TopShare).data(PlanSitesModel::valueRole).toDouble(),
        study.topShare[static_cast<std::size_t>(plan.candidateOfRow(0))]);
    desk.window().identify().showHits({{layer_ids::candidates, model.siteOfRow(0), 0}});
    const QString facts = desk.window().identify().text();
    QVERIFY2(facts.contains(QLatin1String("of the draws; rank")), qPrintable(facts));
    // With one criterion alone its weight decides nothing.
    for (std::size_t i = 1; i < 5; ++i) {
        desk.window().weights().slider(i).setValue(0);
    }
    QVERIFY(desk.settle());
    QVERIFY(project.study() && !project.study()->sensitivity);
    QVERIFY(share().isNull());
}

void WeightsSuite::stabilityIsOnTheMap() {
    Desk desk;
    QVERIFY(desk.openStudy());
    LayerStack& layers = desk.window().layers();
    const int row = layers.rowOf(layer_ids::stability);
    QVERIFY(row >= 0);
    QVERIFY(row < layers.rowOf(layer_ids::candidates));
    QVERIFY(!layers.entries()[static_cast<std::size_t>(row)].visible);
    layers.setVisible(layer_ids::stability, true);
    const auto& study = *desk.window().project().study()->sensitivity;
    const auto drawn = [&] {
        const StackEntry& entry =
            layers.entries()[static_cast<std::size_t>(layers.rowOf(layer_ids::stability))];
        return std::get<map::PointLayer>(entry.parts.front()->content).geometry->size();
    };
    QCOMPARE(static_cast<int>(drawn()), study.ever);
    desk.window().weights().slider(0).setValue(0);
    QCOMPARE(static_cast<int>(drawn()), 0);
    QVERIFY(desk.settle());
    QCOMPARE(static_cast<int>(drawn()), desk.window().project().study()->sensitivity->ever);
    QVERIFY(layers.entries()[static_cast<std::size_t>(layers.rowOf(layer_ids::stability))].visible);
}

void WeightsSuite::exportIsThatOfARun() {
    Desk desk;
    QVERIFY(desk.openStudy());
    choose(desk, WeightMethod::Ahp);
    desk.window().weights().judgements().slider(0).setValue(3);
    // Before the study is known: the export works it out itself.
    desk.window().exporter().write({exports::Format::Csv}, desk.path("out"));
    QVERIFY(desk.settle());
    const QString target = desk.path("same.toml");
    QVERIFY(desk.window().files().saveTo(target));
    const auto ran = scenario::runScenario(scenario::loadScenario(target.toStdString()));
    const QByteArray table = desk.read("out/candidate_sites.csv");
    const std::size_t best = static_cast<std::size_t>(ran->scores.order.front());
    QVERIFY(ran->sensitivity);
    const QByteArray row = table.mid(table.indexOf('\n') + 1);
    const QList<QByteArray> names = table.left(table.indexOf('\n')).trimmed().split(',');
    const QList<QByteArray> cells = row.left(row.indexOf('\n')).split(',');
    const qsizetype column = names.indexOf("top_share");
    QVERIFY(column >= 0);
    QVERIFY(std::abs(cells[column].toDouble() - ran->sensitivity->topShare[best]) < 1e-5);
    QCOMPARE(cells[names.indexOf("rank_other")].toInt(), ran->otherRanks.rank[best]);
}

std::unique_ptr<QObject> weightsSuite() {
    return std::make_unique<WeightsSuite>();
}

} // namespace corredor::desktop

#include "test_weights.moc"
