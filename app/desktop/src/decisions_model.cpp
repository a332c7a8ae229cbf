#include "decisions_model.h"

#include "convert.h"
#include "landscape_text.h"

#include <corredor/landscape/review.h>

namespace corredor::desktop {

DecisionsModel::DecisionsModel(const Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project) {
    connect(&project, &Project::scenarioChanged, this, &DecisionsModel::refresh);
    connect(&project, &Project::resultsChanged, this, &DecisionsModel::refresh);
    refresh();
}

void DecisionsModel::refresh() {
    beginResetModel();
    m_decisions = m_project.hasScenario() ? m_project.scenario().merge.decisions
                                          : std::vector<landscape::ReviewDecision>();
    nameStations();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void DecisionsModel::nameStations() {
    m_nameA.clear();
    m_nameB.clear();
    const exports::Results* results = m_project.results().get();
    std::vector<landscape::DecidedRecords> found(m_decisions.size());
    if (results != nullptr && results->stations.records != nullptr) {
        found = landscape::recordsOf(m_decisions, *results->stations.records);
    }
    const auto name = [&](std::int32_t record, const std::string& decided) {
        return record < 0 ? toQString(decided)
                          : landscape_text::stationName(results->stations.records->record(record));
    };
    for (std::size_t i = 0; i < m_decisions.size(); ++i) {
        m_nameA.push_back(name(found[i].a, m_decisions[i].a));
        m_nameB.push_back(name(found[i].b, m_decisions[i].b));
    }
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
    const auto row = static_cast<std::size_t>(index.row());
    const landscape::ReviewDecision& decision = m_decisions[row];
    const bool isTip = role == Qt::ToolTipRole;
    switch (index.column()) {
    case RecordA:
        return isTip ? toQString(decision.a) : m_nameA[row];
    case RecordB:
        return isTip ? toQString(decision.b) : m_nameB[row];
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
