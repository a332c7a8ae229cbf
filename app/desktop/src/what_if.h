#pragma once

#include "job.h"
#include "plan_search.h"
#include "project.h"
#include "selection.h"

#include <QAction>
#include <QMenu>

#include <memory>
#include <optional>

namespace corredor::desktop {

/**
 * Pin and forbid sites and see the new optimum: keeps the plan of the results in step with what the
 * project pins and forbids, and knows the best plan without any of it to hold it against.
 */
class WhatIf : public QObject {
    Q_OBJECT
public:
    WhatIf(Project& project, SiteSelection& selection, QObject* parent = nullptr);

    /** The search for a new plan; the newest choice wins. Its failure is no more than an answer. */
    [[nodiscard]] Job& job() { return m_job; }

    /** The newest search; null before the first, and while only the free plan is worked out. */
    [[nodiscard]] const std::shared_ptr<PlanSearch>& search() const { return m_search; }

    /** The best plan that pins and forbids nothing; null while it is not known. */
    [[nodiscard]] const planning::Plan* freePlan() const;

    /** Why there is no plan for the choice in force. */
    [[nodiscard]] const std::optional<JobFailure>& failure() const { return m_failure; }

    /** The plan shown is the one for the sites that are pinned and forbidden now. */
    [[nodiscard]] bool isCurrent() const;

    /** Searches again after a search that was cancelled. */
    void askAgain();

    /** Of the selected sites. */
    [[nodiscard]] QAction& pinAction() { return *m_pin; }

    [[nodiscard]] QAction& forbidAction() { return *m_forbid; }

    [[nodiscard]] QAction& freeAction() { return *m_free; }

    [[nodiscard]] QAction& freeAllAction() { return *m_freeAll; }

    void retranslate();

Q_SIGNALS:
    /** The free plan, the failure, or whether the plan is current has changed. */
    void changed();

private:
    void takeResults();
    void followChoice();
    void solve();
    void choose(SiteChoice choice);
    void updateActions();
    [[nodiscard]] bool isWorking() const;

    Project& m_project;
    SiteSelection& m_selection;
    Job m_job;
    std::shared_ptr<PlanSearch> m_search;
    std::shared_ptr<const planning::PlanProblem> m_problem; ///< that the free plan is of
    std::shared_ptr<const planning::Plan> m_freePlan;
    std::optional<planning::PlanChoice> m_asked; ///< the choice that was answered or is searched
    std::optional<JobFailure> m_failure;
    QAction* m_pin;
    QAction* m_forbid;
    QAction* m_free;
    QAction* m_freeAll;
};

} // namespace corredor::desktop
