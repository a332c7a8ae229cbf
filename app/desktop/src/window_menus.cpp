#include "window_menus.h"

#include "convert.h"
#include "panel.h"
#include "theme_icon.h"

#include <corredor/base/resources.h>

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace corredor::desktop {

WindowMenus::WindowMenus(
    QMainWindow& window,
    Preferences& preferences,
    QUndoStack& undo,
    const FeatureActions& features)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
    , m_undoStack(undo)
    , m_panels(features.panels) {
    makeActions(undo);
    makeChoices();
    fillMenus(features);
    fillToolBar(features);
    retranslate();
}

QAction* WindowMenus::make(const char* icon, const QKeySequence& shortcut) {
    auto* action = new QAction(this);
    if (icon != nullptr) {
        action->setIcon(themeIcon(QString::fromLatin1(icon)));
    }
    action->setShortcut(shortcut);
    return action;
}

void WindowMenus::makeActions(QUndoStack& undo) {
    m_undo = make("undo", QKeySequence::Undo);
    m_redo = make("redo", Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_find = make(nullptr, QKeySequence::Find);
    m_zoomIn = make("zoom_in", Qt::CTRL | Qt::Key_Plus);
    m_zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    m_zoomOut = make("zoom_out", Qt::CTRL | Qt::Key_Minus);
    m_zoomAll = make("zoom_all", Qt::CTRL | Qt::Key_0);
    m_fullScreen = make(nullptr, Qt::Key_F11);
    m_fullScreen->setCheckable(true);
    m_getData = make("get_data", Qt::CTRL | Qt::Key_D);
    m_quit = make(nullptr, Qt::CTRL | Qt::Key_Q);
    m_quit->setMenuRole(QAction::QuitRole);
    m_about = make(nullptr, {});
    connect(m_undo, &QAction::triggered, &undo, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::indexChanged, this, &WindowMenus::sayUndo);
    connect(m_find, &QAction::triggered, this, &WindowMenus::findRequested);
    connect(m_zoomIn, &QAction::triggered, this, &WindowMenus::zoomInRequested);
    connect(m_zoomOut, &QAction::triggered, this, &WindowMenus::zoomOutRequested);
    connect(m_zoomAll, &QAction::triggered, this, &WindowMenus::zoomAllRequested);
    connect(m_quit, &QAction::triggered, &m_window, &QWidget::close);
    connect(m_about, &QAction::triggered, this, &WindowMenus::showAbout);
    connect(m_fullScreen, &QAction::toggled, this, [this](bool full) {
        full ? m_window.showFullScreen() : m_window.showNormal();
    });
}

void WindowMenus::makeChoices() {
    const auto choice = [this](QActionGroup* group, bool checked) {
        QAction* action = make(nullptr, {});
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        return action;
    };
    auto* units = new QActionGroup(this);
    const bool miles = m_preferences.lengthUnit() == LengthUnit::Miles;
    m_km = choice(units, !miles);
    m_mi = choice(units, miles);
    connect(m_km, &QAction::triggered, this, [this] {
        m_preferences.setLengthUnit(LengthUnit::Kilometres);
    });
    connect(m_mi, &QAction::triggered, this, [this] {
        m_preferences.setLengthUnit(LengthUnit::Miles);
    });
    auto* languages = new QActionGroup(this);
    const bool spanish = m_preferences.language() == QLatin1String("es");
    m_english = choice(languages, !spanish);
    m_spanish = choice(languages, spanish);
    connect(m_english, &QAction::triggered, this, [this] {
        m_preferences.setLanguage(QStringLiteral("en"));
    });
    connect(m_spanish, &QAction::triggered, this, [this] {
        m_preferences.setLanguage(QStringLiteral("es"));
    });
    auto* appearances = new QActionGroup(this);
    const QString chosen =
        QSettings().value(QStringLiteral("appearance"), QStringLiteral("system")).toString();
    for (const char* name : {"system", "light", "dark"}) {
        const QString appearance = QString::fromLatin1(name);
        QAction* action = choice(appearances, appearance == chosen);
        connect(action, &QAction::triggered, this, [this, appearance] {
            QSettings().setValue(QStringLiteral("appearance"), appearance);
            Q_EMIT appearanceChosen(appearance);
        });
        m_appearances.append(action);
    }
}

void WindowMenus::fillMenus(const FeatureActions& features) {
    const auto addAll = [](QMenu* menu, const QList<QAction*>& actions) {
        for (QAction* action : actions) {
            action == nullptr ? static_cast<void>(menu->addSeparator()) : menu->addAction(action);
        }
    };
    QMenuBar* bar = m_window.menuBar();
    m_file = bar->addMenu(QString());
    addAll(m_file, features.file);
    m_file->insertMenu(features.file.value(2), features.recent);
    m_file->addSeparator();
    m_file->addAction(m_quit);
    m_edit = bar->addMenu(QString());
    addAll(m_edit, {m_undo, m_redo, nullptr, m_find});
    m_view = bar->addMenu(QString());
    addAll(m_view, {m_zoomIn, m_zoomOut, m_zoomAll, nullptr});
    m_view->addActions(features.workspaces);
    m_view->addSeparator();
    const auto addToggles = [this](const QList<Panel*>& panels, Qt::KeyboardModifiers keys) {
        int number = 0;
        for (Panel* panel : panels) {
            QAction* toggle = panel->toggleViewAction();
            const auto digit = static_cast<Qt::Key>(Qt::Key_1 + number++);
            toggle->setShortcut(QKeySequence(QKeyCombination(keys, digit)));
            m_view->addAction(toggle);
        }
    };
    addToggles(features.panels, Qt::ControlModifier);
    addToggles(features.landscapePanels, Qt::ControlModifier | Qt::AltModifier);
    m_view->addSeparator();
    m_units = m_view->addMenu(QString());
    m_units->addActions({m_km, m_mi});
    m_language = m_view->addMenu(QString());
    m_language->addActions({m_english, m_spanish});
    m_appearance = m_view->addMenu(QString());
    m_appearance->addActions(m_appearances);
    m_view->addSeparator();
    m_view->addAction(m_fullScreen);
    m_scenario = bar->addMenu(QString());
    addAll(m_scenario, features.scenario);
    m_help = bar->addMenu(QString());
    addAll(m_help, {m_getData, nullptr, m_about});
}

void WindowMenus::fillToolBar(const FeatureActions& features) {
    m_bar = new QToolBar(&m_window);
    m_bar->setObjectName(QStringLiteral("tools"));
    m_bar->setMovable(false);
    m_bar->setIconSize(QSize(20, 20));
    QList<QAction*> actions = features.tool;
    actions.append(nullptr);
    actions.append(features.workspaces);
    actions.append(
        {nullptr, m_undo, m_redo, nullptr, m_zoomIn, m_zoomOut, m_zoomAll, nullptr, m_getData});
    for (QAction* action : actions) {
        action == nullptr ? static_cast<void>(m_bar->addSeparator()) : m_bar->addAction(action);
    }
    // The one action that everything else prepares says its name, and so do the kinds of work.
    for (QAction* named : QList<QAction*>{features.scenario.value(0)} + features.workspaces) {
        if (auto* button = qobject_cast<QToolButton*>(m_bar->widgetForAction(named))) {
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
    }
    m_window.addToolBar(m_bar);
}

void WindowMenus::sayUndo() {
    m_undo->setEnabled(m_undoStack.canUndo());
    m_redo->setEnabled(m_undoStack.canRedo());
    m_undo->setText(
        m_undoStack.canUndo() ? tr("&Undo: %1").arg(m_undoStack.undoText()) : tr("&Undo"));
    m_redo->setText(
        m_undoStack.canRedo() ? tr("&Redo: %1").arg(m_undoStack.redoText()) : tr("&Redo"));
}

void WindowMenus::sayChoices() {
    m_units->setTitle(tr("&Units"));
    m_km->setText(tr("&Kilometres"));
    m_mi->setText(tr("&Miles"));
    m_language->setTitle(tr("&Language"));
    // Each language in its own words: whoever needs it finds it.
    m_english->setText(QStringLiteral("&English"));
    m_spanish->setText(QStringLiteral("E&spañol"));
    m_appearance->setTitle(tr("&Appearance"));
    m_appearances[0]->setText(tr("&Follow the system"));
    m_appearances[1]->setText(tr("&Light"));
    m_appearances[2]->setText(tr("&Dark"));
}

void WindowMenus::showAbout() {
    QMessageBox::about(
        &m_window,
        tr("About Corredor"),
        tr("<h3>Corredor %1</h3><p>EV charging on both sides of the United States–Mexico border: "
           "what exists, where the gaps are, and what should come next.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(toQString(programVersion())));
}

void WindowMenus::retranslate() {
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_scenario->setTitle(tr("&Scenario"));
    m_help->setTitle(tr("&Help"));
    m_bar->setWindowTitle(tr("Tools"));
    m_find->setText(tr("&Find a site"));
    m_zoomIn->setText(tr("Zoom &in"));
    m_zoomIn->setToolTip(tr("Zoom in (also with the wheel, or + on the map)"));
    m_zoomOut->setText(tr("Zoom &out"));
    m_zoomOut->setToolTip(tr("Zoom out (also with the wheel, or - on the map)"));
    m_zoomAll->setText(tr("&Whole region"));
    m_zoomAll->setToolTip(tr("Show the whole region (also with Home on the map)"));
    m_fullScreen->setText(tr("Full &screen"));
    m_getData->setText(tr("Get &data…"));
    m_getData->setToolTip(
        tr("Where open data of both countries can be had, and under what licence"));
    m_quit->setText(tr("&Quit"));
    m_about->setText(tr("&About Corredor"));
    sayUndo();
    sayChoices();
}

} // namespace corredor::desktop
