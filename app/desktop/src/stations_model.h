#pragma once

#include "landscape_view.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace corredor::desktop {

/**
 * The stations that are listed, one a row. Sorts and searches by itself: no proxy keeps up with
 * twenty thousand rows while one types.
 */
class StationsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Network,
        City,
        State,
        Country,
        PortsL1,
        PortsL2,
        PortsDc,
        PowerKw,
        Connectors,
        Access,
        Status,
        Opened,
        Confirmed,
        Records,
        Source,
        Licence,
        ColumnCount
    };

    StationsModel(const LandscapeView& view, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /** Lists only stations in whose name, network or place every word occurs, accents ignored. */
    void search(const QString& words);

    /** Position in MergedStations::stations. */
    [[nodiscard]] std::int32_t stationOfRow(int row) const {
        return m_rows[static_cast<std::size_t>(row)];
    }

    /** In the order shown. */
    [[nodiscard]] const std::vector<std::int32_t>& rows() const { return m_rows; }

    /** -1 when it is not listed. */
    [[nodiscard]] int rowOfStation(std::int64_t station) const;

    void retranslate();

private:
    void reset();
    void rebuild();
    void sortRows();
    [[nodiscard]] bool matches(std::int32_t station);
    [[nodiscard]] const layers::StationRecord& record(std::int32_t station) const;
    [[nodiscard]] QVariant value(std::int32_t station, int column) const;

    const LandscapeView& m_view;
    std::shared_ptr<const exports::Results> m_results; ///< that the columns below are of
    std::vector<std::int32_t> m_rows;
    std::vector<std::int32_t> m_rowOf;   ///< per station, -1 = not listed
    std::vector<std::int32_t> m_records; ///< per station: source records
    std::vector<std::string> m_haystack; ///< per station, folded; "" = not needed yet
    std::vector<std::string> m_words;
    int m_sortColumn = -1; ///< -1: in the order of the layer
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace corredor::desktop
