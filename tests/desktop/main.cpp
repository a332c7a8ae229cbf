#include "program_style.h"
#include "suites.h"

#include <QApplication>
#include <QObject>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <cstdio>

namespace {

std::unique_ptr<QObject> suiteOf(const QString& name) {
    using namespace corredor::desktop;
    if (name == QLatin1String("Fairness")) {
        return fairnessSuite();
    }
    if (name == QLatin1String("Comparison")) {
        return comparisonSuite();
    }
    if (name == QLatin1String("Files")) {
        return filesSuite();
    }
    if (name == QLatin1String("Landscape")) {
        return landscapeSuite();
    }
    if (name == QLatin1String("Map")) {
        return mapSuite();
    }
    if (name == QLatin1String("Plan")) {
        return planSuite();
    }
    if (name == QLatin1String("Scenarios")) {
        return scenariosSuite();
    }
    if (name == QLatin1String("Sizing")) {
        return sizingSuite();
    }
    if (name == QLatin1String("Stations")) {
        return stationsSuite();
    }
    if (name == QLatin1String("Weights")) {
        return weightsSuite();
    }
    return name == QLatin1String("Window") ? windowSuite() : nullptr;
}

} // namespace

/** test_desktop SUITE [QtTest's own arguments] */
int main(int argc, char* argv[]) {
    // The user's settings and files are not for tests to read or change.
    const QTemporaryDir home;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        qputenv(variable, home.path().toUtf8());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("corredor"));
    QApplication::setApplicationName(QStringLiteral("corredor-desktop"));
    QApplication::setStyle(new corredor::desktop::ProgramStyle); // Qt takes it
    QStringList arguments = QApplication::arguments();
    const QString name = arguments.size() > 1 ? arguments.takeAt(1) : QString();
    const std::unique_ptr<QObject> suite = suiteOf(name);
    if (!suite) {
        std::fputs(
            "usage: test_desktop "
            "Comparison|Fairness|Files|Landscape|Map|Plan|Scenarios|Sizing|Stations|Weights|Window "
            "[QtTest arguments]\n",
            stderr);
        return 2;
    }
    return QTest::qExec(suite.get(), arguments);
}
