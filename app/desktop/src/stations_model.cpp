#include "stations_model.h"

#include "convert.h"
#include "landscape_text.h"
#include "texts.h"

#include <corredor/base/text.h>
#include <corredor/exports/network_display.h>
#include <corredor/layers/admin.h>

#include <QLocale>

#include <algorithm>

namespace corredor::desktop {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

bool isNumber(int column) {
    using enum StationsModel::Column;
    return (column >= PortsL1 && column <= PowerKw) || column == Records;
}

QVariant countOrNothing(int count) {
    return count > 0 ? QVariant(count) : QVariant(); // zero ports is "not stated", never none
}

} // namespace

StationsModel::StationsModel(const LandscapeView& view, QObject* parent)
    : QAbstractTableModel(parent)
    , m_view(view) {
    connect(&view, &LandscapeView::listedChanged, this, &StationsModel::reset);
    reset();
}

void StationsModel::reset() {
    beginResetModel();
    rebuild();
    endResetModel();
}

void StationsModel::rebuild() {
    const auto results = m_view.shown() ? m_view.shown()->results : nullptr;
    if (results != m_results) {
        m_results = results;
        const std::size_t count = results ? results->stations.stationUid.size() : 0;
        m_haystack.assign(count, {});
        m_records.assign(count, 0);
        if (results) {
            for (const landscape::Membership& membership : results->stations.membership) {
                ++m_records[at(membership.station)];
            }
        }
    }
    m_rows.clear();
    for (const std::int32_t station : m_view.listed()) {
        if (matches(station)) {
            m_rows.push_back(station);
        }
    }
    sortRows();
    m_rowOf.assign(m_records.size(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rowOf[at(m_rows[row])] = static_cast<std::int32_t>(row);
    }
}

const layers::StationRecord& StationsModel::record(std::int32_t station) const {
    return m_results->stations.stations->record(station);
}

bool StationsModel::matches(std::int32_t station) {
    if (m_words.empty()) {
        return true;
    }
    std::string& text = m_haystack[at(station)];
    if (text.empty()) {
        const layers::StationRecord& one = record(station);
        text =
            ' ' + folded(
                      one.name + ' ' + one.network + ' ' +
                      exports::networkDisplayName(one.network) + ' ' + one.city + ' ' +
                      one.address + ' ' + std::string(layers::stateName(one.country, one.state)));
    }
    return std::ranges::all_of(
        m_words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

void StationsModel::search(const QString& words) {
    const std::string text = folded(toStdString(words));
    m_words.clear();
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty()) {
            m_words.emplace_back(word);
        }
    }
    reset();
}

void StationsModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    reset();
}

void StationsModel::sortRows() {
    if (m_sortColumn < 0) {
        return;
    }
    std::vector<std::pair<QVariant, std::int32_t>> keyed;
    keyed.reserve(m_rows.size());
    for (const std::int32_t station : m_rows) {
        keyed.emplace_back(value(station, m_sortColumn), station);
    }
    const auto isMissing = [](const QVariant& value) {
        return value.isNull() ||
               (value.typeId() == QMetaType::QString && value.toString().isEmpty());
    };
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    // Stable; what is not stated goes last in both directions.
    std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
        if (isMissing(a.first) || isMissing(b.first)) {
            return !isMissing(a.first) && isMissing(b.first);
        }
        const QPartialOrdering order = QVariant::compare(a.first, b.first);
        return order == (ascending ? QPartialOrdering::Less : QPartialOrdering::Greater);
    });
    std::ranges::transform(keyed, m_rows.begin(), [](const auto& entry) { return entry.second; });
}

int StationsModel::rowOfStation(std::int64_t station) const {
    return station >= 0 && station < std::ssize(m_rowOf) ? m_rowOf[at(station)] : -1;
}

int StationsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StationsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant StationsModel::value(std::int32_t station, int column) const {
    const layers::StationRecord& one = record(station);
    switch (column) {
    case Name:
        return landscape_text::stationName(one);
    case Network:
        return toQString(exports::networkDisplayName(one.network));
    case City:
        return toQString(one.city);
    case State: {
        const std::string_view name = layers::stateName(one.country, one.state);
        return toQString(name.empty() ? std::string_view(one.state) : name);
    }
    case Country:
        return texts::country(one.country);
    case PortsL1:
        return countOrNothing(one.ports.l1);
    case PortsL2:
        return countOrNothing(one.ports.l2);
    case PortsDc:
        return countOrNothing(one.ports.dcfc);
    case PowerKw: {
        const double powerKw = layers::maxPowerKw(one);
        return powerKw > 0 ? QVariant(powerKw) : QVariant();
    }
    case Connectors:
        return landscape_text::connectors(one);
    case Access:
        return texts::access(one.access);
    case Status:
        return texts::stationStatus(one.status);
    case Opened:
        return toQString(one.openDate);
    case Confirmed:
        return toQString(one.dateConfirmed);
    case Records:
        return m_records[at(station)];
    case Source:
        return toQString(one.source);
    case Licence:
        return toQString(one.licence);
    default:
        return {};
    }
}

QVariant StationsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const QVariant shown = value(stationOfRow(index.row()), index.column());
        if (isNumber(index.column())) {
            return shown.isNull() ? QStringLiteral("–") : QLocale().toString(shown.toDouble());
        }
        return shown;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant StationsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return tr("Station");
    case Network:
        return tr("Network");
    case City:
        return tr("Town");
    case State:
        return tr("State");
    case Country:
        return tr("Country");
    case PortsL1:
        return tip ? tr("Level 1 ports; – = not stated") : tr("L1");
    case PortsL2:
        return tip ? tr("Level 2 ports; – = not stated") : tr("L2");
    case PortsDc:
        return tip ? tr("DC fast ports; – = not stated") : tr("DC");
    case PowerKw:
        return tip ? tr("Greatest power of one port, where it is stated") : tr("kW");
    case Connectors:
        return tr("Connectors");
    case Access:
        return tr("Access");
    case Status:
        return tr("Status");
    case Opened:
        return tr("Opened");
    case Confirmed:
        return tip ? tr("When its source last confirmed it") : tr("Confirmed");
    case Records:
        return tip ? tr("Source records that the station is made of") : tr("Records");
    case Source:
        return tr("Source");
    case Licence:
        return tr("Licence");
    default:
        return {};
    }
}

void StationsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace corredor::desktop
