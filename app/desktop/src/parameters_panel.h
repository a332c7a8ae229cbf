#pragma once

#include "panel.h"
#include "parameters_model.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace corredor::desktop {

/** The figures that demand, sizes and costs rest on: with range, source and an editable value. */
class ParametersPanel : public Panel {
    Q_OBJECT
public:
    explicit ParametersPanel(Project& project, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] QTableView& table() { return *m_table; }

    [[nodiscard]] QLineEdit& filter() { return *m_filter; }

    [[nodiscard]] QPushButton& resetButton() { return *m_reset; }

    [[nodiscard]] ParametersModel& model() { return *m_model; }

private:
    void resetSelected();

    ParametersModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_filter;
    QPushButton* m_reset;
    QLabel* m_note;
    QTableView* m_table;
};

} // namespace corredor::desktop
