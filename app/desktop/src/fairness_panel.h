#pragma once

#include "panel.h"
#include "tradeoff_chart.h"
#include "tradeoff_model.h"

#include <QTableView>
#include <QTextBrowser>

namespace corredor::desktop {

/** What the plan gives the groups of its floors, and what a fairer plan would cost. */
class FairnessPanel : public Panel {
    Q_OBJECT
public:
    explicit FairnessPanel(const Project& project, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] TradeoffChart& chart() { return *m_chart; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    /** The floors as plain text; for tests. */
    [[nodiscard]] QString text() const { return m_floors->toPlainText(); }

Q_SIGNALS:
    /** A plan of the trade-off, counted from 0, is to be shown. */
    void pointChosen(int point);

private:
    void layOut();
    void takeResults();
    void showFloors();

    const Project& m_project;
    TradeoffModel* m_model;
    TradeoffChart* m_chart;
    QTextBrowser* m_floors;
    QTableView* m_table;
};

} // namespace corredor::desktop
