#pragma once

#include "job.h"
#include "preferences.h"
#include "project.h"
#include "recovery.h"

#include <QAction>
#include <QMenu>

namespace corredor::desktop {

/** Opens and saves scenario files; nothing unsaved is ever dropped without asking. */
class ScenarioFiles : public QObject {
    Q_OBJECT
public:
    ScenarioFiles(Project& project, Preferences& preferences, QWidget* window);

    /** Opens in the background; asks first when something is unsaved. */
    void open(const QString& path);

    /** The scenario that ships with the program. It has no path: saving asks for one. */
    void openStarter();

    /** Opens changes that were never saved, as such. The copy goes once they are open. */
    void recover(const UnsavedScenario& unsaved);

    /** True when nothing is unsaved, or the user saved or discarded it. */
    [[nodiscard]] bool confirmDiscard();

    /** Writes the scenario. @return false when it could not be written; the user has been told */
    bool saveTo(const QString& path);

    [[nodiscard]] Job& job() { return m_job; }

    [[nodiscard]] QAction& openAction() { return *m_open; }

    [[nodiscard]] QAction& starterAction() { return *m_starter; }

    [[nodiscard]] QAction& saveAction() { return *m_save; }

    [[nodiscard]] QAction& saveAsAction() { return *m_saveAs; }

    [[nodiscard]] QMenu& recentMenu() { return *m_recent; }

    /** The program's own scenario is open: town-level data. */
    [[nodiscard]] bool isStarter() const { return m_isStarter; }

    void retranslate();

Q_SIGNALS:
    void opened();
    void said(const QString& message);

private:
    void load(const QString& given);
    void take(scenario::Scenario loaded, const QString& path, bool starter);
    void chooseAndOpen();
    bool save();
    bool saveAs();
    void fillRecentMenu();

    Project& m_project;
    Preferences& m_preferences;
    QWidget* m_window;
    Job m_job;
    QAction* m_open;
    QAction* m_starter;
    QAction* m_save;
    QAction* m_saveAs;
    QMenu* m_recent;
    bool m_isStarter = false;
};

} // namespace corredor::desktop
