#pragma once

#include "decisions_view.h"
#include "job.h"
#include "panel.h"
#include "review_model.h"

#include <corredor/geo/lonlat.h>

#include <QAction>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>

namespace corredor::desktop {

/**
 * The review of the merge: pairs of records that may or may not be one station, side by side, and
 * the decision on each. Decisions go into the scenario, can be undone, and are taken again with
 * every run, also on newer data; all of them are listed on a page of their own. The list is worked
 * out when the panel is first looked at.
 */
class ReviewPanel : public Panel {
    Q_OBJECT
public:
    explicit ReviewPanel(Project& project, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] Job& job() { return m_job; }

    [[nodiscard]] ReviewModel& model() { return *m_model; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    /** Every decision of the scenario, of this session or an earlier one. */
    [[nodiscard]] DecisionsView& decisions() { return *m_decisions; }

    /** The merge is right about the pair. */
    [[nodiscard]] QAction& acceptAction() { return *m_accept; }

    /** The records are one station. */
    [[nodiscard]] QAction& mergeAction() { return *m_merge; }

    /** The records are two stations. */
    [[nodiscard]] QAction& splitAction() { return *m_split; }

    /** Takes the decision back. */
    [[nodiscard]] QAction& laterAction() { return *m_later; }

    /** The facts shown, and the line about the review; for tests. */
    [[nodiscard]] QString factsText() const { return m_facts->toPlainText(); }

    [[nodiscard]] QString stateText() const { return m_state->text(); }

Q_SIGNALS:
    void pairShown(corredor::geo::LonLat a, corredor::geo::LonLat b);
    void pairCleared();

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void makeActions();
    void follow(bool visible);
    void work();
    void
    take(std::shared_ptr<const exports::Results> results, std::vector<landscape::ReviewPair> pairs);
    void showPair();
    void showState();
    void decide(std::optional<bool> same);
    void goToNext();
    [[nodiscard]] int row() const;
    [[nodiscard]] QString factsHtml() const;
    [[nodiscard]] QString evidenceHtml(const landscape::ReviewPair& pair) const;

    Project& m_project;
    Job m_job;
    ReviewModel* m_model;
    QTableView* m_table;
    QTextBrowser* m_facts;
    QTabWidget* m_pages;
    DecisionsView* m_decisions;
    QLabel* m_state;
    QAction* m_accept;
    QAction* m_merge;
    QAction* m_split;
    QAction* m_later;
    /** Whose pairs are listed or sought: the same in results that differ in their plan only. */
    std::shared_ptr<const layers::StationLayer> m_listed;
    bool m_isVisible = false;
};

} // namespace corredor::desktop
