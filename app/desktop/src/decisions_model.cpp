#include "decisions_model.h"

#include "convert.h"

namespace corredor::desktop {

DecisionsModel::DecisionsModel(const Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project) {
    connect(&project, &Project::scenarioChanged, this, &DecisionsModel::refresh);
    refresh();
}

void DecisionsModel::refresh() {
    beginResetModel();
    m_decisions = m_project.hasScenario() ? m_project.scenario().merge.decisions
                                          : std::vector<landscape::ReviewDecision>();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int DecisionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_decisions.size());
}

int DecisionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant DecisionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const landscape::ReviewDecision& decision = m_decisions[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case RecordA:
        return toQString(decision.a);
    case RecordB:
        return toQString(decision.b);
    case Decision:
        return decision.same ? tr("one station") : tr("two stations");
    case Note:
        return toQString(decision.note);
    default:
        return {};
    }
}

QVariant DecisionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case RecordA:
        return tr("Record A");
    case RecordB:
        return tr("Record B");
    case Decision:
        return tr("Decision");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace corredor::desktop
