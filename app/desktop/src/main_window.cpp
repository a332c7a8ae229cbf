#include "main_window.h"

#include "convert.h"
#include "failure_box.h"
#include "get_data_dialog.h"
#include "plan_settings.h"
#include "plan_text.h"
#include "theme_icon.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

MainWindow::MainWindow(Preferences& preferences, Workspace& workspace)
    : m_preferences(preferences)
    , m_project(workspace.project)
    , m_selection(workspace.selection)
    , m_stack(workspace.layers)
    , m_canvas(new MapCanvas(this))
    , m_contents(new MapContents(workspace, *m_canvas, this))
    , m_layers(new LayerPanel(m_stack, this))
    , m_table(new CandidatesTable(m_project, m_selection, preferences, this))
    , m_weights(new WeightsPanel(m_project, preferences, this))
    , m_study(new WeightStudyJob(m_project, this))
    , m_whatIf(new WhatIf(m_project, m_selection, this))
    , m_identify(new IdentifyPanel(m_project, *m_contents, m_stack, preferences, *m_whatIf, this))
    , m_issues(new IssuesPanel(m_project, this))
    , m_files(new ScenarioFiles(m_project, preferences, this))
    , m_recovery(new Recovery(m_project, Recovery::userFolder(), this))
    , m_import(new DataImport({*m_contents, m_stack, *m_canvas, *m_issues}, this))
    , m_run(new RunController(m_project, *m_contents, this))
    , m_plan(new PlanPanel({m_project, m_selection, *m_run, *m_whatIf, preferences}, this))
    , m_roadmap(new RoadmapPanel(m_project, this))
    , m_fairness(new FairnessPanel(m_project, this))
    , m_comparison(new ComparisonPanel(m_project, preferences, this))
    , m_parameters(new ParametersPanel(m_project, this))
    , m_landscape(new LandscapeWorkspace({workspace, *m_contents, preferences}, *this))
    , m_workspaces(new Workspaces(*this, dockSets()))
    , m_export(new ExportController(m_project, this))
    , m_note(new StarterNote(this))
    , m_jobs(new JobStatus(this))
    , m_viewStatus(new ViewStatus(*m_canvas, this))
    , m_menus(new WindowMenus(
          *this,
          preferences,
          m_project.undoStack(),
          {.file =
               {&m_files->openAction(),
                &m_files->starterAction(),
                &m_import->action(),
                nullptr,
                &m_files->saveAction(),
                &m_files->saveAsAction(),
                nullptr,
                &m_export->action(),
                &m_export->pdfAction(),
                nullptr,
                &m_comparison->action()},
           .scenario =
               {&m_run->runAction(),
                &m_run->cancelAction(),
                nullptr,
                &m_plan->settingsAction(),
                nullptr,
                &m_whatIf->pinAction(),
                &m_whatIf->forbidAction(),
                &m_whatIf->freeAction(),
                &m_whatIf->freeAllAction()},
           .tool =
               {&m_files->openAction(),
                &m_import->action(),
                &m_files->saveAction(),
                &m_export->action(),
                nullptr,
                &m_run->runAction(),
                &m_run->cancelAction()},
           .workspaces = m_workspaces->actions(),
           .panels =
               {m_layers,
                m_weights,
                m_identify,
                m_table,
                m_plan,
                m_roadmap,
                m_fairness,
                m_parameters,
                m_issues,
                m_comparison},
           .landscapePanels = m_landscape->panels(),
           .recent = &m_files->recentMenu()})) {
    setAcceptDrops(true);
    m_canvas->setTheme(isDark(palette()) ? map::Theme::Dark : map::Theme::Light);
    layOut();
    wire();
    wireFailures();
    retranslate();
}

void MainWindow::layOut() {
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_canvas, 1);
    setCentralWidget(centre);
    m_note->hide();
    layOutDocks();
    m_workspaces->restore();
    statusBar()->addPermanentWidget(m_jobs);
    statusBar()->addPermanentWidget(m_viewStatus);
    m_canvas->setFocus();
}

void MainWindow::layOutDocks() {
    const auto stack = [this](Qt::DockWidgetArea area, const QList<Panel*>& panels) {
        addDockWidget(area, panels.front());
        for (qsizetype i = 1; i < panels.size(); ++i) {
            tabifyDockWidget(panels[i - 1], panels[i]);
        }
    };
    LandscapeWorkspace& landscape = *m_landscape;
    stack(Qt::LeftDockWidgetArea, {m_layers, &landscape.filters()});
    stack(
        Qt::RightDockWidgetArea, {m_weights, &landscape.charts(), &landscape.zones(), m_identify});
    stack(
        Qt::BottomDockWidgetArea,
        {m_table,
         m_plan,
         m_roadmap,
         m_fairness,
         m_comparison,
         m_parameters,
         &landscape.stations(),
         &landscape.corridors(),
         &landscape.trips(),
         &landscape.review(),
         m_issues});
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    resizeDocks({m_layers, m_weights}, {260, 350}, Qt::Horizontal);
    resizeDocks({m_table}, {300}, Qt::Vertical);
}

