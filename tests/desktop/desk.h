#pragma once

#include "language.h"
#include "main_window.h"
#include "preferences.h"

#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace corredor::desktop {

/** The window as a user has it, with settings, folders and data of its own. */
class Desk {
public:
    /** @param language of the session */
    explicit Desk(const QString& language = QStringLiteral("en"));

    [[nodiscard]] MainWindow& window() { return *m_window; }

    [[nodiscard]] Preferences& preferences() { return m_preferences; }

    /** A file of the desk's own folder, which is removed with it. */
    [[nodiscard]] QString path(const char* name) const;

    void write(const char* name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray read(const char* name) const;

    /** A copy of the small scenario of tests/scenario, with the files it names. */
    [[nodiscard]] QString studyPath() const;

    /** Opens a scenario and waits until its results are on a complete map. */
    [[nodiscard]] bool openAndRun(const QString& path);

    /** Opens the small scenario and waits for its results. */
    [[nodiscard]] bool openStudy() { return openAndRun(studyPath()); }

    /** Waits until nothing runs and the map is complete. */
    [[nodiscard]] bool settle();

    /** The message box that is open, or null. */
    [[nodiscard]] QMessageBox* box() const;

    /** Where the canvas shows a place. */
    [[nodiscard]] QPoint pixelOf(geo::LonLat place);

private:
    QTemporaryDir m_folder;
    Language m_language;
    Preferences m_preferences;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace corredor::desktop
