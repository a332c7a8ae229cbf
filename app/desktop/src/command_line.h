#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

class QCoreApplication;

namespace corredor::desktop {

/** What the program was asked to do. */
struct CommandLine {
    QStringList files;
    QSize size = {1280, 800};
    bool sizeGiven = false;
    QString screenshot; ///< PNG to write; empty = none
    int panFrames = 0;  ///< frames of the pan benchmark; 0 = none
    QString language;   ///< "en", "es" or empty
    int threads = 0;    ///< 0 = one per core
    QString error;      ///< not empty: wrong usage (exit code 2)

    /** The program answers and quits by itself. */
    [[nodiscard]] bool isUnattended() const { return !screenshot.isEmpty() || panFrames > 0; }
};

/** Shows help or version and ends the program when asked for. */
[[nodiscard]] CommandLine readCommandLine(const QCoreApplication& application);

} // namespace corredor::desktop
