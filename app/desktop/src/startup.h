#pragma once

#include "command_line.h"
#include "main_window.h"

#include <QElapsedTimer>
#include <QTimer>

namespace corredor::desktop {

/** Milliseconds since this process was started by the system; 0 where that is not known. */
[[nodiscard]] double processAgeMs();

/** Brings the window up in the order that shows a map soonest, and does unattended tasks. */
class Startup : public QObject {
    Q_OBJECT
public:
    Startup(MainWindow& window, const CommandLine& commandLine);

    void begin();

private:
    void offerRecovery();
    void openFiles();
    void noteFirstPicture();
    void watch();
    void finish();

    MainWindow& m_window;
    CommandLine m_commandLine;
    QTimer m_watch;
    double m_firstPictureMs = 0;
    int m_quietTicks = 0;
};

} // namespace corredor::desktop
