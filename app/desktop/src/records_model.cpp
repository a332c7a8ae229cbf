#include "records_model.h"

#include "convert.h"
#include "landscape_text.h"

#include <corredor/landscape/review.h>

#include <QLocale>

namespace corredor::desktop {

void RecordsModel::show(std::shared_ptr<const exports::Results> results, std::int64_t station) {
    beginResetModel();
    m_results = std::move(results);
    m_records.clear();
    if (m_results && station >= 0) {
        const auto& membership = m_results->stations.membership;
        for (std::size_t record = 0; record < membership.size(); ++record) {
            if (membership[record].station == station) {
                m_records.push_back(record);
            }
        }
    }
    endResetModel();
}

int RecordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const std::size_t place = m_records[static_cast<std::size_t>(index.row())];
    const landscape::MergedStations& merged = m_results->stations;
    const layers::StationRecord& record = merged.records->records()[place];
    const landscape::Membership& membership = merged.membership[place];
    switch (index.column()) {
    case Source:
        return toQString(record.source);
    case Id:
        return toQString(record.id);
    case Why:
        return landscape_text::reason(membership.reason);
    case Confidence:
        return QLocale().toString(membership.confidence01, 'f', 2);
    case Repeats:
        return membership.duplicateOf < 0 ? QString()
                                          : toQString(landscape::decisionName(
                                                merged.records->record(membership.duplicateOf)));
    case Name:
        return toQString(record.name);
    case Address:
        return toQString(record.address);
    case Network:
        return toQString(record.network);
    case Ports:
        return landscape_text::ports(record.ports);
    case Confirmed:
        return toQString(record.dateConfirmed);
    case Licence:
        return toQString(record.licence);
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Source:
        return tr("Source");
    case Id:
        return tip ? tr("The record's id in its source") : tr("Record");
    case Why:
        return tip ? tr("Why the record belongs to the station") : tr("Why here");
    case Confidence:
        return tip ? tr("How sure that is, 0 to 1") : tr("Confidence");
    case Repeats:
        return tip ? tr("The record that it repeats: its ports do not add up") : tr("Repeats");
    case Name:
        return tr("Name");
    case Address:
        return tr("Address");
    case Network:
        return tr("Network");
    case Ports:
        return tr("Ports");
    case Confirmed:
        return tr("Confirmed");
    case Licence:
        return tr("Licence");
    default:
        return {};
    }
}

void RecordsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace corredor::desktop
