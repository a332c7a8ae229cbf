#include "trips_model.h"

#include "convert.h"
#include "texts.h"

#include <corredor/exports/source_names.h>
#include <corredor/exports/trip_facts.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <functional>

namespace corredor::desktop {

namespace {

using landscape::TripStatus;

bool standsRight(int column) {
    return column == TripsModel::Distance || column == TripsModel::Stops ||
           column == TripsModel::Short;
}

} // namespace

QString vehicleText(const std::string& name) {
    return toQString(exports::vehicleName(name, texts::languageCode()));
}

QString tripText(TripStatus status) {
    switch (status) {
    case TripStatus::Possible:
        return QCoreApplication::translate("Trips", "possible");
    case TripStatus::TooLong:
        return QCoreApplication::translate("Trips", "only by a long detour");
    case TripStatus::OutOfRange:
        break;
    }
    return QCoreApplication::translate("Trips", "out of range");
}

TripsModel::TripsModel(const Preferences& preferences, QObject* parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences) {
    connect(&preferences, &Preferences::lengthUnitChanged, this, &TripsModel::retranslate);
}

void TripsModel::show(
    std::shared_ptr<const exports::Results> results,
    std::size_t type,
    bool onlyFailing) {
    beginResetModel();
    m_results = std::move(results);
    m_type = type;
    m_trips.clear();
    if (m_results && m_results->compatibility) {
        const landscape::Compatibility& study = *m_results->compatibility;
        for (std::size_t i = 0; i < study.trips.size(); ++i) {
            if (!onlyFailing || study.types[type].trips[i].status != TripStatus::Possible) {
                m_trips.push_back(i);
            }
        }
        std::ranges::stable_sort(m_trips, std::greater<>(), [&study](std::size_t trip) {
            return study.trips[trip].weight01;
        });
    }
    endResetModel();
}

std::size_t TripsModel::tripOfRow(int row) const {
    return m_trips[static_cast<std::size_t>(row)];
}

int TripsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_trips.size());
}

int TripsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QString TripsModel::stationOr(std::int32_t station, const QString& otherwise) const {
    return station < 0 ? otherwise : toQString(exports::stationText(*m_results, station));
}

QString TripsModel::text(std::size_t trip, int column) const {
    const landscape::Compatibility& study = *m_results->compatibility;
    const landscape::CityTrip& ends = study.trips[trip];
    const landscape::TripResult& result = study.types[m_type].trips[trip];
    const bool fails = result.status != TripStatus::Possible;
    const auto city = [&study](std::int32_t number) {
        return toQString(exports::cityText(study.cities[static_cast<std::size_t>(number)]));
    };
    switch (column) {
    case From:
        return city(ends.from);
    case To:
        return city(ends.to);
    case Distance:
        return m_preferences.length(ends.directKm, 0);
    case Status:
        return tripText(result.status);
    case Stops:
        return QLocale().toString(static_cast<qlonglong>(result.stops.size()));
    case FailsAfter:
        return fails ? stationOr(result.failure.last, tr("(its start)")) : QString();
    case NextStation:
        return fails ? stationOr(result.failure.next, tr("(its destination)")) : QString();
    case Short:
        return fails ? m_preferences.length(result.failure.shortKm) : QString();
    default:
        return {};
    }
}

QVariant TripsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
            (standsRight(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    return text(tripOfRow(index.row()), index.column());
}

QVariant TripsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
            (standsRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Distance:
        return tip ? tr("The shortest way by road") : tr("Distance");
    case Status:
        return tip ? tr("Whether the stations that exist make the trip possible") : tr("Possible?");
    case Stops:
        return tip ? tr("Charging stops on the way") : tr("Stops");
    case FailsAfter:
        return tip ? tr("The last station that is reached where the trip fails")
                   : tr("Fails after");
    case NextStation:
        return tip ? tr("The next usable station, which is too far") : tr("Next station");
    case Short:
        return tip ? tr("How much longer the stretch is than the vehicle can drive")
                   : tr("Too long by");
    default:
        return {};
    }
}

void TripsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace corredor::desktop
