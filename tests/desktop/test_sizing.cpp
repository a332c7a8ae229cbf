#include "desk.h"
#include "suites.h"

#include <corredor/base/units.h>

#include <QFile>

#include <cmath>

namespace corredor::desktop {

namespace {

/** The small scenario with a roadmap of three years. */
bool openWithRoadmap(Desk& desk) {
    const QString path = desk.studyPath();
    QFile file(path);
    if (!file.open(QIODevice::Append)) {
        return false;
    }
    file.write("\n[roadmap]\nfrom = 2027\nto = 2029\nbudgets_usd = [1000000]\nreach_km = 60\n");
    file.close();
    return desk.openAndRun(path);
}

/** The small scenario with areas without sites, a layer of the grid and one of cover. */
bool openWithLayers(Desk& desk) {
    const QString path = desk.studyPath();
    QFile file(path);
    if (!file.open(QIODevice::Append)) {
        return false;
    }
    file.write("\n[[exclusions]]\nname = \"west\"\nsource = \"west.geojson\"\n"
               "[[measures]]\nname = \"stations\"\nsource = \"traffic.csv\"\n"
               "[sizing]\ngrid = \"stations\"\nbroadband = \"stations\"\nbroadband_max_km = 1\n");
    file.close();
    return desk.openAndRun(path);
}

const exports::Results& results(Desk& desk) {
    return *desk.window().project().results();
}

QModelIndex cellOf(ParametersModel& model, planning::Parameter parameter, int column) {
    return model.index(static_cast<int>(parameter), column);
}

} // namespace

class SizingSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planSaysWhatToBuild();
    void planOfAnotherChoiceHasNoSizes();
    void figureIsEditedAndUndone();
    void figureOutOfRangeIsRefused();
    void figuresAreFoundByTheirSource();
    void yearShowsWhatIsOpen();
    void noRoadmapSaysSo();
    void excludedAreasAreOnTheMap();
    void gridIsInTheTableInTheUsersUnit();
};

void SizingSuite::planSaysWhatToBuild() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QCOMPARE(results(desk).proposals.size(), results(desk).plan.sites.size());
    PlanSitesModel& model = desk.window().plan().model();
    const auto& proposal = results(desk).proposals.front();
    QCOMPARE(
        model.index(0, PlanSitesModel::Ports).data(PlanSitesModel::valueRole).toInt(),
        proposal.design.ports());
    QCOMPARE(
        model.index(0, PlanSitesModel::Capital).data(PlanSitesModel::valueRole).toDouble(),
        proposal.cost.capexUsd.mid);
    const auto site = static_cast<std::size_t>(results(desk).plan.sites.front().candidate);
    desk.window().identify().showHits({{layer_ids::plan, 0, 0}});
    const QString text = desk.window().identify().text();
    QVERIFY2(text.contains(QLatin1String("What to build")), qPrintable(text));
    QVERIFY(text.contains(QString::fromStdString(proposal.jurisdiction)));
    QVERIFY(text.contains(QString::fromStdString(results(desk).candidates.name[site])));
}

void SizingSuite::planOfAnotherChoiceHasNoSizes() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const std::int64_t site = results(desk).plan.sites.front().candidate;
    desk.window().selection().set({site});
    desk.window().whatIf().forbidAction().trigger();
    QVERIFY(desk.settle());
    QVERIFY(results(desk).plan.sites.front().candidate != site);
    QVERIFY(results(desk).proposals.empty());
    QVERIFY(!desk.window()
                 .plan()
                 .model()
                 .index(0, PlanSitesModel::Ports)
                 .data(PlanSitesModel::valueRole)
                 .isValid());
}

void SizingSuite::figureIsEditedAndUndone() {
    Desk desk;
    QVERIFY(desk.openStudy());
    ParametersModel& model = desk.window().parameters().model();
    Project& project = desk.window().project();
    const QModelIndex cell =
        cellOf(model, planning::Parameter::HomeAccess, ParametersModel::Mexico);
    const QString before = cell.data().toString();
    QVERIFY(model.setData(cell, QStringLiteral("0.35"), Qt::EditRole));
    const auto range = [&] {
        return scenario::rangeOf(
            project.scenario(), planning::Parameter::HomeAccess, planning::Country::Mexico);
    };
    QCOMPARE(range().mid, 0.35);
    QVERIFY(project.isOutdated());
    QVERIFY(project.isModified());
    project.undoStack().undo();
    QCOMPARE(
        cellOf(model, planning::Parameter::HomeAccess, ParametersModel::Mexico).data().toString(),
        before);
    QVERIFY(!project.isOutdated());

    const QModelIndex again =
        cellOf(model, planning::Parameter::HomeAccess, ParametersModel::Mexico);
    QVERIFY(model.setData(again, QStringLiteral("0.2; 0.4; 0.5"), Qt::EditRole));
    QCOMPARE(range().low, 0.2);
    QCOMPARE(range().high, 0.5);
    model.reset(static_cast<int>(planning::Parameter::HomeAccess));
    QCOMPARE(
        cellOf(model, planning::Parameter::HomeAccess, ParametersModel::Mexico).data().toString(),
        before);
}

