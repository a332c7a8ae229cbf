#pragma once

#include "candidates_model.h"
#include "panel.h"
#include "selection.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

namespace corredor::desktop {

/** The ranked candidate sites: filter, sort, select together with the map, copy, export. */
class CandidatesTable : public Panel {
    Q_OBJECT
public:
    CandidatesTable(
        Project& project,
        SiteSelection& selection,
        const Preferences& preferences,
        QWidget* parent = nullptr);

    void retranslate() override;

    /** Actions on the selected sites, for the rows' menu. */
    void addRowActions(const QList<QAction*>& actions) { m_view->addActions(actions); }

    [[nodiscard]] CandidatesModel& model() { return *m_model; }

    [[nodiscard]] QTableView& view() { return *m_view; }

    [[nodiscard]] QLineEdit& filter() { return *m_filter; }

    /** The selected rows, or all shown when none is, as lines of `separator`-separated values. */
    [[nodiscard]] QString asText(QChar separator) const;

Q_SIGNALS:
    /** The user asked to see a site on the map (double click, Enter). */
    void siteActivated(qint64 site);

private:
    void setUpView();
    void layOut();
    void takeSelection();
    void showSelection();
    void showCount();
    void sizeColumns();
    void copy() const;
    void exportCsv();

    Project& m_project;
    SiteSelection& m_selection;
    CandidatesModel* m_model;
    QTableView* m_view;
    QLineEdit* m_filter;
    QCheckBox* m_planOnly;
    QLabel* m_count;
    QToolButton* m_export;
    QAction* m_copy;
    bool m_following = false; ///< the table is taking over the selection: do not answer
};

} // namespace corredor::desktop
