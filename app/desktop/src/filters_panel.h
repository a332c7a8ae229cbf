#pragma once

#include "filters_model.h"
#include "panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTreeView>

namespace corredor::desktop {

/** Which stations map, charts and tables show. */
class FiltersPanel : public Panel {
    Q_OBJECT
public:
    explicit FiltersPanel(LandscapeView& view, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] FiltersModel& model() { return *m_model; }

    [[nodiscard]] QTreeView& tree() { return *m_tree; }

    [[nodiscard]] QLineEdit& search() { return *m_search; }

    [[nodiscard]] QSpinBox& from() { return *m_from; }

    [[nodiscard]] QSpinBox& to() { return *m_to; }

    [[nodiscard]] QCheckBox& undated() { return *m_undated; }

    [[nodiscard]] QPushButton& clearButton() { return *m_clear; }

    /** "1,234 of 5,678 stations"; for tests. */
    [[nodiscard]] QString countText() const { return m_count->text(); }

private:
    void layOut();
    void setUpTree();
    void setUpYears();
    void takeYears();
    void showFilter();
    void showShown();
    void showCount();
    void narrow(const QString& words);
    void expandShort();

    LandscapeView& m_view;
    FiltersModel* m_model;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_search;
    QTreeView* m_tree;
    QLabel* m_opened;
    QSpinBox* m_from;
    QLabel* m_until;
    QSpinBox* m_to;
    QCheckBox* m_undated;
    QLabel* m_count;
    QPushButton* m_clear;
    bool m_following = false; ///< the boxes are taking over the filter: do not answer
};

} // namespace corredor::desktop
