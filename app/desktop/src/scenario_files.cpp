#include "scenario_files.h"

#include "convert.h"
#include "failure_box.h"
#include "theme_icon.h"

#include <corredor/base/resources.h>
#include <corredor/base/whole_file.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace corredor::desktop {

namespace {

QString starterPath() {
    return pathToQString(dataFile("scenarios/starter.toml"));
}

} // namespace

ScenarioFiles::ScenarioFiles(Project& project, Preferences& preferences, QWidget* window)
    : QObject(window)
    , m_project(project)
    , m_preferences(preferences)
    , m_window(window)
    , m_open(new QAction(this))
    , m_starter(new QAction(this))
    , m_save(new QAction(this))
    , m_saveAs(new QAction(this))
    , m_recent(new QMenu(window)) {
    m_open->setIcon(themeIcon(QStringLiteral("open")));
    m_open->setShortcut(QKeySequence::Open);
    m_save->setIcon(themeIcon(QStringLiteral("save")));
    m_save->setShortcut(QKeySequence::Save);
    m_saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_recent->setToolTipsVisible(true);
    connect(m_open, &QAction::triggered, this, &ScenarioFiles::chooseAndOpen);
    connect(m_starter, &QAction::triggered, this, [this] {
        if (confirmDiscard()) {
            openStarter();
        }
    });
    connect(m_save, &QAction::triggered, this, &ScenarioFiles::save);
    connect(m_saveAs, &QAction::triggered, this, &ScenarioFiles::saveAs);
    connect(m_recent, &QMenu::aboutToShow, this, &ScenarioFiles::fillRecentMenu);
    connect(&project, &Project::stateChanged, this, [this] {
        m_save->setEnabled(m_project.hasScenario());
        m_saveAs->setEnabled(m_project.hasScenario());
    });
    m_save->setEnabled(false);
    m_saveAs->setEnabled(false);
    retranslate();
}

void ScenarioFiles::load(const QString& given) {
    const QString path = QFileInfo(given).absoluteFilePath();
    // However it was named: what ships with the program is not to be saved over.
    const bool starter = QFileInfo(path) == QFileInfo(starterPath());
    m_job.start(tr("Opening the scenario"), [this, path, starter](const JobContext&) -> Job::Apply {
        auto faults =
            std::make_shared<std::vector<scenario::Fault>>(scenario::validate(toPath(path)));
        if (!faults->empty()) {
            return [this, path, faults] { showFaults(m_window, path, *faults); };
        }
        auto loaded = std::make_shared<scenario::Scenario>(scenario::loadScenario(toPath(path)));
        return [this, path, starter, loaded] {
            take(std::move(*loaded), path, starter);
            Q_EMIT opened();
        };
    });
}

void ScenarioFiles::take(scenario::Scenario loaded, const QString& path, bool starter) {
    m_isStarter = starter;
    m_project.open(std::move(loaded), starter ? QString() : path);
    if (!starter) {
        m_preferences.addRecentFile(path);
    }
}

void ScenarioFiles::recover(const UnsavedScenario& unsaved) {
    m_job.start(tr("Recovering unsaved changes"), [this, unsaved](const JobContext&) -> Job::Apply {
        auto loaded =
            std::make_shared<scenario::Scenario>(scenario::loadScenario(toPath(unsaved.file)));
        return [this, unsaved, loaded] {
            const bool starter = unsaved.original.isEmpty();
            loaded->file = toPath(starter ? starterPath() : unsaved.original);
            take(std::move(*loaded), unsaved.original, starter);
            m_project.markUnsaved();
            Recovery::forget(unsaved);
            Q_EMIT opened();
        };
    });
}

void ScenarioFiles::open(const QString& path) {
    if (confirmDiscard()) {
        load(path);
    }
}

void ScenarioFiles::openStarter() {
    load(starterPath());
}

void ScenarioFiles::chooseAndOpen() {
    if (!confirmDiscard()) {
        return;
    }
    const QString folder =
        m_project.path().isEmpty() ? QString() : QFileInfo(m_project.path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a scenario"), folder, tr("Scenario (*.toml)"));
    if (!path.isEmpty()) {
        load(path);
    }
}

bool ScenarioFiles::saveTo(const QString& path) {
    try {
        const std::filesystem::path target = toPath(path);
        writeWholeFile(target, scenario::toToml(m_project.scenario(), target));
    } catch (const Error& error) {
        showFailure(m_window, tr("Save the scenario"), {error.code(), error.text()});
        return false;
    }
    m_isStarter = false;
    m_project.markSaved(path);
    m_preferences.addRecentFile(path);
    Q_EMIT said(tr("Saved to %1.").arg(path));
    return true;
}

bool ScenarioFiles::save() {
    return m_project.path().isEmpty() ? saveAs() : saveTo(m_project.path());
}

bool ScenarioFiles::saveAs() {
    const QString start = m_project.path().isEmpty() ? tr("scenario.toml") : m_project.path();
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save the scenario as"), start, tr("Scenario (*.toml)"));
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".toml");
    }
    return saveTo(path);
}

bool ScenarioFiles::confirmDiscard() {
    if (!m_project.isModified()) {
        return true;
    }
    QMessageBox box(
        QMessageBox::Question,
        tr("Unsaved changes"),
        tr("The scenario has changes that are not saved. Save them?"),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
        m_window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save) {
        return save();
    }
    return answer == QMessageBox::Discard;
}

void ScenarioFiles::fillRecentMenu() {
    m_recent->clear();
    int number = 0;
    for (const QString& path : m_preferences.recentFiles()) {
        QString name = QFileInfo(path).fileName();
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = m_recent->addAction(tr("&%1 %2").arg(++number).arg(name));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (number > 0) {
        m_recent->addSeparator();
    }
    QAction* clear = m_recent->addAction(tr("&Clear this list"));
    clear->setEnabled(number > 0);
    connect(clear, &QAction::triggered, &m_preferences, &Preferences::clearRecentFiles);
}

void ScenarioFiles::retranslate() {
    m_open->setText(tr("&Open a scenario…"));
    m_open->setToolTip(tr("Open a scenario file; one can also be dropped onto the window"));
    m_starter->setText(tr("Open the s&tarter scenario"));
    m_starter->setToolTip(tr("The scenario on town-level data that ships with the program"));
    m_save->setText(tr("&Save the scenario"));
    m_save->setToolTip(tr("Write the scenario, weights included, to its file"));
    m_saveAs->setText(tr("Save the scenario &as…"));
    m_saveAs->setToolTip(tr("Write the scenario to another file; paths are adapted"));
    m_recent->setTitle(tr("&Recent scenarios"));
}

} // namespace corredor::desktop
