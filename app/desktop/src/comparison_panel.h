#pragma once

#include "comparison_model.h"
#include "job.h"
#include "panel.h"
#include "preferences.h"
#include "project.h"

#include <corredor/exports/comparison.h>

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <array>
#include <memory>

namespace corredor::desktop {

/**
 * The results beside those of another run: A is the folder that was chosen, B what the project
 * holds. It follows B; another scenario ends it.
 */
class ComparisonPanel : public Panel {
    Q_OBJECT
public:
    ComparisonPanel(Project& project, const Preferences& preferences, QWidget* parent = nullptr);

    /** Asks for the folder of A. */
    void ask();

    /** Compares with the results in a folder, in the background. */
    void compareWith(const QString& folder);

    /** Writes table, sites and page into a folder, in the background. */
    void write(const QString& folder);

    /** Null while nothing is compared. */
    [[nodiscard]] const std::shared_ptr<const exports::Comparison>& comparison() const {
        return m_comparison;
    }

    [[nodiscard]] QAction& action() { return *m_action; }

    [[nodiscard]] Job& job() { return m_job; }

    [[nodiscard]] Job& writing() { return m_writing; }

    [[nodiscard]] bool isBusy() const { return m_job.isRunning() || m_writing.isRunning(); }

    [[nodiscard]] QCheckBox& onlyDifferent() { return *m_onlyDifferent; }

    [[nodiscard]] QTableView& table(ComparisonModel::Content content) {
        return *m_pages[static_cast<std::size_t>(content)].table;
    }

    void retranslate() override;

Q_SIGNALS:
    void comparisonChanged();
    void placeActivated(geo::LonLat place);
    void said(const QString& message);

private:
    struct Page {
        ComparisonModel* model = nullptr;
        QTableView* table = nullptr;
    };

    void layOut();
    [[nodiscard]] Page makePage(ComparisonModel::Content content);
    void compareAgain();
    void end();
    void take(std::shared_ptr<const exports::Comparison> comparison);
    void refill();
    void sayWhat();
    void copyRows(const QTableView& table) const;
    void askForExport();

    Project& m_project;
    const Preferences& m_preferences;
    QAction* m_action;
    QLabel* m_what;
    QCheckBox* m_onlyDifferent;
    QToolButton* m_export;
    QTabWidget* m_tabs;
    std::array<Page, 3> m_pages;
    QString m_folder; ///< of A; empty = nothing is compared
    std::shared_ptr<const exports::Comparison> m_comparison;
    Job m_job;
    Job m_writing;
};

} // namespace corredor::desktop