std::vector<DockSet> MainWindow::dockSets() const {
    return {
        {QStringLiteral("siting"),
         {m_layers,
          m_weights,
          m_identify,
          m_table,
          m_plan,
          m_roadmap,
          m_fairness,
          m_comparison,
          m_parameters,
          m_issues},
         {m_layers, m_weights, m_table}},
        {QStringLiteral("landscape"),
         QList<Panel*>{m_layers, m_identify, m_issues} + m_landscape->panels(),
         m_landscape->front()}};
}

void MainWindow::wire() {
    for (Job* job :
         {&m_contents->baseJob(),
          &m_files->job(),
          &m_run->job(),
          &m_whatIf->job(),
          &m_import->job(),
          &m_import->inspectJob(),
          &m_export->job(),
          &m_comparison->job(),
          &m_comparison->writing()}) {
        m_jobs->watch(*job);
    }
    for (Job* job : m_landscape->jobs()) {
        m_jobs->watch(*job);
    }
    connect(m_landscape, &LandscapeWorkspace::stationActivated, this, &MainWindow::showStation);
    connect(m_jobs, &JobStatus::said, this, &MainWindow::say);
    connect(m_files, &ScenarioFiles::said, this, &MainWindow::say);
    connect(m_recovery, &Recovery::said, this, &MainWindow::say);
    connect(m_import, &DataImport::said, this, &MainWindow::say);
    connect(m_export, &ExportController::said, this, &MainWindow::say);
    connect(m_files, &ScenarioFiles::opened, m_run, &RunController::run);
    connect(m_files, &ScenarioFiles::opened, this, [this] {
        m_note->setVisible(m_files->isStarter());
    });
    connect(&m_project, &Project::stateChanged, this, &MainWindow::updateTitle);
    connect(m_canvas, &MapCanvas::identifyRequested, this, &MainWindow::takeHits);
    connect(m_table, &CandidatesTable::siteActivated, this, &MainWindow::showSite);
    connect(m_canvas, &MapCanvas::menuRequested, this, &MainWindow::showSiteMenu);
    connect(m_plan, &PlanPanel::siteActivated, this, &MainWindow::showSite);
    connect(m_roadmap, &RoadmapPanel::siteActivated, this, &MainWindow::showSite);
    connect(m_roadmap, &RoadmapPanel::yearChanged, m_contents, &MapContents::showRoadmap);
    connect(m_fairness, &FairnessPanel::pointChosen, m_contents, &MapContents::showTradeoff);
    connect(m_comparison, &ComparisonPanel::said, this, &MainWindow::say);
    connect(m_comparison, &ComparisonPanel::placeActivated, m_contents, &MapContents::showPlace);
    connect(m_comparison, &ComparisonPanel::comparisonChanged, m_contents, [this] {
        m_contents->showComparison(m_comparison->comparison());
    });
    connect(m_plan, &PlanPanel::settingsRequested, this, &MainWindow::showPlanSettings);
    m_table->addRowActions(
        {&m_whatIf->pinAction(), &m_whatIf->forbidAction(), &m_whatIf->freeAction()});
    connect(m_layers, &LayerPanel::zoomRequested, m_contents, &MapContents::zoomToLayer);
    connect(m_note, &StarterNote::getDataRequested, this, &MainWindow::showGetData);
    connect(&m_menus->getData(), &QAction::triggered, this, &MainWindow::showGetData);
    constexpr double zoomStep = 2;
    connect(m_menus, &WindowMenus::zoomInRequested, this, [this] { m_canvas->zoomBy(zoomStep); });
    connect(
        m_menus, &WindowMenus::zoomOutRequested, this, [this] { m_canvas->zoomBy(1 / zoomStep); });
    connect(m_menus, &WindowMenus::zoomAllRequested, m_contents, &MapContents::showWhole);
    connect(m_menus, &WindowMenus::findRequested, this, [this] {
        m_table->show();
        m_table->raise();
        m_table->filter().setFocus();
    });
    connect(m_menus, &WindowMenus::appearanceChosen, this, [](const QString& appearance) {
        QApplication::setPalette(programPalette(wantsDark(appearance)));
    });
}

void MainWindow::wireFailures() {
    const auto showFrom = [this](Job& job) {
        connect(&job, &Job::failed, this, [this, &job](const JobFailure& failure) {
            showFailure(this, job.title(), failure);
        });
    };
    showFrom(m_contents->baseJob());
    showFrom(m_files->job());
    showFrom(m_run->job());
    showFrom(m_import->job());
    showFrom(m_export->job());
    showFrom(m_comparison->job());
    showFrom(m_comparison->writing());
}

