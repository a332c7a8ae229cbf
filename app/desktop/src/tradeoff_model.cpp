#include "tradeoff_model.h"

#include "convert.h"
#include "texts.h"

#include <QLocale>

namespace corredor::desktop {

QString shareText(double share01) {
    return QLocale().toString(100 * share01, 'f', 1) + QStringLiteral(" %");
}

QString groupText(planning::GroupBy by, const std::string& group, const std::string& label) {
    return by == planning::GroupBy::Country ? texts::country(group) : toQString(label);
}

TradeoffModel::TradeoffModel(const Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project) {
    connect(&project, &Project::resultsChanged, this, &TradeoffModel::refresh);
    connect(&project, &Project::planChanged, this, &TradeoffModel::refresh);
}

void TradeoffModel::refresh() {
    beginResetModel();
    endResetModel();
}

int TradeoffModel::rowCount(const QModelIndex& parent) const {
    const auto& results = m_project.results();
    return parent.isValid() || !results || !results->tradeoff
               ? 0
               : static_cast<int>(results->tradeoff->points.size());
}

int TradeoffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{columns};
}

QVariant TradeoffModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isText = index.column() == Group;
        return QVariant::fromValue(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const planning::Tradeoff& tradeoff = *m_project.results()->tradeoff;
    const auto number = static_cast<std::size_t>(index.row());
    const planning::TradeoffPoint& point = tradeoff.points[number];
    switch (index.column()) {
    case Point:
        return QString::number(number + 1);
    case Group:
        return groupText(
            tradeoff.options.groups.by,
            tradeoff.group[static_cast<std::size_t>(point.worst)],
            tradeoff.label[static_cast<std::size_t>(point.worst)]);
    case Share:
        return shareText(point.worstShare);
    case Covered:
        return QLocale().toString(point.value + tradeoff.servedAlready, 'f', 0);
    case Cost:
        return QLocale().toString(tradeoff.costOf(number), 'f', 0);
    default:
        return QLocale().toString(100 * point.gap, 'f', 2) + QStringLiteral(" %");
    }
}

QVariant TradeoffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Point:
        return tr("Point");
    case Group:
        return tr("Worst-off group");
    case Share:
        return tr("Its covered share");
    case Covered:
        return tr("People covered in all");
    case Cost:
        return tr("Fewer than the plan");
    default:
        return tr("Gap to the bound");
    }
}

} // namespace corredor::desktop
