#pragma once

#include "project.h"

#include <QAbstractTableModel>

#include <vector>

namespace corredor::desktop {

/**
 * The decisions of a review that the scenario keeps, in its order. Records are shown by the name of
 * their station, with the decision's own name of them as a tip; what the results do not hold is
 * shown by that name.
 */
class DecisionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { RecordA, RecordB, Decision, Note, ColumnCount };

    DecisionsModel(const Project& project, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    /** Takes the decisions of the scenario. */
    void refresh();

private:
    void nameStations();

    const Project& m_project;
    std::vector<landscape::ReviewDecision> m_decisions;
    std::vector<QString> m_nameA; ///< of the stations, one a decision
    std::vector<QString> m_nameB;
};

} // namespace corredor::desktop
