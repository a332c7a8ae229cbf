#include "run_controller.h"

#include "theme_icon.h"

#include <corredor/scenario/run.h>
#include <corredor/sources/builtin.h>
#include <corredor/sources/layers.h>

namespace corredor::desktop {

namespace {

/** The ports of entry that the run joins roads at, for the map. */
std::shared_ptr<const layers::CrossingLayer>
crossingsOf(const scenario::Scenario& scenario, const JobContext& job) {
    if (!scenario.crossings) {
        return sources::builtinCrossings();
    }
    const auto& entry = *scenario.crossings;
    return sources::readCrossings(entry.path.resolved, entry.options, job).layer;
}

} // namespace

RunController::RunController(Project& project, MapContents& contents, QObject* parent)
    : QObject(parent)
    , m_project(project)
    , m_contents(contents)
    , m_run(new QAction(this))
    , m_cancel(new QAction(this)) {
    m_run->setIcon(themeIcon(QStringLiteral("run")));
    m_run->setShortcut(Qt::Key_F5);
    m_cancel->setIcon(themeIcon(QStringLiteral("cancel")));
    m_cancel->setShortcut(Qt::SHIFT | Qt::Key_F5);
    connect(m_run, &QAction::triggered, this, &RunController::run);
    connect(m_cancel, &QAction::triggered, this, &RunController::cancel);
    connect(&m_job, &Job::started, this, &RunController::updateActions);
    connect(&m_job, &Job::ended, this, &RunController::updateActions);
    // What ran for another scenario must not land in this one.
    connect(&project, &Project::opened, this, &RunController::cancel);
    connect(&project, &Project::stateChanged, this, &RunController::updateActions);
    retranslate();
    updateActions();
}

void RunController::run() {
    if (!m_project.hasScenario()) {
        return;
    }
    m_search = std::make_shared<PlanSearch>();
    m_job.start(
        tr("Running the scenario"),
        [this, scenario = m_project.scenario(), search = m_search](
            const JobContext& job) -> Job::Apply {
            constexpr double mapBegin01 = 0.95;
            auto results = scenario::runScenario(
                scenario,
                scenario::Extent::Everything,
                job.subRange(0, mapBegin01),
                PlanSearch::watch(search));
            if (results->hasPlan) {
                search->add(results->plan.value, results->plan.bound);
            }
            const JobContext mapJob = job.subRange(mapBegin01, 1, "map");
            auto geometry = std::make_shared<ResultGeometry>(
                prepareResultGeometry(*results, crossingsOf(scenario, mapJob)));
            job.checkCancelled();
            return [this, results = std::move(results), geometry, scenario] {
                m_contents.setGeometry(std::move(*geometry));
                m_project.setResults(results, scenario);
            };
        });
}

void RunController::cancel() {
    m_job.cancel();
}

void RunController::updateActions() {
    m_run->setEnabled(m_project.hasScenario() && !m_job.isRunning());
    m_cancel->setEnabled(m_job.isRunning());
}

void RunController::retranslate() {
    m_run->setText(tr("&Run"));
    m_run->setToolTip(tr("Read the sources, score the candidate sites and choose the plan (F5)"));
    m_cancel->setText(tr("&Cancel the run"));
    m_cancel->setToolTip(tr("Stop the run; the results before it stay (Shift+F5)"));
}

} // namespace corredor::desktop
