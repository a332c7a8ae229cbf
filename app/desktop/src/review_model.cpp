#include "review_model.h"

#include "landscape_text.h"

#include <QFont>
#include <QLocale>

namespace corredor::desktop {

ReviewModel::ReviewModel(const Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project) {
    connect(&project, &Project::scenarioChanged, this, &ReviewModel::refresh);
}

void ReviewModel::show(
    std::shared_ptr<const exports::Results> results,
    std::vector<landscape::ReviewPair> pairs) {
    beginResetModel();
    m_results = std::move(results);
    m_pairs = std::move(pairs);
    endResetModel();
}

std::optional<bool> ReviewModel::decision(int row) const {
    const auto& decisions = m_project.scenario().merge.decisions;
    const landscape::ReviewPair& one = pair(row);
    const auto found = landscape::findDecision(
        decisions, landscape::decisionName(record(one.a)), landscape::decisionName(record(one.b)));
    return found ? std::optional(decisions[*found].same) : std::nullopt;
}

int ReviewModel::decidedCount() const {
    int decided = 0;
    for (int row = 0; row < rowCount(); ++row) {
        decided += decision(row) ? 1 : 0;
    }
    return decided;
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const landscape::ReviewPair& one = pair(index.row());
    if (role == Qt::FontRole && index.column() == Decision) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == Doubt || index.column() == Apart;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const auto stations = [](bool same) { return same ? tr("one station") : tr("two stations"); };
    switch (index.column()) {
    case Doubt:
        return tr("%1 %").arg(QLocale().toString(one.doubt01 * 100, 'f', 0));
    case Now:
        return stations(one.together);
    case Apart:
        return tr("%1 m").arg(QLocale().toString(one.apartM, 'f', 0));
    case RecordA:
        return landscape_text::stationName(record(one.a));
    case RecordB:
        return landscape_text::stationName(record(one.b));
    case Decision: {
        const auto decided = decision(index.row());
        return decided ? stations(*decided) : QString();
    }
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Doubt:
        return tip ? tr("How likely the merge is wrong here") : tr("Doubt");
    case Now:
        return tip ? tr("What the merge made of the two records") : tr("Now");
    case Apart:
        return tip ? tr("Straight distance between the records") : tr("Apart");
    case RecordA:
        return tr("Record A");
    case RecordB:
        return tr("Record B");
    case Decision:
        return tip ? tr("What you decided; it takes effect with the next run")
                   : tr("Your decision");
    default:
        return {};
    }
}

void ReviewModel::refresh() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace corredor::desktop
