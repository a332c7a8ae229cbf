#pragma once

#include "job.h"
#include "map_contents.h"
#include "plan_search.h"
#include "project.h"

#include <QAction>

namespace corredor::desktop {

/** Runs the project's scenario in the background and hands its results to project and map. */
class RunController : public QObject {
    Q_OBJECT
public:
    RunController(Project& project, MapContents& contents, QObject* parent = nullptr);

    /** Starts a run; one that is under way is cancelled. Does nothing without a scenario. */
    void run();
    void cancel();

    [[nodiscard]] Job& job() { return m_job; }

    /** The search for the plan of the newest run; null before the first. */
    [[nodiscard]] const std::shared_ptr<PlanSearch>& search() const { return m_search; }

    [[nodiscard]] QAction& runAction() { return *m_run; }

    [[nodiscard]] QAction& cancelAction() { return *m_cancel; }

    void retranslate();

private:
    void updateActions();

    Project& m_project;
    MapContents& m_contents;
    Job m_job;
    std::shared_ptr<PlanSearch> m_search;
    QAction* m_run;
    QAction* m_cancel;
};

} // namespace corredor::desktop
