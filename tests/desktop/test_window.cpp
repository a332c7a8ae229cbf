#include "desk.h"
#include "get_data_dialog.h"
#include "suites.h"
#include "theme_icon.h"

#include <corredor/base/resources.h>

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace corredor::desktop {

namespace {

QStringList menuTitles(const MainWindow& window) {
    QStringList titles;
    for (const QAction* action : window.menuBar()->actions()) {
        titles.append(action->text().remove(QLatin1Char('&')));
    }
    return titles;
}

/** Something is drawn in the icon: not every pixel is transparent. */
bool isDrawn(const QIcon& icon) {
    const QImage picture = icon.pixmap(20, 20).toImage();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (qAlpha(picture.pixel(x, y)) > 0) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class WindowSuite : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensOnStarterData();
    void everyToolHasAnIcon();
    void everyActionHasItsOwnShortcut();
    void switchesLanguage();
    void switchesUnits();
    void listsOpenData_data();
    void listsOpenData();
    void takesTheDarkPalette();
};

void WindowSuite::opensOnStarterData() {
    Desk desk;
    desk.window().files().openStarter();
    QVERIFY(QTest::qWaitFor([&] { return desk.window().project().results() != nullptr; }, 120000));
    QVERIFY(desk.settle());
    QVERIFY(desk.window().project().path().isEmpty());
    QVERIFY(desk.window().files().isStarter());
    QVERIFY(!desk.window().project().isModified());
    const auto* note = desk.window().findChild<StarterNote*>();
    QVERIFY2(note->isVisible(), "town-level data must say so");
    const auto& results = *desk.window().project().results();
    QCOMPARE(results.plan.sites.size(), std::size_t{25});
    QCOMPARE(desk.window().table().model().rowCount(), static_cast<int>(results.candidates.size()));
    for (const QString& id :
         {layer_ids::labels,
          layer_ids::plan,
          layer_ids::stations,
          layer_ids::candidates,
          layer_ids::crossings,
          layer_ids::roads,
          layer_ids::base}) {
        QVERIFY2(desk.window().layers().rowOf(id) >= 0, qPrintable(id));
    }
}

void WindowSuite::everyToolHasAnIcon() {
    Desk desk;
    const auto* bar = desk.window().findChild<QToolBar*>();
    int tools = 0;
    for (const QAction* action : bar->actions()) {
        if (!action->isSeparator()) {
            ++tools;
            QVERIFY2(isDrawn(action->icon()), qPrintable(action->text()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        }
    }
    QVERIFY(tools >= 10);
    QVERIFY(isDrawn(QIcon(QStringLiteral(":/icons/corredor.svg"))));
}

void WindowSuite::everyActionHasItsOwnShortcut() {
    Desk desk;
    QHash<QString, QString> owner;
    for (const QAction* action : desk.window().findChildren<QAction*>()) {
        if (action->shortcutContext() == Qt::WidgetShortcut) {
            continue; // of one panel only
        }
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString name = keys.toString();
            QVERIFY2(
                !owner.contains(name),
                qPrintable(
                    name + QLatin1String(": ") + action->text() + QLatin1String(" and ") +
                    owner.value(name)));
            owner.insert(name, action->text());
        }
    }
    QVERIFY(owner.contains(QStringLiteral("F5")));
}

void WindowSuite::switchesLanguage() {
    Desk desk;
    QVERIFY(desk.openStudy());
    QCOMPARE(menuTitles(desk.window()).first(), QStringLiteral("File"));
    QCOMPARE(desk.window().weights().windowTitle(), QStringLiteral("Weights"));
    desk.preferences().setLanguage(QStringLiteral("es"));
    QVERIFY(desk.settle());
    QCOMPARE(
        menuTitles(desk.window()),
        QStringList(
            {QStringLiteral("Archivo"),
             QStringLiteral("Editar"),
             QStringLiteral("Ver"),
             QStringLiteral("Escenario"),
             QStringLiteral("Ayuda")}));
    QCOMPARE(desk.window().weights().windowTitle(), QStringLiteral("Pesos"));
    const CandidatesModel& model = desk.window().table().model();
    QCOMPARE(
        model.headerData(CandidatesModel::Score, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("Puntaje"));
    const LayerStack& layers = desk.window().layers();
    const auto row = static_cast<std::size_t>(layers.rowOf(layer_ids::stations));
    QCOMPARE(layers.entries()[row].name(), QStringLiteral("Estaciones de carga"));
    desk.preferences().setLanguage(QStringLiteral("en"));
    QVERIFY(desk.settle());
    QCOMPARE(menuTitles(desk.window()).first(), QStringLiteral("File"));
}

void WindowSuite::switchesUnits() {
    Desk desk;
    QVERIFY(desk.openStudy());
    const CandidatesModel& model = desk.window().table().model();
    constexpr int gap = CandidatesModel::FirstValue + 1; // the study's second criterion, in km
    const double km = model.index(0, gap).data(CandidatesModel::valueRole).toDouble();
    QVERIFY(km > 0);
    desk.preferences().setLengthUnit(LengthUnit::Miles);
    const double miles = model.index(0, gap).data(CandidatesModel::valueRole).toDouble();
    QVERIFY(qAbs(miles * 1.609344 - km) < 1e-9 * km);
    QVERIFY(model.headerData(gap, Qt::Horizontal, Qt::DisplayRole)
                .toString()
                .contains(QLatin1String("mi")));
    desk.preferences().setLengthUnit(LengthUnit::Kilometres);
}

void WindowSuite::listsOpenData_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("es") << QStringLiteral("es");
}

void WindowSuite::listsOpenData() {
    QFETCH(QString, language);
    const GetDataDialog dialog(language);
    QVERIFY(dialog.entryCount() >= 10);
    for (const CatalogueEntry& entry : readCatalogue(dataFile("sources.toml"), language)) {
        const QByteArray title = entry.title.toUtf8();
        QVERIFY2(!entry.title.isEmpty() && !entry.licence.isEmpty(), title.constData());
        QVERIFY2(entry.address.startsWith(QLatin1String("http")), title.constData());
        QVERIFY2(!entry.format.isEmpty() && !entry.reader.isEmpty(), title.constData());
    }
}

void WindowSuite::takesTheDarkPalette() {
    Desk desk;
    QVERIFY(desk.settle());
    const QColor light = desk.window().canvas().grab().toImage().pixelColor(5, 5);
    QApplication::setPalette(programPalette(true));
    QVERIFY(desk.settle());
    QCOMPARE(desk.window().canvas().theme(), map::Theme::Dark);
    const QColor dark = desk.window().canvas().grab().toImage().pixelColor(5, 5);
    QApplication::setPalette(programPalette(false));
    QVERIFY(dark.lightness() < light.lightness());
}

std::unique_ptr<QObject> windowSuite() {
    return std::make_unique<WindowSuite>();
}

} // namespace corredor::desktop

#include "test_window.moc"
