#pragma once

#include "preferences.h"

#include <QAction>
#include <QList>
#include <QObject>

class QMainWindow;
class QMenu;
class QToolBar;
class QUndoStack;

namespace corredor::desktop {

class Panel;

/** Menu bar and tool bar: the features' own actions, and those that belong to the window. */
class WindowMenus : public QObject {
    Q_OBJECT
public:
    struct FeatureActions {
        QList<QAction*> file;     ///< null = separator
        QList<QAction*> scenario; ///< null = separator
        QList<QAction*> tool;     ///< of the tool bar; null = separator
        QList<QAction*> workspaces;
        QList<Panel*> panels;          ///< Ctrl+1 ... show and hide them
        QList<Panel*> landscapePanels; ///< Ctrl+Alt+1 ...
        QMenu* recent = nullptr;
    };

    WindowMenus(
        QMainWindow& window,
        Preferences& preferences,
        QUndoStack& undo,
        const FeatureActions& features);

    [[nodiscard]] QAction& getData() { return *m_getData; }

    void retranslate();

Q_SIGNALS:
    void zoomInRequested();
    void zoomOutRequested();
    void zoomAllRequested();
    void findRequested();
    void appearanceChosen(const QString& appearance); ///< "system", "light" or "dark"

private:
    QAction* make(const char* icon, const QKeySequence& shortcut);
    void makeActions(QUndoStack& undo);
    void makeChoices();
    void fillMenus(const FeatureActions& features);
    void fillToolBar(const FeatureActions& features);
    void sayUndo();
    void sayChoices();
    void showAbout();

    QMainWindow& m_window;
    Preferences& m_preferences;
    QUndoStack& m_undoStack;
    QMenu* m_file = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_scenario = nullptr;
    QMenu* m_help = nullptr;
    QMenu* m_units = nullptr;
    QMenu* m_language = nullptr;
    QMenu* m_appearance = nullptr;
    QToolBar* m_bar = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_find = nullptr;
    QAction* m_zoomIn = nullptr;
    QAction* m_zoomOut = nullptr;
    QAction* m_zoomAll = nullptr;
    QAction* m_fullScreen = nullptr;
    QAction* m_getData = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_about = nullptr;
    QAction* m_km = nullptr;
    QAction* m_mi = nullptr;
    QAction* m_english = nullptr;
    QAction* m_spanish = nullptr;
    QList<QAction*> m_appearances;
    QList<Panel*> m_panels;
};

} // namespace corredor::desktop