void SizingSuite::figureOutOfRangeIsRefused() {
    Desk desk;
    QVERIFY(desk.openStudy());
    ParametersModel& model = desk.window().parameters().model();
    const int steps = desk.window().project().undoStack().count();
    for (const char* text : {"7", "-1", "a", "0.5; 0.4; 0.3", "0.1; 0.2", ""}) {
        QVERIFY(!model.setData(
            cellOf(model, planning::Parameter::HomeAccess, ParametersModel::Mexico),
            QString::fromLatin1(text),
            Qt::EditRole));
    }
    QCOMPARE(desk.window().project().undoStack().count(), steps);
}

void SizingSuite::figuresAreFoundByTheirSource() {
    Desk desk;
    QVERIFY(desk.openStudy());
    ParametersPanel& panel = desk.window().parameters();
    const QAbstractItemModel& shown = *panel.table().model();
    QCOMPARE(shown.rowCount(), static_cast<int>(planning::parameterCount));
    panel.filter().setText(QStringLiteral("CALeVIP"));
    QCOMPARE(shown.rowCount(), 1);
}

void SizingSuite::yearShowsWhatIsOpen() {
    Desk desk;
    QVERIFY(openWithRoadmap(desk));
    QVERIFY(results(desk).roadmap);
    const planning::Roadmap& roadmap = *results(desk).roadmap;
    RoadmapPanel& panel = desk.window().roadmap();
    QCOMPARE(panel.slider().minimum(), 2027);
    QCOMPARE(panel.slider().value(), 2029);
    for (int year = 2027; year <= 2029; ++year) {
        panel.slider().setValue(year);
        const auto& figures = roadmap.years[static_cast<std::size_t>(year - 2026)];
        QCOMPARE(static_cast<std::int64_t>(panel.table().model()->rowCount()), figures.sum().sites);
        const int row = desk.window().layers().rowOf(layer_ids::roadmap);
        QVERIFY(row >= 0);
        QVERIFY(desk.window().layers().entries()[static_cast<std::size_t>(row)].name().contains(
            QString::number(year)));
    }
    QVERIFY(!roadmap.sites.empty());
    QVERIFY(panel.text().contains(QLatin1String("vehicle-years")));
}

void SizingSuite::noRoadmapSaysSo() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QVERIFY(desk.window().roadmap().text().contains(QLatin1String("[roadmap]")));
    QVERIFY(!desk.window().roadmap().slider().isEnabled());
    QCOMPARE(desk.window().layers().rowOf(layer_ids::roadmap), -1);
}

void SizingSuite::excludedAreasAreOnTheMap() {
    Desk desk;
    QVERIFY(openWithLayers(desk));
    const int row = desk.window().layers().rowOf(layer_ids::exclusionPrefix + QLatin1Char('0'));
    QVERIFY(row >= 0);
    const StackEntry& entry = desk.window().layers().entries()[static_cast<std::size_t>(row)];
    QVERIFY(entry.name().contains(QLatin1String("west")));
    const auto left = results(desk).exclusions.rules.front().sites;
    QVERIFY(left > 0);
    const std::vector<LegendItem> legend = entry.legend();
    QCOMPARE(legend.size(), std::size_t{1});
    QVERIFY2(legend.front().text.contains(QString::number(left)), qPrintable(legend.front().text));
}

void SizingSuite::gridIsInTheTableInTheUsersUnit() {
    Desk desk;
    QVERIFY(openWithLayers(desk));
    PlanSitesModel& model = desk.window().plan().model();
    int known = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const double km = results(desk).proposals[static_cast<std::size_t>(row)].setting.gridKm;
        const QModelIndex cell = model.index(row, PlanSitesModel::Grid);
        if (std::isnan(km)) {
            QVERIFY(!cell.data(PlanSitesModel::valueRole).isValid());
            QCOMPARE(cell.data().toString(), QStringLiteral("not known"));
            continue;
        }
        ++known;
        QCOMPARE(cell.data(PlanSitesModel::valueRole).toDouble(), km);
        desk.preferences().setLengthUnit(LengthUnit::Miles);
        QCOMPARE(
            model.index(row, PlanSitesModel::Grid).data(PlanSitesModel::valueRole).toDouble(),
            km / kmPerMile);
        desk.preferences().setLengthUnit(LengthUnit::Kilometres);
    }
    QVERIFY(known > 0);
    desk.window().identify().showHits({{layer_ids::plan, 0, 0}});
    const QString text = desk.window().identify().text();
    QVERIFY2(text.contains(QLatin1String("substation:")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("Communications")));
}

std::unique_ptr<QObject> sizingSuite() {
    return std::make_unique<SizingSuite>();
}

} // namespace corredor::desktop

#include "test_sizing.moc"
