#include "command_line.h"
#include "convert.h"
#include "language.h"
#include "main_window.h"
#include "preferences.h"
#include "program_style.h"
#include "startup.h"
#include "theme_icon.h"

#include <corredor/base/parallel.h>
#include <corredor/base/resources.h>

#include <QApplication>
#include <QSettings>

#include <clocale>
#include <cstdio>

int main(int argc, char* argv[]) {
    using namespace corredor;
    using namespace corredor::desktop;
    QApplication application(argc, argv);
    // QApplication takes over the user's locale; numbers in files always have a dot.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("corredor"));
    QApplication::setApplicationName(QStringLiteral("corredor-desktop"));
    QApplication::setApplicationVersion(toQString(programVersion()));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.corredor.Corredor"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/corredor.svg")));

    QApplication::setStyle(new ProgramStyle); // Qt takes it
    QApplication::setPalette(programPalette(wantsDark(
        QSettings().value(QStringLiteral("appearance"), QStringLiteral("system")).toString())));

    Preferences preferences;
    Language language;
    language.apply(preferences.language());
    const CommandLine commandLine = readCommandLine(application);
    if (!commandLine.error.isEmpty()) {
        std::fprintf(stderr, "corredor-desktop: %s\n", qPrintable(commandLine.error));
        return 2;
    }
    QObject::connect(
        &preferences,
        &Preferences::languageChanged,
        &application,
        [&language](const QString& name) { language.apply(name); });
    if (!commandLine.language.isEmpty()) {
        preferences.overrideLanguage(commandLine.language);
    }
    const ThreadLimit threads(commandLine.threads);
    Workspace workspace;
    MainWindow window(preferences, workspace);
    Startup startup(window, commandLine);
    startup.begin();
    return QApplication::exec();
}
