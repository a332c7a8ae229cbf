#pragma once

#include "preferences.h"

#include <corredor/exports/results.h>

#include <QAbstractTableModel>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace corredor::desktop {

/** A type of vehicle as people call it. */
[[nodiscard]] QString vehicleText(const std::string& name);

/** "possible", "only by a long detour", "out of range" */
[[nodiscard]] QString tripText(landscape::TripStatus status);

/** The trips between cities with one type of vehicle, the heaviest first. */
class TripsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { From, To, Distance, Status, Stops, FailsAfter, NextStation, Short, ColumnCount };

    TripsModel(const Preferences& preferences, QObject* parent);

    /** @param type of the study's vehicles @param onlyFailing leaves out the trips that work */
    void show(std::shared_ptr<const exports::Results> results, std::size_t type, bool onlyFailing);

    /** The number in the study of the trip of a row. */
    [[nodiscard]] std::size_t tripOfRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    [[nodiscard]] QString text(std::size_t trip, int column) const;
    [[nodiscard]] QString stationOr(std::int32_t station, const QString& otherwise) const;

    const Preferences& m_preferences;
    std::shared_ptr<const exports::Results> m_results;
    std::size_t m_type = 0;
    std::vector<std::size_t> m_trips; ///< by row
};

} // namespace corredor::desktop
