#pragma once

#include "candidates_table.h"
#include "comparison_panel.h"
#include "data_import.h"
#include "export_controller.h"
#include "fairness_panel.h"
#include "identify_panel.h"
#include "issues_panel.h"
#include "job_status.h"
#include "landscape_workspace.h"
#include "language.h"
#include "layer_panel.h"
#include "map_canvas.h"
#include "map_contents.h"
#include "parameters_panel.h"
#include "plan_panel.h"
#include "preferences.h"
#include "project.h"
#include "recovery.h"
#include "roadmap_panel.h"
#include "run_controller.h"
#include "scenario_files.h"
#include "starter_note.h"
#include "view_status.h"
#include "weight_study_job.h"
#include "weights_panel.h"
#include "what_if.h"
#include "window_menus.h"
#include "workspace.h"
#include "workspaces.h"

#include <QMainWindow>

namespace corredor::desktop {

/** The window: it makes the features and wires them to each other, nothing else. */
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /** @param workspace outlives the window */
    MainWindow(Preferences& preferences, Workspace& workspace);

    /** Scenario files are opened, all others become layers. */
    void openFiles(const QStringList& paths);

    /** No work runs that changes the map or the results. */
    [[nodiscard]] bool isIdle();

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }

    [[nodiscard]] MapContents& contents() { return *m_contents; }

    [[nodiscard]] Project& project() { return m_project; }

    [[nodiscard]] SiteSelection& selection() { return m_selection; }

    [[nodiscard]] LayerStack& layers() { return m_stack; }

    [[nodiscard]] ScenarioFiles& files() { return *m_files; }

    [[nodiscard]] Recovery& recovery() { return *m_recovery; }

    [[nodiscard]] DataImport& import() { return *m_import; }

    [[nodiscard]] RunController& runs() { return *m_run; }

    [[nodiscard]] ExportController& exporter() { return *m_export; }

    [[nodiscard]] CandidatesTable& table() { return *m_table; }

    [[nodiscard]] WeightsPanel& weights() { return *m_weights; }

    [[nodiscard]] WhatIf& whatIf() { return *m_whatIf; }

    [[nodiscard]] PlanPanel& plan() { return *m_plan; }

    [[nodiscard]] RoadmapPanel& roadmap() { return *m_roadmap; }

    [[nodiscard]] FairnessPanel& fairness() { return *m_fairness; }

    [[nodiscard]] ComparisonPanel& comparison() { return *m_comparison; }

    [[nodiscard]] ParametersPanel& parameters() { return *m_parameters; }

    [[nodiscard]] LandscapeWorkspace& landscape() { return *m_landscape; }

    [[nodiscard]] Workspaces& workspaces() { return *m_workspaces; }

    [[nodiscard]] IdentifyPanel& identify() { return *m_identify; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void layOutDocks();
    [[nodiscard]] std::vector<DockSet> dockSets() const;
    void wire();
    void wireFailures();
    void takeHits(const QList<map::Hit>& hits);
    void showSite(qint64 site);
    void showStation(qint64 station);
    void showSiteMenu(const QList<map::Hit>& hits, QPoint globalPosition);
    void showPlanSettings();
    [[nodiscard]] std::optional<std::int64_t> siteOf(const map::Hit& hit) const;
    void showGetData();
    void updateTitle();
    void say(const QString& message);
    void retranslate();

    Preferences& m_preferences;
    Project& m_project;
    SiteSelection& m_selection;
    LayerStack& m_stack;
    // Widgets and features below are children of the window.
    MapCanvas* m_canvas;
    MapContents* m_contents;
    LayerPanel* m_layers;
    CandidatesTable* m_table;
    WeightsPanel* m_weights;
    WeightStudyJob* m_study;
    WhatIf* m_whatIf;
    IdentifyPanel* m_identify;
    IssuesPanel* m_issues;
    ScenarioFiles* m_files;
    Recovery* m_recovery;
    DataImport* m_import;
    RunController* m_run;
    PlanPanel* m_plan;
    RoadmapPanel* m_roadmap;
    FairnessPanel* m_fairness;
    ComparisonPanel* m_comparison;
    ParametersPanel* m_parameters;
    LandscapeWorkspace* m_landscape;
    Workspaces* m_workspaces;
    ExportController* m_export;
    StarterNote* m_note;
    JobStatus* m_jobs;
    ViewStatus* m_viewStatus;
    WindowMenus* m_menus;
};

} // namespace corredor::desktop
