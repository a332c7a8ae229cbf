#include "what_if.h"

#include "theme_icon.h"

#include <algorithm>

namespace corredor::desktop {

namespace {

using layers::SiteRole;

std::shared_ptr<const exports::Results>
withPlan(const exports::Results& results, const planning::Plan& plan) {
    auto changed = std::make_shared<exports::Results>(results);
    changed->plan = plan;
    changed->proposals.clear(); // they are for the sites of the run's own plan
    changed->tradeoff.reset();  // it begins at the run's own plan
    return changed;
}

} // namespace

WhatIf::WhatIf(Project& project, SiteSelection& selection, QObject* parent)
    : QObject(parent)
    , m_project(project)
    , m_selection(selection)
    , m_pin(new QAction(this))
    , m_forbid(new QAction(this))
    , m_free(new QAction(this))
    , m_freeAll(new QAction(this)) {
    m_pin->setIcon(themeIcon(QStringLiteral("pin")));
    m_pin->setShortcut(Qt::CTRL | Qt::Key_P);
    m_forbid->setIcon(themeIcon(QStringLiteral("forbid")));
    m_forbid->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_free->setIcon(themeIcon(QStringLiteral("free")));
    m_free->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_P);
    connect(m_pin, &QAction::triggered, this, [this] { choose(SiteChoice::Pinned); });
    connect(m_forbid, &QAction::triggered, this, [this] { choose(SiteChoice::Forbidden); });
    connect(m_free, &QAction::triggered, this, [this] { choose(SiteChoice::Free); });
    connect(m_freeAll, &QAction::triggered, &project, &Project::clearChoice);
    connect(&project, &Project::resultsChanged, this, &WhatIf::takeResults);
    connect(&project, &Project::choiceChanged, this, &WhatIf::followChoice);
    connect(&project, &Project::stateChanged, this, &WhatIf::followChoice);
    connect(&selection, &SiteSelection::changed, this, &WhatIf::updateActions);
    connect(&m_job, &Job::failed, this, [this](const JobFailure& failure) {
        m_failure = failure;
        Q_EMIT changed();
    });
    connect(&m_job, &Job::cancelled, this, &WhatIf::changed);
    retranslate();
    updateActions();
}

bool WhatIf::isWorking() const {
    const auto& results = m_project.results();
    return results && results->hasPlan && results->planProblem && !m_project.isOutdated();
}

bool WhatIf::isCurrent() const {
    return isWorking() && m_project.results()->plan.choice == m_project.choice();
}

const planning::Plan* WhatIf::freePlan() const {
    const auto& results = m_project.results();
    return results && results->planProblem == m_problem ? m_freePlan.get() : nullptr;
}

void WhatIf::takeResults() {
    m_job.cancel();
    m_asked.reset();
    m_failure.reset();
    m_freePlan.reset();
    const auto& results = m_project.results();
    m_problem = results ? results->planProblem : nullptr;
    if (results && results->hasPlan && results->plan.choice.isEmpty()) {
        m_freePlan = std::make_shared<const planning::Plan>(results->plan);
    }
    updateActions();
    Q_EMIT changed();
}

void WhatIf::followChoice() {
    updateActions();
    if (!isWorking()) {
        m_job.cancel();
        m_asked.reset();
        return;
    }
    if (m_asked == m_project.choice()) {
        return; // it has its answer, or is being searched for
    }
    m_asked = m_project.choice();
    m_failure.reset();
    const bool needsFree = !m_freePlan && !m_project.choice().isEmpty();
    if (isCurrent() && !needsFree) {
        m_job.cancel(); // a search for a choice that has been undone
    } else if (m_freePlan && m_project.choice().isEmpty()) {
        m_job.cancel();
        m_project.setPlan(withPlan(*m_project.results(), *m_freePlan));
    } else {
        solve();
    }
    Q_EMIT changed();
}

void WhatIf::askAgain() {
    m_asked.reset();
    followChoice();
}

void WhatIf::solve() {
    m_search = isCurrent() ? nullptr : std::make_shared<PlanSearch>();
    m_job.start(
        tr("Choosing the sites again"),
        [this,
         results = m_project.results(),
         choice = m_project.choice(),
         free = m_freePlan,
         search = m_search](const JobContext& job) -> Job::Apply {
            const planning::PlanProblem& problem = *results->planProblem;
            std::shared_ptr<const exports::Results> changed;
            if (search) {
                const planning::Plan plan = planning::solveWatched(
                    problem, choice, PlanSearch::watch(search), job.subRange(0, 0.9));
                search->add(plan.value, plan.bound);
                changed = withPlan(*results, plan);
            }
            auto best = free;
            if (!best) {
                best = std::make_shared<const planning::Plan>(
                    planning::solveWatched(problem, {}, {}, job.subRange(0.9, 1)));
            }
            return [this, changed = std::move(changed), best = std::move(best)] {
                m_freePlan = best;
                if (changed) {
                    m_project.setPlan(changed);
                }
                Q_EMIT this->changed();
            };
        });
}

void WhatIf::choose(SiteChoice choice) {
    const auto& results = m_project.results();
    std::vector<std::int64_t> sites;
    for (const std::int64_t site : m_selection.sites()) {
        // The roles of required, existing and excluded sites are not for a choice to overrule.
        if (choice == SiteChoice::Free ||
            results->candidates.role[static_cast<std::size_t>(site)] == SiteRole::Candidate) {
            sites.push_back(site);
        }
    }
    m_project.chooseSites(sites, choice);
}

void WhatIf::updateActions() {
    const auto& sites = m_selection.sites();
    const bool ready = isWorking();
    const auto count = ready ? m_project.results()->candidates.role.size() : 0;
    const auto any = [&](auto fits) {
        return ready && std::ranges::any_of(sites, [&](std::int64_t site) {
                   const auto index = static_cast<std::size_t>(site);
                   return index < count && fits(
                                               m_project.results()->candidates.role[index],
                                               m_project.choiceOf(site));
               });
    };
    m_pin->setEnabled(any([](SiteRole role, SiteChoice choice) {
        return role == SiteRole::Candidate && choice != SiteChoice::Pinned;
    }));
    m_forbid->setEnabled(any([](SiteRole role, SiteChoice choice) {
        return role == SiteRole::Candidate && choice != SiteChoice::Forbidden;
    }));
    m_free->setEnabled(any([](SiteRole, SiteChoice choice) { return choice != SiteChoice::Free; }));
    const auto* plan = m_project.hasScenario() && m_project.scenario().plan
                           ? &*m_project.scenario().plan
                           : nullptr;
    m_freeAll->setEnabled(plan != nullptr && !(plan->pinned.empty() && plan->forbidden.empty()));
}

void WhatIf::retranslate() {
    m_pin->setText(tr("&Pin in the plan"));
    m_pin->setToolTip(tr("The selected sites must be in the plan; it is chosen again (Ctrl+P)"));
    m_forbid->setText(tr("&Forbid"));
    m_forbid->setToolTip(
        tr("The selected sites must not be in the plan; it is chosen again (Ctrl+Shift+P)"));
    m_free->setText(tr("F&ree"));
    m_free->setToolTip(tr("The selected sites are neither pinned nor forbidden (Ctrl+Alt+P)"));
    m_freeAll->setText(tr("Free &all"));
    m_freeAll->setToolTip(tr("No site is pinned or forbidden any more"));
}

} // namespace corredor::desktop
