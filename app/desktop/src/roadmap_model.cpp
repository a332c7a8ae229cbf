#include "roadmap_model.h"

#include "convert.h"
#include "proposal_text.h"
#include "result_layers.h"
#include "texts.h"

namespace corredor::desktop {

RoadmapModel::RoadmapModel(const Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project) {
    connect(&project, &Project::resultsChanged, this, &RoadmapModel::refresh);
}

void RoadmapModel::refresh() {
    beginResetModel();
    endResetModel();
}

void RoadmapModel::setYear(int year) {
    beginResetModel();
    m_year = year;
    endResetModel();
}

int RoadmapModel::rowCount(const QModelIndex& parent) const {
    const auto& results = m_project.results();
    return parent.isValid() || !results || !results->roadmap
               ? 0
               : static_cast<int>(openSites(*results->roadmap, m_year));
}

int RoadmapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{columns};
}

const planning::RoadmapSite& RoadmapModel::site(int row) const {
    return m_project.results()->roadmap->sites[static_cast<std::size_t>(row)];
}

std::int32_t RoadmapModel::candidateOfRow(int row) const {
    return site(row).candidate;
}

QVariant RoadmapModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == Ports || column == Spent;
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const planning::RoadmapSite& one = site(index.row());
    const planning::SiteStage& stage = *one.stageAt(m_year);
    const planning::CandidateSites& sites = m_project.results()->candidates;
    const auto at = static_cast<std::size_t>(one.candidate);
    switch (column) {
    case Opens:
        return QString::number(one.openingYear);
    case Site:
        return toQString(sites.name[at]);
    case Country:
        return texts::country(sites.country[at]);
    case Kind:
        return siteTypeName(stage.design.type);
    case Ports:
        return QString::number(stage.design.ports());
    default:
        return dollars(stage.capexUsd);
    }
}

QVariant RoadmapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Opens:
        return tr("Opens");
    case Site:
        return tr("Site");
    case Country:
        return tr("Country");
    case Kind:
        return tr("What to build");
    case Ports:
        return tr("Ports");
    default:
        return tr("Spent so far");
    }
}

} // namespace corredor::desktop
