#pragma once

#include "convergence_chart.h"
#include "panel.h"
#include "plan_sites_model.h"
#include "run_controller.h"
#include "what_if.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

class QVBoxLayout;

namespace corredor::desktop {

/**
 * The page about the plan: what it covers, how sure that is, what the next-best sites lose, and
 * what pinned and forbidden sites cost; above it the search while value and bound close.
 */
class PlanPanel : public Panel {
    Q_OBJECT
public:
    struct Parts {
        Project& project;
        SiteSelection& selection;
        RunController& runs;
        WhatIf& whatIf;
        const Preferences& preferences;
    };

    explicit PlanPanel(const Parts& parts, QWidget* parent = nullptr);

    void retranslate() override;

    /** The page as plain text; for tests. */
    [[nodiscard]] QString text() const { return m_page->toPlainText(); }

    [[nodiscard]] ConvergenceChart& chart() { return *m_chart; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    [[nodiscard]] PlanSitesModel& model() { return *m_model; }

    [[nodiscard]] QPushButton& settleButton() { return *m_settle; }

    [[nodiscard]] QAction& settingsAction() { return *m_settings; }

    /** The whole page, with table and chart, as a file of its own. */
    [[nodiscard]] QString html() const;

    /** Writes table (.csv), chart (.svg) or page (.html). @return false when that failed */
    bool saveTo(const QString& path);

Q_SIGNALS:
    void siteActivated(qint64 site);
    void settingsRequested();

private:
    void layOut();
    void layOutBar(QVBoxLayout& layout);
    void setUpSites();
    void watch(Job& job);
    void begin(Job& job);
    void end();
    void showSearch();
    void showPage();
    void showSelection();
    void followLink(const QUrl& link);
    void takeSelection();
    void sizeColumns();
    void copy() const;
    void save();
    [[nodiscard]] bool isSearching() const;

    Parts m_parts;
    PlanSitesModel* m_model;
    QTextBrowser* m_page;
    ConvergenceChart* m_chart;
    QTableView* m_table;
    QWidget* m_progress;
    QLabel* m_progressText;
    QPushButton* m_settle;
    QPushButton* m_cancel;
    QAction* m_settings;
    QAction* m_copy;
    QAction* m_save;
    QTimer m_tick;
    Job* m_job = nullptr; ///< that is watched now; null when none runs
    std::shared_ptr<PlanSearch> m_search;
    bool m_isComparing = false; ///< the job works out the free plan, not the one to show
    bool m_following = false;   ///< the table is taking over the selection: do not answer
};

} // namespace corredor::desktop