void MainWindow::openFiles(const QStringList& paths) {
    QStringList dataFiles;
    for (const QString& path : paths) {
        if (QFileInfo(path).suffix().compare(QLatin1String("toml"), Qt::CaseInsensitive) == 0) {
            m_files->open(path);
        } else {
            dataFiles.append(path);
        }
    }
    m_import->add(dataFiles);
}

bool MainWindow::isIdle() {
    return !m_contents->baseJob().isRunning() && !m_files->job().isRunning() &&
           !m_run->job().isRunning() && !m_whatIf->job().isRunning() && !m_study->isBusy() &&
           !m_comparison->isBusy() && !m_import->isBusy() &&
           std::ranges::none_of(m_landscape->jobs(), &Job::isRunning);
}

std::optional<std::int64_t> MainWindow::siteOf(const map::Hit& hit) const {
    if (hit.layerId == layer_ids::candidates || hit.layerId == layer_ids::stability) {
        return hit.index;
    }
    if (hit.layerId == layer_ids::plan) {
        return m_project.results()->plan.sites[static_cast<std::size_t>(hit.index)].candidate;
    }
    return std::nullopt;
}

void MainWindow::showSiteMenu(const QList<map::Hit>& hits, QPoint globalPosition) {
    for (const map::Hit& hit : hits) {
        const auto site = siteOf(hit);
        if (!site) {
            continue;
        }
        m_selection.set({*site}); // what the menu's actions act on, and can be seen
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto candidate = static_cast<std::int32_t>(*site);
        menu->addSection(plan_text::siteName(*m_project.results(), candidate));
        menu->addActions(
            {&m_whatIf->pinAction(), &m_whatIf->forbidAction(), &m_whatIf->freeAction()});
        menu->addSeparator();
        connect(
            menu->addAction(themeIcon(QStringLiteral("identify")), tr("&Show what is known")),
            &QAction::triggered,
            this,
            [this, hits] { takeHits(hits); });
        menu->popup(globalPosition);
        return;
    }
}

void MainWindow::showPlanSettings() {
    auto* dialog = new PlanSettings(*m_project.scenario().plan, m_preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        scenario::Scenario changed = m_project.scenario();
        changed.plan = dialog->options();
        m_project.editScenario(std::move(changed), tr("change the plan settings"));
        m_run->run();
    });
    dialog->open();
}

void MainWindow::takeHits(const QList<map::Hit>& hits) {
    std::vector<std::int64_t> sites;
    for (const map::Hit& hit : hits) {
        if (const auto site = siteOf(hit)) {
            sites.push_back(*site);
        }
    }
    m_selection.set(std::move(sites));
    std::vector<std::int64_t> stations;
    for (const map::Hit& hit : hits) {
        if (hit.layerId == layer_ids::stations) {
            stations.push_back(hit.index);
        }
    }
    m_landscape->view().select(std::move(stations));
    m_identify->showHits(hits);
    if (!hits.isEmpty()) {
        m_identify->show();
        m_identify->raise();
    }
}

void MainWindow::showSite(qint64 site) {
    const auto index = static_cast<std::size_t>(site);
    map::View view = m_canvas->view();
    view.centre = map::toMercator(m_project.results()->candidates.location[index]);
    constexpr double closeMetresPerPx = 150; // a town and its roads
    view.metresPerPx = std::min(view.metresPerPx, closeMetresPerPx);
    m_canvas->setView(view);
    m_identify->showHits({map::Hit{layer_ids::candidates, site, 0}});
    m_identify->show();
    m_identify->raise();
}

void MainWindow::showStation(qint64 station) {
    m_identify->showHits({map::Hit{layer_ids::stations, station, 0}});
}

void MainWindow::showGetData() {
    try {
        auto* dialog = new GetDataDialog(m_preferences.language(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    } catch (const Error& error) {
        showFailure(this, tr("Get data"), {error.code(), error.text()});
    }
}

void MainWindow::say(const QString& message) {
    constexpr int showMs = 10000;
    statusBar()->showMessage(message, showMs);
}

void MainWindow::updateTitle() {
    if (!m_project.hasScenario()) {
        setWindowTitle(tr("Corredor"));
        return;
    }
    const QString name = toQString(m_project.scenario().name);
    setWindowTitle(tr("%1[*] – Corredor").arg(name));
    setWindowModified(m_project.isModified());
}

void MainWindow::retranslate() {
    m_files->retranslate();
    m_import->retranslate();
    m_run->retranslate();
    m_whatIf->retranslate();
    m_export->retranslate();
    m_note->retranslate();
    m_jobs->retranslate();
    m_viewStatus->retranslate();
    m_menus->retranslate();
    m_workspaces->retranslate();
    m_stack.retranslate();
    m_canvas->setAccessibleName(tr("Map"));
    updateTitle();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_contents->setTheme(isDark(palette()) ? map::Theme::Dark : map::Theme::Light);
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_files->confirmDiscard()) {
        event->ignore();
        return;
    }
    m_workspaces->save();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
    openFiles(paths);
}

} // namespace corredor::desktop
