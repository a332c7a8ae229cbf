#pragma once

#include "project.h"

#include <QAbstractTableModel>

namespace corredor::desktop {

/** "12.3 %" */
[[nodiscard]] QString shareText(double share01);

/** A country in words; other groups by their own names. */
[[nodiscard]] QString
groupText(planning::GroupBy by, const std::string& group, const std::string& label);

/** The plans of a trade-off, one a row. */
class TradeoffModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Point, Group, Share, Covered, Cost, Gap, columns };

    TradeoffModel(const Project& project, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    void refresh();

private:
    const Project& m_project;
};

} // namespace corredor::desktop
