#pragma once

#include "decisions_model.h"

#include <QAction>
#include <QTableView>

namespace corredor::desktop {

/** The decisions of a review that the scenario keeps, and a button that takes one back. */
class DecisionsView : public QWidget {
    Q_OBJECT
public:
    explicit DecisionsView(Project& project, QWidget* parent = nullptr);

    void retranslate();

    [[nodiscard]] DecisionsModel& model() { return *m_model; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    /** Takes the decision in the current row back; the next run merges as if it was never taken. */
    [[nodiscard]] QAction& takeBackAction() { return *m_takeBack; }

private:
    void takeBack();
    void showAll();
    void showState();

    Project& m_project;
    DecisionsModel* m_model;
    QTableView* m_table;
    QAction* m_takeBack;
};

} // namespace corredor::desktop
